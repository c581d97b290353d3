//! A record that is there already, and how a sentence speaks of it.

use crate::domain::{Id, Occupancy, Plan};
use crate::i18n::Message;
use crate::operations::refusal::Refusal;
use jiff::civil::Date;
use std::sync::Arc;

pub(super) fn existing(plan: &Plan, id: Id<Occupancy>) -> Result<&Arc<Occupancy>, Refusal> {
    plan.get(id).ok_or_else(|| Message::new("operations-record-unknown").into())
}

/// A message about an existing record: its enterprise, lot, state and first day.
pub(super) fn about_record(plan: &Plan, key: &'static str, record: &Occupancy) -> Message {
    let enterprise = plan.get(record.enterprise).map(|enterprise| enterprise.name.clone());
    let lot = plan.get(record.lot).map(|lot| lot.code.clone());
    Message::new(key)
        .with("enterprise", enterprise.unwrap_or_default())
        .with("lot", lot.unwrap_or_default())
        .with("state", record.state.text())
        .with("from", begin(record))
}

/// The first day of a record; files of other programs may lack it, which counts as always.
pub(super) fn begin(record: &Occupancy) -> Date {
    record.valid.from.unwrap_or(Date::MIN)
}
