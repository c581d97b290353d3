//! Where the corners of a table land: as `--crs` says, else as the doctor finds. Either way they are
//! looked at before anything is kept.

use super::province::fitting;
use super::refused::StaysOut;
use crate::cli::arguments::AskedSystem;
use crate::cli::desktop::Desktop;
use crate::domain::{Bounded, Plan, Point};
use crate::geodesy::{Crs, Grid, is_around_vietnam};
use crate::i18n::{Message, Texts};
use crate::io::CornerTable;
use crate::operations::{Candidate, Diagnosis, diagnose_on, diagnose_stated, strays, strays_say};
use crate::views::crs_name;

/// The corners on the plan's grid.
pub(super) fn rings(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    table: &CornerTable,
    zone: Option<Bounded>,
    asked: Option<&AskedSystem>,
) -> Result<Vec<Vec<Point>>, StaysOut> {
    let home = &plan.about.grid;
    let rings = match asked {
        Some(AskedSystem::Known(crs)) => read_as(table, *crs, home)?,
        Some(AskedSystem::OfProvince(province)) => {
            let diagnosis = diagnose_on(plan, &table.raw(), zone, &province.grids);
            fitting(desktop, province, &diagnosis)?.rings.clone()
        }
        None => found_out(desktop, plan, table, zone, home)?,
    };
    check(table, &rings, home)?;
    Ok(rings)
}

fn read_as(table: &CornerTable, crs: Crs, home: &Grid) -> Result<Vec<Vec<Point>>, Message> {
    let raw = table.raw();
    // No position of a grid lies within 180 m of its origin.
    let are_degrees = raw.iter().flatten().flatten().all(|number| number.abs() <= 180.0);
    let about = |key| Message::new(key).with("epsg", crs.epsg().to_string());
    match (are_degrees, crs.is_in_degrees()) {
        (true, false) => return Err(about("cli-import-are-degrees")),
        (false, true) => return Err(about("cli-import-are-metres")),
        (true, true) | (false, false) => {}
    }
    let on_grid = |[north, east]: &[f64; 2]| crs.on_grid(Point::new(*east, *north), home);
    Ok(raw.iter().map(|ring| ring.iter().map(on_grid).collect()).collect())
}

fn found_out(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    table: &CornerTable,
    zone: Option<Bounded>,
    home: &Grid,
) -> Result<Vec<Vec<Point>>, StaysOut> {
    let diagnosis = diagnose_stated(plan, &table.raw(), zone, table.stated);
    if let Some(says) = diagnosis.mixed_says() {
        return Err(StaysOut::corners(table, &diagnosis.mixed, says));
    }
    let Some(best) = diagnosis.to_take() else {
        return Err(uncertain(&diagnosis, home, &desktop.texts).into());
    };
    let Some(best) = diagnosis.candidates.into_iter().nth(best) else {
        return Err(Message::new("cli-import-nowhere").into());
    };
    if let Some(stated) = table.stated.filter(|stated| best.reading.crs() != Some(*stated)) {
        let message = Message::new("cli-import-not-as-stated");
        desktop.tell(&message.with("system", crs_name(&stated)))?;
    }
    if !best.is_as_it_stands(home) {
        let Candidate { says, lands, .. } = &best;
        let message = Message::new("cli-import-read-as");
        desktop.tell(&message.with("says", says.clone()).with("lands", lands.clone()))?;
    }
    Ok(best.rings)
}

/// Refuses corners outside Vietnam and corners far from the rest.
fn check(table: &CornerTable, rings: &[Vec<Point>], home: &Grid) -> Result<(), StaysOut> {
    let outside = outside(rings, home);
    let strays = strays(rings);
    if outside.len() * 2 <= table.corner_count()
        && let Some(says) = strays_say(&strays)
    {
        return Err(StaysOut::corners(table, &strays, says));
    }
    if outside.is_empty() {
        return Ok(());
    }
    Err(StaysOut::corners(table, &outside, Message::new("cli-import-outside")))
}

/// Ring and corner of what lies outside Vietnam, or nowhere.
fn outside(rings: &[Vec<Point>], home: &Grid) -> Vec<(usize, usize)> {
    let is_outside = |at: &Point| !is_around_vietnam(home.to_wgs84(*at));
    let rings = rings.iter().enumerate();
    rings
        .flat_map(|(ring, corners)| {
            let corners = corners.iter().enumerate();
            corners.filter(|(_, at)| is_outside(at)).map(move |(corner, _)| (ring, corner))
        })
        .collect()
}

/// The readings a person can choose from; none of them lies outside Vietnam.
fn uncertain(diagnosis: &Diagnosis, home: &Grid, texts: &Texts) -> Message {
    let candidates: Vec<String> = diagnosis
        .candidates
        .iter()
        .filter(|candidate| outside(&candidate.rings, home).is_empty())
        .map(|candidate| texts.say(&described(candidate)))
        .collect();
    if candidates.is_empty() {
        return Message::new("cli-import-outside");
    }
    Message::new("cli-import-uncertain").with("candidates", candidates.join("; "))
}

fn described(candidate: &Candidate) -> Message {
    let Candidate { reading, says, lands, .. } = candidate;
    let message = match reading.crs() {
        Some(crs) => Message::new("cli-import-candidate-epsg").with("epsg", crs.epsg().to_string()),
        None => Message::new("cli-import-candidate"),
    };
    message.with("says", says.clone()).with("lands", lands.clone())
}
