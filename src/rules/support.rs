//! Mức hỗ trợ khuyến công: what public money for industrial promotion may give, and whether the help of a
//! programme keeps within it.
//!
//! A programme is held to the law of its own day. The circular of 2014 was read; of that of 2018 only
//! quotations were.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::law::{Law, Ruled};
use super::rule::{Bound, Limit, Rule, Unit};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::{FundSource, Id, Plan, Programme, ProgrammeKind, SupportPolicy};
use crate::i18n::Message;
use jiff::civil::{Date, date};
use std::sync::Arc;

/// Thông tư liên tịch 26/2014/TTLT-BTC-BCT, and Thông tư 28/2018/TT-BTC that amends it.
const OF_2014: &str = "Thông tư liên tịch 26/2014/TTLT-BTC-BCT";
const OF_2018: &str = "Thông tư 28/2018/TT-BTC";
const FROM_2014: Option<Date> = Some(date(2014, 4, 8));
const FROM_2018: Option<Date> = Some(date(2018, 5, 11));

const MEND: &str = "rules-mend-support";

const fn of_2014(id: &'static str, text: &'static str, point: &'static str) -> Rule {
    Rule::new(id, text, MEND, Basis::article(OF_2014, "6", "2", point)).within(FROM_2014, FROM_2018)
}

const fn of_2018(rule: Rule) -> Rule {
    rule.by(Basis::article(OF_2018, "8", "", "")).within(FROM_2018, None).sure(Sure::Secondary)
}

const MODEL_SHARE: Rule =
    of_2014("kc.model.share", "rules-support-model", "b").at_most(0.30, Unit::Share);
const MODEL_MOST: Rule =
    of_2014("kc.model.most", "rules-support-model", "b").at_most(500.0, Unit::MillionVnd);
const MACHINE_SHARE: Rule =
    of_2014("kc.machine.share", "rules-support-machine", "c").at_most(0.50, Unit::Share);
const MACHINE_MOST: Rule =
    of_2014("kc.machine.most", "rules-support-machine", "c").at_most(200.0, Unit::MillionVnd);
const FAIR_SHARE: Rule =
    of_2014("kc.fair.share", "rules-support-fair", "d").at_most(0.80, Unit::Share);
const CONSULT_SHARE: Rule =
    of_2014("kc.consult.share", "rules-support-consult", "i").at_most(0.50, Unit::Share);
const CONSULT_MOST: Rule =
    of_2014("kc.consult.most", "rules-support-consult", "i").at_most(35.0, Unit::MillionVnd);

/// The subject.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-support", rules: RULES, check };

const RULES: &[Rule] = &[
    MODEL_SHARE,
    MODEL_MOST,
    MACHINE_SHARE,
    MACHINE_MOST,
    FAIR_SHARE,
    CONSULT_SHARE,
    CONSULT_MOST,
    of_2018(MODEL_SHARE),
    of_2018(MODEL_MOST.at_most(1_000.0, Unit::MillionVnd)),
    // A whole production line may have half as much again.
    of_2018(MACHINE_SHARE),
    of_2018(MACHINE_MOST.at_most(300.0, Unit::MillionVnd)),
    of_2018(FAIR_SHARE).unread(),
    of_2018(CONSULT_SHARE).unread(),
    of_2018(CONSULT_MOST).unread(),
];

/// What a programme may get at most.
#[derive(Clone, Debug, PartialEq)]
pub struct SupportLimit {
    /// At most this share, 0–100.
    pub percent: Option<f64>,
    /// Of what the share is.
    pub of: LimitOf,
    /// And at most so much; for one model, one enterprise.
    pub million_vnd: Option<f64>,
    /// Who says so.
    pub source: LimitSource,
}

/// Of what a share is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitOf {
    /// What the whole costs.
    Cost,
    /// The rent of a booth, which no record tells apart.
    Rent,
}

/// Who says what a programme may get.
#[derive(Clone, Debug, PartialEq)]
pub enum LimitSource {
    /// The law, in words, and how sure that is.
    Law(Message, Sure),
    /// A policy the office has recorded.
    Policy(Id<SupportPolicy>),
}

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
#[derive(Clone, Debug, PartialEq)]
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

/// The names of the rules for a sort of support: of a share, and of a sum.
const fn names(kind: ProgrammeKind) -> Option<(&'static str, Option<&'static str>)> {
    match kind {
        ProgrammeKind::DemonstrationModel => Some(("kc.model.share", Some("kc.model.most"))),
        ProgrammeKind::Machinery => Some(("kc.machine.share", Some("kc.machine.most"))),
        ProgrammeKind::Fair => Some(("kc.fair.share", None)),
        ProgrammeKind::Consulting => Some(("kc.consult.share", Some("kc.consult.most"))),
        ProgrammeKind::Training
        | ProgrammeKind::StudyVisit
        | ProgrammeKind::NewTrade
        | ProgrammeKind::Other => None,
    }
}

