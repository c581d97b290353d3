//! Trình tự thủ tục: the steps by which the law of a day founds or extends a cluster, to be filled in.
//!
//! No day is made up: when a step is due counts from the day the step before was done.

use super::refusal::Refusal;
use super::scratch::Scratch;
use crate::domain::{Edit, Id, Plan, ProcedureKind, Uid, Zone, ZoneStep};
use crate::i18n::Message;
use crate::rules::ladder_on;
use jiff::civil::Date;

/// The steps for a zone by the law of a day, in the words of `say`. They follow those the zone has
/// already, and are there once.
pub fn lay_out_steps(
    plan: &Plan,
    zone: Id<Zone>,
    procedure: ProcedureKind,
    on: Date,
    say: &dyn Fn(&Message) -> String,
) -> Result<Edit, Refusal> {
    let of = plan.get(zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    let label =
        |key| Message::new(key).with("procedure", procedure.text()).with("zone", of.name.as_str());
    let ladder =
        ladder_on(on).ok_or_else(|| Message::new("operations-steps-unknown").with("on", on))?;
    let names: Vec<String> =
        ladder.steps.iter().map(|step| say(&Message::new(step.name))).collect();
    let known = || plan.that_refer_to::<ZoneStep>(zone).filter(|it| it.procedure == procedure);
    if known().any(|step| names.contains(&step.name)) {
        return Err(label("operations-steps-there").into());
    }
    let last = known().map(|step| step.step).max().unwrap_or_default();
    let mut scratch = Scratch::on(plan);
    for ((of_law, name), step) in ladder.steps.iter().zip(names).zip(last + 1..) {
        scratch.put(ZoneStep {
            id: scratch.plan().next_id(),
            uid: Uid::new(),
            zone,
            phase: None,
            procedure,
            step,
            name,
            lead: Some(say(&Message::new(of_law.lead))),
            due: None,
            done_on: None,
            document: None,
            clause: Some(say(&Message::new(ladder.clause))),
            note: None,
        });
    }
    Ok(scratch.done(label("operations-steps-laid-out")))
}
