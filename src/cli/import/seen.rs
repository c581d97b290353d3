//! `lapday import --as inspection|work_reading|works` of photos and GPX: what was seen on the spot.

use super::records::carry_out;
use crate::cli::answer::No;
use crate::cli::arguments::{AskedSystem, ImportArguments, ImportKind};
use crate::cli::chosen::chosen_zone;
use crate::cli::desktop::Desktop;
use crate::cli::nearest;
use crate::domain::{Id, Plan, RecordKind, Work};
use crate::i18n::Message;
use crate::io::{
    FeatureFile, LeftOut, SeenFile, SightingReading, features_from_file, is_photo, is_track,
    plan_sightings,
};
use std::path::{Path, PathBuf};

/// The kind of record a file of what was seen is read as; nothing where it is no such file. A track as
/// works draws them, unless somebody says how far they are.
pub(super) fn seen_kind(arguments: &ImportArguments) -> Option<RecordKind> {
    let file = &arguments.file;
    let is_seen = is_photo(file) || is_track(file);
    match arguments.kind {
        ImportKind::Records(RecordKind::Inspection) if is_seen => Some(RecordKind::Inspection),
        ImportKind::Records(RecordKind::WorkReading) if is_seen => Some(RecordKind::WorkReading),
        ImportKind::Records(RecordKind::Work)
            if is_photo(file) || is_track(file) && arguments.percent.is_some() =>
        {
            Some(RecordKind::WorkReading)
        }
        _ => None,
    }
}

/// All or nothing, as every import.
pub(super) fn seen(
    desktop: &mut Desktop<'_>,
    kind: RecordKind,
    arguments: &ImportArguments,
) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let paths: Vec<&PathBuf> = std::iter::once(&arguments.file).chain(&arguments.more).collect();
    let mut read: Vec<(&Path, FeatureFile)> = Vec::new();
    for path in paths {
        let file = features_from_file(path)?;
        desktop.tell_all(&file.left_out.iter().map(LeftOut::message).collect::<Vec<_>>())?;
        read.push((path, file));
    }
    let files: Vec<SeenFile<'_>> =
        read.iter().map(|(path, file)| SeenFile { path, file }).collect();
    let percent = arguments.percent.as_deref();
    let reading = SightingReading {
        crs: arguments.crs.as_ref().map(AskedSystem::only).transpose()?,
        zone: chosen_zone(project.plan(), arguments.zone.as_deref())?,
        day: arguments.from,
        work: arguments.work.as_deref().map(|name| work(project.plan(), name)).transpose()?,
        percent: percent.map(|typed| desktop.number("--percent", typed)).transpose()?,
    };
    let planned = plan_sightings(project.plan(), kind, &files, &reading, &desktop.texts)?;
    carry_out(desktop, &mut project, planned, arguments)
}

fn work(plan: &Plan, name: &str) -> Result<Id<Work>, No> {
    let names = || plan.all::<Work>().map(|work| work.name.as_str());
    let meant = nearest::meant(name, names());
    let found = plan.all::<Work>().find(|work| Some(work.name.as_str()) == meant);
    found.map(|work| work.id).ok_or_else(|| {
        let hint = nearest::hint(name, names());
        No::Said(Message::new("cli-work-unknown").with("name", name).with("hint", hint))
    })
}
