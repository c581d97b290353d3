//! The colours of the map. Their values come from the window's theme.

use crate::domain::ZoneStatus;
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
    /// Text on light fills.
    pub dark_text: Color32,
    /// Text on dark fills.
    pub light_text: Color32,
    /// In the order of `LotState`.
    pub lot_states: [Color32; 7],
    /// In the order of `LandUse`.
    pub land_uses: [Color32; 8],
    /// In the order of `FillClass`.
    pub fill_classes: [Color32; 6],
    /// In the order of `ZoneStatus`.
    pub statuses: [Color32; 6],
    /// A zone whose status nobody knows.
    pub unknown_status: Color32,
    /// Font of titles; must be known to the window's fonts.
    pub bold: FontFamily,
}

impl Palette {
    /// The fill of a lot.
    pub const fn of_lot(&self, paint: LotPaint) -> Color32 {
        match paint {
            LotPaint::State(state) => self.lot_states[state as usize],
            LotPaint::Land(land_use) => self.land_uses[land_use as usize],
        }
    }

    /// The fill of a zone.
    pub fn of_zone(&self, paint: ZonePaint) -> Color32 {
        match paint {
            ZonePaint::Fill(class) => self.fill_classes[class as usize],
            ZonePaint::Status(status) => status
                .map_or(self.unknown_status, |status: ZoneStatus| self.statuses[status as usize]),
        }
    }

    /// Dark or light text, whichever reads better on `fill`.
    pub fn text_on(&self, fill: Color32) -> Color32 {
        if contrast(self.dark_text, fill) >= contrast(self.light_text, fill) {
            self.dark_text
        } else {
            self.light_text
        }
    }
}

/// Contrast of two opaque colours as WCAG counts it, 1–21.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let [red, green, blue, _] = egui::Rgba::from(colour).to_array();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
