//! Ghi nhận nhiều lô: a line a lot, typed or pasted as in a spreadsheet, recorded as one step.
//!
//! Lines without a tenant stay as they are. A refused line says why, and nothing is written.

mod cells;
mod line;

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Enterprise, Id, Lot, Plan};
use crate::i18n::{Message, fold};
use crate::operations::record_many;
use cells::Cells;
use egui::{Event, Frame, Key, Label, Margin, Modifiers, RichText, Ui};
use egui_table::HeaderRow;
use line::{Column, Line};
use lucide_icons::Icon;

/// The lines being filled in.
pub struct LotsEdit {
    lines: Vec<Line>,
    /// The field that has the keys: its line and column.
    at: Option<(usize, Column)>,
    /// The field that is to have them.
    goes_to: Option<(usize, Column)>,
    /// The revision on which saving was asked for.
    saving: Option<u64>,
}

/// Whether the lines stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// They do.
    Open,
    /// They are recorded or given up.
    Closed,
}

impl LotsEdit {
    /// Empty lines for these lots, in the order of their codes.
    pub fn new(scope: &Scope<'_>, lots: &[Id<Lot>]) -> Self {
        let mut lines: Vec<Line> = lots.iter().filter_map(|lot| Line::empty(scope, *lot)).collect();
        lines.sort_by(Line::order);
        Self { lines, at: None, goes_to: Some((0, Column::Tenant)), saving: None }
    }

    /// Whether something would be lost with them.
    pub fn is_touched(&self) -> bool {
        self.lines.iter().any(Line::is_filled)
    }

