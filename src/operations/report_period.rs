//! Chốt kỳ báo cáo: the figures of a half-year or year are frozen, handed in, or set free again.
//!
//! Periods are handed in in order. One that was missed can still be closed as long as no later one
//! is handed in: what was handed in tells what changed since the one before.

use super::refusal::Refusal;
use crate::domain::{
    Edit, FrozenLine, Id, Plan, ReportPeriod, ReportPeriodKind, Uid, field_of, freeze,
};
use crate::i18n::Message;
use jiff::civil::Date;
use std::sync::Arc;

/// The period of `year` is closed with the figures of its cut-off as the plan has them now, and the
/// lines of its forms. `closed_on` is today.
pub fn close_period(
    plan: &Plan,
    (kind, year): (ReportPeriodKind, i16),
    closed_on: Date,
    lines: Vec<FrozenLine>,
) -> Result<Edit, Refusal> {
    let unlikely = || Message::new("operations-period-unlikely").with("year", year.to_string());
    let (first_day, last_day) = kind.days(year).ok_or_else(unlikely)?;
    let about = |key| Message::new(key).with("period", kind.text_of(year));
    if closed_on <= last_day {
        return Err(about("operations-period-runs").with("last-day", last_day).into());
    }
    let is_closed =
        plan.all::<ReportPeriod>().any(|closed| (closed.kind, closed.last_day) == (kind, last_day));
    if is_closed {
        return Err(about("operations-period-closed-already").into());
    }
    if let Some(later) = later(plan, last_day).find(|later| later.handed_in_on.is_some()) {
        let later = later.text();
        return Err(about("operations-period-later-handed-in").with("later", later).into());
    }
    let (zones, holdings) = freeze(plan, last_day);
    Ok(Edit::new(about("operations-period-closed")).put(ReportPeriod {
        id: plan.next_id(),
        uid: Uid::new(),
        kind,
        first_day,
        last_day,
        closed_on,
        handed_in_on: None,
        zones,
        holdings,
        lines,
        note: None,
    }))
}

/// The day a closed period was handed in; none takes it back.
pub fn hand_in_period(
    plan: &Plan,
    id: Id<ReportPeriod>,
    on: Option<Date>,
) -> Result<Edit, Refusal> {
    let period = plan.get(id).ok_or_else(|| Message::new("operations-period-unknown"))?;
    let about = |key| Message::new(key).with("period", period.text());
    let label = match on {
        Some(day) if day < period.closed_on => {
            let message = about("operations-period-handed-in-early");
            let message = message.with("day", day).with("closed", period.closed_on);
            return Err(Refusal::of(field_of!(ReportPeriod: handed_in_on), message));
        }
        Some(day) => {
            let waits = |other: &&Arc<ReportPeriod>| {
                other.last_day < period.last_day && other.handed_in_on.is_none()
            };
            if let Some(earlier) = plan.all::<ReportPeriod>().find(waits) {
                let earlier = earlier.text();
                return Err(about("operations-period-hand-in-order")
                    .with("earlier", earlier)
                    .into());
            }
            about("operations-period-handed-in").with("day", day)
        }
        None => {
            if let Some(later) = later(plan, period.last_day).find(|it| it.handed_in_on.is_some()) {
                let later = later.text();
                return Err(about("operations-period-later-handed-in").with("later", later).into());
            }
            about("operations-period-not-handed-in")
        }
    };
    Ok(Edit::new(label).put(ReportPeriod { handed_in_on: on, ..ReportPeriod::clone(period) }))
}

/// The period closed last is open again; what was frozen is forgotten, and the journal keeps it.
pub fn reopen_period(plan: &Plan, id: Id<ReportPeriod>) -> Result<Edit, Refusal> {
    let period = plan.get(id).ok_or_else(|| Message::new("operations-period-unknown"))?;
    let about = |key| Message::new(key).with("period", period.text());
    if let Some(day) = period.handed_in_on {
        return Err(about("operations-period-is-handed-in").with("day", day).into());
    }
    match later(plan, period.last_day).max_by_key(|other| other.last_day) {
        Some(later) => Err(about("operations-period-not-last").with("later", later.text()).into()),
        None => Ok(Edit::new(about("operations-period-reopened")).remove(id)),
    }
}

fn later(plan: &Plan, last_day: Date) -> impl Iterator<Item = &Arc<ReportPeriod>> {
    plan.all::<ReportPeriod>().filter(move |other| other.last_day > last_day)
}
