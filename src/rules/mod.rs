//! Quy định theo ngày: thresholds of law as dated data, each with its document, article and days, and what
//! a plan is when held to them.
//!
//! One row is one rule of one period. A value that was not read is unknown, never nought, and where a
//! period has another law whose value is not entered the answer is unknown, too. What is known at second
//! hand may warn and says so. Growing: a subject of law is a file with its rows and what they look at, a
//! line in [`RULES`], its texts.

mod basis;
mod book;
mod case;
mod craft;
mod criteria;
mod density;
mod duties;
mod epochs;
mod establish;
mod extend;
mod facts;
mod fill;
mod finding;
mod investment;
mod land_balance;
mod law;
mod left_open;
mod procedure;
mod recognised;
mod rule;
mod said;
mod scope;
mod settle;
mod size;
mod support;
mod verdict;
mod villages;
mod wastewater;

pub use basis::{At, Basis, Sure};
pub use book::{RULES, all_rules, checks, is_known, rule_of, usual_value, zone_checks};
pub use case::{Case, Subject};
pub use criteria::{Answer, Criterion, Differs, craft_village_criteria};
pub use duties::{Duty, ReportDue, reports_due};
pub use epochs::EPOCHS;
pub use extend::to_extend;
pub use facts::{Cluster, Facts};
pub use fill::{Counting, counting_on, legal_rate, legally_filled, rates_differ};
pub use finding::{Finding, Severity, Turn, findings, turned, zone_of};
pub use land_balance::{BELT, GREEN, LandFacts, ROADS, SERVICE, TECHNICAL, check_land_balance};
pub use law::{Law, Ruled};
pub use left_open::{AVERAGE, INVESTOR_MONEY, INVESTOR_WORKERS};
pub use procedure::{
    Clock, DaysOff, DueBy, FIXED_HOLIDAYS, FixedHoliday, HOLIDAYS_BASIS, Ladder, LadderStep,
    NotReached, StepStanding, fixed_holidays, ladder_on, step_standings, steps_not_reached,
};
pub use rule::{Bound, Limit, Rule, Unit, Weight};
pub use said::amount;
pub use support::{
    LimitOf, LimitOnDay, LimitSource, SupportCheck, SupportLimit, support_check, support_limit,
};
pub use verdict::{Checked, Found, Verdict};
