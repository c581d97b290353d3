//! Built-in records as their fields: `{"work": [{"id": 1, "clause": ["III.1"], …}]}`. What the file
//! does not say stays unknown.

use super::numbering::{Series, clause};
use crate::domain::{
    Boundary, Edit, Field, Figure, Key, Point, Record, RecordKind, Sort, Value, fields, record_of,
};
use geo::{LineString, Polygon};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// Records by kind, each with its fields by name; a list for a text names items of the plan.
pub(super) type DescribedFacts = BTreeMap<RecordKind, Vec<Map<String, Json>>>;

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

fn record(kind: RecordKind, fact: &Map<String, Json>, series: Series) -> Record {
    let known = fields(kind);
    let unknown =
        fact.keys().find(|name| *name != "id" && known.iter().all(|field| field.name != *name));
    assert_eq!(unknown, None, "a field of {kind:?}");
    let id = fact.get("id").and_then(Json::as_i64).expect("a built-in record has a key");
    let filled: Vec<Value> = known.iter().map(|field| value(kind, field, fact)).collect();
    let key = Key { kind, id };
    match record_of(key, series.uid_of(key), filled) {
        Ok(record) => record,
        Err(unfit) => panic!("{kind:?} {id} needs {}", unfit.field.name),
    }
}

fn value(kind: RecordKind, field: &Field, fact: &Map<String, Json>) -> Value {
    let Some(json) = fact.get(field.name) else {
        return Value::Empty;
    };
    let text = || json.as_str().map(str::to_owned);
    let read = match field.sort {
        Sort::Prose => text().or_else(|| items(json).map(|items| clause(&items))).map(Value::Text),
        Sort::Short | Sort::Line | Sort::Codes | Sort::Vsic | Sort::Edition | Sort::Frozen => {
            text().map(Value::Text)
        }
        Sort::Choice(codes) => {
            let named = |code: &&'static str| json.as_str() == Some(code);
            codes.iter().map(|(code, _)| *code).find(named).map(Value::Code)
        }
        Sort::Day | Sort::Since | Sort::Until => {
            text().and_then(|day| day.parse().ok()).map(Value::Day)
        }
        Sort::Number | Sort::Percent | Sort::Share | Sort::Easting | Sort::Northing => {
            json.as_f64().map(Value::Number)
        }
        Sort::Hectares | Sort::SquareMetres => {
            json.as_f64().map(|number| Value::Area(field.sort.area(number)))
        }
        Sort::Whole | Sort::Ordinal | Sort::Year | Sort::Stars => json.as_i64().map(Value::Whole),
        Sort::YesNo => json.as_bool().map(Value::YesNo),
        Sort::Link(_) => json.as_i64().map(Value::Link),
        Sort::Figure | Sort::Boundary => figure(json).map(Value::Figure),
    };
    read.unwrap_or_else(|| panic!("{} of {kind:?} reads {json}", field.name))
}

fn items(json: &Json) -> Option<Vec<String>> {
    serde_json::from_value(json.clone()).ok()
}

/// `{"point": [[x, y]]}`, `{"line": [[x, y], …]}` or `{"area": [[x, y], …]}`, on the plan's grid.
fn figure(json: &Json) -> Option<Figure> {
    let (shape, corners) = json.as_object()?.iter().next()?;
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
