//! What a geometry column can hold.

use crate::domain::Point;
use geo::{
    BoundingRect, Coord, CoordsIter, LineString, MapCoords, MultiPoint, MultiPolygon, Point as At,
    Rect,
};

/// A geometry as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// A position; nothing where the point is empty.
    Point(Option<Point>),
    /// A way from corner to corner.
    Line(LineString),
    /// One or more rings.
    Rings(MultiPolygon),
    /// Several points or ways that are not one, or a mixture; none of them is empty or has parts.
    Parts(Vec<Self>),
}

impl Geometry {
    /// Whether it has no corner at all, which is another way to say that there is none.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Point(at) => at.is_none(),
            Self::Line(way) => way.0.is_empty(),
            Self::Rings(rings) => rings.0.iter().all(|ring| ring.exterior().0.is_empty()),
            Self::Parts(parts) => parts.iter().all(Self::is_empty),
        }
    }

    /// All its corners.
    pub fn corners(&self) -> Vec<Coord> {
        match self {
            Self::Point(at) => at.iter().map(|at| at.0).collect(),
            Self::Line(way) => way.0.clone(),
            Self::Rings(rings) => rings.coords_iter().collect(),
            Self::Parts(parts) => parts.iter().flat_map(Self::corners).collect(),
        }
    }

    /// Whether all of its corners are like this.
    pub fn all_corners(&self, are: &impl Fn(Coord) -> bool) -> bool {
        match self {
            Self::Point(at) => at.is_none_or(|at| are(at.0)),
            Self::Line(way) => way.0.iter().all(|at| are(*at)),
            Self::Rings(rings) => rings.coords_iter().all(are),
            Self::Parts(parts) => parts.iter().all(|part| part.all_corners(are)),
        }
    }

    /// The least rectangle around its corners; nothing where it has none.
    pub fn extent(&self) -> Option<Rect> {
        match self {
            Self::Point(at) => at.map(|at| at.bounding_rect()),
            Self::Line(way) => way.bounding_rect(),
            Self::Rings(rings) => rings.bounding_rect(),
            Self::Parts(parts) => {
                let corners = parts.iter().filter_map(Self::extent);
                let corners = corners.flat_map(|rect| [rect.min(), rect.max()]);
                corners.map(At::from).collect::<MultiPoint>().bounding_rect()
            }
        }
    }

    /// The same with every corner elsewhere.
    pub fn moved(&self, to: &impl Fn(Coord) -> Coord) -> Self {
        match self {
            Self::Point(at) => Self::Point(at.map(|at| Point::from(to(at.0)))),
            Self::Line(way) => Self::Line(way.map_coords(to)),
            Self::Rings(rings) => Self::Rings(rings.map_coords(to)),
            Self::Parts(parts) => Self::Parts(parts.iter().map(|part| part.moved(to)).collect()),
        }
    }
}
