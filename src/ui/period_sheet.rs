//! Kỳ báo cáo: what was frozen, what was corrected since, what changed from the period before.

use super::action::{Action, Asked};
use super::file_for::FileFor;
use super::scope::Scope;
use super::widgets::{self, Attention};
use super::{day_field, theme};
use crate::domain::{Edit, Id, OccupancyState, Plan, ReportPeriod, field_of};
use crate::i18n::{Argument, Message};
use crate::map::Thing;
use crate::operations::{Refusal, hand_in_period, reopen_period};
use crate::units::{self, Area};
use crate::views::{Cell, PeriodCard, PeriodLine, period_card};
use egui::{Key, Label, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

const FOOT: &str = "foot-of-period";

/// The sheet of one closed period.
pub struct PeriodSheet {
    of: Id<ReportPeriod>,
    card: Option<(u64, PeriodCard)>,
    /// The day it was handed in, as typed; today until another is.
    day: Option<String>,
    refusal: Option<Message>,
    /// Only the day can be wrong.
    attention: Attention<()>,
}

impl PeriodSheet {
    /// The sheet of a closed period.
    pub fn new(of: Id<ReportPeriod>) -> Self {
        Self { of, card: None, day: None, refusal: None, attention: Attention::default() }
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
        let handed_in_on = card.handed_in_on;
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "sheet-of-period", |ui| {
            figures(ui, scope, card);
            moves(ui, scope, card, asked);
            ui.add_space(10.0);
            let heads = ("periods-lines-later", "periods-no-lines-later");
            lines(ui, scope, heads, &card.later, asked);
        });
        self.foot(ui, scope, handed_in_on, asked);
    }

    fn foot(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        handed_in_on: Option<Date>,
        asked: &mut Asked,
    ) {
        widgets::foot(ui, scope, FOOT, |ui| {
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            let is_open = handed_in_on.is_none() && scope.can_edit;
            let is_entered = is_open && self.day(ui, scope);
            ui.horizontal_wrapped(|ui| {
                if button(ui, scope, Icon::Download, "periods-export", true) {
                    asked.push(Action::AskFile(FileFor::Period(self.of)));
                }
                if handed_in_on.is_some() {
                    if button(ui, scope, Icon::Undo2, "periods-take-back", scope.can_edit) {
                        self.write(hand_in_period(scope.plan, self.of, None), asked);
                    }
                } else if button(ui, scope, Icon::Send, "periods-hand-in", scope.can_edit)
                    || is_entered
                {
                    self.hand_in(scope, asked);
                }
                if button(ui, scope, Icon::LockOpen, "periods-reopen", scope.can_edit) {
                    self.write(reopen_period(scope.plan, self.of), asked);
                }
            });
        });
    }

    /// The day it was handed in, which may be another one than today; says whether Enter was pressed.
    fn day(&mut self, ui: &mut Ui, scope: &Scope<'_>) -> bool {
        let day = self.day.get_or_insert_with(|| units::date(scope.today));
        let name = scope.text("periods-handed-in-on");
        let hint = scope.text("records-day-hint");
        let entry = day_field::ui(ui, scope, &name, &hint, day);
        if entry.changed() {
            self.refusal = None;
            self.attention.forgive();
        }
        self.attention.draw(ui, scope, (), &entry);
        entry.has_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn hand_in(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let field = field_of!(ReportPeriod: handed_in_on);
        let missing = || Message::new("periods-no-day");
        let day = day_field::read(self.day.as_deref().unwrap_or_default());
        let day = day.and_then(|day| day.ok_or_else(missing));
        let edit = day
            .map_err(|why| Refusal::of(field, why))
            .and_then(|day| hand_in_period(scope.plan, self.of, Some(day)));
        self.write(edit, asked);
    }

    /// Writes the edit, or says why not and leads to the field it is about.
    fn write(&mut self, edit: Result<Edit, Refusal>, asked: &mut Asked) {
        self.refusal = None;
        match edit {
            Ok(edit) => asked.push(Action::Write(edit)),
            Err(refusal) => {
                self.attention.refuse(refusal.field().map(|_| ()));
                self.refusal = Some(refusal.into());
            }
        }
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
    value(ui, "progress-leased", card.known(card.leased).map(Cell::Hectares));
    value(ui, "progress-industrial", card.industrial.map(Cell::Hectares));
    value(ui, "progress-registered", card.known(card.registered).map(Cell::Hectares));
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

fn button(ui: &mut Ui, scope: &Scope<'_>, icon: Icon, key: &str, can_be: bool) -> bool {
    let text = scope.text(key);
    let label = (widgets::icon_text(icon, 14.0), RichText::new(&text).size(12.5));
    ui.add_enabled(can_be, egui::Button::new(label)).accessible_name(&text).clicked()
}
