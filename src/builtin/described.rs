//! Built-in records of the kinds that describe their fields: `{"work": [{"id": 1, "row": 1, …}]}`.

use super::numbering::{Series, clause};
use crate::domain::{
    Boundary, Cell, Edit, Field, Figure, Key, Point, Record, RecordKind, Sort, fields, record_of,
};
use geo::{LineString, Polygon};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Records by kind, each with its fields by name; `row` is the item of the plan it stands in.
pub(super) type DescribedFacts = BTreeMap<RecordKind, Vec<Map<String, Value>>>;

/// Puts all of them into an edit.
pub(super) fn put_described(facts: &DescribedFacts, series: Series, edit: Edit) -> Edit {
    facts.iter().flat_map(|(kind, facts)| facts.iter().map(|fact| (*kind, fact))).fold(
        edit,
        |mut edit, (kind, fact)| {
            let record = record(kind, fact, series);
            edit.becomes.insert(record.key(), Some(record));
            edit
        },
    )
}

fn record(kind: RecordKind, fact: &Map<String, Value>, series: Series) -> Record {
    let known = fields(kind);
    let unknown = fact.keys().find(|name| {
        !["id", "row"].contains(&name.as_str()) && known.iter().all(|field| field.name != *name)
    });
    assert_eq!(unknown, None, "a field of {kind:?}");
    let id = fact.get("id").and_then(Value::as_i64).expect("a built-in record has a key");
    let filled: Vec<Cell> = known.iter().map(|field| cell(kind, field, fact)).collect();
    let key = Key { kind, id };
    match record_of(key, series.uid_of(key), &filled) {
        Some(Ok(record)) => record,
        Some(Err(field)) => panic!("{kind:?} {id} needs {}", field.name),
        None => panic!("{kind:?} does not describe its fields"),
    }
}

fn cell(kind: RecordKind, field: &Field, fact: &Map<String, Value>) -> Cell {
    let Some(value) = fact.get(field.name) else {
        let row = fact.get("row").and_then(Value::as_i64).filter(|_| field.name == "clause");
        return row.map_or(Cell::Empty, |row| Cell::Text(clause(row)));
    };
    let text = || value.as_str().map(str::to_owned);
    let read = match field.sort {
        Sort::Text | Sort::Choice(_) => text().map(Cell::Text),
        Sort::Day => text().and_then(|day| day.parse().ok()).map(Cell::Day),
        Sort::Number => value.as_f64().map(Cell::Number),
        Sort::Whole => value.as_i64().map(Cell::Whole),
        Sort::YesNo => value.as_bool().map(Cell::YesNo),
        Sort::Link(_) => value.as_i64().map(Cell::Link),
        Sort::Figure => figure(value).map(Cell::Figure),
    };
    read.unwrap_or_else(|| panic!("{} of {kind:?} reads {value}", field.name))
}

/// `{"point": [[x, y]]}`, `{"line": [[x, y], …]}` or `{"area": [[x, y], …]}`, on the plan's grid.
fn figure(value: &Value) -> Option<Figure> {
    let (shape, corners) = value.as_object()?.iter().next()?;
    let corners: Vec<Point> = serde_json::from_value::<Vec<(f64, f64)>>(corners.clone())
        .ok()?
        .into_iter()
        .map(Point::from)
        .collect();
    let way = || corners.iter().map(|corner| corner.0).collect::<LineString>();
    match shape.as_str() {
        "point" => corners.first().copied().map(Figure::Point),
        "line" => Some(Figure::Line(way())),
        "area" => Some(Figure::Area(Boundary::new(Polygon::new(way(), Vec::new()).into()))),
        _ => None,
    }
}
