//! Diễn biến: how a zone's land went over time, as sums that change on certain days only.
//!
//! A question about any day is one binary search. The sums are whole square millimetres, so that
//! land that goes away is exactly gone, in whatever order records are added up.

use super::lease_states::expired_from;
use super::overlap::overlapping;
use crate::domain::{Basis, Fill, Lot, Occupancy, OccupancyState, Period};
use crate::units::Area;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::{AddAssign, Neg};
use std::sync::Arc;

/// The sums from each day on which any of them changes, the earliest first.
#[derive(Clone, Debug, Default)]
pub struct Course(Vec<(Date, Sums)>);

/// What holds on a day. Counts and areas in mm² may be negative while they are steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sums {
    /// Industrial lots whose area is stated or measured.
    measured: Land,
    /// Those that are only sketched.
    sketched: Land,
    /// Those of unknown area.
    unmeasured: Land,
    /// Industrial lots of which a lease was ever recorded.
    leased_lots: i64,
    /// Land that two industrial lots have in common.
    overlap: i128,
    /// Leased land of every use for lease.
    leased_of_all: i128,
}

/// Industrial lots and what is done with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Land {
    lots: i64,
    area: i128,
    leased: i128,
    registered: i128,
    approved: i128,
    idle: i128,
    expired: i128,
}

