//! What a list of tenants does to a plan: one edit, or the reason of every row that stands in its way.

use super::table::{TenantRow, TenantTable};
use crate::domain::vsic::Edition;
use crate::domain::{Edit, Enterprise, Id, Lot, Occupancy, OccupancyState, Plan, Zone};
use crate::i18n::{Argument, Message, fold, nfc, tidy};
use crate::io::cell::excerpt;
use crate::operations::{
    OccupancyDraft, Scratch, Tenant, keep_enterprise, keep_occupancy, record_occupancy,
    refuse_alike,
};
use crate::units::Area;
use jiff::civil::Date;
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
        /// The first day of rows that name none.
        from: Date,
    },
}

/// What becomes of a name that is like one of the plan but for marks, signs and legal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// The row stays out: a person is to say who it is.
    Asked,
    /// It has been said that it is another enterprise.
    Another,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// A new enterprise, or a new record.
    Adds,
    /// Something unknown is filled in.
    Changes,
    /// The plan knows it all.
    Unchanged,
    /// It stays out.
    Refused(Message),
}

/// What a list does.
#[derive(Clone, Debug, PartialEq)]
pub struct TenantsPlanned {
    /// Everything in one step.
    pub edit: Edit,
    /// What becomes of each row, by its number; rows that could not be read among them.
    pub fates: Vec<(usize, Fate)>,
}

impl TenantsPlanned {
    /// How many rows have such a fate.
    pub fn count(&self, is_meant: impl Fn(&Fate) -> bool) -> usize {
        self.fates.iter().filter(|(_, fate)| is_meant(fate)).count()
    }

    /// The rows that stay out, with the reason.
    pub fn refused(&self) -> impl Iterator<Item = (usize, &Message)> {
        self.fates.iter().filter_map(|(row, fate)| match fate {
            Fate::Refused(reason) => Some((*row, reason)),
            Fate::Adds | Fate::Changes | Fate::Unchanged => None,
        })
    }
}

/// Each row judged by the plan as the rows before it leave it.
pub fn plan_tenants(
    plan: &Plan,
    table: &TenantTable,
    read_as: TenantsAs,
    alike: Alike,
) -> TenantsPlanned {
    let mut scratch = Scratch::on(plan);
    let mut fates: Vec<(usize, Fate)> =
        table.refused.iter().map(|(row, reason)| (*row, Fate::Refused(reason.clone()))).collect();
    for row in &table.rows {
        let fate = scratch.step(|plan| {
            let edit = of_row(plan, row, read_as, alike)?;
            let fate = fate_of(plan, &edit);
            Ok((edit, fate))
        });
        fates.push((row.row, fate.unwrap_or_else(Fate::Refused)));
    }
    fates.sort_by_key(|(row, _)| *row);
    TenantsPlanned { edit: scratch.done(imported(table.rows.len())), fates }
}

fn imported(rows: usize) -> Message {
    Message::new("tenants-imported").with("count", rows)
}

fn fate_of(plan: &Plan, edit: &Edit) -> Fate {
    if edit.changes_nothing(plan) {
        return Fate::Unchanged;
    }
    let is_new = edit.becomes.keys().any(|key| !plan.has(*key));
    if is_new { Fate::Adds } else { Fate::Changes }
}

/// What a row does: the enterprise, then each lot, judged after the one before.
fn of_row(plan: &Plan, row: &TenantRow, read_as: TenantsAs, alike: Alike) -> Result<Edit, Message> {
    let on = match read_as {
        TenantsAs::Enterprises { on } => on,
        TenantsAs::Occupancy { from, .. } => row.from.unwrap_or(from),
    };
    let mut enterprise = enterprise(plan, row, on, alike)?;
    if matches!(read_as, TenantsAs::Enterprises { .. }) {
        enterprise.note = enterprise.note.or_else(|| row.note.clone());
    }
    let mut scratch = Scratch::on(plan);
    scratch.step(|plan| Ok::<_, Message>((keep_enterprise(plan, &enterprise)?, ())))?;
    let TenantsAs::Occupancy { zone, state, from } = read_as else {
        return Ok(scratch.done(imported(1)));
    };
    for (lot, area) in lots(plan, row, zone, row.from.unwrap_or(from))? {
        scratch.step(|so_far| {
            let edit = if let Some(record) = known(plan, &enterprise, row, lot.id, (state, from)) {
                filled_in(so_far, record, row, area)?
            } else {
                record_occupancy(so_far, &draft(row, lot.id, area, &enterprise, (state, from)))?
            };
            Ok::<_, Message>((edit, ()))
        })?;
    }
    Ok(scratch.done(imported(1)))
}

