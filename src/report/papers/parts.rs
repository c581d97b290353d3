//! What several papers have in common.

use super::info::{ReportInfo, ReportRequest};
use crate::domain::{BoundarySource, Plan, Zone};
use crate::i18n::Message;
use crate::report::paper::{Block, Fact, Paper, PaperKind, PaperTable, Section};
use crate::views::tables::TableInfo;
use crate::views::{Cell, Listing, Table};

/// A paper of the office's own.
pub(super) fn own_paper(
    plan: &Plan,
    request: &ReportRequest,
    of: &ReportInfo,
    sections: Vec<Section>,
) -> Paper {
    Paper {
        title: Message::new(of.title),
        kind: PaperKind::Own,
        scope: request.scope(plan),
        basis: request.basis(),
        sections,
        doubts: Vec::new(),
    }
}

/// A table of the desk as it is on the day, with some of its columns; all where none are named.
pub(super) fn desk_table(
    plan: &Plan,
    request: &ReportRequest,
    of: &TableInfo,
    columns: &[&str],
) -> Block {
    let table = of.table(plan, &request.query());
    let table = PaperTable::new(table).titled(Message::new(of.title));
    Block::of_table(narrowed(table, columns).or_says(Message::new(of.empty)))
}

/// The same of a table that stands in files alone.
pub(super) fn listing(
    plan: &Plan,
    request: &ReportRequest,
    of: Listing,
    columns: &[&str],
) -> Block {
    let table = of.table(plan, &request.query());
    let table = PaperTable::new(table).titled(Message::new(of.title()));
    Block::of_table(narrowed(table, columns))
}

/// A table of the desk with the rows of one year only, summed anew.
pub(super) fn table_of_year(
    plan: &Plan,
    request: &ReportRequest,
    of: &TableInfo,
    columns: &[&str],
) -> Block {
    let year = request.on.year().to_string();
    let mut table = of.table(plan, &request.query());
    let place = table.columns.iter().position(|column| column.key == "year");
    let is_of_year = |cell: &Cell| match cell {
        Cell::Text(text) => *text == year,
        cell => cell.figure() == Some(f64::from(request.on.year())),
    };
    let sums = |row: &crate::views::Row| row.is_sum();
    table.rows.retain(|row| {
        !sums(row) && place.and_then(|place| row.cells.get(place)).is_some_and(is_of_year)
    });
    let table = PaperTable::new(Table { total: None, ..table }.with_sums());
    let title = Message::new("papers-of-year").with("table", Message::new(of.title));
    let table = table.titled(title.with("year", year.as_str()));
    Block::of_table(narrowed(table, columns).or_says(Message::new(of.empty)))
}

fn narrowed(table: PaperTable, columns: &[&str]) -> PaperTable {
    if columns.is_empty() { table } else { table.only(columns) }
}

/// A label with an area in hectares, unknown where it is.
pub(super) fn area_fact(label: &'static str, area: Option<crate::units::Area>) -> Fact {
    Fact::new(Message::new(label), area.map_or(Cell::Unknown, Cell::Hectares))
}

/// That the boundary of a zone is neither surveyed nor of a decision, where that is so.
pub(super) fn illustrative_note(zone: &Zone) -> Option<Message> {
    zone.boundary.as_ref()?;
    match zone.boundary_source {
        Some(BoundarySource::Surveyed | BoundarySource::FromDecision) => None,
        Some(BoundarySource::Digitised | BoundarySource::Illustrative) | None => {
            let source =
                zone.boundary_source.map_or(Message::new("common-unsaid"), BoundarySource::text);
            let note = Message::new("papers-illustrative").with("zone", zone.name.as_str());
            Some(note.with("source", source))
        }
    }
}
