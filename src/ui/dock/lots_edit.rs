//! Cập nhật sử dụng nhiều lô: a line a lot, typed or pasted as in a spreadsheet, recorded as one step.
//!
//! Lines without a tenant stay as they are. A refused line says why, and nothing is written. The
//! lines stand still while they are typed in, and follow the field that has the keys.

mod cells;
mod line;
mod way;

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{theme, typing, widgets};
use crate::domain::{Edit, Enterprise, Id, Lot, Plan};
use crate::i18n::{Message, fold};
use crate::io::Wordings;
use crate::operations::{enterprises_alike, record_many, refuse_alike};
use crate::units::Numerals;
use cells::Cells;
use egui::style::ScrollAnimation;
use egui::{Event, Frame, Key, Label, Margin, Modifiers, RichText, Ui, Vec2, vec2};
use egui_table::HeaderRow;
use line::{Line, TypedColumn};
use lucide_icons::Icon;
use way::{Caret, Place};

/// The lines being filled in.
pub struct LotsEdit {
    lines: Vec<Line>,
    /// The lines before anything was typed.
    initial: Vec<Line>,
    caret: Caret,
}

impl LotsEdit {
    /// Empty lines for these lots, in the order of their codes.
    pub fn new(scope: &Scope<'_>, lots: &[Id<Lot>]) -> Self {
        let mut lines: Vec<Line> = lots.iter().filter_map(|lot| Line::empty(scope, *lot)).collect();
        lines.sort_by(Line::order);
        Self { initial: lines.clone(), lines, caret: Caret::going_to((0, TypedColumn::Tenant)) }
    }

    /// Whether something typed would be lost with them.
    pub fn is_touched(&self) -> bool {
        self.lines.iter().zip(&self.initial).any(|(line, initial)| line.typed() != initial.typed())
    }

    /// How many lines say something that can be recorded.
    pub fn filled(&self) -> usize {
        self.lines.iter().filter(|line| line.is_filled()).count()
    }

