//! Geometries as a `GeoPackage` keeps them: a short header with the extent, then WKB.
//!
//! Written little-endian; read in either order and with heights or measures, which are left out.
//! Curves are straightened, members of a collection put together where they are one thing. What
//! cannot be read is an error, never an empty boundary.

mod code;
mod curves;
mod gather;
mod geometry;
mod read;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use curves::Arc;
pub use geometry::Geometry;
pub use read::{UnreadableGeometry, extent, read, srs};
pub use text::{is_geometry_text, read_text};
pub use write::{line_blob, multi_polygon_blob, parts_blob, point_blob, polygon_blob};