    /// Draws the lines in place of the table.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> Stays {
        if self.saving.is_some_and(|revision| scope.revision > revision) {
            return Stays::Closed;
        }
        self.saving = None;
        self.keys(ui, scope);
        let closes = self.head(ui, scope, asked);
        self.suggestions(ui, scope);
        let mut cells = Cells::new(self, scope);
        egui_table::Table::new()
            .id_salt("edit-of-lots")
            .num_rows(cells.count())
            .num_sticky_cols(1)
            .columns(cells::columns())
            .headers([HeaderRow::new(26.0)])
            .show(ui, &mut cells);
        let (at, fills_down) = cells.answer();
        self.at = at.or(self.at);
        if let Some(column) = fills_down {
            self.fill_down(column);
        }
        if closes { Stays::Closed } else { Stays::Open }
    }

    /// Several pasted values go down from the field that has the keys; Ctrl+D copies its value down.
    fn keys(&mut self, ui: &Ui, scope: &Scope<'_>) {
        let Some((first, column)) = self.at else { return };
        let pasted = ui.input_mut(|input| {
            let block = |event: &Event| pasted_block(event).map(str::to_owned);
            let text = input.events.iter().find_map(block)?;
            input.events.retain(|event| pasted_block(event).is_none());
            Some(text)
        });
        if let Some(text) = pasted {
            self.paste(scope, first, column, &text);
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::D)) {
            self.fill_down(column);
        }
    }

    /// A block of cells as a spreadsheet copies it: lines down, tabs across.
    fn paste(&mut self, scope: &Scope<'_>, first: usize, column: Column, text: &str) {
        let rows = text.trim_end_matches(['\n', '\r']).lines();
        for (line, row) in self.lines.iter_mut().skip(first).zip(rows) {
            for (column, cell) in Column::from(column).zip(row.split('\t')) {
                line.set(scope, column, cell.trim());
            }
            line.refusal = None;
        }
        // The field itself keeps no copy of what it had.
        self.goes_to = Some((first, column));
    }

    /// The value of the field that has the keys goes to the empty fields below it.
    fn fill_down(&mut self, column: Column) {
        let first = self.at.filter(|(_, at)| *at == column).map_or(0, |(line, _)| line);
        let Some(source) = self.lines.get(first).cloned() else { return };
        for line in self.lines.iter_mut().skip(first + 1) {
            if !line.take_from(&source, column) {
                break;
            }
        }
    }

    /// What this is, how many lines are filled, and the buttons; says whether it closes.
    fn head(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let filled = self.lines.iter().filter(|line| line.is_filled()).count();
        let mut closes = false;
        let frame = Frame::new().inner_margin(Margin { left: 16, right: 12, top: 2, bottom: 4 });
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                let hint = RichText::new(scope.text("tables-edit-hint")).size(12.0);
                let width = ui.available_width() - 250.0;
                ui.allocate_ui(egui::vec2(width, 28.0), |ui| {
                    ui.add(Label::new(hint.color(scope.colours.muted)).truncate());
                });
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let save = Message::new("tables-edit-save").with("count", filled);
                    let save = scope.say(&save);
                    let is_ready = filled > 0 && scope.can_edit;
                    let button = widgets::main_button(scope, &save, Some(Icon::Check), is_ready);
                    if ui.add_enabled(is_ready, button).accessible_name(&save).clicked() {
                        self.save(scope, asked);
                    }
                    closes = ui.button(scope.text("common-cancel")).clicked();
                });
            });
            let refused = || self.lines.iter().filter(|line| line.refusal.is_some());
            if let Some((line, why)) =
                refused().find_map(|line| Some((line, line.refusal.as_ref()?)))
            {
                // The first reason stands here: its own column may be out of sight.
                let sentence = Message::new("tables-edit-refused")
                    .with("count", refused().count())
                    .with("lot", line.code.as_str())
                    .with("why", why.clone());
                widgets::warning(ui, scope, &scope.say(&sentence), None);
            }
        });
        closes
    }

    /// All filled lines as one edit, or the reason beside each line that stands in the way.
    fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let mut drafts = Vec::new();
        let mut of_line = Vec::new();
        for (place, line) in self.lines.iter_mut().enumerate() {
            line.refusal = None;
            if !line.is_filled() {
                continue;
            }
            match line.draft(scope.numerals()) {
                Ok(draft) => {
                    drafts.push(draft);
                    of_line.push(place);
                }
                Err(why) => line.refusal = Some(why),
            }
        }
        if self.lines.iter().any(|line| line.refusal.is_some()) {
            return;
        }
        match record_many(scope.plan, &drafts) {
            Ok(edit) => {
                self.saving = Some(scope.revision);
                asked.push(Action::Write(edit));
            }
            Err(refusals) => {
                for (draft, refusal) in refusals {
                    if let Some(line) =
                        of_line.get(draft).and_then(|place| self.lines.get_mut(*place))
                    {
                        line.refusal = Some(refusal.message().clone());
                    }
                }
            }
        }
    }

    /// Known enterprises like the one being typed; a click takes one.
    fn suggestions(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some((place, Column::Tenant)) = self.at else { return };
        let Some(line) = self.lines.get_mut(place) else { return };
        let alike = alike(scope.plan, &line.name);
        if alike.is_empty() {
            return;
        }
        let margin = Margin { left: 16, right: 12, top: 0, bottom: 3 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.horizontal(|ui| {
                let known = RichText::new(scope.text("tables-edit-known")).size(11.5);
                ui.label(known.color(scope.colours.muted));
                for name in alike {
                    if ui.link(RichText::new(&name).font(theme::body(12.0))).clicked() {
                        line.name = name;
                    }
                }
            });
        });
    }
}

/// What was pasted, where it is more than one cell.
fn pasted_block(event: &Event) -> Option<&str> {
    let Event::Paste(text) = event else { return None };
    text.trim_end().contains(['\n', '\t']).then_some(text)
}

/// At most four enterprises whose names hold what was typed, if none is exactly it.
fn alike(plan: &Plan, typed: &str) -> Vec<String> {
    let typed = fold(typed.trim());
    if typed.chars().count() < 2 {
        return Vec::new();
    }
    let names = plan.all::<Enterprise>().map(|enterprise| &enterprise.name);
    let alike: Vec<String> =
        names.filter(|name| fold(name).contains(&typed)).take(4).cloned().collect();
    if alike.iter().any(|name| fold(name) == typed) { Vec::new() } else { alike }
}
