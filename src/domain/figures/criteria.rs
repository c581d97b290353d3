//! Tiêu chí làng nghề: what Nghị định 52/2018/NĐ-CP, điều 5, asks of a craft village, held to what was
//! observed. What nobody has observed is unknown, not unmet.

use crate::domain::{Id, Indicator, Observation, Plan, Zone};
use jiff::civil::Date;
use std::sync::Arc;

/// One thing asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::VariantArray)]
pub enum Criterion {
    /// At least 20 % of the households take part in the trade.
    Households,
    /// Production has been steady for at least 2 years up to the request.
    Steady,
    /// The law of the environment is kept.
    Environment,
    /// For a traditional craft village: a trade of more than 50 years.
    Traditional,
}

/// The share of households asked for.
pub const LEAST_SHARE: f64 = 0.20;
/// Years of steady production asked for.
pub const LEAST_YEARS_STEADY: f64 = 2.0;
/// Years a traditional trade has been there.
pub const TRADITIONAL_YEARS: f64 = 50.0;

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

/// The answers for a village on a day.
pub fn craft_village_criteria(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Answer> {
    let seen = |indicator| {
        let mut seen: Vec<&Arc<Observation>> = plan
            .that_refer_to::<Observation>(zone)
            .filter(|seen| seen.measure == indicator && seen.day <= on)
            .filter(|seen| seen.value.is_some())
            .collect();
        seen.sort_by_key(|seen| (seen.day, seen.id));
        seen
    };
    let by_figure = |criterion, indicator, meets: fn(f64) -> bool| {
        let seen = seen(indicator);
        let figures: Vec<Seen<'_>> = seen.iter().filter_map(|seen| Seen::of(seen)).collect();
        answer(criterion, &figures, meets)
    };
    vec![
        households(&seen(Indicator::Households), &seen(Indicator::CraftHouseholds)),
        by_figure(Criterion::Steady, Indicator::YearsSteady, |years| years >= LEAST_YEARS_STEADY),
        by_figure(Criterion::Environment, Indicator::EnvironmentMet, |answer| answer >= 1.0),
        by_figure(Criterion::Traditional, Indicator::YearsOfTrade, |years| {
            years > TRADITIONAL_YEARS
        }),
    ]
}

/// Households of the trade over all households, where one source gives both for one day. A newer
/// figure of one of them that would turn the answer makes it unknown.
fn households(all: &[&Arc<Observation>], of_trade: &[&Arc<Observation>]) -> Answer {
    let meets = |share| share >= LEAST_SHARE;
    let whole = |craft: &Observation| {
        all.iter().find(|all| all.day == craft.day && all.source == craft.source)
    };
    let pair = of_trade.iter().filter_map(|craft| Seen::share(craft, whole(craft)?));
    let pairs: Vec<Seen<'_>> = pair.collect();
    let answer = answer(Criterion::Households, &pairs, meets);
    let newest = of_trade.last().zip(all.last()).filter(|_| answer.met.is_some());
    let Some((craft, whole)) = newest else { return answer };
    let turned = share(craft, whole).filter(|share| Some(meets(*share)) != answer.met);
    if turned.is_none() {
        return answer;
    }
    let newer = if craft.day > whole.day { craft.id } else { whole.id };
    Answer { met: None, differs: Some(Differs::NewerPart(newer)), ..answer }
}

fn share(craft: &Observation, whole: &Observation) -> Option<f64> {
    Some(craft.value? / whole.value.filter(|whole| *whole > 0.0)?)
}

fn answer(criterion: Criterion, figures: &[Seen<'_>], meets: impl Fn(f64) -> bool) -> Answer {
    let newest = figures.last();
    let met = newest.map(|seen| meets(seen.figure));
    let mut others = figures.iter().filter(|seen| Some(meets(seen.figure)) != met).peekable();
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
