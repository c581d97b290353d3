//! A register: the records of one kind that describes its fields, a column a field.

use super::TableQuery;
use crate::domain::{
    Cell as Value, Field, Figure, Key, Plan, Record, RecordKind, Sort, cells, fields, title,
    zone_linked,
};
use crate::i18n::{Argument, Message};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;

/// The records of a kind, these fields of each, newest day first where there is one.
pub(super) fn table(
    plan: &Plan,
    query: &TableQuery,
    kind: RecordKind,
    shown: &[&str],
    mark: impl Fn(&Record) -> Mark,
) -> Table {
    let mut records = records(plan, kind, query);
    if shown.first() == Some(&"day") {
        records.sort_by_key(|record| std::cmp::Reverse(day_of(record)));
    }
    let columns = shown.iter().filter_map(|name| field(kind, name)).map(column).collect();
    let rows = records.iter().map(|record| {
        let row = Row::about(record.key(), row(plan, record, shown));
        row.marked(mark(record))
    });
    Table { columns, rows: rows.collect(), total: None, notes: Vec::new() }
}

/// Every field of every record of a kind, with its key: what another sheet can bring back.
pub fn register(plan: &Plan, kind: RecordKind, query: &TableQuery) -> Table {
    let shown: Vec<&str> = fields(kind).iter().map(|field| field.name).collect();
    let mut table = table(plan, query, kind, &shown, |_| Mark::None);
    table.columns.insert(0, Column::new("id", "records-key", 60.0));
    for row in &mut table.rows {
        let id = row.subject.map_or(Cell::Empty, |key| key.id.to_string().into());
        row.cells.insert(0, id);
    }
    table
}

/// The records of a kind of the zone asked for that were known on the day.
pub(super) fn records(plan: &Plan, kind: RecordKind, query: &TableQuery) -> Vec<Record> {
    plan.keys(kind)
        .into_iter()
        .filter_map(|key| plan.record(key))
        .filter(|record| day_of(record).is_none_or(|day| day <= query.on))
        .filter(|record| query.zone.is_none() || zone_linked(plan, record.key()) == query.zone)
        .collect()
}

/// The day a record is of, where it has to have one.
fn day_of(record: &Record) -> Option<Date> {
    let known = fields(record.key().kind);
    let is_day = |field: &Field| field.is_required && field.sort == Sort::Day;
    let found = known.iter().zip(cells(record)).find(|(field, _)| is_day(field));
    if let Some((_, Value::Day(day))) = found { Some(day) } else { None }
}

fn row(plan: &Plan, record: &Record, shown: &[&str]) -> Vec<Cell> {
    let known = fields(record.key().kind);
    let filled = cells(record);
    let of = |name: &&str| {
        let place = known.iter().position(|field| field.name == *name)?;
        Some(cell(plan, known.get(place)?, filled.get(place)?))
    };
    shown.iter().filter_map(of).collect()
}

pub(super) fn field(kind: RecordKind, name: &str) -> Option<&'static Field> {
    fields(kind).iter().find(|field| field.name == name)
}

pub(super) fn column(field: &'static Field) -> Column {
    let width = match field.sort {
        Sort::Day | Sort::YesNo | Sort::Whole => 96.0,
        Sort::Number => 110.0,
        Sort::Choice(_) => 130.0,
        Sort::Link(_) | Sort::Figure => 160.0,
        Sort::Text if field.is_required => 240.0,
        Sort::Text => 180.0,
    };
    Column::new(field.name, field.text, width)
}

/// Whether a field that is empty says nothing is missing: words, links and places that few records
/// have, the upper end of a range, days on which nothing has happened yet.
fn is_seldom(field: &Field, sort: Sort) -> bool {
    let few = ["value_to", "done_on", "answered_on", "solved_on", "followed_up_on", "ocop_stars"];
    matches!(sort, Sort::Text | Sort::Link(_) | Sort::Figure)
        || few.contains(&field.name)
        || field.name == "ocop_on"
        || field.name == "follow_up_by"
}

/// What stands in a field, for a reader.
pub(in crate::views) fn cell(plan: &Plan, field: &Field, value: &Value) -> Cell {
    match (value, field.sort) {
        (Value::Empty, sort) if is_seldom(field, sort) => Cell::Empty,
        (Value::Empty, _) => Cell::Unknown,
        (Value::Text(code), Sort::Choice(codes)) => {
            let text = codes.iter().find(|(known, _)| known == code).map(|(_, text)| *text);
            text.map_or(Cell::Unknown, |text| Cell::Said(Message::new(text)))
        }
        (Value::Text(words), _) => words.as_str().into(),
        (Value::Day(day), _) => Cell::Day(*day),
        (Value::Number(number), _) => as_entered(*number),
        // A year is a name, not an amount.
        (Value::Whole(number), _) if ["year", "step"].contains(&field.name) => {
            number.to_string().into()
        }
        (Value::Whole(number), _) => Cell::Count(*number),
        (Value::YesNo(answer), _) => {
            Message::new(if *answer { "common-yes" } else { "common-no" }).into()
        }
        (Value::Link(id), Sort::Link(kind)) => title(plan, Key { kind, id: *id }).into(),
        (Value::Link(id), _) => id.to_string().into(),
        (Value::Figure(figure), _) => figure_text(figure).into(),
    }
}

/// "tuyến, 312,40 m".
pub fn figure_text(figure: &Figure) -> Message {
    match figure {
        Figure::Point(_) => Message::new("records-point"),
        Figure::Line(_) => Message::new("records-line")
            .with("length", Argument::Distance(figure.length_m().unwrap_or_default())),
        Figure::Area(area) => {
            Message::new("records-area").with("area", Argument::SquareMetres(area.plane_area()))
        }
    }
}

/// A figure with all its decimals, so that the table brings back what it took out. More than nine are
/// what is left over from reckoning.
fn as_entered(number: f64) -> Cell {
    let decimals = number.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    if decimals <= 9 { Cell::Number(number, decimals) } else { figure(number) }
}

/// A figure with as many decimals as it has, three at most.
pub(super) fn figure(number: f64) -> Cell {
    let decimals = (0..3).find(|places| {
        let scaled = number * 10_f64.powi(*places);
        (scaled - scaled.round()).abs() < 1e-6
    });
    Cell::Number(number, usize::try_from(decimals.unwrap_or(3)).unwrap_or_default())
}
