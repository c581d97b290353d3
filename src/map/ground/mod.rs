//! What lies under the plan.

mod base;
mod tiles;

pub use base::{BaseMap, OnlineSource};
pub use tiles::{OfflineLayer, OfflineTiles, online_tiles};
