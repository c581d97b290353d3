//! The colours of the map. What stands for something in the plan comes from the one table of
//! colours, what dresses the map from the window's theme.

use crate::domain::colours::{self, Rgb};
use crate::views::scene::{LotPaint, ZonePaint};
use egui::{Color32, FontFamily};

/// Every colour the map needs, and its bold font.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// Where there is no base map.
    pub background: Color32,
    /// Of cards over the map.
    pub panel: Color32,
    /// Thin lines of cards.
    pub line: Color32,
    /// Labels and cards.
    pub text: Color32,
    /// What matters less.
    pub muted: Color32,
    /// Boundaries of zones, rings of symbols.
    pub accent: Color32,
    /// What is on the map and not of the plan: measurements, previews, the position gone to.
    pub sketch: Color32,
    /// Notes kept on the map.
    pub note: Color32,
    /// What is wrong and to be looked at.
    pub warning: Color32,
    /// What is in order, and what comes in anew.
    pub good: Color32,
    /// The outline of what is selected.
    pub selection: Color32,
    /// Around labels on the map.
    pub halo: Color32,
    /// Under cards.
    pub shadow: Color32,
    /// Inside a zone, under its lots.
    pub zone_ground: Color32,
    /// Boundaries of lots.
    pub lot_line: Color32,
    /// Lines over the fill of suspended and recovered lots.
    pub hatch: Color32,
    /// Whether fills are those of the dark window.
    pub is_night: bool,
    /// Font of titles; must be known to the window's fonts.
    pub bold: FontFamily,
    /// Font of signs; the same holds.
    pub icons: FontFamily,
}

impl Palette {
    /// The fill of a lot.
    pub const fn of_lot(&self, paint: LotPaint) -> Color32 {
        opaque(paint.colour().on(self.is_night))
    }

    /// The fill of a zone.
    pub fn of_zone(&self, paint: ZonePaint) -> Color32 {
        opaque(paint.colour().on(self.is_night))
    }
}

/// A colour of the table on the screen.
#[allow(clippy::disallowed_methods, reason = "the one way from the table of colours to the screen")]
pub const fn opaque(colour: Rgb) -> Color32 {
    let Rgb([red, green, blue]) = colour;
    Color32::from_rgb(red, green, blue)
}

/// Dark or light text, whichever reads better on `fill`.
pub fn text_on(fill: Color32) -> Color32 {
    opaque(colours::text_on(Rgb([fill.r(), fill.g(), fill.b()])))
}
