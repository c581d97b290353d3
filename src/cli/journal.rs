//! `lapday history`, `undo`, `backup`: what was done, taking it back, keeping it safe.

use super::answer::No;
use super::arguments::{BackupArguments, PlanFile, ZonesArguments};
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
struct Line {
    at: Timestamp,
    author: String,
    label: String,
}

pub(super) fn history(desktop: &mut Desktop<'_>, arguments: &ZonesArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let texts = &desktop.texts;
    let newest_first = project.history().iter().rev();
    let lines: Vec<Line> = newest_first.map(|entry| line(entry, texts)).collect();
    if arguments.json {
        return desktop.answer(&lines);
    }
    let rows: Vec<Vec<String>> =
        lines.into_iter().map(|line| vec![office_time(line.at), line.author, line.label]).collect();
    let heads = [
        (texts.get("cli-at"), Align::Words),
        (texts.get("cli-author"), Align::Words),
        (texts.get("cli-label"), Align::Words),
    ];
    table::print(desktop.out, &heads, &rows)
}

fn line(entry: &Entry, texts: &Texts) -> Line {
    Line { at: entry.at, author: entry.author.clone(), label: texts.say(&entry.label) }
}

/// "30/06/2024 14:02", in the time zone of the office.
fn office_time(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%d/%m/%Y %H:%M").to_string()
}

pub(super) fn undo(desktop: &mut Desktop<'_>, plan: &PlanFile) -> Result<(), No> {
    let mut project = desktop.open(&plan.path)?;
    match project.undo()? {
        Some(label) => desktop.tell(&Message::new("cli-undone").with("label", label)),
        None => Err(Message::new("cli-nothing-to-undo").into()),
    }
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
