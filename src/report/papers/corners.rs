//! Bảng tọa độ các điểm góc ranh giới: of a zone and its stages, with the map.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{illustrative_note, own_paper};
use crate::domain::{Boundary, Bounded, Plan};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::report::paper::{Block, Paper, PaperTable, Picture, Section};
use crate::views::{AreaTruth, Cell, Column, Mark, Row, Table, area_truth, bounded_name, crs_name};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo =
    ReportInfo { id: "corners", title: "papers-corners", about: ReportScope::Zone, make: paper };

/// A decision's table writes centimetres.
const DECIMALS: usize = 2;

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let missing = || Message::new("papers-zone-needed").with("paper", Message::new(REPORT.title));
    let zone = request.zone.and_then(|zone| plan.get(zone)).ok_or_else(missing)?;
    let phases = plan.phases_of(zone.id);
    let stages = phases.iter().map(|phase| (Bounded::Phase(phase.id), phase.boundary.as_ref()));
    let bounded = std::iter::once((Bounded::Zone(zone.id), zone.boundary.as_ref())).chain(stages);
    let mut sections =
        vec![Section::upright(vec![Block::Map(Picture::of(Some(zone.id), request.on))])];
    let drawn = bounded.filter_map(|(of, boundary)| Some((of, boundary?)));
    sections.extend(drawn.map(|(of, boundary)| section(plan, request, of, boundary)));
    if sections.len() == 1 {
        sections[0].blocks.push(Block::Text(Message::new("papers-no-boundary")));
    }
    if let (Some(note), Some(front)) = (illustrative_note(zone), sections.first_mut()) {
        front.blocks.push(Block::Notes(vec![note]));
    }
    Ok(own_paper(plan, request, &REPORT, sections))
}

fn section(plan: &Plan, request: &ReportRequest, of: Bounded, boundary: &Boundary) -> Section {
    let name = bounded_name(plan, of).unwrap_or(Message::new("common-unsaid"));
    let truth = area_truth(plan, of, request.on);
    let rests_on = truth.as_ref().and_then(AreaTruth::rests_on);
    let system = Message::new("papers-grid").with("system", crs_name(&Crs::Grid(plan.about.grid)));
    let mut notes = vec![system];
    notes.extend(rests_on);
    let table = PaperTable::new(Table {
        columns: vec![
            Column::new("point", "papers-corner-number", 80.0),
            Column::new("x_m", "papers-corner-x", 130.0),
            Column::new("y_m", "papers-corner-y", 130.0),
            Column::new("side_m", "papers-corner-side", 90.0),
        ],
        rows: rows(boundary),
        total: None,
        notes,
    });
    Section::upright(vec![
        Block::Title(Message::new("papers-corners-of").with("name", name)),
        Block::of_table(table),
    ])
}

/// X is the northing, and the first corner of a ring closes it.
fn rows(boundary: &Boundary) -> Vec<Row> {
    let row = |number: usize, x: f64, y: f64, side: Option<f64>| Row {
        subject: None,
        cells: vec![
            Cell::Text(number.to_string()),
            Cell::Number(y, DECIMALS),
            Cell::Number(x, DECIMALS),
            side.map_or(Cell::Empty, |side| Cell::Number(side, DECIMALS)),
        ],
        mark: Mark::None,
        is_beside: false,
    };
    let rings = boundary.corners();
    rings
        .iter()
        .flat_map(|ring| {
            let all = ring.corners.iter();
            let all = all.map(|it| row(it.number, it.point.x(), it.point.y(), Some(it.side_m)));
            let first = ring.corners.first();
            all.chain(first.map(|it| row(it.number, it.point.x(), it.point.y(), None)))
        })
        .collect()
}
