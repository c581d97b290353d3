//! `lapday occupy`: an enterprise does something with a lot, under the same refusals as in the window.

use super::answer::No;
use super::arguments::OccupyArguments;
use super::{Desktop, nearest, zone_by_code};
use crate::domain::{Id, Lot, Plan, Zone};
use crate::i18n::{Message, nfc};
use crate::operations::{OccupancyDraft, Tenant, citing, record_occupancy};
use crate::units::{Area, Numerals};

pub(super) fn occupy(desktop: &mut Desktop<'_>, arguments: &OccupyArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let numerals = desktop.texts.numerals();
    let draft = draft(project.plan(), arguments, numerals)?;
    let edit = citing(project.plan(), arguments.document.as_deref(), |plan, document| {
        record_occupancy(plan, &OccupancyDraft { document, ..draft })
    })?;
    let done = Message::new("cli-done").with("label", edit.label.clone());
    project.commit(edit)?;
    desktop.tell(&done)
}

fn draft(
    plan: &Plan,
    arguments: &OccupyArguments,
    numerals: Numerals,
) -> Result<OccupancyDraft, No> {
    let zone = zone_by_code(plan, &arguments.zone)?;
    // The name of an enterprise in the plan means that enterprise.
    let tenant =
        Tenant::New { name: arguments.enterprise.clone(), tax_code: None, vsic_code: None };
    let lot = lot(plan, zone, arguments)?;
    Ok(OccupancyDraft {
        area: arguments.area_m2.as_deref().map(|typed| area(typed, numerals)).transpose()?,
        to: arguments.to,
        deadline: arguments.deadline,
        reason: arguments.reason.clone(),
        lease_number: arguments.lease_number.clone(),
        lease_years: arguments.lease_years,
        investment_million_vnd: arguments.investment,
        investment_done_million_vnd: arguments.investment_done,
        workers: arguments.workers,
        wastewater_m3_per_day: arguments.wastewater,
        ..OccupancyDraft::new(lot, tenant, arguments.state, arguments.from)
    })
}

/// The lot with this code on the first day; one of another day is for the operation to refuse.
fn lot(plan: &Plan, zone: Id<Zone>, arguments: &OccupyArguments) -> Result<Id<Lot>, No> {
    let typed = nfc(&arguments.lot);
    let codes = || plan.lots_of(zone).map(|lot| lot.code.as_str());
    let Some(code) = nearest::meant(&typed, codes()) else {
        let zone = plan.get(zone).map_or(arguments.zone.as_str(), |zone| zone.code.as_str());
        let hint = nearest::hint(&typed, codes());
        let message = Message::new("cli-lot-unknown").with("zone", zone).with("lot", typed);
        return Err(message.with("hint", hint).into());
    };
    let of_any_day = || plan.lots_of(zone).find(|lot| lot.code == code);
    let lot = plan.lot_by_code(zone, code, arguments.from).or_else(of_any_day);
    // The code is one of the zone's, so there is a lot.
    lot.map(|lot| lot.id).ok_or_else(|| Message::new("operations-lot-unknown").into())
}

/// A number as scripts write it (8200.5), else as the language does (8.200,5).
fn area(typed: &str, numerals: Numerals) -> Result<Area, No> {
    let number: Option<f64> = typed.trim().parse().ok().filter(|number: &f64| number.is_finite());
    let square_metres = number.or_else(|| numerals.parse(typed)).map(Area::square_metres);
    square_metres.ok_or_else(|| {
        let example = numerals.number(1234.5, 1);
        No::Said(Message::new("cli-no-area").with("typed", typed).with("example", example))
    })
}
