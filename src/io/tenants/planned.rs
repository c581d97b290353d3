//! What a list of tenants does to a plan: one edit, or the reason of every row that stands in its way.

use super::field::TenantField;
use super::place::lots;
use super::state::SaidState;
use super::table::{TenantRow, TenantTable};
use super::who::{Alike, enterprise, fill, near};
use crate::domain::{Edit, Enterprise, Id, Lot, Occupancy, OccupancyState, Plan, RecordKind, Zone};
use crate::i18n::Message;
use crate::io::list::{Fate, ListPlanned, NearName, PlannedRow, RowAt};
use crate::operations::{
    OccupancyDraft, Scratch, Tenant, keep_enterprise, keep_occupancy, record_occupancy,
};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the list is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenantsAs {
    /// The register of enterprises only.
    Enterprises {
        /// The day it is recorded on.
        on: Date,
    },
    /// Who occupies which lot, and the register with it.
    Occupancy {
        /// The zone of rows that name none.
        zone: Option<Id<Zone>>,
        /// The state of rows that name none.
        state: OccupancyState,
        /// The first day of rows that name none, if somebody said it.
        from: Option<Date>,
        /// Whether rows that leave out their area take the whole lot.
        takes_whole_lots: bool,
    },
}

/// Each row judged by the plan as the rows before it leave it; the sheets one after the other.
pub fn plan_tenants(
    plan: &Plan,
    tables: &[TenantTable],
    read_as: TenantsAs,
    alike: &Alike,
) -> ListPlanned {
    let mut scratch = Scratch::on(plan);
    let mut rows = Vec::new();
    let mut claimed = BTreeSet::new();
    for (sheet, table) in tables.iter().enumerate() {
        let at = |row| RowAt { sheet, row };
        let unread = table.refused.iter();
        rows.extend(unread.map(|(row, why)| {
            PlannedRow::told(at(*row), String::new(), Fate::Refused(why.clone()))
        }));
        let list = List { table, read_as, alike };
        let read = table.rows.iter();
        rows.extend(read.map(|row| judged(&mut scratch, row, &list, &mut claimed, at(row.row))));
    }
    rows.sort_by_key(|row| row.at);
    let count = tables.iter().map(|table| table.rows.len()).sum();
    ListPlanned { edit: scratch.done(imported(count)), rows }
}

/// A row judged by the plan as the rows before it leave it.
fn judged(
    scratch: &mut Scratch,
    row: &TenantRow,
    list: &List<'_>,
    claimed: &mut BTreeSet<Id<Occupancy>>,
    at: RowAt,
) -> PlannedRow {
    let told = |fate| PlannedRow::told(at, row.title(), fate);
    if list.is_over(row) {
        return told(Fate::Over);
    }
    let near = near(scratch.plan(), row);
    let made = scratch.step(|plan| {
        let edit = of_row(plan, row, list, claimed)?;
        let planned = PlannedRow::made(plan, &edit, at, row.title());
        Ok((edit, planned))
    });
    let planned = made.unwrap_or_else(|why: Message| told(Fate::Refused(why)));
    let is_asked = |near: &NearName| list.alike.is_answer_for(&near.name) || asks(&planned.fate);
    PlannedRow { near: near.filter(is_asked), ..planned }
}

/// Whether a row stays out until somebody says who it is.
fn asks(fate: &Fate) -> bool {
    matches!(fate, Fate::Refused(why) if why.key() == "operations-enterprise-alike")
}

/// The list a row is of, and what it is read as.
struct List<'a> {
    table: &'a TenantTable,
    read_as: TenantsAs,
    alike: &'a Alike,
}

fn imported(rows: usize) -> Message {
    Message::new("tenants-imported").with("count", rows)
}

/// What a row does: the enterprise, then each lot, judged after the one before. A record of the plan
/// stands for one row only: lines that are equal are so many records.
fn of_row(
    plan: &Plan,
    row: &TenantRow,
    list: &List<'_>,
    claimed: &mut BTreeSet<Id<Occupancy>>,
) -> Result<Edit, Message> {
    let on = match list.read_as {
        TenantsAs::Enterprises { on } => on,
        TenantsAs::Occupancy { .. } => list.first_day(row)?,
    };
    let mut enterprise = enterprise(plan, row, on, list.alike)?;
    if matches!(list.read_as, TenantsAs::Enterprises { .. }) {
        enterprise.note = enterprise.note.or_else(|| row.note.clone());
    }
    let mut scratch = Scratch::on(plan);
    scratch.step(|plan| Ok::<_, Message>((keep_enterprise(plan, &enterprise)?, ())))?;
    let TenantsAs::Occupancy { zone, takes_whole_lots, .. } = list.read_as else {
        return Ok(scratch.done(imported(1)));
    };
    if row.area.is_none() && list.has(TenantField::Area) && !takes_whole_lots {
        return Err(Message::new("tenants-gap-area"));
    }
    let state = list.state(row);
    let mut mine = Vec::new();
    for (lot, area) in lots(plan, (row, list.table), zone, on)? {
        let known = known(plan, &enterprise, row, lot.id, (state, on), claimed);
        mine.extend(known.map(|record| record.id));
        scratch.step(|so_far| {
            let edit = if let Some(record) = known {
                filled_in(so_far, record, row, area)?
            } else {
                record_occupancy(so_far, &draft(row, lot.id, area, &enterprise, (state, on))?)?
            };
            Ok::<_, Message>((edit, ()))
        })?;
    }
    let edit = scratch.done(imported(1));
    let occupancies = edit.becomes.keys().filter(|key| key.kind == RecordKind::Occupancy);
    claimed.extend(occupancies.map(|key| Id::new(key.id)).chain(mine));
    Ok(edit)
}

