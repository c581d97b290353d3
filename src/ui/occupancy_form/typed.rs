//! What stands in the form, and what it means.

use super::super::day_field;
use crate::domain::{
    Document, Enterprise, Field, Id, Lot, Occupancy, OccupancyState, Plan, field_of,
};
use crate::i18n::Message;
use crate::operations::{OccupancyDraft, Refusal, Tenant};
use crate::units::{self, Area, Numerals};
use jiff::civil::Date;

/// What a person has typed and chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) known: Option<Id<Enterprise>>,
    /// Whether somebody has said that the name is a new one, although others look like it.
    pub(super) is_new: bool,
    pub(super) tax_code: String,
    pub(super) vsic_code: String,
    pub(super) state: OccupancyState,
    pub(super) whole: bool,
    pub(super) area: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) lease_number: String,
    pub(super) lease_years: String,
    pub(super) deadline: String,
    pub(super) reason: String,
    /// Number of the document it rests on.
    pub(super) document: String,
    /// Number of the approved investment policy or the registration certificate.
    pub(super) approval: String,
    pub(super) approved_on: String,
    pub(super) investment: String,
    pub(super) investment_done: String,
    pub(super) workers: String,
    pub(super) wastewater: String,
    pub(super) note: String,
    /// The records of others that end when this one begins.
    pub(super) ends: Vec<Id<Occupancy>>,
}

impl Typed {
    /// Empty fields for what begins on a day.
    pub(super) fn empty(on: Date) -> Self {
        Self {
            name: String::new(),
            known: None,
            is_new: false,
            tax_code: String::new(),
            vsic_code: String::new(),
            state: OccupancyState::Leased,
            whole: true,
            area: String::new(),
            from: units::date(on),
            to: String::new(),
            lease_number: String::new(),
            lease_years: String::new(),
            deadline: String::new(),
            reason: String::new(),
            document: String::new(),
            approval: String::new(),
            approved_on: String::new(),
            investment: String::new(),
            investment_done: String::new(),
            workers: String::new(),
            wastewater: String::new(),
            note: String::new(),
            ends: Vec::new(),
        }
    }

    /// Everything a record says: a correction writes all of it anew.
    pub(super) fn of(plan: &Plan, record: &Occupancy, numerals: Numerals) -> Self {
        let date = |date: Option<Date>| date.map(units::date).unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let figure = |figure: Option<f64>| {
            figure.map(|figure| numerals.short(figure, 4)).unwrap_or_default()
        };
        let whole =
            |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let name = plan.get(record.enterprise).map(|who| who.name.clone());
        let number = |document: Option<Id<Document>>| {
            let document = document.and_then(|document| plan.get(document));
            document.map(|document| document.number.clone()).unwrap_or_default()
        };
        Self {
            name: name.unwrap_or_default(),
            known: Some(record.enterprise),
            is_new: false,
            tax_code: String::new(),
            vsic_code: String::new(),
            state: record.state,
            whole: is_whole(plan, record),
            area: numerals.short(record.area.as_square_metres(), 1),
            from: date(record.valid.from),
            to: date(record.valid.to),
            lease_number: text(&record.lease_number),
            lease_years: whole(record.lease_years),
            deadline: date(record.deadline),
            reason: text(&record.reason),
            document: number(record.document),
            approval: number(record.approval),
            approved_on: date(record.approved_on),
            investment: figure(record.investment_million_vnd),
            investment_done: figure(record.investment_done_million_vnd),
            workers: whole(record.workers),
            wastewater: figure(record.wastewater_m3_per_day),
            note: text(&record.note),
            ends: Vec::new(),
        }
    }

    /// Whether the state is one that people ask the reason of.
    pub(super) const fn needs_reason(&self) -> bool {
        match self.state {
            OccupancyState::Suspended | OccupancyState::Recovered => true,
            OccupancyState::Registered
            | OccupancyState::Leased
            | OccupancyState::Building
            | OccupancyState::Operating => false,
        }
    }

