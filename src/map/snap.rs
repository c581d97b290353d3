//! Where a corner that is set by hand comes to lie: exactly on one there is, or on an edge.
//!
//! What is near is found on the screen; the position is the plan's own number, bit for bit, and
//! never a way through the map's plane and back.

use super::buffers::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen};
use super::lines;
use super::view::View;
use crate::domain::{Bounded, Plan, Point};
use crate::views::scene::{Outline, Scene, lon_lat_of_world};
use egui::{Pos2, Rect};
use geo::{Coord, LineString, MultiPolygon};

/// How near on the screen the pointer must come.
pub(super) const REACH_PX: f32 = 10.0;

/// What a corner came to lie on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnappedTo {
    /// A corner of a boundary or note, or one of the shape's own.
    Corner,
    /// The edge of a boundary.
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

/// What there is to snap to.
pub(super) struct Around<'a> {
    pub(super) plan: &'a Plan,
    pub(super) scene: &'a Scene,
    pub(super) view: &'a View,
    /// Corners on the plan's grid that belong to no boundary.
    pub(super) loose: &'a [Point],
}

/// A side of a ring by its place, its first corner standing for itself too.
#[derive(Clone, Copy)]
struct Place {
    of: Bounded,
    part: usize,
    ring: usize,
    index: usize,
}

/// The nearest so far.
#[derive(Clone, Copy)]
struct Nearest {
    distance: f32,
    place: Place,
}

impl Around<'_> {
    /// The corner within reach, or else the edge; nothing where neither is.
    pub(super) fn snap(&self, at: Pos2) -> Option<Snap> {
        let (mut corner, mut edge) = (None, None);
        self.each_outline(at, &mut |of, outline| {
            for (part, polygon) in outline.rings.iter().enumerate() {
                let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
                for (ring, line) in rings.enumerate() {
                    let place = Place { of, part, ring, index: 0 };
                    look_along(self.view, at, line, place, &mut corner, &mut edge);
                }
            }
        });
        let corner = corner.and_then(|nearest: Nearest| {
            Some((nearest.distance, self.corner_on_grid(nearest.place)?))
        });
        let loose = self.nearest_loose(at);
        let nearest =
            corner.into_iter().chain(loose).min_by(|(one, _), (other, _)| one.total_cmp(other));
        if let Some((_, at)) = nearest {
            return Some(Snap { at, to: SnappedTo::Corner });
        }
        let at = self.on_edge(edge?.place, at)?;
        Some(Snap { at, to: SnappedTo::Edge })
    }

    /// The position of the grid under a point of the screen.
    pub(super) fn on_grid(&self, at: Pos2) -> Option<Point> {
        self.scene.on_grid(lon_lat_of_world(self.view.in_world(at).into()))
    }

    /// The outlines drawn whose extent the pointer is near to.
    fn each_outline(&self, at: Pos2, look: &mut impl FnMut(Bounded, &Outline)) {
        let is_near =
            |extent: geo::Rect| self.view.rect_on_screen(extent).expand(REACH_PX).contains(at);
        let zones = self.scene.zones().iter();
        for zone in zones.filter(|zone| zone.extent.is_some_and(is_near)) {
            let Some(size) = size_on_screen(self.view, zone).filter(|it| *it >= OUTLINE_FROM_PX)
            else {
                continue;
            };
            if let Some(outline) = &zone.outline {
                look(Bounded::Zone(zone.id), outline);
            }
            for phase in zone.phases.iter().filter(|phase| is_near(phase.outline.extent)) {
                look(Bounded::Phase(phase.id), &phase.outline);
            }
            let lots = self.scene.known_lots(zone.id).filter(|_| size >= LOTS_FROM_PX);
            let lots = lots.into_iter().flat_map(|lots| lots.iter());
            for lot in lots.filter(|lot| is_near(lot.outline.extent)) {
                look(Bounded::Lot(lot.id), &lot.outline);
            }
        }
    }

    fn nearest_loose(&self, at: Pos2) -> Option<(f32, Point)> {
        let near = self.loose.iter().filter_map(|corner| {
            let on_screen = self.view.on_screen(self.scene.on_map(*corner)?.into());
            Some((on_screen.distance(at), *corner))
        });
        near.filter(|(distance, _)| *distance <= REACH_PX)
            .min_by(|(one, _), (other, _)| one.total_cmp(other))
    }

    fn corner_on_grid(&self, place: Place) -> Option<Point> {
        let [from, _] = self.side_on_grid(place)?;
        Some(from)
    }

    /// The foot of the pointer on a side, on the grid.
    fn on_edge(&self, place: Place, at: Pos2) -> Option<Point> {
        let [from, to] = self.side_on_grid(place)?;
        let pointer = self.on_grid(at)?;
        let way = to - from;
        let share = (pointer - from).dot(way) / way.dot(way);
        Some(from + way * share.clamp(0.0, 1.0))
    }

    /// Both ends of a side as the plan has them; nothing where the map shows an older boundary.
    fn side_on_grid(&self, place: Place) -> Option<[Point; 2]> {
        let boundary = self.plan.boundary_facts(place.of)?.boundary?;
        let line = ring_at(boundary.rings(), place)?;
        let from = *line.0.get(place.index)?;
        let to = *line.0.get(place.index + 1)?;
        Some([from.into(), to.into()])
    }
}

fn ring_at(rings: &MultiPolygon, place: Place) -> Option<&LineString> {
    let polygon = rings.0.get(place.part)?;
    match place.ring.checked_sub(1) {
        None => Some(polygon.exterior()),
        Some(hole) => polygon.interiors().get(hole),
    }
}

/// Looks for a nearer corner and a nearer edge along a ring.
fn look_along(
    view: &View,
    at: Pos2,
    line: &LineString,
    first: Place,
    corner: &mut Option<Nearest>,
    edge: &mut Option<Nearest>,
) {
    let on_screen = |corner: &Coord| view.on_screen(*corner);
    for (index, side) in line.0.windows(2).enumerate() {
        let (from, to) = (on_screen(&side[0]), on_screen(&side[1]));
        if !Rect::from_two_pos(from, to).expand(REACH_PX).contains(at) {
            continue;
        }
        let place = Place { index, ..first };
        take_nearer(corner, Nearest { distance: from.distance(at), place });
        take_nearer(edge, Nearest { distance: lines::distance(at, from, to), place });
    }
}

fn take_nearer(nearest: &mut Option<Nearest>, found: Nearest) {
    let is_nearer = nearest.is_none_or(|nearest| found.distance < nearest.distance);
    if found.distance <= REACH_PX && is_nearer {
        *nearest = Some(found);
    }
}
