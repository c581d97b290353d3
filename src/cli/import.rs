//! `lapday import --as corners`: a table of corners becomes the boundary of a zone, in one step.
//!
//! All or nothing: a row that cannot be read would be missing from the area, so it stops the import.

use super::answer::No;
use super::arguments::{CornerField, ImportArguments, ImportKind};
use super::{Desktop, zone_by_code};
use crate::domain::{Bounded, Edit, Plan, Point, ZoneKind};
use crate::geodesy::{Crs, Grid, Reading};
use crate::i18n::{Message, Texts, fold, nfc};
use crate::io::{
    Choice, Column, CornerTable, Header, Sheet, corners_from_sheets, read_corners, sheets_from_file,
};
use crate::operations::{
    Candidate, Diagnosis, Provenance, boundary_from_rings, diagnose, new_zone, set_boundary,
};
use serde::Serialize;

/// What became of the file, as scripts read it.
#[derive(Default, Serialize)]
struct Outcome {
    read: usize,
    added: usize,
    changed: usize,
    unchanged: usize,
    refused: Vec<Refused>,
}

/// A row that stays out.
#[derive(Serialize)]
struct Refused {
    row: usize,
    reason: String,
}

pub(super) fn import(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    match arguments.kind {
        ImportKind::Corners => corners(desktop, arguments),
    }
}

fn corners(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let zone = match &arguments.zone {
        Some(code) => Some(Bounded::Zone(zone_by_code(project.plan(), code)?)),
        None => None,
    };
    let sheets = sheets_from_file(&arguments.file)?;
    let table = corners_from_sheets(&sheets, |sheet| choice(sheet, &arguments.matches))?;
    for doubt in &table.doubts {
        desktop.tell(&doubt.message)?;
    }
    check_rows(desktop, &table, arguments.json)?;
    let rings = rings(desktop, project.plan(), &table, zone, arguments.crs)?;
    let edit = edit(project.plan(), rings, zone, arguments)?;
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
    if arguments.source.is_none() && !changes_nothing {
        desktop.tell(&Message::new("cli-import-source-unsaid"))?;
    }
    answer(desktop, &outcome, arguments.json)
}

fn answer(desktop: &mut Desktop<'_>, outcome: &Outcome, json: bool) -> Result<(), No> {
    if !json {
        return Ok(());
    }
    serde_json::to_writer_pretty(&mut *desktop.out, outcome)?;
    Ok(writeln!(desktop.out)?)
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
            .map(|refused| Refused { row: refused.row, reason: desktop.texts.say(&refused.reason) })
            .collect(),
        ..Outcome::default()
    };
    answer(desktop, &outcome, json)?;
    for refused in &table.refused[1..] {
        desktop.tell(&about("cli-import-row", refused.row, &refused.reason))?;
    }
    let message = about("cli-import-refused", first.row, &first.reason);
    Err(message.with("count", table.refused.len()).into())
}

fn edit(
    plan: &Plan,
    rings: Vec<Vec<Point>>,
    zone: Option<Bounded>,
    arguments: &ImportArguments,
) -> Result<Edit, No> {
    let provenance = Provenance { source: arguments.source, accuracy_m: arguments.accuracy };
    let boundary = boundary_from_rings(rings);
    if let Some(zone) = zone {
        return Ok(set_boundary(plan, zone, boundary, provenance)?);
    }
    let name = arguments.file.file_stem().map(|stem| nfc(&stem.to_string_lossy()));
    let name = name.unwrap_or_default();
    Ok(new_zone(plan, &name, ZoneKind::Cluster, boundary, provenance)?)
}

