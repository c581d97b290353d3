//! Everything about one enterprise on a day.

use super::names::short_name;
use super::tables::{Offer, offers};
use crate::domain::vsic::{self, Described};
use crate::domain::{
    Enterprise, Id, Industry, Lot, MoveReason, MoveState, NoMatch, Occupancy, OccupancyState,
    Period, Plan, move_reasons, move_state, placement,
};
use crate::units::Area;
use jiff::civil::Date;
use std::sync::Arc;

/// How many free lots are offered.
const OFFERS: usize = 5;

/// An enterprise with what is known of it on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct EnterpriseCard {
    /// The record.
    pub enterprise: Arc<Enterprise>,
    /// What its industry code means.
    pub described: Option<&'static Described>,
    /// The plan's industries it belongs to.
    pub industries: Vec<String>,
    /// The land it holds on the day.
    pub seats: Vec<SeatRow>,
    /// All it ever did, the earliest first.
    pub history: Vec<SeatRow>,
    /// Investment registered on the land it holds, million VND; unknown where nobody said.
    pub investment: Option<f64>,
    /// Investment done, million VND.
    pub investment_done: Option<f64>,
    /// Workers.
    pub workers: Option<f64>,
    /// Wastewater, m³/day.
    pub wastewater: Option<f64>,
    /// Why it has to move; empty where it need not.
    pub reasons: Vec<MoveReason>,
    /// How far that is.
    pub move_state: MoveState,
    /// Free lots that would do, the best first.
    pub offers: Vec<Offer>,
    /// Why there is none.
    pub no_match: Option<NoMatch>,
}

/// A state of it on a lot.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatRow {
    /// The lot.
    pub lot: Id<Lot>,
    /// Its code.
    pub code: String,
    /// Its zone.
    pub zone: String,
    /// What it does there.
    pub state: OccupancyState,
    /// How much of the lot.
    pub area: Area,
    /// From when to when.
    pub valid: Period,
}

impl SeatRow {
    /// The ruling date if the row holds on it, else the row's first day.
    pub fn seen_on(&self, on: Date) -> Date {
        if self.valid.contains(on) { on } else { self.valid.from.unwrap_or(on) }
    }
}

/// The card of an enterprise; nothing where there is no such enterprise.
pub fn enterprise_card(plan: &Plan, id: Id<Enterprise>, on: Date) -> Option<EnterpriseCard> {
    let enterprise = Arc::clone(plan.get(id)?);
    let mut all: Vec<&Arc<Occupancy>> = plan.occupancies_by(id).collect();
    all.sort_by_key(|record| (record.valid.from, record.id));
    let here =
        || all.iter().filter(|record| record.valid.contains(on) && record.state.holds_land());
    let sum = |figure: &dyn Fn(&Occupancy) -> Option<f64>| {
        here().filter_map(|record| figure(record)).reduce(|one, other| one + other)
    };
    let seats = here().filter_map(|record| seat(plan, record)).collect();
    let (investment, investment_done) = (
        sum(&|record| record.investment_million_vnd),
        sum(&|record| record.investment_done_million_vnd),
    );
    let workers = sum(&|record| record.workers.map(|workers| workers as f64));
    let wastewater = sum(&|record| record.wastewater_m3_per_day);
    let history = all.iter().filter_map(|record| seat(plan, record)).collect();
    let reasons = move_reasons(&enterprise);
    let (state, _) = move_state(plan, id, on);
    let waits = !reasons.is_empty() && state != MoveState::Placed;
    let offers = if waits { offers(plan, id, on, OFFERS) } else { Vec::new() };
    let no_match =
        (waits && offers.is_empty()).then(|| placement(plan, on).remove(&id)?.err()).flatten();
    let edition = vsic::Edition::written(enterprise.vsic_edition.as_deref());
    let code = enterprise.vsic_code.as_deref();
    let described = code.and_then(|code| vsic::describe(code, edition));
    let industries =
        plan.all::<Industry>().filter(|industry| industry.covers(&enterprise) == Some(true));
    Some(EnterpriseCard {
        described,
        industries: industries.map(|industry| industry.name.clone()).collect(),
        seats,
        history,
        investment,
        investment_done,
        workers,
        wastewater,
        reasons,
        move_state: state,
        offers,
        no_match,
        enterprise,
    })
}

fn seat(plan: &Plan, record: &Occupancy) -> Option<SeatRow> {
    let lot = plan.get(record.lot)?;
    let zone = plan.get(lot.zone)?;
    Some(SeatRow {
        lot: lot.id,
        code: lot.code.clone(),
        zone: short_name(zone),
        state: record.state,
        area: record.area,
        valid: record.valid,
    })
}
