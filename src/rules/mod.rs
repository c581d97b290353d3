//! Quy định theo ngày: thresholds of law as dated data, each with its decree, clause and days.
//!
//! One row is one rule of one period. A value that was not read is unknown, never nought, and where a
//! period has another law whose value is not entered the answer is unknown, too. A subject of law is a
//! file with its rows; another is one more line in [`RULES`].

mod basis;
mod book;
mod fill;
mod land_balance;
mod procedure;
mod rule;
mod verdict;

pub use basis::{Basis, Sure};
pub use book::{RULES, rule_on, usual_value};
pub use fill::{Counting, counting_on, legal_rate, legally_filled, rates_differ};
pub use land_balance::{BELT, GREEN, LandFacts, ROADS, SERVICE, TECHNICAL, check_land_balance};
pub use procedure::{
    Clock, DaysOff, DueBy, FIXED_HOLIDAYS, FixedHoliday, HOLIDAYS_BASIS, Ladder, LadderStep,
    NotReached, StepStanding, fixed_holidays, ladder_on, step_standings, steps_not_reached,
};
pub use rule::{Bound, Limit, Rule};
pub use verdict::{Checked, Found, Verdict};