/// The corners on the plan's grid: read as `--crs` says, else as the doctor finds.
fn rings(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    table: &CornerTable,
    zone: Option<Bounded>,
    crs: Option<Crs>,
) -> Result<Vec<Vec<Point>>, No> {
    let nowhere = || No::Said(Message::new("cli-import-nowhere"));
    let home = Grid::from_epsg(plan.about.epsg).map_err(|_| nowhere())?;
    let raw = table.raw();
    if let Some(crs) = crs {
        let on_grid = |[north, east]: &[f64; 2]| crs.on_grid(Point::new(*east, *north), &home);
        return Ok(raw.iter().map(|ring| ring.iter().map(on_grid).collect()).collect());
    }
    let diagnosis = diagnose(plan, &raw, zone);
    if let Some(says) = diagnosis.mixed_says() {
        return Err(says.into());
    }
    let Some(best) = diagnosis.to_take(table.stated_grid) else {
        return Err(uncertain(&diagnosis, &desktop.texts).into());
    };
    let best = diagnosis.candidates.into_iter().nth(best).ok_or_else(nowhere)?;
    let is_stated = |grid: &Grid| best.reading == Reading::As(Crs::Grid(*grid));
    if let Some(grid) = table.stated_grid.filter(|grid| !is_stated(grid)) {
        let message = Message::new("cli-import-not-as-stated");
        desktop.tell(&message.with("meridian", grid.meridian()))?;
    }
    if !best.is_as_it_stands(&home) {
        let Candidate { says, lands, .. } = &best;
        let message = Message::new("cli-import-read-as");
        desktop.tell(&message.with("says", says.clone()).with("lands", lands.clone()))?;
    }
    Ok(best.rings)
}

fn uncertain(diagnosis: &Diagnosis, texts: &Texts) -> Message {
    let candidates: Vec<String> =
        diagnosis.candidates.iter().map(|candidate| texts.say(&described(candidate))).collect();
    Message::new("cli-import-uncertain").with("candidates", candidates.join("; "))
}

fn described(candidate: &Candidate) -> Message {
    let Candidate { reading, says, lands, .. } = candidate;
    let message = match reading {
        Reading::As(crs) => {
            Message::new("cli-import-candidate-epsg").with("epsg", crs.epsg().to_string())
        }
        Reading::Mistaken(..) => Message::new("cli-import-candidate"),
    };
    message.with("says", says.clone()).with("lands", lands.clone())
}

/// The columns `--match` names, in this sheet.
fn choice(sheet: &Sheet, matches: &[(CornerField, String)]) -> Result<Choice, Message> {
    let mut choice = Choice::default();
    if matches.is_empty() {
        return Ok(choice);
    }
    let found = read_corners(sheet, &choice).choice.header;
    let head = match found {
        Some(Header::Row(row)) => row - 1,
        Some(Header::Absent) | None => first_row(sheet),
    };
    choice.header = found;
    for (field, wanted) in matches {
        let place = column_named(sheet, head, wanted).ok_or_else(|| {
            Message::new("cli-import-column-unknown")
                .with("column", wanted.as_str())
                .with("field", <&'static str>::from(field))
                .with("columns", sheet.rows.get(head).map(|row| row.join(", ")).unwrap_or_default())
        })?;
        match field {
            CornerField::Number => choice.number = Some(Column::At(place)),
            CornerField::X => choice.first = Some(place),
            CornerField::Y => choice.second = Some(place),
            CornerField::Side => choice.side = Some(Column::At(place)),
        }
    }
    Ok(choice)
}

fn first_row(sheet: &Sheet) -> usize {
    sheet.rows.iter().position(|row| row.len() > 1).unwrap_or_default()
}

/// A column by its name in the head, its letter, or its number from 1.
fn column_named(sheet: &Sheet, head: usize, wanted: &str) -> Option<usize> {
    let row = sheet.rows.get(head)?;
    let by_name = row.iter().position(|cell| nfc(cell) == nfc(wanted));
    let by_folded_name =
        || row.iter().position(|cell| !cell.is_empty() && fold(cell) == fold(wanted));
    let by_letter = || {
        (0..sheet.width())
            .find(|column| crate::io::column_letter(*column).eq_ignore_ascii_case(wanted))
    };
    let by_number =
        || wanted.parse::<usize>().ok()?.checked_sub(1).filter(|column| *column < sheet.width());
    by_name.or_else(by_folded_name).or_else(by_letter).or_else(by_number)
}
