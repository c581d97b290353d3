//! `lapday merge-lots`.

use crate::cli::answer::No;
use crate::cli::arguments::MergeLotsArguments;
use crate::cli::chosen::{lot_by_code, zone_by_code};
use crate::cli::desktop::Desktop;
use crate::i18n::{Argument, Message};
use crate::operations::{MergeDraft, MergedLots, citing, merge_lots as merged};
use jiff::civil::Date;
use serde::Serialize;

/// What became of the lots, as scripts read it.
#[derive(Serialize)]
struct Answer {
    lots: Vec<String>,
    code: String,
    on: Date,
    grid_m2: f64,
    notes: Vec<String>,
    done: bool,
}

pub(in crate::cli) fn merge_lots(
    desktop: &mut Desktop<'_>,
    arguments: &MergeLotsArguments,
) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan().clone();
    let on = desktop.day(arguments.on);
    let zone = zone_by_code(&plan, &arguments.zone)?;
    let lots = arguments.lots.iter().map(|code| lot_by_code(&plan, zone, code.trim(), on));
    let draft = MergeDraft {
        lots: lots.collect::<Result<_, No>>()?,
        code: arguments.code.clone(),
        land_use: arguments.land_use,
        on,
        document: None,
    };
    let mut merger = None;
    let edit = citing(&plan, arguments.document.as_deref(), |plan, document| {
        let became = merged(plan, &MergeDraft { document, ..draft.clone() })?;
        let edit = became.edit.clone();
        merger = Some(became);
        Ok(edit)
    })?;
    let Some(MergedLots { code, area, notes, .. }) = merger else { return Ok(()) };
    let label = edit.label.clone();
    if !arguments.dry_run {
        project.commit(edit)?;
    }
    if arguments.json {
        let codes = draft.lots.iter().filter_map(|lot| plan.get(*lot));
        return desktop.answer(&Answer {
            lots: codes.map(|lot| lot.code.clone()).collect(),
            code,
            on,
            grid_m2: area.as_square_metres(),
            notes: notes.iter().map(|note| desktop.texts.say(note)).collect(),
            done: !arguments.dry_run,
        });
    }
    let key = if arguments.dry_run { "cli-import-would" } else { "cli-done" };
    desktop.tell(&Message::new(key).with("label", label))?;
    let area = Argument::SquareMetres(area);
    desktop.tell(&Message::new("lineage-part-said").with("code", code).with("area", area))?;
    desktop.tell_all(&notes)
}
