//! What whoever imports a list has said of it.

use super::kind::ListKind;
use crate::domain::{Id, OccupancyState, Zone};
use crate::io::{Alike, DecimalSign, TenantColumns, TenantsAs, UnreadColumn, Who, column_letter};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// All that was said; a list that was not spoken of is read as it looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What it lists; none as long as it is what it looks like.
    pub(super) kind: Option<ListKind>,
    /// The sign before decimals, where figures leave it open.
    pub(super) decimal: Option<DecimalSign>,
    /// Sheets that are left out, by their place in the file.
    pub(super) sheets_out: BTreeSet<usize>,
    /// Columns that are left out on purpose.
    pub(super) columns_out: Vec<UnreadColumn>,
    /// Which column a field of a record is in, where that was said.
    pub(super) named: BTreeMap<&'static str, UnreadColumn>,
    /// What holds for tenants only.
    pub(super) tenants: TenantsSaid,
}

/// What was said of a list of tenants.
#[derive(Clone, Debug, PartialEq)]
pub struct TenantsSaid {
    /// Whether it says who is on which lot, or fills in the register only; none as long as that is told
    /// by its columns.
    pub(super) with_lots: Option<bool>,
    /// The zone of rows that name none.
    pub(super) zone: Option<Id<Zone>>,
    /// The state of rows that name none.
    pub(super) state: OccupancyState,
    /// The first day of rows that name none.
    pub(super) from: Option<Date>,
    /// Whether rows that leave out their area take the whole lot.
    pub(super) takes_whole_lots: bool,
    /// Whether a month, quarter or year stands for all of it.
    pub(super) takes_whole_periods: bool,
    /// What the columns of a sheet hold, by its place, where that was changed.
    pub(super) columns: BTreeMap<usize, TenantColumns>,
    /// Who each name is that is like one of the plan.
    pub(super) who: BTreeMap<String, Who>,
    /// Whether all such names are those of new enterprises.
    pub(super) are_new: bool,
}

/// How a column is looked for: by its name, else by its letter.
pub(super) fn called(column: &UnreadColumn) -> String {
    match column.name.as_str() {
        "" => column_letter(column.column),
        name => name.to_owned(),
    }
}

impl Said {
    /// The columns that were named, as they are looked for.
    pub(super) fn named_columns(&self) -> Vec<(String, String)> {
        self.named.iter().map(|(field, column)| ((*field).to_owned(), called(column))).collect()
    }

    /// Nothing yet but what the form was opened for.
    pub(super) fn new(kind: Option<ListKind>, zone: Option<Id<Zone>>) -> Self {
        Self {
            kind,
            decimal: None,
            sheets_out: BTreeSet::new(),
            columns_out: Vec::new(),
            named: BTreeMap::new(),
            tenants: TenantsSaid {
                with_lots: None,
                zone,
                state: OccupancyState::Leased,
                from: None,
                takes_whole_lots: false,
                takes_whole_periods: false,
                columns: BTreeMap::new(),
                who: BTreeMap::new(),
                are_new: false,
            },
        }
    }

    /// What holds for another list, too.
    pub(super) fn of_another(&self) -> Self {
        let TenantsSaid { with_lots, zone, state, from, .. } = self.tenants;
        let new = Self::new(self.kind, zone);
        Self { tenants: TenantsSaid { with_lots, state, from, ..new.tenants }, ..new }
    }
}

impl TenantsSaid {
    pub(super) const fn read_as(&self, with_lots: bool, on: Date) -> TenantsAs {
        let Self { zone, state, from, takes_whole_lots, .. } = *self;
        if with_lots {
            TenantsAs::Occupancy { zone, state, from, takes_whole_lots }
        } else {
            TenantsAs::Enterprises { on }
        }
    }

    pub(super) fn alike(&self) -> Alike {
        if self.are_new { Alike::Another } else { Alike::Said(self.who.clone()) }
    }
}
