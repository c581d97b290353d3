//! The day a lot ends on.

use crate::domain::Lot;
use crate::i18n::Message;
use crate::operations::ground::check_year;
use crate::operations::refusal::Refusal;
use jiff::civil::Date;

/// Refuses a day on which the lot is not there, and one on which it begins: it would never have been.
pub(super) fn check_day(lot: &Lot, on: Date) -> Result<(), Refusal> {
    check_year(on)?;
    let is_before = lot.valid.from.is_none_or(|from| from < on);
    if is_before && lot.valid.to.is_none_or(|to| on < to) {
        return Ok(());
    }
    let message = Message::new("lineage-day").with("lot", lot.code.as_str()).with("day", on);
    Err(message.into())
}
