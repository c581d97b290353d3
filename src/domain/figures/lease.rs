//! Thời hạn thuê: one lease runs through the states an enterprise goes through on a lot.
//!
//! A state ends when the next one begins; the lease ends where none follows.

use crate::domain::{Occupancy, Plan};
use jiff::Span;
use jiff::civil::Date;
use std::sync::Arc;

/// The states of the lease that an occupancy is one of, the earliest first: those of the same
/// enterprise on the same lot that follow each other without a break. None where it is no lease.
pub fn lease_states<'a>(plan: &'a Plan, occupancy: &'a Occupancy) -> Vec<&'a Occupancy> {
    let held: Vec<&Arc<Occupancy>> = plan.occupancies_of(occupancy.lot).collect();
    states_among(&held, occupancy)
}

/// The first day after the lease an occupancy is a state of: where its last state ends, else its
/// years from its first day on. A state that names no years has those of the state before, and the
/// first ones those that were entered later.
pub fn lease_end(plan: &Plan, occupancy: &Occupancy) -> Option<Date> {
    let held: Vec<&Arc<Occupancy>> = plan.occupancies_of(occupancy.lot).collect();
    end_among(&held, occupancy)
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

/// Whether a lease is past its end on a day and nobody said what became of it.
pub fn is_expired(plan: &Plan, occupancy: &Occupancy, on: Date) -> bool {
    let held: Vec<&Arc<Occupancy>> = plan.occupancies_of(occupancy.lot).collect();
    expired_from(&held, occupancy).is_some_and(|end| end <= on)
}

fn states_among<'a>(held: &[&'a Arc<Occupancy>], occupancy: &'a Occupancy) -> Vec<&'a Occupancy> {
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

fn end_among<'a>(held: &[&'a Arc<Occupancy>], occupancy: &'a Occupancy) -> Option<Date> {
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
