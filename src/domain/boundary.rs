//! Ranh giới: a boundary in the plan's own grid, with where it comes from.

use crate::units::Area;
use geo::{Area as _, BoundingRect, MultiPolygon, Rect};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A position on the plan's grid: `x` is easting (Y on Vietnamese paper), `y` is northing (X).
pub type Point = geo::Point<f64>;

/// One or more rings on the plan's grid, in metres. Cheap to clone; its plane area is known.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "MultiPolygon<f64>", into = "MultiPolygon<f64>")]
pub struct Boundary {
    rings: Arc<MultiPolygon<f64>>,
    area: Area,
}

impl Boundary {
    /// From rings on the plan's grid.
    pub fn new(rings: MultiPolygon<f64>) -> Self {
        let area = Area::square_metres(rings.unsigned_area());
        Self { rings: Arc::new(rings), area }
    }

    /// The rings.
    pub fn rings(&self) -> &MultiPolygon<f64> {
        &self.rings
    }

    /// Area on the grid plane, the official figure; `geodesy::Grid::measure` gives the same.
    pub const fn plane_area(&self) -> Area {
        self.area
    }

    /// The least rectangle on the grid; nothing where there is no corner.
    pub fn extent(&self) -> Option<Rect<f64>> {
        self.rings.bounding_rect()
    }
}

impl PartialEq for Boundary {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rings, &other.rings) || self.rings == other.rings
    }
}

impl From<MultiPolygon<f64>> for Boundary {
    fn from(rings: MultiPolygon<f64>) -> Self {
        Self::new(rings)
    }
}

impl From<Boundary> for MultiPolygon<f64> {
    fn from(boundary: Boundary) -> Self {
        Arc::unwrap_or_clone(boundary.rings)
    }
}
