//! What each row of the list would do, before anything is written.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::outcome::Outcome;
use crate::i18n::Message;
use crate::io::{Fate, TenantTable, TenantsPlanned};
use egui::{Label, RichText, ScrollArea, Ui};
use lucide_icons::Icon;
use std::collections::BTreeMap;

const ROW: f32 = 22.0;
/// So many reasons are read at once; the rest is counted.
const MOST_REASONS: usize = 50;

/// Draws counts, doubts and rows; refused rows come first, each with its reason.
pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, outcome: &Outcome) {
    let Outcome { table, planned, warnings, .. } = outcome;
    ui.add_space(4.0);
    widgets::rule(ui, scope);
    ui.add_space(6.0);
    let counts = Message::new("tenants-counts")
        .with("adds", planned.count(|fate| *fate == Fate::Adds))
        .with("changes", planned.count(|fate| *fate == Fate::Changes))
        .with("unchanged", planned.count(|fate| *fate == Fate::Unchanged))
        .with("refused", planned.refused().count())
        .with("skipped", table.passed.len());
    ui.add(Label::new(RichText::new(scope.say(&counts)).font(theme::bold(12.5))).wrap());
    for doubt in table.doubts.iter().chain(warnings) {
        widgets::warning(ui, scope, &scope.say(doubt), None);
    }
    let over = planned.fates.iter().filter(|(_, fate)| *fate == Fate::Over);
    let ended: Vec<String> = over.map(|(at, _)| at.row.to_string()).collect();
    if !ended.is_empty() {
        let over = Message::new("tenants-over").with("rows", ended.join(", "));
        widgets::warning(ui, scope, &scope.say(&over), None);
    }
    if table.columns.of.is_empty() {
        widgets::warning(ui, scope, &scope.text("tenants-no-head"), None);
    }
    for (at, reason) in planned.refused().take(MOST_REASONS) {
        let line = Message::new("tenants-refused-row")
            .with("row", at.row.to_string())
            .with("reason", reason.clone());
        let text = RichText::new(scope.say(&line)).size(12.0).color(scope.colours.warning);
        ui.add(Label::new(text).wrap());
    }
    let more = planned.refused().count().saturating_sub(MOST_REASONS);
    if more > 0 {
        let text = Message::new("tenants-refused-more").with("count", more);
        ui.label(RichText::new(scope.say(&text)).size(12.0).color(scope.colours.warning));
    }
    rows(ui, scope, table, planned);
}

/// The rows that are taken. Only those in sight are laid out.
fn rows(ui: &mut Ui, scope: &Scope<'_>, table: &TenantTable, planned: &TenantsPlanned) {
    let fates: BTreeMap<usize, &Fate> =
        planned.fates.iter().map(|(at, fate)| (at.row, fate)).collect();
    ui.add_space(4.0);
    let shown = ScrollArea::vertical().id_salt("rows-of-tenants").max_height(260.0);
    shown.auto_shrink([false, true]).show_rows(ui, ROW, table.rows.len(), |ui, range| {
        for row in table.rows.get(range).unwrap_or_default() {
            let (icon, ink) = match fates.get(&row.row) {
                Some(Fate::Adds) => (Icon::Plus, scope.colours.good),
                Some(Fate::Changes) => (Icon::Pencil, scope.colours.accent),
                Some(Fate::Unchanged | Fate::Over) | None => (Icon::Check, scope.colours.faint),
                Some(Fate::Refused(_)) => (Icon::TriangleAlert, scope.colours.warning),
            };
            ui.horizontal(|ui| {
                ui.set_height(ROW);
                ui.label(widgets::icon_text(icon, 13.0).color(ink));
                let lots = row.lots.join(", ");
                let text = format!("{}  {}", row.name, lots);
                ui.add(Label::new(RichText::new(text.trim_end()).size(12.5)).truncate());
            });
        }
    });
}