impl Course {
    /// The course of some lots, each with the occupancies of its line.
    pub(in crate::domain) fn of<'a>(
        lots: impl Iterator<Item = (&'a Lot, Vec<&'a Arc<Occupancy>>)>,
    ) -> Self {
        let mut steps = Steps::default();
        let mut industrial = Vec::new();
        let is_let = |lot: &Lot| lot.land_use.is_for_lease() || lot.is_industrial();
        for (lot, in_line) in lots.filter(|(lot, _)| is_let(lot)) {
            steps.add_lot(lot, &in_line);
            industrial.extend(Some(lot).filter(|lot| lot.is_industrial()));
        }
        steps.add_overlaps(&industrial);
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

    /// The fill on a day: by the industrial land a detailed plan states, else by the lots.
    pub(in crate::domain) fn fill(&self, on: Date, stated: Option<Area>) -> Fill {
        let Sums { measured, sketched, unmeasured, leased_lots, overlap, .. } = self.at(on);
        let mut land = measured;
        land += sketched;
        let of_lots = (land.lots > 0).then(|| area(land.area - overlap));
        if stated.is_some() {
            land += unmeasured;
        }
        let left_out = if stated.is_some() { Land::default() } else { unmeasured };
        let is_sketched = match stated {
            Some(_) => sketched.leased + sketched.registered > 0,
            None => sketched.lots > 0,
        };
        let basis = match (stated, of_lots) {
            (None, None) => None,
            (Some(_), _) | (None, Some(_)) if is_sketched => Some(Basis::Illustrative),
            (Some(_), _) => Some(Basis::DetailedPlan),
            (None, Some(_)) => Some(Basis::Lots),
        };
        Fill {
            industrial: stated.or(of_lots),
            basis,
            leased: area(land.leased),
            registered: area(land.registered),
            approved: area(land.approved),
            idle: area(land.idle),
            expired: area(land.expired),
            left_out: area(left_out.leased + left_out.registered),
            overlap: area(overlap),
            recorded: leased_lots > 0,
            completeness: None,
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
        let Self { measured, sketched, unmeasured, leased_lots, overlap, leased_of_all } = step;
        self.measured += measured;
        self.sketched += sketched;
        self.unmeasured += unmeasured;
        self.leased_lots += leased_lots;
        self.overlap += overlap;
        self.leased_of_all += leased_of_all;
    }
}

impl Neg for Sums {
    type Output = Self;
    fn neg(self) -> Self {
        Self {
            measured: -self.measured,
            sketched: -self.sketched,
            unmeasured: -self.unmeasured,
            leased_lots: -self.leased_lots,
            overlap: -self.overlap,
            leased_of_all: -self.leased_of_all,
        }
    }
}

impl AddAssign for Land {
    fn add_assign(&mut self, step: Self) {
        let Self { lots, area, leased, registered, approved, idle, expired } = step;
        self.lots += lots;
        self.area += area;
        self.leased += leased;
        self.registered += registered;
        self.approved += approved;
        self.idle += idle;
        self.expired += expired;
    }
}

impl Neg for Land {
    type Output = Self;
    fn neg(self) -> Self {
        Self {
            lots: -self.lots,
            area: -self.area,
            leased: -self.leased,
            registered: -self.registered,
            approved: -self.approved,
            idle: -self.idle,
            expired: -self.expired,
        }
    }
}

/// What is added on each day.
#[derive(Default)]
struct Steps(BTreeMap<Date, Sums>);

impl Steps {
    /// Adds `sums` for the days of both periods.
    fn add(&mut self, during: Period, within: Period, sums: &Sums) {
        let start = |period: Period| period.from.unwrap_or(Date::MIN);
        let from = start(during).max(start(within));
        let to = during.to.into_iter().chain(within.to).min();
        if to.is_some_and(|to| to <= from) {
            return;
        }
        *self.0.entry(from).or_default() += *sums;
        if let Some(to) = to {
            *self.0.entry(to).or_default() += -*sums;
        }
    }

    /// Adds a lot with the occupancies of its line.
    fn add_lot(&mut self, lot: &Lot, in_line: &[&Arc<Occupancy>]) {
        let held = || in_line.iter().filter(|held| held.lot == lot.id);
        if lot.is_industrial() {
            let area = lot.area().map_or(0, square_millimetres);
            self.add(lot.valid, lot.valid, &of(lot, Land { lots: 1, area, ..Land::default() }));
            let leases = held().filter(|occupancy| occupancy.state.is_leased());
            if let Some(first) = leases.map(|lease| lease.valid.from).min() {
                let sums = Sums { leased_lots: 1, ..Sums::default() };
                self.add(Period { from: first, to: None }, lot.valid, &sums);
            }
        }
        for occupancy in held() {
            self.add_occupancy(lot, occupancy, in_line);
        }
        if lot.is_industrial() {
            self.add_approved(lot, held().copied());
        }
    }

    /// Adds registered land whose investment is approved, as far as the lot has room for it beside
    /// what is leased: no land counts twice.
    fn add_approved<'a>(&mut self, lot: &Lot, held: impl Iterator<Item = &'a Arc<Occupancy>>) {
        let (leased, registered): (Vec<_>, Vec<_>) =
            held.filter(|held| held.state.holds_land()).partition(|held| held.state.is_leased());
        let approved: Vec<(Period, &Occupancy)> = registered
            .into_iter()
            .filter_map(|held| Some((held.approved_during()?, held.as_ref())))
            .collect();
        if approved.is_empty() {
            return;
        }
        let leased: Vec<(Period, &Occupancy)> =
            leased.into_iter().map(|held| (held.valid, held.as_ref())).collect();
        let all = || approved.iter().chain(&leased).map(|(during, _)| *during);
        let mut days: Vec<Date> = all().map(|during| during.from.unwrap_or(Date::MIN)).collect();
        days.extend(all().filter_map(|during| during.to));
        days.sort_unstable();
        days.dedup();
        let held_on = |held: &[(Period, &Occupancy)], day: Date| -> i128 {
            let there = held.iter().filter(|(during, _)| during.contains(day));
            there.map(|(_, held)| square_millimetres(held.area)).sum()
        };
        for (place, day) in days.iter().enumerate() {
            let room = lot.area().map_or(i128::MAX, |area| {
                (square_millimetres(area) - held_on(&leased, *day)).max(0)
            });
            let counted = held_on(&approved, *day).min(room);
            let land = Land { approved: counted, ..Land::default() };
            let during = Period { from: Some(*day), to: days.get(place + 1).copied() };
            self.add(during, lot.valid, &of(lot, land));
        }
    }

    fn add_occupancy(&mut self, lot: &Lot, occupancy: &Occupancy, in_line: &[&Arc<Occupancy>]) {
        let area = square_millimetres(occupancy.area);
        if occupancy.state.is_leased() {
            let sums = Sums { leased_of_all: area, ..Sums::default() };
            self.add(occupancy.valid, lot.valid, &sums);
        }
        if !lot.is_industrial() {
            return;
        }
        let land = if occupancy.state.is_leased() {
            Land { leased: area, ..Land::default() }
        } else if occupancy.state.holds_land() {
            Land { registered: area, ..Land::default() }
        } else {
            return;
        };
        self.add(occupancy.valid, lot.valid, &of(lot, land));
        if let Some(late) = late(occupancy) {
            self.add(late, lot.valid, &of(lot, Land { idle: area, ..Land::default() }));
        }
        if let Some(expired) = expired_from(in_line, occupancy) {
            let during = Period { from: Some(expired), to: occupancy.valid.to };
            self.add(during, lot.valid, &of(lot, Land { expired: area, ..Land::default() }));
        }
    }

    /// Land that two industrial lots have in common, while there are both.
    fn add_overlaps(&mut self, lots: &[&Lot]) {
        for (one, other, area) in overlapping(lots) {
            let sums = Sums { overlap: square_millimetres(area), ..Sums::default() };
            self.add(one.valid, other.valid, &sums);
        }
    }
}

/// The land of a lot as part of the sums.
fn of(lot: &Lot, land: Land) -> Sums {
    let mut sums = Sums::default();
    let part = if lot.area().is_none() {
        &mut sums.unmeasured
    } else if lot.is_sketched() {
        &mut sums.sketched
    } else {
        &mut sums.measured
    };
    *part = land;
    sums
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
