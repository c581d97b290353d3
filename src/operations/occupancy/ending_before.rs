//! Kết thúc rồi ghi nhận: those who fill a lot leave it on the day somebody else begins.

use super::end::end_occupancy;
use crate::domain::{Edit, Id, Occupancy, Plan};
use crate::i18n::Message;
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use jiff::civil::Date;

/// The edit `make` makes of the plan in which these records have ended, `on` being their first day
/// after, with their ends: one step.
pub fn ending_before(
    plan: &Plan,
    ends: &[Id<Occupancy>],
    on: Date,
    make: impl FnOnce(&Plan) -> Result<Edit, Refusal>,
) -> Result<Edit, Refusal> {
    let who = ends.iter().filter_map(|id| plan.get(plan.get(*id)?.enterprise));
    let who = who.map(|who| Message::new("operations-name").with("name", who.name.as_str()));
    let who: Vec<Message> = who.collect();
    let Some(who) = Message::list(who.into_iter()) else { return make(plan) };
    let mut scratch = Scratch::on(plan);
    for id in ends {
        scratch.step(|plan| Ok::<_, Refusal>((end_occupancy(plan, *id, on)?, ())))?;
    }
    let what = scratch.step(|plan| {
        let edit = make(plan)?;
        let label = edit.label.clone();
        Ok::<_, Refusal>((edit, label))
    })?;
    let label = Message::new("operations-ended-before").with("what", what);
    Ok(scratch.done(label.with("who", who).with("on", on)))
}
