//! `lapday import --as lots`: the lots of one or several tables of corners, in one step.

use super::outcome::{Outcome, Refused, answer};
use super::place;
use super::reading::{check_rows, given, layout, refuse};
use crate::cli::answer::No;
use crate::cli::arguments::ImportArguments;
use crate::cli::chosen::zone_by_code;
use crate::cli::desktop::Desktop;
use crate::domain::{Boundary, Bounded, Id, Plan, Zone};
use crate::i18n::{Argument, Message};
use crate::io::{CornerTable, all_corners_from_sheets, sheets_from_file};
use crate::operations::{DrawnLot, LotFate, LotsAs, LotsDrawn, boundary_from_rings, draw_lots};

/// All or nothing: a lot that stays out would be missing from every sum.
pub(super) fn lots(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let Some(code) = &arguments.zone else {
        return Err(Message::new("cli-import-lots-of-no-zone").into());
    };
    let zone = zone_by_code(project.plan(), code)?;
    let sheets = sheets_from_file(&arguments.file)?;
    let home = project.plan().about.grid;
    let tables = all_corners_from_sheets(&sheets, |sheet| layout(sheet, &arguments.matches, home))?;
    let mut found = Found::default();
    for (sheet, table) in &tables {
        desktop.tell_all(table.doubts.iter().map(|doubt| &doubt.message))?;
        check_rows(desktop, table, arguments.json)?;
        found.add(desktop, project.plan(), (zone, sheet, table), arguments)?;
    }
    let drawn_as = LotsAs {
        zone,
        land_use: arguments.land_use,
        provenance: given(desktop, arguments)?,
        within_m: found.within_m,
        on: desktop.day(arguments.from),
    };
    match draw_lots(project.plan(), &found.lots, &drawn_as) {
        Ok(drawn) => {
            tell_each(desktop, &found, &drawn, arguments)?;
            let outcome = outcome(&found, &drawn);
            let changes_nothing = drawn.edit.changes_nothing(project.plan());
            let label = drawn.edit.label.clone();
            let said = if changes_nothing {
                Message::new("cli-import-rows-known")
            } else if arguments.dry_run {
                Message::new("cli-import-would").with("label", label)
            } else {
                project.commit(drawn.edit)?;
                Message::new("cli-done").with("label", label)
            };
            desktop.tell(&said)?;
            answer(desktop, &outcome, arguments.json)
        }
        Err(refused) => {
            let refused =
                refused.into_iter().map(|(lot, refusal)| (found.rows[lot], refusal.into()));
            Err(stays_out(desktop, &found, &refused.collect::<Vec<_>>(), arguments.json)?)
        }
    }
}

/// The lots of all tables.
#[derive(Default)]
struct Found {
    lots: Vec<DrawnLot>,
    /// Row of each lot's first corner.
    rows: Vec<usize>,
    /// How far rounding puts a corner off in the coarsest table, metres.
    within_m: f64,
}

impl Found {
    fn add(
        &mut self,
        desktop: &mut Desktop<'_>,
        plan: &Plan,
        (zone, sheet, table): (Id<Zone>, &str, &CornerTable),
        arguments: &ImportArguments,
    ) -> Result<(), No> {
        let rings =
            place::rings(desktop, plan, table, Some(Bounded::Zone(zone)), arguments.crs.as_ref());
        let rings = match rings {
            Ok(rings) => rings,
            Err(stays_out) => return Err(refuse(desktop, table, stays_out, arguments.json)?),
        };
        self.within_m = self.within_m.max(table.same_within_m());
        for lot in table.lots_in(sheet) {
            let of_lot = lot.rings.iter().filter_map(|ring| rings.get(*ring).cloned());
            let rings = boundary_from_rings(of_lot.collect());
            self.lots.push(DrawnLot { code: lot.code(), rings });
            let first = lot.rings.first().and_then(|ring| table.rings.get(*ring)?.corners.first());
            self.rows.push(first.map_or(0, |corner| corner.row));
        }
        Ok(())
    }
}

/// What becomes of each lot, and what is to be looked at.
fn tell_each(
    desktop: &mut Desktop<'_>,
    found: &Found,
    drawn: &LotsDrawn,
    arguments: &ImportArguments,
) -> Result<(), No> {
    for (lot, fate) in found.lots.iter().zip(&drawn.fates) {
        let key = match fate {
            LotFate::Added => "cli-import-lot-added",
            LotFate::Changed => "cli-import-lot-changed",
            LotFate::Unchanged => "cli-import-lot-unchanged",
        };
        let area = Boundary::new(lot.rings.clone()).plane_area();
        let message = Message::new(key)
            .with("name", lot.code.as_str())
            .with("area", Argument::SquareMetres(area));
        desktop.tell(&message)?;
    }
    if drawn.fates.contains(&LotFate::Added) {
        let message = Message::new("cli-import-lots-set-aside");
        desktop.tell(&message.with("use", arguments.land_use.text()))?;
    }
    desktop.tell_all(&drawn.warnings)
}

fn outcome(found: &Found, drawn: &LotsDrawn) -> Outcome {
    let count = |wanted: LotFate| drawn.fates.iter().filter(|fate| **fate == wanted).count();
    Outcome {
        read: found.lots.len(),
        added: count(LotFate::Added),
        changed: count(LotFate::Changed),
        unchanged: count(LotFate::Unchanged),
        ..Outcome::default()
    }
}

/// Answers with the lots that keep all out, names each, and hands on the sentence.
fn stays_out(
    desktop: &mut Desktop<'_>,
    found: &Found,
    refused: &[(usize, Message)],
    json: bool,
) -> Result<No, No> {
    let outcome = Outcome {
        read: found.lots.len(),
        refused: refused
            .iter()
            .map(|(row, reason)| Refused {
                sheet: None,
                row: *row,
                reason: desktop.texts.say(reason),
            })
            .collect(),
        ..Outcome::default()
    };
    answer(desktop, &outcome, json)?;
    let about = |key, (row, reason): &(usize, Message)| {
        Message::new(key).with("row", row.to_string()).with("reason", reason.clone())
    };
    let others: Vec<Message> =
        refused.iter().skip(1).map(|row| about("cli-import-row", row)).collect();
    desktop.tell_all(&others)?;
    let Some(first) = refused.first() else {
        return Ok(Message::new("io-no-coordinates").into());
    };
    Ok(about("cli-import-refused", first).with("count", refused.len()).into())
}
