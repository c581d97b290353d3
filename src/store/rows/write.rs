//! Field to column.

use crate::domain::{Id, Point, Uid};
use crate::i18n::nfc;
use crate::units::Area;
use jiff::civil::Date;
use rusqlite::types::Value;

pub fn text(text: &str) -> Value {
    Value::Text(nfc(text))
}

pub fn maybe_text(written: Option<&String>) -> Value {
    written.map_or(Value::Null, |written| text(written))
}

pub fn choice<T: Into<&'static str>>(choice: T) -> Value {
    Value::Text(choice.into().to_owned())
}

pub fn maybe_choice<T: Into<&'static str>>(chosen: Option<T>) -> Value {
    chosen.map_or(Value::Null, choice)
}

pub fn uid(uid: Uid) -> Value {
    Value::Text(uid.to_string())
}

pub fn id<T>(id: Id<T>) -> Value {
    Value::Integer(id.number())
}

pub fn maybe_id<T>(referred: Option<Id<T>>) -> Value {
    referred.map_or(Value::Null, id)
}

pub fn maybe_integer(number: Option<i64>) -> Value {
    number.map_or(Value::Null, Value::Integer)
}

/// `SQLite` has no way of writing "not a number".
pub fn maybe_real(number: Option<f64>) -> Value {
    number.filter(|number| !number.is_nan()).map_or(Value::Null, Value::Real)
}

pub fn boolean(answer: bool) -> Value {
    Value::Integer(answer.into())
}

pub fn maybe_boolean(answer: Option<bool>) -> Value {
    answer.map_or(Value::Null, boolean)
}

pub fn maybe_date(day: Option<Date>) -> Value {
    day.map_or(Value::Null, |day| Value::Text(day.to_string()))
}

pub fn maybe_hectares(area: Option<Area>) -> Value {
    maybe_real(area.map(Area::as_hectares))
}

pub fn maybe_square_metres(area: Option<Area>) -> Value {
    maybe_real(area.map(Area::as_square_metres))
}

pub fn json(value: &impl serde::Serialize) -> Value {
    text(&serde_json::to_string(value).expect("frozen figures have text keys only"))
}

pub fn easting(point: Option<Point>) -> Value {
    maybe_real(point.map(Point::x))
}

pub fn northing(point: Option<Point>) -> Value {
    maybe_real(point.map(Point::y))
}
