//! A zone as it was laid out.

use super::balance::LandBalance;
use crate::domain::{LandUse, Point, UseDetail};
use crate::i18n::Message;
use crate::operations::land::Frame;
use crate::units::Area;
use geo::{Coord, Line, Polygon};

/// A draft, with what there is to say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidOut {
    /// The pieces: with the land of lots that stay they are the outline, to the last digit.
    pub pieces: Vec<LayoutPiece>,
    /// All the land by use.
    pub balance: LandBalance,
    /// Its streets, from the gate inwards.
    pub streets: Vec<LayoutStreet>,
    /// From street to street where they were proposed, metres: the nearest to what was asked.
    pub depth_m: Option<f64>,
    /// Width of the green belt, metres; nothing where lots that stay lie in it.
    pub belt_m: Option<f64>,
    /// What is to be said of it.
    pub notes: Vec<Message>,
    /// What distances inwards are measured on.
    pub(super) frame: Frame,
}

/// A piece, which becomes a lot.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutPiece {
    /// "A-01"
    pub code: String,
    /// What it is set aside for.
    pub land_use: LandUse,
    /// What that is more closely.
    pub use_detail: Option<UseDetail>,
    /// Its land, on the plan's grid.
    pub land: Polygon,
    /// On the plane.
    pub area: Area,
}

/// A street.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutStreet {
    /// How far from the gate's side its middle lies, metres.
    pub inwards_m: f64,
    /// Its middle, on the plan's grid, from end to end of the land it crosses.
    pub middles: Vec<Line>,
}

impl LaidOut {
    /// How far from the gate's side a position lies, metres.
    pub fn inwards_m(&self, at: Point) -> f64 {
        self.frame.seen(at.0).y
    }

    /// How far the streets are from the gate's side, metres.
    pub fn street_offsets(&self) -> Vec<f64> {
        self.streets.iter().map(|street| street.inwards_m).collect()
    }

    /// The way inwards, of length 1.
    pub fn way_inwards(&self) -> Coord {
        self.frame.at(Coord { x: 0.0, y: 1.0 }) - self.frame.at(Coord { x: 0.0, y: 0.0 })
    }
}
