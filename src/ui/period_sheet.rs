//! Kỳ báo cáo: what was frozen, what was corrected since, what changed from the period before.

use super::action::{Action, Asked};
use super::file_for::FileFor;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{Edit, Id, OccupancyState, Plan, ReportPeriod};
use crate::i18n::{Argument, Message};
use crate::map::Thing;
use crate::operations::{Refusal, hand_in_period, reopen_period};
use crate::units::Area;
use crate::views::{Cell, PeriodCard, PeriodLine, period_card};
use egui::{Label, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

/// The sheet of one closed period.
pub struct PeriodSheet {
    of: Id<ReportPeriod>,
    card: Option<(u64, PeriodCard)>,
}

impl PeriodSheet {
    /// The sheet of a closed period.
    pub const fn new(of: Id<ReportPeriod>) -> Self {
        Self { of, card: None }
    }

    /// Whether the period is still closed.
    pub fn is_of(&self, plan: &Plan) -> bool {
        plan.get(self.of).is_some()
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if self.card.as_ref().is_none_or(|(revision, _)| *revision != scope.revision) {
            self.card = period_card(scope.plan, self.of).map(|card| (scope.revision, card));
        }
        let Some((_, card)) = &self.card else {
            asked.push(Action::CloseForm);
            return;
        };
        let title = scope.say(&card.title);
        widgets::sheet_title(ui, scope, &scope.text("periods-sheet"), &title, asked);
        foot(ui, scope, self.of, card.handed_in_on, asked);
        widgets::sheet_body(ui, "sheet-of-period", |ui| {
            figures(ui, scope, card);
            moves(ui, scope, card, asked);
            ui.add_space(10.0);
            let heads = ("periods-lines-later", "periods-no-lines-later");
            lines(ui, scope, heads, &card.later, asked);
        });
    }
}

fn figures(ui: &mut Ui, scope: &Scope<'_>, card: &PeriodCard) {
    let (first, last, closed) = card.days;
    let days = Message::new("periods-days").with("first", first).with("last", last);
    let days = RichText::new(scope.say(&days.with("closed", closed))).size(12.0);
    ui.add(Label::new(days.color(scope.colours.muted)).wrap());
    if let Some(day) = card.handed_in_on {
        let said = scope.say(&Message::new("periods-was-handed-in").with("day", day));
        ui.label(RichText::new(said).size(12.0).color(scope.colours.good));
    }
    ui.add_space(6.0);
    let value = |ui: &mut Ui, key: &str, cell: Option<Cell>| {
        let text = cell.map(|cell| cell.text(scope.texts));
        widgets::value_row(ui, scope, &scope.text(key), text.as_deref(), "");
    };
    value(ui, "progress-rate", card.rate().map(Cell::Share));
    value(ui, "progress-leased", Some(Cell::Hectares(card.leased)));
    value(ui, "progress-industrial", card.industrial.map(Cell::Hectares));
    value(ui, "progress-registered", Some(Cell::Hectares(card.registered)));
    if let Some((_, before)) = &card.before {
        ui.add_space(6.0);
        value(ui, "periods-before", Some(Cell::Hectares(*before)));
        value(ui, "periods-moved", Some(Cell::HectaresMore(card.moved)));
        value(ui, "periods-corrected", Some(Cell::HectaresMore(card.corrected)));
    }
    ui.add_space(8.0);
    widgets::rule(ui, scope);
    ui.add_space(8.0);
}

fn moves(ui: &mut Ui, scope: &Scope<'_>, card: &PeriodCard, asked: &mut Asked) {
    if card.before.is_some() {
        let heads = ("periods-lines-moved", "periods-no-lines-moved");
        lines(ui, scope, heads, &card.moves, asked);
    } else {
        let text = RichText::new(scope.text("periods-first-one")).size(12.0);
        ui.add(Label::new(text.color(scope.colours.muted)).wrap());
    }
}

fn lines(
    ui: &mut Ui,
    scope: &Scope<'_>,
    (head, none): (&str, &str),
    lines: &[PeriodLine],
    asked: &mut Asked,
) {
    widgets::section_head(ui, scope, &scope.text(head), "");
    if lines.is_empty() {
        let text = RichText::new(scope.text(none)).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(text).wrap());
    }
    for line in lines {
        line_ui(ui, scope, line, asked);
    }
}

fn line_ui(ui: &mut Ui, scope: &Scope<'_>, line: &PeriodLine, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let code = RichText::new(&line.code).font(theme::bold(12.5));
        match line.lot {
            Some(lot) => {
                if ui.link(code).clicked() {
                    asked.push(Action::Fit(Thing::Lot(lot)));
                }
            }
            None => drop(ui.label(code)),
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let more = Cell::HectaresMore(line.leased()).text(scope.texts);
            ui.label(RichText::new(format!("{more} ha")).font(theme::bold(12.5)));
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(Label::new(RichText::new(&line.enterprise).size(12.5)).truncate());
            });
        });
    });
    let change = Message::new("periods-line")
        .with("before", held(line.before))
        .with("after", held(line.after));
    let change = RichText::new(scope.say(&change)).size(11.5).color(scope.colours.muted);
    ui.add(Label::new(change).wrap());
    ui.add_space(4.0);
}

fn held(held: Option<(OccupancyState, Area)>) -> Message {
    match held {
        Some((state, area)) => Message::new("periods-held")
            .with("state", state.text())
            .with("area", Argument::Hectares(area)),
        None => Message::new("periods-not-there"),
    }
}

fn foot(
    ui: &mut Ui,
    scope: &Scope<'_>,
    of: Id<ReportPeriod>,
    handed_in_on: Option<Date>,
    asked: &mut Asked,
) {
    widgets::foot(ui, scope, "foot-of-period", |ui| {
        ui.horizontal_wrapped(|ui| {
            if button(ui, scope, Icon::Download, "periods-export", true) {
                asked.push(Action::AskFile(FileFor::Period(of)));
            }
            if handed_in_on.is_some() {
                if button(ui, scope, Icon::Undo2, "periods-take-back", scope.can_edit) {
                    asked.push(written(hand_in_period(scope.plan, of, None)));
                }
            } else if button(ui, scope, Icon::Send, "periods-hand-in", scope.can_edit) {
                asked.push(written(hand_in_period(scope.plan, of, Some(scope.today))));
            }
            if button(ui, scope, Icon::LockOpen, "periods-reopen", scope.can_edit) {
                asked.push(written(reopen_period(scope.plan, of)));
            }
        });
    });
}

fn button(ui: &mut Ui, scope: &Scope<'_>, icon: Icon, key: &str, can_be: bool) -> bool {
    let text = scope.text(key);
    let label = (widgets::icon_text(icon, 14.0), RichText::new(&text).size(12.5));
    ui.add_enabled(can_be, egui::Button::new(label)).accessible_name(&text).clicked()
}

/// Writes the edit, or says why not.
fn written(edit: Result<Edit, Refusal>) -> Action {
    match edit {
        Ok(edit) => Action::Write(edit),
        Err(refusal) => Action::Tell(refusal.message().clone()),
    }
}
