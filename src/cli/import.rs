//! `lapday import`: a table of corners becomes the boundary of a zone, a list of tenants records, in
//! one step.
//!
//! All or nothing: a row that cannot be read would be missing from the area, so it stops the import.

mod land;
mod land_line;
mod listed;
mod lots;
mod map;
mod named;
mod outcome;
mod place;
mod province;
mod reading;
mod records;
mod refused;
mod seen;
mod source;
mod stopping;
mod tenants;

use super::answer::No;
use super::arguments::{AskedSystem, ImportArguments, ImportKind};
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use crate::domain::{Boundary, Bounded, Edit, Plan, RecordKind, ZoneKind};
use crate::i18n::{Message, nfc};
use crate::io::{
    CornerLayout, CornerTable, Header, Sheet, corners_from_sheets, is_map, read_corners,
    record_worth, sheets_from_file, tables_from_file,
};
use crate::operations::{boundary_from_rings, is_same_boundary, new_zone, set_boundary};
use geo::MultiPolygon;
use outcome::{Outcome, answer};
use reading::{check_rows, given, layout, refuse};
use refused::StaysOut;
use std::path::Path;

pub(super) fn import(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    if let Some(kind) = seen::seen_kind(arguments) {
        return seen::seen(desktop, kind, arguments);
    }
    if !arguments.more.is_empty() {
        return Err(Message::new("cli-import-one-file").into());
    }
    if let Some(kind) = drawn_kind(arguments.kind).filter(|_| is_map(&arguments.file)) {
        return map::map(desktop, kind, arguments);
    }
    match arguments.kind {
        ImportKind::Corners => corners(desktop, arguments),
        ImportKind::Lots if lists_lots(&arguments.file)? => {
            records::records(desktop, RecordKind::Lot, arguments)
        }
        ImportKind::Lots => lots::lots(desktop, arguments),
        ImportKind::Enterprises | ImportKind::Occupancy => tenants::tenants(desktop, arguments),
        ImportKind::Records(kind) => records::records(desktop, kind, arguments),
    }
}

/// Whether a table names lots and has no corners of them.
fn lists_lots(file: &Path) -> Result<bool, No> {
    let worth = |sheet: &Sheet| record_worth(RecordKind::Lot, sheet);
    let sheets = tables_from_file(file, worth)?;
    let has_corners = |sheet: &Sheet| {
        matches!(read_corners(sheet, &CornerLayout::default()).layout.header, Some(Header::Row(_)))
    };
    Ok(sheets.iter().any(|sheet| worth(sheet) > 1) && !sheets.iter().any(has_corners))
}

/// The kind of record a map would be read as.
fn drawn_kind(kind: ImportKind) -> Option<RecordKind> {
    match kind {
        ImportKind::Lots => Some(RecordKind::Lot),
        ImportKind::Records(kind) => Some(kind),
        ImportKind::Corners | ImportKind::Enterprises | ImportKind::Occupancy => None,
    }
}

fn corners(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let zone = chosen_zone(project.plan(), arguments.zone.as_deref())?.map(Bounded::Zone);
    let sheets = sheets_from_file(&arguments.file)?;
    let home = project.plan().about.grid;
    let table = corners_from_sheets(&sheets, |sheet| layout(sheet, &arguments.matches, home))?;
    desktop.tell_all(table.doubts.iter().map(|doubt| &doubt.message))?;
    let lots = table.lots().len();
    if lots > 1 {
        desktop.tell(&Message::new("cli-import-are-lots").with("count", lots))?;
    }
    check_rows(desktop, &table, arguments.json)?;
    let planned = match planned(desktop, project.plan(), &table, zone, arguments) {
        Ok(planned) => planned,
        Err(stays_out) => return Err(refuse(desktop, &table, stays_out, arguments.json)?),
    };
    let Planned { edit, of_source } = planned;
    let mut outcome = Outcome { read: table.corner_count(), ..Outcome::default() };
    let changes_nothing = edit.changes_nothing(project.plan());
    match (changes_nothing, zone) {
        (true, _) => outcome.unchanged = 1,
        (false, Some(_)) => outcome.changed = 1,
        (false, None) => outcome.added = 1,
    }
    let label = edit.label.clone();
    let said = if changes_nothing {
        Message::new("cli-import-nothing-changed")
    } else if arguments.dry_run {
        Message::new("cli-import-would").with("label", label)
    } else {
        project.commit(edit)?;
        Message::new("cli-done").with("label", label)
    };
    desktop.tell(&said)?;
    if !changes_nothing {
        desktop.tell_all(&of_source)?;
    }
    answer(desktop, &outcome, arguments.json)
}

/// The boundary in a table of corners, for another command.
pub(super) fn boundary_in(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    file: &Path,
    of: Bounded,
    crs: Option<&AskedSystem>,
) -> Result<MultiPolygon, No> {
    let sheets = sheets_from_file(file)?;
    let layout = CornerLayout { home: Some(plan.about.grid), ..CornerLayout::default() };
    let table = corners_from_sheets(&sheets, |_| Ok(layout))?;
    desktop.tell_all(table.doubts.iter().map(|doubt| &doubt.message))?;
    if let Some(first) = table.refused.first() {
        return Err(Message::new("cli-import-refused")
            .with("row", first.row.to_string())
            .with("reason", first.reason.clone())
            .with("count", table.refused.len())
            .into());
    }
    let rings = place::rings(desktop, plan, &table, Some(of), crs);
    Ok(boundary_from_rings(rings.map_err(|stays_out| stays_out.why)?))
}

/// What the file would do to the plan.
struct Planned {
    edit: Edit,
    /// That its source is not recorded, or no longer is.
    of_source: Option<Message>,
}

fn planned(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    table: &CornerTable,
    zone: Option<Bounded>,
    arguments: &ImportArguments,
) -> Result<Planned, StaysOut> {
    let rings = place::rings(desktop, plan, table, zone, arguments.crs.as_ref())?;
    let boundary = boundary_from_rings(rings.clone());
    let given = given(desktop, arguments)?;
    let Some(zone) = zone else {
        let name = arguments.file.file_stem().map(|stem| nfc(&stem.to_string_lossy()));
        let name = name.unwrap_or_default();
        let edit = new_zone(plan, &name, ZoneKind::Cluster, boundary.clone(), given)
            .map_err(|refusal| StaysOut::flawed(table, &rings, &boundary, &refusal))?;
        return Ok(Planned { edit, of_source: source::unsaid(given) });
    };
    let before = plan.boundary_facts(zone).unwrap_or_default();
    // Corners that are the table's already, to its last digit, stay as they are kept.
    let within_m = table.same_within_m();
    let same = before.boundary.as_ref().map(Boundary::rings);
    let same = same.filter(|before| is_same_boundary(before, &boundary, within_m)).cloned();
    let is_same = same.is_some();
    let provenance = if is_same { source::or_recorded(given, &before) } else { given };
    let kept = same.unwrap_or_else(|| boundary.clone());
    let edit = set_boundary(plan, zone, kept, provenance)
        .map_err(|refusal| StaysOut::flawed(table, &rings, &boundary, &refusal))?;
    let lost = if is_same { None } else { source::lost(given, &before) };
    Ok(Planned { edit, of_source: lost.or_else(|| source::unsaid(provenance)) })
}
