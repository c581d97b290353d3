//! Deadlines beside those of leases: permits, certificates, steps of procedures, land that is wanted,
//! reports the law asks for.

use super::event::{CalendarEvent, EventKind};
use crate::domain::{
    Certificate, Id, Key, Mine, MineState, Plan, Promotion, PromotionOutcome, Record, Zone,
    ZoneStep, title, uid, zone_linked,
};
use crate::i18n::Message;
use crate::rules::{DaysOff, reports_due};
use crate::views::procedure::step_rows;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What records of other kinds than leases let fall due.
pub(super) fn of_records(plan: &Plan, on: Date) -> impl Iterator<Item = CalendarEvent> {
    permits(plan)
        .chain(certificates(plan))
        .chain(steps(plan, on))
        .chain(wanted(plan, on))
        .filter_map(|(kind, day, key)| event(plan, kind, day, key))
}

type Due = (EventKind, Date, Key);

fn event(plan: &Plan, kind: EventKind, day: Date, key: Key) -> Option<CalendarEvent> {
    let record: Record = plan.record(key)?;
    let name = title(plan, key);
    let zone: Option<Id<Zone>> = zone_linked(plan, key);
    Some(CalendarEvent {
        day,
        kind,
        zone,
        lot: None,
        whom: name.as_str().into(),
        record: Some(key),
        occupancy: None,
        title: Message::new("calendar-event-of").with("kind", kind.text()).with("enterprise", name),
        uid: format!("{}-{}@lapday", uid(&record), kind.code()),
    })
}

fn permits(plan: &Plan) -> impl Iterator<Item = Due> {
    let is_open = |mine: &&std::sync::Arc<Mine>| mine.state != Some(MineState::Closed);
    let mines = plan.all::<Mine>().filter(is_open);
    mines.filter_map(|mine| Some((EventKind::PermitEnds, mine.valid.to?, Key::of(mine.id))))
}

/// The last one of a kind for each product, producer or village.
fn certificates(plan: &Plan) -> impl Iterator<Item = Due> {
    let of = |one: &Certificate| (one.kind, one.zone, one.product, one.enterprise);
    let is_renewed = move |one: &Certificate, end: Date| {
        let is_later = |other: &Certificate| other.valid.to.is_none_or(|to| to > end);
        plan.all::<Certificate>().any(|other| of(other) == of(one) && is_later(other))
    };
    plan.all::<Certificate>().filter_map(move |one| {
        let end = one.valid.to.filter(|end| !is_renewed(one, *end))?;
        Some((EventKind::CertificateEnds, end, Key::of(one.id)))
    })
}

fn steps(plan: &Plan, on: Date) -> impl Iterator<Item = Due> {
    let off = DaysOff::of(plan);
    let zones: BTreeSet<Id<Zone>> = plan.all::<ZoneStep>().map(|step| step.zone).collect();
    let steps = zones.into_iter().flat_map(move |zone| step_rows(plan, zone, on, &off));
    let open = steps.filter(|step| step.done_on.is_none());
    open.filter_map(|step| Some((EventKind::StepBy, step.due?, step.key)))
}

fn wanted(plan: &Plan, on: Date) -> impl Iterator<Item = Due> {
    let is_open = |one: &Promotion| matches!(one.outcome, None | Some(PromotionOutcome::Open));
    let asked = plan.all::<Promotion>().filter(move |one| one.day <= on && is_open(one));
    asked.filter_map(|one| Some((EventKind::WantedFrom, one.wanted_from?, Key::of(one.id))))
}

/// The reports due within a year.
pub(super) fn of_reports(plan: &Plan, on: Date) -> Vec<CalendarEvent> {
    let last = on.checked_add(1.year()).unwrap_or(Date::MAX);
    let due = reports_due(plan, on, (on, last)).into_iter();
    due.map(|due| {
        let kind = EventKind::ReportBy;
        let name = Message::new(due.duty.text).with("who", due.owed_by());
        CalendarEvent {
            day: due.day,
            kind,
            zone: None,
            lot: None,
            whom: name.clone().into(),
            record: None,
            occupancy: None,
            title: Message::new("calendar-event-of")
                .with("kind", kind.text())
                .with("enterprise", name),
            uid: format!("{}-{}@lapday", due.duty.code, due.day),
        }
    })
    .collect()
}
