//! A list of tenants: which column holds what, and its rows as they were read.

use super::field::TenantField;
use crate::domain::OccupancyState;
use crate::i18n::Message;
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How a sheet was read: the row of its head and which column holds what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenantColumns {
    /// The row of the head, from 0.
    pub head: Option<usize>,
    /// The column of each field, from 0.
    pub of: BTreeMap<TenantField, usize>,
}

/// A list of tenants.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenantTable {
    /// Which column was taken for what.
    pub columns: TenantColumns,
    /// The rows that could be read.
    pub rows: Vec<TenantRow>,
    /// Rows that could not, with their number as their owner counts (from 1) and the reason.
    pub refused: Vec<(usize, Message)>,
    /// Rows without a name: sums, heads repeated, notes below; by number.
    pub skipped: Vec<usize>,
    /// What had to be decided without being told.
    pub doubts: Vec<Message>,
}

/// A row; what its cell does not say is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenantRow {
    /// Its number in the sheet, from 1.
    pub row: usize,
    /// As written.
    pub name: String,
    /// Mã số thuế.
    pub tax_code: Option<String>,
    /// Legal form.
    pub legal_form: Option<String>,
    /// Industry code.
    pub vsic: Option<String>,
    /// Name or code of the zone.
    pub zone: Option<String>,
    /// Codes of the lots.
    pub lots: Vec<String>,
    /// Land held, together.
    pub area: Option<Area>,
    /// What it does there.
    pub state: Option<OccupancyState>,
    /// The first day.
    pub from: Option<Date>,
    /// The first day after.
    pub to: Option<Date>,
    /// Number of the lease contract.
    pub lease_number: Option<String>,
    /// Years of the lease.
    pub lease_years: Option<i64>,
    /// The day by which the next step is due.
    pub deadline: Option<Date>,
    /// Million VND.
    pub investment: Option<f64>,
    /// Million VND.
    pub investment_done: Option<f64>,
    /// Workers.
    pub workers: Option<i64>,
    /// m³/day.
    pub wastewater: Option<f64>,
    /// Where it sits now.
    pub present_place: Option<String>,
    /// Land it needs when moved.
    pub need: Option<Area>,
    /// By when it has to move.
    pub relocate_by: Option<Date>,
    /// Flags in the order supporting, high technology, polluting, defence land.
    pub flags: [Option<bool>; 4],
    /// Anything else.
    pub note: Option<String>,
}
