//! What features say beside their shapes, as a table: a column for every name, in the order of the file.

use crate::io::sheet::Sheet;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

/// The properties of a feature, in its order.
#[derive(Debug, Default)]
pub(super) struct Properties<'a>(Vec<(Cow<'a, str>, Value)>);

/// What a property says.
#[derive(Debug, PartialEq)]
enum Value {
    Nothing,
    Number(String),
    Words(String),
}

impl Properties<'_> {
    /// What words say under names.
    pub(super) fn of_words(words: Vec<(String, String)>) -> Self {
        Self(words.into_iter().map(|(name, said)| (Cow::Owned(name), Value::Words(said))).collect())
    }

    /// Adds the number or name the feature itself has, where no property is called so.
    pub(super) fn identify(&mut self, id: Option<&RawValue>) {
        if let Some(id) = id
            && !self.0.iter().any(|(name, _)| name == "id")
        {
            self.0.push((Cow::Borrowed("id"), value(id)));
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Properties<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Properties<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("properties")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut properties = Vec::new();
        while let Some((Name(name), raw)) = map.next_entry::<Name<'de>, &RawValue>()? {
            properties.push((name, value(raw)));
        }
        Ok(Properties(properties))
    }
}

/// A name, borrowed where the file writes it without an escape.
#[derive(Deserialize)]
#[serde(transparent)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

fn value(raw: &RawValue) -> Value {
    let text = raw.get();
    match text.as_bytes().first() {
        Some(b'"') => Value::Words(serde_json::from_str(text).unwrap_or_default()),
        Some(b'-' | b'0'..=b'9') => Value::Number(written_out(text)),
        _ if text == "null" => Value::Nothing,
        _ => Value::Words(text.to_owned()),
    }
}

/// A number without a power of ten.
fn written_out(number: &str) -> String {
    let has_power = number.contains(['e', 'E']);
    let plain = number.parse::<f64>().ok().filter(|number| has_power && number.is_finite());
    plain.map_or_else(|| number.to_owned(), |number| number.to_string())
}

/// Rows whose columns are found while they are read.
#[derive(Debug, Default)]
pub(super) struct Table {
    heads: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<Vec<String>>,
    words: Vec<(usize, usize)>,
}

impl Table {
    pub(super) fn push(&mut self, properties: Properties<'_>) {
        let mut row = vec![String::new(); self.heads.len()];
        for (name, value) in properties.0 {
            let column = self.column(&name);
            if row.len() <= column {
                row.resize(column + 1, String::new());
            }
            row[column] = match value {
                Value::Nothing => continue,
                Value::Number(number) => number,
                Value::Words(words) => {
                    self.words.push((self.rows.len() + 1, column));
                    words
                }
            };
        }
        self.rows.push(row);
    }

    fn column(&mut self, name: &str) -> usize {
        if let Some(column) = self.places.get(name) {
            return *column;
        }
        self.heads.push(name.to_owned());
        self.places.insert(name.to_owned(), self.heads.len() - 1);
        self.heads.len() - 1
    }

    /// Puts heads and rows into the table of a layer.
    pub(super) fn into_sheet(self, sheet: &mut Sheet) {
        let Self { heads, rows, words, .. } = self;
        sheet.rows = std::iter::once(heads).chain(rows).collect();
        sheet.is_book = true;
        sheet.hold_all_words(words);
    }
}
