//! A fill rate on a day with everything it is made of.

use crate::domain::Completeness;
use crate::units::Area;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a rate rests on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Basis {
    /// The industrial area the approved detailed plan states.
    DetailedPlan,
    /// The sum of the industrial lots, as long as nothing better is known.
    Lots,
    /// Lots that are only sketched, in the numerator or the denominator: no figure to count on.
    Illustrative,
}

/// A fill rate with everything it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// The denominator; unknown without a detailed plan and without industrial lots.
    pub industrial: Option<Area>,
    /// What the rate rests on.
    pub basis: Option<Basis>,
    /// The numerator: industrial land leased, building, operating, suspended.
    pub leased: Area,
    /// Industrial land registered; beside the rate, never in it.
    pub registered: Area,
    /// Part of the registered land: its investment is approved by this day, and nobody leases it.
    pub approved: Area,
    /// Part of the numerator: leased or building after the deadline of its works.
    pub idle: Area,
    /// Part of the numerator: leases past their end of which nobody said what became.
    pub expired: Area,
    /// Land held on lots of unknown area: in no rate, since the denominator does not have it.
    pub left_out: Area,
    /// Land on which lots are drawn over each other. The denominator has it once; what of it is
    /// leased twice nobody knows.
    pub overlap: Area,
    /// Whether the records tell how much is leased. Without it a rate of 0 means "not known yet".
    pub recorded: bool,
    /// How completely the zone's occupancy is recorded, where somebody said so.
    pub completeness: Option<Completeness>,
    /// The day it speaks of.
    pub on: Date,
}

impl Fill {
    /// That of no land at all.
    pub(super) const fn nothing(on: Date) -> Self {
        Self {
            industrial: None,
            basis: None,
            leased: Area::ZERO,
            registered: Area::ZERO,
            approved: Area::ZERO,
            idle: Area::ZERO,
            expired: Area::ZERO,
            left_out: Area::ZERO,
            overlap: Area::ZERO,
            recorded: false,
            completeness: None,
            on,
        }
    }

    /// Numerator over denominator, 0–1; unknown where the industrial area is.
    pub fn rate(&self) -> Option<f64> {
        self.leased.share_of(self.industrial?)
    }

    /// The rate as it may be claimed before people: nothing before anything was recorded, nor where
    /// lots lie over each other.
    pub fn known_rate(&self) -> Option<f64> {
        self.rate().filter(|_| self.recorded && self.overlap == Area::ZERO)
    }

    /// The rate as it may be printed large, coloured, summed: nothing that rests on sketched lots.
    pub fn sure_rate(&self) -> Option<f64> {
        self.known_rate().filter(|_| !self.is_illustrative())
    }

    /// Whether it rests on lots that are only sketched.
    pub fn is_illustrative(&self) -> bool {
        self.basis == Some(Basis::Illustrative)
    }

    /// Registered land that is only asked for.
    pub fn asked_for(&self) -> Area {
        self.registered - self.approved
    }

    /// Industrial land not leased, whatever is registered on it; unknown where the industrial area is.
    pub fn unleased(&self) -> Option<Area> {
        let unleased = self.industrial? - self.leased;
        Some(if unleased < Area::ZERO { Area::ZERO } else { unleased })
    }

    /// Industrial land not leased and not registered; unknown where the industrial area is.
    pub fn free(&self) -> Option<Area> {
        let free = self.industrial? - self.leased - self.registered;
        Some(if free < Area::ZERO { Area::ZERO } else { free })
    }
}
