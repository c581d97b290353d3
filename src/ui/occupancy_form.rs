//! Cập nhật sử dụng lô: who does what with a lot, how much of it, from when to when.
//!
//! The form holds what was typed; only [`OccupancyForm::edit`] makes sense of it, and the plan
//! changes when the operation accepts the draft.

mod in_the_way;
mod labels;
mod more;
mod opened;
mod places;
mod purpose;
mod suggestion;
mod tenant;
mod typed;

use labels::{caption, example};
use places::{AREA, ENTERPRISE, FROM, LEASE_NUMBER, LEASE_YEARS, NAME, Place, STATE, TO};
use purpose::Purpose;
pub use purpose::Reservation;
use suggestion::Suggestion;
use typed::Typed;

use super::action::{Action, Asked};
use super::scope::Scope;
use super::widgets::{self, Attention};
use super::{day_field, theme};
use crate::domain::{Edit, Id, Lot, OccupancyState, Plan, field_of};
use crate::i18n::Message;
use crate::operations::{self, OccupancyDraft, Refusal};
use crate::units::Area;
use crate::views::wastewater_warnings;
use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};
use strum::VariantArray;

const FOOT: &str = "occupancy-form-foot";

/// The form and what stands in it.
#[derive(Clone, Debug)]
pub struct OccupancyForm {
    lot: Id<Lot>,
    purpose: Purpose,
    typed: Typed,
    /// What stood there at first.
    initial: Typed,
    /// Which suggestion Enter takes.
    chosen: usize,
    /// Known enterprises like the one typed, and the name and plan they were looked up for.
    suggested: (String, u64, Vec<Suggestion>),
    refusal: Option<Message>,
    attention: Attention<Place>,
    /// Whether the fields less often filled in are open.
    shows_more: bool,
    /// Whether it was asked if a name nobody knows is a new enterprise's.
    asks_new: bool,
    /// What saving it would do to the zone's wastewater, and of what that was found out.
    warned: Option<(Typed, u64, Vec<Message>)>,
}

