//! `lapday list` and `lapday put`: records of any kind, field by field, as the file names them.

use super::answer::No;
use super::arguments::{ListArguments, PutArguments};
use super::chosen::zone_by_code;
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::domain::{
    About, Boundary, Document, Figure, Key, Plan, Point, RecordKind, Sort, Uid, fields,
};
use crate::geodesy::Grid;
use crate::i18n::{Message, nfc, unexplained};
use crate::operations::keep;
use crate::store::columns::{self, Column, Holds};
use crate::units::{self, Written};
use geo::{CoordsIter, Geometry, LineString, MapCoords};
use jiff::civil::Date;
use rusqlite::types::Value;
use serde_json::{Map, Value as Json, json};

pub(super) fn list(desktop: &mut Desktop<'_>, arguments: &ListArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let columns = columns_of(arguments.kind)?;
    let rows: Vec<Vec<Value>> = plan
        .keys(arguments.kind)
        .into_iter()
        .filter_map(|key| plan.record(key))
        .map(|record| columns::row(&record, &plan.about))
        .filter(|row| arguments.on.is_none_or(|on| is_of_day(&columns, row, on)))
        .collect();
    if arguments.json {
        let objects: Vec<Json> =
            rows.iter().map(|row| object(&columns, row, &plan.about.grid)).collect();
        return desktop.answer(&objects);
    }
    let heads: Vec<(String, Align)> =
        columns.iter().map(|column| (column.name.to_owned(), align(column.holds))).collect();
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().zip(&columns).map(|(value, column)| plain(value, column)).collect())
        .collect();
    table::print(desktop.out, &heads, &rows)
}

pub(super) fn put(desktop: &mut Desktop<'_>, arguments: &PutArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let columns = columns_of(arguments.kind)?;
    let mut row = match arguments.id {
        Some(id) => {
            let key = Key { kind: arguments.kind, id };
            let before = plan.record(key).ok_or_else(|| {
                Message::new("cli-no-record")
                    .with("kind", key.kind.text())
                    .with("id", id.to_string())
            })?;
            columns::row(&before, &plan.about)
        }
        None => blank(plan, arguments.kind, &columns),
    };
    for (field, typed) in &arguments.fields {
        let place = columns.iter().position(|column| column.name == field);
        let place = place.filter(|place| *place > 0 && field != "uid").ok_or_else(|| {
            let known: Vec<&str> = columns.iter().map(|column| column.name).collect();
            let known = known.into_iter().filter(|name| !["id", "uid"].contains(name));
            Message::new("cli-no-field")
                .with("field", field.as_str())
                .with("known", known.collect::<Vec<_>>().join(", "))
        })?;
        row[place] = value(plan, arguments.kind, &columns[place], typed, desktop.written)?;
    }
    let record = columns::from_row(arguments.kind, &row)
        .map_err(|unreadable| not_meant(arguments.kind, &columns, &row, unreadable.column))?;
    let edit = keep(plan, record)?;
    // A step of a tenancy ends the one before: the record meant is the one the plan does not have.
    let is_new = |key: &&Key| key.kind == arguments.kind && plan.record(**key).is_none();
    let id = arguments.id.or_else(|| edit.becomes.keys().find(is_new).map(|key| key.id));
    let done = Message::new("cli-done").with("label", edit.label.clone());
    if edit.changes_nothing(plan) {
        return desktop.tell(&Message::new("cli-put-nothing"));
    }
    project.commit(edit)?;
    if let Some(id) = id {
        writeln!(desktop.out, "{id}")?;
    }
    desktop.tell(&done)
}

fn columns_of(kind: RecordKind) -> Result<Vec<Column>, No> {
    columns::columns(kind).map_err(|error| {
        Message::new("cli-cannot-print").with("why", unexplained(None, &error)).into()
    })
}

/// A row with a key and a uid of its own.
fn blank(plan: &Plan, kind: RecordKind, columns: &[Column]) -> Vec<Value> {
    let id = plan.next_key(kind).id;
    columns
        .iter()
        .map(|column| match column.name {
            "id" => Value::Integer(id),
            "uid" => Value::Text(Uid::new().to_string()),
            _ => Value::Null,
        })
        .collect()
}

/// Whether the row speaks of the day: it is valid then, or it is no later than it.
fn is_of_day(columns: &[Column], row: &[Value], on: Date) -> bool {
    let day = |name: &str| {
        let place = columns.iter().position(|column| column.name == name)?;
        match row.get(place)? {
            Value::Text(day) => day.parse::<Date>().ok(),
            _ => None,
        }
    };
    day("valid_from").is_none_or(|from| from <= on)
        && day("valid_to").is_none_or(|to| on < to)
        && day("day").is_none_or(|day| day <= on)
}

const fn align(holds: Holds) -> Align {
    match holds {
        Holds::Number | Holds::Whole => Align::Numbers,
        Holds::Text | Holds::Day | Holds::YesNo | Holds::Geometry => Align::Words,
    }
}

fn plain(value: &Value, column: &Column) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(answer) if column.holds == Holds::YesNo => (*answer == 1).to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(words) => words.clone(),
        Value::Blob(_) => match columns::figure(value) {
            Some(Figure::Point(_)) => "Point".to_owned(),
            Some(Figure::Line(_)) => "LineString".to_owned(),
            Some(Figure::Area(_)) => "MultiPolygon".to_owned(),
            None => String::new(),
        },
    }
}

