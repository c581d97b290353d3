//! `lapday history`, `undo`, `backup`: what was done, taking it back, keeping it safe.

use super::answer::No;
use super::arguments::{BackupArguments, UndoArguments, ZonesArguments};
use super::desktop::Desktop;
use super::files::free_name;
use super::table::{self, Align};
use crate::i18n::{Message, Texts};
use crate::project::Entry;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// A line of the journal as scripts read it.
#[derive(Serialize)]
struct Change {
    at: Timestamp,
    author: String,
    label: String,
    line: i64,
}

pub(super) fn history(desktop: &mut Desktop<'_>, arguments: &ZonesArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let texts = &desktop.texts;
    let newest_first = project.history().iter().rev();
    if arguments.json {
        let changes: Vec<Change> = newest_first.map(|entry| change(entry, texts)).collect();
        return desktop.answer(&changes);
    }
    let zone = TimeZone::system();
    let row = |entry: &Entry| {
        let label = texts.say(&entry.label);
        vec![entry.id.to_string(), entry.at_in(zone.clone()), entry.author.clone(), label]
    };
    let rows: Vec<Vec<String>> = newest_first.map(row).collect();
    let heads = [
        (texts.get("cli-line"), Align::Numbers),
        (texts.get("cli-at"), Align::Words),
        (texts.get("cli-author"), Align::Words),
        (texts.get("cli-label"), Align::Words),
    ];
    table::print(desktop.out, &heads, &rows)
}

fn change(entry: &Entry, texts: &Texts) -> Change {
    let Entry { id, at, author, label, .. } = entry;
    Change { at: *at, author: author.clone(), label: texts.say(label), line: *id }
}

pub(super) fn undo(desktop: &mut Desktop<'_>, arguments: &UndoArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let Some(line) = arguments.to else {
        return match project.undo()? {
            Some(label) => desktop.tell(&Message::new("cli-undone").with("label", label)),
            None => Err(Message::new("cli-nothing-to-undo").into()),
        };
    };
    if project.history().iter().all(|entry| entry.id != line) {
        return Err(Message::new("cli-no-such-line").with("line", line.to_string()).into());
    }
    let edit = project.returning_to(line)()?;
    if edit.changes_nothing(project.plan()) {
        return desktop.tell(&Message::new("cli-as-it-is"));
    }
    let done = Message::new("cli-returned").with("label", edit.label.clone());
    project.commit(edit)?;
    desktop.tell(&done)
}

pub(super) fn backup(desktop: &mut Desktop<'_>, arguments: &BackupArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let to = match &arguments.to {
        Some(to) => to.clone(),
        None => name_of_copy(&arguments.plan.path, desktop.desk.today()),
    };
    project.backup(&to)?;
    desktop.tell(&Message::new("cli-backed-up").with("path", to.display().to_string()))
}

/// "plan-2024-06-30.gpkg" beside the plan, numbered where that is taken.
fn name_of_copy(plan: &Path, today: Date) -> PathBuf {
    let stem = plan.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    free_name(plan, &format!("{stem}-{today}"), "gpkg")
}
