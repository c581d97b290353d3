//! Tỷ lệ lấp đầy theo luật: which land counts as filled, by the law of a day.
//!
//! A rate of leased land alone is shown beside it where the two differ.

use super::basis::{Basis, Sure};
use super::epochs::{ND_32, ND_68};
use crate::domain::Fill;
use crate::units::Area;
use jiff::civil::{Date, date};

/// Which land counts during some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    /// The first day, where that is known.
    pub from: Option<Date>,
    /// The first day after.
    pub to: Option<Date>,
    /// Whether registered land with an approved investment counts like leased land.
    pub counts_approved: bool,
    /// Where that stands.
    pub basis: Basis,
    /// How sure it is.
    pub sure: Sure,
}

/// From here on Nghị định 32/2024/NĐ-CP holds.
const FROM_2024: Option<Date> = Some(date(2024, 5, 1));

const COUNTINGS: [Counting; 2] = [
    Counting {
        from: None,
        to: FROM_2024,
        counts_approved: false,
        basis: Basis::article(ND_68, "2", "", ""),
        sure: Sure::Memory,
    },
    Counting {
        from: FROM_2024,
        to: None,
        counts_approved: true,
        basis: Basis::article(ND_32, "2", "7", ""),
        sure: Sure::Read,
    },
];

/// How the law of a day counts.
pub fn counting_on(law: Date) -> &'static Counting {
    let [before, since] = &COUNTINGS;
    if since.from.is_some_and(|from| from <= law) { since } else { before }
}

/// What is filled by the law of a day: leased land, and approved land where it counts.
pub fn legally_filled(fill: &Fill, law: Date) -> Area {
    let approved = if counting_on(law).counts_approved { fill.approved } else { Area::ZERO };
    fill.leased + approved
}

/// The fill rate by the law of a day; unknown where the rate of leased land is.
pub fn legal_rate(fill: &Fill, law: Date) -> Option<f64> {
    fill.known_rate()?;
    legally_filled(fill, law).share_of(fill.industrial?)
}

/// Whether approved land counts by the law of a day and there is some, so that both rates are said.
pub fn rates_differ(fill: &Fill, law: Date) -> bool {
    legally_filled(fill, law) > fill.leased
}
