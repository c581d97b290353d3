//! Boundaries on the map's plane.
//!
//! The plane is Web Mercator scaled to 0–1, so that a boundary is projected once and every zoom is
//! one multiplication away.

use crate::domain::{Boundary, Key};
use crate::geodesy::Grid;
use geo::{
    BoundingRect, Centroid, Contains, CoordsIter, InteriorPoint, MapCoords, MultiPolygon, Point,
    Rect,
};
use std::collections::HashMap;
use std::f64::consts::PI;
use std::sync::Arc;

/// A boundary on the map's plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its rings.
    pub rings: MultiPolygon,
    /// Least rectangle around it.
    pub extent: Rect,
    /// A place inside, as near the middle as can be.
    pub label_point: Point,
}

/// Longitude and latitude in degrees to the map's plane.
pub fn world_of_lon_lat(lon_lat: Point) -> Point {
    let x = f64::midpoint(1.0, lon_lat.x() / 180.0);
    let y = f64::midpoint(1.0, -lon_lat.y().to_radians().tan().asinh() / PI);
    Point::new(x, y)
}

/// The map's plane to longitude and latitude in degrees.
pub fn lon_lat_of_world(world: Point) -> Point {
    let lon = (world.x() * 2.0 - 1.0) * 180.0;
    let lat = ((1.0 - world.y() * 2.0) * PI).sinh().atan().to_degrees();
    Point::new(lon, lat)
}

/// Boundaries already projected, by record. A record whose boundary has changed is projected again.
pub struct Outlines {
    grid: Grid,
    known: HashMap<Key, (Boundary, Option<Arc<Outline>>)>,
}

impl Outlines {
    /// None projected yet.
    pub fn new(grid: Grid) -> Self {
        Self { grid, known: HashMap::new() }
    }

    /// The plan's grid.
    pub const fn grid(&self) -> &Grid {
        &self.grid
    }

    /// A position of the grid on the map's plane; nothing where it cannot be on this earth.
    pub fn point(&self, on_grid: Point) -> Option<Point> {
        let world = world_of_lon_lat(self.grid.to_wgs84(on_grid));
        (world.x().is_finite() && world.y().is_finite()).then_some(world)
    }

    /// A record's boundary on the map's plane.
    pub fn of(&mut self, key: Key, boundary: &Boundary) -> Option<Arc<Outline>> {
        // Equality of boundaries looks at the shared pointer first, so this costs nothing.
        if let Some((before, outline)) = self.known.get(&key)
            && before == boundary
        {
            return outline.clone();
        }
        let outline = project(&self.grid, boundary).map(Arc::new);
        self.known.insert(key, (boundary.clone(), outline.clone()));
        outline
    }
}

fn project(grid: &Grid, boundary: &Boundary) -> Option<Outline> {
    let rings = grid
        .wgs84_rings(boundary.rings())
        .map_coords(|corner| world_of_lon_lat(corner.into()).into());
    if rings.coords_iter().any(|corner| !corner.x.is_finite() || !corner.y.is_finite()) {
        return None;
    }
    let extent = rings.bounding_rect()?;
    let label_point = label_point(&rings).unwrap_or_else(|| extent.center().into());
    Some(Outline { rings, extent, label_point })
}

/// A place inside land, as near its middle as can be.
pub fn label_point(rings: &MultiPolygon) -> Option<Point> {
    let middle = rings.centroid().filter(|middle| rings.contains(middle));
    middle.or_else(|| rings.interior_point())
}
