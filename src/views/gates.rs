//! Điều kiện theo quy định: what the law of a day asks of a zone, of its extension, of a lot, with the
//! figures each answer rests on.

use crate::domain::{Id, Key, Lot, Plan, Zone, ZoneStatus};
use crate::rules::{Checked, Law, to_extend, zone_checks};
use crate::units::Area;
use jiff::civil::Date;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GatesOf {
    /// The zone.
    pub zone: Id<Zone>,
    /// By how much it would grow, where somebody asks that.
    pub more: Option<Area>,
    /// A lot of it.
    pub lot: Option<Id<Lot>>,
}

/// What is asked, in groups; each answer opens to the records it rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gates {
    /// Of the zone as it is.
    pub zone: Vec<Checked>,
    /// Of a zone that is to grow.
    pub extension: Vec<Checked>,
    /// Of the lot.
    pub lot: Vec<Checked>,
}

/// What the law of a day asks, on a day.
pub fn gates(plan: &Plan, of: GatesOf, law: Date, on: Date) -> Gates {
    let law = Law::of(plan, law);
    let extension = to_extend(plan, of.zone, &law, on, of.more);
    let is_of_extension = |checked: &Checked| {
        extension.iter().any(|other| other.ruled.rule.id == checked.ruled.rule.id)
    };
    let all = zone_checks(plan, of.zone, &law, on);
    let lot_key = of.lot.map(Key::of);
    let is_of_lot = |checked: &Checked| lot_key.is_some() && checked.subject == lot_key;
    let is_of_zone = |checked: &Checked| checked.subject == Some(Key::of(of.zone));
    Gates {
        zone: all
            .iter()
            .filter(|checked| is_of_zone(checked) && !is_of_extension(checked))
            .cloned()
            .collect(),
        lot: all.iter().filter(|checked| is_of_lot(checked)).cloned().collect(),
        extension,
    }
}

/// By how much a zone is planned to grow: its proposed stages together; unknown where one of them has no
/// area, nothing where none is proposed.
pub fn planned_growth(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<Area> {
    let is_proposed = |phase| plan.status_on(phase, on) == Some(ZoneStatus::Proposed);
    let phases: Vec<_> =
        plan.phases_of(zone).into_iter().filter(|phase| is_proposed(phase.id)).collect();
    let areas = phases.iter().map(|phase| Some(plan.area_on(phase.id, on)?.area));
    areas.sum::<Option<Area>>().filter(|area| *area > Area::ZERO)
}
