//! How a person says where a lot is to be cut.

use crate::domain::Point;
use crate::units::Area;

/// Into what a lot is cut.
#[derive(Clone, Debug, PartialEq)]
pub enum Cut {
    /// So many parts of the same area.
    Parts(usize),
    /// These areas, one after the other; what is left is a part of its own.
    Areas {
        /// In the order they lie in.
        areas: Vec<Area>,
        /// Whether they are made larger or smaller in proportion, so that nothing is left.
        fits: bool,
    },
    /// Along a line, on the plan's grid.
    Line(Vec<Point>),
    /// A strip of this width along a line, such as a road, is cut out.
    Corridor {
        /// Its middle, on the plan's grid.
        line: Vec<Point>,
        /// Metres.
        width_m: f64,
    },
}

/// The sides a lot is divided along: from one corner of its table to another, clockwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Front {
    /// Number of the corner it begins at.
    pub from: usize,
    /// Number of the corner it ends at.
    pub to: usize,
}

/// What every part must at least have.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// Along the front, metres.
    pub frontage_m: Option<f64>,
    /// From the front inwards, in the mean, metres.
    pub depth_m: Option<f64>,
}
