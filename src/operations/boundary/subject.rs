//! Whose boundary it is: what is known of it, what it is called, what it becomes.

use super::provenance::Provenance;
use crate::domain::{Boundary, BoundaryFacts, Bounded, Edit, Id, Lot, Phase, Plan, Point, Zone};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use geo::Contains;

pub(super) fn facts(plan: &Plan, of: Bounded) -> Result<BoundaryFacts, Refusal> {
    plan.boundary_facts(of)
        .ok_or_else(|| Message::new("operations-boundary-subject-unknown").into())
}

/// "Cụm công nghiệp Tứ Hạ", "lô C-03 (CCN-TH)".
pub(super) fn whose(plan: &Plan, of: Bounded, facts: &BoundaryFacts) -> Message {
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

/// What a list calls it: "C-03 (CCN-TH)" where it is clear that this is a lot.
pub(in crate::operations) fn name_of(plan: &Plan, of: Bounded) -> Message {
    let said = whose(plan, of, &plan.boundary_facts(of).unwrap_or_default());
    match of {
        Bounded::Lot(_) => said.said_as("land-lot-named"),
        Bounded::Zone(_) | Bounded::Phase(_) => said,
    }
}

/// A message that says how many corners and how much land.
pub(super) fn described(key: &'static str, boundary: &Boundary) -> Message {
    let corners: usize = boundary.corners().iter().map(|ring| ring.corners.len()).sum();
    Message::new(key)
        .with("corners", corners)
        .with("area", Argument::SquareMetres(boundary.plane_area()))
}

/// The edit after which the subject has this boundary; nothing is changed where there is no subject.
pub(super) fn becomes(
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
fn fits(point: Point, boundary: Option<&Boundary>) -> bool {
    boundary.is_none_or(|boundary| boundary.rings().contains(&point))
}
