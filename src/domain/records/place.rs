//! Xã, phường: a commune or ward under one name, for as long as it had it.

use crate::domain::record::record;
use crate::domain::{Id, Period, Point};

record! {
    /// A commune or ward under one name and in one unit. A new name or a merger is a new record,
    /// reached through [`Place::became`].
    Place {
        /// With its rank: "Phường Tứ Hạ".
        name: String [title],
        /// The unit it belongs to: "Thị xã Hương Trà".
        unit: String [text("field-belongs_to")],
        /// The register's code, where known.
        code: Option<String> [short],
        /// When it had this name and unit.
        valid: Period as valid_from | valid_to,
        /// What it became afterwards.
        became: Option<Id<Place>>,
        /// Approximate middle, for labels and searches only.
        centre: Option<Point> as centre_e | centre_n,
        /// Where name, dates and position are from.
        source: Option<String>,
    }
}
