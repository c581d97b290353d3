//! A draft read against the plan: lot and tenant looked up, days and amounts held to what can be.

use super::draft::OccupancyDraft;
use super::free_land::{check_typed_area, lot_for_lease};
use super::intent::Intent;
use super::tenant::resolve;
use crate::domain::{Occupancy, Plan};
use crate::i18n::Message;
use crate::operations::ground::{backwards, check_year};
use crate::operations::refusal::Refusal;
use std::sync::Arc;

/// What the draft says; `itself` is the record it corrects, if it corrects one.
pub(super) fn read<'a>(
    plan: &'a Plan,
    draft: &'a OccupancyDraft,
    itself: Option<&'a Arc<Occupancy>>,
) -> Result<Intent<'a>, Refusal> {
    [draft.from].into_iter().chain(draft.to).try_for_each(check_year)?;
    let lot = lot_for_lease(plan, draft)?;
    let enterprise = resolve(plan, &draft.tenant, draft.from)?;
    check_days(draft)?;
    if !draft.amounts_are_possible() {
        return Err(Message::new("operations-amount-negative").into());
    }
    if draft.document.is_some_and(|document| plan.get(document).is_none()) {
        return Err(Message::new("operations-document-unknown").into());
    }
    let intent = Intent { plan, draft, lot, enterprise, itself };
    check_typed_area(&intent)?;
    Ok(intent)
}

fn check_days(draft: &OccupancyDraft) -> Result<(), Refusal> {
    if let Some(to) = draft.to
        && to <= draft.from
    {
        return Err(backwards(draft.from, to));
    }
    if draft.lease_years.is_some_and(|years| years < 1) {
        return Err(Message::new("operations-lease-years-not-positive").into());
    }
    let Some(deadline) = draft.deadline else { return Ok(()) };
    check_year(deadline)?;
    if deadline <= draft.from {
        return Err(Message::new("operations-deadline-backwards")
            .with("deadline", deadline)
            .with("from", draft.from)
            .into());
    }
    Ok(())
}
