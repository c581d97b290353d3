//! Kỳ báo cáo: a reporting period that was closed, with its figures as they stood that day.
//!
//! What is frozen here never changes again. A record corrected later shows as the difference between
//! these figures and those the plan gives for the same cut-off today.

use super::{Basis, Enterprise, Id, Lot, OccupancyState, Uid, Zone};
use crate::units::Area;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which sort of period, by the cut-off of TT 14/2024/TT-BCT.
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
pub enum ReportPeriodKind {
    /// Sáu tháng: from 15/12 to 14/6.
    HalfYear,
    /// Năm: from 15/12 to 14/12.
    Year,
}

/// A closed period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportPeriod {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// Half-year or year.
    pub kind: ReportPeriodKind,
    /// The first day it speaks of.
    pub first_day: Date,
    /// The cut-off: the last day it speaks of.
    pub last_day: Date,
    /// The day it was closed.
    pub closed_on: Date,
    /// The figures of each zone on the cut-off.
    pub zones: Vec<FrozenZone>,
    /// Who held which land on the cut-off.
    pub holdings: Vec<FrozenHolding>,
    /// Anything else.
    pub note: Option<String>,
}

/// A zone's figures as they stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrozenZone {
    /// Which.
    pub zone: Id<Zone>,
    /// Its name then.
    pub name: String,
    /// The denominator of its fill rate.
    pub industrial: Option<Area>,
    /// What that rested on.
    pub basis: Option<Basis>,
    /// Industrial land leased.
    pub leased: Area,
    /// Industrial land registered.
    pub registered: Area,
    /// Whether anything had been recorded there.
    pub recorded: bool,
}

/// Land an enterprise held, as it stood. Industrial land only: what the fill rate is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrozenHolding {
    /// Where.
    pub zone: Id<Zone>,
    /// On which lot.
    pub lot: Id<Lot>,
    /// The lot's code then.
    pub lot_code: String,
    /// Who.
    pub enterprise: Id<Enterprise>,
    /// Its name then.
    pub enterprise_name: String,
    /// What it did there.
    pub state: OccupancyState,
    /// How much of the lot.
    pub area: Area,
}
