//! `lapday import --as enterprises|occupancy`: the list of tenants an office keeps, in one step.

use super::super::answer::No;
use super::super::arguments::{ImportArguments, ImportKind, MatchedField};
use super::super::chosen::chosen_zone;
use super::super::desktop::Desktop;
use super::named::{column_named, heads};
use super::outcome::{Outcome, Refused, answer};
use crate::domain::OccupancyState;
use crate::i18n::Message;
use crate::io::{
    Alike, Fate, Sheet, TenantColumns, TenantTable, TenantsAs, TenantsPlanned, plan_tenants,
    read_tenants, sheets_from_file, tenant_columns,
};
use crate::views::wastewater_warnings;

/// All or nothing: a row that stays out would be missing from every sum.
pub(super) fn tenants(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let zone = chosen_zone(project.plan(), arguments.zone.as_deref())?;
    let table = read(arguments)?;
    if table.rows.is_empty() && table.refused.is_empty() {
        return Err(Message::new("cli-import-no-tenants").into());
    }
    desktop.tell_all(&table.doubts)?;
    if !table.skipped.is_empty() {
        let rows: Vec<String> = table.skipped.iter().map(ToString::to_string).collect();
        desktop.tell(&Message::new("cli-import-skipped").with("rows", rows.join(", ")))?;
    }
    let read_as = match arguments.kind {
        ImportKind::Occupancy => TenantsAs::Occupancy {
            zone,
            state: arguments.state.unwrap_or(OccupancyState::Leased),
            from: desktop.day(arguments.from),
        },
        ImportKind::Enterprises | ImportKind::Corners | ImportKind::Records(_) => {
            TenantsAs::Enterprises { on: desktop.day(arguments.from) }
        }
    };
    let planned = plan_tenants(project.plan(), &table, read_as, alike(arguments));
    let warnings = wastewater_warnings(project.plan(), &planned.edit);
    let said = warnings.iter().map(|warning| desktop.texts.say(warning)).collect();
    let outcome = Outcome { wastewater_warnings: said, ..outcome(desktop, &table, &planned) };
    answer(desktop, &outcome, arguments.json)?;
    refuse(desktop, &planned)?;
    desktop.tell_all(&warnings)?;
    let changes_nothing = planned.edit.changes_nothing(project.plan());
    let label = planned.edit.label.clone();
    let said = if changes_nothing {
        Message::new("cli-import-rows-known")
    } else if arguments.dry_run {
        Message::new("cli-import-would").with("label", label)
    } else {
        project.commit(planned.edit)?;
        Message::new("cli-done").with("label", label)
    };
    desktop.tell(&said)
}

/// What becomes of a name like one of the plan.
const fn alike(arguments: &ImportArguments) -> Alike {
    if arguments.is_new { Alike::Another } else { Alike::Asked }
}

/// The sheet with most columns of a list, read with the columns that were named.
fn read(arguments: &ImportArguments) -> Result<TenantTable, No> {
    let sheets = sheets_from_file(&arguments.file)?;
    let best = sheets
        .iter()
        .map(|sheet| (sheet, tenant_columns(sheet)))
        .reduce(|best, other| if other.1.of.len() > best.1.of.len() { other } else { best });
    let Some((sheet, mut columns)) = best else { return Ok(TenantTable::default()) };
    // Columns named by their heads say which row the heads are in.
    let is_head = |row: &Vec<String>| {
        arguments.matches.iter().any(|(_, wanted)| row.iter().any(|cell| cell == wanted))
    };
    columns.head = columns.head.or_else(|| sheet.rows.iter().position(is_head));
    for (field, wanted) in &arguments.matches {
        let MatchedField::Tenant(field) = field else {
            return Err(Message::new("cli-import-not-of-tenants").into());
        };
        let place = column(sheet, &columns, wanted).ok_or_else(|| {
            let head = columns.head.unwrap_or_default();
            Message::new("cli-import-column-unknown")
                .with("column", wanted.as_str())
                .with("field", <&'static str>::from(field))
                .with("columns", heads(sheet, head))
        })?;
        columns.of.retain(|_, taken| *taken != place);
        columns.of.insert(*field, place);
    }
    if !columns.of.contains_key(&crate::io::TenantField::Name) {
        return Err(Message::new("cli-import-no-tenants").into());
    }
    Ok(read_tenants(sheet, &columns))
}

fn column(sheet: &Sheet, columns: &TenantColumns, wanted: &str) -> Option<usize> {
    column_named(sheet, columns.head.unwrap_or_default(), wanted)
}

fn outcome(desktop: &Desktop<'_>, table: &TenantTable, planned: &TenantsPlanned) -> Outcome {
    Outcome {
        read: table.rows.len() + table.refused.len(),
        added: planned.count(|fate| *fate == Fate::Adds),
        changed: planned.count(|fate| *fate == Fate::Changes),
        unchanged: planned.count(|fate| *fate == Fate::Unchanged),
        refused: planned
            .refused()
            .map(|(row, reason)| Refused { row, reason: desktop.texts.say(reason) })
            .collect(),
        wastewater_warnings: Vec::new(),
    }
}

/// Stops where a row stays out, and names every such row.
fn refuse(desktop: &mut Desktop<'_>, planned: &TenantsPlanned) -> Result<(), No> {
    let about = |key, (row, reason): (usize, &Message)| {
        Message::new(key).with("row", row.to_string()).with("reason", reason.clone())
    };
    let refused: Vec<_> = planned.refused().collect();
    let Some((first, others)) = refused.split_first() else { return Ok(()) };
    let lines: Vec<Message> = others.iter().map(|row| about("cli-import-row", *row)).collect();
    desktop.tell_all(&lines)?;
    Err(about("cli-import-refused", *first).with("count", refused.len()).into())
}
