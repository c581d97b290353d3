//! What is filled in of an approval before the plan has it.

use crate::domain::{ApprovalKind, Id, Phase, Zone, ZoneStatus};
use crate::operations::Provenance;
use crate::units::Area;
use geo::MultiPolygon;
use jiff::civil::Date;

/// An approval with all that follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct ApprovalDraft {
    /// Of which zone.
    pub zone: Id<Zone>,
    /// Of which part of it.
    pub part: ApprovedPart,
    /// What is approved.
    pub kind: ApprovalKind,
    /// Number of the decision.
    pub number: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its day, from which it holds.
    pub day: Date,
    /// Area it approves.
    pub stated: Option<Area>,
    /// Industrial land it approves.
    pub industrial: Option<Area>,
    /// Capital it approves.
    pub capital_million_vnd: Option<f64>,
    /// How far what is approved is from that day on; as it was, where not said.
    pub status: Option<ZoneStatus>,
    /// And the whole zone, where a stage is approved.
    pub zone_status: Option<ZoneStatus>,
    /// The outline of what is approved, on the plan's grid.
    pub outline: Option<ApprovedOutline>,
}

/// Which part of a zone is approved.
#[derive(Clone, Debug, PartialEq)]
pub enum ApprovedPart {
    /// The whole.
    Whole,
    /// A stage the plan has.
    Phase(Id<Phase>),
    /// A stage of this name, which the plan gains where it has none.
    Named(String),
}

/// The corners of a decision and what follows for the zone and its sketches.
#[derive(Clone, Debug, PartialEq)]
pub struct ApprovedOutline {
    /// The corners.
    pub rings: MultiPolygon,
    /// Where they are from.
    pub provenance: Provenance,
    /// What the outline of the zone becomes, where a stage is approved.
    pub of_zone: ZoneOutline,
    /// Whether sketched lots that stick out go away.
    pub drops_sketched: bool,
}

/// What the outline of a zone becomes with that of a stage.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum ZoneOutline {
    /// It stays.
    #[default]
    Kept,
    /// It grows by the stage.
    Joined,
    /// It is that of the stage.
    Replaced,
}

impl ApprovalDraft {
    /// One of which only the decision is known.
    pub fn new(zone: Id<Zone>, kind: ApprovalKind, number: &str, day: Date) -> Self {
        Self {
            zone,
            part: ApprovedPart::Whole,
            kind,
            number: number.to_owned(),
            issuer: None,
            day,
            stated: None,
            industrial: None,
            capital_million_vnd: None,
            status: None,
            zone_status: None,
            outline: None,
        }
    }
}
