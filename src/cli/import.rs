//! `lapday import`: a table of corners becomes the boundary of a zone, a list of tenants records, in
//! one step.
//!
//! All or nothing: a row that cannot be read would be missing from the area, so it stops the import.

mod named;
mod outcome;
mod place;
mod records;
mod refused;
mod source;
mod stopping;
mod tenants;

use super::answer::No;
use super::arguments::{CornerField, ImportArguments, ImportKind, MatchedField};
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use crate::domain::{Bounded, Edit, Plan, ZoneKind};
use crate::geodesy::Crs;
use crate::i18n::{Message, nfc};
use crate::io::{
    ColumnPlace, CornerLayout, CornerTable, Header, Sheet, corners_from_sheets, read_corners,
    sheets_from_file,
};
use crate::operations::{Provenance, boundary_from_rings, new_zone, set_boundary};
use geo::MultiPolygon;
use named::{column_named, heads};
use outcome::{Outcome, Refused, answer};
use refused::StaysOut;
use std::path::Path;

pub(super) fn import(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    match arguments.kind {
        ImportKind::Corners => corners(desktop, arguments),
        ImportKind::Enterprises | ImportKind::Occupancy => tenants::tenants(desktop, arguments),
        ImportKind::Records(kind) => records::records(desktop, kind, arguments),
    }
}

fn corners(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let zone = chosen_zone(project.plan(), arguments.zone.as_deref())?.map(Bounded::Zone);
    let sheets = sheets_from_file(&arguments.file)?;
    let table = corners_from_sheets(&sheets, |sheet| layout(sheet, &arguments.matches))?;
    desktop.tell_all(table.doubts.iter().map(|doubt| &doubt.message))?;
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
    crs: Option<Crs>,
) -> Result<MultiPolygon, No> {
    let sheets = sheets_from_file(file)?;
    let table = corners_from_sheets(&sheets, |_| Ok(CornerLayout::default()))?;
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

/// Stops where a row cannot be read, and names every such row.
fn check_rows(desktop: &mut Desktop<'_>, table: &CornerTable, json: bool) -> Result<(), No> {
    let Some(first) = table.refused.first() else { return Ok(()) };
    let about = |key, row: usize, reason: &Message| {
        Message::new(key).with("row", row.to_string()).with("reason", reason.clone())
    };
    let refused = table.refused.iter();
    let outcome = Outcome {
        read: table.corner_count(),
        refused: refused
            .map(|refused| Refused {
                sheet: None,
                row: refused.row,
                reason: desktop.texts.say(&refused.reason),
            })
            .collect(),
        ..Outcome::default()
    };
    answer(desktop, &outcome, json)?;
    let others: Vec<Message> = table.refused[1..]
        .iter()
        .map(|refused| about("cli-import-row", refused.row, &refused.reason))
        .collect();
    desktop.tell_all(&others)?;
    let message = about("cli-import-refused", first.row, &first.reason);
    Err(message.with("count", table.refused.len()).into())
}

/// Answers with the rows that keep the file out, and hands on the sentence.
fn refuse(
    desktop: &mut Desktop<'_>,
    table: &CornerTable,
    stays_out: StaysOut,
    json: bool,
) -> Result<No, No> {
    let StaysOut { rows, why } = stays_out;
    let No::Said(why) = why else { return Ok(why) };
    let reason = desktop.texts.say(&why);
    let rows = if rows.is_empty() { first_corner_row(table).into_iter().collect() } else { rows };
    let refused =
        rows.into_iter().map(|row| Refused { sheet: None, row, reason: reason.clone() }).collect();
    let outcome = Outcome { read: table.corner_count(), refused, ..Outcome::default() };
    answer(desktop, &outcome, json)?;
    Ok(No::Said(why))
}

fn first_corner_row(table: &CornerTable) -> Option<usize> {
    Some(table.rings.first()?.corners.first()?.row)
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
    let rings = place::rings(desktop, plan, table, zone, arguments.crs)?;
    let boundary = boundary_from_rings(rings.clone());
    let accuracy = arguments.accuracy.as_deref();
    let accuracy = accuracy.map(|typed| desktop.number("--accuracy", typed)).transpose()?;
    let given = Provenance { source: arguments.source, accuracy_m: accuracy };
    let Some(zone) = zone else {
        let name = arguments.file.file_stem().map(|stem| nfc(&stem.to_string_lossy()));
        let name = name.unwrap_or_default();
        let edit = new_zone(plan, &name, ZoneKind::Cluster, boundary.clone(), given)
            .map_err(|refusal| StaysOut::flawed(table, &rings, &boundary, &refusal))?;
        return Ok(Planned { edit, of_source: source::unsaid(given) });
    };
    let before = plan.boundary_facts(zone).unwrap_or_default();
    let is_same = before.boundary.as_ref().is_some_and(|before| *before.rings() == boundary);
    let provenance = if is_same { source::or_recorded(given, &before) } else { given };
    let edit = set_boundary(plan, zone, boundary.clone(), provenance)
        .map_err(|refusal| StaysOut::flawed(table, &rings, &boundary, &refusal))?;
    let lost = if is_same { None } else { source::lost(given, &before) };
    Ok(Planned { edit, of_source: lost.or_else(|| source::unsaid(provenance)) })
}

/// The columns `--match` names, in this sheet.
fn layout(sheet: &Sheet, matches: &[(MatchedField, String)]) -> Result<CornerLayout, Message> {
    let mut layout = CornerLayout::default();
    if matches.is_empty() {
        return Ok(layout);
    }
    let found = read_corners(sheet, &layout).layout.header;
    let head = match found {
        Some(Header::Row(row)) => row - 1,
        Some(Header::Absent) | None => first_row(sheet),
    };
    layout.header = found;
    for (field, wanted) in matches {
        let MatchedField::Corner(field) = field else {
            return Err(Message::new("cli-import-not-of-corners"));
        };
        let place = column_named(sheet, head, wanted).ok_or_else(|| {
            Message::new("cli-import-column-unknown")
                .with("column", wanted.as_str())
                .with("field", <&'static str>::from(field))
                .with("columns", heads(sheet, head))
        })?;
        match field {
            CornerField::Number => layout.number = Some(ColumnPlace::At(place)),
            CornerField::X => layout.first = Some(place),
            CornerField::Y => layout.second = Some(place),
            CornerField::Side => layout.side = Some(ColumnPlace::At(place)),
        }
    }
    Ok(layout)
}

fn first_row(sheet: &Sheet) -> usize {
    sheet.rows.iter().position(|row| row.len() > 1).unwrap_or_default()
}
