//! The lots beside a lot, whose sides its new corners lie on.

use crate::domain::{Boundary, Id, Lot, Plan, Zone};
use crate::operations::land::{SAME_CORNER_M, with_new_corners};
use crate::operations::scratch::Scratch;
use geo::{BoundingRect, Coord, CoordsIter, Intersects, MultiPolygon, Rect};
use jiff::civil::Date;
use rstar::RTree;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The lots of the zone that reach up to some land and are there on a day or later; not those told.
pub(in crate::operations) fn beside<'a>(
    plan: &'a Plan,
    land: &MultiPolygon,
    except: &BTreeSet<Id<Lot>>,
    (zone, on): (Id<Zone>, Date),
) -> Vec<&'a Arc<Lot>> {
    let reach = Coord { x: SAME_CORNER_M, y: SAME_CORNER_M };
    let Some(extent) = land.bounding_rect() else { return Vec::new() };
    let extent = Rect::new(extent.min() - reach, extent.max() + reach);
    let reaches = |lot: &&Arc<Lot>| {
        let own = lot.boundary.as_ref().and_then(Boundary::extent);
        own.is_some_and(|own| own.intersects(&extent))
    };
    plan.lots_of(zone)
        .filter(|lot| !except.contains(&lot.id) && lot.valid.to.is_none_or(|to| on < to))
        .filter(reaches)
        .collect()
}

/// The corners of lots.
pub(super) fn corners_of(lots: &[&Arc<Lot>]) -> Vec<Coord> {
    let boundaries = lots.iter().filter_map(|lot| lot.boundary.as_ref());
    boundaries.flat_map(|boundary| boundary.rings().coords_iter()).collect()
}

/// Puts corners into the sides of lots they lie on.
pub(in crate::operations) fn put_corners(
    scratch: &mut Scratch,
    lots: &[&Arc<Lot>],
    corners: &[Coord],
) -> usize {
    let corners = RTree::bulk_load(corners.iter().map(|at| [at.x, at.y]).collect());
    let mut touched = 0;
    for lot in lots {
        let Some(boundary) = &lot.boundary else { continue };
        if let Some(land) = with_new_corners(boundary.rings(), &corners) {
            scratch.put(Lot { boundary: Some(Boundary::new(land)), ..Lot::clone(lot) });
            touched += 1;
        }
    }
    touched
}
