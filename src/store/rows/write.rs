//! Field to column.

use crate::domain::{Field, Figure, Sort, Value};
use crate::i18n::nfc;
use crate::wkb::{line_blob, multi_polygon_blob, parts_blob, point_blob, polygon_blob};
use rusqlite::types::Value as Sql;

/// A value as the column of its field keeps it, geometry in the grid `srs`.
pub fn column(field: &Field, value: Value, srs: i32) -> Sql {
    match value {
        Value::Empty => Sql::Null,
        Value::Text(words) => Sql::Text(nfc(&words)),
        Value::Code(code) => Sql::Text(code.to_owned()),
        Value::Day(day) => Sql::Text(day.to_string()),
        Value::Number(number) => real(number),
        Value::Area(area) => real(field.sort.in_unit(area)),
        Value::Whole(number) | Value::Link(number) => Sql::Integer(number),
        Value::YesNo(answer) => Sql::Integer(answer.into()),
        Value::Figure(figure) => Sql::Blob(blob(field.sort, &figure, srs)),
    }
}

/// `SQLite` has no way of writing "not a number".
const fn real(number: f64) -> Sql {
    if number.is_nan() { Sql::Null } else { Sql::Real(number) }
}

fn blob(sort: Sort, figure: &Figure, srs: i32) -> Vec<u8> {
    match figure {
        Figure::Point(at) => point_blob(*at, srs),
        Figure::Line(way) => line_blob(way, srs),
        Figure::Area(area) if sort == Sort::Boundary => multi_polygon_blob(area, srs),
        Figure::Area(area) => polygon_blob(area, srs),
        Figure::Parts(parts) => parts_blob(parts, figure.extent(), srs),
    }
}
