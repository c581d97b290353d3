//! Ghi nhận nhiều lô: several drafts as one step.

use super::draft::OccupancyDraft;
use super::record::record_occupancy;
use crate::domain::{Edit, Plan};
use crate::i18n::Message;
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;

/// All drafts in order, each judged by the plan as the drafts before it leave it: an enterprise that
/// is new on the first lot is known on the second. Where any is refused nothing is to be written,
/// and each refusal comes with the place of its draft.
pub fn record_many(plan: &Plan, drafts: &[OccupancyDraft]) -> Result<Edit, Vec<(usize, Refusal)>> {
    if let [only] = drafts {
        return record_occupancy(plan, only).map_err(|refusal| vec![(0, refusal)]);
    }
    let mut scratch = Scratch::on(plan);
    let mut refused = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        let taken = scratch.step(|plan| Ok((record_occupancy(plan, draft)?, ())));
        refused.extend(taken.err().map(|refusal: Refusal| (place, refusal)));
    }
    let label = Message::new("operations-recorded-many").with("count", drafts.len());
    if refused.is_empty() { Ok(scratch.done(label)) } else { Err(refused) }
}
