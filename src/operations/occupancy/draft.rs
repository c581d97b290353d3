//! What a person fills in to say who does what with a lot.

use super::tenant::Tenant;
use crate::domain::{Document, Field, Id, Lot, OccupancyState, field_of};
use crate::units::Area;
use jiff::civil::Date;

/// Who does what with a lot, and since when.
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
    /// The approved investment policy or the registration certificate.
    pub approval: Option<Id<Document>>,
    /// Its day.
    pub approved_on: Option<Date>,
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
            approval: None,
            approved_on: None,
            reason: None,
            deadline: None,
            investment_million_vnd: None,
            investment_done_million_vnd: None,
            workers: None,
            wastewater_m3_per_day: None,
            note: None,
        }
    }

    /// The field of a figure that nothing can have.
    pub(super) fn impossible_amount(&self) -> Option<&'static Field> {
        let figures = [
            (field_of!(Occupancy: investment_million_vnd), self.investment_million_vnd),
            (field_of!(Occupancy: investment_done_million_vnd), self.investment_done_million_vnd),
            (field_of!(Occupancy: wastewater_m3_per_day), self.wastewater_m3_per_day),
            (field_of!(Occupancy: workers), self.workers.map(|workers| workers as f64)),
        ];
        let is_possible = |figure: f64| figure.is_finite() && figure >= 0.0;
        let wrong = figures.into_iter().find(|(_, figure)| !figure.is_none_or(is_possible));
        wrong.map(|(field, _)| field)
    }
}
