//! Tiến độ: how fast land is being leased, how fast it would have to be, and where that leads.
//!
//! Every pace is a net one: land newly leased less land given back, a year of 365.25 days.

use crate::domain::{Fill, Id, Lot, Measure, Phase, Plan, Target, Zone, due_of, fill_of_phase};
use crate::units::Area;
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::Arc;

/// Fewer months of records than this make no pace.
const LEAST_MONTHS: i32 = 6;
const DAYS_A_YEAR: f64 = 365.25;
/// A rate that misses its target by less than this is rounding.
const RATE_TOLERANCE: f64 = 1e-6;

/// The pace observed over some months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observed {
    /// The first day counted: later than the window's where records begin later.
    pub from: Date,
    /// Net hectares leased a year.
    pub ha_per_year: f64,
}

/// Where the observed paces lead: the slower of the last 12 and 36 months to the faster.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// From which day on.
    pub from: Date,
    /// Industrial land leased on that day.
    pub leased: Area,
    /// Never more than this: the industrial land there is.
    pub industrial: Area,
    /// The slower pace, hectares a year; below 0 where land is given back.
    pub slow: f64,
    /// The faster one.
    pub fast: f64,
}

/// A fill target on a day: how far it is, what it would take, what is to be expected.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The target.
    pub target: Id<Target>,
    /// Its zone.
    pub zone: Id<Zone>,
    /// Its stage, where it is of one.
    pub phase: Option<Id<Phase>>,
    /// The fill it is judged by.
    pub fill: Fill,
    /// The rate to reach, 0–1.
    pub value: f64,
    /// The day it is judged by: its own, else the plan's last one.
    pub due: Option<Date>,
    /// Industrial land still to be leased; unknown where the industrial land is.
    pub still_needed: Option<Area>,
    /// Hectares a year needed from the day to the due day; unknown after it.
    pub needed: Option<f64>,
    /// The last 12 months.
    pub last_year: Option<Observed>,
    /// The last 36 months.
    pub last_three_years: Option<Observed>,
    /// Where that leads.
    pub forecast: Option<Forecast>,
}

/// How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Due and not reached.
    Overdue,
    /// The pace of the last 12 months does not reach it.
    Behind,
    /// It does.
    OnCourse,
    /// Reached.
    Reached,
    /// Nothing recorded, no industrial area, or no pace yet.
    Unknown,
}

impl Outlook {
    /// How it stands on the day.
    pub fn standing(&self) -> Standing {
        let Some(rate) = self.fill.known_rate() else { return Standing::Unknown };
        if rate >= self.value - RATE_TOLERANCE {
            return Standing::Reached;
        }
        match (self.due, self.needed, self.last_year) {
            (Some(due), _, _) if due < self.fill.on => Standing::Overdue,
            (_, Some(needed), Some(last)) if last.ha_per_year < needed => Standing::Behind,
            (_, Some(_), Some(_)) => Standing::OnCourse,
            (_, Some(_) | None, None) | (_, None, Some(_)) => Standing::Unknown,
        }
    }

    /// Hectares a year it is behind; what is overdue is behind by all that is missing.
    pub fn behind(&self) -> f64 {
        match self.standing() {
            Standing::Overdue => 1e6 + self.still_needed.map(Area::as_hectares).unwrap_or_default(),
            Standing::Behind | Standing::OnCourse => {
                let last = self.last_year.map(|last| last.ha_per_year).unwrap_or_default();
                self.needed.unwrap_or_default() - last
            }
            Standing::Reached => -1e6,
            Standing::Unknown => -1e5,
        }
    }
}

impl Forecast {
    /// The least and the most land to be expected on a later day.
    pub fn at(&self, day: Date) -> (Area, Area) {
        let years = years_between(self.from, day).max(0.0);
        let after = |pace: f64| {
            let hectares = self.leased.as_hectares() + pace * years;
            Area::hectares(hectares.clamp(0.0, self.industrial.as_hectares()))
        };
        (after(self.slow), after(self.fast))
    }

