//! Where something is drawn.

use std::borrow::Cow;

/// Where something is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its layer.
    pub layer: Cow<'static, str>,
    /// The colour of the layer, by its number in the palette of CAD programs.
    pub colour: u8,
}

impl Sign {
    pub(in crate::io) const fn new(layer: &'static str, colour: u8) -> Self {
        Self { layer: Cow::Borrowed(layer), colour }
    }
}
