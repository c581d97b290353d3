//! What a position can be drawn to, and what it then is.

use super::lines::{Side, distance};
use crate::domain::Point;

/// How near on the screen the pointer must come.
pub const REACH_PX: f32 = 12.0;

/// What a position came to lie on. What stands further up wins where both are within reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::VariantArray)]
pub enum SnappedTo {
    /// A corner of a boundary, of what stands on the map, or of the shape in hand.
    Corner,
    /// The middle of a side.
    Midpoint,
    /// Where the leg being drawn meets a side at a right angle, or leaves one.
    Perpendicular,
    /// A side.
    Edge,
    /// The line of a side beyond its end.
    Extension,
    /// A whole metre of the plan's grid.
    Grid,
}

impl SnappedTo {
    /// The key of its word beside the pointer.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Corner => "map-snap-corner",
            Self::Midpoint => "map-snap-midpoint",
            Self::Perpendicular => "map-snap-perpendicular",
            Self::Edge => "map-snap-edge",
            Self::Extension => "map-snap-extension",
            Self::Grid => "map-snap-grid",
        }
    }
}

/// A position on the plan's grid that the pointer was drawn to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// The position.
    pub at: Point,
    /// What lies there.
    pub to: SnappedTo,
    /// The side it lies on, or on the line of.
    pub on: Option<Side>,
}

/// The position meant by the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    /// On the plan's grid: of what is near, or the pointer's own to a millimetre.
    pub on_grid: Point,
    /// What it was drawn to; where the leg is held to a line, the position is as near to that as the
    /// line comes.
    pub snap: Option<Snap>,
    /// Where the line begins that the leg is held to.
    pub held_from: Option<Point>,
    /// Whether that is for the sake of a right angle.
    pub is_right: bool,
    /// What is to be set to come there: the position, after the corners of a boundary that is followed.
    pub way: Vec<Point>,
    /// Whether a boundary is followed.
    pub following: Following,
}

impl Aim {
    /// At a position, for no reason.
    pub fn at(on_grid: Point) -> Self {
        Self {
            on_grid,
            snap: None,
            held_from: None,
            is_right: false,
            way: vec![on_grid],
            following: Following::NotAsked,
        }
    }
}

/// Whether a boundary is to be followed from the corner set last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follow {
    /// Straight on.
    #[default]
    No,
    /// The shorter way along it.
    ShorterWay,
    /// The other way round.
    OtherWay,
}

/// What came of following a boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// That was not asked for.
    NotAsked,
    /// The way leads along one.
    Along,
    /// The position does not lie on a boundary of the corner set last.
    NotOnOne,
}

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
    /// Whether it was there.
    pub fn was_at(&self, at: Point) -> bool {
        is_same(self.from, at)
    }

    /// Whether it is a side that goes along, whoever else has it.
    pub fn takes_along(&self, [one, other]: Side) -> bool {
        let is_beside = |end: Point| self.beside.iter().any(|beside| is_same(*beside, end));
        (self.was_at(one) && is_beside(other)) || (self.was_at(other) && is_beside(one))
    }
}

/// Neighbours measured apart, and a foot reckoned back to the end of a side, differ by less.
pub fn is_same(one: Point, other: Point) -> bool {
    distance(one, other) < 0.001
}

/// The sides between corners, each corner of a way of one standing for itself.
pub fn sides(corners: &[Point], is_ring: bool) -> impl Iterator<Item = Side> {
    let closing = corners.first().filter(|_| is_ring || corners.len() == 1);
    let ends = corners.iter().skip(1).chain(closing);
    corners.iter().zip(ends).map(|(from, to)| [*from, *to])
}