impl OccupancyForm {
    fn with(lot: Id<Lot>, purpose: Purpose, typed: Typed, first: Option<Place>) -> Self {
        Self {
            lot,
            purpose,
            initial: typed.clone(),
            typed,
            chosen: 0,
            suggested: (String::new(), 0, Vec::new()),
            refusal: None,
            attention: Attention::first(first),
            shows_more: false,
            asks_new: false,
            warned: None,
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
            && ui.input(|input| input.key_pressed(egui::Key::Enter))
        {
            self.enter(scope, asked);
        }
        let before = self.typed.clone();
        let mut above = widgets::above_foot(ui, FOOT);
        let list = ScrollArea::vertical().id_salt("occupancy-form").auto_shrink(false);
        list.show(&mut above, |ui| {
            Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 8 }).show(
                ui,
                |ui| {
                    self.title(ui, scope);
                    self.tenant(ui, scope);
                    self.state(ui, scope);
                    self.area(ui, scope);
                    self.dates(ui, scope);
                    self.in_the_way(ui, scope);
                    self.lease(ui, scope);
                    let Self { typed, shows_more, attention, .. } = self;
                    more::ui(ui, scope, typed, shows_more, attention);
                    self.warnings(ui, scope);
                },
            );
        });
        self.foot(ui, scope, asked);
        if self.typed != before {
            // What was refused is being mended.
            self.refusal = None;
            self.attention.forgive();
            self.asks_new = false;
        }
    }

    /// Saves, but for a name nobody knows: that is asked about once.
    fn enter(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        if self.must_choose(scope) {
            return;
        }
        if self.makes_enterprise() && !std::mem::replace(&mut self.asks_new, true) {
            let name = self.typed.name.trim();
            self.refusal = Some(Message::new("inspector-form-ask-new").with("name", name));
            return;
        }
        self.refusal = None;
        self.save(scope, asked);
    }

    fn title(&self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(lot) = scope.plan.get(self.lot) else { return };
        let title = self.purpose.title(scope.plan, self.typed.state);
        let title = scope.say(&title.with("lot", lot.code.as_str()));
        ui.add(Label::new(RichText::new(title).font(theme::bold(15.0))).wrap());
        let zone = scope.plan.get(lot.zone).map(|zone| zone.name.clone()).unwrap_or_default();
        let area = lot.area().map(|area| scope.numerals().square_metres(area));
        let facts = [Some(zone), Some(scope.say(&lot.land_use.text())), area];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        let facts = RichText::new(facts.join(" · ")).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(facts).wrap());
        ui.add_space(10.0);
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
                if chosen {
                    self.attention.draw(ui, scope, STATE, &response);
                }
            }
        });
        ui.add_space(7.0);
    }

    /// The states that may follow the one the enterprise is in on the lot; any where it is in none
    /// or a record is being corrected.
    fn next_steps(&self, scope: &Scope<'_>) -> Option<&'static [OccupancyState]> {
        let known = self.typed.known.filter(|_| self.purpose.corrects().is_none())?;
        let running = scope.plan.occupancies_on(self.lot, scope.view.on);
        running
            .into_iter()
            .find(|record| record.enterprise == known)
            .map(|record| record.state.next())
    }

    fn area(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        caption(ui, scope, &scope.text("inspector-form-area"));
        let Self { typed, attention, .. } = self;
        let whole = ui.horizontal(|ui| {
            let whole = scope.text("inspector-form-area-free");
            let whole = ui.radio_value(&mut typed.whole, true, whole);
            ui.radio_value(&mut typed.whole, false, scope.text("inspector-form-area-part"));
            whole
        });
        let entry = if typed.whole {
            whole.inner
        } else {
            let name = scope.text("inspector-form-area-m2");
            widgets::field(ui, scope, &name, &example(scope, "8.200"), &mut typed.area)
        };
        attention.draw(ui, scope, AREA, &entry);
        ui.add_space(5.0);
    }

    fn dates(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Self { typed, attention, .. } = self;
        ui.columns(2, |columns| {
            let name = scope.text("inspector-form-from");
            let hint = example(scope, "30/06/2024");
            let entry = day_field::ui(&mut columns[0], scope, &name, &hint, &mut typed.from);
            attention.draw(&columns[0], scope, FROM, &entry);
            let name = scope.text("inspector-form-to");
            let hint = scope.text("inspector-form-to-open");
            let entry = day_field::ui(&mut columns[1], scope, &name, &hint, &mut typed.to);
            attention.draw(&columns[1], scope, TO, &entry);
        });
    }

    fn lease(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Self { typed, attention, .. } = self;
        let fields = [
            (LEASE_NUMBER, "inspector-form-lease-number", "12/HĐ-TĐ", &mut typed.lease_number),
            (LEASE_YEARS, "inspector-form-lease-years", "50", &mut typed.lease_years),
        ];
        ui.columns(2, |columns| {
            for (ui, (place, key, hint, text)) in columns.iter_mut().zip(fields) {
                let hint = example(scope, hint);
                let entry = widgets::field(ui, scope, &scope.text(key), &hint, text);
                attention.draw(ui, scope, place, &entry);
            }
        });
    }

    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let (saves, cancels) = widgets::save_foot(ui, scope, FOOT, self.refusal.as_ref());
        if saves {
            self.save(scope, asked);
        }
        if cancels {
            asked.push(Action::CloseForm);
        }
    }

    /// Says before it is promised that the works could not treat it, or that nobody knows.
    fn warnings(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let is_known = self.warned.as_ref().is_some_and(|(typed, revision, _)| {
            *typed == self.typed && *revision == scope.revision
        });
        if !is_known {
            let edit = self.edit(scope).ok();
            let warnings = edit.map(|edit| wastewater_warnings(scope.plan, &edit));
            self.warned = Some((self.typed.clone(), scope.revision, warnings.unwrap_or_default()));
        }
        let warned = self.warned.iter().flat_map(|(_, _, warnings)| warnings);
        for warning in warned {
            widgets::warning(ui, scope, &scope.say(warning), None);
        }
    }

    /// Whether nothing but the last day is to change, so that the journal can say just that.
    fn only_ends(&self) -> bool {
        let without_end = |typed: &Typed| Typed { to: String::new(), ..typed.clone() };
        matches!(self.purpose, Purpose::End(_))
            && without_end(&self.typed) == without_end(&self.initial)
    }

    /// The area of the record the field was filled from, where it was not typed over: the field
    /// shows fewer digits than the file keeps.
    fn known_area(&self, plan: &Plan) -> Option<Area> {
        let is_untouched =
            self.typed.area == self.initial.area && self.typed.whole == self.initial.whole;
        self.purpose.source().filter(|_| is_untouched).and_then(|id| Some(plan.get(id)?.area))
    }

    /// What is typed as an edit, or why it cannot be one.
    fn edit(&self, scope: &Scope<'_>) -> Result<Edit, Refusal> {
        let number = |typed: &str| Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty());
        let (document, approval) = (number(&self.typed.document), number(&self.typed.approval));
        let draft = self.typed.draft(self.lot, scope.numerals())?;
        operations::citing(scope.plan, document.as_deref(), |plan, document| {
            operations::citing(plan, approval.as_deref(), |plan, approval| {
                let area = self.known_area(plan).or(draft.area);
                let draft = OccupancyDraft { area, document, approval, ..draft };
                let ends = self.ending(plan, draft.from);
                operations::ending_before(plan, &ends, draft.from, |plan| {
                    self.carried_out(plan, &draft)
                })
            })
        })
    }

    fn carried_out(&self, plan: &Plan, draft: &OccupancyDraft) -> Result<Edit, Refusal> {
        match (self.purpose, draft.to) {
            (Purpose::End(occupancy), Some(to)) if self.only_ends() => {
                operations::end_occupancy(plan, occupancy, to)
            }
            (Purpose::Correct(occupancy) | Purpose::End(occupancy), _) => {
                operations::correct_occupancy(plan, occupancy, draft)
            }
            (Purpose::Answer(enquiry), _) => operations::answer_enquiry(plan, enquiry, draft),
            (Purpose::Record | Purpose::Next(_), _) => operations::record_occupancy(plan, draft),
        }
    }

    /// Asks for what is typed to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        if self.must_choose(scope) {
            self.refused(&Refusal::of(
                field_of!(Occupancy: enterprise),
                Message::new("inspector-form-choose"),
            ));
            return false;
        }
        match self.edit(scope) {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refused(&refusal),
        }
        self.refusal.is_none()
    }

    /// Says why, and leads to the field it is about.
    fn refused(&mut self, refusal: &Refusal) {
        let place = refusal.field().map(|field| field.name);
        let place = place.map(|place| if place == NAME { ENTERPRISE } else { place });
        self.attention.refuse(place);
        self.refusal = Some(refusal.message().clone());
    }
}
