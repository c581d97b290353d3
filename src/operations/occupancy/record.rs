//! Ghi nhận: from a day on, an enterprise does something with a lot.

use super::draft::OccupancyDraft;
use super::free_land::area_for;
use super::history::place;
use super::intent::Intent;
use super::outcome::led_to;
use super::read::read;
use crate::domain::{Edit, Id, Occupancy, OccupancyState, Period, Plan, Promotion, Uid};
use crate::operations::ground::kept;
use crate::operations::refusal::Refusal;
use crate::units::Area;
use jiff::civil::Date;

/// A new record. If the enterprise is on the lot already, its running record ends on that day and
/// hands over its area, end and lease, as far as the draft does not say otherwise.
pub fn record_occupancy(plan: &Plan, draft: &OccupancyDraft) -> Result<Edit, Refusal> {
    let intent = read(plan, draft, None)?;
    let place = place(&intent)?;
    // Only a state that still runs hands over; one that ended earlier is a finished story.
    let running = place.before.filter(|before| before.valid.contains(draft.from));
    let except: Vec<Id<Occupancy>> = running.iter().map(|before| before.id).collect();
    let ended_just_now = place.before.filter(|_| draft.state == OccupancyState::Recovered);
    let source = running.or(ended_just_now).map(AsRef::as_ref);
    let area = area_for(&intent, source, place.period, &except)?;
    let mut record = from_draft(&intent, plan.next_id::<Occupancy>(), area, place.period);
    if let Some(before) = source {
        take_over(&mut record, before);
    }
    let label = intent.about(label_of(draft.state));
    let edit = intent.edit(label, record.clone())?;
    Ok(match running {
        Some(before) => followed(plan, edit.put(ended(before, draft.from)), before, &record),
        None => edit,
    })
}

/// An enquiry that led to the record before has led on to the new one.
fn followed(plan: &Plan, edit: Edit, before: &Occupancy, record: &Occupancy) -> Edit {
    if !record.state.is_leased() {
        return edit;
    }
    let enquiries = plan.that_refer_to::<Promotion>(before.id);
    enquiries.fold(edit, |edit, enquiry| edit.put(led_to(enquiry, record)))
}

/// The record a draft makes, with nothing taken over.
pub(super) fn from_draft(
    intent: &Intent<'_>,
    id: Id<Occupancy>,
    area: Area,
    valid: Period,
) -> Occupancy {
    let draft = intent.draft;
    Occupancy {
        id,
        uid: Uid::new(),
        lot: draft.lot,
        enterprise: intent.enterprise.record.id,
        state: draft.state,
        area,
        valid,
        lease_number: kept(draft.lease_number.as_deref()),
        lease_years: draft.lease_years,
        document: draft.document,
        approval: draft.approval,
        approved_on: draft.approved_on,
        reason: kept(draft.reason.as_deref()),
        deadline: draft.deadline,
        investment_million_vnd: draft.investment_million_vnd,
        investment_done_million_vnd: draft.investment_done_million_vnd,
        workers: draft.workers,
        wastewater_m3_per_day: draft.wastewater_m3_per_day,
        note: kept(draft.note.as_deref()),
    }
}

/// The same record, ending on `to`.
pub(super) fn ended(record: &Occupancy, to: Date) -> Occupancy {
    Occupancy { valid: Period { to: Some(to), ..record.valid }, ..record.clone() }
}

fn take_over(record: &mut Occupancy, before: &Occupancy) {
    record.lease_number = record.lease_number.take().or_else(|| before.lease_number.clone());
    record.lease_years = record.lease_years.or(before.lease_years);
    record.document = record.document.or(before.document);
    record.approval = record.approval.or(before.approval);
    record.approved_on = record.approved_on.or(before.approved_on);
    record.investment_million_vnd = record.investment_million_vnd.or(before.investment_million_vnd);
    record.investment_done_million_vnd =
        record.investment_done_million_vnd.or(before.investment_done_million_vnd);
    if record.state.holds_land() {
        record.workers = record.workers.or(before.workers);
        record.wastewater_m3_per_day =
            record.wastewater_m3_per_day.or(before.wastewater_m3_per_day);
    }
    // The term for the works runs on when they begin; that of a signature ends with it.
    if (before.state, record.state) == (OccupancyState::Leased, OccupancyState::Building) {
        record.deadline = record.deadline.or(before.deadline);
    }
}

const fn label_of(state: OccupancyState) -> &'static str {
    match state {
        OccupancyState::Registered => "operations-recorded-registered",
        OccupancyState::Leased => "operations-recorded-leased",
        OccupancyState::Building => "operations-recorded-building",
        OccupancyState::Operating => "operations-recorded-operating",
        OccupancyState::Suspended => "operations-recorded-suspended",
        OccupancyState::Recovered => "operations-recorded-recovered",
    }
}
