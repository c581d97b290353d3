//! Where a position set by hand comes to lie: exactly on a corner of what is shown, or on a side.
//!
//! Sides stand in R-trees on the plan's grid, two a zone, made when first aimed at and kept until
//! plan or date change. What is found is the plan's own number, bit for bit, and never a way through
//! the map's plane and back.

use super::detail::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen};
use super::land::Land;
use crate::domain::{Boundary, Id, Plan, Point, Zone};
use crate::views::measurement::MeasureKind;
use crate::views::scene::SceneZone;
use egui::{Pos2, vec2};
use jiff::civil::Date;
use rstar::RTree;
use rstar::primitives::Line;
use std::collections::HashMap;

/// How near on the screen the pointer must come.
pub const REACH_PX: f32 = 12.0;

/// What a position came to lie on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnappedTo {
    /// A corner of a boundary, of what stands on the map, or of the shape in hand.
    Corner,
    /// A side of one.
    Edge,
}

/// A position on the plan's grid that the pointer was drawn to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// The position.
    pub at: Point,
    /// What lies there.
    pub to: SnappedTo,
}

/// The position meant by the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    /// On the plan's grid: of what is near, or the pointer's own to a millimetre.
    pub on_grid: Point,
    /// What it was drawn to.
    pub snap: Option<Snap>,
}

/// A side from corner to corner on the plan's grid; a corner alone is both its ends.
pub type Side = [Point; 2];

/// The shape in hand, as far as it draws a position or must not.
#[derive(Default)]
pub struct Own {
    /// Sides of it that draw.
    pub sides: Vec<Side>,
    /// The corner that is being moved.
    pub moved: Option<Moved>,
}

/// A corner on its way. The plan still has it and its two sides where they were, and they would draw
/// it back: no small step could be made.
#[derive(Clone, Copy)]
pub struct Moved {
    /// Where it was.
    pub from: Point,
    /// The corners before and after it.
    pub beside: [Point; 2],
}

impl Moved {
    fn was_at(&self, at: Point) -> bool {
        is_same(self.from, at)
    }

    /// Whether it is a side that goes along, whoever else has it.
    fn takes_along(&self, [one, other]: Side) -> bool {
        let is_beside = |end: Point| self.beside.iter().any(|beside| is_same(*beside, end));
        (self.was_at(one) && is_beside(other)) || (self.was_at(other) && is_beside(one))
    }
}

/// Neighbours measured apart, and a foot reckoned back to the end of a side, differ by less.
fn is_same(one: Point, other: Point) -> bool {
    distance(one, other) < 0.001
}

/// The sides of what the map shows, as far as they have been aimed at.
#[derive(Default)]
pub struct Targets {
    /// The version of the scene they are of.
    version: u64,
    /// Of zones and their stages.
    zones: HashMap<Id<Zone>, RTree<Line<[f64; 2]>>>,
    /// Of the lots of a zone.
    lots: HashMap<Id<Zone>, RTree<Line<[f64; 2]>>>,
}

impl Targets {
    /// The position meant by a point of the screen: the nearest corner within reach, or else the
    /// nearest side, or else where the pointer is.
    pub fn aim(&mut self, at: Pos2, is_free: bool, own: &Own, land: &Land<'_>) -> Option<Aim> {
        let pointer = land.on_grid(at)?;
        let snap = if is_free { None } else { self.snap(pointer, at, own, land) };
        let millimetre = |metres: f64| (metres * 1000.0).round() / 1000.0;
        let loose = || Point::new(millimetre(pointer.x()), millimetre(pointer.y()));
        Some(Aim { on_grid: snap.map_or_else(loose, |snap| snap.at), snap })
    }

    fn snap(&mut self, pointer: Point, at: Pos2, own: &Own, land: &Land<'_>) -> Option<Snap> {
        if self.version != land.scene.version() {
            *self = Self { version: land.scene.version(), ..Self::default() };
        }
        // Both projections keep angles: what is a circle on the screen is one on the grid.
        let reach = distance(pointer, land.on_grid(at + vec2(REACH_PX, 0.0))?);
        let (corner, side) = ((reach, None), (reach, None));
        let mut nearest = Nearest { pointer, moved: own.moved, corner, side };
        for side in &own.sides {
            nearest.look(*side);
        }
        for shown in land.sights.in_sight(&land.view) {
            for side in sides(&shown.corners, shown.kind == MeasureKind::Area) {
                nearest.look(side);
            }
        }
        let is_near =
            |extent: geo::Rect| land.view.rect_on_screen(extent).expand(REACH_PX).contains(at);
        for zone in land.scene.zones().iter().filter(|zone| zone.reach.is_some_and(is_near)) {
            self.look_at_zone(zone, land, reach, &mut nearest);
        }
        nearest.snap()
    }

