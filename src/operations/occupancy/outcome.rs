//! Kết quả của đề nghị thuê đất: the land an enquiry has led to.

use crate::domain::{Occupancy, Promotion, PromotionOutcome};

/// The enquiry with the land it has led to.
pub(super) fn led_to(enquiry: &Promotion, held: &Occupancy) -> Promotion {
    let outcome =
        if held.state.is_leased() { PromotionOutcome::Came } else { PromotionOutcome::Reserved };
    let is_new = enquiry.outcome != Some(outcome);
    let day = held.valid.from.map(|from| from.max(enquiry.day));
    Promotion {
        outcome: Some(outcome),
        outcome_on: if is_new { day } else { enquiry.outcome_on },
        occupancy: Some(held.id),
        ..enquiry.clone()
    }
}
