//! Đặt ranh giới: a whole boundary at once, as a table of corners has it, and where it is from.

use super::flawed::check_rings;
use super::provenance::Provenance;
use super::subject::{becomes, described, facts, whose};
use crate::domain::{Boundary, BoundarySource, Bounded, Edit, Plan};
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
    check_rings(&rings, &whose)?;
    provenance.check()?;
    let boundary = Boundary::new(rings);
    let label = match &facts.boundary {
        None => described("operations-boundary-set", &boundary),
        Some(before) => described("operations-boundary-replaced", &boundary)
            .with("before", Argument::SquareMetres(before.plane_area())),
    };
    Ok(becomes(plan, of, label.with("whose", whose), Some(boundary), provenance))
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
