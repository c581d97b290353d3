//! `lapday new`, `lapday sample`: plan files that were not there before.

use super::answer::No;
use super::arguments::{NewArguments, SampleArguments};
use super::desktop::Desktop;
use super::files::check_plan_name;
use crate::builtin::{self, BuiltIn};
use crate::domain::{About, Lot, Zone};
use crate::i18n::{Message, nfc};
use crate::operations::{Beginning, begin};
use crate::project::Project;
use std::path::Path;

/// Five times the lots of a whole country.
const MOST_LOTS: usize = 1_000_000;

pub(super) fn new(desktop: &mut Desktop<'_>, arguments: &NewArguments) -> Result<(), No> {
    let path = &arguments.plan.path;
    check_plan_name(path)?;
    if !arguments.empty {
        return fill(desktop, path, builtin::huong_tra());
    }
    let stem = || path.file_stem().map(|stem| nfc(&stem.to_string_lossy())).unwrap_or_default();
    let title = arguments.title.as_deref().map(nfc).filter(|title| !title.is_empty());
    let beginning = Beginning {
        about: About {
            title: title.unwrap_or_else(stem),
            subtitle: arguments.subtitle.clone().unwrap_or_default(),
            grid: arguments.crs.unwrap_or_else(|| About::default().grid),
            first_day: arguments.from,
            last_day: arguments.to,
            ..About::default()
        },
        office: arguments.office.clone().unwrap_or_default(),
        commune: arguments.commune.clone().unwrap_or_default(),
    };
    let (about, contents) = begin(&beginning)?;
    let project = Project::create(path, about, contents, desktop.desk.clone())?;
    tell_created(desktop, &project)
}

pub(super) fn sample(desktop: &mut Desktop<'_>, arguments: &SampleArguments) -> Result<(), No> {
    let SampleArguments { plan, zones, lots_per_zone, seed } = arguments;
    check_plan_name(&plan.path)?;
    if zones.max(&1).saturating_mul(*lots_per_zone.max(&1)) > MOST_LOTS {
        return Err(Message::new("cli-sample-too-large").with("most", MOST_LOTS).into());
    }
    fill(desktop, &plan.path, builtin::sample(*zones, *lots_per_zone, *seed))
}

fn fill(desktop: &mut Desktop<'_>, path: &Path, built_in: BuiltIn) -> Result<(), No> {
    let BuiltIn { about, contents } = built_in;
    let project = Project::create(path, about, Some(contents), desktop.desk.clone())?;
    tell_created(desktop, &project)
}

fn tell_created(desktop: &mut Desktop<'_>, project: &Project) -> Result<(), No> {
    desktop.tell(
        &Message::new("cli-created")
            .with("path", project.path().display().to_string())
            .with("zones", project.plan().count::<Zone>())
            .with("lots", project.plan().count::<Lot>()),
    )
}
