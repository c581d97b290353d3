//! Mục tiêu: what a plan sets.

use super::{Document, Id, Phase, Uid, Zone};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is measured.
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
pub enum Measure {
    /// Share of industrial land leased, 0–1.
    FillRate,
    /// The decision that founds it.
    Establishment,
    /// A work or programme finished.
    Completion,
    /// A number of things.
    Count,
    /// Recognised, e.g. as OCOP product.
    Recognition,
}

/// How a target stands, where somebody has said so.
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
pub enum TargetState {
    /// Under way.
    OnCourse,
    /// Late.
    Late,
    /// Reached.
    Done,
    /// Given up.
    Dropped,
}

/// Something a plan sets out to reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// Where; none for the whole town.
    pub zone: Option<Id<Zone>>,
    /// In which stage.
    pub phase: Option<Id<Phase>>,
    /// In words.
    pub subject: String,
    /// What is measured.
    pub measure: Measure,
    /// The value to reach, in the measure's unit.
    pub value: Option<f64>,
    /// The day it is due: the last day of the year where a plan names only the year.
    pub due: Option<Date>,
    /// How it stands; unknown until somebody says or records show.
    pub state: Option<TargetState>,
    /// Which item of the document sets it.
    pub clause: Option<String>,
    /// The document that sets it.
    pub document: Option<Id<Document>>,
}
