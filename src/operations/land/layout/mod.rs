//! Bố trí mặt bằng: land laid out with a green belt, roads, technical land and lots.
//!
//! The draft is a function of what is asked and of nothing else: the same question has the same
//! answer. All ways part the land together, so that what lies side by side has the same corners to the
//! last digit and nothing is lost.

mod absorb;
mod blocks;
mod faces;
mod frame;
mod laid;
mod ranges;
mod roads;
#[cfg(test)]
mod tests;
mod wanted;

pub(crate) use frame::Frame;
pub(crate) use laid::laid_out;
pub(crate) use wanted::{Laid, LaidPiece, PieceUse, Wanted};