fn object(columns: &[Column], row: &[Value], grid: &Grid) -> Json {
    let field =
        |(column, value): (&Column, &Value)| (column.name.to_owned(), as_json(column, value, grid));
    Json::Object(columns.iter().zip(row).map(field).collect::<Map<String, Json>>())
}

/// Geometry goes out as `GeoJSON` in WGS 84.
fn as_json(column: &Column, value: &Value, grid: &Grid) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Integer(answer) if column.holds == Holds::YesNo => json!(*answer == 1),
        Value::Integer(number) => json!(number),
        Value::Real(number) => json!(number),
        Value::Text(words) => json!(words),
        Value::Blob(_) => {
            let geometry = columns::figure(value).map(|figure| {
                let geometry = match figure {
                    Figure::Point(at) => Geometry::Point(at),
                    Figure::Line(way) => Geometry::LineString(way),
                    Figure::Area(area) => Geometry::MultiPolygon(area.rings().clone()),
                };
                let lon_lat = geometry.map_coords(|at| grid.to_wgs84(Point::from(at)).0);
                geojson::GeometryValue::from(&lon_lat)
            });
            geometry.map_or(Json::Null, |value| json!(geojson::Geometry::new(value)))
        }
    }
}

/// What was typed for a column, as the file keeps it. Nothing typed empties it.
fn value(
    plan: &Plan,
    kind: RecordKind,
    column: &Column,
    typed: &str,
    written: Written,
) -> Result<Value, No> {
    let typed = nfc(typed);
    if typed.is_empty() {
        return Ok(Value::Null);
    }
    let wrong =
        |key| No::Said(Message::new(key).with("field", column.name).with("typed", typed.as_str()));
    Ok(match column.holds {
        Holds::Text => Value::Text(typed),
        Holds::Day => {
            let day = units::parse_date(&typed).ok_or_else(|| wrong("cli-field-no-day"))?;
            Value::Text(day.to_string())
        }
        Holds::Number => {
            let number = written.number(&typed);
            Value::Real(number.ok_or_else(|| wrong("cli-field-no-number"))?)
        }
        Holds::Whole => Value::Integer(match typed.parse() {
            Ok(number) => number,
            Err(_) => named(plan, column.name, &typed)?
                .or_else(|| written.whole(&typed))
                .ok_or_else(|| wrong("cli-field-no-whole"))?,
        }),
        Holds::YesNo => Value::Integer(match typed.to_lowercase().as_str() {
            "true" | "yes" | "1" | "có" => 1,
            "false" | "no" | "0" | "không" => 0,
            _ => return Err(wrong("cli-field-no-answer")),
        }),
        Holds::Geometry => {
            let figure =
                figure(&plan.about, &typed).ok_or_else(|| wrong("cli-field-no-geometry"))?;
            columns::geometry(kind, &figure, &plan.about)
        }
    })
}

/// A zone by its code, a document by its number.
fn named(plan: &Plan, column: &str, typed: &str) -> Result<Option<i64>, No> {
    Ok(match column {
        "zone" => Some(zone_by_code(plan, typed)?.number()),
        "document" | "decision" => plan
            .all::<Document>()
            .find(|document| document.number == typed)
            .map(|document| document.id.number()),
        _ => None,
    })
}

/// A `GeoJSON` geometry in WGS 84, on the plan's grid.
fn figure(about: &About, typed: &str) -> Option<Figure> {
    let grid = about.grid;
    let geometry: geojson::Geometry = typed.parse().ok()?;
    let lon_lat = Geometry::<f64>::try_from(geometry).ok()?;
    let is_degrees = |at: geo::Coord| at.x.abs() <= 180.0 && at.y.abs() <= 90.0;
    let fits = lon_lat.coords_iter().all(is_degrees);
    let on_grid = lon_lat.map_coords(|at| grid.from_wgs84(Point::from(at)).0);
    let area = |rings: geo::MultiPolygon| Figure::Area(Boundary::new(rings));
    let is_way = |way: &LineString| way.0.len() >= 2;
    match on_grid {
        Geometry::Point(at) if fits => Some(Figure::Point(at)),
        Geometry::LineString(way) if fits && is_way(&way) => Some(Figure::Line(way)),
        Geometry::Polygon(polygon) if fits => Some(area(polygon.into())),
        Geometry::MultiPolygon(rings) if fits => Some(area(rings)),
        _ => None,
    }
}

/// Why a row is no record: a field is missing, or holds a word the column does not know.
fn not_meant(kind: RecordKind, columns: &[Column], row: &[Value], column: &'static str) -> No {
    let place = columns.iter().position(|known| known.name == column);
    let stands = place.and_then(|place| row.get(place)).filter(|value| **value != Value::Null);
    let codes = fields(kind)
        .iter()
        .find(|field| field.name == column)
        .and_then(|field| if let Sort::Choice(codes) = field.sort { Some(codes) } else { None });
    let codes =
        codes.map(|codes| codes.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(", "));
    let message = match (stands, codes) {
        (None, _) => Message::new("cli-field-missing"),
        (Some(_), Some(codes)) => Message::new("cli-field-no-code").with("codes", codes),
        (Some(_), None) => Message::new("cli-field-wrong"),
    };
    message.with("field", column).into()
}