impl List<'_> {
    fn has(&self, field: TenantField) -> bool {
        self.table.columns.of.contains_key(&field)
    }

    /// The first day of a row: its own, else the one said for the list, unless a column is there for it.
    fn first_day(&self, row: &TenantRow) -> Result<Date, Message> {
        let TenantsAs::Occupancy { from, .. } = self.read_as else {
            return Err(Message::new("tenants-gap-day"));
        };
        let missing = || {
            let has_column = self.has(TenantField::From);
            Message::new(if has_column { "tenants-gap-day" } else { "tenants-no-first-day" })
        };
        row.from.or(from).ok_or_else(missing)
    }

    /// Whether the row is of a lease that is over and does not say until when it ran.
    fn is_over(&self, row: &TenantRow) -> bool {
        let is_of_land = matches!(self.read_as, TenantsAs::Occupancy { .. });
        is_of_land && row.state == Some(SaidState::Ended) && row.last.is_none()
    }

    /// The state of a row. A lease that is over was one until its last day.
    fn state(&self, row: &TenantRow) -> OccupancyState {
        match (row.state, self.read_as) {
            (Some(SaidState::Is(state)), _) | (None, TenantsAs::Occupancy { state, .. }) => state,
            (Some(SaidState::Ended), _) | (None, TenantsAs::Enterprises { .. }) => {
                OccupancyState::Leased
            }
        }
    }
}

fn draft(
    row: &TenantRow,
    lot: Id<Lot>,
    area: Option<Area>,
    enterprise: &Enterprise,
    (state, from): (OccupancyState, Date),
) -> Result<OccupancyDraft, Message> {
    let tenant = Tenant::Known(enterprise.id);
    Ok(OccupancyDraft {
        area,
        to: first_day_after(row)?,
        lease_number: row.lease_number.clone(),
        lease_years: row.lease_years,
        deadline: row.deadline,
        investment_million_vnd: row.investment,
        investment_done_million_vnd: row.investment_done,
        workers: row.workers,
        wastewater_m3_per_day: row.wastewater,
        note: row.note.clone(),
        ..OccupancyDraft::new(lot, tenant, state, from)
    })
}

/// A paper gives the last day; spans of the plan end with the day after.
fn first_day_after(row: &TenantRow) -> Result<Option<Date>, Message> {
    let after = |last: Date| last.tomorrow().map_err(|_| Message::new("tenants-differs"));
    row.last.map(after).transpose()
}

/// The record the plan has of this already: the same state since the same day or, where the row names
/// no day, on the day that stands in for it.
fn known<'a>(
    plan: &'a Plan,
    enterprise: &Enterprise,
    row: &TenantRow,
    lot: Id<Lot>,
    (state, on): (OccupancyState, Date),
    claimed: &BTreeSet<Id<Occupancy>>,
) -> Option<&'a Arc<Occupancy>> {
    let is_state = |record: &Occupancy| row.state.is_none() || record.state == state;
    let is_day = |record: &Occupancy| match row.from {
        Some(day) => record.valid.from == Some(day),
        None => record.valid.contains(on),
    };
    plan.occupancies_of(lot)
        .filter(|record| record.enterprise == enterprise.id && record.state.holds_land())
        .filter(|record| !claimed.contains(&record.id))
        .find(|record| is_state(record) && is_day(record))
}

/// What the record does not know is filled in; what it knows otherwise is refused.
fn filled_in(
    plan: &Plan,
    record: &Occupancy,
    row: &TenantRow,
    area: Option<Area>,
) -> Result<Edit, Message> {
    if area.is_some_and(|area| !area.rounds(record.area)) {
        let what = Message::new("tenants-area");
        return Err(Message::new("tenants-differs").with("what", what));
    }
    let mut becomes = record.clone();
    fill(&mut becomes.valid.to, first_day_after(row)?, "tenants-to")?;
    fill(&mut becomes.lease_number, row.lease_number.clone(), "tables-lease-number")?;
    fill(&mut becomes.lease_years, row.lease_years, "tenants-lease-years")?;
    fill(&mut becomes.deadline, row.deadline, "tables-deadline")?;
    fill(&mut becomes.investment_million_vnd, row.investment, "tenants-investment")?;
    fill(&mut becomes.investment_done_million_vnd, row.investment_done, "tenants-investment-done")?;
    fill(&mut becomes.workers, row.workers, "enterprises-workers")?;
    fill(&mut becomes.wastewater_m3_per_day, row.wastewater, "enterprises-wastewater-column")?;
    if becomes == *record {
        return Ok(Edit::new(imported(1)));
    }
    keep_occupancy(plan, &becomes).map_err(Message::from)
}
