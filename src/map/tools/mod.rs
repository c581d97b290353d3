//! The tools, a file each.

mod angle;
mod area;
mod cut_line;
mod distance;
mod drag_street;
mod grip;
mod measuring;
mod move_corner;
mod move_land;
mod rectangle;
mod select;

pub use angle::ANGLE;
pub use area::AREA;
pub use cut_line::CUT_LINE;
pub use distance::DISTANCE;
pub use drag_street::DRAG_STREET;
pub use move_corner::MOVE_CORNER;
pub use move_land::MOVE_LAND;
pub use rectangle::RECTANGLE;
pub use select::SELECT;

use super::tool::Tool;

/// All of them, in the order of the column over the map. Another tool is one more line.
pub static TOOLS: &[&Tool] =
    &[&SELECT, &MOVE_CORNER, &MOVE_LAND, &CUT_LINE, &DISTANCE, &AREA, &RECTANGLE, &ANGLE];
