//! Dời, quay ranh giới: a whole boundary lies elsewhere, as it was drawn in the wrong place.
//!
//! Its shape and its area stay; lots beside it stay where they are.

use super::provenance::Provenance;
use super::subject::{becomes, facts, whose};
use crate::domain::{Boundary, Bounded, Edit, Plan, Point};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use geo::{Centroid, Coord, MapCoords, MultiPolygon};

/// How far a boundary is moved.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LandMove {
    /// Metres east.
    pub east_m: f64,
    /// Metres north.
    pub north_m: f64,
    /// Degrees clockwise, as azimuths grow.
    pub turn_deg: f64,
    /// What it turns about; nothing is its middle. It turns before it moves.
    pub about: Option<Point>,
}

/// No boundary is moved farther, metres.
const FARTHEST_M: f64 = 1e6;

impl LandMove {
    /// Whether nothing moves.
    pub fn is_none(&self) -> bool {
        self.east_m == 0.0 && self.north_m == 0.0 && self.turn_deg % 360.0 == 0.0
    }

    /// Rings where they come to lie.
    pub fn of(&self, rings: &MultiPolygon) -> MultiPolygon {
        let middle = self.about.or_else(|| rings.centroid()).map_or(Coord::zero(), Coord::from);
        let by = Coord { x: self.east_m, y: self.north_m };
        if self.turn_deg % 360.0 == 0.0 {
            return rings.map_coords(|at| at + by);
        }
        let (sin, cos) = self.turn_deg.to_radians().sin_cos();
        rings.map_coords(|at| {
            let way = at - middle;
            let turned = Coord { x: way.x * cos + way.y * sin, y: way.y * cos - way.x * sin };
            middle + turned + by
        })
    }
}

/// Moves and turns a boundary.
pub fn move_land(plan: &Plan, of: Bounded, by: &LandMove) -> Result<Edit, Refusal> {
    let facts = facts(plan, of)?;
    let about = |key| Message::new(key).with("whose", whose(plan, of, &facts));
    let boundary = facts.boundary.as_ref().ok_or_else(|| about("operations-boundary-missing"))?;
    let metres = by.east_m.hypot(by.north_m);
    if by.is_none() {
        return Err(about("shape-move-nothing").into());
    }
    if !(metres <= FARTHEST_M && by.turn_deg.is_finite()) {
        return Err(about("shape-move-too-far").into());
    }
    let label = about("shape-moved")
        .with("metres", Argument::Metres(metres))
        .with("degrees", Argument::Number(by.turn_deg));
    let moved = Boundary::new(by.of(boundary.rings()));
    Ok(becomes(plan, of, label, Some(moved), Provenance::from(&facts)))
}
