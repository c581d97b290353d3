//! Drawings of CAD programs, read to features. All of them are made here; coordinates are invented.

pub mod given;
mod lots;
mod refused;
mod shapes;
mod texts;
pub mod versions;

use given::{drawing, feature, read, rows};
