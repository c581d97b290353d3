//! Mức hỗ trợ khuyến công: whether the help for a demonstration model keeps within the limits of its day.

use crate::domain::{FundSource, Programme, ProgrammeKind};
use jiff::civil::{Date, date};

/// What a demonstration model may get of national money, from a day on.
struct Limit {
    from: Date,
    /// At most this share of its cost.
    share: f64,
    /// And at most so much.
    million_vnd: f64,
}

/// Oldest first: TTLT 26/2014/TTLT-BTC-BCT, điều 6; TT 28/2018/TT-BTC, điều 8.
const LIMITS: [Limit; 2] = [
    Limit { from: date(2014, 4, 8), share: 0.30, million_vnd: 500.0 },
    Limit { from: date(2018, 5, 11), share: 0.30, million_vnd: 1000.0 },
];

/// Whether the help for a demonstration model keeps within its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SupportCheck {
    /// No limit applies: it is no model, or nobody's public money.
    Free,
    /// The province sets the levels of its own and lower funds.
    SetByProvince,
    /// Fund, day, cost or support is not known, or the day is before the first limit.
    Unknown,
    /// Within both.
    Within,
    /// More than this many million VND, the lower of the two limits.
    Above(f64),
}

impl Programme {
    /// Holds the help to the limits for demonstration models that bound national money at the time.
    pub fn support_check(&self) -> SupportCheck {
        if self.kind != ProgrammeKind::DemonstrationModel {
            return SupportCheck::Free;
        }
        match self.fund {
            None => SupportCheck::Unknown,
            Some(FundSource::Provincial | FundSource::Town) => SupportCheck::SetByProvince,
            Some(FundSource::Enterprise | FundSource::Other) => SupportCheck::Free,
            Some(FundSource::National) => {
                let limit = self.limit().zip(self.support_million_vnd);
                limit.map_or(SupportCheck::Unknown, |(limit, support)| self.held_to(limit, support))
            }
        }
    }

    /// The limit of its day; unknown where only a year is known in which it changed.
    fn limit(&self) -> Option<&'static Limit> {
        let year = i16::try_from(self.year).ok()?;
        let on = |day: Date| LIMITS.iter().rev().find(|limit| limit.from <= day);
        if let Some(day) = self.held_on {
            return on(day);
        }
        let (first, last) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
        on(first).filter(|limit| on(last).is_some_and(|other| other.from == limit.from))
    }

    fn held_to(&self, limit: &Limit, support: f64) -> SupportCheck {
        let of_cost = self.total_million_vnd.map(|total| total * limit.share);
        let most = of_cost.unwrap_or(f64::INFINITY).min(limit.million_vnd);
        match of_cost {
            _ if support > most => SupportCheck::Above(most),
            None => SupportCheck::Unknown,
            Some(_) => SupportCheck::Within,
        }
    }
}
