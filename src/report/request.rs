//! What picture is wanted.

use crate::domain::{Id, Zone};
use crate::views::scene::ZoneColouring;

/// What picture is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureRequest {
    /// One zone with its lots fills the page; without it, all zones.
    pub zone: Option<Id<Zone>>,
    /// Width, pixels.
    pub width: u32,
    /// Height, pixels.
    pub height: u32,
    /// What the colours of zones tell.
    pub colouring: ZoneColouring,
}

impl Default for PictureRequest {
    fn default() -> Self {
        Self { zone: None, width: 1600, height: 1000, colouring: ZoneColouring::FillRate }
    }
}
