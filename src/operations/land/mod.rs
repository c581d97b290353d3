//! Hình học đất đai: how pieces of land lie to each other, exactly. Nothing here knows whose they
//! are.

mod corner;
mod divide;
mod follow;
mod free;
mod known;
mod layout;
mod on_sides;
mod parted;
mod set_to_area;
mod sides;
mod strip;
mod thick;
mod tidy;
mod together;
mod trace;

pub(crate) use corner::SAME_CORNER_M;
pub use divide::Along;
pub(crate) use divide::divided;
pub(crate) use follow::follow;
pub(crate) use free::Free;
pub(crate) use known::put_back;
pub(crate) use layout::{Frame, Laid, LaidPiece, PieceUse, Wanted, laid_out};
pub(crate) use on_sides::{with_corners_on, with_new_corners};
pub(crate) use parted::parted;
pub use set_to_area::SideMove;
pub(crate) use set_to_area::{MovedSide, Reach, StraightSide, side_for, straight_ways};
pub(crate) use sides::{Meeting, Side, Sides, is_between, is_simple};
pub(crate) use strip::strip;
pub(crate) use thick::{SLIVER_M2, thick};
pub use tidy::{Tidied, tidied};
pub(crate) use together::Together;
pub(crate) use trace::united;
