//! What a person means to do with a plan, turned into an [`Edit`] or an explained no.
//!
//! Operations look at the plan and never change it: the edit is carried out by `Project::commit`.
//! A [`Refusal`] is no error. It is a sentence that names the lot, the enterprise, the day and the
//! areas, and says what to do instead.

mod boundary;
mod citing;
mod correct_occupancy;
mod doctor;
mod end_occupancy;
mod enterprise;
mod history;
mod keep;
mod land;
mod merge_enterprises;
mod note;
mod record_many;
mod record_occupancy;
mod remove_occupancy;
mod report_period;
mod reserve;
mod tenant;

pub use boundary::{
    Flaw, FlawKind, Provenance, boundary_from_rings, flaws, insert_corner, move_corner, new_lot,
    new_zone, remove_corner, set_boundary, set_provenance, start_at_corner,
};
pub use citing::citing;
pub use correct_occupancy::correct_occupancy;
pub use doctor::{Candidate, Diagnosis, diagnose, strays, strays_say};
pub use end_occupancy::end_occupancy;
pub use enterprise::{keep_enterprise, remove_enterprise};
pub use keep::{keep, remove};
pub use merge_enterprises::merge_enterprises;
pub use note::{NoteDraft, keep_note, remove_note};
pub use record_many::record_many;
pub use record_occupancy::record_occupancy;
pub use remove_occupancy::remove_occupancy;
pub use report_period::{close_period, reopen_period};
pub use reserve::reserve;
pub use tenant::Tenant;

use crate::domain::{Document, Edit, Id, Lot, Occupancy, OccupancyState, Plan, beyond};
use crate::i18n::{Message, nfc};
use crate::units::Area;
use jiff::civil::Date;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Why the plan stays as it is, in words for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal(Message);

impl Refusal {
    /// The sentence.
    pub const fn message(&self) -> &Message {
        &self.0
    }
}

impl From<Message> for Refusal {
    fn from(message: Message) -> Self {
        Self(message)
    }
}

/// What a person fills in to say who does what with a lot.
#[derive(Clone, Debug, PartialEq)]
pub struct OccupancyDraft {
    /// Which lot.
    pub lot: Id<Lot>,
    /// Who.
    pub tenant: Tenant,
    /// What it does there.
    pub state: OccupancyState,
    /// How much of the lot; `None` is what the same enterprise has there, else all that is free.
    pub area: Option<Area>,
    /// The first day.
    pub from: Date,
    /// The first day after; `None` is without end.
    pub to: Option<Date>,
    /// Number of the lease contract.
    pub lease_number: Option<String>,
    /// Years of the lease.
    pub lease_years: Option<i64>,
    /// The document it rests on.
    pub document: Option<Id<Document>>,
    /// Why this state.
    pub reason: Option<String>,
    /// The day by which the next step is due.
    pub deadline: Option<Date>,
    /// Investment registered, million VND. Here and below `None` is what the record before says; on
    /// a correction it is unknown.
    pub investment_million_vnd: Option<f64>,
    /// Investment done so far, million VND.
    pub investment_done_million_vnd: Option<f64>,
    /// Workers.
    pub workers: Option<i64>,
    /// Wastewater, m³/day.
    pub wastewater_m3_per_day: Option<f64>,
    /// Anything else.
    pub note: Option<String>,
}

impl OccupancyDraft {
    /// A draft of which only where, who, what and since when are said.
    pub const fn new(lot: Id<Lot>, tenant: Tenant, state: OccupancyState, from: Date) -> Self {
        Self {
            lot,
            tenant,
            state,
            area: None,
            from,
            to: None,
            lease_number: None,
            lease_years: None,
            document: None,
            reason: None,
            deadline: None,
            investment_million_vnd: None,
            investment_done_million_vnd: None,
            workers: None,
            wastewater_m3_per_day: None,
            note: None,
        }
    }
}

impl OccupancyDraft {
    fn amounts_are_possible(&self) -> bool {
        let figures = [
            self.investment_million_vnd,
            self.investment_done_million_vnd,
            self.wastewater_m3_per_day,
        ];
        figures.into_iter().flatten().all(|figure| figure.is_finite() && figure >= 0.0)
            && self.workers.is_none_or(|workers| workers >= 0)
    }
}

