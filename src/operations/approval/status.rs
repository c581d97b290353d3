//! Hiện trạng: a status that holds from the day of a decision on, which may be long past. What comes
//! after that day stays as it was.

use crate::domain::{Id, Period, Phase, Plan, Record, Site, Uid, Zone, ZoneState, ZoneStatus};
use crate::operations::keep::keep;
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use jiff::civil::Date;
use std::sync::Arc;

/// A zone or a stage is `status` from `since` on: until the next status that is dated later, else
/// from now on.
pub(super) fn become_from(
    scratch: &mut Scratch,
    of: Site,
    status: ZoneStatus,
    since: Date,
) -> Result<(), Refusal> {
    let Some((own, own_since)) = own(scratch.plan(), of) else { return Ok(()) };
    let later = own_since.filter(|_| own.is_some());
    let begins = scratch.plan().states_of(of).into_iter().filter_map(|state| state.valid.from);
    let next = begins.chain(later).filter(|day| *day > since).min();
    cut_at(scratch, of, since);
    match next {
        Some(next) => put_span(scratch, of, status, Period::between(since, next)),
        None => keep_own(scratch, of, status, since)?,
    }
    Ok(())
}

fn own(plan: &Plan, of: Site) -> Option<(Option<ZoneStatus>, Option<Date>)> {
    match of {
        Site::Zone(zone) => plan.get(zone).map(|zone| (zone.status, zone.status_since)),
        Site::Phase(phase) => plan.get(phase).map(|phase| (phase.status, phase.status_since)),
    }
}

/// Spans end where the new status begins; one that begins there gives way to it.
fn cut_at(scratch: &mut Scratch, of: Site, since: Date) {
    let running: Vec<ZoneState> = scratch
        .plan()
        .states_of(of)
        .into_iter()
        .filter(|state| state.valid.contains(since))
        .map(|state| ZoneState::clone(state))
        .collect();
    for state in running {
        if state.valid.from == Some(since) {
            scratch.remove(state.id);
        } else {
            scratch.put(ZoneState { valid: Period { to: Some(since), ..state.valid }, ..state });
        }
    }
}

fn put_span(scratch: &mut Scratch, of: Site, status: ZoneStatus, valid: Period) {
    let (zone, phase): (Option<Id<Zone>>, Option<Id<Phase>>) = match of {
        Site::Zone(zone) => (Some(zone), None),
        Site::Phase(phase) => (scratch.plan().get(phase).map(|it| it.zone), Some(phase)),
    };
    let Some(zone) = zone else { return };
    scratch.put(ZoneState {
        id: scratch.plan().next_id(),
        uid: Uid::new(),
        zone,
        phase,
        status,
        valid,
        document: None,
        note: None,
    });
}

/// The record says it; what it said before becomes a span that ends there.
fn keep_own(
    scratch: &mut Scratch,
    of: Site,
    status: ZoneStatus,
    since: Date,
) -> Result<(), Refusal> {
    let (status, status_since) = (Some(status), Some(since));
    let plan = scratch.plan();
    let record = match of {
        Site::Zone(zone) => plan
            .get(zone)
            .map(|zone| Record::Zone(Arc::new(Zone { status, status_since, ..Zone::clone(zone) }))),
        Site::Phase(phase) => plan.get(phase).map(|phase| {
            Record::Phase(Arc::new(Phase { status, status_since, ..Phase::clone(phase) }))
        }),
    };
    let Some(record) = record else { return Ok(()) };
    scratch.step(|plan| Ok((keep(plan, record, since)?, ())))
}