    /// The first and the last day on which `goal` is to be expected; none where that pace never
    /// leads there within the calendar.
    pub fn reaches(&self, goal: Area) -> (Option<Date>, Option<Date>) {
        let missing = goal.as_hectares() - self.leased.as_hectares();
        let day = |pace: f64| {
            if missing <= 0.0 {
                return Some(self.from);
            }
            let days = (pace > 0.0).then(|| (missing / pace * DAYS_A_YEAR).ceil())?;
            let days = (days < 36_525.0).then_some(days as i32)?;
            self.from.checked_add(days.days()).ok()
        };
        (day(self.fast), day(self.slow))
    }
}

fn years_between(from: Date, to: Date) -> f64 {
    f64::from((to - from).get_days()) / DAYS_A_YEAR
}

/// The outlook of every fill target of a zone, or of all zones.
pub fn outlooks(plan: &Plan, zone: Option<Id<Zone>>, on: Date) -> Vec<Outlook> {
    plan.all::<Target>()
        .filter(|target| target.measure == Measure::FillRate)
        .filter(|target| zone.is_none() || target.zone == zone)
        .filter_map(|target| outlook(plan, target, on))
        .collect()
}

/// The outlook of a fill target that names zone and value.
pub fn outlook(plan: &Plan, target: &Target, on: Date) -> Option<Outlook> {
    let (zone, value) = (target.zone?, target.value?);
    plan.get(zone)?;
    let fill = fill_of_phase(plan, zone, target.phase, on);
    let still_needed = fill.industrial.map(|industrial| {
        let needed = value * industrial.as_square_metres() - fill.leased.as_square_metres();
        Area::square_metres(needed.max(0.0))
    });
    let due = due_of(plan, target);
    let years = due.filter(|due| *due > on).map(|due| years_between(on, due));
    let needed = still_needed.zip(years).map(|(area, years)| area.as_hectares() / years);
    let begins = first_record(plan, zone, target.phase);
    let observed = |months| observed(plan, zone, target.phase, &fill, begins?, months);
    let (last_year, last_three_years) = (observed(12), observed(36));
    let forecast = forecast(&fill, last_year, last_three_years);
    Some(Outlook {
        target: target.id,
        zone,
        phase: target.phase,
        fill,
        value,
        due,
        still_needed,
        needed,
        last_year,
        last_three_years,
        forecast,
    })
}

/// The first day anything is recorded of the lots a target is judged by.
fn first_record(plan: &Plan, zone: Id<Zone>, phase: Option<Id<Phase>>) -> Option<Date> {
    let is_meant = |lot: &&Arc<Lot>| phase.is_none() || lot.phase == phase;
    let lots = plan.lots_of(zone).filter(is_meant);
    lots.flat_map(|lot| plan.occupancies_of(lot.id)).filter_map(|record| record.valid.from).min()
}

fn observed(
    plan: &Plan,
    zone: Id<Zone>,
    phase: Option<Id<Phase>>,
    fill: &Fill,
    begins: Date,
    months: i32,
) -> Option<Observed> {
    let from = fill.on.checked_sub(months.months()).ok()?.max(begins);
    if from.checked_add(LEAST_MONTHS.months()).ok()? > fill.on {
        return None;
    }
    let before = fill_of_phase(plan, zone, phase, from).leased;
    let gained = fill.leased.as_hectares() - before.as_hectares();
    Some(Observed { from, ha_per_year: gained / years_between(from, fill.on) })
}

fn forecast(fill: &Fill, year: Option<Observed>, three: Option<Observed>) -> Option<Forecast> {
    let paces = || year.into_iter().chain(three).map(|observed| observed.ha_per_year);
    let slow = paces().reduce(f64::min)?;
    let fast = paces().reduce(f64::max)?;
    let industrial = fill.industrial?;
    (fast > 0.0).then_some(Forecast { from: fill.on, leased: fill.leased, industrial, slow, fast })
}
