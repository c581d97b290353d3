//! A picture that knows where it lies: `GeoTIFF`, or TIFF with a world file beside it.

mod colours;
mod image;
mod keys;
mod lattice;
mod lent;
mod open;
mod place;
mod sampling;
mod world_file;

pub use open::Picture;
