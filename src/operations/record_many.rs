//! Ghi nhận nhiều lô: several drafts as one step.

use super::{OccupancyDraft, Refusal, record_occupancy};
use crate::domain::{Edit, Plan};
use crate::i18n::Message;

/// All drafts in order, each judged by the plan as the drafts before it leave it: an enterprise that
/// is new on the first lot is known on the second. Where any is refused nothing is to be written,
/// and each refusal comes with the place of its draft.
pub fn record_many(plan: &Plan, drafts: &[OccupancyDraft]) -> Result<Edit, Vec<(usize, Refusal)>> {
    let label = Message::new("operations-recorded-many").with("count", drafts.len());
    let mut so_far = plan.clone();
    let mut whole = Edit::new(label);
    let mut refused = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        match record_occupancy(&so_far, draft) {
            Ok(edit) => {
                so_far.apply(&edit);
                if drafts.len() == 1 {
                    whole.label = edit.label;
                }
                whole.becomes.extend(edit.becomes);
            }
            Err(refusal) => refused.push((place, refusal)),
        }
    }
    if refused.is_empty() { Ok(whole) } else { Err(refused) }
}
