//! Thời hạn thuê: one lease runs through the states an enterprise goes through on a lot.
//!
//! A state ends when the next one begins; the lease ends where none follows.

use super::lease_states::{end_among, expired_from, states_among};
use super::lineage::occupancies_in_line;
use crate::domain::{Occupancy, Plan};
use jiff::civil::Date;
use std::sync::Arc;

/// The states of the lease that an occupancy is one of, the earliest first: those of the same
/// enterprise on the same lot, or on lots in its line, that follow each other without a break. None where
/// it is no lease.
pub fn lease_states<'a>(plan: &'a Plan, occupancy: &'a Occupancy) -> Vec<&'a Occupancy> {
    let held: Vec<&Arc<Occupancy>> = occupancies_in_line(plan, occupancy.lot).collect();
    states_among(&held, occupancy)
}

/// The first day after the lease an occupancy is a state of: where its last state ends, else its
/// years from its first day on. A state that names no years has those of the state before, and the
/// first ones those that were entered later.
pub fn lease_end(plan: &Plan, occupancy: &Occupancy) -> Option<Date> {
    let held: Vec<&Arc<Occupancy>> = occupancies_in_line(plan, occupancy.lot).collect();
    end_among(&held, occupancy)
}

/// Whether a lease is past its end on a day and nobody said what became of it.
pub fn is_expired(plan: &Plan, occupancy: &Occupancy, on: Date) -> bool {
    let held: Vec<&Arc<Occupancy>> = occupancies_in_line(plan, occupancy.lot).collect();
    expired_from(&held, occupancy).is_some_and(|end| end <= on)
}