fn draft(
    row: &TenantRow,
    lot: Id<Lot>,
    area: Option<Area>,
    enterprise: &Enterprise,
    (state, from): (OccupancyState, Date),
) -> OccupancyDraft {
    let tenant = Tenant::Known(enterprise.id);
    OccupancyDraft {
        area,
        to: row.to,
        lease_number: row.lease_number.clone(),
        lease_years: row.lease_years,
        deadline: row.deadline,
        investment_million_vnd: row.investment,
        investment_done_million_vnd: row.investment_done,
        workers: row.workers,
        wastewater_m3_per_day: row.wastewater,
        note: row.note.clone(),
        ..OccupancyDraft::new(lot, tenant, state_of(row, state), row.from.unwrap_or(from))
    }
}

/// The record the plan has of this already: the same state since the same day or, where the row names
/// no day, on the day that stands in for it.
fn known<'a>(
    plan: &'a Plan,
    enterprise: &Enterprise,
    row: &TenantRow,
    lot: Id<Lot>,
    (state, from): (OccupancyState, Date),
) -> Option<&'a Arc<Occupancy>> {
    let is_state = |record: &Occupancy| row.state.is_none() || record.state == state_of(row, state);
    let is_day = |record: &Occupancy| match row.from {
        Some(day) => record.valid.from == Some(day),
        None => record.valid.contains(from),
    };
    plan.occupancies_of(lot)
        .filter(|record| record.enterprise == enterprise.id && record.state.holds_land())
        .find(|record| is_state(record) && is_day(record))
}

fn state_of(row: &TenantRow, otherwise: OccupancyState) -> OccupancyState {
    row.state.unwrap_or(otherwise)
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
    fill(&mut becomes.valid.to, row.to, "tenants-to")?;
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

/// The enterprise of a row: by its tax code, else by its name; unknown fields are filled in, and
/// what is known otherwise is refused.
fn enterprise(plan: &Plan, row: &TenantRow, on: Date, alike: Alike) -> Result<Enterprise, Message> {
    let tax_code = row.tax_code.as_deref().map(|code| code.split_whitespace().collect::<String>());
    let by_code = tax_code.as_ref().and_then(|code| {
        plan.enterprises_taxed(code).find(|known| known.tax_code.as_ref() == Some(code))
    });
    let name = tidy(&row.name);
    let lower = name.to_lowercase();
    let by_name =
        || plan.enterprises_called(&name).find(|known| nfc(&known.name).to_lowercase() == lower);
    let known = by_code.or_else(by_name);
    if known.is_none() && alike == Alike::Asked {
        refuse_alike(plan, &name, tax_code.as_deref())?;
    }
    let mut becomes = known
        .map_or_else(|| Enterprise::new(plan.next_id(), &name), |known| Enterprise::clone(known));
    let vsic = row.vsic.clone();
    let is_told = vsic.is_some() && becomes.vsic_code.is_none();
    let edition = is_told.then(|| Edition::on(on).year().to_owned());
    fill(&mut becomes.tax_code, tax_code, "enterprises-tax-code")?;
    fill(&mut becomes.legal_form, row.legal_form.clone(), "enterprises-legal-form")?;
    fill(&mut becomes.vsic_code, vsic, "enterprises-vsic")?;
    becomes.vsic_edition = becomes.vsic_edition.or(edition);
    fill(&mut becomes.present_place, row.present_place.clone(), "enterprises-present-place")?;
    let [supporting, high_technology, polluting, defence] = row.flags;
    fill(&mut becomes.supporting_industry, supporting, "enterprises-supporting")?;
    fill(&mut becomes.high_technology, high_technology, "enterprises-high-technology")?;
    fill(&mut becomes.polluting, polluting, "enterprises-polluting")?;
    fill(&mut becomes.on_defence_land, defence, "enterprises-defence")?;
    fill(&mut becomes.relocation_need, row.need, "enterprises-need")?;
    fill(&mut becomes.relocate_by, row.relocate_by, "enterprises-relocate-by")?;
    Ok(becomes)
}

/// What is unknown is filled in; where the plan knows something else a person has to decide.
fn fill<T: PartialEq>(
    known: &mut Option<T>,
    told: Option<T>,
    what: &'static str,
) -> Result<(), Message> {
    match (&known, told) {
        (Some(known), Some(told)) if *known != told => {
            Err(Message::new("tenants-differs").with("what", Message::new(what)))
        }
        (None, told) => {
            *known = told;
            Ok(())
        }
        (Some(_), _) => Ok(()),
    }
}

/// A lot and what is held of it.
type HeldLot<'a> = (&'a Arc<Lot>, Option<Area>);

