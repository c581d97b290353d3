//! Lịch sử thay đổi: every step, who took it and when; what one did, before and after on the map; and
//! the way back to how the plan was after it.

pub(super) mod step;

use super::action::{Action, Asked, Past};
use super::scope::Scope;
use super::slots::{HISTORY, RETURNING};
use super::{theme, widgets};
use crate::i18n::{Language, Message, fold};
use crate::map::Overlay;
use crate::project::{Entry, EntryKind};
use crate::views::{Became, StepRecord};
use egui::{
    Align2, FontId, Frame, Label, Margin, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2,
};
use lucide_icons::Icon;
use std::collections::BTreeSet;
use std::sync::Arc;
use step::{Step, StepTold};

const FOOT: &str = "foot-of-history";
const ROW: f32 = 40.0;
/// More records of a step nobody reads.
const SHOWN: usize = 100;
/// How much of the room the list takes beside a step that is looked at.
const LIST_SHARE: f32 = 0.45;
/// The least part of the land that is shown around a step, metres.
const AROUND_M: f64 = 15.0;

/// The steps, and which is looked at.
#[derive(Default)]
pub struct HistorySheet {
    chosen: Option<i64>,
    /// Nothing until the answer is there.
    told: Option<Result<Step, Message>>,
    overlay: Overlay,
    listed: Listed,
}

/// The steps that hold what is looked for, the newest first.
#[derive(Default)]
struct Listed {
    /// Of so many steps, in this language, with these words.
    of: Option<(usize, Language, String)>,
    places: Vec<usize>,
    /// Those that were taken back and not done again.
    undone: BTreeSet<i64>,
}

impl HistorySheet {
    /// What the step looked at did, on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Takes an answer, unless another step was chosen since.
    pub fn take(&mut self, step: StepTold, asked: &mut Asked) {
        if self.chosen != Some(step.line) {
            return;
        }
        if let Ok(step) = &step.told {
            let reach = geo::Coord { x: AROUND_M, y: AROUND_M };
            let around =
                |extent: geo::Rect| geo::Rect::new(extent.min() - reach, extent.max() + reach);
            asked.push_if(step.extent.map(|extent| Action::FitExtent(around(extent))));
            self.overlay.proposed = Some(Arc::clone(&step.shapes));
        }
        self.told = Some(step.told);
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::sheet_title(ui, scope, &scope.text("history-title"), "", asked);
        let mut above = widgets::above_foot(ui, FOOT);
        self.list_ui(&mut above, scope, asked);
        if self.chosen.is_some() {
            widgets::rule(&mut above, scope);
            above.add_space(6.0);
            widgets::sheet_body(&mut above, "step", |ui| self.step_ui(ui, scope));
        }
        widgets::foot(ui, scope, FOOT, |ui| self.return_ui(ui, scope, asked));
    }

    fn list_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let margin = Margin { left: 16, right: 16, top: 0, bottom: 6 };
        let of = scope.text("history-title");
        let words = Frame::new().inner_margin(margin).show(ui, |ui| {
            let width = ui.available_width() + 16.0;
            widgets::searched(ui, scope, &of, width)
        });
        self.listed.renew(scope, words.inner);
        if self.listed.places.is_empty() {
            let none = RichText::new(scope.text("history-none")).color(scope.colours.muted);
            Frame::new().inner_margin(margin).show(ui, |ui| ui.add(Label::new(none).wrap()));
            return;
        }
        let history = &scope.file.history;
        let share = if self.chosen.is_some() { LIST_SHARE } else { 1.0 };
        let list = ScrollArea::vertical().id_salt("steps").auto_shrink([false, share < 1.0]);
        let list = list.max_height(ui.available_height() * share);
        list.show_rows(ui, ROW, self.listed.places.len(), |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for place in self.listed.places[range].iter().copied() {
                let entry = &history[place];
                let look = Look {
                    is_chosen: self.chosen == Some(entry.id),
                    is_undone: self.listed.undone.contains(&entry.id),
                };
                if row_ui(ui, scope, entry, look) {
                    self.chosen = Some(entry.id);
                    self.told = None;
                    self.overlay = Overlay::default();
                    asked.push(Action::Past(Past::LookAt(entry.id)));
                }
            }
        });
    }

    /// What the step chosen did.
    fn step_ui(&self, ui: &mut Ui, scope: &Scope<'_>) {
        match &self.told {
            None if scope.is_waiting_for(HISTORY) => muted(ui, scope, "history-reading"),
            None => {}
            Some(Err(why)) => widgets::refusal(ui, scope, why),
            Some(Ok(Step { records: None, .. })) => muted(ui, scope, "history-untold"),
            Some(Ok(Step { records: Some(records), extent, .. })) => {
                records_ui(ui, scope, records);
                if extent.is_some() {
                    muted(ui, scope, "history-on-map");
                }
            }
        }
    }

    /// The way back to the step chosen.
    fn return_ui(&self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let Some(line) = self.chosen else {
            muted(ui, scope, "history-choose");
            return;
        };
        if scope.file.history.last().is_some_and(|last| last.id == line) {
            muted(ui, scope, "history-is-now");
            return;
        }
        let can_return = scope.can_edit && !scope.is_at_work(RETURNING);
        let text = scope.text("history-return");
        let button = widgets::main_button(scope, &text, Some(Icon::History), can_return);
        let size = [ui.available_width(), 34.0];
        let button = ui.add_enabled_ui(can_return, |ui| ui.add_sized(size, button)).inner;
        let hint = scope.text("history-return-hint");
        if button.accessible_name(&text).on_hover_text(hint).clicked() {
            asked.push(Action::Past(Past::ReturnTo(line)));
        }
    }
}

