//! The zones and lots a command is about, by their codes.

use super::answer::No;
use super::nearest;
use crate::domain::{Id, Lot, Plan, Zone};
use crate::i18n::{Message, nfc};
use jiff::civil::Date;

/// The zone with this code; where there is none, a refusal that says what there is.
pub(super) fn zone_by_code(plan: &Plan, code: &str) -> Result<Id<Zone>, No> {
    let code = nfc(code);
    let codes = || plan.all::<Zone>().map(|zone| zone.code.as_str());
    let found = nearest::meant(&code, codes()).and_then(|code| plan.zone_by_code(code));
    found.map(|zone| zone.id).ok_or_else(|| {
        let hint = nearest::hint(&code, codes());
        No::Said(Message::new("cli-zone-unknown").with("code", code).with("hint", hint))
    })
}

/// The zone with this code, where one is named.
pub(super) fn chosen_zone(plan: &Plan, code: Option<&str>) -> Result<Option<Id<Zone>>, No> {
    code.map(|code| zone_by_code(plan, code)).transpose()
}

/// All zones in the order of the plan, or the one with this code.
pub(super) fn chosen_zones(plan: &Plan, code: Option<&str>) -> Result<Vec<Id<Zone>>, No> {
    match code {
        Some(code) => Ok(vec![zone_by_code(plan, code)?]),
        None => Ok(plan.all::<Zone>().map(|zone| zone.id).collect()),
    }
}

/// The lot with this code on a day; one of another day is for the operation to refuse.
pub(super) fn lot_by_code(
    plan: &Plan,
    zone: Id<Zone>,
    typed: &str,
    on: Date,
) -> Result<Id<Lot>, No> {
    let typed = nfc(typed);
    let codes = || plan.lots_of(zone).map(|lot| lot.code.as_str());
    let found = nearest::meant(&typed, codes()).and_then(|code| {
        let of_any_day = || plan.lots_coded(zone, code).find(|lot| lot.code == code);
        plan.lot_by_code(zone, code, on).or_else(of_any_day)
    });
    found.map(|lot| lot.id).ok_or_else(|| {
        let zone = plan.get(zone).map(|zone| zone.code.clone()).unwrap_or_default();
        let hint = nearest::hint(&typed, codes());
        let message = Message::new("cli-lot-unknown").with("zone", zone).with("lot", typed);
        message.with("hint", hint).into()
    })
}
