//! A fill rate on a day with everything it is made of.

use crate::units::Area;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the denominator rests on.
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
}

/// A fill rate with everything it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// The denominator; unknown without a detailed plan and without industrial lots.
    pub industrial: Option<Area>,
    /// What the denominator rests on.
    pub basis: Option<Basis>,
    /// The numerator: industrial land leased, building, operating, suspended.
    pub leased: Area,
    /// Industrial land registered; beside the rate, never in it.
    pub registered: Area,
    /// Part of the numerator: leased or building after the deadline of its works.
    pub idle: Area,
    /// Whether anything was ever recorded of these lots. Without it a rate of 0 means "not known yet".
    pub recorded: bool,
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
            idle: Area::ZERO,
            recorded: false,
            on,
        }
    }

    /// 0–1; unknown where the industrial area is.
    pub fn rate(&self) -> Option<f64> {
        self.leased.share_of(self.industrial?)
    }

    /// The rate as it may be claimed before people: nothing before anything was recorded.
    pub fn known_rate(&self) -> Option<f64> {
        self.rate().filter(|_| self.recorded)
    }

    /// Industrial land not leased and not registered; unknown where the industrial area is.
    pub fn free(&self) -> Option<Area> {
        let free = self.industrial? - self.leased - self.registered;
        Some(if free < Area::ZERO { Area::ZERO } else { free })
    }
}
