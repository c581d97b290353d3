//! `lapday approve`: a decision of the province with everything that follows from it, in one step.

use super::answer::No;
use super::arguments::ApproveArguments;
use super::chosen::zone_by_code;
use super::desktop::Desktop;
use super::import::boundary_in;
use crate::domain::{
    ApprovalKind, Boundary, BoundarySource, Bounded, Id, Lot, Phase, Plan, Zone, ZoneStatus,
};
use crate::i18n::{Message, nfc, tidy};
use crate::operations::{
    ApprovalDraft, Approved, ApprovedOutline, ApprovedPart, Provenance, approve as approved,
    usual_outline, usual_status,
};
use crate::units::Area;
use jiff::civil::Date;
use serde::Serialize;

/// What was done, as scripts read it.
#[derive(Serialize)]
struct Line {
    approval: i64,
    kind: ApprovalKind,
    day: Date,
    document: String,
    phase: Option<String>,
    phase_added: bool,
    status: Option<ZoneStatus>,
    stated_ha: Option<f64>,
    industrial_ha: Option<f64>,
    measured_ha: Option<f64>,
    lots_given_phase: Vec<String>,
    sketched_out: Vec<String>,
    sketched_dropped: bool,
    in_use_out: Vec<String>,
}

pub(super) fn approve(desktop: &mut Desktop<'_>, arguments: &ApproveArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let draft = draft(desktop, project.plan(), arguments)?;
    let approved = approved(project.plan(), &draft)?;
    let line = line(project.plan(), &draft, &approved);
    let done = Message::new("cli-done").with("label", approved.edit.label.clone());
    project.commit(approved.edit)?;
    desktop.tell(&done)?;
    if !line.sketched_dropped {
        tell_lots(desktop, "approval-lots-out", &line.sketched_out)?;
    }
    tell_lots(desktop, "approval-lots-out-in-use", &line.in_use_out)?;
    if arguments.json { desktop.answer(&line) } else { Ok(()) }
}

fn draft(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    arguments: &ApproveArguments,
) -> Result<ApprovalDraft, No> {
    let number = |option, typed: &Option<String>| {
        typed.as_deref().map(|typed| desktop.number(option, typed)).transpose()
    };
    let zone = zone_by_code(plan, &arguments.zone)?;
    let part = part(plan, zone, arguments.phase.as_deref());
    let draft = ApprovalDraft {
        issuer: arguments.issuer.clone(),
        stated: number("--area-ha", &arguments.area_ha)?.map(Area::hectares),
        industrial: number("--industrial-ha", &arguments.industrial_ha)?.map(Area::hectares),
        capital_million_vnd: number("--capital", &arguments.capital)?,
        status: arguments
            .status
            .or_else(|| usual_status(plan, zone, &part, arguments.kind, arguments.day)),
        zone_status: arguments.zone_status,
        part,
        ..ApprovalDraft::new(zone, arguments.kind, &arguments.number, arguments.day)
    };
    let outline = outline(desktop, plan, &draft, arguments)?;
    Ok(ApprovalDraft { outline, ..draft })
}

/// The phase of this name; one the plan does not have is added.
fn part(plan: &Plan, zone: Id<Zone>, name: Option<&str>) -> ApprovedPart {
    let Some(name) = name.map(|name| nfc(&tidy(name))) else { return ApprovedPart::Whole };
    let known = plan.phases_of(zone).into_iter().find(|phase| nfc(&phase.name) == name);
    known.map_or(ApprovedPart::Named(name), |phase| ApprovedPart::Phase(phase.id))
}

fn outline(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    draft: &ApprovalDraft,
    arguments: &ApproveArguments,
) -> Result<Option<ApprovedOutline>, No> {
    let Some(file) = &arguments.corners else { return Ok(None) };
    let of = match draft.part {
        ApprovedPart::Phase(phase) => Bounded::Phase(phase),
        ApprovedPart::Whole | ApprovedPart::Named(_) => Bounded::Zone(draft.zone),
    };
    let accuracy = arguments.accuracy.as_deref();
    let accuracy_m = accuracy.map(|typed| desktop.number("--accuracy", typed)).transpose()?;
    Ok(Some(ApprovedOutline {
        rings: boundary_in(desktop, plan, file, of, arguments.crs.as_ref())?,
        provenance: Provenance { source: Some(BoundarySource::FromDecision), accuracy_m },
        of_zone: arguments.zone_outline.unwrap_or_else(|| usual_outline(plan, draft.zone)),
        drops_sketched: arguments.drop_sketched,
    }))
}

fn line(plan: &Plan, draft: &ApprovalDraft, approved: &Approved) -> Line {
    let mut after = plan.clone();
    after.apply(&approved.edit);
    let phase = |id: Id<Phase>| after.get(id).map(|phase| phase.name.clone());
    let codes = |lots: &[Id<Lot>]| {
        lots.iter().filter_map(|lot| plan.get(*lot)).map(|lot| lot.code.clone()).collect()
    };
    let rings = draft.outline.as_ref().map(|outline| Boundary::new(outline.rings.clone()));
    Line {
        approval: approved.approval.number(),
        kind: draft.kind,
        day: draft.day,
        document: tidy(&draft.number),
        phase: approved.phase.and_then(phase),
        phase_added: approved.phase.is_some_and(|phase| plan.get(phase).is_none()),
        status: draft.status,
        stated_ha: draft.stated.map(Area::as_hectares),
        industrial_ha: draft.industrial.map(Area::as_hectares),
        measured_ha: rings.map(|rings| rings.plane_area().as_hectares()),
        lots_given_phase: codes(&approved.lots.inside),
        sketched_out: codes(&approved.lots.sketched_out),
        sketched_dropped: draft.outline.as_ref().is_some_and(|outline| outline.drops_sketched),
        in_use_out: codes(&approved.lots.in_use_out),
    }
}

fn tell_lots(desktop: &mut Desktop<'_>, key: &'static str, lots: &[String]) -> Result<(), No> {
    if lots.is_empty() {
        return Ok(());
    }
    desktop.tell(&Message::new(key).with("count", lots.len()).with("lots", lots.join(", ")))
}
