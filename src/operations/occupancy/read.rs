//! A draft read against the plan: lot and tenant looked up, days and amounts held to what can be.

use super::draft::OccupancyDraft;
use super::free_land::{check_typed_area, lot_for_lease};
use super::intent::Intent;
use super::tenant::resolve;
use crate::domain::{Field, Occupancy, Plan, field_of};
use crate::i18n::Message;
use crate::operations::ground::{backwards, check_year};
use crate::operations::refusal::Refusal;
use std::sync::Arc;

/// The first day.
pub(super) const FROM: &Field = field_of!(Occupancy: valid_from);
/// The first day after.
pub(super) const TO: &Field = field_of!(Occupancy: valid_to);

/// What the draft says; `itself` is the record it corrects, if it corrects one.
pub(super) fn read<'a>(
    plan: &'a Plan,
    draft: &'a OccupancyDraft,
    itself: Option<&'a Arc<Occupancy>>,
) -> Result<Intent<'a>, Refusal> {
    check_year(draft.from).map_err(|refusal| refusal.about(FROM))?;
    draft.to.map_or(Ok(()), check_year).map_err(|refusal| refusal.about(TO))?;
    let lot = lot_for_lease(plan, draft)?;
    let enterprise = resolve(plan, &draft.tenant, draft.from)?;
    check_days(draft)?;
    if let Some(field) = draft.impossible_amount() {
        return Err(Refusal::of(field, Message::new("operations-amount-negative")));
    }
    if draft.document.is_some_and(|document| plan.get(document).is_none()) {
        let field = field_of!(Occupancy: document);
        return Err(Refusal::of(field, Message::new("operations-document-unknown")));
    }
    let intent = Intent { plan, draft, lot, enterprise, itself };
    check_typed_area(&intent)?;
    Ok(intent)
}

fn check_days(draft: &OccupancyDraft) -> Result<(), Refusal> {
    if let Some(to) = draft.to
        && to <= draft.from
    {
        return Err(backwards(draft.from, to).about(TO));
    }
    if draft.lease_years.is_some_and(|years| years < 1) {
        return Err(Refusal::of(
            field_of!(Occupancy: lease_years),
            Message::new("operations-lease-years-not-positive"),
        ));
    }
    let Some(deadline) = draft.deadline else { return Ok(()) };
    let field = field_of!(Occupancy: deadline);
    check_year(deadline).map_err(|refusal| refusal.about(field))?;
    if deadline <= draft.from {
        let message = Message::new("operations-deadline-backwards");
        let message = message.with("deadline", deadline).with("from", draft.from);
        return Err(Refusal::of(field, message));
    }
    Ok(())
}
