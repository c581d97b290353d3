//! `lapday check`: what is wrong with the land of a plan, mending what is safe to mend, and what does not
//! keep to the law of a day. What is no plan is a dossier.

mod law;

use super::answer::No;
use super::arguments::CheckArguments;
use super::check_dossier;
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use super::figure::geojson_of;
use super::table::{self, Align};
use crate::domain::{Plan, title};
use crate::i18n::{Message, Texts};
use crate::io::is_dossier;
use crate::operations::{LandFlaw, LandRepair, check_land, mend_plan};
use crate::project::Project;
use crate::units::Area;
use serde::Serialize;
use serde_json::{Value, json};

/// A finding as scripts read it.
#[derive(Serialize)]
struct Line {
    rule: &'static str,
    /// No paper sets the tolerances.
    basis: Option<&'static str>,
    severity: &'static str,
    zone: Vec<String>,
    subject: Vec<String>,
    says: String,
    area_m2: Option<f64>,
    length_m: Option<f64>,
    /// Whether `--repair` mends it.
    repairable: bool,
    /// Where it is.
    place: Option<Value>,
}

pub(super) fn check(desktop: &mut Desktop<'_>, arguments: &CheckArguments) -> Result<(), No> {
    let path = &arguments.plan.path;
    if is_dossier(path) {
        return check_dossier::check(desktop, path, arguments.json);
    }
    let mut project = desktop.open(&arguments.plan.path)?;
    let on = desktop.day(arguments.on);
    let zone = chosen_zone(project.plan(), arguments.zone.as_deref())?;
    let law = arguments.law.unwrap_or(on);
    if let Some(other) = arguments.compare {
        let days = (other, law, on);
        return law::compare(desktop, project.plan(), zone, days, arguments.json);
    }
    let flaws = if arguments.repair {
        repair(desktop, &mut project, arguments)?
    } else {
        check_land(project.plan(), on)
    };
    let plan = project.plan();
    let is_asked = |flaw: &&LandFlaw| zone.is_none_or(|zone| flaw.zones(plan).contains(&zone));
    let flaws: Vec<&LandFlaw> = flaws.iter().filter(is_asked).collect();
    let findings = law::found(plan, zone, law, on);
    if arguments.json {
        let texts = &desktop.texts;
        let flaws = flaws.iter().map(|flaw| json!(line(plan, flaw, texts)));
        let of_law = findings.iter().map(|finding| json!(law::line(plan, finding, texts)));
        return desktop.answer(&flaws.chain(of_law).collect::<Vec<Value>>());
    }
    print_flaws(desktop, &flaws)?;
    law::print(desktop, plan, &findings, law)
}

fn print_flaws(desktop: &mut Desktop<'_>, flaws: &[&LandFlaw]) -> Result<(), No> {
    if flaws.is_empty() {
        return desktop.tell(&Message::new("land-check-sound"));
    }
    let heads = ["cli-check-flaw", "cli-check-repair"];
    let heads = heads.map(|key| (desktop.texts.get(key), Align::Words));
    let rows: Vec<Vec<String>> = flaws.iter().map(|flaw| row(flaw, &desktop.texts)).collect();
    table::print(desktop.out, &heads, &rows)
}

/// Mends what is safe to mend in one step and answers with what is left.
fn repair(
    desktop: &mut Desktop<'_>,
    project: &mut Project,
    arguments: &CheckArguments,
) -> Result<Vec<LandFlaw>, No> {
    let mended = mend_plan(project.plan(), desktop.day(arguments.on));
    let said = mended
        .repaired
        .iter()
        .map(|flaw| Message::new("cli-check-repaired").with("flaw", flaw.message().clone()));
    desktop.tell_all(&said.collect::<Vec<_>>())?;
    if mended.repaired.is_empty() {
        desktop.tell(&Message::new("cli-check-nothing-repaired"))?;
    } else {
        project.commit(mended.edit)?;
    }
    Ok(mended.flaws)
}

fn line(plan: &Plan, flaw: &LandFlaw, texts: &Texts) -> Line {
    let zones = flaw.zones(plan).into_iter().filter_map(|zone| plan.get(zone));
    Line {
        rule: flaw.kind.into(),
        basis: None,
        severity: if flaw.kind.spoils_areas() { "error" } else { "warning" },
        zone: zones.map(|zone| zone.code.clone()).collect(),
        subject: flaw.subjects.iter().map(|subject| title(plan, subject.key())).collect(),
        says: texts.say(flaw.message()),
        area_m2: flaw.area.map(Area::as_square_metres),
        length_m: flaw.length_m,
        repairable: flaw.repair.is_some_and(LandRepair::is_safe),
        place: flaw.place.as_ref().map(|place| geojson_of(place, &plan.about.grid)),
    }
}

fn row(flaw: &LandFlaw, texts: &Texts) -> Vec<String> {
    let can = flaw.repair.is_some_and(LandRepair::is_safe);
    let can = if can { "cli-check-by-itself" } else { "cli-check-by-hand" };
    vec![texts.say(flaw.message()), texts.get(can)]
}