/// Holds the help of a programme to the limit of its sort, fund and day.
pub fn support_check(plan: &Plan, programme: &Programme) -> SupportCheck {
    match (programme.fund, support_limit(plan, programme)) {
        (None, _) => SupportCheck::Unknown,
        (Some(FundSource::Enterprise | FundSource::Other), _) => SupportCheck::Free,
        (_, LimitOnDay::Known(limit)) => match programme.support_million_vnd {
            Some(support) => limit.check(programme, support),
            None => SupportCheck::Unknown,
        },
        (_, LimitOnDay::Changed) => SupportCheck::Unknown,
        (Some(FundSource::Provincial | FundSource::Town), LimitOnDay::None) => {
            SupportCheck::SetByProvince
        }
        (Some(FundSource::National), LimitOnDay::None) => SupportCheck::NoLimitKnown,
    }
}

/// The limit that bounds a programme's fund for its sort on its day: what the office has recorded as a
/// policy, else what the law says of national money.
pub fn support_limit(plan: &Plan, programme: &Programme) -> LimitOnDay {
    let Some(fund) = programme.fund else { return LimitOnDay::None };
    let on = |day: Date| {
        let is_national = fund == FundSource::National;
        let by_law = || is_national.then(|| of_law(plan, programme.kind, day)).flatten();
        of_policy(plan, programme.kind, fund, day).or_else(by_law)
    };
    let Some((first, last)) = days(programme) else { return LimitOnDay::None };
    match (on(first), on(last)) {
        (first, last) if first != last => LimitOnDay::Changed,
        (Some(limit), _) => LimitOnDay::Known(limit),
        (None, _) => LimitOnDay::None,
    }
}

/// Its day, or the first and last one of its year.
fn days(programme: &Programme) -> Option<(Date, Date)> {
    if let Some(day) = programme.held_on {
        return Some((day, day));
    }
    let year = i16::try_from(programme.year).ok()?;
    Date::new(year, 1, 1).ok().zip(Date::new(year, 12, 31).ok())
}

/// What the law says of national money for this sort on a day; nothing where no limit is known.
fn of_law(plan: &Plan, kind: ProgrammeKind, day: Date) -> Option<SupportLimit> {
    let (share, most) = names(kind)?;
    let law = Law::of(plan, day);
    let share = law.rule(RULES, share)?;
    let most = most.and_then(|most| law.rule(RULES, most));
    let (percent, million_vnd) = (share.value(), most.as_ref().and_then(Ruled::value));
    percent.or(million_vnd)?;
    Some(SupportLimit {
        percent: percent.map(|share| (share * 1e6).round() / 1e4),
        of: if kind == ProgrammeKind::Fair { LimitOf::Rent } else { LimitOf::Cost },
        million_vnd,
        source: LimitSource::Law(share.basis(), share.sure()),
    })
}

/// The newest policy in force that says how much.
fn of_policy(
    plan: &Plan,
    kind: ProgrammeKind,
    fund: FundSource,
    day: Date,
) -> Option<SupportLimit> {
    let is_meant = |policy: &&Arc<SupportPolicy>| {
        policy.programme_kind == Some(kind)
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

impl SupportLimit {
    /// The lower of share and sum; nothing where neither can be said.
    fn most(&self, programme: &Programme) -> Option<f64> {
        self.of_cost(programme).into_iter().chain(self.million_vnd).reduce(f64::min)
    }

    fn of_cost(&self, programme: &Programme) -> Option<f64> {
        match (self.percent, self.of) {
            (Some(percent), LimitOf::Cost) => {
                programme.total_million_vnd.map(|total| total * percent / 100.0)
            }
            (Some(_), LimitOf::Rent) | (None, _) => None,
        }
    }

    fn check(&self, programme: &Programme, support: f64) -> SupportCheck {
        match self.most(programme) {
            Some(most) if support > most + ROUNDING => SupportCheck::Above(most),
            _ if self.percent.is_some() && self.of_cost(programme).is_none() => {
                SupportCheck::Unknown
            }
            _ => SupportCheck::Within,
        }
    }
}

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    if case.only.is_none() {
        let programmes = case.plan().all::<Programme>();
        checks.extend(programmes.filter_map(|programme| held(case.plan(), programme)));
    }
}

/// The help of a programme as a figure held to its rule; nothing where no rule of law bounds it.
fn held(plan: &Plan, programme: &Programme) -> Option<Checked> {
    let support = programme.support_million_vnd?;
    let (_, most) = names(programme.kind)?;
    let (_, last) = days(programme)?;
    let ruled = Law::of(plan, last).rule(RULES, most?)?;
    let verdict = match support_check(plan, programme) {
        SupportCheck::Free => return None,
        SupportCheck::Within => Verdict::Pass,
        SupportCheck::Above(_) => Verdict::Fail,
        SupportCheck::NoLimitKnown | SupportCheck::SetByProvince | SupportCheck::Unknown => {
            Verdict::Unknown
        }
    };
    let limit = match support_limit(plan, programme) {
        LimitOnDay::Known(limit) => limit.most(programme),
        LimitOnDay::Changed | LimitOnDay::None => None,
    };
    let limit = limit.map(|value| Limit { bound: Bound::AtMost, value });
    let checked = Checked::new(ruled, Found::Figure(support)).about(programme.id);
    let why = match support_check(plan, programme) {
        SupportCheck::SetByProvince => Some(Message::new("promotion-set-by-province")),
        SupportCheck::NoLimitKnown => Some(Message::new("promotion-no-limit")),
        SupportCheck::Free
        | SupportCheck::Unknown
        | SupportCheck::Within
        | SupportCheck::Above(_) => None,
    };
    Some(Checked { limit, verdict, ..checked }.because(why))
}
