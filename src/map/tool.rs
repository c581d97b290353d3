//! What a click on the map does.

use crate::views::measurement::MeasureKind;

/// The tool in hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tool {
    /// A click selects.
    #[default]
    Select,
    /// Clicks measure a way.
    Distance,
    /// Clicks measure the land between them.
    Area,
    /// Three clicks measure an angle.
    Angle,
}

impl Tool {
    /// What it measures; nothing where it only selects.
    pub const fn measures(self) -> Option<MeasureKind> {
        match self {
            Self::Select => None,
            Self::Distance => Some(MeasureKind::Distance),
            Self::Area => Some(MeasureKind::Area),
            Self::Angle => Some(MeasureKind::Angle),
        }
    }
}
