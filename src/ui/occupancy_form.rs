//! Cập nhật sử dụng lô: who does what with a lot, how much of it, from when to when.
//!
//! The form holds what was typed; only [`OccupancyForm::draft`] makes sense of it, and the plan
//! changes when the operation accepts the draft.

mod labels;
mod more;
mod typed;

use labels::{caption, example};
use typed::Typed;

use super::action::{Action, Asked};
use super::scope::Scope;
use super::{day_field, theme, widgets};
use crate::domain::{Enterprise, Id, Lot, Occupancy, OccupancyState, Plan};
use crate::i18n::{Message, fold};
use crate::operations::{self, OccupancyDraft};
use crate::units::{self};
use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use strum::VariantArray;

/// The form and what stands in it.
#[derive(Clone, Debug)]
pub struct OccupancyForm {
    lot: Id<Lot>,
    corrects: Option<Id<Occupancy>>,
    /// Whether it was opened to say when the record ends.
    ends: bool,
    typed: Typed,
    /// What stood there at first.
    initial: Typed,
    /// Which suggestion Enter takes.
    chosen: usize,
    /// Known enterprises like the one typed, and the name and plan they were looked up for.
    suggested: (String, u64, Vec<Suggestion>),
    refusal: Option<Message>,
    /// Which field is to be typed in first, until it has the focus.
    focus: Option<Field>,
    /// Whether the fields less often filled in are open.
    shows_more: bool,
}

/// A known enterprise like the one typed.
#[derive(Clone, Debug)]
struct Suggestion {
    id: Id<Enterprise>,
    name: String,
    tax_code: String,
}

/// A field the form may begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Enterprise,
    To,
}

impl OccupancyForm {
    /// An empty form for a lot.
    pub fn record(lot: Id<Lot>, on: Date) -> Self {
        Self::with(lot, None, Typed::empty(on), Field::Enterprise)
    }

    /// The form filled with what an occupancy says.
    pub fn correct(plan: &Plan, occupancy: &Occupancy, numerals: units::Numerals) -> Self {
        let typed = Typed::of(plan, occupancy, numerals);
        let form = Self::with(occupancy.lot, Some(occupancy.id), typed, Field::Enterprise);
        Self { focus: None, ..form }
    }

    /// The form of a correction, with the last day to be filled in; `on` is offered.
    pub fn end(plan: &Plan, occupancy: &Occupancy, numerals: units::Numerals, on: Date) -> Self {
        let mut form = Self::correct(plan, occupancy, numerals);
        form.typed.to = units::date(on);
        form.initial = form.typed.clone();
        form.ends = true;
        form.focus = Some(Field::To);
        form
    }

    fn with(lot: Id<Lot>, corrects: Option<Id<Occupancy>>, typed: Typed, focus: Field) -> Self {
        Self {
            lot,
            corrects,
            ends: false,
            initial: typed.clone(),
            typed,
            chosen: 0,
            suggested: (String::new(), 0, Vec::new()),
            refusal: None,
            focus: Some(focus),
            shows_more: false,
        }
    }

    /// The lot it speaks of.
    pub const fn lot(&self) -> Id<Lot> {
        self.lot
    }

