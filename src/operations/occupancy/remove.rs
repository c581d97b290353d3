//! Xóa: a record was entered by mistake and nothing of it happened.

use super::free_land::tightest_day;
use super::known::{about_record, existing};
use crate::domain::{Edit, Id, Occupancy, Period, Plan};
use crate::operations::refusal::Refusal;
use std::sync::Arc;

/// The record goes away. The state it was said to have replaced goes on in its place, as if the
/// mistake had not been made, unless somebody else has the land by now.
pub fn remove_occupancy(plan: &Plan, id: Id<Occupancy>) -> Result<Edit, Refusal> {
    let record = existing(plan, id)?;
    let Some(before) = replaced_by(plan, record).filter(|before| fits(plan, before, record)) else {
        let label = about_record(plan, "operations-removed", record);
        return Ok(Edit::new(label).remove(id));
    };
    let label = about_record(plan, "operations-removed-resumed", record)
        .with("before", before.state.text());
    let resumed = Occupancy {
        valid: Period { to: record.valid.to, ..before.valid },
        ..Occupancy::clone(before)
    };
    Ok(Edit::new(label).remove(id).put(resumed))
}

/// The record of the same enterprise that ended where `record` began and which it may follow.
fn replaced_by<'a>(plan: &'a Plan, record: &Occupancy) -> Option<&'a Arc<Occupancy>> {
    plan.occupancies_of(record.lot).find(|before| {
        before.enterprise == record.enterprise
            && before.valid.to == record.valid.from
            && before.valid.to.is_some()
            && before.state.next().contains(&record.state)
    })
}

fn fits(plan: &Plan, before: &Occupancy, record: &Occupancy) -> bool {
    let Some(lot) = plan.get(record.lot) else {
        return false;
    };
    tightest_day(plan, lot, record.valid, &[before.id, record.id])
        .is_none_or(|day| !before.area.exceeds(day.free))
}
