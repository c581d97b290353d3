//! Lô đất: a plot of the detailed plan.

use super::{Boundary, BoundarySource, Document, Id, Period, Phase, Uid, Zone};
use crate::units::Area;
use serde::{Deserialize, Serialize};

/// What the detailed plan sets a lot aside for.
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
pub enum LandUse {
    /// Đất công nghiệp: for leasing to production.
    Industrial,
    /// Kho bãi.
    Warehouse,
    /// Hành chính – dịch vụ.
    Service,
    /// Cây xanh.
    Green,
    /// Giao thông.
    Road,
    /// Hạ tầng kỹ thuật.
    Technical,
    /// Mặt nước.
    Water,
    /// Dự trữ.
    Reserve,
}

impl LandUse {
    /// Whether an enterprise may occupy it.
    pub const fn is_for_lease(self) -> bool {
        match self {
            Self::Industrial | Self::Warehouse | Self::Service => true,
            Self::Green | Self::Road | Self::Technical | Self::Water | Self::Reserve => false,
        }
    }
}

/// A plot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lot {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// Where it lies.
    pub zone: Id<Zone>,
    /// In which stage.
    pub phase: Option<Id<Phase>>,
    /// "C-03"; unique within its zone on any day.
    pub code: String,
    /// What it is set aside for.
    pub land_use: LandUse,
    /// Area the detailed plan states.
    pub stated: Option<Area>,
    /// Boundary, where drawn.
    pub boundary: Option<Boundary>,
    /// Where the boundary is from.
    pub boundary_source: Option<BoundarySource>,
    /// How far a corner may be off, metres.
    #[serde(default)]
    pub accuracy_m: Option<f64>,
    /// Greatest net building density, 0–1.
    pub max_density: Option<f64>,
    /// Greatest number of floors.
    pub max_floors: Option<i64>,
    /// Greatest height, metres.
    pub max_height_m: Option<f64>,
    /// Wastewater it may send, m³/day.
    pub wastewater_m3_per_day: Option<f64>,
    /// The lot it was split from.
    pub parent: Option<Id<Self>>,
    /// The document of the detailed plan or the split.
    pub decision: Option<Id<Document>>,
    /// When it existed.
    pub valid: Period,
}

impl Lot {
    /// A lot of which only place, code and use are known.
    pub fn new(id: Id<Self>, zone: Id<Zone>, code: &str, land_use: LandUse) -> Self {
        Self {
            id,
            uid: Uid::new(),
            zone,
            phase: None,
            code: code.to_owned(),
            land_use,
            stated: None,
            boundary: None,
            boundary_source: None,
            accuracy_m: None,
            max_density: None,
            max_floors: None,
            max_height_m: None,
            wastewater_m3_per_day: None,
            parent: None,
            decision: None,
            valid: Period::default(),
        }
    }

    /// The area that counts: as stated, else measured on the grid, else unknown.
    pub fn area(&self) -> Option<Area> {
        self.stated.or_else(|| self.boundary.as_ref().map(Boundary::plane_area))
    }
}
