//! Đặt ranh giới: a whole boundary at once, as a table of corners has it, and where it is from.

use super::flawed::check_rings;
use super::provenance::Provenance;
use super::subject::{becomes, bounded, called, described, facts, whose};
use crate::domain::{Boundary, BoundarySource, Bounded, Edit, Plan, Record};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use geo::MultiPolygon;

/// The rings become the boundary, whatever there was before. They are on the plan's grid.
pub fn set_boundary(
    plan: &Plan,
    of: Bounded,
    rings: MultiPolygon,
    provenance: Provenance,
) -> Result<Edit, Refusal> {
    let facts = facts(plan, of)?;
    let whose = whose(plan, of, &facts);
    check_rings(&rings, || whose.clone())?;
    provenance.check()?;
    let boundary = Boundary::new(rings);
    let label = match &facts.boundary {
        None => described("operations-boundary-set", &boundary),
        Some(before) => described("operations-boundary-replaced", &boundary)
            .with("before", Argument::SquareMetres(before.plane_area())),
    };
    Ok(becomes(plan, of, label.with("whose", whose), Some(boundary), provenance))
}

/// A record that is about to be kept, with these rings for its boundary; one of a kind without
/// boundaries as it is.
pub fn with_boundary(
    plan: &Plan,
    record: Record,
    rings: MultiPolygon,
    provenance: Provenance,
) -> Result<Record, Refusal> {
    let of = match &record {
        Record::Zone(zone) => Some((Bounded::Zone(zone.id), &zone.name, None)),
        Record::Phase(phase) => Some((Bounded::Phase(phase.id), &phase.name, Some(phase.zone))),
        Record::Lot(lot) => Some((Bounded::Lot(lot.id), &lot.code, Some(lot.zone))),
        _ => None,
    };
    let Some((of, name, zone)) = of else { return Ok(record) };
    check_rings(&rings, || called(plan, of, name, zone))?;
    provenance.check()?;
    Ok(bounded(record, Some(Boundary::new(rings)), provenance))
}

/// Source and accuracy become this; the corners stay.
pub fn set_provenance(plan: &Plan, of: Bounded, provenance: Provenance) -> Result<Edit, Refusal> {
    let facts = facts(plan, of)?;
    provenance.check()?;
    let source = provenance.source.map_or(Message::new("common-unsaid"), BoundarySource::text);
    let label = Message::new("operations-boundary-provenance-set")
        .with("whose", whose(plan, of, &facts))
        .with("source", source);
    Ok(becomes(plan, of, label, facts.boundary, provenance))
}
