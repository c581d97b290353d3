//! Vị trí: a place on the plan's grid of whatever shape.

use super::{Boundary, Point};
use geo::{BoundingRect, Euclidean, Length, LineString, Rect};
use serde::{Deserialize, Serialize};

/// A point, a way or an area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Where a thing stands.
    Point(Point),
    /// Along which way it runs.
    Line(LineString),
    /// Which land it takes.
    Area(Boundary),
}

impl Figure {
    /// How far it reaches.
    pub fn extent(&self) -> Option<Rect> {
        match self {
            Self::Point(at) => Some(at.bounding_rect()),
            Self::Line(way) => way.bounding_rect(),
            Self::Area(area) => area.extent(),
        }
    }

    /// Length of a way on the grid, metres.
    pub fn length_m(&self) -> Option<f64> {
        if let Self::Line(way) = self { Some(Euclidean.length(way)) } else { None }
    }
}
