//! A cluster of three lots with everything a dossier asks for, and the dossier of it.

use crate::story::{Story, day, given, square};
use geo::{MultiPolygon, polygon};
use jiff::civil::{Date, date};
use lapday::domain::{
    Approval, ApprovalKind, Boundary, BoundarySource, Document, Id, LandUse, Plan, PlanScale,
    Record, Uid, UseDetail, Zone,
};
use lapday::i18n::{Language, Texts};
use lapday::io::{MadeDossier, make_dossier};
use lapday::units::Area;
use lapday::whole;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

pub const ON: Date = date(2024, 6, 30);
pub const ZONE: Id<Zone> = Id::new(1);
pub const NAME: &str = "CSDL_TuHa";

/// Three squares side by side: production, storage, green, and their outline.
pub fn complete() -> Story {
    let outline = square(100.0, 0.0, 0.0).extent().unwrap().min();
    let (x, y) = (outline.x, outline.y);
    let ring = polygon![
        (x: x, y: y), (x: x + 100.0, y: y), (x: x + 200.0, y: y), (x: x + 300.0, y: y),
        (x: x + 300.0, y: y + 100.0), (x: x + 200.0, y: y + 100.0), (x: x + 100.0, y: y + 100.0),
        (x: x, y: y + 100.0),
    ];
    let story = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.boundary = Some(Boundary::new(MultiPolygon(vec![ring])));
        zone.boundary_source = Some(BoundarySource::Surveyed);
    });
    let story = story.lot("A1", 100.0).lot_with(|lot| {
        lot.max_density = Some(0.7);
        lot.max_floors = Some(5);
    });
    let beside = |east: f64| Some(square(100.0, east, 0.0));
    let story = story.lot_for("K1", 100.0, LandUse::Warehouse);
    let story = story.lot_with(|lot| {
        lot.boundary = beside(100.0);
        lot.stated = Some(Area::hectares(1.0));
    });
    let story = story.lot_for("CX", 100.0, LandUse::Green).lot_with(|lot| {
        lot.boundary = beside(200.0);
        lot.use_detail = Some(UseDetail::InnerGreen);
    });
    let mut plan = story.place("Phường Tứ Hạ", "Phường Hương Trà", day(2025, 7, 1)).plan;
    let decision = Document {
        id: Id::new(1),
        uid: Uid::new(),
        number: "120/QĐ-UBND".to_owned(),
        kind: None,
        date: Some(day(2024, 3, 2)),
        issuer: Some("UBND thành phố Huế".to_owned()),
        subject: Some("Phê duyệt quy hoạch chi tiết cụm công nghiệp Tứ Hạ".to_owned()),
        file: None,
    };
    plan.insert(Record::Document(Arc::new(decision)));
    let kind = ApprovalKind::DetailedPlan;
    let approval = Approval {
        document: Some(Id::new(1)),
        plan_name: Some("Quy hoạch chi tiết cụm công nghiệp Tứ Hạ".to_owned()),
        scale: Some(PlanScale::Of500),
        plan_owner: Some("UBND phường Hương Trà".to_owned()),
        consultant: Some("Viện Quy hoạch xây dựng".to_owned()),
        dossier_code: Some("46QCT0240001".to_owned()),
        planning_code: Some("462431000001".to_owned()),
        ..Approval::new(Id::new(1), ZONE, kind, day(2024, 3, 2))
    };
    plan.insert(Record::Approval(Arc::new(approval)));
    Story { plan }
}

pub fn made(plan: &Plan) -> MadeDossier {
    make_dossier(plan, ZONE, ON, NAME)
        .unwrap_or_else(|why| panic!("{}", Texts::new(Language::English).say(&why)))
}

/// A dossier in a folder.
pub struct OnDisk {
    pub folder: TempDir,
}

impl OnDisk {
    pub fn of(plan: &Plan) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let made = made(plan);
        whole::write_new_folder(&folder.path().join(NAME), &made.folders, &made.files).unwrap();
        Self { folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join(NAME)
    }

    pub fn file(&self, below: impl AsRef<Path>) -> PathBuf {
        self.path().join(below)
    }
}
