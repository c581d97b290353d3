//! The steps of one time, each with who has it and how long it may take.
//!
//! A dossier goes to the end by the law of the day it entered.

use super::clock::Clock;
use crate::rules::basis::Sure;
use jiff::civil::{Date, date};

/// The steps of one time.
#[derive(Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The first day on which a dossier that enters goes this way.
    pub from: Date,
    /// Key of the article that says so.
    pub clause: &'static str,
    /// How sure its clocks are.
    pub sure: Sure,
    /// What is done, one after the other.
    pub steps: &'static [LadderStep],
}

/// What is done, by whom, and within how long after the step before.
#[derive(Debug, PartialEq, Eq)]
pub struct LadderStep {
    /// Key of its name.
    pub name: &'static str,
    /// Key of who has it.
    pub lead: &'static str,
    /// Nothing for the step that starts the others.
    pub clock: Option<Clock>,
}

const fn first(name: &'static str, lead: &'static str) -> LadderStep {
    LadderStep { name, lead, clock: None }
}

const fn working(name: &'static str, lead: &'static str, days: u16) -> LadderStep {
    LadderStep { name, lead, clock: Some(Clock::WorkingDays(days)) }
}

const fn calendar(name: &'static str, lead: &'static str, days: u16) -> LadderStep {
    LadderStep { name, lead, clock: Some(Clock::CalendarDays(days)) }
}

const INVESTOR: &str = "step-by-investor";
const DISTRICT: &str = "step-by-district";
const COMMUNE: &str = "step-by-commune";
const DEPARTMENT: &str = "step-by-department";
const PROVINCE: &str = "step-by-province";

/// The newest first.
const ALL: &[Ladder] = &[
    Ladder {
        from: date(2026, 9, 15),
        clause: "law-decree-32-amended-10",
        sure: Sure::Secondary,
        steps: &[
            first("step-dossier-to-commune", INVESTOR),
            working("step-notice", COMMUNE, 2),
            working("step-intake", COMMUNE, 5),
            working("step-submit-by-commune", COMMUNE, 5),
            working("step-appraise", DEPARTMENT, 20),
            working("step-decide", PROVINCE, 5),
        ],
    },
    Ladder {
        from: date(2025, 7, 1),
        clause: "law-decree-32-10",
        sure: Sure::Read,
        steps: &[
            first("step-first-document", INVESTOR),
            working("step-notice", COMMUNE, 5),
            calendar("step-intake", COMMUNE, 15),
            working("step-submit-dossiers", COMMUNE, 5),
            calendar("step-appraise", DEPARTMENT, 25),
            working("step-decide", PROVINCE, 7),
        ],
    },
    Ladder {
        from: date(2024, 5, 1),
        clause: "law-decree-32-10",
        sure: Sure::Read,
        steps: &[
            first("step-first-document", INVESTOR),
            working("step-notice", DISTRICT, 5),
            calendar("step-intake", DISTRICT, 15),
            working("step-submit-dossiers", DISTRICT, 5),
            calendar("step-appraise", DEPARTMENT, 25),
            working("step-decide", PROVINCE, 7),
        ],
    },
    Ladder {
        from: date(2017, 7, 15),
        clause: "law-decree-68-12",
        sure: Sure::Secondary,
        steps: &[
            first("step-dossiers-to-department", DISTRICT),
            working("step-check", DEPARTMENT, 5),
            working("step-appraise", DEPARTMENT, 15),
            working("step-decide", PROVINCE, 5),
        ],
    },
];

/// The steps of all times.
pub(super) fn all_steps() -> impl Iterator<Item = &'static LadderStep> {
    ALL.iter().flat_map(|ladder| ladder.steps)
}

/// The steps a dossier takes that enters on a day; none before the first law the program knows.
pub fn ladder_on(entered: Date) -> Option<&'static Ladder> {
    ALL.iter().find(|ladder| ladder.from <= entered)
}
