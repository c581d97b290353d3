//! Lấp đầy từng lô: which enterprise does what with a lot, from when to when.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Enterprise, Id, Lot, Period, Uid};
use crate::units::Area;
use jiff::civil::Date;

/// Years of a lease (Luật Đất đai 2024, Điều 172: 70 at most; old contracts went to 99).
const MOST_LEASE_YEARS: f64 = 99.0;

choice! {
    /// What an enterprise does with its part of a lot.
    OccupancyState in "tenancy" {
        /// Đã đăng ký giữ chỗ: wants it; holds the land but does not fill it.
        Registered = "registered",
        /// Đã thuê: has the lease.
        Leased = "leased",
        /// Đang xây dựng.
        Building = "building",
        /// Đang hoạt động.
        Operating = "operating",
        /// Tạm dừng.
        Suspended = "suspended",
        /// Bị thu hồi đất: the land was reclaimed.
        Recovered = "recovered",
    }
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

choice! {
    /// What a lot shows on a day. Land not for lease has none.
    LotState in "state" {
        /// Nobody holds it.
        Vacant = "vacant",
        /// See [`OccupancyState::Registered`].
        Registered = "registered",
        /// See [`OccupancyState::Leased`].
        Leased = "leased",
        /// See [`OccupancyState::Building`].
        Building = "building",
        /// See [`OccupancyState::Operating`].
        Operating = "operating",
        /// See [`OccupancyState::Suspended`].
        Suspended = "suspended",
        /// See [`OccupancyState::Recovered`].
        Recovered = "recovered",
    }
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

record! {
    /// One state of one enterprise on one lot. A new state is a new record; together they are the
    /// enterprise's history there.
    Occupancy {
        /// Which lot.
        lot: Id<Lot>,
        /// Who.
        enterprise: Id<Enterprise> [title],
        /// What it does there.
        state: OccupancyState,
        /// How much of the lot.
        area: Area as area_m2,
        /// `[from, to)`; `from` is always known.
        valid: Period as valid_from | valid_to,
        /// Number of the lease contract.
        lease_number: Option<String> [short],
        /// Years of the lease.
        lease_years: Option<i64> [most(MOST_LEASE_YEARS)],
        /// The document it rests on.
        document: Option<Id<Document>>,
        /// The approved investment policy or the registration certificate.
        approval: Option<Id<Document>> [seldom],
        /// Its day; from then on registered land counts by Nghị định 32/2024/NĐ-CP, Điều 2.7.
        approved_on: Option<Date> [seldom],
        /// Why this state: why it stands still, why the land was taken back.
        reason: Option<String> [seldom],
        /// The day by which the next step is due: the lease signed for what is registered, the works
        /// finished for what is leased or building.
        deadline: Option<Date> [later],
        /// Investment registered, million VND.
        investment_million_vnd: Option<f64>,
        /// Investment done so far, million VND.
        investment_done_million_vnd: Option<f64>,
        /// Workers.
        workers: Option<i64>,
        /// Wastewater, m³/day.
        wastewater_m3_per_day: Option<f64>,
        /// Anything else.
        note: Option<String>,
    }
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
            approval: None,
            approved_on: None,
            reason: None,
            deadline: None,
            investment_million_vnd: None,
            investment_done_million_vnd: None,
            workers: None,
            wastewater_m3_per_day: None,
            note: None,
        }
    }

    /// The days during which land is registered with its investment approved; none where it is only
    /// asked for, or held otherwise.
    pub fn approved_during(&self) -> Option<Period> {
        let approved = self.approved_on.filter(|_| self.state == OccupancyState::Registered)?;
        let from = self.valid.from.map_or(approved, |from| from.max(approved));
        Some(Period { from: Some(from), to: self.valid.to }).filter(|days| !days.runs_backwards())
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
