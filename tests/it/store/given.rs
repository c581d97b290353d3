//! A folder to work in, and a plan in which every kind of record has every field.

use geo::{MultiPolygon, polygon};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use lapday::domain::{
    About, Basis, Boundary, BoundarySource, Counted, Document, DocumentKind, Edit, Enterprise,
    FrozenHolding, FrozenLine, FrozenZone, Id, Industry, JudgedBy, Key, LandUse, Lot, Measure,
    Note, NoteShape, Occupancy, OccupancyState, Period, Phase, Place, Point, ReportPeriod,
    ReportPeriodKind, Target, TargetState, Uid, Zone, ZoneIndustry, ZoneKind, ZoneStatus,
};
use lapday::geodesy::Grid;
use lapday::i18n::Message;
use lapday::project::{Desk, Project};
use lapday::units::Area;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use std::path::PathBuf;

pub const NOON: &str = "2026-03-02T05:00:00.123456Z";

pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn plan(&self) -> PathBuf {
        self.file("plan.gpkg")
    }

    /// A file with [`full`] in it.
    pub fn project(&self) -> Project {
        Project::create(&self.plan(), about(), Some(full()), lan()).unwrap()
    }

    pub fn reopened(&self) -> Project {
        Project::open(&self.plan(), lan()).unwrap()
    }

    /// The file without our program.
    pub fn sql(&self) -> Connection {
        Connection::open(self.plan()).unwrap()
    }

    /// The file in the hands of a program that minds none of its rules.
    pub fn careless(&self) -> Connection {
        let sql = self.sql();
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        for name in ["ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"] {
            sql.create_scalar_function(name, 1, flags, |_| Ok(0.0)).unwrap();
        }
        sql.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
            .unwrap();
        sql
    }

    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub fn lan() -> Desk {
    Desk::fixed("Lan", NOON.parse::<Timestamp>().unwrap())
}

pub fn about() -> About {
    About {
        title: "Kế hoạch 1325/KH-UBND".to_owned(),
        subtitle: "Thị xã Hương Trà · 2021–2025".to_owned(),
        grid: Grid::hue(),
        is_example: true,
        first_day: Some(date(2021, 1, 1)),
        last_day: Some(date(2025, 12, 31)),
    }
}

#[allow(clippy::unnecessary_wraps, reason = "that is what it is for")]
fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

const DAY: Option<Date> = Some(date(2021, 4, 20));

/// Corners that are not exact in binary, 100 m by 200 m.
pub fn boundary() -> Boundary {
    let (e, n) = (549_210.1, 1_828_400.7);
    Boundary::new(MultiPolygon(vec![
        polygon![(x: e, y: n), (x: e + 100.0, y: n), (x: e + 100.0, y: n + 200.0), (x: e, y: n + 200.0)],
    ]))
}

pub fn zone() -> Zone {
    Zone {
        status: Some(ZoneStatus::Expanding),
        place: Some(Id::new(1)),
        stated: Some(Area::hectares(17.7)),
        area_scope: some("mở rộng giai đoạn 3"),
        industrial: Some(Area::square_metres(123_456.7)),
        decision: Some(Id::new(1)),
        boundary: Some(boundary()),
        point: Some(Point::new(549_250.3, 1_828_450.9)),
        boundary_source: Some(BoundarySource::FromDecision),
        accuracy_m: Some(0.05),
        mountainous: Some(false),
        craft_village_cluster: Some(true),
        takes_relocated: Some(true),
        summary: some("Lấp đầy"),
        clause: some("mục 1"),
        note: some("ghi chú"),
        ..Zone::new(Id::new(1), ZoneKind::Cluster, "CCN-TH", "Cụm công nghiệp Tứ Hạ")
    }
}

pub fn lot() -> Lot {
    Lot {
        phase: Some(Id::new(1)),
        stated: Some(Area::square_metres(8200.1)),
        boundary: Some(boundary()),
        boundary_source: Some(BoundarySource::Digitised),
        max_density: Some(0.7),
        max_floors: Some(3),
        max_height_m: Some(15.5),
        wastewater_m3_per_day: Some(12.25),
        parent: Some(Id::new(2)),
        decision: Some(Id::new(1)),
        valid: Period { from: DAY, to: Some(date(2030, 1, 1)) },
        ..Lot::new(Id::new(1), Id::new(1), "C-03", LandUse::Industrial)
    }
}

