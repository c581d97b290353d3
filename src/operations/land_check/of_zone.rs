//! Lots held against the boundary of their zone, and the land between them.

use super::flaw::{LandFlaw, LandFlawKind, LandRepair};
use super::looked::{DrawnLot, Looked, outline};
use crate::domain::{Boundary, Bounded, Zone};
use crate::i18n::Message;
use crate::operations::boundary::name_of;
use crate::operations::land::{Free, SAME_CORNER_M, SLIVER_M2, thick};
use geo::{
    BooleanOps, BoundingRect, Contains, Distance, Euclidean, Line, LinesIter, MultiPolygon, Point,
    Polygon,
};
use rstar::{AABB, RTree};

/// What is outside the zone, and what of it lies between the lots.
pub(super) fn of_zone(looked: &Looked<'_>, zone: &Zone) -> Vec<LandFlaw> {
    let lots: Vec<&DrawnLot<'_>> =
        looked.lots.iter().filter(|lot| lot.zone == zone.id && lot.is_land()).collect();
    if lots.is_empty() && !looked.is_filled {
        return Vec::new();
    }
    let outline = outline(zone);
    let outside = outline.map(|outline| outside(looked, zone, outline, &lots));
    outside.into_iter().flatten().chain(gaps(looked, zone, outline, &lots)).collect()
}

fn outside(
    looked: &Looked<'_>,
    zone: &Zone,
    outline: &MultiPolygon,
    lots: &[&DrawnLot<'_>],
) -> Vec<LandFlaw> {
    let sides: RTree<Line> = RTree::bulk_load(outline.lines_iter().collect());
    let is_all_asked = looked.is_asked(Bounded::Zone(zone.id));
    let asked = lots.iter().filter(|lot| is_all_asked || looked.is_asked(lot.of()));
    asked.filter_map(|lot| beyond(looked, zone, (outline, &sides), lot)).collect()
}

fn beyond(
    looked: &Looked<'_>,
    zone: &Zone,
    (outline, sides): (&MultiPolygon, &RTree<Line>),
    lot: &DrawnLot<'_>,
) -> Option<LandFlaw> {
    let (low, high) = (lot.extent.min(), lot.extent.max());
    let extent = AABB::from_corners(Point::from(low), Point::from(high));
    let is_away = sides.locate_in_envelope_intersecting(&extent).next().is_none();
    if is_away && lot.corners().next().is_some_and(|corner| outline.contains(&corner)) {
        return None;
    }
    let land = Boundary::new(MultiPolygon(thick(lot.boundary.rings().difference(outline))));
    let area_m2 = land.plane_area().as_square_metres();
    if area_m2 <= 0.0 {
        return None;
    }
    let (kind, repair) = if area_m2 < SLIVER_M2 {
        (LandFlawKind::Sliver, Some(LandRepair::Trim))
    } else {
        (LandFlawKind::Outside, None)
    };
    let says = Message::new("land-flaw-outside")
        .with("lot", name_of(looked.plan, lot.of()))
        .with("zone", name_of(looked.plan, Bounded::Zone(zone.id)));
    Some(LandFlaw::of_land(kind, vec![lot.of(), Bounded::Zone(zone.id)], land, repair, says))
}

fn gaps(
    looked: &Looked<'_>,
    zone: &Zone,
    outline: Option<&MultiPolygon>,
    lots: &[&DrawnLot<'_>],
) -> Vec<LandFlaw> {
    let is_all_asked = looked.is_asked(Bounded::Zone(zone.id));
    let free = Free::of(lots.iter().map(|lot| lot.boundary.rings()), outline);
    let is_filled = looked.is_filled && outline.is_some();
    let left = if is_filled { thick(free.land) } else { free.gaps() };
    let told = left.into_iter().filter_map(|gap| {
        let beside = beside(looked, zone, &gap);
        let is_asked = is_all_asked || beside.iter().any(|lot| looked.is_asked(*lot));
        (is_asked && (is_filled || !beside.is_empty())).then(|| gap_told(looked, gap, beside))
    });
    told.collect()
}

fn gap_told(looked: &Looked<'_>, gap: Polygon, beside: Vec<Bounded>) -> LandFlaw {
    /// More names than this help nobody.
    const NAMED: usize = 6;
    let land = Boundary::new(MultiPolygon(vec![gap]));
    let (kind, repair) = if land.plane_area().as_square_metres() < SLIVER_M2 {
        (LandFlawKind::Sliver, Some(LandRepair::Fill))
    } else {
        (LandFlawKind::Gap, None)
    };
    let named = beside.iter().take(NAMED).map(|lot| name_of(looked.plan, *lot));
    let says = match Message::list(named.collect::<Vec<_>>().into_iter()) {
        Some(lots) => Message::new("land-flaw-gap").with("lots", lots),
        None => Message::new("land-flaw-gap-alone"),
    };
    LandFlaw::of_land(kind, beside, land, repair, says)
}

/// The lots of a zone that a piece of land touches.
fn beside(looked: &Looked<'_>, zone: &Zone, gap: &Polygon) -> Vec<Bounded> {
    let Some(extent) = gap.bounding_rect() else { return Vec::new() };
    let touches = |lot: &DrawnLot<'_>| {
        let is_there = |at: Point| {
            lot.boundary.rings().0.iter().any(|part| Euclidean.distance(&at, part) <= SAME_CORNER_M)
        };
        gap.exterior().points().filter(|at| is_there(*at)).count() > 1
    };
    let mut places: Vec<usize> = looked.near(&extent).collect();
    places.sort_unstable();
    let lots = places.into_iter().map(|place| &looked.lots[place]);
    lots.filter(|lot| lot.zone == zone.id && touches(lot)).map(DrawnLot::of).collect()
}