    /// Whether something would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.typed != self.initial
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        // While a dialog stands in front, the keys are its own.
        let has_keys = ui.memory(|memory| memory.top_modal_layer().is_none());
        // On a button Enter presses the button.
        if has_keys
            && ui.ctx().text_edit_focused()
            && !self.must_choose(scope)
            && ui.input(|input| input.key_pressed(egui::Key::Enter))
        {
            self.save(scope, asked);
        }
        self.foot(ui, scope, asked);
        let before = self.typed.clone();
        ScrollArea::vertical().id_salt("occupancy-form").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 8 }).show(
                ui,
                |ui| {
                    self.title(ui, scope);
                    self.tenant(ui, scope);
                    self.state(ui, scope);
                    self.area(ui, scope);
                    self.dates(ui, scope);
                    self.lease(ui, scope);
                    more::ui(ui, scope, self.lot, &mut self.typed, &mut self.shows_more);
                },
            );
        });
        if self.typed != before {
            // What was refused is being mended.
            self.refusal = None;
        }
    }

    fn title(&self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(lot) = scope.plan.get(self.lot) else { return };
        let key = match self.corrects {
            Some(_) => "inspector-form-correct",
            None => "inspector-form-record",
        };
        let title = scope.say(&Message::new(key).with("lot", lot.code.as_str()));
        ui.add(Label::new(RichText::new(title).font(theme::bold(15.0))).wrap());
        let zone = scope.plan.get(lot.zone).map(|zone| zone.name.clone()).unwrap_or_default();
        let area = lot.area().map(|area| scope.numerals().square_metres(area));
        let facts = [Some(zone), Some(scope.say(&lot.land_use.text())), area];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        let facts = RichText::new(facts.join(" · ")).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(facts).wrap());
        ui.add_space(10.0);
    }

    fn tenant(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let name = scope.text("inspector-form-enterprise");
        let hint = scope.text("inspector-form-enterprise-hint");
        let response = widgets::field(ui, scope, &name, &hint, &mut self.typed.name);
        self.focus_on(Field::Enterprise, &response);
        if response.changed() {
            self.typed.known = None;
            self.typed.is_new = false;
            self.chosen = 0;
        }
        if self.typed.known.is_some() || self.typed.name.trim().is_empty() {
            return;
        }
        if !self.typed.is_new {
            self.suggestions(ui, scope, &response);
        }
        if self.typed.known.is_none() {
            let note = RichText::new(scope.text("inspector-form-new-enterprise"));
            ui.label(note.size(11.5).color(scope.colours.muted));
            ui.columns(2, |columns| {
                let name = scope.text("inspector-form-tax-code");
                widgets::field(&mut columns[0], scope, &name, "", &mut self.typed.tax_code);
                let name = scope.text("inspector-form-vsic");
                let hint = example(scope, "2593");
                widgets::field(&mut columns[1], scope, &name, &hint, &mut self.typed.vsic_code);
            });
        }
    }

    /// Gives a field the focus once, when the form has just come up.
    fn focus_on(&mut self, field: Field, response: &egui::Response) {
        if self.focus == Some(field) {
            self.focus = None;
            response.request_focus();
        }
    }

    /// Looks known enterprises up where the name or the plan has changed: a country has many.
    fn look_up(&mut self, scope: &Scope<'_>) {
        let (name, revision, suggested) = &mut self.suggested;
        if *name != self.typed.name || *revision != scope.revision {
            name.clone_from(&self.typed.name);
            *revision = scope.revision;
            *suggested = matching(scope, name);
        }
    }

    /// Known enterprises like the one typed: chosen by pointer, or by arrows and Enter.
    fn suggestions(&mut self, ui: &mut Ui, scope: &Scope<'_>, field: &egui::Response) {
        self.look_up(scope);
        let matching = &self.suggested.2;
        if matching.is_empty() {
            return;
        }
        let (down, up, enter) = ui.input(|input| {
            (
                input.key_pressed(egui::Key::ArrowDown),
                input.key_pressed(egui::Key::ArrowUp),
                input.key_pressed(egui::Key::Enter),
            )
        });
        if field.has_focus() {
            self.chosen = (self.chosen + usize::from(down)).saturating_sub(usize::from(up));
            self.chosen = self.chosen.min(matching.len() - 1);
        }
        let mut taken = (enter && field.has_focus()).then_some(self.chosen);
        let width = ui.available_width();
        for (index, Suggestion { name, tax_code, .. }) in matching.iter().enumerate() {
            let text = format!("{name}  {tax_code}");
            let button = egui::Button::new(RichText::new(text.trim_end()).size(12.5)).truncate();
            let button = button.selected(index == self.chosen).min_size(egui::vec2(width, 24.0));
            if ui.add(button).clicked() {
                taken = Some(index);
            }
        }
        let add = Message::new("inspector-form-add-new").with("name", self.typed.name.trim());
        let add = egui::Button::new(RichText::new(scope.say(&add)).size(12.5)).truncate();
        if ui.add(add.min_size(egui::vec2(width, 24.0))).clicked() {
            self.typed.is_new = true;
        }
        if let Some(taken) = taken.and_then(|index| self.suggested.2.get(index)) {
            self.typed.known = Some(taken.id);
            self.typed.name.clone_from(&taken.name);
        }
    }

    fn state(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        caption(ui, scope, &scope.text("inspector-form-state"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(5.0, 5.0);
            let next = self.next_steps(scope);
            for state in OccupancyState::VARIANTS {
                let text = scope.say(&state.text());
                let chosen = self.typed.state == *state;
                let button = egui::Button::selectable(chosen, RichText::new(text).size(12.5));
                let may_follow = next.is_none_or(|next| next.contains(state)) || chosen;
                let response = ui
                    .add_enabled(may_follow, button.frame_when_inactive(true))
                    .on_disabled_hover_text(scope.text("inspector-form-no-step"));
                if response.clicked() {
                    self.typed.state = *state;
                }
            }
        });
        ui.add_space(7.0);
    }

    /// The states that may follow the one the enterprise is in on the lot; any where it is in none
    /// or a record is being corrected.
    fn next_steps(&self, scope: &Scope<'_>) -> Option<&'static [OccupancyState]> {
        let known = self.typed.known.filter(|_| self.corrects.is_none())?;
        let running = scope.plan.occupancies_on(self.lot, scope.view.on);
        running
            .into_iter()
            .find(|record| record.enterprise == known)
            .map(|record| record.state.next())
    }

    fn area(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        caption(ui, scope, &scope.text("inspector-form-area"));
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.typed.whole, true, scope.text("inspector-form-area-free"));
            ui.radio_value(&mut self.typed.whole, false, scope.text("inspector-form-area-part"));
        });
        if !self.typed.whole {
            let name = scope.text("inspector-form-area-m2");
            widgets::field(ui, scope, &name, &example(scope, "8.200"), &mut self.typed.area);
        }
        ui.add_space(5.0);
    }

    fn dates(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.columns(2, |columns| {
            let name = scope.text("inspector-form-from");
            let hint = example(scope, "30/06/2024");
            day_field::ui(&mut columns[0], scope, &name, &hint, &mut self.typed.from);
            let name = scope.text("inspector-form-to");
            let hint = scope.text("inspector-form-to-open");
            let response = day_field::ui(&mut columns[1], scope, &name, &hint, &mut self.typed.to);
            self.focus_on(Field::To, &response);
        });
    }

    fn lease(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.columns(2, |columns| {
            let name = scope.text("inspector-form-lease-number");
            widgets::field(
                &mut columns[0],
                scope,
                &name,
                &example(scope, "12/HĐ-TĐ"),
                &mut self.typed.lease_number,
            );
            let name = scope.text("inspector-form-lease-years");
            widgets::field(
                &mut columns[1],
                scope,
                &name,
                &example(scope, "50"),
                &mut self.typed.lease_years,
            );
        });
    }

    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::foot(ui, scope, "occupancy-form-foot", |ui| {
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            ui.horizontal(|ui| {
                let width = ui.available_width() - 84.0;
                let save = scope.text("inspector-form-save");
                let button = widgets::primary_button(scope, &save, Some(Icon::Check));
                if ui.add_sized([width, 34.0], button).accessible_name(&save).clicked() {
                    self.save(scope, asked);
                }
                let cancel = egui::Button::new(scope.text("common-cancel"));
                if ui.add_sized([76.0, 34.0], cancel).clicked() {
                    asked.push(Action::CloseForm);
                }
            });
        });
    }

    /// Whether it is still open if the name typed is a known enterprise's or a new one.
    fn must_choose(&mut self, scope: &Scope<'_>) -> bool {
        self.look_up(scope);
        let Typed { name, known, is_new, .. } = &self.typed;
        let suggested = &self.suggested.2;
        known.is_none()
            && !is_new
            && !suggested.is_empty()
            && suggested.iter().all(|suggestion| suggestion.name != name.trim())
    }

    /// Whether nothing but the last day is to change, so that the journal can say just that.
    fn only_ends(&self) -> bool {
        let without_end = |typed: &Typed| Typed { to: String::new(), ..typed.clone() };
        self.ends && without_end(&self.typed) == without_end(&self.initial)
    }

    /// The area of the record being corrected, where it was not typed over: the field shows fewer
    /// digits than the file keeps.
    fn corrected_area(&self, plan: &Plan) -> Option<units::Area> {
        let is_untouched =
            self.typed.area == self.initial.area && self.typed.whole == self.initial.whole;
        self.corrects.filter(|_| is_untouched).and_then(|id| Some(plan.get(id)?.area))
    }

    /// Asks for what is typed to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        if self.must_choose(scope) {
            self.refusal = Some(Message::new("inspector-form-choose"));
            return false;
        }
        let number = Some(self.typed.document.trim()).filter(|number| !number.is_empty());
        let edit = self.typed.draft(self.lot, scope.numerals()).and_then(|draft| {
            operations::citing(scope.plan, number, |plan, document| {
                let area = self.corrected_area(plan).or(draft.area);
                let draft = OccupancyDraft { area, document, ..draft };
                match (self.corrects, draft.to) {
                    (Some(occupancy), Some(to)) if self.only_ends() => {
                        operations::end_occupancy(plan, occupancy, to)
                    }
                    (Some(occupancy), _) => operations::correct_occupancy(plan, occupancy, &draft),
                    (None, _) => operations::record_occupancy(plan, &draft),
                }
            })
            .map_err(|refusal| refusal.message().clone())
        });
        match edit {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal),
        }
        self.refusal.is_none()
    }
}

/// At most six enterprises whose folded name or tax code holds what was typed.
fn matching(scope: &Scope<'_>, typed: &str) -> Vec<Suggestion> {
    let typed = fold(typed.trim());
    if typed.is_empty() {
        return Vec::new();
    }
    scope
        .plan
        .all::<Enterprise>()
        .filter(|enterprise| {
            let tax = enterprise.tax_code.as_deref();
            fold(&enterprise.name).contains(&typed)
                || tax.is_some_and(|code| code.starts_with(&typed))
        })
        .take(6)
        .map(|enterprise| Suggestion {
            id: enterprise.id,
            name: enterprise.name.clone(),
            tax_code: enterprise.tax_code.clone().unwrap_or_default(),
        })
        .collect()
}
