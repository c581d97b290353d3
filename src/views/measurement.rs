//! What is measured on the map: distance, area or angle, on the grid and on the ellipsoid.

mod figures;
mod measured;

pub use figures::{Figure, Figures};
pub use measured::{Angle, Leg, MeasureKind, Measurement, ring_of};
