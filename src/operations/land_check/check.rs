//! Everything that is wrong with the land of a plan, or with what an edit makes of it.

use super::apart::apart;
use super::flaw::LandFlaw;
use super::looked::Looked;
use super::of_zone::of_zone;
use super::own::own_flaws;
use super::pairs::overlapping;
use crate::domain::{Boundary, Bounded, Edit, Id, Period, Plan, Record, Zone};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What is wrong with the boundaries of a plan and with how its lots lie on a day: by kind, of each the
/// largest first.
///
/// Free land counts as a gap only where lots enclose it or where it is too narrow for any way.
pub fn check_land(plan: &Plan, on: Date) -> Vec<LandFlaw> {
    told(&Looked::at(plan, on, None))
}

/// The same where lots are to fill their zone, as those of an approved plan do: any land of it that none
/// takes is a gap.
pub fn check_filled_land(plan: &Plan, on: Date) -> Vec<LandFlaw> {
    let mut looked = Looked::at(plan, on, None);
    looked.is_filled = true;
    told(&looked)
}

/// What is wrong on a day with the land an edit of `before` touches, and with how it lies to its
/// neighbours. What was wrong before elsewhere is not told.
pub fn land_flaws(before: &Plan, edit: &Edit, on: Date) -> Vec<LandFlaw> {
    let touched = touched(before, edit);
    if touched.is_empty() {
        return Vec::new();
    }
    let mut after = before.clone();
    after.apply(edit);
    told(&Looked::at(&after, on, Some(touched)))
}

/// Whose land an edit changes.
pub(super) fn touched(before: &Plan, edit: &Edit) -> BTreeSet<Bounded> {
    let moved = edit.becomes.iter().filter(|(key, after)| {
        let was = before.record(**key);
        after.is_some() && after.as_ref().and_then(land) != was.as_ref().and_then(land)
    });
    moved.filter_map(|(key, _)| Bounded::of(*key)).collect()
}

/// Its boundary, the zone it is of, and when.
type Lies<'a> = (Option<&'a Boundary>, Option<Id<Zone>>, Period);

/// What of a record says where its land lies and when.
fn land(record: &Record) -> Option<Lies<'_>> {
    match record {
        Record::Zone(zone) => Some((zone.boundary.as_ref(), None, Period::default())),
        Record::Phase(phase) => {
            Some((phase.boundary.as_ref(), Some(phase.zone), Period::default()))
        }
        Record::Lot(lot) => Some((lot.boundary.as_ref(), Some(lot.zone), lot.valid)),
        _ => None,
    }
}

pub(super) fn told(looked: &Looked<'_>) -> Vec<LandFlaw> {
    let zones = looked.zones().into_iter();
    let of_zones =
        zones.flat_map(|zone| of_zone(looked, zone).into_iter().chain(apart(looked, zone)));
    let mut found: Vec<LandFlaw> =
        own_flaws(looked).into_iter().chain(overlapping(looked)).chain(of_zones).collect();
    let size = |flaw: &LandFlaw| flaw.area.map_or(0.0, Area::as_square_metres);
    found.sort_by(|one, other| one.kind.cmp(&other.kind).then(size(other).total_cmp(&size(one))));
    found
}
