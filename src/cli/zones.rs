//! `lapday zones`: the areas of each zone and what they rest on.

use super::answer::No;
use super::arguments::DayArguments;
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::domain::{AreaBasis, Boundary, BoundarySource, Plan, Zone, ZoneKind, ZoneStatus};
use crate::i18n::Texts;
use crate::units::Area;
use jiff::civil::Date;
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
    stated_basis: Option<AreaBasis>,
    /// Number of the document that states it.
    area_source: Option<&'a str>,
    grid_ha: Option<f64>,
    geodesic_ha: Option<f64>,
    industrial_ha: Option<f64>,
    industrial_basis: Option<AreaBasis>,
    boundary_source: Option<BoundarySource>,
    on: Date,
}

pub(super) fn zones(desktop: &mut Desktop<'_>, arguments: &DayArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let on = desktop.day(arguments.on);
    let lines: Vec<Line<'_>> = plan_order(plan).map(|zone| line(plan, zone, on)).collect();
    if arguments.json {
        return desktop.answer(&lines);
    }
    let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, &desktop.texts)).collect();
    table::print(desktop.out, &heads(&desktop.texts), &rows)
}

fn plan_order(plan: &Plan) -> impl Iterator<Item = &Zone> {
    plan.all::<Zone>().map(AsRef::as_ref)
}

fn line<'a>(plan: &'a Plan, zone: &'a Zone, on: Date) -> Line<'a> {
    let boundary = zone.boundary.as_ref();
    let measured = boundary.map(|boundary| plan.about.grid.measure(boundary.rings()));
    let stated = plan.area_on(zone.id, on);
    let industrial = plan.industrial_on(zone.id, on);
    Line {
        id: zone.id.number(),
        code: &zone.code,
        name: &zone.name,
        kind: zone.kind,
        status: plan.status_on(zone.id, on),
        stated_ha: stated.map(|stated| stated.area.as_hectares()),
        stated_basis: stated.map(|stated| stated.basis),
        area_source: stated
            .and_then(|stated| plan.get(stated.document?))
            .map(|document| document.number.as_str()),
        grid_ha: boundary.map(Boundary::plane_area).map(Area::as_hectares),
        geodesic_ha: measured.map(|measured| measured.geodesic.as_hectares()),
        industrial_ha: industrial.map(|stated| stated.area.as_hectares()),
        industrial_basis: industrial.map(|stated| stated.basis),
        boundary_source: zone.boundary_source,
        on,
    }
}

fn heads(texts: &Texts) -> Vec<(String, Align)> {
    vec![
        (texts.get("cli-code"), Align::Words),
        (texts.get("cli-name"), Align::Words),
        (texts.get("cli-kind"), Align::Words),
        (texts.get("cli-status"), Align::Words),
        (texts.get("cli-stated-ha"), Align::Numbers),
        (texts.get("cli-stated-basis"), Align::Words),
        (texts.get("cli-grid-ha"), Align::Numbers),
        (texts.get("cli-geodesic-ha"), Align::Numbers),
        (texts.get("cli-industrial-ha"), Align::Numbers),
        (texts.get("cli-boundary-source"), Align::Words),
    ]
}

fn row(line: &Line<'_>, texts: &Texts) -> Vec<String> {
    let unknown = || texts.get("common-unknown");
    let unsaid = || texts.get("common-unsaid");
    let hectares =
        |area: Option<f64>| area.map_or_else(unknown, |area| texts.numerals().number(area, 2));
    vec![
        line.code.to_owned(),
        line.name.to_owned(),
        texts.say(&line.kind.text()),
        line.status.map_or_else(unsaid, |status| texts.say(&status.text())),
        hectares(line.stated_ha),
        line.stated_basis.map_or_else(unknown, |basis| texts.say(&basis.text())),
        hectares(line.grid_ha),
        hectares(line.geodesic_ha),
        hectares(line.industrial_ha),
        line.boundary_source.map_or_else(unsaid, |source| texts.say(&source.text())),
    ]
}
