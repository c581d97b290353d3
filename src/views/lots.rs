//! The lots of a zone on a day: how large, in what state, who is there.

use super::names::{compare_codes, unknown_last};
use crate::domain::{
    Boundary, Enterprise, Id, LandUse, Lot, LotBasis, LotState, Occupancy, OccupancyState, Period,
    Plan, Zone, is_expired, lease_end, overlaps,
};
use crate::geodesy::area_deviation;
use crate::i18n::{Message, fold};
use crate::units::Area;
use jiff::civil::Date;
use std::cmp::Ordering;

/// A lot in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct LotRow {
    /// Which.
    pub id: Id<Lot>,
    /// "C-03".
    pub code: String,
    /// Name of its stage.
    pub phase: Option<String>,
    /// What it is set aside for.
    pub land_use: LandUse,
    /// Area the detailed plan states.
    pub stated: Option<Area>,
    /// Area on the grid plane.
    pub grid: Option<Area>,
    /// The area that counts.
    pub area: Option<Area>,
    /// What that rests on.
    pub basis: Option<LotBasis>,
    /// Standard deviation of that area, where it is measured and the accuracy of the corners known.
    pub deviation: Option<Area>,
    /// Nothing where it is not for lease.
    pub state: Option<LotState>,
    /// Area somebody holds.
    pub held: Area,
    /// Who is there, the greatest area first.
    pub tenants: Vec<TenantRow>,
}

/// An enterprise on a lot.
#[derive(Clone, Debug, PartialEq)]
pub struct TenantRow {
    /// The record that says so.
    pub occupancy: Id<Occupancy>,
    /// Who.
    pub enterprise: Id<Enterprise>,
    /// Its name.
    pub name: String,
    /// What it does there.
    pub state: OccupancyState,
    /// How much of the lot.
    pub area: Area,
    /// From when to when.
    pub valid: Period,
    /// Number of the lease contract.
    pub lease_number: Option<String>,
    /// The first day after the lease.
    pub lease_end: Option<Date>,
    /// Whether it is past that day and nobody said what became of it.
    pub is_expired: bool,
    /// The day by which the next step is due.
    pub deadline: Option<Date>,
    /// Why this state.
    pub reason: Option<String>,
    /// Number of the document it rests on.
    pub document: Option<String>,
    /// Of registered land, whether its investment is approved by the day.
    pub standing: Option<Registered>,
}

/// How far registered land is.
#[derive(Clone, Debug, PartialEq)]
pub enum Registered {
    /// Only asked for, as far as anybody has written down.
    AskedFor,
    /// The investment policy is approved or the investment certified.
    Approved {
        /// Number of the paper.
        number: Option<String>,
        /// Its day.
        on: Date,
    },
}

impl Registered {
    /// That of an occupancy on a day; none where it is not registered.
    fn of(plan: &Plan, occupancy: &Occupancy, day: Date) -> Option<Self> {
        if occupancy.state != OccupancyState::Registered {
            return None;
        }
        let document = occupancy.approval.and_then(|document| plan.get(document));
        let approved = occupancy.approved_on.filter(|approved| *approved <= day);
        Some(approved.map_or(Self::AskedFor, |on| Self::Approved {
            number: document.map(|document| document.number.clone()),
            on,
        }))
    }

    /// "mới đề nghị", "chấp thuận đầu tư 12/QĐ-UBND ngày 01/03/2024".
    pub fn text(&self) -> Message {
        match self {
            Self::AskedFor => Message::new("views-asked-for"),
            Self::Approved { number: Some(number), on } => {
                Message::new("views-approved-by").with("number", number.as_str()).with("on", *on)
            }
            Self::Approved { number: None, on } => Message::new("views-approved").with("on", *on),
        }
    }
}

/// A line in a lot's history.
pub type HistoryRow = TenantRow;

/// A lot with all that ever happened on it.
#[derive(Clone, Debug, PartialEq)]
pub struct LotCard {
    /// Where it lies.
    pub zone: Id<Zone>,
    /// The lot on the day.
    pub row: LotRow,
    /// All occupancies, the earliest first.
    pub history: Vec<HistoryRow>,
}

/// The order of a table of lots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LotSort {
    /// Numbers in codes count as numbers.
    #[default]
    Code,
    /// By area.
    Area,
    /// From vacant to recovered.
    State,
    /// By the name of the greatest tenant.
    Tenant,
}

/// Which lots to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LotFilter {
    /// Only land an enterprise may occupy.
    pub only_for_lease: bool,
    /// Only lots in this state.
    pub states: Option<LotState>,
    /// Only lots that make up this figure.
    pub group: Option<LotGroup>,
    /// Part of a code, a stage or an enterprise's name; marks do not matter.
    pub query: String,
}

/// Which figure of a zone a lot is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum LotGroup {
    /// Industrial lots of which a part is leased.
    Leased,
    /// Industrial lots of which a part is registered.
    Registered,
    /// Those of which the investment is approved.
    Approved,
    /// Industrial lots leased or built on after the day the works were due.
    Idle,
    /// Industrial lots of which a part is held past the end of its lease.
    Expired,
    /// Industrial lots of unknown area.
    LeftOut,
    /// Industrial lots drawn over others.
    Overlapping,
    /// Industrial lots with free land.
    Free,
}

