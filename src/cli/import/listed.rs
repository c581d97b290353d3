//! What the command line says of a list, whatever it lists: its sheets, the rows that are no records, the
//! columns nobody understood, the rows that stay out.

use super::land_line::LandLine;
use super::outcome::{Passed, Refused, Unread};
use super::stopping::{stop_message, unread_message};
use crate::cli::answer::No;
use crate::cli::desktop::Desktop;
use crate::i18n::{Message, Texts};
use crate::io::{PassedRow, RecordSheet, RepairedRow, RowAt, TenantTable, UnreadColumn};

/// A sheet as it was read.
struct Part<'a> {
    name: &'a str,
    passed: &'a [PassedRow],
    unread: &'a [UnreadColumn],
    is_open: bool,
    doubts: &'a [Message],
    repaired: &'a [RepairedRow],
}

impl<'a> From<&'a TenantTable> for Part<'a> {
    fn from(table: &'a TenantTable) -> Self {
        let TenantTable { sheet: name, passed, unread, is_open, doubts, .. } = table;
        Self { name, passed, unread, is_open: *is_open, doubts, repaired: &[] }
    }
}

impl<'a> From<&'a RecordSheet> for Part<'a> {
    fn from(sheet: &'a RecordSheet) -> Self {
        let RecordSheet { name, passed, unread, is_open, doubts, repaired } = sheet;
        Self { name, passed, unread, is_open: *is_open, doubts, repaired }
    }
}

/// The sheets of a list.
pub(super) struct Listed<'a>(Vec<Part<'a>>);

impl<'a> Listed<'a> {
    #[expect(private_bounds, reason = "what a sheet comes to is told here only")]
    pub(super) fn of<T>(sheets: &'a [T]) -> Self
    where
        Part<'a>: From<&'a T>,
    {
        Self(sheets.iter().map(Part::from).collect())
    }

    /// The name of a sheet, where there are several.
    pub(super) fn name(&self, sheet: usize) -> Option<String> {
        let part = self.0.get(sheet).filter(|_| self.0.len() > 1)?;
        Some(part.name.to_owned())
    }

    /// A row by its number, and its sheet where there are several.
    pub(super) fn row(&self, at: RowAt) -> String {
        match self.name(at.sheet) {
            Some(sheet) => format!("{} ({sheet})", at.row),
            None => at.row.to_string(),
        }
    }

    /// Says what of the sheets had to be decided, passed over or left unread.
    pub(super) fn tell(&self, desktop: &mut Desktop<'_>) -> Result<(), No> {
        for part in &self.0 {
            desktop.tell_all(part.doubts)?;
            let mended = part.repaired.iter().map(|row| {
                let said = Message::new("cli-import-repaired").with("rows", row.row.to_string());
                said.with("flaw", row.what.clone())
            });
            desktop.tell_all(&mended.collect::<Vec<_>>())?;
            if !part.passed.is_empty() {
                let rows: Vec<String> = part.passed.iter().map(|row| row.row.to_string()).collect();
                desktop.tell(&Message::new("cli-import-skipped").with("rows", rows.join(", ")))?;
            }
            if let Some(unread) = unread_message(part.unread.iter()) {
                desktop.tell(&unread)?;
            }
        }
        Ok(())
    }

    /// That a column has to be named or left out, or nothing.
    pub(super) fn stop(&self) -> Option<Message> {
        self.0.iter().find_map(|part| {
            stop_message(part.unread.iter().filter(|column| column.looks.is_some()))
        })
    }

    /// The rows that are no records.
    pub(super) fn passed(&self, texts: &Texts) -> Vec<Passed> {
        let parts = self.0.iter().enumerate();
        let rows = parts.flat_map(|(sheet, part)| part.passed.iter().map(move |row| (sheet, row)));
        rows.map(|(sheet, row)| Passed::of(self.name(sheet), row, texts)).collect()
    }

    /// The rows of which shapes were mended.
    pub(super) fn repaired(&self, texts: &Texts) -> Vec<LandLine> {
        let rows = self.0.iter().flat_map(|part| part.repaired);
        rows.map(|row| LandLine::of_row(row, texts)).collect()
    }

    /// The columns nobody understood.
    pub(super) fn unread(&self) -> Vec<Unread> {
        let parts = self.0.iter().enumerate();
        let columns = parts.flat_map(|(at, part)| part.unread.iter().map(move |one| (at, one)));
        columns.map(|(sheet, column)| Unread::of(self.name(sheet), column)).collect()
    }

    /// The rows that stay out, as scripts read them.
    pub(super) fn refused(&self, rows: &[(RowAt, &Message)], texts: &Texts) -> Vec<Refused> {
        let refused = |(at, reason): &(RowAt, &Message)| Refused {
            sheet: self.name(at.sheet),
            row: at.row,
            reason: texts.say(reason),
        };
        rows.iter().map(refused).collect()
    }

    /// Stops where a row stays out, and names every such row.
    pub(super) fn refuse(
        &self,
        desktop: &mut Desktop<'_>,
        rows: &[(RowAt, &Message)],
    ) -> Result<(), No> {
        let Some((first, others)) = rows.split_first() else { return Ok(()) };
        let about = |key, (at, reason): &(RowAt, &Message)| {
            Message::new(key).with("row", self.row(*at)).with("reason", Message::clone(reason))
        };
        let lines: Vec<Message> = others.iter().map(|row| about("cli-import-row", row)).collect();
        desktop.tell_all(&lines)?;
        if self.0.iter().any(|part| part.is_open) {
            desktop.tell(&Message::new("cli-import-decimal"))?;
        }
        if let Some(no_choice) = rows.iter().find_map(|(_, why)| why.holding("means")) {
            desktop.tell(&no_choice.clone().said_as("cli-import-wording"))?;
        }
        Err(about("cli-import-refused", first).with("count", rows.len()).into())
    }
}
