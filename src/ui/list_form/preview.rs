//! What each row of the list would do, before anything is written.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::outcome::{Outcome, SheetRead};
use crate::i18n::Message;
use crate::io::{Change, Fate, ListPlanned, PlannedRow};
use crate::views::{CardLine, record_lines};
use egui::{Color32, Label, Rect, RichText, Sense, Ui, UiBuilder, vec2};
use lucide_icons::Icon;

/// A row of the preview has two lines: what it is called, and what it does.
const ROW: f32 = 36.0;
/// So many reasons are read at once; the rest is counted.
const MOST_REASONS: usize = 50;
/// So many rows of one reason are named.
const MOST_ROWS: usize = 20;

/// Draws counts, doubts and rows; the reasons of refused rows come first.
pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, outcome: &Outcome) {
    ui.add_space(4.0);
    widgets::rule(ui, scope);
    ui.add_space(6.0);
    let planned = match &outcome.planned {
        Ok(planned) => planned,
        Err(why) => {
            widgets::warning(ui, scope, &scope.say(why), None);
            return;
        }
    };
    let passed = outcome.read.iter().map(|sheet| sheet.said.passed.len()).sum::<usize>();
    let counts = Message::new("lists-counts")
        .with("adds", planned.count(|fate| *fate == Fate::Adds))
        .with("changes", planned.count(|fate| *fate == Fate::Changes))
        .with("unchanged", planned.count(|fate| *fate == Fate::Unchanged))
        .with("refused", planned.refused().count())
        .with("skipped", passed);
    ui.add(Label::new(RichText::new(scope.say(&counts)).font(theme::bold(12.5))).wrap());
    for doubt in &outcome.doubts {
        widgets::warning(ui, scope, &scope.say(doubt), None);
    }
    let over = planned.rows.iter().filter(|row| row.fate == Fate::Over);
    let ended: Vec<String> = over.map(|row| outcome.row_name(row.at)).collect();
    if !ended.is_empty() {
        let over = Message::new("tenants-over").with("rows", ended.join(", "));
        widgets::warning(ui, scope, &scope.say(&over), None);
    }
    let has_no_columns =
        |sheet: &SheetRead| sheet.tenants.as_ref().is_some_and(|table| table.columns.of.is_empty());
    if outcome.read.iter().any(has_no_columns) {
        widgets::warning(ui, scope, &scope.text("tenants-no-head"), None);
    }
    reasons(ui, scope, outcome);
    rows(ui, scope, outcome, planned);
}

fn reasons(ui: &mut Ui, scope: &Scope<'_>, outcome: &Outcome) {
    for (reason, rows) in outcome.refused.iter().take(MOST_REASONS) {
        let mut names: Vec<String> =
            rows.iter().take(MOST_ROWS).map(|at| outcome.row_name(*at)).collect();
        if rows.len() > MOST_ROWS {
            names.push("…".to_owned());
        }
        let line = Message::new("lists-refused-row")
            .with("row", names.join(", "))
            .with("reason", reason.clone());
        let text = RichText::new(scope.say(&line)).size(12.0).color(scope.colours.warning);
        ui.add(Label::new(text).wrap());
    }
    let more = outcome.refused.iter().skip(MOST_REASONS).map(|(_, rows)| rows.len()).sum::<usize>();
    if more > 0 {
        let text = Message::new("lists-refused-more").with("count", more);
        ui.label(RichText::new(scope.say(&text)).size(12.0).color(scope.colours.warning));
    }
}

/// All rows in the order of the list. Only those in sight are laid out; they scroll with the form.
fn rows(ui: &mut Ui, scope: &Scope<'_>, outcome: &Outcome, planned: &ListPlanned) {
    ui.add_space(4.0);
    let width = ui.available_width();
    let size = vec2(width, ROW * planned.rows.len() as f32);
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    let above = |height: f32| (height / ROW).max(0.0) as usize;
    let first = above(ui.clip_rect().top() - place.top());
    let last = above(ui.clip_rect().bottom() - place.top()) + 1;
    for (at, row) in planned.rows.iter().enumerate().take(last).skip(first) {
        let corner = place.min + vec2(0.0, ROW * at as f32);
        let line = UiBuilder::new().id_salt(("row", at));
        let line = line.max_rect(Rect::from_min_size(corner, vec2(width, ROW)));
        row_ui(&mut ui.new_child(line), scope, outcome, row);
    }
}

fn row_ui(ui: &mut Ui, scope: &Scope<'_>, outcome: &Outcome, row: &PlannedRow) {
    let (icon, ink) = look(scope, &row.fate);
    ui.horizontal(|ui| {
        ui.label(widgets::icon_text(icon, 13.0).color(ink));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let name = Some(&row.name).filter(|name| !name.is_empty()).cloned();
            let name = name.unwrap_or_else(|| {
                let row = Message::new("lists-row").with("row", outcome.row_name(row.at));
                scope.say(&row)
            });
            let line = Label::new(RichText::new(&name).size(12.5)).truncate();
            ui.add(line).on_hover_text(&name);
            let says = says(scope, row);
            let line = RichText::new(&says).size(11.5).color(scope.colours.muted);
            ui.add(Label::new(line).truncate()).on_hover_text(&says);
        });
    });
}

fn look(scope: &Scope<'_>, fate: &Fate) -> (Icon, Color32) {
    match fate {
        Fate::Adds => (Icon::Plus, scope.colours.good),
        Fate::Changes => (Icon::Pencil, scope.colours.accent),
        Fate::Unchanged | Fate::Over => (Icon::Check, scope.colours.faint),
        Fate::Refused(_) => (Icon::TriangleAlert, scope.colours.warning),
    }
}

/// What a row does, in words.
fn says(scope: &Scope<'_>, row: &PlannedRow) -> String {
    match &row.fate {
        Fate::Adds | Fate::Changes => {
            let facts = row.changes.iter().flat_map(|change| facts(scope, change, &row.name));
            facts.collect::<Vec<_>>().join(" · ")
        }
        Fate::Unchanged => scope.text("lists-row-unchanged"),
        Fate::Over => scope.text("tenants-over-row"),
        Fate::Refused(why) => scope.say(why),
    }
}

/// The fields a row fills in or changes, but for those its name tells: "Tình trạng: đang thi công",
/// "Vốn: 5 → 7".
fn facts(scope: &Scope<'_>, change: &Change, title: &str) -> Vec<String> {
    let lines = |record| record_lines(scope.plan, record, scope.view.on);
    let before = change.before.as_ref().map(lines);
    let is_known = |line: &CardLine| {
        // What a row of its own adds the plan cannot name yet.
        line.link.is_none_or(|key| scope.plan.has(key))
    };
    let told = lines(&change.after).into_iter().enumerate().filter_map(|(place, line)| {
        let was = before.as_ref().and_then(|lines| lines.get(place)).map(|line| &line.cell);
        if was == Some(&line.cell) || was.is_none() && !line.cell.is_known() || !is_known(&line) {
            return None;
        }
        let (name, now) = (scope.text(line.text), line.cell.text(scope.texts));
        if was.is_none() && title.contains(&now) {
            return None;
        }
        Some(match was.filter(|was| was.is_known()) {
            Some(was) => format!("{name}: {} → {now}", was.text(scope.texts)),
            None => format!("{name}: {now}"),
        })
    });
    told.collect()
}
