//! What every import of corners begins with: how the table is read, and which rows stop it.

use super::named::{column_named, heads};
use super::outcome::{Outcome, Refused, answer};
use super::refused::StaysOut;
use crate::cli::answer::No;
use crate::cli::arguments::{CornerField, ImportArguments, MatchedField};
use crate::cli::desktop::Desktop;
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::io::{ColumnPlace, CornerLayout, CornerTable, Header, Sheet, read_corners};
use crate::operations::Provenance;

/// Stops where a row cannot be read, and names every such row.
pub(super) fn check_rows(
    desktop: &mut Desktop<'_>,
    table: &CornerTable,
    json: bool,
) -> Result<(), No> {
    let Some(first) = table.refused.first() else { return Ok(()) };
    let about = |key, row: usize, reason: &Message| {
        Message::new(key).with("row", row.to_string()).with("reason", reason.clone())
    };
    let refused = table.refused.iter();
    let outcome = Outcome {
        read: table.corner_count(),
        refused: refused
            .map(|refused| Refused {
                sheet: None,
                row: refused.row,
                reason: desktop.texts.say(&refused.reason),
            })
            .collect(),
        ..Outcome::default()
    };
    answer(desktop, &outcome, json)?;
    let others: Vec<Message> = table.refused[1..]
        .iter()
        .map(|refused| about("cli-import-row", refused.row, &refused.reason))
        .collect();
    desktop.tell_all(&others)?;
    let message = about("cli-import-refused", first.row, &first.reason);
    Err(message.with("count", table.refused.len()).into())
}

/// Answers with the rows that keep the file out, and hands on the sentence.
pub(super) fn refuse(
    desktop: &mut Desktop<'_>,
    table: &CornerTable,
    stays_out: StaysOut,
    json: bool,
) -> Result<No, No> {
    let StaysOut { rows, why } = stays_out;
    let No::Said(why) = why else { return Ok(why) };
    let reason = desktop.texts.say(&why);
    let rows = if rows.is_empty() { first_corner_row(table).into_iter().collect() } else { rows };
    let refused =
        rows.into_iter().map(|row| Refused { sheet: None, row, reason: reason.clone() }).collect();
    let outcome = Outcome { read: table.corner_count(), refused, ..Outcome::default() };
    answer(desktop, &outcome, json)?;
    Ok(No::Said(why))
}

fn first_corner_row(table: &CornerTable) -> Option<usize> {
    Some(table.rings.first()?.corners.first()?.row)
}

/// What is said of the source of the corners.
pub(super) fn given(desktop: &Desktop<'_>, arguments: &ImportArguments) -> Result<Provenance, No> {
    let accuracy = arguments.accuracy.as_deref();
    let accuracy_m = accuracy.map(|typed| desktop.number("--accuracy", typed)).transpose()?;
    Ok(Provenance { source: arguments.source, accuracy_m })
}

/// The columns `--match` names, in this sheet.
pub(super) fn layout(
    sheet: &Sheet,
    matches: &[(MatchedField, String)],
    home: Grid,
) -> Result<CornerLayout, Message> {
    let mut layout = CornerLayout { home: Some(home), ..CornerLayout::default() };
    if matches.is_empty() {
        return Ok(layout);
    }
    let found = read_corners(sheet, &layout).layout.header;
    let head = match found {
        Some(Header::Row(row)) => row - 1,
        Some(Header::Absent) | None => first_row(sheet),
    };
    layout.header = found;
    for (field, wanted) in matches {
        let Some(field) = field.corner else {
            return Err(Message::new("cli-import-not-of-corners"));
        };
        let place = column_named(sheet, head, wanted).ok_or_else(|| {
            Message::new("cli-import-column-unknown")
                .with("column", wanted.as_str())
                .with("field", <&'static str>::from(field))
                .with("columns", heads(sheet, head))
        })?;
        match field {
            CornerField::Number => layout.number = Some(ColumnPlace::At(place)),
            CornerField::X => layout.first = Some(place),
            CornerField::Y => layout.second = Some(place),
            CornerField::Side => layout.side = Some(ColumnPlace::At(place)),
        }
    }
    Ok(layout)
}

fn first_row(sheet: &Sheet) -> usize {
    sheet.rows.iter().position(|row| row.len() > 1).unwrap_or_default()
}
