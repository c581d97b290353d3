//! Diễn biến: how a zone's land went over time, as sums that change on certain days only.
//!
//! A question about any day is one binary search. The sums are whole square millimetres, so that
//! land that goes away is exactly gone, in whatever order records are added up.

use crate::domain::{Basis, Fill, LandUse, Lot, Occupancy, OccupancyState, Period};
use crate::units::Area;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::sync::Arc;

/// The sums from each day on which any of them changes, the earliest first.
#[derive(Clone, Debug, Default)]
pub struct Course(Vec<(Date, Sums)>);

/// What holds on a day. Counts and areas in mm² may be negative while they are steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sums {
    /// Area of industrial lots, and how many there are of known area.
    industrial: i128,
    measured_lots: i64,
    /// Industrial lots of which anything was ever recorded.
    recorded_lots: i64,
    leased: i128,
    registered: i128,
    idle: i128,
    /// Leased land of every use for lease.
    leased_of_all: i128,
}

impl Course {
    /// The course of some lots, each with all its occupancies.
    pub(in crate::domain) fn of<'a, Held>(lots: impl Iterator<Item = (&'a Lot, Held)>) -> Self
    where
        Held: Iterator<Item = &'a Arc<Occupancy>>,
    {
        let mut steps = Steps::default();
        for (lot, held) in lots.filter(|(lot, _)| lot.land_use.is_for_lease()) {
            steps.add_lot(lot, &held.collect::<Vec<_>>());
        }
        let mut sums = Sums::default();
        Self(
            steps
                .0
                .into_iter()
                .map(|(day, step)| {
                    sums += step;
                    (day, sums)
                })
                .collect(),
        )
    }

    fn at(&self, on: Date) -> Sums {
        let place = self.0.partition_point(|(day, _)| *day <= on);
        place
            .checked_sub(1)
            .and_then(|place| self.0.get(place))
            .map_or_else(Sums::default, |(_, sums)| *sums)
    }

    /// The days on which anything changes, the earliest first.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        self.0.iter().map(|(day, _)| *day)
    }

    /// The fill on a day, by the lots.
    pub(in crate::domain) fn fill(&self, on: Date) -> Fill {
        let sums = self.at(on);
        let is_measured = sums.measured_lots > 0;
        Fill {
            industrial: is_measured.then(|| area(sums.industrial)),
            basis: is_measured.then_some(Basis::Lots),
            leased: area(sums.leased),
            registered: area(sums.registered),
            idle: area(sums.idle),
            recorded: sums.recorded_lots > 0,
            on,
        }
    }

    /// Leased land of every use for lease on a day.
    pub(in crate::domain) fn leased_of_all(&self, on: Date) -> Area {
        area(self.at(on).leased_of_all)
    }
}

/// More than the earth has, and so little that no sum of records overflows.
const MOST_MM2: f64 = 1e30;

fn square_millimetres(area: Area) -> i128 {
    (area.as_square_metres() * 1e6).round().clamp(-MOST_MM2, MOST_MM2) as i128
}

fn area(square_millimetres: i128) -> Area {
    Area::square_metres(square_millimetres as f64 / 1e6)
}

impl AddAssign for Sums {
    fn add_assign(&mut self, step: Self) {
        let Self {
            industrial,
            measured_lots,
            recorded_lots,
            leased,
            registered,
            idle,
            leased_of_all,
        } = step;
        self.industrial += industrial;
        self.measured_lots += measured_lots;
        self.recorded_lots += recorded_lots;
        self.leased += leased;
        self.registered += registered;
        self.idle += idle;
        self.leased_of_all += leased_of_all;
    }
}

impl Sums {
    const fn taken_back(self) -> Self {
        Self {
            industrial: -self.industrial,
            measured_lots: -self.measured_lots,
            recorded_lots: -self.recorded_lots,
            leased: -self.leased,
            registered: -self.registered,
            idle: -self.idle,
            leased_of_all: -self.leased_of_all,
        }
    }
}

/// What is added on each day.
#[derive(Default)]
struct Steps(BTreeMap<Date, Sums>);

impl Steps {
    /// Adds `sums` for the days of both periods.
    fn add(&mut self, during: Period, within: Period, sums: Sums) {
        let start = |period: Period| period.from.unwrap_or(Date::MIN);
        let from = start(during).max(start(within));
        let to = during.to.into_iter().chain(within.to).min();
        if to.is_some_and(|to| to <= from) {
            return;
        }
        *self.0.entry(from).or_default() += sums;
        if let Some(to) = to {
            *self.0.entry(to).or_default() += sums.taken_back();
        }
    }

    fn add_lot(&mut self, lot: &Lot, occupancies: &[&Arc<Occupancy>]) {
        let is_industrial = lot.land_use == LandUse::Industrial;
        if is_industrial {
            let area = lot.area();
            let sums = Sums {
                industrial: area.map_or(0, square_millimetres),
                measured_lots: i64::from(area.is_some()),
                recorded_lots: i64::from(!occupancies.is_empty()),
                ..Sums::default()
            };
            self.add(lot.valid, lot.valid, sums);
        }
        for occupancy in occupancies {
            self.add_occupancy(lot, occupancy, is_industrial);
        }
    }

    fn add_occupancy(&mut self, lot: &Lot, occupancy: &Occupancy, is_industrial: bool) {
        let area = square_millimetres(occupancy.area);
        let is_leased = occupancy.state.is_leased();
        let is_registered = occupancy.state.holds_land() && !is_leased;
        let of_industrial = |counts: bool| if is_industrial && counts { area } else { 0 };
        let sums = Sums {
            leased: of_industrial(is_leased),
            registered: of_industrial(is_registered),
            leased_of_all: if is_leased { area } else { 0 },
            ..Sums::default()
        };
        self.add(occupancy.valid, lot.valid, sums);
        if let Some(late) = late(occupancy) {
            let sums = Sums { idle: of_industrial(true), ..Sums::default() };
            self.add(late, lot.valid, sums);
        }
    }
}

/// The days on which land that is leased or built on should have been finished already.
fn late(occupancy: &Occupancy) -> Option<Period> {
    match occupancy.state {
        OccupancyState::Leased | OccupancyState::Building => {
            let first_late = occupancy.deadline?.checked_add(1.day()).ok()?;
            let from = occupancy.valid.from.map_or(first_late, |from| from.max(first_late));
            Some(Period { from: Some(from), to: occupancy.valid.to })
        }
        OccupancyState::Registered
        | OccupancyState::Operating
        | OccupancyState::Suspended
        | OccupancyState::Recovered => None,
    }
}
