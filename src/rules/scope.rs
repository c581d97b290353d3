//! Phạm vi tính bình quân: with which established clusters a new one is averaged.
//!
//! Until 30/6/2025 those of its district; then as the province decided; since 15/9/2026 those of its
//! commune (known from secondary sources).

use super::case::Case;
use super::epochs::{E3, E4};
use super::facts::Cluster;
use crate::domain::{AverageScope, Id, Place};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The clusters it is averaged with.
pub(super) enum Scope<'a> {
    /// These.
    Of(Vec<&'a Cluster<'a>>),
    /// Nobody can say, for this reason.
    Unsaid(&'static str),
}

/// What is the same for all clusters that are averaged together.
#[derive(PartialEq)]
enum Unit {
    District(String),
    Commune(Id<Place>),
    Decided(BTreeSet<Id<Place>>),
}

/// The established clusters in the scope of one.
pub(super) fn scope_of<'a>(case: &Case<'a>, cluster: &Cluster<'_>) -> Scope<'a> {
    let Some(own) = unit_of(case, cluster) else {
        let is_decided = (E3..E4).contains(&case.law.day);
        let why = if is_decided { "rules-why-scope-undecided" } else { "rules-why-place-unsaid" };
        return Scope::Unsaid(why);
    };
    let is_with = |other: &&Cluster<'_>| {
        other.zone.id != cluster.zone.id && other.is_established() && is_in(case, other, &own)
    };
    Scope::Of(case.facts.clusters.iter().filter(is_with).collect())
}

fn unit_of(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Unit> {
    let day = case.law.day;
    let place = place_of(case, cluster, day)?;
    if day < E3 {
        // A place of later days stands in no district.
        let was_there = place.valid.contains(day);
        return was_there.then(|| Unit::District(place.unit.clone()));
    }
    if day >= E4 {
        return Some(Unit::Commune(place.id));
    }
    let plan = case.plan();
    let decided = plan.all::<AverageScope>().filter(|scope| scope.valid.contains(day));
    let decided: Vec<_> = decided.collect();
    let now = |place: Id<Place>| plan.place_on(place, day).map(|place| place.id);
    let name = &decided.iter().find(|scope| now(scope.place) == Some(place.id))?.name;
    let same = decided.iter().filter(|scope| scope.name == *name);
    Some(Unit::Decided(same.filter_map(|scope| now(scope.place)).collect()))
}

fn is_in(case: &Case<'_>, cluster: &Cluster<'_>, unit: &Unit) -> bool {
    match unit {
        Unit::District(_) => unit_of(case, cluster).as_ref() == Some(unit),
        Unit::Commune(own) => {
            place_of(case, cluster, case.law.day).is_some_and(|place| place.id == *own)
        }
        Unit::Decided(places) => {
            place_of(case, cluster, case.law.day).is_some_and(|place| places.contains(&place.id))
        }
    }
}

/// Its commune under the name of a day.
fn place_of<'a>(case: &Case<'a>, cluster: &Cluster<'_>, day: Date) -> Option<&'a Place> {
    case.plan().place_on(cluster.zone.place?, day).map(AsRef::as_ref)
}
