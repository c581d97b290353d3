//! `lapday import --as work|observation|…`: a sheet of records, in one step.

use super::super::answer::No;
use super::super::arguments::ImportArguments;
use super::super::desktop::Desktop;
use super::outcome::{Outcome, Refused, answer};
use crate::domain::RecordKind;
use crate::i18n::Message;
use crate::io::{plan_records, sheets_from_file};

/// All or nothing: a row that stays out would be missing from every sum.
pub(super) fn records(
    desktop: &mut Desktop<'_>,
    kind: RecordKind,
    arguments: &ImportArguments,
) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let sheets = sheets_from_file(&arguments.file)?;
    let planned = plan_records(
        project.plan(),
        kind,
        &sheets,
        desktop.texts.language(),
        desktop.desk.today(),
    )?;
    let refused = planned.refused.iter();
    let outcome = Outcome {
        read: planned.read,
        added: planned.added,
        changed: planned.changed,
        unchanged: planned.unchanged,
        refused: refused
            .map(|(row, reason)| Refused { row: *row, reason: desktop.texts.say(reason) })
            .collect(),
        ..Outcome::default()
    };
    answer(desktop, &outcome, arguments.json)?;
    if let Some(((row, reason), others)) = planned.refused.split_first() {
        let about = |key, row: &usize, reason: &Message| {
            Message::new(key).with("row", row.to_string()).with("reason", reason.clone())
        };
        let others: Vec<Message> =
            others.iter().map(|(row, reason)| about("cli-import-row", row, reason)).collect();
        desktop.tell_all(&others)?;
        let message = about("cli-import-refused", row, reason);
        return Err(message.with("count", planned.refused.len()).into());
    }
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
