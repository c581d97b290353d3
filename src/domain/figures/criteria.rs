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
    /// Whether another observation up to the day gives another answer.
    pub disputed: bool,
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
        let figures: Vec<(f64, Vec<Id<Observation>>)> = seen(indicator)
            .into_iter()
            .filter_map(|seen| Some((seen.value?, vec![seen.id])))
            .collect();
        answer(criterion, &figures, meets)
    };
    vec![
        answer(Criterion::Households, &shares(&seen), |share| share >= LEAST_SHARE),
        by_figure(Criterion::Steady, Indicator::YearsSteady, |years| years >= LEAST_YEARS_STEADY),
        by_figure(Criterion::Environment, Indicator::EnvironmentMet, |answer| answer >= 1.0),
        by_figure(Criterion::Traditional, Indicator::YearsOfTrade, |years| {
            years > TRADITIONAL_YEARS
        }),
    ]
}

/// Households of the trade over all households, where one source gives both for one day.
fn shares<'a>(
    seen: &impl Fn(Indicator) -> Vec<&'a Arc<Observation>>,
) -> Vec<(f64, Vec<Id<Observation>>)> {
    let all = seen(Indicator::Households);
    let of_trade = seen(Indicator::CraftHouseholds);
    let pair = |craft: &&Arc<Observation>| {
        let whole = all.iter().find(|all| all.day == craft.day && all.source == craft.source)?;
        let share = craft.value? / whole.value.filter(|whole| *whole > 0.0)?;
        Some((share, vec![craft.id, whole.id]))
    };
    of_trade.iter().filter_map(pair).collect()
}

fn answer(
    criterion: Criterion,
    figures: &[(f64, Vec<Id<Observation>>)],
    meets: impl Fn(f64) -> bool,
) -> Answer {
    let newest = figures.last();
    let met = newest.map(|(figure, _)| meets(*figure));
    Answer {
        criterion,
        met,
        figure: newest.map(|(figure, _)| *figure),
        rests_on: newest.map(|(_, rests_on)| rests_on.clone()).unwrap_or_default(),
        disputed: figures.iter().any(|(figure, _)| Some(meets(*figure)) != met),
    }
}
