//! Drawings of CAD programs, read to features. All of them are made here; coordinates are invented.

mod cadastral;
pub mod given;
mod lots;
mod refused;
mod shapes;
mod spoken;
mod texts;
pub mod versions;

use given::{drawing, feature, read, rows};
