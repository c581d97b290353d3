//! What is asked of a layout, and what it comes to.

use super::frame::Frame;
use geo::{Coord, MultiPolygon, Polygon};

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Wanted<'a> {
    /// All the land.
    pub(crate) outline: &'a MultiPolygon,
    /// Land in it that stays as it is.
    pub(crate) kept: &'a [MultiPolygon],
    /// The side the main road comes in from, the land to its right.
    pub(crate) front: [Coord; 2],
    /// Width of the green belt along the outline, metres.
    pub(crate) belt_m: f64,
    /// Width of the main road, metres.
    pub(crate) main_road_m: f64,
    /// Width of the streets, metres.
    pub(crate) road_m: f64,
    /// From street to street, metres.
    pub(crate) depth_m: f64,
    /// Of a lot, square metres.
    pub(crate) lot_m2: f64,
    /// Green land in all, the belt included, square metres at least.
    pub(crate) green_m2: f64,
    /// Technical land, square metres.
    pub(crate) technical_m2: f64,
    /// How far from the front the middles of the streets lie, metres; none is as the depth asks.
    pub(crate) streets: &'a [f64],
    /// Another number makes another draft.
    pub(crate) seed: u64,
}

/// What land is set aside for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PieceUse {
    /// The main road and the streets.
    Road,
    /// The green belt.
    Belt,
    /// Green land within.
    Green,
    /// Technical land.
    Technical,
    /// A lot to be let.
    Lot,
}

/// A piece of the layout.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LaidPiece {
    pub(crate) piece_use: PieceUse,
    pub(crate) land: Polygon,
}

/// A layout.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Laid {
    /// They and the kept land are the outline, to the last digit.
    pub(crate) pieces: Vec<LaidPiece>,
    /// What of each kept land lies within the outline, square metres.
    pub(crate) kept_m2: Vec<f64>,
    /// Whether kept land lies in the belt.
    pub(crate) breaks_belt: bool,
    /// What distances from the front are measured on.
    pub(crate) frame: Frame,
    /// How far from the front the streets lie, and their middles from end to end.
    pub(crate) streets: Vec<(f64, Vec<[Coord; 2]>)>,
    /// The depth the blocks have where the streets were proposed, metres.
    pub(crate) depth_m: f64,
    /// Parts of the roads that do not hang together with the main road.
    pub(crate) roads_apart: usize,
}
