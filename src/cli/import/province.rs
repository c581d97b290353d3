//! Which of a province's meridians numbers are on: its own, or that of another it has become one with.

use crate::cli::answer::No;
use crate::cli::desktop::Desktop;
use crate::geodesy::{Crs, Grid, Reading};
use crate::i18n::{Argument, Message};
use crate::operations::{Candidate, Diagnosis, ProvinceGrids};

/// The reading that fits, which is said with what the others would be; a refusal with all of them where
/// several fit or none does.
pub(super) fn fitting<'a>(
    desktop: &mut Desktop<'_>,
    province: &ProvinceGrids,
    diagnosis: &'a Diagnosis,
) -> Result<&'a Candidate, No> {
    let said = |key: &'static str, is_meant: &dyn Fn(Grid) -> bool| {
        let grids = province.grids.iter().filter(|grid| is_meant(**grid));
        let grids = grids.map(|grid| where_on(*grid, diagnosis)).collect();
        let message = Message::new(key).with("province", province.name);
        message.with("grids", Argument::List(grids))
    };
    let best = diagnosis.candidates.first().filter(|_| diagnosis.is_certain);
    let Some((best, grid)) = best.and_then(|best| Some((best, grid_of(best)?))) else {
        return Err(said("cli-crs-open", &|_| true).into());
    };
    let fits = where_on(grid, diagnosis);
    desktop.tell(&said("cli-crs-fits", &|other| other != grid).with("fits", fits))?;
    Ok(best)
}

/// Where the numbers would lie on a grid.
fn where_on(grid: Grid, diagnosis: &Diagnosis) -> Message {
    let found = diagnosis.candidates.iter().find(|candidate| grid_of(candidate) == Some(grid));
    let lands = found.map(|candidate| candidate.lands.clone());
    Message::new("cli-crs-grid-lands")
        .with("meridian", grid.meridian())
        .with("epsg", grid.epsg().to_string())
        .with("lands", lands.unwrap_or_else(|| Message::new("doctor-lands-outside")))
}

fn grid_of(candidate: &Candidate) -> Option<Grid> {
    match candidate.reading {
        Reading::As(Crs::Grid(grid)) => Some(grid),
        _ => None,
    }
}
