//! `lapday export --what corners`: the corner tables of boundaries, for people and other programs.

use super::answer::No;
use super::arguments::{ExportArguments, ExportKind};
use super::files::{check_free, write_new};
use super::{Desktop, chosen_zones};
use crate::domain::{Bounded, Plan};
use crate::geodesy::Grid;
use crate::i18n::{Message, Texts};
use crate::io::{CornerListing, corner_table_csv, corner_table_text, corner_table_xlsx};
use std::path::Path;

pub(super) fn export(desktop: &mut Desktop<'_>, arguments: &ExportArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    check_free(&arguments.out, project.path())?;
    let listings = match arguments.kind {
        ExportKind::Corners => listings(project.plan(), arguments.zone.as_deref())?,
    };
    let bytes = bytes(&listings, &arguments.out, &desktop.texts)?;
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

fn bytes(listings: &[CornerListing], out: &Path, texts: &Texts) -> Result<Vec<u8>, No> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(corner_table_csv(listings, texts)),
        Some("xlsx") => corner_table_xlsx(listings, texts)
            .map_err(|error| No::cannot_write(out, &std::io::Error::other(error))),
        _ => Ok(corner_table_text(listings, texts).into_bytes()),
    }
}
