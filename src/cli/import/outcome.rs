//! What became of a file, as scripts read it.

use super::land_line::LandLine;
use crate::cli::answer::No;
use crate::cli::desktop::Desktop;
use crate::i18n::Texts;
use crate::io::{PassedRow, UnreadColumn, column_letter};
use serde::Serialize;

/// What became of the file, as scripts read it.
#[derive(Default, Serialize)]
pub(super) struct Outcome {
    pub(super) read: usize,
    pub(super) added: usize,
    pub(super) changed: usize,
    pub(super) unchanged: usize,
    pub(super) refused: Vec<Refused>,
    /// Rows that are no records.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) passed: Vec<Passed>,
    /// Columns with something in them that were not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) unread_columns: Vec<Unread>,
    /// Rows that leave out what a column is there for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gaps: Option<Gaps>,
    /// What was wrong with the land of rows and is mended.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) repaired: Vec<LandLine>,
    /// What is wrong with it and only a person can mend.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) land: Vec<LandLine>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) wastewater_warnings: Vec<String>,
}

/// A row that stays out.
#[derive(Default, Serialize)]
pub(super) struct Refused {
    /// Its sheet, where the file has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sheet: Option<String>,
    pub(super) row: usize,
    pub(super) reason: String,
}

/// A row that is no record.
#[derive(Serialize)]
pub(super) struct Passed {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sheet: Option<String>,
    pub(super) row: usize,
    pub(super) what: String,
}

impl Passed {
    pub(super) fn of(sheet: Option<String>, row: &PassedRow, texts: &Texts) -> Self {
        Self { sheet, row: row.row, what: texts.say(&row.what.text()) }
    }
}

/// A column that was not read.
#[derive(Serialize)]
pub(super) struct Unread {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sheet: Option<String>,
    pub(super) column: String,
    pub(super) head: String,
    /// What seems to stand in it: area, day, money, state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) looks_like: Option<&'static str>,
}

impl Unread {
    pub(super) fn of(sheet: Option<String>, column: &UnreadColumn) -> Self {
        Self {
            sheet,
            column: column_letter(column.column),
            head: column.name.clone(),
            looks_like: column.looks.map(Into::into),
        }
    }
}

/// Rows without an area, and without a first day.
#[derive(Default, PartialEq, Eq, Serialize)]
pub(super) struct Gaps {
    pub(super) area: usize,
    pub(super) day: usize,
}

pub(super) fn answer(desktop: &mut Desktop<'_>, outcome: &Outcome, json: bool) -> Result<(), No> {
    if !json {
        return Ok(());
    }
    desktop.answer(outcome)
}
