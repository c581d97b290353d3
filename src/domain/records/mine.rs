//! Mỏ khoáng sản: where is quarried, by whom and by which permit.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Enterprise, Figure, Id, Period, Place, Zone};
use crate::units::Area;

choice! {
    /// How a mine stands.
    MineState in "mine" {
        /// Đang khai thác.
        Working = "working",
        /// Chưa khai thác.
        NotYet = "not_yet",
        /// Tạm dừng.
        Suspended = "suspended",
        /// Đã đóng cửa mỏ.
        Closed = "closed",
    }
}

record! {
    /// A mine or quarry.
    Mine {
        /// Where.
        geom: Option<Figure>,
        /// "Mỏ đá Khe Băng".
        name: String [title],
        /// The zone it is listed under.
        zone: Option<Id<Zone>>,
        /// Commune or ward.
        place: Option<Id<Place>> [text("field-commune")],
        /// What is quarried.
        mineral: Option<String>,
        /// Who quarries.
        enterprise: Option<Id<Enterprise>>,
        /// Number of the permit.
        permit: Option<String> [short],
        /// Days during which the permit is valid.
        valid: Period as valid_from | valid_to,
        /// How it stands.
        state: Option<MineState>,
        /// Area of the permit.
        area: Option<Area> as area_ha [hectares],
        /// Volume of the permit, m³.
        volume_m3: Option<f64>,
        /// And in a year.
        volume_m3_per_year: Option<f64>,
        /// The permit.
        document: Option<Id<Document>>,
        /// Item of a plan that speaks of it.
        clause: Option<String>,
        /// Anything else, with its source.
        note: Option<String>,
    }
}
