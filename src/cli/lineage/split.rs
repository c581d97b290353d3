//! `lapday split`.

use super::line::line;
use crate::cli::answer::No;
use crate::cli::arguments::SplitArguments;
use crate::cli::chosen::{lot_by_code, zone_by_code};
use crate::cli::desktop::Desktop;
use crate::domain::{Enterprise, Id, LandUse, Lot, Plan};
use crate::i18n::{Message, nfc};
use crate::operations::{
    Carry, Cut, Front, Limits, LotPart, SplitDraft, SplitLot, citing, split_lot,
};
use crate::units::Area;
use jiff::civil::Date;
use serde::Serialize;

/// What became of the lot, as scripts read it.
#[derive(Serialize)]
struct Answer {
    lot: String,
    on: Date,
    parts: Vec<Part>,
    sum_m2: f64,
    parent_m2: Option<f64>,
    neighbours: usize,
    notes: Vec<String>,
    done: bool,
}

#[derive(Serialize)]
struct Part {
    code: String,
    grid_m2: f64,
    frontage_m: Option<f64>,
    land_use: Option<LandUse>,
    rest: bool,
}

pub(in crate::cli) fn split(
    desktop: &mut Desktop<'_>,
    arguments: &SplitArguments,
) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan().clone();
    let draft = draft(desktop, &plan, arguments)?;
    let mut split = None;
    let edit = citing(&plan, arguments.document.as_deref(), |plan, document| {
        let became = split_lot(plan, &SplitDraft { document, ..draft.clone() })?;
        let edit = became.edit.clone();
        split = Some(became);
        Ok(edit)
    })?;
    let Some(SplitLot { parts, neighbours, notes, .. }) = split else { return Ok(()) };
    let label = edit.label.clone();
    let mut after = plan.clone();
    after.apply(&edit);
    if !arguments.dry_run {
        project.commit(edit)?;
    }
    if arguments.json {
        let lot = plan.get(draft.lot);
        let boundary = lot.and_then(|lot| lot.boundary.as_ref());
        return desktop.answer(&Answer {
            lot: lot.map(|lot| lot.code.clone()).unwrap_or_default(),
            on: draft.on,
            sum_m2: parts.iter().map(|part| part.area.as_square_metres()).sum(),
            parent_m2: boundary.map(|boundary| boundary.plane_area().as_square_metres()),
            parts: parts.iter().map(|part| scripted(&after, part)).collect(),
            neighbours,
            notes: notes.iter().map(|note| desktop.texts.say(note)).collect(),
            done: !arguments.dry_run,
        });
    }
    let key = if arguments.dry_run { "cli-import-would" } else { "cli-done" };
    desktop.tell(&Message::new(key).with("label", label))?;
    for part in &parts {
        desktop.tell(&part.says())?;
    }
    if neighbours > 0 {
        desktop.tell(&Message::new("lineage-neighbours").with("count", neighbours))?;
    }
    desktop.tell_all(&notes)
}

fn scripted(after: &Plan, part: &LotPart) -> Part {
    Part {
        code: part.code.clone(),
        grid_m2: part.area.as_square_metres(),
        frontage_m: part.frontage_m,
        land_use: after.get(part.lot).map(|lot| lot.land_use),
        rest: part.is_rest,
    }
}

fn draft(desktop: &Desktop<'_>, plan: &Plan, arguments: &SplitArguments) -> Result<SplitDraft, No> {
    let number = |option, typed: &Option<String>| {
        typed.as_deref().map(|typed| desktop.number(option, typed)).transpose()
    };
    let on = desktop.day(arguments.on);
    let zone = zone_by_code(plan, &arguments.zone)?;
    let lot = lot_by_code(plan, zone, &arguments.lot, on)?;
    let front = arguments.front.as_deref();
    Ok(SplitDraft {
        front: front.map(front_of).transpose()?,
        is_inwards: arguments.inwards,
        limits: Limits {
            frontage_m: number("--least-frontage", &arguments.least_frontage)?,
            depth_m: number("--least-depth", &arguments.least_depth)?,
        },
        codes: arguments.codes.clone(),
        prefix: arguments.prefix.clone(),
        carries: carries(plan, lot, &arguments.carry)?,
        ..SplitDraft::new(lot, cut(desktop, plan, lot, arguments)?, on)
    })
}

fn cut(
    desktop: &Desktop<'_>,
    plan: &Plan,
    lot: Id<Lot>,
    arguments: &SplitArguments,
) -> Result<Cut, No> {
    if let Some(typed) = &arguments.parts {
        let count = desktop.whole("--parts", typed)?;
        return Ok(Cut::Parts(usize::try_from(count).unwrap_or_default()));
    }
    if let Some(typed) = &arguments.areas {
        let areas = desktop.numbers("--areas", typed)?.into_iter().map(Area::square_metres);
        return Ok(Cut::Areas { areas: areas.collect(), fits: arguments.fit });
    }
    let line = line(plan, lot, &arguments.line)?;
    Ok(match arguments.width.as_deref() {
        Some(typed) => Cut::Corridor { line, width_m: desktop.number("--width", typed)? },
        None => Cut::Line(line),
    })
}

pub(in crate::cli) fn front_of(typed: &str) -> Result<Front, No> {
    let numbers = typed.split_once(['-', '–', ',', ' ']);
    let front = numbers.and_then(|(from, to)| {
        Some(Front { from: from.trim().parse().ok()?, to: to.trim().parse().ok()? })
    });
    front.ok_or_else(|| Message::new("cli-front-unread").with("typed", typed).into())
}

fn carries(plan: &Plan, lot: Id<Lot>, typed: &[String]) -> Result<Vec<Carry>, No> {
    typed.iter().map(|typed| carry(plan, lot, typed)).collect()
}

fn carry(plan: &Plan, lot: Id<Lot>, typed: &str) -> Result<Carry, No> {
    let Some((name, lots)) = typed.rsplit_once('=') else {
        return Err(Message::new("cli-carry-unread").with("typed", typed).into());
    };
    let is_there = |enterprise: &Enterprise| {
        plan.occupancies_of(lot).any(|held| held.enterprise == enterprise.id)
    };
    let enterprise = plan.enterprises_alike(name).find(|enterprise| is_there(enterprise));
    let enterprise = enterprise
        .ok_or_else(|| No::from(Message::new("cli-carry-unknown").with("name", name.trim())))?;
    let lots = lots.split(',').map(|code| nfc(code.trim())).filter(|code| !code.is_empty());
    Ok(Carry { enterprise: enterprise.id, lots: lots.collect() })
}
