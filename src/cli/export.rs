//! `lapday export --what corners`: the corner tables of boundaries, for people and other programs.

use super::answer::No;
use super::arguments::{ExportArguments, ExportKind};
use super::files::{check_free, write_new};
use super::{Desktop, chosen_zones};
use crate::domain::{Bounded, Plan};
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::io::{CornerListing, corner_table};

pub(super) fn export(desktop: &mut Desktop<'_>, arguments: &ExportArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    check_free(&arguments.out, project.path())?;
    let listings = match arguments.kind {
        ExportKind::Corners => listings(project.plan(), arguments.zone.as_deref())?,
    };
    let bytes = corner_table(&listings, &arguments.out, &desktop.texts)
        .map_err(|error| No::cannot_write(&arguments.out, &std::io::Error::other(error)))?;
    write_new(&arguments.out, &bytes)?;
    let path = arguments.out.display().to_string();
    desktop.tell(&Message::new("cli-exported").with("count", listings.len()).with("path", path))
}

fn listings(plan: &Plan, zone: Option<&str>) -> Result<Vec<CornerListing>, No> {
    let grid = Grid::from_epsg(plan.about.epsg).map_err(|_| Message::new("cli-import-nowhere"))?;
    let zones = chosen_zones(plan, zone)?;
    let facts = zones.iter().filter_map(|zone| plan.boundary_facts(Bounded::Zone(*zone)));
    let listings: Vec<CornerListing> =
        facts.filter_map(|facts| CornerListing::new(&facts, &grid)).collect();
    match (listings.is_empty(), zone) {
        (false, _) => Ok(listings),
        (true, Some(zone)) => Err(Message::new("cli-export-no-boundary").with("zone", zone).into()),
        (true, None) => Err(Message::new("cli-export-none").into()),
    }
}