/// The lots of a row with what is held of each. Several lots are taken whole, and have to add up to
/// what the row says.
fn lots<'a>(
    plan: &'a Plan,
    row: &TenantRow,
    zone: Option<Id<Zone>>,
    on: Date,
) -> Result<Vec<HeldLot<'a>>, Message> {
    if row.lots.is_empty() {
        return Err(Message::new("tenants-no-lot"));
    }
    let zone = zone_of(plan, row, zone)?;
    let found = row.lots.iter().map(|code| {
        let exact = plan.lot_by_code(zone, code, on);
        let alike = || {
            plan.lots_of(zone).find(|lot| lot.valid.contains(on) && fold(&lot.code) == fold(code))
        };
        exact.or_else(alike).ok_or_else(|| {
            let zone = plan.get(zone).map(|zone| zone.name.clone()).unwrap_or_default();
            Message::new("tenants-lot-unknown").with("lot", excerpt(code)).with("zone", zone)
        })
    });
    let found: Vec<&Arc<Lot>> = found.collect::<Result<_, _>>()?;
    if let [only] = found.as_slice() {
        return Ok(vec![(only, row.area)]);
    }
    let whole: Area = found.iter().filter_map(|lot| lot.area()).sum();
    match row.area {
        Some(area) if !area.rounds(whole) => Err(Message::new("tenants-lots-area")
            .with("area", Argument::SquareMetres(area))
            .with("whole", Argument::SquareMetres(whole))),
        Some(_) | None => Ok(found.into_iter().map(|lot| (lot, lot.area())).collect()),
    }
}

fn zone_of(plan: &Plan, row: &TenantRow, zone: Option<Id<Zone>>) -> Result<Id<Zone>, Message> {
    let Some(named) = &row.zone else {
        return zone.ok_or_else(|| Message::new("tenants-no-zone"));
    };
    // Marks count in a key: Hương Vân is not Hương Văn.
    let named = nfc(named).to_lowercase();
    let is_meant = |zone: &&Arc<Zone>| {
        let name = nfc(&zone.name).to_lowercase();
        zone.code.to_lowercase() == named || name == named || name.ends_with(&format!(" {named}"))
    };
    let mut found = plan.all::<Zone>().filter(is_meant);
    match (found.next(), found.next(), zone) {
        (Some(one), None, _) => Ok(one.id),
        // Several of one name: the one that was asked for, if it is among them.
        (Some(_), Some(_), Some(zone)) => Ok(zone),
        (Some(_), Some(_), None) | (None, _, _) => {
            Err(Message::new("tenants-zone-unknown").with("zone", excerpt(&named)))
        }
    }
}
