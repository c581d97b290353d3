//! The steps of an approval.
//!
//! What stands in the record of a zone or a stage is what was known without any approval: it stays,
//! so that days before the decision keep their areas. From its day on the approval rules.

use super::draft::{ApprovalDraft, ApprovedOutline, ApprovedPart, ZoneOutline};
use super::lots::{OutlineLots, outline_lots};
use super::status::become_from;
use crate::domain::{
    Approval, Bounded, Document, DocumentKind, Edit, Id, Key, Lot, Phase, Plan, Record, Site, Uid,
    Zone, field_of,
};
use crate::i18n::{Message, nfc, tidy};
use crate::operations::boundary::{Provenance, joined, set_boundary};
use crate::operations::ground::{check_year, kept, within_bounds};
use crate::operations::keep::{keep, remove};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use std::sync::Arc;

/// What an approval comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Approved {
    /// Everything in one step.
    pub edit: Edit,
    /// The approval.
    pub approval: Id<Approval>,
    /// The stage that is approved.
    pub phase: Option<Id<Phase>>,
    /// The lots beside the outline.
    pub lots: OutlineLots,
}

/// Records an approval: the decision, areas and status from its day on, the outline, the stage of the
/// lots within it.
pub fn approve(plan: &Plan, draft: &ApprovalDraft) -> Result<Approved, Refusal> {
    let zone = plan.get(draft.zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    check_year(draft.day).map_err(|refusal| refusal.about(field_of!(Approval: day)))?;
    let mut scratch = Scratch::on(plan);
    let document = cite(&mut scratch, draft)?;
    let phase = stage(&mut scratch, draft)?;
    let approval = put_approval(&mut scratch, draft, document, phase)?;
    let site = phase.map_or(Site::Zone(zone.id), Site::Phase);
    fill_in(&mut scratch, site, draft, document);
    if let Some(status) = draft.status {
        become_from(&mut scratch, site, status, draft.day)?;
    }
    if let Some(status) = draft.zone_status.filter(|_| phase.is_some()) {
        become_from(&mut scratch, Site::Zone(zone.id), status, draft.day)?;
    }
    let lots = match &draft.outline {
        Some(outline) => draw(&mut scratch, draft, phase, outline)?,
        None => OutlineLots::default(),
    };
    let name = phase.and_then(|phase| scratch.plan().get(phase)).map(|phase| phase.name.clone());
    let text =
        if name.is_some() { "operations-approved-phase" } else { "operations-approved-zone" };
    let label = Message::new(text)
        .with("what", draft.kind.text())
        .with("zone", zone.name.as_str())
        .with("phase", name.unwrap_or_default())
        .with("number", tidy(&draft.number));
    let edit = within_bounds(scratch.done(label))?;
    Ok(Approved { edit, approval, phase, lots })
}

/// The decision: the one the plan has by number and day, with what was not known of it yet, else a
/// new one.
fn cite(scratch: &mut Scratch, draft: &ApprovalDraft) -> Result<Id<Document>, Refusal> {
    let number = nfc(&tidy(&draft.number));
    if number.is_empty() {
        let message = Message::new("operations-approval-number");
        return Err(Refusal::of(field_of!(Document: number), message));
    }
    let issuer = kept(draft.issuer.as_deref());
    let is_same = |known: &&Arc<Document>| {
        let same_day = known.date.is_none_or(|date| date == draft.day);
        let same_issuer = known.issuer.is_none() || issuer.is_none() || known.issuer == issuer;
        same_day && same_issuer
    };
    let known = scratch.plan().documents_numbered(&number).find(is_same);
    let before = known.map_or_else(
        || Document {
            id: scratch.plan().next_id(),
            uid: Uid::new(),
            number: number.clone(),
            kind: None,
            date: None,
            issuer: None,
            subject: None,
            file: None,
        },
        |known| Document::clone(known),
    );
    let kind = DocumentKind::of_number(&number).unwrap_or(DocumentKind::Decision);
    let document = Document {
        kind: before.kind.or(Some(kind)),
        date: before.date.or(Some(draft.day)),
        issuer: before.issuer.clone().or(issuer),
        ..before
    };
    let id = document.id;
    scratch.step(|plan| {
        Ok::<_, Refusal>((keep(plan, Record::Document(Arc::new(document)), draft.day)?, id))
    })
}

fn stage(scratch: &mut Scratch, draft: &ApprovalDraft) -> Result<Option<Id<Phase>>, Refusal> {
    let name = match &draft.part {
        ApprovedPart::Whole => return Ok(None),
        ApprovedPart::Phase(id) => {
            let phase = scratch.plan().get(*id).filter(|phase| phase.zone == draft.zone);
            let phase = phase.ok_or_else(|| Message::new("operations-phase-of-other-zone"))?;
            return Ok(Some(phase.id));
        }
        ApprovedPart::Named(name) => nfc(&tidy(name)),
    };
    if name.is_empty() {
        let message = Message::new("operations-approval-phase");
        return Err(Refusal::of(field_of!(Phase: name), message));
    }
    let phases = scratch.plan().phases_of(draft.zone);
    if let Some(known) = phases.iter().find(|phase| nfc(&phase.name) == name) {
        return Ok(Some(known.id));
    }
    let number = phases.last().map_or(1, |last| last.number.saturating_add(1));
    let phase = Phase::new(scratch.plan().next_id(), draft.zone, &name, number);
    let id = phase.id;
    scratch.step(|plan| {
        Ok::<_, Refusal>((keep(plan, Record::Phase(Arc::new(phase)), draft.day)?, Some(id)))
    })
}

fn put_approval(
    scratch: &mut Scratch,
    draft: &ApprovalDraft,
    document: Id<Document>,
    phase: Option<Id<Phase>>,
) -> Result<Id<Approval>, Refusal> {
    let approval = Approval {
        phase,
        document: Some(document),
        stated: draft.stated,
        industrial: draft.industrial,
        capital_million_vnd: draft.capital_million_vnd,
        ..Approval::new(scratch.plan().next_id(), draft.zone, draft.kind, draft.day)
    };
    let is_twin = |other: &Arc<Approval>| {
        (other.phase, other.kind, other.day) == (phase, draft.kind, draft.day)
    };
    if scratch.plan().that_refer_to::<Approval>(draft.zone).any(is_twin) {
        let message = Message::new("operations-approval-twice");
        let message = message.with("what", draft.kind.text()).with("day", draft.day);
        return Err(Refusal::of(field_of!(Approval: day), message));
    }
    if let Some((part, whole)) = draft.industrial.zip(draft.stated)
        && part.exceeds(whole)
    {
        let message = Message::new("operations-approval-industrial");
        return Err(Refusal::of(field_of!(Approval: industrial_ha), message));
    }
    let id = approval.id;
    scratch.step(|plan| {
        Ok::<_, Refusal>((keep(plan, Record::Approval(Arc::new(approval)), draft.day)?, id))
    })
}

/// A record of which no area is known gets those of the decision, for whoever reads the file alone.
fn fill_in(scratch: &mut Scratch, of: Site, draft: &ApprovalDraft, document: Id<Document>) {
    let (stated, industrial) = (draft.stated, draft.industrial);
    if stated.is_none() && industrial.is_none() {
        return;
    }
    let decision = Some(document);
    match of {
        Site::Zone(id) => {
            let zone = scratch.plan().get(id).map(|zone| Zone::clone(zone));
            let blank = |zone: &Zone| zone.stated.is_none() && zone.industrial.is_none();
            if let Some(zone) = zone.filter(blank) {
                scratch.put(Zone { stated, industrial, decision, ..zone });
            }
        }
        Site::Phase(id) => {
            let phase = scratch.plan().get(id).map(|phase| Phase::clone(phase));
            let blank = |phase: &Phase| phase.stated.is_none() && phase.industrial.is_none();
            if let Some(phase) = phase.filter(blank) {
                scratch.put(Phase { stated, industrial, decision, ..phase });
            }
        }
    }
}

/// Outline, stage of the lots within, sketches that go away.
fn draw(
    scratch: &mut Scratch,
    draft: &ApprovalDraft,
    phase: Option<Id<Phase>>,
    outline: &ApprovedOutline,
) -> Result<OutlineLots, Refusal> {
    let whole = Bounded::Zone(draft.zone);
    bound(scratch, phase.map_or(whole, Bounded::Phase), outline.rings.clone(), outline.provenance)?;
    let before = scratch.plan().boundary_facts(whole).unwrap_or_default();
    match (outline.of_zone, &before.boundary) {
        _ if phase.is_none() => {}
        (ZoneOutline::Kept, _) => {}
        (ZoneOutline::Joined, Some(boundary)) => {
            let rings = joined(boundary.rings().iter().chain(&outline.rings));
            let provenance = less_sure(Provenance::from(&before), outline.provenance);
            bound(scratch, whole, rings, provenance)?;
        }
        (ZoneOutline::Joined | ZoneOutline::Replaced, _) => {
            bound(scratch, whole, outline.rings.clone(), outline.provenance)?;
        }
    }
    let lots = outline_lots(scratch.plan(), draft.zone, phase, &outline.rings, draft.day);
    for id in &lots.inside {
        if let Some(lot) = scratch.plan().get(*id).map(|lot| Lot::clone(lot)) {
            scratch.put(Lot { phase, ..lot });
        }
    }
    if outline.drops_sketched {
        for id in &lots.sketched_out {
            scratch.step(|plan| Ok::<_, Refusal>((remove(plan, Key::of(*id))?, ())))?;
        }
    }
    Ok(lots)
}

fn bound(
    scratch: &mut Scratch,
    of: Bounded,
    rings: geo::MultiPolygon,
    provenance: Provenance,
) -> Result<(), Refusal> {
    scratch.step(|plan| Ok((set_boundary(plan, of, rings, provenance)?, ())))
}

/// What is made of two outlines is no surer than the less sure of them.
fn less_sure(one: Provenance, other: Provenance) -> Provenance {
    let source = one.source.zip(other.source).map(|(one, other)| one.max(other));
    let accuracy_m = one.accuracy_m.zip(other.accuracy_m).map(|(one, other)| one.max(other));
    Provenance { source, accuracy_m }
}
