//! What was said of a file, remembered for the next file of that form: one with the same heads, or, of a
//! drawing, the same layers.

use crate::i18n::fold;
use crate::io::{DecimalSign, Layer, Sheet};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// So many forms are remembered, the newest.
const MOST: usize = 100;
/// A head is looked for in so many rows.
const WITHIN: usize = 30;

/// The forms of files that are remembered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Remembered(Arc<Vec<FileForm>>);

/// A form of files, and what was said of the last one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileForm {
    /// By what files of this form are known.
    pub known_by: KnownBy,
    /// What its rows are, by the name of the kind.
    pub kind: String,
    /// The names of the layers that are read.
    pub layers: Option<Vec<String>>,
    /// The layer with the codes of lots.
    pub codes: Option<String>,
    /// Fields by their names, and the columns they are in.
    pub columns: Vec<(String, String)>,
    /// Columns that are left out.
    pub leaves: Vec<String>,
    /// The sign before decimals.
    pub decimal: Option<DecimalSign>,
    /// The EPSG code of the system of its numbers.
    pub crs: Option<u32>,
}

/// By what files of one form are known: whatever their letters, the names in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KnownBy(Vec<String>);

impl KnownBy {
    /// The heads of layers, each with something in it.
    pub fn heads_of_layers(layers: &[Layer]) -> Self {
        let heads = layers.iter().filter_map(|layer| layer.table.rows.first());
        Self::names("map", heads.flatten().map(String::as_str))
    }

    /// The names of the layers of a drawing.
    pub fn names_of_layers(layers: &[Layer]) -> Self {
        Self::names("drawing", layers.iter().map(|layer| layer.table.name.as_str()))
    }

    /// The heads of sheets: of each the row with most words.
    pub fn heads_of_sheets(sheets: &[Arc<Sheet>]) -> Self {
        Self::names("list", sheets.iter().filter_map(|sheet| head(sheet)).flatten())
    }

    fn names<'a>(sort: &str, names: impl Iterator<Item = &'a str>) -> Self {
        let known = names.map(fold).filter(|name| !name.is_empty());
        Self(std::iter::once(sort.to_owned()).chain(known).collect())
    }

    /// Whether there is anything to know a file by.
    fn is_empty(&self) -> bool {
        self.0.len() < 2
    }
}

/// The first of the rows with most words.
fn head(sheet: &Sheet) -> Option<impl Iterator<Item = &str>> {
    let is_word = |cell: &&str| cell.chars().any(char::is_alphabetic);
    let words = |row: &Vec<String>| row.iter().map(String::as_str).filter(is_word).count();
    let rows = sheet.rows.iter().take(WITHIN);
    let best = rows.reduce(|best, row| if words(row) > words(best) { row } else { best })?;
    Some(best.iter().map(String::as_str))
}

impl Remembered {
    /// What was said of the last file of this form.
    pub fn of(&self, known_by: &KnownBy) -> Option<&FileForm> {
        self.0.iter().find(|form| form.known_by == *known_by)
    }

    /// Remembers a form in place of what was said of it before.
    pub fn keep(&mut self, form: FileForm) {
        if form.known_by.is_empty() {
            return;
        }
        self.forget(&form.known_by);
        let forms = Arc::make_mut(&mut self.0);
        forms.insert(0, form);
        forms.truncate(MOST);
    }

    /// Forgets a form.
    pub fn forget(&mut self, known_by: &KnownBy) {
        Arc::make_mut(&mut self.0).retain(|form| form.known_by != *known_by);
    }
}