pub fn enterprise() -> Enterprise {
    Enterprise {
        tax_code: some("0300382741"),
        legal_form: some("Công ty TNHH"),
        vsic_code: some("1410"),
        vsic_edition: some("2018"),
        supporting_industry: Some(true),
        high_technology: Some(false),
        polluting: Some(false),
        on_defence_land: Some(true),
        present_place: some("Phường Tứ Hạ"),
        relocation_need: Some(Area::square_metres(1234.5)),
        relocation_power_kw: Some(250.5),
        relocation_wastewater_m3_per_day: Some(7.5),
        relocate_by: DAY,
        note: some("ghi chú"),
        ..Enterprise::new(Id::new(1), "Scavi Huế")
    }
}

pub fn occupancy() -> Occupancy {
    Occupancy {
        id: Id::new(1),
        uid: Uid::new(),
        lot: Id::new(1),
        enterprise: Id::new(1),
        state: OccupancyState::Operating,
        area: Area::square_metres(4100.05),
        valid: Period { from: DAY, to: Some(date(2031, 4, 20)) },
        lease_number: some("12/HĐ"),
        lease_years: Some(50),
        document: Some(Id::new(1)),
        approval: Some(Id::new(1)),
        approved_on: DAY,
        reason: some("Thiếu vốn"),
        deadline: Some(date(2025, 6, 30)),
        investment_million_vnd: Some(25_000.5),
        investment_done_million_vnd: Some(12_000.25),
        workers: Some(310),
        wastewater_m3_per_day: Some(8.75),
        note: some("ghi chú"),
    }
}

