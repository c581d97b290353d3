//! Đất chưa xác định: land within the boundary of a zone that no lot covers, as a shape.

use super::boundary::flaws;
use super::land::{Free, thick};
use crate::domain::{Boundary, Id, Plan, Zone};
use geo::MultiPolygon;
use jiff::civil::Date;

/// What of a zone lies in no lot on a day; nothing where no boundary is drawn, or lots take all of it.
/// A lot whose boundary is broken takes nothing.
pub fn unassigned_land(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<Boundary> {
    let is_land = |rings: &MultiPolygon| flaws(rings).iter().all(|flaw| flaw.kind.leaves_area());
    let outline = plan.get(zone)?.boundary.as_ref()?.rings();
    let lots: Vec<_> = plan.lots_of(zone).filter(|lot| lot.valid.contains(on)).collect();
    let drawn = lots.iter().filter_map(|lot| lot.boundary.as_ref()).map(Boundary::rings);
    if !is_land(outline) {
        return None;
    }
    let free = Free::of(drawn.filter(|rings| is_land(rings)), Some(outline));
    let land = thick(free.land);
    (!land.is_empty()).then(|| Boundary::new(MultiPolygon(land)))
}
