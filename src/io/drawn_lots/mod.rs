//! Lots out of a drawing: what bounds them, their codes, land uses and written areas.
//!
//! Nothing is made up: a lot in which no code stands, or several do, is handed on as such.

mod boundaries;
mod codes;
mod faces;
mod layer;
mod lots;
mod written;
mod zones;

pub use boundaries::{Bounds, Source};
pub use layer::{LostThing, LotLayer, WhyLost};
pub use lots::{DrawnCode, DrawnLot, DrawnLots, LotChoice, drawn_lots};
pub use zones::DrawnOn;