/// Number 1 of every kind has every field, number 2 none it can do without.
pub fn full() -> Edit {
    let place = Place {
        id: Id::new(1),
        uid: Uid::new(),
        name: "Phường Tứ Hạ".to_owned(),
        unit: "Thị xã Hương Trà".to_owned(),
        code: some("19996"),
        valid: Period { from: DAY, to: Some(date(2025, 7, 1)) },
        became: Some(Id::new(2)),
        centre: Some(Point::new(549_093.1, 1_828_534.2)),
        source: some("1675/NQ-UBTVQH15"),
    };
    let document = Document {
        id: Id::new(1),
        uid: Uid::new(),
        number: "1325/KH-UBND".to_owned(),
        kind: Some(DocumentKind::Plan),
        date: DAY,
        issuer: some("UBND thị xã"),
        subject: some("Phát triển cụm công nghiệp"),
        file: some("1325.pdf"),
    };
    let phase = Phase {
        id: Id::new(1),
        uid: Uid::new(),
        zone: Id::new(1),
        name: "Giai đoạn 3".to_owned(),
        number: 3,
        stated: Some(Area::hectares(17.7)),
        industrial: Some(Area::hectares(12.5)),
        decision: Some(Id::new(1)),
        status: Some(ZoneStatus::Building),
        status_since: DAY,
        boundary: Some(boundary()),
        boundary_source: Some(BoundarySource::Surveyed),
        accuracy_m: Some(0.05),
        clause: some("mục 1"),
        note: some("ghi chú"),
    };
    let industry = Industry {
        id: Id::new(1),
        uid: Uid::new(),
        name: "Cơ khí chế tạo".to_owned(),
        rank: Some(1),
        vsic: vec!["25".to_owned(), "1074".to_owned()],
        vsic_edition: some("2018"),
        supporting: true,
        clause: some("mục 2"),
    };
    let zone_industry = ZoneIndustry {
        id: Id::new(1),
        uid: Uid::new(),
        zone: Id::new(1),
        phase: Some(Id::new(1)),
        industry: Id::new(1),
        priority: Some(2),
        as_supporting: Some(true),
        clause: some("mục 3"),
    };
    let target = Target {
        id: Id::new(1),
        uid: Uid::new(),
        zone: Some(Id::new(1)),
        phase: Some(Id::new(1)),
        subject: "Tỷ lệ lấp đầy".to_owned(),
        measure: Measure::FillRate,
        value: Some(0.75),
        counted: Some(Counted::Works),
        base: Some(2.0),
        base_on: DAY,
        due: DAY,
        state: Some(TargetState::OnCourse),
        work: None,
        project: None,
        product: None,
        clause: some("mục 4"),
        document: Some(Id::new(1)),
        judged_by: Some(JudgedBy::Records),
        judged_why: some("đã kiểm tra"),
        note: some("ghi chú"),
    };
    let note = Note {
        id: Id::new(1),
        uid: Uid::new(),
        zone: Some(Id::new(1)),
        text: "Góc cổng vào".to_owned(),
        shape: NoteShape::Angle,
        corners: boundary().rings().0[0].exterior().points().take(3).collect(),
        made_on: DAY,
    };
    let report_period = ReportPeriod {
        id: Id::new(1),
        uid: Uid::new(),
        kind: ReportPeriodKind::HalfYear,
        first_day: date(2023, 12, 15),
        last_day: date(2024, 6, 14),
        closed_on: date(2024, 6, 20),
        handed_in_on: Some(date(2024, 6, 24)),
        zones: vec![FrozenZone {
            zone: Id::new(1),
            name: "Cụm công nghiệp Tứ Hạ".to_owned(),
            industrial: Some(Area::square_metres(123_456.7)),
            basis: Some(Basis::DetailedPlan),
            leased: Area::square_metres(4000.5),
            registered: Area::ZERO,
            recorded: true,
        }],
        holdings: vec![FrozenHolding {
            zone: Id::new(1),
            lot: Id::new(1),
            lot_code: "C-03".to_owned(),
            enterprise: Id::new(1),
            enterprise_name: "Scavi Huế".to_owned(),
            state: OccupancyState::Leased,
            area: Area::square_metres(4000.5),
        }],
        lines: vec![FrozenLine {
            zone: None,
            form: "form-03".to_owned(),
            line: "15.1".to_owned(),
            value: Some(1.0),
            unknown: 2,
            rests_on: vec![Key::of(Id::<Zone>::new(1))],
        }],
        note: some("chốt lần đầu"),
    };
    let bare = Edit::new(Message::new("store-created"))
        .put(Place {
            id: Id::new(2),
            uid: Uid::new(),
            valid: Period::default(),
            became: None,
            code: None,
            centre: None,
            source: None,
            ..place.clone()
        })
        .put(Document {
            id: Id::new(2),
            uid: Uid::new(),
            number: "2/QĐ".to_owned(),
            kind: None,
            date: None,
            issuer: None,
            subject: None,
            file: None,
        })
        .put(Zone::new(Id::new(2), ZoneKind::Village, "LN-BV", "Làng nghề bún Vân Cù"))
        .put(Phase::new(Id::new(2), Id::new(1), "Giai đoạn 3", 3))
        .put(Lot::new(Id::new(2), Id::new(1), "C-00", LandUse::Water))
        .put(Enterprise::new(Id::new(2), "Cơ sở bún"))
        .put(Occupancy {
            id: Id::new(2),
            uid: Uid::new(),
            valid: Period::default(),
            lease_number: None,
            lease_years: None,
            document: None,
            approval: None,
            approved_on: None,
            reason: None,
            deadline: None,
            investment_million_vnd: None,
            investment_done_million_vnd: None,
            workers: None,
            wastewater_m3_per_day: None,
            note: None,
            ..occupancy()
        })
        .put(Industry {
            id: Id::new(2),
            uid: Uid::new(),
            rank: None,
            vsic: vec![],
            vsic_edition: None,
            supporting: false,
            clause: None,
            ..industry.clone()
        })
        .put(ZoneIndustry {
            id: Id::new(2),
            uid: Uid::new(),
            phase: None,
            priority: None,
            as_supporting: None,
            clause: None,
            ..zone_industry.clone()
        })
        .put(Target {
            id: Id::new(2),
            uid: Uid::new(),
            zone: None,
            phase: None,
            value: None,
            counted: None,
            base: None,
            base_on: None,
            due: None,
            state: None,
            clause: None,
            document: None,
            judged_by: None,
            judged_why: None,
            note: None,
            ..target.clone()
        })
        .put(Note {
            id: Id::new(2),
            uid: Uid::new(),
            zone: None,
            corners: Vec::new(),
            made_on: None,
            ..note.clone()
        })
        .put(ReportPeriod {
            id: Id::new(2),
            uid: Uid::new(),
            kind: ReportPeriodKind::Year,
            handed_in_on: None,
            zones: Vec::new(),
            holdings: Vec::new(),
            lines: Vec::new(),
            note: None,
            ..report_period.clone()
        });
    bare.put(place)
        .put(document)
        .put(zone())
        .put(phase)
        .put(lot())
        .put(enterprise())
        .put(occupancy())
        .put(industry)
        .put(zone_industry)
        .put(target)
        .put(note)
        .put(report_period)
}

/// An edit a person could make.
pub fn rename(id: i64, name: &str) -> Edit {
    let label = Message::new("store-undo-of").with("label", name);
    Edit::new(label).put(Enterprise { uid: uid_of(id), ..Enterprise::new(Id::new(id), name) })
}

fn uid_of(id: i64) -> Uid {
    Uid::from_u128(u128::try_from(id).unwrap())
}
