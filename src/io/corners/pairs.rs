//! The pairs of coordinates a head names: X and Y, and beside them B and L of the same points.

use super::names::role_at;
use crate::io::cell::Role;
use crate::io::sheet::Sheet;

/// Two columns that are coordinates of the same points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The one named X, north, latitude.
    pub(super) first: usize,
    /// The other.
    pub(super) second: usize,
}

impl Pair {
    /// Its columns from left to right.
    pub(super) fn extent(self) -> (usize, usize) {
        (self.first.min(self.second), self.first.max(self.second))
    }
}

/// All pairs of a head from left to right. A table beside, which numbers its points anew, begins no
/// further pair.
pub(super) fn named(sheet: &Sheet, head: usize) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let (mut first, mut second) = (None, None);
    for column in 0..sheet.rows.get(head).map_or(0, Vec::len) {
        match role_at(sheet, head, column) {
            Some(Role::First) => first = first.or(Some(column)),
            Some(Role::Second) => second = second.or(Some(column)),
            Some(Role::Number) if !pairs.is_empty() => break,
            Some(Role::Number | Role::Side) | None => {}
        }
        if let (Some(one), Some(other)) = (first, second) {
            pairs.push(Pair { first: one, second: other });
            (first, second) = (None, None);
        }
    }
    pairs
}
