//! Hình học đất đai: how pieces of land lie to each other, exactly. Nothing here knows whose they
//! are.

mod corner;
mod free;
mod known;
mod sides;
mod thick;
mod tidy;
mod together;

pub(crate) use corner::SAME_CORNER_M;
pub(crate) use free::Free;
pub(crate) use known::put_back;
pub(crate) use sides::{Meeting, Side, Sides, is_between, is_simple};
pub(crate) use thick::{SLIVER_M2, thick};
pub use tidy::{Tidied, tidied};
pub(crate) use together::Together;
