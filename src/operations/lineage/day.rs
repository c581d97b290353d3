//! The day a lot ends on.

use crate::domain::{Lot, Plan, became};
use crate::i18n::{Message, tidy};
use crate::operations::ground::check_year;
use crate::operations::refusal::Refusal;
use jiff::civil::Date;

/// Refuses a day on which the lot is not there, one on which it begins, for it would never have been, and
/// any of a lot that became others on a later day: they have its land from then on.
pub(super) fn check_day(plan: &Plan, lot: &Lot, on: Date) -> Result<(), Refusal> {
    check_year(on)?;
    let about = |key| Message::new(key).with("lot", lot.code.as_str()).with("day", on);
    let is_before = lot.valid.from.is_none_or(|from| from < on);
    if !is_before || lot.valid.to.is_some_and(|to| to <= on) {
        return Err(about("lineage-day").into());
    }
    let later: Vec<String> = became(plan, lot.id)
        .into_iter()
        .filter_map(|lot| plan.get(lot))
        .map(|lot| tidy(&lot.code))
        .collect();
    match lot.valid.to.filter(|_| !later.is_empty()) {
        Some(to) => {
            let message = about("lineage-day-before").with("to", to);
            Err(message.with("lots", later.join(", ")).into())
        }
        None => Ok(()),
    }
}
