//! Base maps of the office's own: a picture that knows where it lies, or an archive of tiles.

mod archive;
mod credit;
mod database;
mod facts;
mod file;
mod layer;
mod packed;
mod picture;
mod read;
mod styles;
mod tiles;
mod trouble;

pub use file::ENDINGS;
pub use layer::OwnLayer;
pub use read::{OwnAnswer, OwnLook, OwnRead};
pub use tiles::OwnTiles;
