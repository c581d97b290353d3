//! Biểu 03 and 04 as they are handed in: the clusters of a reporting unit together.

use super::amount::{Amount, FormLine};
use super::choices::Average;
use super::cluster::cluster_lines;
use super::period::FormPeriod;
use crate::domain::{Id, Place, Plan, Zone, ZoneKind};
use crate::i18n::{Argument, Message};
use std::collections::BTreeMap;
use std::sync::Arc;
use strum::VariantArray;

/// A reporting unit with its clusters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormUnit {
    /// The commune or ward; none of a whole district or province.
    pub place: Option<Id<Place>>,
    /// Its clusters.
    pub clusters: Vec<Id<Zone>>,
}

/// The reporting units with their clusters: all of them together, or each commune's. A cluster counts
/// once, in the commune its record names.
pub(super) fn units_of(plan: &Plan, period: &FormPeriod, by_commune: bool) -> Vec<FormUnit> {
    let mut units: BTreeMap<Option<Id<Place>>, Vec<Id<Zone>>> = BTreeMap::new();
    for zone in clusters_in(plan) {
        let place = zone.place.filter(|_| by_commune);
        let now = place.and_then(|place| plan.place_on(place, period.last));
        units.entry(now.map(|place| place.id)).or_default().push(zone.id);
    }
    units.into_iter().map(|(place, clusters)| FormUnit { place, clusters }).collect()
}

/// All clusters; parks are another authority's.
pub fn clusters_in(plan: &Plan) -> impl Iterator<Item = &Arc<Zone>> {
    plan.all::<Zone>().filter(|zone| zone.kind == ZoneKind::Cluster)
}

/// The part of each of some clusters.
pub(super) fn cluster_parts(
    plan: &Plan,
    clusters: &[Id<Zone>],
    period: &FormPeriod,
) -> Vec<Vec<FormLine>> {
    let found = clusters.iter().filter_map(|zone| plan.get(*zone));
    found.map(|zone| cluster_lines(plan, zone, period)).collect()
}

/// The lines of several clusters together. All are sums but the average of the shares filled.
pub fn together(parts: &[Vec<FormLine>], wanted: Average) -> Vec<FormLine> {
    let Some(first) = parts.first() else { return Vec::new() };
    let sum = |number: &str| {
        let own = parts.iter().flatten().filter(|line| line.number == number);
        Amount::sum(own.map(|line| line.amount.clone()))
    };
    first
        .iter()
        .map(|line| {
            let is_average = line.number == AVERAGE;
            let amount = if is_average { average(parts, wanted) } else { sum(&line.number) };
            FormLine { number: line.number.clone(), amount }
        })
        .collect()
}

/// The one line that is no sum.
const AVERAGE: &str = "19";

/// A cluster's part in the average.
struct Filled {
    industrial: f64,
    leased: f64,
    rate: f64,
}

/// The average of the shares filled of all clusters at work. The circular does not say which it means:
/// those the office has not chosen are named where they differ.
fn average(parts: &[Vec<FormLine>], wanted: Average) -> Amount {
    let value = |part: &[FormLine], number: &str| {
        part.iter().find(|line| line.number == number).and_then(|line| line.amount.value)
    };
    let mut filled = Vec::new();
    let mut sum = Amount::default();
    for part in parts.iter().filter(|part| value(part, "15") != Some(0.0)) {
        let rate = part.iter().find(|line| line.number == AVERAGE);
        sum.unknown.extend(rate.iter().flat_map(|line| line.amount.unknown.clone()));
        sum.rests_on.extend(rate.iter().flat_map(|line| line.amount.rests_on.clone()));
        let known = value(part, "17").zip(value(part, "18")).zip(value(part, AVERAGE));
        filled.extend(known.map(|((industrial, leased), rate)| Filled {
            industrial,
            leased,
            rate,
        }));
    }
    let industrial: f64 = filled.iter().map(|own| own.industrial).sum();
    if industrial <= 0.0 {
        return sum;
    }
    let share = |average: Average| match average {
        Average::Pooled => {
            filled.iter().map(|own| own.rate * own.industrial).sum::<f64>() / industrial
        }
        Average::LeasedOnly => {
            filled.iter().map(|own| own.leased).sum::<f64>() / industrial * 100.0
        }
        Average::Mean => filled.iter().map(|own| own.rate).sum::<f64>() / filled.len() as f64,
    };
    let chosen = share(wanted);
    sum.value = Some(chosen);
    let others = Average::VARIANTS.iter().filter(|other| **other != wanted);
    let differing = others.map(|other| (*other, share(*other)));
    for (other, found) in differing.filter(|(_, found)| (found - chosen).abs() >= LEAST_DIFFERENCE)
    {
        let note = Message::new(other.beside()).with("rate", Argument::Percent(found / 100.0));
        sum = sum.noted(Some(note));
    }
    sum
}

impl Average {
    /// The key of how it is named beside another.
    const fn beside(self) -> &'static str {
        match self {
            Self::Pooled => "forms-pooled",
            Self::LeasedOnly => "forms-leased-only",
            Self::Mean => "forms-mean-of-rates",
        }
    }
}

/// Half of the last decimal that is printed, percent.
const LEAST_DIFFERENCE: f64 = 0.05;
