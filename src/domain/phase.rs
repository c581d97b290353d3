//! Giai đoạn: a stage of a zone.

use super::{Boundary, BoundarySource, Id, Uid, Zone, ZoneStatus};
use crate::units::Area;
use serde::{Deserialize, Serialize};

/// A stage of a zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// Whose stage.
    pub zone: Id<Zone>,
    /// "Giai đoạn 3".
    pub name: String,
    /// First, second, third.
    pub number: i64,
    /// Area the document states.
    pub stated: Option<Area>,
    /// How far it is.
    pub status: Option<ZoneStatus>,
    /// Boundary, where drawn.
    pub boundary: Option<Boundary>,
    /// Where the boundary is from.
    pub boundary_source: Option<BoundarySource>,
    /// How far a corner may be off, metres.
    #[serde(default)]
    pub accuracy_m: Option<f64>,
    /// Which item of which document names it.
    pub clause: Option<String>,
}
