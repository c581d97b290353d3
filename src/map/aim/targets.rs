//! What a position is drawn to, looked for in what the map shows.
//!
//! Sides stand in R-trees, two a zone, made when first aimed at and kept until plan or date change.

use super::ground::Ground;
use super::hold::{Hold, NextCorner};
use super::kinds::{Aim, Follow, Following, Own, REACH_PX, Snap, SnappedTo, sides};
use super::lines::{Side, distance};
use super::nearest::{Nearest, Wanted};
use super::trace::{Followed, Trace};
use crate::domain::{Id, Point, Zone};
use crate::map::detail::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen};
use crate::map::land::Land;
use crate::views::measurement::MeasureKind;
use crate::views::scene::SceneZone;
use egui::{Pos2, vec2};
use std::collections::HashMap;

/// So far from its end on the screen the line of a side goes on.
const FAR_PX: f32 = 120.0;
/// A side shorter than this on the screen does not go on.
const GOES_ON_FROM_PX: f32 = 30.0;
/// A metre of the grid draws where it is so long on the screen.
const GRID_FROM_PX: f64 = 12.0;
/// On a side is what lies so near to it, metres: feet are reckoned.
const ON_SIDE_M: f64 = 0.001;

/// What the pointer means by itself, and what else is asked of it.
#[derive(Clone, Copy)]
pub struct Pointed {
    /// Where it is on the screen; nothing where it is not on the map.
    pub at: Option<Pos2>,
    /// Whether it is to be drawn to nothing.
    pub is_free: bool,
    /// The corner that is set next, where one is.
    pub next: Option<NextCorner>,
    /// What the leg to it is held to.
    pub hold: Hold,
    /// Whether a boundary is to be followed to it.
    pub follow: Follow,
}

/// The sides of what the map shows, as far as they have been aimed at.
#[derive(Default)]
pub struct Targets {
    /// The version of the scene they are of.
    version: u64,
    /// Of zones and their stages.
    zones: HashMap<Id<Zone>, Ground>,
    /// Of the lots of a zone.
    lots: HashMap<Id<Zone>, Ground>,
    /// Where the pointer was last, on the grid.
    pointer: Option<Point>,
}

impl Targets {
    /// The position meant by a point of the screen: by rank the nearest of what is within reach, or else
    /// where the pointer is; all of it held to what is asked of the leg.
    pub fn aim(&mut self, pointed: Pointed, own: &Own, land: &Land<'_>) -> Option<Aim> {
        let Some(at) = pointed.at else { return self.aim_by_typed(pointed) };
        let pointer = land.on_grid(at)?;
        self.pointer = Some(pointer);
        let mut snap =
            if pointed.is_free { None } else { self.snap((pointer, at), pointed, own, land) };
        if let Some(aim) = self.follow(pointed, snap, land) {
            return Some(aim);
        }
        let held = pointed.next.and_then(|next| pointed.hold.held(next, pointer, snap.as_mut()));
        let millimetre = |metres: f64| (metres * 1000.0).round() / 1000.0;
        let loose = || Point::new(millimetre(pointer.x()), millimetre(pointer.y()));
        let on_grid = held.unwrap_or_else(|| snap.map_or_else(loose, |snap| snap.at));
        let held_from = held.and(pointed.next).and_then(NextCorner::begins);
        let is_right = held.is_some() && pointed.hold.is_right && !pointed.hold.typed.is_any();
        Some(Aim { snap, held_from, is_right, ..Aim::at(on_grid) })
    }

    /// The position meant without a pointer on the map, by what was typed and where the pointer was.
    fn aim_by_typed(&self, pointed: Pointed) -> Option<Aim> {
        let Pointed { next, hold, .. } = pointed;
        let next = next.filter(|_| hold.typed.is_any())?;
        let by_pointer = self.pointer.and_then(|last| hold.held(next, last, None));
        let on_grid = by_pointer.or_else(|| hold.held_by_typed(next))?;
        Some(Aim { held_from: next.begins(), ..Aim::at(on_grid) })
    }

    /// The position at the end of a way along a boundary, where that is asked for.
    fn follow(&mut self, pointed: Pointed, snap: Option<Snap>, land: &Land<'_>) -> Option<Aim> {
        let Some(NextCorner::Leg { from, .. }) = pointed.next else { return None };
        let is_other_way = match pointed.follow {
            Follow::No => return None,
            Follow::ShorterWay => false,
            Follow::OtherWay => true,
        };
        let to = snap.map(|snap| snap.at)?;
        let trace = self.trace(from, to, is_other_way, land);
        let following = if trace.is_some() { Following::Along } else { Following::NotOnOne };
        let way = trace.map(|trace| trace.way).unwrap_or_default();
        Some(Aim { snap, way, following, ..Aim::at(to) })
    }