    /// Looks at what is drawn of a zone.
    fn look_at_zone(
        &mut self,
        zone: &SceneZone,
        land: &Land<'_>,
        reach: f64,
        nearest: &mut Nearest,
    ) {
        let Some(size) = size_on_screen(&land.view, zone) else { return };
        let at = [nearest.pointer.x(), nearest.pointer.y()];
        let mut look = |tree: &RTree<Line<[f64; 2]>>| {
            for side in tree.locate_within_distance(at, reach * reach) {
                nearest.look([side.from.into(), side.to.into()]);
            }
        };
        if size >= OUTLINE_FROM_PX {
            look(self.zones.entry(zone.id).or_insert_with(|| outline(zone, land.plan)));
        }
        if size >= LOTS_FROM_PX && land.scene.known_lots(zone.id).is_some() {
            look(
                self.lots
                    .entry(zone.id)
                    .or_insert_with(|| lots(zone.id, land.plan, land.scene.on())),
            );
        }
    }
}

/// The nearest so far, each with how far it is, metres; at first no more than the reach.
struct Nearest {
    pointer: Point,
    moved: Option<Moved>,
    corner: (f64, Option<Point>),
    side: (f64, Option<Point>),
}

impl Nearest {
    fn look(&mut self, side: Side) {
        if self.moved.is_some_and(|moved| moved.takes_along(side)) {
            return;
        }
        let moved = self.moved;
        let can_be = |at: &Point| moved.is_none_or(|moved| !moved.was_at(*at));
        let [from, to] = side;
        for corner in [from, to].into_iter().filter(can_be) {
            take_nearer(&mut self.corner, distance(self.pointer, corner), corner);
        }
        let foot = (from != to).then(|| foot(self.pointer, from, to));
        if let Some(foot) = foot.filter(can_be) {
            take_nearer(&mut self.side, distance(self.pointer, foot), foot);
        }
    }

    fn snap(self) -> Option<Snap> {
        let corner = self.corner.1.map(|at| Snap { at, to: SnappedTo::Corner });
        corner.or_else(|| Some(Snap { at: self.side.1?, to: SnappedTo::Edge }))
    }
}

fn take_nearer(nearest: &mut (f64, Option<Point>), found: f64, at: Point) {
    if found < nearest.0 {
        *nearest = (found, Some(at));
    }
}

fn distance(one: Point, other: Point) -> f64 {
    let way = other - one;
    way.x().hypot(way.y())
}

/// The nearest position on a side.
fn foot(of: Point, from: Point, to: Point) -> Point {
    let way = to - from;
    let share = (of - from).dot(way) / way.dot(way);
    from + way * share.clamp(0.0, 1.0)
}

/// The sides between corners, each corner of a way of one standing for itself.
pub fn sides(corners: &[Point], is_ring: bool) -> impl Iterator<Item = Side> {
    let closing = corners.first().filter(|_| is_ring || corners.len() == 1);
    let ends = corners.iter().skip(1).chain(closing);
    corners.iter().zip(ends).map(|(from, to)| [*from, *to])
}

fn outline(zone: &SceneZone, plan: &Plan) -> RTree<Line<[f64; 2]>> {
    let own = plan.get(zone.id).and_then(|zone| zone.boundary.as_ref());
    let phases = zone.phases.iter().filter_map(|phase| plan.get(phase.id)?.boundary.as_ref());
    tree(own.into_iter().chain(phases))
}

fn lots(zone: Id<Zone>, plan: &Plan, on: Date) -> RTree<Line<[f64; 2]>> {
    let lots = plan.lots_of(zone).filter(|lot| lot.valid.contains(on));
    tree(lots.filter_map(|lot| lot.boundary.as_ref()))
}

fn tree<'a>(boundaries: impl Iterator<Item = &'a Boundary>) -> RTree<Line<[f64; 2]>> {
    let rings = boundaries.flat_map(|boundary| {
        let parts = boundary.rings().iter();
        parts.flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()))
    });
    let sides = rings.flat_map(geo::LineString::lines);
    // Beyond this earth nothing is drawn that could be aimed at.
    let drawn = sides.filter(|side| {
        [side.start.x, side.start.y, side.end.x, side.end.y].iter().all(|metres| metres.is_finite())
    });
    let line = |side: geo::Line| Line::new(side.start.into(), side.end.into());
    RTree::bulk_load(drawn.map(line).collect())
}
