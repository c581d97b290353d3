//! Xã, phường: a commune or ward under one name, for as long as it had it.

use super::{Id, Period, Point, Uid};
use serde::{Deserialize, Serialize};

/// A commune or ward under one name and in one unit. A new name or a merger is a new record,
/// reached through [`Place::became`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// With its rank: "Phường Tứ Hạ".
    pub name: String,
    /// The unit it belongs to: "Thị xã Hương Trà".
    pub unit: String,
    /// The register's code, where known.
    pub code: Option<String>,
    /// When it had this name and unit.
    pub valid: Period,
    /// What it became afterwards.
    pub became: Option<Id<Self>>,
    /// Approximate middle, for labels and searches only.
    pub centre: Option<Point>,
    /// Where name, dates and position are from.
    pub source: Option<String>,
}