    /// Draws the lines in place of the table.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.keys(ui, scope, asked);
        self.head(ui, scope, asked);
        self.line_above(ui, scope);
        // Its own place: other tables are scrolled elsewhere.
        ui.push_id("edit-of-lots", |ui| self.table(ui, scope));
        // It comes into sight in the next frame; what is typed until then is for it.
        if self.caret.goes_to.is_some() && !typing::hold(ui.ctx()) {
            self.caret.goes_to = None;
        }
    }

    fn table(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let mut table = egui_table::Table::new()
            .id_salt("lines")
            .num_rows(self.lines.len() as u64)
            .num_sticky_cols(1)
            .columns(cells::columns())
            .headers([HeaderRow::new(26.0)]);
        if let Some((line, column)) = self.caret.goes_to {
            ui.style_mut().scroll_animation = ScrollAnimation::none();
            // A wheel that still runs out would carry the field away again.
            ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
            table = table.scroll_to_row(line as u64, None);
            table = table.scroll_to_column(cells::place_of(column), None);
        }
        self.caret.is_in_sight = false;
        let mut cells = Cells::new(&mut self.lines, &mut self.caret, scope);
        table.show(ui, &mut cells);
        if let Some(column) = cells.fills_down() {
            self.fill_down(column);
        }
    }

    /// Several pasted values go down from the field that has the keys; Ctrl+D copies its value down;
    /// Enter, Tab and the arrows go on to another field.
    fn keys(&mut self, ui: &Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let Some((first, column)) = self.caret.at else { return };
        let focused = ui.memory(egui::Memory::focused);
        let is_elsewhere = focused.is_some_and(|focused| focused != cells::field_id(first, column));
        if !self.caret.has_keys || is_elsewhere {
            return;
        }
        if !self.caret.is_in_sight {
            self.come_back(ui, (first, column));
            return;
        }
        let pasted = ui.input_mut(|input| {
            let block = |event: &Event| pasted_block(event).map(str::to_owned);
            let text = input.events.iter().find_map(block)?;
            input.events.retain(|event| pasted_block(event).is_none());
            Some(text)
        });
        if let Some(text) = pasted {
            self.paste((first, column), &text, &Wordings::of(scope.plan), asked);
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::D)) {
            self.fill_down(column);
        }
        if column.is_typed() {
            self.caret.goes_to =
                way::next(ui, (first, column), self.lines.len()).or(self.caret.goes_to);
        }
    }

    /// Typing brings a field back that was scrolled out of sight.
    fn come_back(&mut self, ui: &Ui, at: Place) {
        let is_typed = |event: &Event| {
            matches!(event, Event::Text(_) | Event::Paste(_) | Event::Key { pressed: true, .. })
        };
        let typed: Vec<Event> = ui.input_mut(|input| {
            let typed = input.events.iter().filter(|event| is_typed(event)).cloned().collect();
            input.events.retain(|event| !is_typed(event));
            typed
        });
        if !typed.is_empty() {
            self.caret.goes_to = Some(at);
            typing::give_back(ui.ctx(), typed);
        }
    }

    /// A block of cells as a spreadsheet copies it: lines down, tabs across.
    fn paste(
        &mut self,
        (first, column): Place,
        text: &str,
        wordings: &Wordings,
        asked: &mut Asked,
    ) {
        let rows = text.trim_end_matches(['\n', '\r']).lines();
        let left = rows.clone().count().saturating_sub(self.lines.len().saturating_sub(first));
        if left > 0 {
            asked.push(Action::Tell(Message::new("tables-edit-rows-left").with("count", left)));
        }
        for (line, row) in self.lines.iter_mut().skip(first).zip(rows) {
            for (column, cell) in TypedColumn::from(column).zip(row.split('\t')) {
                line.set(column, cell.trim(), wordings);
            }
            line.refusal = None;
        }
        // The field itself keeps no copy of what it had.
        self.caret.goes_to = Some((first, column));
    }

    /// The value of the field that has the keys goes to the empty fields below it.
    fn fill_down(&mut self, column: TypedColumn) {
        let first = self.caret.at.filter(|(_, at)| *at == column).map_or(0, |(line, _)| line);
        let Some(source) = self.lines.get(first).cloned() else { return };
        for line in self.lines.iter_mut().skip(first + 1) {
            if !line.take_from(&source, column) {
                break;
            }
        }
    }

    /// What this is and the buttons.
    fn head(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let filled = self.filled();
        let frame = Frame::new().inner_margin(Margin { left: 16, right: 12, top: 2, bottom: 2 });
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(28.0);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let save = Message::new("tables-edit-save").with("count", filled);
                    let save = scope.say(&save);
                    let is_ready = filled > 0 && scope.can_edit;
                    let button = widgets::main_button(scope, &save, Some(Icon::Check), is_ready);
                    if ui.add_enabled(is_ready, button).accessible_name(&save).clicked() {
                        asked.push(Action::SaveLots(None));
                    }
                    if ui.button(scope.text("common-cancel")).clicked() {
                        asked.push(Action::CloseLots);
                    }
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        let hint = scope.text("tables-edit-hint");
                        let line = RichText::new(&hint).size(12.0).color(scope.colours.muted);
                        ui.add(Label::new(line).truncate());
                    });
                });
            });
        });
    }

    /// All filled lines as one edit, or the reason beside each line that stands in the way.
    pub fn edit(&mut self, plan: &Plan, numerals: Numerals) -> Option<Edit> {
        let mut drafts = Vec::new();
        let mut of_line = Vec::new();
        for (place, line) in self.lines.iter_mut().enumerate() {
            line.refusal = line.lacks_tenant().then(|| Message::new("tables-edit-no-tenant"));
            if !line.is_filled() {
                continue;
            }
            match line.draft(numerals) {
                Ok(draft) => {
                    drafts.push(draft);
                    of_line.push(place);
                }
                Err(why) => line.refusal = Some(why),
            }
        }
        if drafts.is_empty() || self.lines.iter().any(|line| line.refusal.is_some()) {
            return None;
        }
        match record_many(plan, &drafts) {
            Ok(edit) => Some(edit),
            Err(refusals) => {
                for (draft, refusal) in refusals {
                    if let Some(line) =
                        of_line.get(draft).and_then(|place| self.lines.get_mut(*place))
                    {
                        line.refusal = Some(refusal.message().clone());
                    }
                }
                None
            }
        }
    }

    /// The line above the table always has its room, so that nothing moves under the fingers: why
    /// the lines were refused, else known enterprises like the one being typed.
    fn line_above(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let margin = Margin { left: 16, right: 12, top: 0, bottom: 3 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            let size = vec2(ui.available_width(), 20.0);
            let from_the_left = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(size, from_the_left, |ui| {
                ui.set_min_size(size);
                if self.is_asked() || !self.refused(ui, scope) {
                    self.suggestions(ui, scope);
                }
            });
        });
    }

    /// Whether the line that has the keys waits for somebody to say who is meant.
    fn is_asked(&self) -> bool {
        let line = self.caret.at.and_then(|(place, _)| self.lines.get(place));
        let why = line.and_then(|line| line.refusal.as_ref());
        why.is_some_and(|why| why.key() == "operations-enterprise-alike")
    }

    /// The first reason stands here: its own column may be out of sight.
    fn refused(&self, ui: &mut Ui, scope: &Scope<'_>) -> bool {
        let refused = || self.lines.iter().filter(|line| line.refusal.is_some());
        let first = refused().find_map(|line| Some((line, line.refusal.as_ref()?)));
        let Some((line, why)) = first else { return false };
        let sentence = Message::new("tables-edit-refused")
            .with("count", refused().count())
            .with("lot", line.code.as_str())
            .with("why", why.clone());
        let ink = scope.colours.warning;
        ui.label(widgets::icon_text(Icon::TriangleAlert, 12.0).color(ink));
        ui.add(Label::new(RichText::new(scope.say(&sentence)).size(12.0).color(ink)).truncate());
        true
    }

    /// Known enterprises like the one being typed; a click takes one.
    fn suggestions(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(at @ (place, TypedColumn::Tenant)) = self.caret.at else { return };
        let Some(line) = self.lines.get_mut(place) else { return };
        let alike = alike(scope.plan, &line.name);
        if alike.is_empty() || line.is_another() {
            return;
        }
        let known = RichText::new(scope.text("tables-edit-known")).size(11.5);
        ui.label(known.color(scope.colours.muted));
        for name in alike {
            if ui.link(RichText::new(&name).font(theme::body(12.0))).clicked() {
                line.name = name;
                self.caret.goes_to = Some(at);
            }
        }
        if refuse_alike(scope.plan, &line.name, None).is_err() {
            let add = Message::new("inspector-form-add-new").with("name", line.name.trim());
            if ui.link(RichText::new(scope.say(&add)).font(theme::body(12.0))).clicked() {
                line.another = line.name.trim().to_owned();
                line.refusal = None;
                self.caret.goes_to = Some(at);
            }
        }
    }
}

/// What was pasted, where it is more than one cell.
fn pasted_block(event: &Event) -> Option<&str> {
    let Event::Paste(text) = event else { return None };
    text.trim_end().contains(['\n', '\t']).then_some(text)
}

/// At most four enterprises that may be the one typed or whose names hold it, if none is exactly it.
fn alike(plan: &Plan, typed: &str) -> Vec<String> {
    let typed = fold(typed.trim());
    if typed.chars().count() < 2 {
        return Vec::new();
    }
    let mut alike: Vec<String> =
        enterprises_alike(plan, &typed, None).map(|known| known.name.clone()).collect();
    let names = plan.all::<Enterprise>().map(|enterprise| &enterprise.name);
    let holding = names.filter(|name| fold(name).contains(&typed)).take(4);
    alike.extend(holding.filter(|name| !alike.contains(name)).cloned().collect::<Vec<_>>());
    alike.truncate(4);
    if alike.iter().any(|name| fold(name) == typed) { Vec::new() } else { alike }
}