    /// The way along the boundary that leads between two positions the shortest way.
    fn trace(
        &mut self,
        from: Point,
        to: Point,
        is_other_way: bool,
        land: &Land<'_>,
    ) -> Option<Trace> {
        let mut best: Option<(f64, Trace)> = None;
        let mut look = |corners: &[Point]| {
            let followed = Followed { corners };
            let Some(shorter) = followed.trace(from, to, false) else { return };
            if best.as_ref().is_none_or(|(least, _)| shorter.metres < *least) {
                let metres = shorter.metres;
                let other = is_other_way.then(|| followed.trace(from, to, true)).flatten();
                best = Some((metres, other.unwrap_or(shorter)));
            }
        };
        for zone in near_zones(land.on_screen(to)?, land) {
            self.grounds_of(zone, land, |ground| {
                ground.rings_at(to, ON_SIDE_M).for_each(&mut look);
            });
        }
        for shown in land.sights.in_sight(&land.view) {
            let closing = shown.corners.first().filter(|_| shown.kind == MeasureKind::Area);
            let corners: Vec<Point> = shown.corners.iter().chain(closing).copied().collect();
            look(&corners);
        }
        best.map(|(_, trace)| trace)
    }

    fn snap(
        &mut self,
        (pointer, at): (Point, Pos2),
        pointed: Pointed,
        own: &Own,
        land: &Land<'_>,
    ) -> Option<Snap> {
        if self.version != land.scene.version() {
            *self = Self { version: land.scene.version(), ..Self::default() };
        }
        // Both projections keep angles: what is a circle on the screen is one on the grid.
        let reach = distance(pointer, land.on_grid(at + vec2(REACH_PX, 0.0))?);
        let pixel = reach / f64::from(REACH_PX);
        let wanted = Wanted {
            pointer,
            reach,
            far: pixel * f64::from(FAR_PX),
            least: pixel * f64::from(GOES_ON_FROM_PX),
            moved: own.moved,
            next: pointed.next,
        };
        let mut nearest = Nearest::new(wanted);
        for side in &own.sides {
            nearest.look(*side);
        }
        nearest.look_at_last_leg();
        for shown in land.sights.in_sight(&land.view) {
            for side in sides(&shown.corners, shown.kind == MeasureKind::Area) {
                nearest.look(side);
            }
        }
        // Among many small sides none goes on, and those far away need no look.
        let within = |ground: &Ground| {
            if ground.has_side_of(wanted.least) { wanted.far } else { reach }
        };
        self.each_side_near((pointer, at), within, land, |side| nearest.look(side));
        if let Some(begins) = pointed.next.and_then(NextCorner::begins)
            && let Some(at) = land.on_screen(begins)
        {
            self.each_side_near(
                (begins, at),
                |_| ON_SIDE_M,
                land,
                |side| {
                    nearest.look_where_leg_begins(side);
                },
            );
        }
        nearest.snap().or_else(|| whole_metre(pointer, pixel, reach))
    }

    /// Looks at what is drawn near a position, within so many metres as what it is of says.
    fn each_side_near(
        &mut self,
        (on_grid, on_screen): (Point, Pos2),
        within: impl Fn(&Ground) -> f64,
        land: &Land<'_>,
        mut look: impl FnMut(Side),
    ) {
        for zone in near_zones(on_screen, land) {
            self.grounds_of(zone, land, |ground| {
                ground.sides_near(on_grid, within(ground)).for_each(&mut look);
            });
        }
    }

    /// What is drawn of a zone.
    fn grounds_of(&mut self, zone: &SceneZone, land: &Land<'_>, mut look: impl FnMut(&Ground)) {
        let Some(size) = size_on_screen(&land.view, zone) else { return };
        let (plan, on) = (land.plan, land.scene.on());
        if size >= OUTLINE_FROM_PX {
            look(self.zones.entry(zone.id).or_insert_with(|| Ground::of_outlines(zone, plan)));
        }
        if size >= LOTS_FROM_PX && land.scene.known_lots(zone.id).is_some() {
            look(self.lots.entry(zone.id).or_insert_with(|| Ground::of_lots(zone.id, plan, on)));
        }
    }
}

/// The zones drawn so near to a point of the screen that a side of theirs may go on to it.
fn near_zones<'a>(at: Pos2, land: &'a Land<'_>) -> impl Iterator<Item = &'a SceneZone> {
    let is_near =
        move |extent: geo::Rect| land.view.rect_on_screen(extent).expand(FAR_PX).contains(at);
    land.scene.zones().iter().filter(move |zone| zone.reach.is_some_and(is_near))
}

/// A whole metre of the grid, where nothing else is near and metres can be told apart.
fn whole_metre(pointer: Point, pixel: f64, reach: f64) -> Option<Snap> {
    let at = Point::new(pointer.x().round(), pointer.y().round());
    let is_near = 1.0 / pixel >= GRID_FROM_PX && distance(pointer, at) < reach;
    is_near.then_some(Snap { at, to: SnappedTo::Grid, on: None })
}
