//! Ký hiệu bản vẽ: the layer and colour a use of land is drawn with, where the office has its own.
//!
//! It stands in place of the line the program knows for that use, when drawings are written and when
//! they are read.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{LandUse, UseDetail};

/// Colours of the palette of CAD programs.
const MOST_COLOUR: f64 = 255.0;

choice! {
    /// The scale a plan is drawn at.
    PlanScale in "scale" {
        /// 1/500.
        Of500 = "500",
        /// 1/2 000.
        Of2000 = "2000",
    }
}

record! {
    /// A line of the office's table of signs.
    DrawingSign {
        /// The layer: "`QH_DAT_SX_Congnghiep`".
        layer: String [short, title, text("field-drawing_layer")],
        /// What land on it is set aside for.
        land_use: LandUse,
        /// What that is more closely.
        detail: Option<UseDetail> [text("field-use_detail")],
        /// At which scale; at any where not said.
        scale: Option<PlanScale>,
        /// The colour of the layer, by its number in the palette of CAD programs.
        colour: i64 [ordinal, most(MOST_COLOUR), text("field-drawing_colour")],
        /// Who says so.
        note: Option<String>,
    }
}
