//! `lapday export --what dossier`: the dossier of a zone's detailed plan, as a folder or packed.

use super::super::answer::No;
use super::super::arguments::ExportArguments;
use super::super::check_dossier;
use super::super::chosen::zone_by_code;
use super::super::desktop::Desktop;
use super::super::files::write_new;
use crate::domain::Plan;
use crate::i18n::Message;
use crate::io::{self, MadeDossier, Missing, dossier_name, make_dossier};
use crate::whole;
use std::path::Path;

pub(super) fn write(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    arguments: &ExportArguments,
) -> Result<(), No> {
    let out = arguments.out.as_path();
    let code = arguments.zone.as_deref().ok_or_else(|| Message::new("cli-export-dossier-zone"))?;
    let zone = zone_by_code(plan, code)?;
    let name = dossier_name(out).ok_or_else(|| Message::new("cli-export-dossier-name"))?;
    let made = make_dossier(plan, zone, desktop.day(arguments.on), &name)?;
    let missing = made.missing.clone();
    keep(made, out)?;
    let done = Message::new("cli-exported-dossier");
    desktop.tell(&done.with("path", out.display().to_string()))?;
    tell_missing(desktop, missing)?;
    check_dossier::print(desktop, &io::check_dossier(out)?)
}

fn keep(made: MadeDossier, out: &Path) -> Result<(), No> {
    if out.extension().is_some() {
        return write_new(out, &made.zip()?);
    }
    whole::write_new_folder(out, &made.folders, &made.files)
        .map_err(|error| No::cannot_write(out, &error))
}

fn tell_missing(desktop: &mut Desktop<'_>, missing: Vec<Missing>) -> Result<(), No> {
    let (needed, wanted): (Vec<_>, Vec<_>) = missing.into_iter().partition(|one| one.is_needed);
    if !needed.is_empty() {
        desktop.tell(&Message::new("dossier-not-ready").with("count", needed.len()))?;
    }
    let said: Vec<Message> = needed.into_iter().chain(wanted).map(|one| one.says).collect();
    desktop.tell_all(&said)
}
