//! Lô mới: a lot that begins with its boundary, as a file or a table brings it.

use super::flawed::check_rings;
use super::provenance::Provenance;
use super::subject::described;
use crate::domain::{Boundary, Edit, Id, LandUse, Lot, Plan, Zone};
use crate::i18n::{Message, tidy};
use crate::operations::ground::within_bounds;
use crate::operations::refusal::Refusal;
use geo::MultiPolygon;

/// A lot of this code, use and boundary, there on every day.
pub fn new_lot(
    plan: &Plan,
    zone: Id<Zone>,
    code: &str,
    land_use: LandUse,
    rings: MultiPolygon,
    provenance: Provenance,
) -> Result<Edit, Refusal> {
    let zone = plan.get(zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    let code = tidy(code);
    if code.is_empty() {
        return Err(Message::new("operations-lot-code-empty").into());
    }
    let about =
        |message: Message| message.with("name", code.as_str()).with("zone", zone.code.as_str());
    if plan.lots_coded(zone.id, &code).next().is_some() {
        return Err(about(Message::new("operations-lot-exists")).into());
    }
    check_rings(&rings, || about(Message::new("operations-boundary-of-lot")))?;
    provenance.check()?;
    let boundary = Boundary::new(rings);
    let label = about(described("operations-lot-added", &boundary));
    let lot = Lot {
        boundary: Some(boundary),
        boundary_source: provenance.source,
        accuracy_m: provenance.accuracy_m,
        ..Lot::new(plan.next_id(), zone.id, &code, land_use)
    };
    within_bounds(Edit::new(label).put(lot))
}
