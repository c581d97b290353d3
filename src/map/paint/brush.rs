//! What shapes over the map are painted with.

use crate::i18n::Texts;
use crate::map::palette::Palette;
use crate::map::view::View;
use egui::{Painter, Rect};

/// What shapes over the map are painted with in a frame.
pub struct Brush<'a> {
    /// On the map.
    pub painter: &'a Painter,
    /// From where the map is looked at.
    pub view: View,
    /// The colours.
    pub palette: &'a Palette,
    /// The language.
    pub texts: &'a Texts,
    /// Texts keep off these.
    pub covered: &'a [Rect],
}
