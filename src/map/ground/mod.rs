//! What lies under the plan.

mod base;
mod drawn;
mod online;
mod own;
mod recent;
mod shipped;
mod tile_grid;

pub use base::{BaseMap, OnlineSource, OwnMap};
pub use online::online_tiles;
pub use own::{ENDINGS as OWN_ENDINGS, OwnAnswer, OwnLayer, OwnLook, OwnRead, OwnTiles};
pub use shipped::{OfflineLayer, OfflineTiles};
