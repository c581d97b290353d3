//! How numbers and corners are spread: a value most are not above, how far two readings lie apart.

use crate::domain::Point;
use geo::{Distance, Euclidean};

/// How far two readings of the same corners lie apart: half of the corners less, half more.
pub(super) fn apart_m(one: &[Point], other: &[Point]) -> Option<f64> {
    let distances = one.iter().zip(other).map(|(one, other)| Euclidean.distance(*one, *other));
    quantile(distances.filter(|distance| distance.is_finite()).collect(), 2)
}

/// The value that one part in `parts` is not above, but at least the second; nothing of nothing.
pub(super) fn quantile(mut values: Vec<f64>, parts: usize) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    Some(values[(last / parts).max(1).min(last)])
}
