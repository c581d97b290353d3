//! Giữ chỗ: free land is registered for an enterprise that has to move.

use super::draft::OccupancyDraft;
use super::free_land::tightest_day;
use super::record::record_occupancy;
use super::tenant::Tenant;
use crate::domain::{Edit, Enterprise, Id, Lot, OccupancyState, Period, Plan};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use jiff::civil::Date;

/// As much of the lot as the enterprise needs, all that is free where nobody has said how much.
pub fn reserve(
    plan: &Plan,
    enterprise: Id<Enterprise>,
    lot: Id<Lot>,
    from: Date,
) -> Result<Edit, Refusal> {
    let who = plan.get(enterprise).ok_or_else(|| Message::new("operations-enterprise-unknown"))?;
    let record = plan.get(lot).ok_or_else(|| Message::new("operations-lot-unknown"))?;
    let about = |key| {
        Message::new(key).with("enterprise", who.name.as_str()).with("lot", record.code.as_str())
    };
    let free = tightest_day(plan, record, Period::since(from), &[]).map(|day| day.free);
    if let Some((need, free)) = who.relocation_need.zip(free)
        && need.exceeds(free)
    {
        return Err(about("operations-reserve-too-small")
            .with("need", Argument::SquareMetres(need))
            .with("free", Argument::SquareMetres(free))
            .into());
    }
    let draft = OccupancyDraft {
        area: who.relocation_need,
        ..OccupancyDraft::new(lot, Tenant::Known(enterprise), OccupancyState::Registered, from)
    };
    let edit = record_occupancy(plan, &draft)?;
    Ok(Edit { label: about("operations-reserved"), ..edit })
}
