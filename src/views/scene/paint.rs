//! In which style zones and lots are painted, and which colour of the table a style has.

use crate::domain::colours::{self, Colour};
use crate::domain::{Fill, FillClass, LandUse, LotState, ZoneStatus};
use serde::{Deserialize, Serialize};

/// What the colour of a zone tells.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ZoneColouring {
    /// How full it is.
    #[default]
    FillRate,
    /// How far it is.
    Status,
}

/// The style of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZonePaint {
    /// By fill rate.
    Fill(FillClass),
    /// By status.
    Status(Option<ZoneStatus>),
}

impl ZonePaint {
    /// The style of a zone with this fill and status.
    pub fn of(colouring: ZoneColouring, fill: &Fill, status: Option<ZoneStatus>) -> Self {
        match colouring {
            ZoneColouring::FillRate => Self::Fill(FillClass::of(fill.sure_rate())),
            ZoneColouring::Status => Self::Status(status),
        }
    }

    /// Its fill.
    pub fn colour(self) -> Colour {
        match self {
            Self::Fill(class) => class.colour(),
            Self::Status(status) => status.map_or(colours::UNKNOWN, ZoneStatus::colour),
        }
    }
}

/// The style of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LotPaint {
    /// By what an enterprise does with it.
    State(LotState),
    /// By what it is set aside for.
    Land(LandUse),
}

/// Lines over a fill, for eyes and printers that do not tell the fills apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hatch {
    /// Rising to the right.
    Rising,
    /// Falling to the right.
    Falling,
}

impl LotPaint {
    /// Industrial lots show their state; other land for lease shows its use until somebody holds it.
    pub fn of(land_use: LandUse, state: Option<LotState>) -> Self {
        match (land_use, state) {
            (_, None) | (LandUse::Warehouse | LandUse::Service, Some(LotState::Vacant)) => {
                Self::Land(land_use)
            }
            (_, Some(state)) => Self::State(state),
        }
    }

    /// Its fill.
    pub const fn colour(self) -> Colour {
        match self {
            Self::State(state) => state.colour(),
            Self::Land(land_use) => land_use.colour(),
        }
    }

    /// The lines over the fill, where it has any.
    pub const fn hatch(self) -> Option<Hatch> {
        match self {
            Self::State(LotState::Suspended) => Some(Hatch::Rising),
            Self::State(LotState::Recovered) => Some(Hatch::Falling),
            Self::State(
                LotState::Vacant
                | LotState::Registered
                | LotState::Leased
                | LotState::Building
                | LotState::Operating,
            )
            | Self::Land(_) => None,
        }
    }
}
