//! Trạng thái có ngày: what a zone or a stage was before its status changed stays known.

use super::refusal::Refusal;
use crate::domain::{Id, Period, Phase, Plan, Record, Uid, Zone, ZoneState, ZoneStatus};
use crate::i18n::Message;
use jiff::civil::Date;
use std::sync::Arc;

/// A status, and the days during which it held.
type Stood = (ZoneStatus, Period);

/// A status, and the first day of it.
type Standing = (Option<ZoneStatus>, Option<Date>);

/// The record with the first day of its new status, and the span of the status before. A status that
/// is emptied, or is of the day of the one before, corrects it.
pub(super) fn dated(
    plan: &Plan,
    record: Record,
    on: Date,
) -> Result<(Record, Option<ZoneState>), Refusal> {
    match record {
        Record::Zone(zone) => {
            let Some(before) = plan.get(zone.id) else { return Ok((Record::Zone(zone), None)) };
            let (since, was) =
                turn((before.status, before.status_since), (zone.status, zone.status_since), on)?;
            let was = was.map(|(status, valid)| state(plan, zone.id, None, status, valid));
            let zone = Zone { status_since: since, ..Zone::clone(&zone) };
            Ok((Record::Zone(Arc::new(zone)), was))
        }
        Record::Phase(phase) => {
            let Some(before) = plan.get(phase.id) else { return Ok((Record::Phase(phase), None)) };
            let (since, was) =
                turn((before.status, before.status_since), (phase.status, phase.status_since), on)?;
            let of = Some(phase.id);
            let was = was.map(|(status, valid)| state(plan, phase.zone, of, status, valid));
            let phase = Phase { status_since: since, ..Phase::clone(&phase) };
            Ok((Record::Phase(Arc::new(phase)), was))
        }
        other => Ok((other, None)),
    }
}

/// Since when it stands as it does after the change, and how it stood during which days before.
fn turn(
    before: Standing,
    after: Standing,
    on: Date,
) -> Result<(Option<Date>, Option<Stood>), Refusal> {
    let ((was, was_since), (is, typed)) = (before, after);
    if is == was {
        return Ok((typed, None));
    }
    if is.is_none() {
        return Ok((None, None));
    }
    let said = typed.filter(|_| typed != was_since);
    if said.is_none()
        && let Some(since) = was_since.filter(|since| on < *since)
    {
        return Err(Message::new("operations-status-later")
            .with("since", since)
            .with("on", on)
            .into());
    }
    let since = said.unwrap_or(on);
    let span = Period { from: was_since, to: Some(since) };
    let has_days = was_since.is_none_or(|first| first < since);
    Ok((Some(since), was.filter(|_| has_days).map(|was| (was, span))))
}

fn state(
    plan: &Plan,
    zone: Id<Zone>,
    phase: Option<Id<Phase>>,
    status: ZoneStatus,
    valid: Period,
) -> ZoneState {
    let (id, uid) = (plan.next_id(), Uid::new());
    ZoneState { id, uid, zone, phase, status, valid, document: None, note: None }
}
