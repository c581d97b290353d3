//! Writing SVG: XML, and paths through points.

pub(super) use super::markup::{element, open, text};

use std::fmt::Write as _;

/// A closed or open path through points, with two decimals.
pub(super) fn path(out: &mut String, points: impl IntoIterator<Item = (f64, f64)>, closed: bool) {
    for (number, (x, y)) in points.into_iter().enumerate() {
        let command = if number == 0 { 'M' } else { 'L' };
        write!(out, "{command}{x:.2} {y:.2}").expect("a String takes everything");
    }
    if closed {
        out.push('Z');
    }
}
