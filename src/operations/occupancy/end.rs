//! Kết thúc: an enterprise left the lot on a day.

use super::known::{about_record, begin, existing};
use super::read::TO;
use super::record::ended;
use crate::domain::{Edit, Id, Occupancy, Plan};
use crate::operations::ground::{backwards, check_year};
use crate::operations::refusal::Refusal;
use jiff::civil::Date;

/// The record ends: `to` is the first day after it.
pub fn end_occupancy(plan: &Plan, id: Id<Occupancy>, to: Date) -> Result<Edit, Refusal> {
    let record = existing(plan, id)?;
    check_year(to).map_err(|refusal| refusal.about(TO))?;
    if to <= begin(record) {
        return Err(backwards(begin(record), to).about(TO));
    }
    if let Some(until) = record.valid.to
        && until < to
    {
        let message = about_record(plan, "operations-ends-later", record).with("until", until);
        return Err(Refusal::of(TO, message));
    }
    let label = about_record(plan, "operations-ended", record).with("to", to);
    Ok(Edit::new(label).put(ended(record, to)))
}
