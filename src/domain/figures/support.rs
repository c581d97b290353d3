//! Mức hỗ trợ khuyến công: whether the help of a programme keeps within the limit of its sort, fund and
//! day.

use super::support_limits::{LimitOf, LimitSource, SupportLimit, of_law};
use crate::domain::{FundSource, Plan, Programme, SupportPolicy};
use jiff::civil::Date;
use std::sync::Arc;

/// Whether the help keeps within its limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SupportCheck {
    /// None applies: it is nobody's public money.
    Free,
    /// None is known of this sort on that day.
    NoLimitKnown,
    /// The province sets the levels of its own and lower funds, and nobody has recorded them.
    SetByProvince,
    /// Fund, day, cost or support is not known.
    Unknown,
    /// Within it.
    Within,
    /// More than this many million VND, the lower of share and sum.
    Above(f64),
}

/// A limit, on the day of what it bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LimitOnDay {
    /// This one.
    Known(SupportLimit),
    /// Only the year is known, and in it the limit changed.
    Changed,
    /// None is known.
    None,
}

/// What figures of money may miss each other by, and that is rounding; million VND.
const ROUNDING: f64 = 1e-6;

impl Programme {
    /// Holds the help to the limit of its sort, fund and day.
    pub fn support_check(&self, plan: &Plan) -> SupportCheck {
        let held = |limit| match self.support_million_vnd {
            Some(support) => self.held_to(limit, support),
            None => SupportCheck::Unknown,
        };
        match (self.fund, self.support_limit(plan)) {
            (None, _) => SupportCheck::Unknown,
            (Some(FundSource::Enterprise | FundSource::Other), _) => SupportCheck::Free,
            (_, LimitOnDay::Known(limit)) => held(limit),
            (_, LimitOnDay::Changed) => SupportCheck::Unknown,
            (Some(FundSource::Provincial | FundSource::Town), LimitOnDay::None) => {
                SupportCheck::SetByProvince
            }
            (Some(FundSource::National), LimitOnDay::None) => SupportCheck::NoLimitKnown,
        }
    }

    /// The limit that bounds its fund for its sort on its day: what the office has recorded as a policy,
    /// else what the law says of national money.
    pub fn support_limit(&self, plan: &Plan) -> LimitOnDay {
        let Some(fund) = self.fund else { return LimitOnDay::None };
        let on = |day: Date| {
            let by_law =
                || (fund == FundSource::National).then(|| of_law(self.kind, day)).flatten();
            self.of_policy(plan, fund, day).or_else(by_law)
        };
        let Some((first, last)) = self.days() else { return LimitOnDay::None };
        match (on(first), on(last)) {
            (first, last) if first != last => LimitOnDay::Changed,
            (Some(limit), _) => LimitOnDay::Known(limit),
            (None, _) => LimitOnDay::None,
        }
    }

    /// Its day, or the first and last one of its year.
    fn days(&self) -> Option<(Date, Date)> {
        if let Some(day) = self.held_on {
            return Some((day, day));
        }
        let year = i16::try_from(self.year).ok()?;
        Date::new(year, 1, 1).ok().zip(Date::new(year, 12, 31).ok())
    }

    /// The newest policy in force that says how much.
    fn of_policy(&self, plan: &Plan, fund: FundSource, day: Date) -> Option<SupportLimit> {
        let is_meant = |policy: &&Arc<SupportPolicy>| {
            policy.programme_kind == Some(self.kind)
                && policy.fund == Some(fund)
                && policy.valid.contains(day)
                && (policy.most_percent.is_some() || policy.most_million_vnd.is_some())
        };
        let policies = plan.all::<SupportPolicy>().filter(is_meant);
        let newest = policies.max_by_key(|policy| (policy.valid.from, policy.id))?;
        Some(SupportLimit {
            percent: newest.most_percent,
            of: LimitOf::Cost,
            million_vnd: newest.most_million_vnd,
            source: LimitSource::Policy(newest.id),
        })
    }

    fn held_to(&self, limit: SupportLimit, support: f64) -> SupportCheck {
        let of_cost = match (limit.percent, limit.of) {
            (Some(percent), LimitOf::Cost) => {
                self.total_million_vnd.map(|total| total * percent / 100.0)
            }
            (Some(_), LimitOf::Rent) | (None, _) => None,
        };
        let most = of_cost.into_iter().chain(limit.million_vnd).reduce(f64::min);
        match most {
            Some(most) if support > most + ROUNDING => SupportCheck::Above(most),
            _ if limit.percent.is_some() && of_cost.is_none() => SupportCheck::Unknown,
            _ => SupportCheck::Within,
        }
    }
}
