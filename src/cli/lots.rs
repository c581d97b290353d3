//! `lapday lots`: each lot on a day, how large it is and who is there.

use super::answer::No;
use super::arguments::PlanArguments;
use super::chosen::chosen_zones;
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::domain::{Boundary, BoundarySource, Id, LandUse, LotBasis, LotState, Plan, Zone};
use crate::i18n::Texts;
use crate::units::Area;
use crate::views::{LotFilter, LotRow, LotSort, lot_rows};
use jiff::civil::Date;
use serde::Serialize;

/// A lot as scripts read it.
#[derive(Serialize)]
struct Line {
    zone: String,
    code: String,
    phase: Option<String>,
    land_use: LandUse,
    stated_m2: Option<f64>,
    grid_m2: Option<f64>,
    geodesic_m2: Option<f64>,
    /// What the area that counts rests on.
    basis: Option<LotBasis>,
    boundary_source: Option<BoundarySource>,
    state: Option<LotState>,
    /// Nothing where the lot is not for lease.
    occupied_m2: Option<f64>,
    enterprises: Vec<String>,
    /// Enterprises whose lease is past its end, with nobody saying what became of it.
    expired: Vec<String>,
}

pub(super) fn lots(desktop: &mut Desktop<'_>, arguments: &PlanArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let on = desktop.day(arguments.on);
    let mut lines = Vec::new();
    for zone in chosen_zones(plan, arguments.zone.as_deref())? {
        lines.extend(lines_of(plan, zone, on));
    }
    if arguments.json {
        return desktop.answer(&lines);
    }
    let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, &desktop.texts)).collect();
    table::print(desktop.out, &heads(&desktop.texts), &rows)
}

fn lines_of(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Line> {
    let code = plan.get(zone).map(|zone| zone.code.clone()).unwrap_or_default();
    lot_rows(plan, zone, on, &LotFilter::default(), LotSort::Code, false)
        .into_iter()
        .map(|row| line(plan, code.clone(), row))
        .collect()
}

fn line(plan: &Plan, zone: String, row: LotRow) -> Line {
    let lot = plan.get(row.id);
    let boundary: Option<&Boundary> = lot.and_then(|lot| lot.boundary.as_ref());
    let expired = row.tenants.iter().filter(|tenant| tenant.is_expired);
    let measured = boundary.map(|boundary| plan.about.grid.measure(boundary.rings()));
    Line {
        zone,
        code: row.code,
        phase: row.phase,
        land_use: row.land_use,
        stated_m2: row.stated.map(Area::as_square_metres),
        grid_m2: row.grid.map(Area::as_square_metres),
        geodesic_m2: measured.map(|measured| measured.geodesic.as_square_metres()),
        basis: row.basis,
        boundary_source: lot.and_then(|lot| lot.boundary_source),
        state: row.state,
        expired: expired.map(|tenant| tenant.name.clone()).collect(),
        occupied_m2: row.state.map(|_| row.held.as_square_metres()),
        enterprises: row.tenants.into_iter().map(|tenant| tenant.name).collect(),
    }
}

fn heads(texts: &Texts) -> Vec<(String, Align)> {
    vec![
        (texts.get("cli-zone"), Align::Words),
        (texts.get("cli-lot"), Align::Words),
        (texts.get("cli-phase"), Align::Words),
        (texts.get("cli-land-use"), Align::Words),
        (texts.get("cli-stated-m2"), Align::Numbers),
        (texts.get("cli-grid-m2"), Align::Numbers),
        (texts.get("cli-basis"), Align::Words),
        (texts.get("cli-state"), Align::Words),
        (texts.get("cli-occupied-m2"), Align::Numbers),
        (texts.get("cli-enterprises"), Align::Words),
    ]
}

fn row(line: &Line, texts: &Texts) -> Vec<String> {
    let square_metres = |area: Option<f64>, otherwise: &str| {
        area.map_or_else(|| otherwise.to_owned(), |area| texts.numerals().short(area, 1))
    };
    let unknown = texts.get("common-unknown");
    vec![
        line.zone.clone(),
        line.code.clone(),
        line.phase.clone().unwrap_or_default(),
        texts.say(&line.land_use.text()),
        square_metres(line.stated_m2, &unknown),
        square_metres(line.grid_m2, &unknown),
        line.basis.map_or_else(|| unknown.clone(), |basis| texts.say(&basis.text())),
        line.state.map_or_else(String::new, |state| texts.say(&state.text())),
        square_metres(line.occupied_m2, ""),
        line.enterprises.join("; "),
    ]
}
