//! `lapday import --as work|observation|…`: a sheet of records, in one step.

use super::super::answer::No;
use super::super::arguments::ImportArguments;
use super::super::desktop::Desktop;
use super::outcome::{Outcome, Passed, Refused, Unread, answer};
use super::stopping::{stop_message, unread_message};
use crate::domain::RecordKind;
use crate::i18n::{Message, nfc};
use crate::io::{
    RecordReading, RecordSheet, RecordsPlanned, RowAt, Sheet, plan_records, record_worth,
    tables_from_file,
};

/// All or nothing: a row that stays out would be missing from every sum.
pub(super) fn records(
    desktop: &mut Desktop<'_>,
    kind: RecordKind,
    arguments: &ImportArguments,
) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let sheets = tables_from_file(&arguments.file, |sheet| record_worth(kind, sheet))?;
    let is_asked = |sheet: &Sheet| {
        arguments.sheet.as_deref().is_none_or(|wanted| nfc(&sheet.name) == nfc(wanted))
    };
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let sheets: Vec<Sheet> = sheets.into_iter().filter(is_asked).collect();
    if sheets.is_empty() {
        return Err(Message::new("cli-import-no-sheet").with("sheets", names.join(", ")).into());
    }
    let reading = RecordReading {
        decimal: arguments.decimal.map(Into::into),
        leaves: arguments.leaves.clone(),
    };
    let language = desktop.texts.language();
    let today = desktop.desk.today();
    let planned = plan_records(project.plan(), kind, &sheets, &reading, language, today)?;
    tell(desktop, &planned)?;
    answer(desktop, &outcome(desktop, &planned), arguments.json)?;
    let stopping = |sheet: &RecordSheet| {
        stop_message(sheet.unread.iter().filter(|column| column.looks.is_some()))
    };
    if let Some(stop) = planned.sheets.iter().find_map(stopping) {
        return Err(stop.into());
    }
    refuse(desktop, &planned)?;
    let label = planned.edit.label.clone();
    let said = if planned.edit.changes_nothing(project.plan()) {
        Message::new("cli-import-rows-known")
    } else if arguments.dry_run {
        Message::new("cli-import-would").with("label", label)
    } else {
        project.commit(planned.edit)?;
        Message::new("cli-done").with("label", label)
    };
    desktop.tell(&said)
}

/// The name of a row's sheet, where there are several.
fn sheet_of(planned: &RecordsPlanned, sheet: usize) -> Option<String> {
    let found = planned.sheets.get(sheet).filter(|_| planned.sheets.len() > 1)?;
    Some(found.name.clone())
}

/// Says what of the sheets had to be decided, passed over or left unread.
fn tell(desktop: &mut Desktop<'_>, planned: &RecordsPlanned) -> Result<(), No> {
    for sheet in &planned.sheets {
        desktop.tell_all(&sheet.doubts)?;
        if !sheet.passed.is_empty() {
            let rows: Vec<String> = sheet.passed.iter().map(|row| row.row.to_string()).collect();
            desktop.tell(&Message::new("cli-import-skipped").with("rows", rows.join(", ")))?;
        }
        if let Some(unread) = unread_message(sheet.unread.iter()) {
            desktop.tell(&unread)?;
        }
    }
    if planned.others.is_empty() {
        return Ok(());
    }
    let message = Message::new("cli-import-other-sheets");
    desktop.tell(&message.with("sheets", planned.others.join(", ")))
}

fn outcome(desktop: &Desktop<'_>, planned: &RecordsPlanned) -> Outcome {
    let sheets = || planned.sheets.iter().enumerate();
    let name = |sheet| sheet_of(planned, sheet);
    let refused = planned.refused.iter();
    Outcome {
        read: planned.read,
        added: planned.added,
        changed: planned.changed,
        unchanged: planned.unchanged,
        refused: refused
            .map(|(at, reason)| Refused {
                sheet: name(at.sheet),
                row: at.row,
                reason: desktop.texts.say(reason),
            })
            .collect(),
        passed: sheets()
            .flat_map(|(at, sheet)| sheet.passed.iter().map(move |row| (at, row)))
            .map(|(at, row)| Passed::of(name(at), row, &desktop.texts))
            .collect(),
        unread_columns: sheets()
            .flat_map(|(at, sheet)| sheet.unread.iter().map(move |column| (at, column)))
            .map(|(at, column)| Unread::of(name(at), column))
            .collect(),
        ..Outcome::default()
    }
}

/// Stops where a row stays out, and names every such row.
fn refuse(desktop: &mut Desktop<'_>, planned: &RecordsPlanned) -> Result<(), No> {
    let Some((first, others)) = planned.refused.split_first() else { return Ok(()) };
    let about = |key, (at, reason): &(RowAt, Message)| {
        let row = match sheet_of(planned, at.sheet) {
            Some(sheet) => format!("{} ({sheet})", at.row),
            None => at.row.to_string(),
        };
        Message::new(key).with("row", row).with("reason", reason.clone())
    };
    let others: Vec<Message> = others.iter().map(|row| about("cli-import-row", row)).collect();
    desktop.tell_all(&others)?;
    if planned.sheets.iter().any(|sheet| sheet.is_open) {
        desktop.tell(&Message::new("cli-import-decimal"))?;
    }
    Err(about("cli-import-refused", first).with("count", planned.refused.len()).into())
}