impl LotGroup {
    /// "đất đã cho thuê".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Leased => "views-lots-leased",
            Self::Registered => "views-lots-registered",
            Self::Approved => "views-lots-approved",
            Self::Idle => "views-lots-idle",
            Self::Expired => "views-lots-expired",
            Self::LeftOut => "views-lots-left-out",
            Self::Overlapping => "views-lots-overlapping",
            Self::Free => "views-lots-free",
        })
    }

    fn holds(self, plan: &Plan, lot: &Lot, on: Date) -> bool {
        let mut held = plan.occupancies_on(lot.id, on);
        lot.is_industrial()
            && match self {
                Self::Leased => held.any(|held| held.state.is_leased()),
                Self::Registered => held.any(|held| held.state == OccupancyState::Registered),
                Self::Approved => held
                    .any(|held| held.approved_during().is_some_and(|during| during.contains(on))),
                Self::Idle => {
                    held.any(|held| held.state.is_leased() && held.is_overdue(on) == Some(true))
                }
                Self::Expired => held.any(|held| is_expired(plan, held, on)),
                Self::LeftOut => lot.area().is_none(),
                Self::Overlapping => overlaps(plan, lot.zone, on)
                    .iter()
                    .any(|found| found.one == lot.id || found.other == lot.id),
                Self::Free => {
                    lot.area().is_some_and(|area| area.exceeds(plan.held_area(lot.id, on)))
                }
            }
    }
}

/// The lots of `zone` that exist on `on`. Unknown values come last whichever way the table runs.
pub fn lot_rows(
    plan: &Plan,
    zone: Id<Zone>,
    on: Date,
    filter: &LotFilter,
    sort: LotSort,
    descending: bool,
) -> Vec<LotRow> {
    let query = fold(filter.query.trim());
    let mut rows: Vec<LotRow> = plan
        .lots_of(zone)
        .filter(|lot| lot.valid.contains(on))
        .filter(|lot| !filter.only_for_lease || lot.land_use.is_for_lease())
        .filter(|lot| filter.group.is_none_or(|group| group.holds(plan, lot, on)))
        .map(|lot| lot_row(plan, lot, on))
        .filter(|row| filter.states.is_none_or(|state| row.state == Some(state)))
        .filter(|row| query.is_empty() || matches(row, &query))
        .collect();
    rows.sort_by(|one, other| {
        compare(one, other, sort, descending)
            .then_with(|| compare_codes(&one.code, &other.code))
            .then_with(|| one.id.cmp(&other.id))
    });
    rows
}

/// A lot on a day with its whole history; nothing where there is no such lot.
pub fn lot_card(plan: &Plan, lot: Id<Lot>, on: Date) -> Option<LotCard> {
    let lot = plan.get(lot)?;
    let mut history: Vec<HistoryRow> = plan
        .occupancies_of(lot.id)
        .filter_map(|occupancy| {
            Some(tenant_row(plan, occupancy, plan.get(occupancy.enterprise)?, on))
        })
        .collect();
    history.sort_by_key(|row| (row.valid.from, row.occupancy));
    Some(LotCard { zone: lot.zone, row: lot_row(plan, lot, on), history })
}

fn deviation(lot: &Lot) -> Option<Area> {
    let measured = lot.boundary.as_ref().filter(|_| lot.stated.is_none())?;
    Some(area_deviation(measured.rings(), lot.accuracy_m?))
}

pub(super) fn lot_row(plan: &Plan, lot: &Lot, on: Date) -> LotRow {
    LotRow {
        id: lot.id,
        code: lot.code.clone(),
        phase: lot.phase.and_then(|phase| Some(plan.get(phase)?.name.clone())),
        land_use: lot.land_use,
        stated: lot.stated,
        grid: lot.boundary.as_ref().map(Boundary::plane_area),
        area: lot.area(),
        basis: LotBasis::of(plan, lot),
        deviation: deviation(lot),
        state: plan.lot_state(lot, on),
        held: plan.held_area(lot.id, on),
        tenants: plan
            .occupants(lot.id, on)
            .into_iter()
            .map(|(occupancy, enterprise)| tenant_row(plan, occupancy, enterprise, on))
            .collect(),
    }
}

fn tenant_row(plan: &Plan, occupancy: &Occupancy, enterprise: &Enterprise, on: Date) -> TenantRow {
    let document = occupancy.document.and_then(|document| plan.get(document));
    TenantRow {
        occupancy: occupancy.id,
        enterprise: enterprise.id,
        name: enterprise.name.clone(),
        state: occupancy.state,
        area: occupancy.area,
        valid: occupancy.valid,
        lease_number: occupancy.lease_number.clone(),
        lease_end: lease_end(plan, occupancy),
        is_expired: is_expired(plan, occupancy, on),
        deadline: occupancy.deadline,
        reason: occupancy.reason.clone(),
        document: document.map(|document| document.number.clone()),
        standing: Registered::of(plan, occupancy, on),
    }
}

fn matches(row: &LotRow, query: &str) -> bool {
    [Some(&row.code), row.phase.as_ref()]
        .into_iter()
        .flatten()
        .chain(row.tenants.iter().map(|tenant| &tenant.name))
        .any(|text| fold(text).contains(query))
}

fn compare(one: &LotRow, other: &LotRow, sort: LotSort, descending: bool) -> Ordering {
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    match sort {
        LotSort::Code => turned(compare_codes(&one.code, &other.code)),
        LotSort::Area => unknown_last(one.area, other.area, |one, other| {
            turned(one.as_square_metres().total_cmp(&other.as_square_metres()))
        }),
        LotSort::State => {
            unknown_last(one.state, other.state, |one, other| turned(one.cmp(&other)))
        }
        LotSort::Tenant => {
            unknown_last(one.tenants.first(), other.tenants.first(), |one, other| {
                turned(fold(&one.name).cmp(&fold(&other.name)))
            })
        }
    }
}
