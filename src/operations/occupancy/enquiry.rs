//! Đáp ứng đề nghị thuê đất: an enquiry for land gets its land.

use super::draft::OccupancyDraft;
use super::outcome::led_to;
use super::record::record_occupancy;
use crate::domain::{Edit, Id, Plan, Promotion, Record};
use crate::i18n::Message;
use crate::operations::refusal::Refusal;
use std::sync::Arc;

/// Records the draft, and what came of the enquiry with it.
pub fn answer_enquiry(
    plan: &Plan,
    enquiry: Id<Promotion>,
    draft: &OccupancyDraft,
) -> Result<Edit, Refusal> {
    let enquiry = plan.get(enquiry).ok_or_else(|| Message::new("operations-enquiry-unknown"))?;
    let edit = record_occupancy(plan, draft)?;
    let held = edit.becomes.values().find_map(|record| match record {
        Some(Record::Occupancy(held)) if plan.get(held.id).is_none() => Some(Arc::clone(held)),
        Some(_) | None => None,
    });
    let Some(held) = held else { return Ok(edit) };
    let lot = plan.get(held.lot).map(|lot| lot.code.clone()).unwrap_or_default();
    let label = Message::new("operations-enquiry-answered")
        .with("lot", lot)
        .with("enquiry", enquiry.subject.as_str());
    let answered = Promotion { enterprise: Some(held.enterprise), ..led_to(enquiry, &held) };
    Ok(Edit { label, ..edit }.put(answered))
}
