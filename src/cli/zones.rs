//! `lapday zones`: the areas of each zone and what they rest on.

use super::answer::No;
use super::arguments::ZonesArguments;
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::domain::{Boundary, BoundarySource, Plan, Zone, ZoneKind, ZoneStatus};
use crate::geodesy::Grid;
use crate::i18n::Texts;
use crate::units::Area;
use serde::Serialize;

/// A zone as scripts read it.
#[derive(Serialize)]
struct Line<'a> {
    id: i64,
    code: &'a str,
    name: &'a str,
    kind: ZoneKind,
    status: Option<ZoneStatus>,
    stated_ha: Option<f64>,
    grid_ha: Option<f64>,
    geodesic_ha: Option<f64>,
    industrial_ha: Option<f64>,
    boundary_source: Option<BoundarySource>,
}

pub(super) fn zones(desktop: &mut Desktop<'_>, arguments: &ZonesArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let lines: Vec<Line<'_>> = plan_order(plan).map(|zone| line(zone, &plan.about.grid)).collect();
    if arguments.json {
        return desktop.answer(&lines);
    }
    let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, &desktop.texts)).collect();
    table::print(desktop.out, &heads(&desktop.texts), &rows)
}

fn plan_order(plan: &Plan) -> impl Iterator<Item = &Zone> {
    plan.all::<Zone>().map(AsRef::as_ref)
}

fn line<'a>(zone: &'a Zone, grid: &Grid) -> Line<'a> {
    let boundary = zone.boundary.as_ref();
    let measured = boundary.map(|boundary| grid.measure(boundary.rings()));
    Line {
        id: zone.id.number(),
        code: &zone.code,
        name: &zone.name,
        kind: zone.kind,
        status: zone.status,
        stated_ha: zone.stated.map(Area::as_hectares),
        grid_ha: boundary.map(Boundary::plane_area).map(Area::as_hectares),
        geodesic_ha: measured.map(|measured| measured.geodesic.as_hectares()),
        industrial_ha: zone.industrial.map(Area::as_hectares),
        boundary_source: zone.boundary_source,
    }
}

fn heads(texts: &Texts) -> Vec<(String, Align)> {
    vec![
        (texts.get("cli-code"), Align::Words),
        (texts.get("cli-name"), Align::Words),
        (texts.get("cli-kind"), Align::Words),
        (texts.get("cli-status"), Align::Words),
        (texts.get("cli-stated-ha"), Align::Numbers),
        (texts.get("cli-grid-ha"), Align::Numbers),
        (texts.get("cli-geodesic-ha"), Align::Numbers),
        (texts.get("cli-industrial-ha"), Align::Numbers),
        (texts.get("cli-boundary-source"), Align::Words),
    ]
}

fn row(line: &Line<'_>, texts: &Texts) -> Vec<String> {
    let unknown = || texts.get("common-unknown");
    let hectares =
        |area: Option<f64>| area.map_or_else(unknown, |area| texts.numerals().number(area, 2));
    vec![
        line.code.to_owned(),
        line.name.to_owned(),
        texts.say(&line.kind.text()),
        line.status.map_or_else(unknown, |status| texts.say(&status.text())),
        hectares(line.stated_ha),
        hectares(line.grid_ha),
        hectares(line.geodesic_ha),
        hectares(line.industrial_ha),
        line.boundary_source.map_or_else(unknown, |source| texts.say(&source.text())),
    ]
}
