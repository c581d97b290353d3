//! `assets/plan/huong-tra.json` read into records.
//!
//! `row` is the item of the plan a fact stands in. What the file does not say stays unknown.

use super::described::{DescribedFacts, put_described};
use super::layouts;
use super::numbering::{Series, clause};
use crate::domain::{
    About, Boundary, BoundarySource, Document, DocumentKind, Edit, Id, Industry, Kept, Period,
    Phase, Place, Point, Zone, ZoneIndustry, ZoneKind, ZoneStatus,
};
use crate::geodesy::Grid;
use crate::units::Area;
use geo::{Coord, LineString, MultiPolygon, Polygon};
use jiff::civil::{Date, date};
use serde::Deserialize;

/// Edition of the industry codes in force when the plan was made.
const VSIC_EDITION: &str = "2018";

/// Everything the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Facts {
    documents: Vec<DocumentFact>,
    places: Vec<PlaceFact>,
    zones: Vec<ZoneFact>,
    phases: Vec<PhaseFact>,
    industries: Vec<IndustryFact>,
    records: DescribedFacts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentFact {
    id: i64,
    number: String,
    kind: Option<DocumentKind>,
    date: Option<Date>,
    issuer: Option<String>,
    subject: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceFact {
    id: i64,
    name: String,
    unit: String,
    code: Option<String>,
    from: Option<Date>,
    to: Option<Date>,
    became: Option<i64>,
    lon_lat: (f64, f64),
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ZoneFact {
    id: i64,
    kind: ZoneKind,
    code: String,
    name: String,
    status: Option<ZoneStatus>,
    place: Option<i64>,
    row: i64,
    stated_ha: Option<f64>,
    area_scope: Option<String>,
    decision: Option<i64>,
    summary: String,
    note: Option<String>,
    outline: Option<Vec<(f64, f64)>>,
    lon_lat: Option<(f64, f64)>,
    accuracy_m: Option<f64>,
    takes_relocated: Option<bool>,
    /// Keys of industries in the plan's order.
    industries: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhaseFact {
    id: i64,
    zone: i64,
    name: String,
    number: i64,
    row: i64,
    stated_ha: Option<f64>,
    status: Option<ZoneStatus>,
    /// Whether the zone's outline is this phase's.
    #[serde(default)]
    is_outlined: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndustryFact {
    id: i64,
    name: String,
    rank: Option<i64>,
    #[serde(default)]
    vsic: Vec<String>,
    #[serde(default)]
    supporting: bool,
    row: i64,
}

impl Facts {
    /// Those of plan 1325/KH-UBND.
    pub(super) fn of_the_plan() -> Self {
        serde_json::from_str(include_str!("../../assets/plan/huong-tra.json"))
            .expect("a test reads the built-in plan")
    }

    /// What a file of this plan says of itself.
    pub(super) fn about() -> About {
        About {
            title: "Kế hoạch 1325/KH-UBND".to_owned(),
            subtitle: "Thị xã Hương Trà · 2021–2025".to_owned(),
            grid: Grid::hue(),
            is_example: false,
            first_day: Some(date(2021, 1, 1)),
            last_day: Some(date(2025, 12, 31)),
        }
    }

    /// All records of the file.
    pub(super) fn put_into(&self, edit: Edit) -> Edit {
        let Self { documents, places, zones, phases, industries, records } = self;
        let grid = Grid::hue();
        let edit = put_all(edit, documents.iter().map(DocumentFact::record));
        let edit = put_all(edit, places.iter().map(|place| place.record(&grid)));
        let edit = put_all(edit, zones.iter().map(|zone| zone.record(&grid)));
        let edit = put_all(edit, phases.iter().map(|phase| phase.record(zones)));
        let edit = put_all(edit, industries.iter().map(IndustryFact::record));
        let edit = put_all(edit, zones.iter().flat_map(ZoneFact::industry_records));
        put_described(records, Series::Plan, edit)
    }
}

fn put_all<T: Kept>(edit: Edit, records: impl Iterator<Item = T>) -> Edit {
    records.fold(edit, Edit::put)
}

fn on_grid(grid: &Grid, lon_lat: (f64, f64)) -> Point {
    let exact = grid.from_wgs84(lon_lat.into());
    Point::new(exact.x().round(), exact.y().round())
}

impl DocumentFact {
    pub(super) fn record(&self) -> Document {
        let id = Id::new(self.id);
        Document {
            id,
            uid: Series::Plan.uid(id),
            number: self.number.clone(),
            kind: self.kind,
            date: self.date,
            issuer: self.issuer.clone(),
            subject: self.subject.clone(),
            file: None,
        }
    }
}

impl PlaceFact {
    fn record(&self, grid: &Grid) -> Place {
        let id = Id::new(self.id);
        Place {
            id,
            uid: Series::Plan.uid(id),
            name: self.name.clone(),
            unit: self.unit.clone(),
            code: self.code.clone(),
            valid: Period { from: self.from, to: self.to },
            became: self.became.map(Id::new),
            centre: Some(on_grid(grid, self.lon_lat)),
            source: Some(self.source.clone()),
        }
    }
}

impl ZoneFact {
    fn record(&self, grid: &Grid) -> Zone {
        let id = Id::new(self.id);
        let boundary = self.boundary();
        let point = self.lon_lat.map(|lon_lat| on_grid(grid, lon_lat));
        let is_drawn = boundary.is_some() || point.is_some();
        Zone {
            uid: Series::Plan.uid(id),
            status: self.status,
            place: self.place.map(Id::new),
            stated: self.stated_ha.map(Area::hectares),
            area_scope: self.area_scope.clone(),
            decision: self.decision.map(Id::new),
            boundary,
            point,
            boundary_source: is_drawn.then_some(BoundarySource::Illustrative),
            accuracy_m: self.accuracy_m,
            takes_relocated: self.takes_relocated,
            summary: Some(self.summary.clone()),
            clause: Some(clause(self.row)),
            note: self.note.clone(),
            ..Zone::new(id, self.kind, &self.code, &self.name)
        }
    }

    /// The layout's outline, so that its lots fill it exactly; else the ring of the file.
    fn boundary(&self) -> Option<Boundary> {
        if let Some(layout) = layouts::of_zone(self.id) {
            return Some(layout.outline());
        }
        let corners = self.outline.iter().flatten().map(|&(x, y)| Coord { x, y });
        let ring: LineString = self.outline.as_ref().map(|_| corners.collect())?;
        Some(Boundary::new(MultiPolygon::new(vec![Polygon::new(ring, Vec::new())])))
    }

    fn industry_records(&self) -> impl Iterator<Item = ZoneIndustry> {
        self.industries.iter().zip(1..).map(|(industry, priority)| {
            // By the industry, not the order: a change of order keeps the record.
            let id = Id::new(self.id * 100 + industry);
            ZoneIndustry {
                id,
                uid: Series::Plan.uid(id),
                zone: Id::new(self.id),
                phase: None,
                industry: Id::new(*industry),
                priority: Some(priority),
                as_supporting: None,
                clause: Some(clause(self.row)),
            }
        })
    }
}

impl PhaseFact {
    fn record(&self, zones: &[ZoneFact]) -> Phase {
        let id = Id::new(self.id);
        let zone_id = Id::new(self.zone);
        let zone = zones.iter().find(|zone| zone.id == self.zone && self.is_outlined);
        let boundary = zone.and_then(ZoneFact::boundary);
        Phase {
            uid: Series::Plan.uid(id),
            stated: self.stated_ha.map(Area::hectares),
            status: self.status,
            boundary_source: boundary.as_ref().map(|_| BoundarySource::Illustrative),
            boundary,
            clause: Some(clause(self.row)),
            ..Phase::new(id, zone_id, &self.name, self.number)
        }
    }
}

impl IndustryFact {
    fn record(&self) -> Industry {
        let id = Id::new(self.id);
        Industry {
            id,
            uid: Series::Plan.uid(id),
            name: self.name.clone(),
            rank: self.rank,
            vsic: self.vsic.clone(),
            vsic_edition: (!self.vsic.is_empty()).then(|| VSIC_EDITION.to_owned()),
            supporting: self.supporting,
            clause: Some(clause(self.row)),
        }
    }
}
