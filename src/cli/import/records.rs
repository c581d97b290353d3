//! `lapday import --as work|observation|…`: a sheet of records, in one step.

use super::super::answer::No;
use super::super::arguments::ImportArguments;
use super::super::chosen::chosen_zone;
use super::super::desktop::Desktop;
use super::land;
use super::land_line::LandLine;
use super::listed::Listed;
use super::outcome::{Outcome, answer};
use crate::ahead::let_go;
use crate::domain::{Plan, RecordKind};
use crate::i18n::{Message, nfc};
use crate::io::{
    Fate, LandPlanned, ListPlanned, RecordReading, RecordsPlanned, Sheet, check_import,
    plan_records, record_worth, tables_from_file,
};
use crate::project::Project;

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
    let reading = record_reading(project.plan(), arguments)?;
    let language = desktop.texts.language();
    let today = desktop.desk.today();
    let planned = plan_records(project.plan(), kind, &sheets, &reading, language, today);
    let planned = planned.map_err(|why| match why.key() {
        "io-records-no-column" => Message::new("cli-import-match-field").with("reason", why),
        _ => why,
    })?;
    carry_out(desktop, &mut project, planned, arguments)
}

/// What is said of the columns of a list or a map.
pub(super) fn record_reading(
    plan: &Plan,
    arguments: &ImportArguments,
) -> Result<RecordReading, No> {
    let matches = arguments.matches.iter();
    Ok(RecordReading {
        decimal: arguments.decimal.map(Into::into),
        leaves: arguments.leaves.clone(),
        zone: chosen_zone(plan, arguments.zone.as_deref())?,
        matches: matches.map(|(field, column)| (field.name.clone(), column.clone())).collect(),
    })
}

/// Says what a list would do and does it, unless something of it stays out.
pub(super) fn carry_out(
    desktop: &mut Desktop<'_>,
    project: &mut Project,
    planned: RecordsPlanned,
    arguments: &ImportArguments,
) -> Result<(), No> {
    let on = desktop.day(arguments.from);
    let LandPlanned { planned, repaired, flaws } = check_import(project.plan(), planned, on);
    let listed = Listed::of(&planned.sheets);
    let refused: Vec<_> = planned.list.refused().collect();
    listed.tell(desktop)?;
    if !planned.others.is_empty() {
        let message = Message::new("cli-import-other-sheets");
        desktop.tell(&message.with("sheets", planned.others.join(", ")))?;
    }
    let outcome = Outcome {
        read: planned.list.rows.len(),
        added: planned.list.count(|fate| *fate == Fate::Adds),
        changed: planned.list.count(|fate| *fate == Fate::Changes),
        unchanged: planned.list.count(|fate| *fate == Fate::Unchanged),
        refused: listed.refused(&refused, &desktop.texts),
        passed: listed.passed(&desktop.texts),
        unread_columns: listed.unread(),
        repaired: listed
            .repaired(&desktop.texts)
            .into_iter()
            .chain(LandLine::of(&repaired, &desktop.texts))
            .collect(),
        land: LandLine::of(&flaws, &desktop.texts),
        ..Outcome::default()
    };
    answer(desktop, &outcome, arguments.json)?;
    land::tell(desktop, &listed, (&repaired, &flaws))?;
    if let Some(stop) = listed.stop() {
        return Err(stop.into());
    }
    listed.refuse(desktop, &refused)?;
    let ListPlanned { edit, rows } = planned.list;
    let_go(rows);
    let label = edit.label.clone();
    let said = if edit.changes_nothing(project.plan()) {
        Message::new("cli-import-rows-known")
    } else if arguments.dry_run {
        Message::new("cli-import-would").with("label", label)
    } else {
        project.commit(edit)?;
        Message::new("cli-done").with("label", label)
    };
    desktop.tell(&said)
}
