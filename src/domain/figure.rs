//! Vị trí: a place on the plan's grid of whatever shape.

use super::{Boundary, Point};
use crate::units::Area;
use geo::{BoundingRect, Euclidean, Length, LineString, Rect};
use serde::{Deserialize, Serialize};

/// A point, a way, an area, or several of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Where a thing stands.
    Point(Point),
    /// Along which way it runs.
    Line(LineString),
    /// Which land it takes.
    Area(Boundary),
    /// At which places, along which ways: two or more that are not one, as another program draws them.
    Parts(Vec<Self>),
}

impl Figure {
    /// How far it reaches.
    pub fn extent(&self) -> Option<Rect> {
        match self {
            Self::Point(at) => Some(at.bounding_rect()),
            Self::Line(way) => way.bounding_rect(),
            Self::Area(area) => area.extent(),
            Self::Parts(parts) => parts.iter().filter_map(Self::extent).reduce(around),
        }
    }

    /// The same without knowing what it stands for.
    pub fn geometry(&self) -> geo::Geometry {
        match self {
            Self::Point(at) => (*at).into(),
            Self::Line(way) => way.clone().into(),
            Self::Area(area) => area.rings().clone().into(),
            Self::Parts(parts) => {
                geo::Geometry::GeometryCollection(parts.iter().map(Self::geometry).collect())
            }
        }
    }

    /// Length of a way on the grid, of all ways together, metres.
    pub fn length_m(&self) -> Option<f64> {
        match self {
            Self::Line(way) => Some(Euclidean.length(way)),
            Self::Parts(parts) => {
                parts.iter().filter_map(Self::length_m).reduce(|all, part| all + part)
            }
            Self::Point(_) | Self::Area(_) => None,
        }
    }

    /// Plane area of all its land.
    pub fn plane_area(&self) -> Option<Area> {
        match self {
            Self::Area(area) => Some(area.plane_area()),
            Self::Parts(parts) => {
                parts.iter().filter_map(Self::plane_area).reduce(|all, part| all + part)
            }
            Self::Point(_) | Self::Line(_) => None,
        }
    }
}

/// The least extent around two.
pub fn around(one: Rect, other: Rect) -> Rect {
    Rect::new(
        (one.min().x.min(other.min().x), one.min().y.min(other.min().y)),
        (one.max().x.max(other.max().x), one.max().y.max(other.max().y)),
    )
}
