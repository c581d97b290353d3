//! Chốt kỳ báo cáo: the figures of a half-year or year are frozen, or set free again.

use super::refusal::Refusal;
use crate::domain::{Edit, Id, Plan, ReportPeriod, ReportPeriodKind, Uid, freeze};
use crate::i18n::Message;
use jiff::civil::Date;

/// The period of `year` is closed with the figures of its cut-off as the plan has them now.
/// `closed_on` is today.
pub fn close_period(
    plan: &Plan,
    kind: ReportPeriodKind,
    year: i16,
    closed_on: Date,
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
        note: None,
    }))
}

/// The period closed last is open again; what was frozen is forgotten, and the journal keeps it.
pub fn reopen_period(plan: &Plan, id: Id<ReportPeriod>) -> Result<Edit, Refusal> {
    let period = plan.get(id).ok_or_else(|| Message::new("operations-period-unknown"))?;
    let about = |key| Message::new(key).with("period", period.text());
    let later = plan.all::<ReportPeriod>().filter(|other| other.last_day > period.last_day);
    match later.max_by_key(|other| other.last_day) {
        Some(later) => Err(about("operations-period-not-last").with("later", later.text()).into()),
        None => Ok(Edit::new(about("operations-period-reopened")).remove(id)),
    }
}