    /// Whether any of the fields less often filled in holds something.
    pub(super) fn has_more(&self) -> bool {
        if !self.needs_reason() && !self.reason.trim().is_empty() {
            return true;
        }
        let is_registered = self.state == OccupancyState::Registered;
        let has_approval =
            [&self.approval, &self.approved_on].iter().any(|typed| !typed.is_empty());
        if has_approval && !is_registered {
            return true;
        }
        let more = [
            &self.document,
            &self.investment,
            &self.investment_done,
            &self.workers,
            &self.wastewater,
            &self.note,
        ];
        more.into_iter().any(|typed| !typed.trim().is_empty())
    }

    /// What was typed, as a draft; the first thing that cannot be read is said, and where it stands.
    pub(super) fn draft(
        &self,
        lot: Id<Lot>,
        numerals: Numerals,
    ) -> Result<OccupancyDraft, Refusal> {
        let text = |typed: &str| Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
        let tenant = match self.known {
            Some(known) => Tenant::Known(known),
            None => Tenant::New {
                name: self.name.clone(),
                tax_code: text(&self.tax_code),
                vsic_code: text(&self.vsic_code),
                is_another: self.is_new,
            },
        };
        let first = field_of!(Occupancy: valid_from);
        let from = day(first, &self.from)?;
        let from =
            from.ok_or_else(|| Refusal::of(first, Message::new("inspector-form-no-from")))?;
        let investment = field_of!(Occupancy: investment_million_vnd);
        let done = field_of!(Occupancy: investment_done_million_vnd);
        let wastewater = field_of!(Occupancy: wastewater_m3_per_day);
        Ok(OccupancyDraft {
            area: if self.whole { None } else { Some(area(&self.area, numerals)?) },
            to: day(field_of!(Occupancy: valid_to), &self.to)?,
            lease_number: text(&self.lease_number),
            lease_years: lease_years(&self.lease_years)?,
            approved_on: day(field_of!(Occupancy: approved_on), &self.approved_on)?,
            deadline: day(field_of!(Occupancy: deadline), &self.deadline)?,
            reason: text(&self.reason),
            investment_million_vnd: figure(investment, &self.investment, numerals)?,
            investment_done_million_vnd: figure(done, &self.investment_done, numerals)?,
            workers: workers(&self.workers)?,
            wastewater_m3_per_day: figure(wastewater, &self.wastewater, numerals)?,
            note: text(&self.note),
            ..OccupancyDraft::new(lot, tenant, self.state, from)
        })
    }
}

fn day(field: &'static Field, typed: &str) -> Result<Option<Date>, Refusal> {
    day_field::read(typed).map_err(|why| Refusal::of(field, why))
}

/// Whether the record holds all of its lot.
fn is_whole(plan: &Plan, record: &Occupancy) -> bool {
    let lot = plan.get(record.lot).and_then(|lot| lot.area());
    lot.is_some_and(|area| !area.exceeds(record.area) && !record.area.exceeds(area))
}

fn area(typed: &str, numerals: Numerals) -> Result<Area, Refusal> {
    let unreadable = || Message::new("inspector-form-bad-area").with("typed", typed.trim());
    let area = numerals.parse(typed).map(Area::square_metres);
    area.ok_or_else(|| Refusal::of(field_of!(Occupancy: area_m2), unreadable()))
}

fn workers(typed: &str) -> Result<Option<i64>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let digits: String = typed.chars().filter(|sign| !matches!(sign, '.' | ',' | ' ')).collect();
    let unreadable = || Message::new("inspector-form-bad-workers").with("typed", typed);
    let refused = |_| Refusal::of(field_of!(Occupancy: workers), unreadable());
    digits.parse().map(Some).map_err(refused)
}

fn figure(field: &'static Field, typed: &str, numerals: Numerals) -> Result<Option<f64>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unreadable = || Message::new("enterprises-bad-figure").with("typed", typed);
    numerals.parse(typed).map(Some).ok_or_else(|| Refusal::of(field, unreadable()))
}

fn lease_years(typed: &str) -> Result<Option<i64>, Refusal> {
    let unreadable = || Message::new("inspector-form-bad-years").with("typed", typed.trim());
    match typed.trim().parse::<i64>() {
        _ if typed.trim().is_empty() => Ok(None),
        Ok(years) if (1..=99).contains(&years) => Ok(Some(years)),
        Ok(_) | Err(_) => Err(Refusal::of(field_of!(Occupancy: lease_years), unreadable())),
    }
}
