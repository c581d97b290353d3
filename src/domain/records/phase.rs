//! Giai đoạn: a stage of a zone.

use crate::domain::boundary_source::MOST_ACCURACY_M;
use crate::domain::record::record;
use crate::domain::{Boundary, BoundarySource, Id, Zone, ZoneStatus};
use crate::units::Area;

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
        /// How far it is.
        status: Option<ZoneStatus>,
        /// Boundary, where drawn.
        boundary: Option<Boundary> as geom [text("field-boundary")],
        /// Where the boundary is from.
        boundary_source: Option<BoundarySource>,
        /// How far a corner may be off, metres.
        accuracy_m: Option<f64> [seldom, most(MOST_ACCURACY_M)],
        /// Which item of which document names it.
        clause: Option<String> [seldom],
    }
}
