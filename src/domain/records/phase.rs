//! Giai đoạn: a stage of a zone.

use crate::domain::boundary_source::MOST_ACCURACY_M;
use crate::domain::record::record;
use crate::domain::{Boundary, BoundarySource, Document, Id, Uid, Zone, ZoneStatus};
use crate::units::Area;
use jiff::civil::Date;

record! {
    /// A stage of a zone.
    Phase {
        /// Whose stage.
        zone: Id<Zone>,
        /// "Giai đoạn 3".
        name: String [title],
        /// First, second, third.
        number: i64 [ordinal, text("field-order")],
        /// Area the document states.
        stated: Option<Area> as stated_ha [hectares],
        /// Industrial land of the approved detailed plan.
        industrial: Option<Area> as industrial_ha [hectares],
        /// What both rest on.
        decision: Option<Id<Document>>,
        /// How far it is.
        status: Option<ZoneStatus>,
        /// Since when; what it was before stands in [`ZoneState`](crate::domain::ZoneState).
        status_since: Option<Date> [later],
        /// Boundary, where drawn.
        boundary: Option<Boundary> as geom [text("field-boundary")],
        /// Where the boundary is from.
        boundary_source: Option<BoundarySource>,
        /// How far a corner may be off, metres.
        accuracy_m: Option<f64> [later, most(MOST_ACCURACY_M)],
        /// Which item of which document names it.
        clause: Option<String> [seldom],
        /// Anything else worth knowing, with its source.
        note: Option<String> [seldom],
    }
}

impl Phase {
    /// A stage of which only zone, name and place in the order are known.
    pub fn new(id: Id<Self>, zone: Id<Zone>, name: &str, number: i64) -> Self {
        Self {
            id,
            uid: Uid::new(),
            zone,
            name: name.to_owned(),
            number,
            stated: None,
            industrial: None,
            decision: None,
            status: None,
            status_since: None,
            boundary: None,
            boundary_source: None,
            accuracy_m: None,
            clause: None,
            note: None,
        }
    }
}
