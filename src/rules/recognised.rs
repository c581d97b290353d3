//! Công nhận làng nghề: what was said last of a village's recognition.

use crate::domain::{Indicator, Observation, Plan, Zone};
use jiff::civil::Date;

/// Whether a village is recognised on a day; unknown where nobody says.
pub(super) fn is_recognised(plan: &Plan, village: &Zone, on: Date) -> Option<bool> {
    plan.that_refer_to::<Observation>(village.id)
        .filter(|seen| seen.measure == Indicator::Recognised && seen.day <= on)
        .max_by_key(|seen| (seen.day, seen.id))
        .and_then(|seen| Some(seen.value? >= 1.0))
}
