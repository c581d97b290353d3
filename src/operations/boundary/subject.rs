//! Whose boundary it is: what is known of it, what it is called, what it becomes.

use super::provenance::Provenance;
use crate::domain::{
    Boundary, BoundaryFacts, Bounded, Edit, Id, Lot, Phase, Plan, Point, Record, Zone,
};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use geo::Contains;
use std::sync::Arc;

pub(super) fn facts(plan: &Plan, of: Bounded) -> Result<BoundaryFacts, Refusal> {
    plan.boundary_facts(of)
        .ok_or_else(|| Message::new("operations-boundary-subject-unknown").into())
}

/// "Cụm công nghiệp Tứ Hạ", "lô C-03 (CCN-TH)".
pub(super) fn whose(plan: &Plan, of: Bounded, facts: &BoundaryFacts) -> Message {
    called(plan, of, &facts.name, of.zone(plan))
}

/// The same of a thing of this name in a zone.
pub(super) fn called(plan: &Plan, of: Bounded, name: &str, zone: Option<Id<Zone>>) -> Message {
    let key = match of {
        Bounded::Zone(_) => return Message::new("operations-boundary-of-zone").with("name", name),
        Bounded::Phase(_) => "operations-boundary-of-phase",
        Bounded::Lot(_) => "operations-boundary-of-lot",
    };
    let code = zone.and_then(|zone| plan.get(zone)).map(|zone| zone.code.clone());
    Message::new(key).with("name", name).with("zone", code.unwrap_or_default())
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
    let mut edit = Edit::new(label);
    if let Some(record) = plan.record(of.key()) {
        edit.becomes.insert(of.key(), Some(bounded(record, boundary, provenance)));
    }
    edit
}

/// The record with this boundary; one of a kind without boundaries as it is.
pub(super) fn bounded(
    record: Record,
    boundary: Option<Boundary>,
    Provenance { source: boundary_source, accuracy_m }: Provenance,
) -> Record {
    match record {
        Record::Zone(zone) => {
            let point = zone.point.filter(|point| fits(*point, boundary.as_ref()));
            let zone = Arc::unwrap_or_clone(zone);
            Record::Zone(Arc::new(Zone { boundary, point, boundary_source, accuracy_m, ..zone }))
        }
        Record::Phase(phase) => {
            let phase = Arc::unwrap_or_clone(phase);
            Record::Phase(Arc::new(Phase { boundary, boundary_source, accuracy_m, ..phase }))
        }
        Record::Lot(lot) => {
            let lot = Arc::unwrap_or_clone(lot);
            Record::Lot(Arc::new(Lot { boundary, boundary_source, accuracy_m, ..lot }))
        }
        other => other,
    }
}

/// Whether the rough position of a zone agrees with its boundary; otherwise it would carry the label away.
fn fits(point: Point, boundary: Option<&Boundary>) -> bool {
    boundary.is_none_or(|boundary| boundary.rings().contains(&point))
}
