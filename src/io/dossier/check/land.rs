//! Lots lie beside each other without a gap and fill the boundary of the plan, as the land of a plan is
//! checked.

use super::finding::{Findings, Rule, Severity};
use super::package::ReadClass;
use super::read::Read;
use crate::domain::{Boundary, Id, LandUse, Lot, Plan, Record, Zone, ZoneKind};
use crate::io::dossier::template::{BOUNDARY, LAND, PLANNED};
use crate::operations::{LandFlawKind, check_filled_land};
use geo::MultiPolygon;
use jiff::civil::Date;
use std::sync::Arc;

pub(super) const RULE: Rule = Rule { name: "land", look };

/// The zone the dossier is of.
const ZONE: Id<Zone> = Id::new(1);

fn look(read: &Read, findings: &mut Findings) {
    let Some(package) = read.package(PLANNED) else { return };
    let Some(class) = package.class(LAND) else { return };
    let boundary = package.class(BOUNDARY);
    let plan = plan_of(class, boundary);
    // What has no days is there on any.
    for flaw in check_filled_land(&plan, Date::ZERO) {
        let of = boundary.filter(|_| !flaw.subjects.is_empty() && flaw.lots().next().is_none());
        let subject = package.subject(of.unwrap_or(class));
        findings.at(severity(flaw.kind), &subject, flaw.message().clone(), flaw.place.clone());
    }
}

/// What is within the tolerances is told, and does not bring a dossier back.
const fn severity(kind: LandFlawKind) -> Severity {
    match kind {
        LandFlawKind::Broken
        | LandFlawKind::SelfCrossing
        | LandFlawKind::DoubledShape
        | LandFlawKind::Overlap
        | LandFlawKind::Outside
        | LandFlawKind::Gap
        | LandFlawKind::Spike
        | LandFlawKind::DoubledCorner => Severity::Error,
        LandFlawKind::Sliver
        | LandFlawKind::CornersApart
        | LandFlawKind::TooSmall
        | LandFlawKind::TooDense => Severity::Note,
    }
}

/// Lots and boundary of a package as a plan has them.
fn plan_of(lots: &ReadClass, boundary: Option<&ReadClass>) -> Plan {
    let mut plan = Plan::default();
    let name = boundary.filter(|class| class.count() > 0).map(|class| class.called(0));
    let name = name.unwrap_or_else(|| lots.name.clone());
    let mut zone = Zone::new(ZONE, ZoneKind::Cluster, PLANNED, &name);
    let outline = boundary.map(outline).filter(|outline| !outline.0.is_empty());
    zone.boundary = outline.map(Boundary::new);
    plan.insert(Record::Zone(Arc::new(zone)));
    for (number, (place, rings)) in (1..).zip(lots.areas()) {
        let mut lot = Lot::new(Id::new(number), ZONE, &lots.called(place), LandUse::Industrial);
        lot.boundary = Some(Boundary::new(rings.clone()));
        plan.insert(Record::Lot(Arc::new(lot)));
    }
    plan
}

/// The land of a class as one.
pub(super) fn outline(class: &ReadClass) -> MultiPolygon {
    MultiPolygon(class.areas().flat_map(|(_, rings)| rings.0.clone()).collect())
}
