//! Zones, stages and lots as they are painted.

use super::outline::Outline;
use super::paint::{LotPaint, ZonePaint};
use crate::domain::{Fill, Id, LandUse, Lot, LotState, Phase, Zone, ZoneKind, ZoneStatus};
use std::sync::Arc;

/// A zone as it is painted.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneZone {
    /// Which zone.
    pub id: Id<Zone>,
    /// What sort; a symbol of its own.
    pub kind: ZoneKind,
    /// What the map calls it: "CCN Tứ Hạ".
    pub label: String,
    /// The part of the zone its boundary speaks of: "mở rộng giai đoạn 3".
    pub scope: Option<String>,
    /// Where its symbol stands; nothing where nobody knows.
    pub position: Option<geo::Point>,
    /// Its boundary, where drawn.
    pub outline: Option<Arc<Outline>>,
    /// The circle it lies in, where it has no boundary and its position may be off.
    pub around: Option<Arc<Outline>>,
    /// Least rectangle around boundary, lots or position.
    pub extent: Option<geo::Rect>,
    /// The same with the lots that lie beyond its boundary.
    pub reach: Option<geo::Rect>,
    /// Whether the boundary is drawn dashed, because it binds nobody.
    pub dashed: bool,
    /// Its fill on the day.
    pub fill: Fill,
    /// How far it is.
    pub status: Option<ZoneStatus>,
    /// Its style.
    pub paint: ZonePaint,
    /// Its stages with a boundary of their own.
    pub phases: Vec<ScenePhase>,
}

/// A commune or ward as it is called on the day.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenePlace {
    /// With its rank: "Phường Tứ Hạ".
    pub name: String,
    /// About its middle.
    pub position: geo::Point,
}

/// A stage of a zone whose boundary is not the zone's.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenePhase {
    /// Which stage.
    pub id: Id<Phase>,
    /// "Giai đoạn 3".
    pub label: String,
    /// Its boundary.
    pub outline: Arc<Outline>,
    /// Whether it is drawn dashed.
    pub dashed: bool,
}

/// A lot as it is painted.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneLot {
    /// Which lot.
    pub id: Id<Lot>,
    /// "C-03".
    pub code: String,
    /// What it is set aside for.
    pub land_use: LandUse,
    /// What it shows on the day; nothing where it is not for lease.
    pub state: Option<LotState>,
    /// Its style.
    pub paint: LotPaint,
    /// Its boundary.
    pub outline: Arc<Outline>,
    /// Whether its boundary binds nobody.
    pub dashed: bool,
}

impl SceneLot {
    /// Whether its code is written on the map. Roads and belts run between the lots: a code on
    /// them would seem to be a lot's.
    pub const fn shows_code(&self) -> bool {
        match self.land_use {
            LandUse::Industrial
            | LandUse::Warehouse
            | LandUse::Service
            | LandUse::Technical
            | LandUse::Reserve => true,
            LandUse::Green | LandUse::Road | LandUse::Water => false,
        }
    }
}