/// What a draft says, once lot and tenant are known: the ground all checks stand on.
struct Intent<'a> {
    plan: &'a Plan,
    draft: &'a OccupancyDraft,
    lot: &'a Arc<Lot>,
    enterprise: tenant::Resolved,
    /// The record being corrected; it does not stand in its own way.
    itself: Option<&'a Arc<Occupancy>>,
}

impl<'a> Intent<'a> {
    fn read(
        plan: &'a Plan,
        draft: &'a OccupancyDraft,
        itself: Option<&'a Arc<Occupancy>>,
    ) -> Result<Self, Refusal> {
        [draft.from].into_iter().chain(draft.to).try_for_each(check_year)?;
        let lot = land::lot_for_lease(plan, draft)?;
        let enterprise = tenant::resolve(plan, &draft.tenant)?;
        if let Some(to) = draft.to
            && to <= draft.from
        {
            return Err(backwards(draft.from, to));
        }
        if draft.lease_years.is_some_and(|years| years < 1) {
            return Err(Message::new("operations-lease-years-not-positive").into());
        }
        if let Some(deadline) = draft.deadline {
            check_year(deadline)?;
            if deadline <= draft.from {
                return Err(Message::new("operations-deadline-backwards")
                    .with("deadline", deadline)
                    .with("from", draft.from)
                    .into());
            }
        }
        if !draft.amounts_are_possible() {
            return Err(Message::new("operations-amount-negative").into());
        }
        if draft.document.is_some_and(|document| plan.get(document).is_none()) {
            return Err(Message::new("operations-document-unknown").into());
        }
        let intent = Self { plan, draft, lot, enterprise, itself };
        land::check_typed_area(&intent)?;
        Ok(intent)
    }

    /// A message that names the enterprise and the lot.
    fn about(&self, key: &'static str) -> Message {
        Message::new(key)
            .with("enterprise", self.enterprise.record.name.as_str())
            .with("lot", self.lot.code.as_str())
    }

    /// The edit that makes the draft a record, with a new enterprise where it is one.
    fn edit(&self, label: Message, occupancy: Occupancy) -> Result<Edit, Refusal> {
        let edit = Edit::new(label).put(occupancy);
        within_bounds(if self.enterprise.is_changed {
            edit.put(self.enterprise.record.clone())
        } else {
            edit
        })
    }
}

/// A message about an existing record: its enterprise, lot, state and first day.
fn about_record(plan: &Plan, key: &'static str, record: &Occupancy) -> Message {
    let enterprise = plan.get(record.enterprise).map(|enterprise| enterprise.name.clone());
    let lot = plan.get(record.lot).map(|lot| lot.code.clone());
    Message::new(key)
        .with("enterprise", enterprise.unwrap_or_default())
        .with("lot", lot.unwrap_or_default())
        .with("state", record.state.text())
        .with("from", begin(record))
}

fn existing(plan: &Plan, id: Id<Occupancy>) -> Result<&Arc<Occupancy>, Refusal> {
    plan.get(id).ok_or_else(|| Message::new("operations-record-unknown").into())
}

/// The first day of a record; files of other programs may lack it, which counts as always.
fn begin(record: &Occupancy) -> Date {
    record.valid.from.unwrap_or(Date::MIN)
}

/// Years a record can be of; others are slips of the finger (0224, 20224).
const YEARS: RangeInclusive<i16> = 1900..=2200;

fn check_year(day: Date) -> Result<(), Refusal> {
    if YEARS.contains(&day.year()) {
        return Ok(());
    }
    Err(Message::new("operations-year-unlikely")
        .with("day", day)
        .with("first", YEARS.start().to_string())
        .with("last", YEARS.end().to_string())
        .into())
}

/// The edit, unless a record in it holds what none can hold.
fn within_bounds(edit: Edit) -> Result<Edit, Refusal> {
    match edit.becomes.values().flatten().find_map(beyond) {
        Some(beyond) => Err(beyond.into()),
        None => Ok(edit),
    }
}

fn backwards(from: Date, to: Date) -> Refusal {
    Message::new("operations-dates-backwards").with("from", from).with("to", to).into()
}

/// Text as it is kept: one writing of each letter, nothing where nothing was typed.
fn kept(text: Option<&str>) -> Option<String> {
    text.map(nfc).filter(|text| !text.is_empty())
}
