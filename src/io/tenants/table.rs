//! A list of tenants: which column holds what, and its rows as they were read.

use super::field::TenantField;
use super::state::SaidState;
use crate::i18n::Message;
use crate::io::cell::DecimalSign;
use crate::io::list::{PassedRow, UnreadColumn, Wordings};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How a sheet was read: the row of its head and which column holds what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenantColumns {
    /// The row of the head, from 0; of a head of two rows the lower one.
    pub head: Option<usize>,
    /// Whether the row above it names groups of columns.
    pub has_groups: bool,
    /// The column of each field, from 0.
    pub of: BTreeMap<TenantField, usize>,
}

/// What whoever imports a list has said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenantReading {
    /// The sign before decimals, where figures leave it open.
    pub decimal: Option<DecimalSign>,
    /// Columns that are left out on purpose, from 0.
    pub leaves: BTreeSet<usize>,
    /// Whether a month, quarter or year stands for all of it: what begins then does so on its first
    /// day, what ends or is due then on its last.
    pub whole_periods: bool,
    /// What the office has said of its own wordings.
    pub wordings: Wordings,
}

/// Rows without a value in a column the list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Without an area.
    pub area: usize,
    /// Without a first day.
    pub day: usize,
}

/// A list of tenants.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenantTable {
    /// The name of its sheet, or nothing.
    pub sheet: String,
    /// Which column was taken for what.
    pub columns: TenantColumns,
    /// What stands above the head.
    pub title: String,
    /// The head above the zones, or nothing.
    pub zone_head: String,
    /// The rows that could be read.
    pub rows: Vec<TenantRow>,
    /// Rows that could not, with their number as their owner counts (from 1) and the reason.
    pub refused: Vec<(usize, Message)>,
    /// Rows that are no records: sums, heads of sections, remarks.
    pub passed: Vec<PassedRow>,
    /// Columns with something in them that nobody understood.
    pub unread: Vec<UnreadColumn>,
    /// Rows that leave out what a column is there for.
    pub gaps: Gaps,
    /// Whether some figure may be two and a person has to say which sign parts decimals.
    pub is_open: bool,
    /// What had to be decided without being told.
    pub doubts: Vec<Message>,
}

impl TenantTable {
    /// Columns that stop the list until somebody says what they are or leaves them out.
    pub fn stopping(&self) -> impl Iterator<Item = &UnreadColumn> {
        self.unread.iter().filter(|column| column.looks.is_some())
    }
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
    /// The head of its section: may name the zone.
    pub section: Option<String>,
    /// Codes of the lots.
    pub lots: Vec<String>,
    /// Land held, together.
    pub area: Option<Area>,
    /// What it does there.
    pub state: Option<SaidState>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub last: Option<Date>,
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

impl TenantRow {
    /// What its owner calls it: the name and the lots.
    pub fn title(&self) -> String {
        format!("{}  {}", self.name, self.lots.join(", ")).trim().to_owned()
    }
}
