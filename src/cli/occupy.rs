//! `lapday occupy`: an enterprise does something with a lot, under the same refusals as in the window.

use super::answer::No;
use super::arguments::OccupyArguments;
use super::{Desktop, nearest, zone_by_code};
use crate::domain::{Document, Id, Kind, Lot, Plan, Uid, Zone};
use crate::i18n::{Message, nfc};
use crate::operations::{OccupancyDraft, Tenant, record_occupancy};
use crate::units::{Area, Numerals};
use std::sync::Arc;

pub(super) fn occupy(desktop: &mut Desktop<'_>, arguments: &OccupyArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    // A document the plan does not have yet comes into it with the same edit.
    let mut plan = project.plan().clone();
    let document = arguments.document.as_deref().map(|number| document(&plan, number));
    if let Some(document) = &document {
        plan.insert(Document::into_record(Arc::new(document.clone())));
    }
    let document = document.filter(|document| project.plan().get(document.id).is_none());
    let draft = draft(&plan, arguments, desktop.texts.numerals())?;
    let mut edit = record_occupancy(&plan, &draft)?;
    if let Some(document) = document {
        edit = edit.put(document);
    }
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
        document: arguments.document.as_deref().map(|number| document(plan, number).id),
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

/// The plan's document with this number, or a new one of which only the number is known.
fn document(plan: &Plan, number: &str) -> Document {
    let number = nfc(number);
    let found = plan.all::<Document>().find(|document| nfc(&document.number) == number);
    found.map_or_else(
        || Document {
            id: plan.next_id(),
            uid: Uid::new(),
            number,
            date: None,
            issuer: None,
            subject: None,
            file: None,
        },
        |document| Document::clone(document),
    )
}
