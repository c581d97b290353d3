//! Signs of drawings: which layer and colour a use of land is drawn with, and what land on a layer is
//! for. One table for both ways, with the office's own lines before those of the program.

mod bare;
mod named;
mod office;
mod sign;
mod table;
mod words;

pub(super) use named::{use_named, use_text};
pub use office::{Signs, land_use_of_layer};
pub use sign::Sign;
pub(super) use table::{LandLayer, land_layers};
