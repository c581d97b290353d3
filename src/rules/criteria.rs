//! Tiêu chí làng nghề: what Nghị định 52/2018/NĐ-CP, điều 5, asks of a craft village, held to what was
//! observed. What nobody has observed is unknown, not unmet.

use super::basis::Basis;
use super::law::Law;
use super::rule::{Bound, Limit, Rule, Unit};
use crate::domain::{Id, Indicator, Observation, Plan, Zone};
use crate::i18n::Message;
use jiff::civil::{Date, date};
use std::sync::Arc;

/// Nghị định 52/2018/NĐ-CP.
pub(super) const ND_52: &str = "Nghị định 52/2018/NĐ-CP";
/// It holds from here.
pub(super) const FROM_2018: Option<Date> = Some(date(2018, 6, 1));

const HOUSEHOLDS: &str = "v.households";
const STEADY: &str = "v.steady";
const ENVIRONMENT: &str = "v.env";
const TRADITION: &str = "v.trad";

const MEND: &str = "rules-mend-village";

const fn asked(
    id: &'static str,
    text: &'static str,
    clause: &'static str,
    point: &'static str,
) -> Rule {
    Rule::new(id, text, MEND, Basis::article(ND_52, "5", clause, point)).within(FROM_2018, None)
}

/// What is asked of a craft village, and of a traditional one.
pub(super) const CRITERIA: &[Rule] = &[
    asked(HOUSEHOLDS, "criteria-households", "3", "a").at_least(0.20, Unit::Share),
    asked(STEADY, "criteria-steady", "3", "b").at_least(2.0, Unit::Years),
    asked(ENVIRONMENT, "criteria-environment", "3", "c"),
    asked(TRADITION, "criteria-traditional", "2", "").asks(Bound::MoreThan, 50.0, Unit::Years),
];

/// One thing asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::VariantArray)]
pub enum Criterion {
    /// Enough of the households take part in the trade.
    Households,
    /// Production has been steady for years up to the request.
    Steady,
    /// The law of the environment is kept.
    Environment,
    /// For a traditional craft village: a trade of many years, of national culture, tied to artisans or
    /// the name of the village.
    Traditional,
}

impl Criterion {
    /// "Ít nhất 20 % số hộ làm nghề".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Households => "criteria-households",
            Self::Steady => "criteria-steady",
            Self::Environment => "criteria-environment",
            Self::Traditional => "criteria-traditional",
        })
    }
}

/// Whether a village meets a criterion, and what that rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What is asked.
    pub criterion: Criterion,
    /// Met, not met, or unknown.
    pub met: Option<bool>,
    /// The figure held to the limit: a share, years, 1 or 0.
    pub figure: Option<f64>,
    /// What it rests on, the newest of it.
    pub rests_on: Vec<Id<Observation>>,
    /// Whether other figures up to the day give another answer.
    pub differs: Option<Differs>,
}

/// Which other figures give another answer than the one used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Earlier ones of the same source: this one is simply newer.
    Earlier,
    /// One of another source.
    OtherSource,
    /// A newer one of a part only: with the other part as known before, the answer would be another.
    NewerPart(Id<Observation>),
}

/// A figure, the source it is from, and the observations it is made of.
struct Seen<'a> {
    figure: f64,
    source: &'a str,
    rests_on: Vec<Id<Observation>>,
}

impl<'a> Seen<'a> {
    fn of(seen: &'a Observation) -> Option<Self> {
        Some(Self { figure: seen.value?, source: &seen.source, rests_on: vec![seen.id] })
    }

    fn share(craft: &'a Observation, whole: &Observation) -> Option<Self> {
        let figure = share(craft, whole)?;
        Some(Self { figure, source: &craft.source, rests_on: vec![craft.id, whole.id] })
    }
}

