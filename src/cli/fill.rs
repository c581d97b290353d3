//! `lapday fill`: how full each zone is, never a rate without what it is made of.

use super::answer::No;
use super::arguments::PlanArguments;
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::domain::{Basis, Completeness, Id, Plan, Zone};
use crate::i18n::{Message, Texts};
use crate::rules::legal_rate;
use crate::units::Area;
use crate::views::{FillRow, fill_table};
use jiff::civil::Date;
use serde::Serialize;

/// A zone's fill as scripts read it.
#[derive(Serialize)]
struct Line {
    zone: String,
    name: String,
    industrial_ha: Option<f64>,
    /// Nothing before anything was recorded, as for the rate.
    leased_ha: Option<f64>,
    registered_ha: Option<f64>,
    /// Part of the registered land: its investment is approved.
    approved_ha: Option<f64>,
    expired_ha: Option<f64>,
    free_ha: Option<f64>,
    /// Land held on lots of unknown area.
    left_out_ha: f64,
    /// Land on which lots lie over each other.
    overlap_ha: f64,
    rate: Option<f64>,
    /// By the law of the day.
    legal_rate: Option<f64>,
    basis: Option<Basis>,
    recorded: Option<Completeness>,
    on: Date,
}

pub(super) fn fill(desktop: &mut Desktop<'_>, arguments: &PlanArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let on = desktop.day(arguments.on);
    let zone = chosen_zone(plan, arguments.zone.as_deref())?;
    if arguments.json {
        let lines: Vec<Line> = fill_table(plan, on, zone).into_iter().map(line).collect();
        return desktop.answer(&lines);
    }
    print(desktop, plan, zone, on)
}

/// The fill table for people.
pub(super) fn print(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    zone: Option<Id<Zone>>,
    on: Date,
) -> Result<(), No> {
    let until = Message::new("cli-fill-on").with("on", on);
    writeln!(desktop.out, "{}", desktop.texts.say(&until))?;
    let lines = fill_table(plan, on, zone);
    let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, &desktop.texts)).collect();
    table::print(desktop.out, &heads(&desktop.texts), &rows)
}

fn line(row: FillRow) -> Line {
    let FillRow { zone: _, code, name, fill } = row;
    let held = |area: Area| fill.recorded.then(|| area.as_hectares());
    Line {
        zone: code,
        name,
        industrial_ha: fill.industrial.map(Area::as_hectares),
        leased_ha: held(fill.leased),
        registered_ha: held(fill.registered),
        approved_ha: held(fill.approved),
        expired_ha: held(fill.expired),
        free_ha: fill.free().and_then(held),
        left_out_ha: fill.left_out.as_hectares(),
        overlap_ha: fill.overlap.as_hectares(),
        rate: fill.known_rate(),
        legal_rate: legal_rate(&fill, fill.on),
        basis: fill.basis,
        recorded: fill.completeness,
        on: fill.on,
    }
}

fn heads(texts: &Texts) -> Vec<(String, Align)> {
    vec![
        (texts.get("cli-code"), Align::Words),
        (texts.get("cli-name"), Align::Words),
        (texts.get("cli-leased-ha"), Align::Numbers),
        (texts.get("cli-industrial-ha"), Align::Numbers),
        (texts.get("cli-rate"), Align::Numbers),
        (texts.get("cli-legal-rate"), Align::Numbers),
        (texts.get("cli-registered-ha"), Align::Numbers),
        (texts.get("cli-approved-ha"), Align::Numbers),
        (texts.get("cli-basis"), Align::Words),
    ]
}

fn row(row: &FillRow, texts: &Texts) -> Vec<String> {
    let fill = &row.fill;
    let numerals = texts.numerals();
    let unknown = || texts.get("common-unknown");
    let hectares = |area: Area| numerals.number(area.as_hectares(), 2);
    // Before anything was recorded "none leased" is not known either.
    let held = |area: Area| if fill.recorded { hectares(area) } else { unknown() };
    vec![
        row.code.clone(),
        row.name.clone(),
        held(fill.leased),
        fill.industrial.map_or_else(unknown, hectares),
        fill.known_rate().map_or_else(unknown, |rate| numerals.percent(rate)),
        legal_rate(fill, fill.on).map_or_else(unknown, |rate| numerals.percent(rate)),
        held(fill.registered),
        held(fill.approved),
        fill.basis.map_or_else(|| texts.get("common-unsaid"), |basis| texts.say(&basis.text())),
    ]
}
