//! What a figure or a text can be at all. Beyond it lies a slip of the finger, another unit or a whole
//! file pasted into a cell.
//!
//! Held where records come in. A file of another program may hold such a value all the same, so
//! nothing that reads one rests on these bounds.

use super::{Field, Record, Value, fields, value};
use crate::i18n::{Argument, Message};

/// The first field of a record whose value is beyond what it can be, and why in a sentence.
pub fn beyond(record: &Record) -> Option<(&'static Field, Message)> {
    fields(record.key().kind)
        .iter()
        .enumerate()
        .find_map(|(place, field)| Some((field, beyond_field(field, &value(record, place))?)))
}

fn beyond_field(field: &Field, value: &Value) -> Option<Message> {
    match value {
        Value::Text(words) => letters(field, words),
        Value::Number(number) => figure(field, *number),
        Value::Area(area) => figure(field, area.as_square_metres()),
        Value::Whole(number) => figure(field, *number as f64),
        Value::Empty
        | Value::Code(_)
        | Value::Day(_)
        | Value::YesNo(_)
        | Value::Link(_)
        | Value::Figure(_) => None,
    }
}

fn letters(field: &Field, text: &str) -> Option<Message> {
    // Letters are counted only where there may be too many.
    let letters = if text.len() as f64 > field.most { text.chars().count() as f64 } else { 0.0 };
    (letters > field.most).then(|| {
        Message::new("operations-beyond-letters")
            .with("field", Message::new(field.text))
            .with("letters", Argument::Number(letters))
            .with("most", Argument::Number(field.most))
    })
}

fn figure(field: &Field, typed: f64) -> Option<Message> {
    (typed.is_nan() || typed.abs() > field.most).then(|| {
        Message::new("operations-beyond-most")
            .with("field", Message::new(field.text))
            .with("typed", Argument::Number(typed))
            .with("most", Argument::Number(field.most))
    })
}
