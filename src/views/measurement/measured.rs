//! What is measured on the map: distance, area or angle, on the grid and on the ellipsoid.
//!
//! The grid figures come first: a decision states those. The ellipsoid is their check.

use crate::domain::{NoteShape, Point, azimuth_deg};
use crate::geodesy::{Grid, Measured};
use crate::i18n::Message;
use geo::{LineString, MultiPolygon, Polygon};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeasureKind {
    /// The legs of a way, and all of it.
    Distance,
    /// The land inside a ring.
    Area,
    /// The angle at the second of three positions.
    Angle,
}

impl MeasureKind {
    /// With fewer corners there is nothing to measure.
    pub const fn least_corners(self) -> usize {
        match self {
            Self::Distance => 2,
            Self::Area | Self::Angle => 3,
        }
    }

    /// What a note of it is.
    pub const fn note_shape(self) -> NoteShape {
        match self {
            Self::Distance => NoteShape::Line,
            Self::Area => NoteShape::Area,
            Self::Angle => NoteShape::Angle,
        }
    }

    /// With so many corners it is complete.
    pub const fn most_corners(self) -> Option<usize> {
        match self {
            Self::Distance | Self::Area => None,
            Self::Angle => Some(3),
        }
    }
}

/// From one corner to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// Where it begins, on the plan's grid.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// Its length on the grid, metres.
    pub grid_m: f64,
    /// The length of the geodesic, metres.
    pub geodesic_m: f64,
    /// From the first corner to its end on the grid, metres.
    pub so_far_m: f64,
}

/// An angle between two legs on the grid, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Angle {
    /// Between the legs, at most 180.
    pub between: f64,
    /// Grid azimuth from the middle corner to the first.
    pub to_first: f64,
    /// Grid azimuth from the middle corner to the last.
    pub to_last: f64,
}

/// What corners on the plan's grid measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// What is measured.
    pub kind: MeasureKind,
    /// The legs; of an area the one that closes it, too.
    pub legs: Vec<Leg>,
    /// The land, where it is land that is measured and nothing is wrong with the ring.
    pub land: Option<Measured>,
    /// The angle, where one is measured and all its corners are set.
    pub angle: Option<Angle>,
    /// Why there is no area.
    pub flaw: Option<Message>,
}

impl Measurement {
    /// Measures corners on the plan's grid. `flaw` is what makes an area of them meaningless.
    pub fn new(kind: MeasureKind, corners: &[Point], grid: &Grid, flaw: Option<Message>) -> Self {
        let is_ring = kind == MeasureKind::Area && corners.len() >= kind.least_corners();
        let land = (is_ring && flaw.is_none()).then(|| grid.measure(&ring_of(corners)));
        let angle = match (kind, corners) {
            (MeasureKind::Angle, &[first, middle, last]) => angle(first, middle, last),
            (MeasureKind::Angle | MeasureKind::Distance | MeasureKind::Area, _) => None,
        };
        let closing = corners.first().filter(|_| is_ring);
        let corners: Vec<Point> = corners.iter().chain(closing).copied().collect();
        Self { kind, legs: legs(&corners, *grid), land, angle, flaw }
    }

    /// All legs on the grid, metres.
    pub fn grid_m(&self) -> f64 {
        self.legs.last().map_or(0.0, |leg| leg.so_far_m)
    }

    /// All legs on the ellipsoid, metres.
    pub fn geodesic_m(&self) -> f64 {
        self.legs.iter().map(|leg| leg.geodesic_m).sum()
    }
}

/// The ring through corners as the one part of a boundary.
pub fn ring_of(corners: &[Point]) -> MultiPolygon {
    let ring = LineString::from(corners.to_vec());
    MultiPolygon::new(vec![Polygon::new(ring, Vec::new())])
}

fn legs(corners: &[Point], grid: Grid) -> Vec<Leg> {
    let mut so_far_m = 0.0;
    let leg = |pair: &[Point]| {
        let (from, to) = (pair[0], pair[1]);
        let way = to - from;
        let grid_m = way.x().hypot(way.y());
        so_far_m += grid_m;
        Leg { from, to, grid_m, geodesic_m: grid.geodesic_m(from, to), so_far_m }
    };
    corners.windows(2).map(leg).collect()
}

/// Nothing where a leg has no length.
fn angle(first: Point, middle: Point, last: Point) -> Option<Angle> {
    if first == middle || last == middle {
        return None;
    }
    let (to_first, to_last) = (azimuth_deg(middle, first), azimuth_deg(middle, last));
    let turn = (to_last - to_first).rem_euclid(360.0);
    Some(Angle { between: turn.min(360.0 - turn), to_first, to_last })
}