/// The answers for a village on a day, by a law.
pub fn craft_village_criteria(plan: &Plan, zone: Id<Zone>, law: &Law, on: Date) -> Vec<Answer> {
    let seen = |indicator| seen(plan, zone, indicator, on);
    let limit = |id| law.rule(CRITERIA, id).and_then(|ruled| ruled.limit());
    let by_figure = |criterion, indicator, id| {
        let seen = seen(indicator);
        let figures: Vec<Seen<'_>> = seen.iter().filter_map(|seen| Seen::of(seen)).collect();
        answer(criterion, &figures, limit(id))
    };
    let years = by_figure(Criterion::Traditional, Indicator::YearsOfTrade, TRADITION);
    vec![
        households(
            &seen(Indicator::Households),
            &seen(Indicator::CraftHouseholds),
            limit(HOUSEHOLDS),
        ),
        by_figure(Criterion::Steady, Indicator::YearsSteady, STEADY),
        by_figure(Criterion::Environment, Indicator::EnvironmentMet, ENVIRONMENT),
        traditional(years, &seen(Indicator::CultureMet), &seen(Indicator::ArtisansMet)),
    ]
}

/// What was seen of a village up to a day, the newest last.
fn seen(plan: &Plan, zone: Id<Zone>, indicator: Indicator, on: Date) -> Vec<&Arc<Observation>> {
    let mut seen: Vec<&Arc<Observation>> = plan
        .that_refer_to::<Observation>(zone)
        .filter(|seen| seen.measure == indicator && seen.day <= on)
        .filter(|seen| seen.value.is_some())
        .collect();
    seen.sort_by_key(|seen| (seen.day, seen.id));
    seen
}

/// A traditional trade needs the years and both of the others; one that is not met is enough to fail.
fn traditional(
    years: Answer,
    culture: &[&Arc<Observation>],
    artisans: &[&Arc<Observation>],
) -> Answer {
    let said = |seen: &[&Arc<Observation>]| Some(seen.last()?.value? >= 1.0);
    let parts = [years.met, said(culture), said(artisans)];
    let met = if parts.contains(&Some(false)) {
        Some(false)
    } else {
        parts.iter().all(Option::is_some).then_some(true)
    };
    let others = culture.last().into_iter().chain(artisans.last()).map(|seen| seen.id);
    let Answer { rests_on, .. } = years;
    let rests_on = rests_on.into_iter().chain(others).collect();
    Answer { met, rests_on, ..years }
}

/// Households of the trade over all households, where one source gives both for one day. A newer
/// figure of one of them that would turn the answer makes it unknown.
fn households(
    all: &[&Arc<Observation>],
    of_trade: &[&Arc<Observation>],
    limit: Option<Limit>,
) -> Answer {
    let whole = |craft: &Observation| {
        all.iter().find(|all| all.day == craft.day && all.source == craft.source)
    };
    let pair = of_trade.iter().filter_map(|craft| Seen::share(craft, whole(craft)?));
    let pairs: Vec<Seen<'_>> = pair.collect();
    let answer = answer(Criterion::Households, &pairs, limit);
    let newest = of_trade.last().zip(all.last()).filter(|_| answer.met.is_some());
    let Some((craft, whole)) = newest else { return answer };
    let turned = share(craft, whole).filter(|share| meets(limit, *share) != answer.met);
    if turned.is_none() {
        return answer;
    }
    let newer = if craft.day > whole.day { craft.id } else { whole.id };
    Answer { met: None, differs: Some(Differs::NewerPart(newer)), ..answer }
}

fn share(craft: &Observation, whole: &Observation) -> Option<f64> {
    Some(craft.value? / whole.value.filter(|whole| *whole > 0.0)?)
}

/// Whether a figure is as asked; unknown where nothing is asked on the day.
fn meets(limit: Option<Limit>, figure: f64) -> Option<bool> {
    limit.map(|limit| limit.allows(figure))
}

fn answer(criterion: Criterion, figures: &[Seen<'_>], limit: Option<Limit>) -> Answer {
    let newest = figures.last();
    let met = newest.and_then(|seen| meets(limit, seen.figure));
    let mut others = figures.iter().filter(|seen| meets(limit, seen.figure) != met).peekable();
    let differs = others.peek().is_some().then(|| {
        let is_other = |seen: &Seen<'_>| newest.is_some_and(|newest| newest.source != seen.source);
        if others.any(is_other) { Differs::OtherSource } else { Differs::Earlier }
    });
    Answer {
        criterion,
        met,
        figure: newest.map(|seen| seen.figure),
        rests_on: newest.map(|seen| seen.rests_on.clone()).unwrap_or_default(),
        differs,
    }
}
