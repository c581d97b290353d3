//! Cụm, khu công nghiệp, làng nghề, điểm logistics: what the plan names on the ground.

use super::{Boundary, BoundarySource, Document, Id, Place, Point, Uid};
use crate::units::Area;
use serde::{Deserialize, Serialize};

/// What sort of zone.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ZoneKind {
    /// Cụm công nghiệp.
    Cluster,
    /// Khu công nghiệp.
    Park,
    /// Làng nghề.
    Village,
    /// Logistics.
    Logistics,
    /// Khoáng sản.
    Mining,
}

/// How far it is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ZoneStatus {
    /// Named in a plan, not yet decided.
    Proposed,
    /// Decided, nothing built.
    Approved,
    /// Infrastructure being built.
    Building,
    /// Enterprises at work.
    Operating,
    /// At work and growing.
    Expanding,
    /// Given up.
    Withdrawn,
}

/// A zone: cluster, park, village, logistics site, mining.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Zone {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// What sort.
    pub kind: ZoneKind,
    /// Short unique code: "CCN-TH".
    pub code: String,
    /// "Cụm công nghiệp Tứ Hạ".
    pub name: String,
    /// How far it is; unknown for what no document says.
    pub status: Option<ZoneStatus>,
    /// Commune or ward under its name of the plan.
    pub place: Option<Id<Place>>,
    /// Area the document states.
    pub stated: Option<Area>,
    /// What part of the zone `stated`, `industrial` and the boundary speak of, where not the whole: "mở rộng giai đoạn 3".
    pub area_scope: Option<String>,
    /// Industrial land of the approved detailed plan.
    pub industrial: Option<Area>,
    /// What `stated` and `industrial` rest on.
    pub decision: Option<Id<Document>>,
    /// Boundary, where drawn.
    pub boundary: Option<Boundary>,
    /// Position, for what has no boundary.
    pub point: Option<Point>,
    /// Where boundary or point is from.
    pub boundary_source: Option<BoundarySource>,
    /// How far a corner may be off, metres.
    pub accuracy_m: Option<f64>,
    /// In a mountainous district?
    pub mountainous: Option<bool>,
    /// A craft-village cluster?
    pub craft_village_cluster: Option<bool>,
    /// Whether the plan sets it aside for enterprises that have to move.
    #[serde(default)]
    pub takes_relocated: Option<bool>,
    /// What the plan sets out to do with it, shortly.
    pub summary: Option<String>,
    /// Which item of which document names it: "1325/KH-UBND, mục 1".
    pub clause: Option<String>,
    /// Anything else worth knowing, with its source.
    pub note: Option<String>,
}

impl Zone {
    /// A zone of which only sort, code and name are known.
    pub fn new(id: Id<Self>, kind: ZoneKind, code: &str, name: &str) -> Self {
        Self {
            id,
            uid: Uid::new(),
            kind,
            code: code.to_owned(),
            name: name.to_owned(),
            status: None,
            place: None,
            stated: None,
            area_scope: None,
            industrial: None,
            decision: None,
            boundary: None,
            point: None,
            boundary_source: None,
            accuracy_m: None,
            mountainous: None,
            craft_village_cluster: None,
            takes_relocated: None,
            summary: None,
            clause: None,
            note: None,
        }
    }

    /// A position for symbols and labels: the point, or the middle of the boundary's extent.
    pub fn position(&self) -> Option<Point> {
        self.point.or_else(|| {
            let extent = self.boundary.as_ref()?.extent()?;
            Some(extent.center().into())
        })
    }
}
