//! Lấp đầy từng lô: which enterprise does what with a lot, from when to when.

use super::{Document, Enterprise, Id, Lot, Period, Uid};
use crate::units::Area;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What an enterprise does with its part of a lot.
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
pub enum OccupancyState {
    /// Đã đăng ký: wants it; holds the land but does not fill it.
    Registered,
    /// Đã cho thuê: has the lease.
    Leased,
    /// Đang xây dựng.
    Building,
    /// Đang hoạt động.
    Operating,
    /// Tạm dừng.
    Suspended,
    /// Đã thu hồi: the land was taken back.
    Recovered,
}

impl OccupancyState {
    /// Whether land in this state counts as leased in the fill rate.
    pub const fn is_leased(self) -> bool {
        match self {
            Self::Leased | Self::Building | Self::Operating | Self::Suspended => true,
            Self::Registered | Self::Recovered => false,
        }
    }

    /// Whether nobody else can have the land meanwhile.
    pub const fn holds_land(self) -> bool {
        match self {
            Self::Registered
            | Self::Leased
            | Self::Building
            | Self::Operating
            | Self::Suspended => true,
            Self::Recovered => false,
        }
    }

    /// What may come next for the same enterprise on the same lot.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Registered => &[Self::Leased, Self::Building, Self::Operating],
            Self::Leased => &[Self::Building, Self::Operating, Self::Suspended, Self::Recovered],
            Self::Building => &[Self::Operating, Self::Suspended, Self::Recovered],
            Self::Operating => &[Self::Suspended, Self::Recovered],
            Self::Suspended => &[Self::Building, Self::Operating, Self::Recovered],
            Self::Recovered => &[],
        }
    }
}

/// What a lot shows on a day. Land not for lease has none.
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
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum LotState {
    /// Nobody holds it.
    Vacant,
    /// See [`OccupancyState::Registered`].
    Registered,
    /// See [`OccupancyState::Leased`].
    Leased,
    /// See [`OccupancyState::Building`].
    Building,
    /// See [`OccupancyState::Operating`].
    Operating,
    /// See [`OccupancyState::Suspended`].
    Suspended,
    /// See [`OccupancyState::Recovered`].
    Recovered,
}

impl From<OccupancyState> for LotState {
    fn from(state: OccupancyState) -> Self {
        match state {
            OccupancyState::Registered => Self::Registered,
            OccupancyState::Leased => Self::Leased,
            OccupancyState::Building => Self::Building,
            OccupancyState::Operating => Self::Operating,
            OccupancyState::Suspended => Self::Suspended,
            OccupancyState::Recovered => Self::Recovered,
        }
    }
}

/// One state of one enterprise on one lot. A new state is a new record; together they are the
/// enterprise's history there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Occupancy {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// Which lot.
    pub lot: Id<Lot>,
    /// Who.
    pub enterprise: Id<Enterprise>,
    /// What it does there.
    pub state: OccupancyState,
    /// How much of the lot.
    pub area: Area,
    /// `[from, to)`; `from` is always known.
    pub valid: Period,
    /// Number of the lease contract.
    pub lease_number: Option<String>,
    /// Years of the lease.
    pub lease_years: Option<i64>,
    /// The document it rests on.
    pub document: Option<Id<Document>>,
    /// Why this state: why it stands still, why the land was taken back.
    pub reason: Option<String>,
    /// The day by which the next step is due: the lease signed for what is registered, the works
    /// finished for what is leased or building.
    pub deadline: Option<Date>,
    /// Investment registered, million VND.
    pub investment_million_vnd: Option<f64>,
    /// Investment done so far, million VND.
    pub investment_done_million_vnd: Option<f64>,
    /// Workers.
    pub workers: Option<i64>,
    /// Wastewater, m³/day.
    pub wastewater_m3_per_day: Option<f64>,
    /// Anything else.
    pub note: Option<String>,
}

impl Occupancy {
    /// An occupancy of which only who, where, what, how much and when are known.
    pub fn new(
        id: Id<Self>,
        lot: Id<Lot>,
        enterprise: Id<Enterprise>,
        state: OccupancyState,
        area: Area,
        valid: Period,
    ) -> Self {
        Self {
            id,
            uid: Uid::new(),
            lot,
            enterprise,
            state,
            area,
            valid,
            lease_number: None,
            lease_years: None,
            document: None,
            reason: None,
            deadline: None,
            investment_million_vnd: None,
            investment_done_million_vnd: None,
            workers: None,
            wastewater_m3_per_day: None,
            note: None,
        }
    }

    /// Whether the next step should have been taken: `on` is after the deadline and the state still
    /// asks for a step. Unknown without a deadline; never for what operates or stands still.
    pub fn is_overdue(&self, on: Date) -> Option<bool> {
        match self.state {
            OccupancyState::Registered | OccupancyState::Leased | OccupancyState::Building => {
                self.deadline.map(|deadline| on > deadline)
            }
            OccupancyState::Operating | OccupancyState::Suspended | OccupancyState::Recovered => {
                Some(false)
            }
        }
    }
}
