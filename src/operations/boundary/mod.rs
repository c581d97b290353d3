//! Ranh giới: giving a zone, a stage or a lot its boundary, and mending it corner by corner.
//!
//! Corners are kept to the last digit of the paper: nothing is snapped or rounded. A boundary whose
//! area would mean nothing is refused with the numbers of the corners to look at.

mod corners;
mod flaw;
mod flaws;
mod nest;
mod new_lot;
mod new_zone;
mod set;
mod sides;
mod tangles;

pub use corners::{insert_corner, move_corner, remove_corner, start_at_corner};
pub use flaw::{Flaw, FlawKind};
pub use flaws::flaws;
pub use nest::boundary_from_rings;
pub use new_lot::new_lot;
pub use new_zone::new_zone;
pub use set::{set_boundary, set_provenance};

use super::Refusal;
use crate::domain::{
    Boundary, BoundaryFacts, BoundarySource, Bounded, Edit, Id, Lot, Phase, Plan, Zone,
};
use crate::i18n::Message;
use geo::{Contains, MultiPolygon};

/// Where a boundary comes from and how sure its corners are; nothing where nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Provenance {
    /// Where it is from.
    pub source: Option<BoundarySource>,
    /// How far a corner may be off, metres (standard deviation of its position).
    pub accuracy_m: Option<f64>,
}

/// No boundary anybody works with is less accurate, in metres.
const COARSEST_M: f64 = 10_000.0;

impl Provenance {
    fn check(self) -> Result<(), Refusal> {
        match self.accuracy_m {
            Some(metres) if !(metres > 0.0 && metres <= COARSEST_M) => {
                Err(Message::new("operations-boundary-accuracy-unlikely").into())
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl From<&BoundaryFacts> for Provenance {
    fn from(facts: &BoundaryFacts) -> Self {
        Self { source: facts.source, accuracy_m: facts.accuracy_m }
    }
}

fn facts(plan: &Plan, of: Bounded) -> Result<BoundaryFacts, Refusal> {
    plan.boundary_facts(of)
        .ok_or_else(|| Message::new("operations-boundary-subject-unknown").into())
}

/// "Cụm công nghiệp Tứ Hạ", "lô C-03 (CCN-TH)".
fn whose(plan: &Plan, of: Bounded, facts: &BoundaryFacts) -> Message {
    let in_zone = |key, zone: Option<Id<Zone>>| {
        let code = zone.and_then(|zone| plan.get(zone)).map(|zone| zone.code.clone());
        Message::new(key).with("name", facts.name.as_str()).with("zone", code.unwrap_or_default())
    };
    match of {
        Bounded::Zone(_) => {
            Message::new("operations-boundary-of-zone").with("name", facts.name.as_str())
        }
        Bounded::Phase(id) => {
            in_zone("operations-boundary-of-phase", plan.get(id).map(|phase| phase.zone))
        }
        Bounded::Lot(id) => in_zone("operations-boundary-of-lot", plan.get(id).map(|lot| lot.zone)),
    }
}

/// Refuses rings whose area would mean nothing.
fn check_rings(rings: &MultiPolygon, whose: &Message) -> Result<(), Refusal> {
    match flaws(rings).as_slice() {
        [] => Ok(()),
        found => Err(flawed(found, whose)),
    }
}

fn flawed(found: &[Flaw], whose: &Message) -> Refusal {
    let Some((first, others)) = found.split_first() else {
        return Message::new("operations-boundary-subject-unknown").into();
    };
    let about = |key| Message::new(key).with("whose", whose.clone()).with("flaw", first.message());
    match others.len() {
        0 => about("operations-boundary-flawed").into(),
        more => about("operations-boundary-flawed-more").with("more", more).into(),
    }
}

/// The edit after which the subject has this boundary; nothing is changed where there is no subject.
fn becomes(
    plan: &Plan,
    of: Bounded,
    label: Message,
    boundary: Option<Boundary>,
    provenance: Provenance,
) -> Edit {
    let Provenance { source: boundary_source, accuracy_m } = provenance;
    let edit = Edit::new(label);
    match of {
        Bounded::Zone(id) => match plan.get(id) {
            Some(zone) => {
                let point = zone.point.filter(|point| fits(*point, boundary.as_ref()));
                edit.put(Zone { boundary, point, boundary_source, accuracy_m, ..Zone::clone(zone) })
            }
            None => edit,
        },
        Bounded::Phase(id) => match plan.get(id) {
            Some(phase) => {
                edit.put(Phase { boundary, boundary_source, accuracy_m, ..Phase::clone(phase) })
            }
            None => edit,
        },
        Bounded::Lot(id) => match plan.get(id) {
            Some(lot) => edit.put(Lot { boundary, boundary_source, accuracy_m, ..Lot::clone(lot) }),
            None => edit,
        },
    }
}

/// Whether the rough position of a zone agrees with its boundary; otherwise it would carry the label away.
fn fits(point: crate::domain::Point, boundary: Option<&Boundary>) -> bool {
    boundary.is_none_or(|boundary| boundary.rings().contains(&point))
}
