//! A register: the records of one kind, a column a field.

use super::TableQuery;
use crate::domain::{
    Field, FieldValue, Figure, FundSource, Holds, Key, Plan, Record, RecordKind, Role, Sort, Value,
    fields, in_words, reckoned, reckoned_fields, title, value, zone_linked,
};
use crate::i18n::{Argument, Message};
use crate::views::names::{fund_name, fund_on};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;

/// The records of a kind, the fields at these places of each, newest day first where there is one.
pub(super) fn table(
    plan: &Plan,
    query: &TableQuery,
    (kind, shown): (RecordKind, &[usize]),
    mark: impl Fn(&Record) -> Mark,
) -> Table {
    let cell = |record: &Record, place| cell_on(plan, record, place, query.on);
    listed(plan, query, (kind, shown), cell, mark)
}

fn listed(
    plan: &Plan,
    query: &TableQuery,
    (kind, shown): (RecordKind, &[usize]),
    cell: impl Fn(&Record, usize) -> Cell,
    mark: impl Fn(&Record) -> Mark,
) -> Table {
    let mut records = records(plan, kind, query);
    let known = fields(kind);
    if shown.first().is_some_and(|first| known[*first].role == Role::AsOf) {
        records.sort_by_key(|record| std::cmp::Reverse(day_of(record)));
    }
    let columns = shown.iter().map(|place| column(&known[*place])).collect();
    let rows = records.iter().map(|record| {
        let cells = shown.iter().map(|place| cell(record, *place)).collect();
        Row::about(record.key(), cells).marked(mark(record))
    });
    Table { columns, rows: rows.collect(), total: None, notes: Vec::new() }
}

/// Every field of every record of a kind, with its key: what another sheet can bring back. Behind them
/// stands what is reckoned of it, as maps have it.
pub fn register(plan: &Plan, kind: RecordKind, query: &TableQuery) -> Table {
    let known = fields(kind);
    let typed = |place: &usize| known[*place].sort != Sort::Frozen;
    let shown: Vec<usize> = (0..known.len()).filter(typed).collect();
    let as_written =
        |record: &Record, place: usize| cell(plan, &known[place], &value(record, place));
    let mut table = listed(plan, query, (kind, &shown), as_written, |_| Mark::None);
    table.columns.insert(0, Column::new("id", "records-key", 60.0));
    let beside = reckoned_fields(kind);
    table.columns.extend(beside.iter().map(column));
    for row in &mut table.rows {
        let id = row.subject.map_or(Cell::Empty, |key| key.id.to_string().into());
        row.cells.insert(0, id);
        let record = row.subject.and_then(|key| plan.record(key));
        let values = record.map(|record| reckoned(plan, &record, query.on)).unwrap_or_default();
        let told = beside.iter().zip(&values).map(|(field, value)| cell(plan, field, value));
        row.cells.extend(told);
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

/// The day a record speaks of.
fn day_of(record: &Record) -> Option<Date> {
    let place = fields(record.key().kind).iter().position(|field| field.role == Role::AsOf)?;
    if let Value::Day(day) = value(record, place) { Some(day) } else { None }
}

fn column(field: &'static Field) -> Column {
    let width = match field.sort.holds() {
        Holds::Day | Holds::YesNo | Holds::Whole => 96.0,
        Holds::Number | Holds::Area => 110.0,
        Holds::Code => 130.0,
        Holds::Link | Holds::Figure => 160.0,
        Holds::Text if field.is_required => 240.0,
        Holds::Text => 180.0,
    };
    Column::new(field.name, field.text, width)
}

/// Whether a field that is empty says nothing is missing.
fn may_be_empty(field: &Field) -> bool {
    matches!(field.sort.holds(), Holds::Text | Holds::Link | Holds::Figure)
        || matches!(field.role, Role::Later | Role::Seldom)
        || field.sort == Sort::Until
}

/// What stands in a field of a record, for a reader on a day: a source of money is called what the
/// office calls it then.
pub(in crate::views) fn cell_on(plan: &Plan, record: &Record, place: usize, on: Date) -> Cell {
    let known = fields(record.key().kind);
    let (field, value) = (&known[place], value(record, place));
    match value {
        // What the office calls a fund is the record of the fund itself.
        Value::Code(code)
            if field.sort == FundSource::SORT && record.key().kind != RecordKind::Fund =>
        {
            code.parse().map_or(Cell::Unsaid, |source| match year_of(record) {
                Some(year) => fund_name(plan, source, year, on).into(),
                None => fund_on(plan, source, on).into(),
            })
        }
        value => cell(plan, field, &value),
    }
}

fn year_of(record: &Record) -> Option<i64> {
    let place = fields(record.key().kind).iter().position(|field| field.sort == Sort::Year)?;
    if let Value::Whole(year) = value(record, place) { Some(year) } else { None }
}

/// What stands in a field, for a reader and to be read again.
fn cell(plan: &Plan, field: &Field, value: &Value) -> Cell {
    if let (Value::Empty, Some(key)) = (value, field.unsaid) {
        return Message::new(key).into();
    }
    match (value, field.sort) {
        (Value::Empty, _) if may_be_empty(field) => Cell::Empty,
        (Value::Empty, _) => match field.sort.holds() {
            Holds::Number | Holds::Area | Holds::Whole => Cell::Unknown,
            Holds::Text | Holds::Code | Holds::Day | Holds::YesNo | Holds::Link | Holds::Figure => {
                Cell::Unsaid
            }
        },
        (Value::Code(code), sort) => in_words(sort, code).into(),
        (Value::Text(words), _) => words.as_str().into(),
        (Value::Day(day), _) => Cell::Day(*day),
        (Value::Number(number), _) => as_entered(*number),
        (Value::Area(area), sort) => as_entered(sort.in_unit(*area)),
        (Value::Whole(number), Sort::Year | Sort::Ordinal) => number.to_string().into(),
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
        Figure::Parts(parts) => {
            let said = Message::list(parts.iter().map(figure_text));
            let parts = Message::new("records-parts").with("count", parts.len());
            said.map_or_else(|| parts.clone(), |said| parts.clone().with("parts", said))
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
