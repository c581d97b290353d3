//! Values of which it is plain that a cell gives them back as they were put there.
//!
//! Of others it may be so, too.

use super::meaning::GREATEST;
use crate::domain::{Figure, Sort, Value};
use crate::i18n::is_kept_so;
use crate::store::ground::is_on_earth;
use geo::CoordsIter;

/// Whether a field of this sort surely gives a value back as it is.
pub(super) fn comes_back(sort: Sort, value: &Value) -> bool {
    match value {
        Value::Empty | Value::YesNo(_) => true,
        Value::Text(words) => is_kept_so(words),
        Value::Code(code) => {
            matches!(sort, Sort::Choice(codes) if codes.iter().any(|(known, _)| known == code))
        }
        Value::Day(day) => (0..=9999).contains(&day.year()),
        Value::Number(number) => number.abs() <= GREATEST,
        Value::Area(area) => {
            let written = sort.in_unit(*area);
            written.abs() <= GREATEST && sort.area(written) == *area
        }
        Value::Whole(number) | Value::Link(number) => number.unsigned_abs() <= GREATEST as u64,
        Value::Figure(Figure::Area(area)) => {
            let rings = area.rings();
            !rings.0.is_empty()
                && rings.iter().all(|part| !part.exterior().0.is_empty())
                && rings.coords_iter().all(is_on_earth)
        }
        Value::Figure(_) => false,
    }
}
