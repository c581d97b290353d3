//! What usually follows from an approval, where nobody says otherwise.

use super::draft::{ApprovedPart, ZoneOutline};
use crate::domain::{ApprovalKind, BoundarySource, Id, Plan, Site, Zone, ZoneStatus};
use jiff::civil::Date;

/// How far what is approved is from that day on; as it was, where nothing follows.
pub fn usual_status(
    plan: &Plan,
    zone: Id<Zone>,
    part: &ApprovedPart,
    kind: ApprovalKind,
    day: Date,
) -> Option<ZoneStatus> {
    let before = match part {
        ApprovedPart::Whole => plan.status_on(Site::Zone(zone), day),
        ApprovedPart::Phase(phase) => plan.status_on(Site::Phase(*phase), day),
        ApprovedPart::Named(_) => None,
    };
    let is_founded = !matches!(before, None | Some(ZoneStatus::Proposed));
    let approved = Some(ZoneStatus::Approved).filter(|_| !is_founded);
    match (kind, part) {
        (ApprovalKind::Annulment, _) => Some(ZoneStatus::Withdrawn),
        (ApprovalKind::Establishment, _)
        | (ApprovalKind::Extension, ApprovedPart::Phase(_) | ApprovedPart::Named(_)) => approved,
        (ApprovalKind::Extension, ApprovedPart::Whole)
        | (
            ApprovalKind::ProvincialList
            | ApprovalKind::DetailedPlan
            | ApprovalKind::InfrastructureProject
            | ApprovalKind::Adjustment,
            _,
        ) => None,
    }
}

/// What the outline of a zone becomes with that of a stage: a sketch gives way to it, one that binds
/// grows by it.
pub fn usual_outline(plan: &Plan, zone: Id<Zone>) -> ZoneOutline {
    let drawn = plan.get(zone).filter(|zone| zone.boundary.is_some());
    let source = drawn.and_then(|zone| zone.boundary_source);
    if source.is_some_and(BoundarySource::is_binding) {
        ZoneOutline::Joined
    } else {
        ZoneOutline::Replaced
    }
}
