//! One lease among all that ever was on its lot.

use crate::domain::Occupancy;
use jiff::Span;
use jiff::civil::Date;
use std::sync::Arc;

/// The states of the lease an occupancy is one of, the earliest first.
pub(super) fn states_among<'a>(
    held: &[&'a Arc<Occupancy>],
    occupancy: &'a Occupancy,
) -> Vec<&'a Occupancy> {
    let others: Vec<&Occupancy> = held
        .iter()
        .copied()
        .map(AsRef::as_ref)
        .filter(|other| other.enterprise == occupancy.enterprise && other.state.is_leased())
        .collect();
    let before = |state: &Occupancy| {
        let begin = state.valid.from?;
        others.iter().find(|other| other.valid.to == Some(begin) && other.valid.from < Some(begin))
    };
    let after = |state: &Occupancy| {
        let end = state.valid.to?;
        let goes_on = |other: &&&Occupancy| other.valid.to.is_none_or(|to| to > end);
        others.iter().filter(goes_on).find(|other| other.valid.from == Some(end))
    };
    let own = occupancy.state.is_leased().then_some(occupancy);
    let earlier = std::iter::successors(own, |state| before(state).copied());
    let later = std::iter::successors(own, |state| after(state).copied());
    let mut states: Vec<&Occupancy> = earlier.collect();
    states.reverse();
    states.extend(later.skip(1));
    states
}

/// The first day after that lease.
pub(super) fn end_among<'a>(held: &[&'a Arc<Occupancy>], occupancy: &'a Occupancy) -> Option<Date> {
    let states = states_among(held, occupancy);
    let (first, last) = (states.first()?, states.last()?);
    if last.valid.to.is_some() {
        return last.valid.to;
    }
    let is_later = |state: &&&Occupancy| state.valid.from > occupancy.valid.from;
    let mut known =
        states.iter().rev().filter(|state| !is_later(state)).chain(states.iter().filter(is_later));
    let years = known.find_map(|state| state.lease_years)?;
    first.valid.from?.checked_add(Span::new().try_years(years).ok()?).ok()
}

/// The first day after a lease that runs on in the records without anybody having said what became
/// of it; `held` is all that ever was on the lot.
pub(super) fn expired_from<'a>(
    held: &[&'a Arc<Occupancy>],
    occupancy: &'a Occupancy,
) -> Option<Date> {
    let runs_on = occupancy.valid.to.is_none() && occupancy.state.is_leased();
    end_among(held, occupancy).filter(|_| runs_on)
}
