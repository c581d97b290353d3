//! What an outline means for the lots of its zone.

use crate::domain::{BoundarySource, Id, Lot, Phase, Plan, Zone};
use geo::{Area as _, BooleanOps, MultiPolygon};
use jiff::civil::Date;

/// The lots of a zone beside an outline, by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineLots {
    /// They lie within and are of no stage yet.
    pub inside: Vec<Id<Lot>>,
    /// They are sketched, stick out, and nothing was ever recorded of them.
    pub sketched_out: Vec<Id<Lot>>,
    /// They are sketched and stick out, but records rest on them.
    pub in_use_out: Vec<Id<Lot>>,
    /// They are no sketches and stick out: either their outline or the new one is wrong.
    pub surveyed_out: Vec<Id<Lot>>,
}

/// A lot is within where no more than this share of it is outside.
const ROUNDING: f64 = 1e-3;

/// The lots of a zone, as they are on a day, beside the outline of the whole or of a stage. Sketches
/// of other stages are not looked at.
pub fn outline_lots(
    plan: &Plan,
    zone: Id<Zone>,
    phase: Option<Id<Phase>>,
    outline: &MultiPolygon,
    on: Date,
) -> OutlineLots {
    let mut lots = OutlineLots::default();
    for lot in plan.lots_of(zone).filter(|lot| lot.valid.contains(on)) {
        let Some(inside) = share_inside(lot, outline) else { continue };
        let is_sketch = lot.boundary_source == Some(BoundarySource::Illustrative);
        let is_of_other = phase.is_some() && lot.phase.is_some_and(|of| Some(of) != phase);
        if inside >= 1.0 - ROUNDING {
            if phase.is_some() && lot.phase.is_none() {
                lots.inside.push(lot.id);
            }
            continue;
        }
        if is_of_other {
            continue;
        }
        if is_sketch {
            let is_in_use = plan.referring(lot.id).next().is_some();
            let place = if is_in_use { &mut lots.in_use_out } else { &mut lots.sketched_out };
            place.push(lot.id);
        } else if phase.is_none() || lot.phase.is_some() || inside > ROUNDING {
            // One of no stage need not lie in this one, but then not in a part of it either.
            lots.surveyed_out.push(lot.id);
        }
    }
    lots
}

/// How much of a lot lies within, 0–1; unknown of a lot that is not drawn.
fn share_inside(lot: &Lot, outline: &MultiPolygon) -> Option<f64> {
    let boundary = lot.boundary.as_ref()?;
    let whole = boundary.plane_area().as_square_metres();
    let within = boundary.rings().intersection(outline).unsigned_area();
    (whole > 0.0).then(|| within / whole)
}
