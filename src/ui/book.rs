//! The sheets of a file as a form reads from it, and where the table of a form comes from.

use crate::i18n::Message;
use crate::io::{Sheet, sheet_from_text, table_from_text, tables_from_file};
use std::path::Path;
use std::sync::Arc;

/// The sheets of a file, and which of them is read.
#[derive(Clone, Debug)]
pub struct Book {
    /// What the file is called.
    pub name: String,
    /// All of them.
    pub sheets: Vec<Arc<Sheet>>,
    /// The one that is read.
    pub at: usize,
}

impl Book {
    /// Reads a file; the sheet that is worth most is read first, of equals the first.
    pub fn open(path: &Path, worth: impl Fn(&Sheet) -> usize) -> Result<Self, Message> {
        let sheets = tables_from_file(path, &worth).map_err(|trouble| trouble.message())?;
        let at = (0..sheets.len()).rev().max_by_key(|at| worth(&sheets[*at])).unwrap_or(0);
        let sheets = sheets.into_iter().map(Arc::new).collect();
        Ok(Self { name: name_of(path), sheets, at })
    }

    /// The sheet that is read.
    pub fn sheet(&self) -> Arc<Sheet> {
        self.sheets.get(self.at).map(Arc::clone).unwrap_or_default()
    }
}

/// What a table is read from.
#[derive(Clone, Debug)]
pub enum Source {
    /// What was pasted or typed.
    Text(String),
    /// Sheets of a file.
    Sheets(Vec<Arc<Sheet>>),
}

impl Source {
    /// The tables, of which the heads are known and say what each is worth.
    pub fn tables(self, worth: impl Fn(&Sheet) -> usize) -> Vec<Arc<Sheet>> {
        match self {
            Self::Text(text) => vec![Arc::new(table_from_text(&text, worth))],
            Self::Sheets(sheets) => sheets,
        }
    }

    /// The table.
    pub fn sheet(self) -> Arc<Sheet> {
        match self {
            Self::Text(text) => Arc::new(sheet_from_text(&text)),
            Self::Sheets(sheets) => sheets.into_iter().next().unwrap_or_default(),
        }
    }
}

/// The last part of a path, as a person calls the file.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
