//! Ghi chú trên bản đồ: a measurement or remark kept where it was made.

use super::{Id, Point, Uid, Zone};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a note's corners make.
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
pub enum NoteShape {
    /// One position.
    Position,
    /// A way of two corners or more: a distance.
    Line,
    /// A ring of three corners or more, the first not repeated.
    Area,
    /// Three corners, the angle at the middle one.
    Angle,
}

impl NoteShape {
    /// Whether so many corners make this shape.
    pub const fn takes(self, corners: usize) -> bool {
        match self {
            Self::Position => corners == 1,
            Self::Line => corners >= 2,
            Self::Area => corners >= 3,
            Self::Angle => corners == 3,
        }
    }
}

/// A measurement or remark kept on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// The zone it is about, if about one.
    pub zone: Option<Id<Zone>>,
    /// "Từ cổng đến trạm xử lý: 312,40 m".
    pub text: String,
    /// What the corners make.
    pub shape: NoteShape,
    /// On the plan's grid; none where another program wrote a remark without a place.
    pub corners: Vec<Point>,
    /// The day it was made.
    pub made_on: Option<Date>,
}