fn muted(ui: &mut Ui, scope: &Scope<'_>, key: &str) {
    let text = RichText::new(scope.text(key)).size(12.0).color(scope.colours.muted);
    ui.add(Label::new(text).wrap());
}

impl Listed {
    fn renew(&mut self, scope: &Scope<'_>, words: String) {
        let history = &scope.file.history;
        let of = (history.len(), scope.texts.language(), words);
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let has = |entry: &Entry| {
            let said = format!("{} {}", scope.say(&entry.label), entry.author);
            of.2.is_empty() || fold(&said).contains(&of.2)
        };
        let newest_first = history.iter().enumerate().rev();
        self.places =
            newest_first.filter(|(_, entry)| has(entry)).map(|(place, _)| place).collect();
        self.undone = undone(history);
        self.of = Some(of);
    }
}

/// The steps that were taken back and not done again.
fn undone(history: &[Entry]) -> BTreeSet<i64> {
    let mut undone = BTreeSet::new();
    for entry in history {
        match (entry.kind, entry.takes_back) {
            (EntryKind::Undo, Some(step)) => drop(undone.insert(step)),
            (EntryKind::Redo, Some(step)) => drop(undone.remove(&step)),
            (EntryKind::Edit | EntryKind::Outside | EntryKind::Undo | EntryKind::Redo, _) => {}
        }
    }
    undone
}

/// How a row is drawn.
#[derive(Clone, Copy)]
struct Look {
    is_chosen: bool,
    is_undone: bool,
}

/// Draws a step, and says whether it was chosen.
fn row_ui(ui: &mut Ui, scope: &Scope<'_>, entry: &Entry, look: Look) -> bool {
    let colours = scope.colours;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    if look.is_chosen || response.hovered() || response.has_focus() {
        let ground = if look.is_chosen { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 0, ground);
    }
    let label = scope.say(&entry.label);
    let mut about = format!("{} · {}", entry.at_in(scope.time_zone.clone()), entry.author);
    if look.is_undone {
        about = format!("{about} · {}", scope.text("history-undone"));
    }
    let ink = if look.is_undone { colours.faint } else { colours.text };
    let inner = rect.shrink2(vec2(16.0, 4.0));
    let line = |text: &str, font: FontId, ink, at, anchor: Align2| {
        let line = widgets::one_line(ui, text, font, ink, inner.width());
        let is_cut = line.elided;
        widgets::paint_line(ui, at, anchor, line);
        is_cut
    };
    let is_cut = line(&label, theme::body(12.5), ink, inner.left_top(), Align2::LEFT_TOP);
    line(&about, theme::body(11.5), colours.muted, inner.left_bottom(), Align2::LEFT_BOTTOM);
    let spoken = format!("{label}. {about}");
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, look.is_chosen, &spoken));
    let response = if is_cut { response.on_hover_text(label) } else { response };
    response.clicked()
}

fn records_ui(ui: &mut Ui, scope: &Scope<'_>, records: &[StepRecord]) {
    let count = scope.say(&Message::new("history-count").with("count", records.len()));
    widgets::section_head(ui, scope, &scope.text("history-step"), &count);
    for record in records.iter().take(SHOWN) {
        let key = match record.became {
            Became::Made => "history-made",
            Became::Changed => "history-changed",
            Became::Gone => "history-gone",
        };
        let said = Message::new(key)
            .with("kind", record.key.kind.text())
            .with("title", record.title.as_str());
        ui.add(Label::new(RichText::new(scope.say(&said)).font(theme::bold(12.5))).wrap());
        for field in &record.fields {
            let text = |cell: &crate::views::Cell| match cell.text(scope.texts) {
                text if text.is_empty() => "—".to_owned(),
                text => text,
            };
            let (before, after) = (text(&field.before), text(&field.after));
            let key = if before == after { "history-field-corners" } else { "history-field" };
            let said = Message::new(key)
                .with("field", Message::new(field.text))
                .with("before", before)
                .with("after", after);
            let line = RichText::new(scope.say(&said)).size(12.0).color(scope.colours.muted);
            ui.indent("fields", |ui| ui.add(Label::new(line).wrap()));
        }
        ui.add_space(2.0);
    }
    if let Some(more) = records.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let more = scope.say(&Message::new("history-more").with("count", more));
        ui.label(RichText::new(more).size(11.5).color(scope.colours.faint));
    }
}
