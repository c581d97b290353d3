//! Hồ sơ doanh nghiệp: who it is, where it sits, what it needs when it has to move, its history; and
//! the fields to enter or change it.

mod card;
mod fields;
mod typed;

use super::action::{Action, Asked};
use super::scope::Scope;
use super::widgets;
use crate::domain::{Enterprise, Id, Plan};
use crate::i18n::Message;
use crate::operations::{keep_enterprise, remove_enterprise};
use crate::units::Numerals;
use crate::views::{EnterpriseCard, enterprise_card};
use egui::{Key, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use typed::Typed;

/// The sheet of one enterprise.
pub struct EnterpriseSheet {
    of: Id<Enterprise>,
    /// The fields, while they are open.
    fields: Option<Fields>,
    refusal: Option<Message>,
    card: Option<((u64, Date), EnterpriseCard)>,
}

struct Fields {
    before: Enterprise,
    /// Whether the plan does not have it yet; its key is given when it is kept.
    is_new: bool,
    typed: Typed,
    initial: Typed,
    focus: bool,
}

impl Fields {
    fn of(before: Enterprise, is_new: bool, numerals: Numerals) -> Self {
        let typed = Typed::of(&before, numerals);
        Self { before, is_new, initial: typed.clone(), typed, focus: true }
    }
}

impl EnterpriseSheet {
    /// What is known of an enterprise.
    pub const fn of(of: Id<Enterprise>) -> Self {
        Self { of, fields: None, refusal: None, card: None }
    }

    /// Empty fields for an enterprise the plan does not have.
    pub fn new(plan: &Plan, numerals: Numerals) -> Self {
        let of = plan.next_id();
        let fields = Fields::of(Enterprise::new(of, ""), true, numerals);
        Self { of, fields: Some(fields), refusal: None, card: None }
    }

    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.fields.as_ref().is_some_and(|fields| fields.typed != fields.initial)
    }

    /// Whether its fields are open.
    pub const fn has_fields(&self) -> bool {
        self.fields.is_some()
    }

    /// The record, where fields of one in the plan are given up.
    pub fn given_up(self, plan: &Plan) -> Option<Self> {
        let is_known = self.fields.as_ref().is_some_and(|fields| !fields.is_new);
        (is_known && plan.get(self.of).is_some()).then(|| Self::of(self.of))
    }

    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// The sheet once the file has what was typed.
    pub fn after_commit(self) -> Self {
        Self::of(self.of)
    }

    /// Whether what it speaks of is in the plan, or is being entered.
    pub fn is_of(&self, plan: &Plan) -> bool {
        self.fields.is_some() || plan.get(self.of).is_some()
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        match self.fields {
            Some(_) => self.fields_ui(ui, scope, asked),
            None => self.card_ui(ui, scope, asked),
        }
    }

    fn fields_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter)) {
            self.save(scope, asked);
        }
        let Some(Fields { typed, focus, is_new, .. }) = &mut self.fields else { return };
        let before = typed.clone();
        let key = if *is_new { "enterprises-new" } else { "enterprises-change" };
        widgets::sheet_title(ui, scope, &scope.text(key), &before.name, asked);
        let (saves, leaves) =
            widgets::save_foot(ui, scope, "foot-of-fields", self.refusal.as_ref());
        widgets::sheet_body(ui, "fields-of-enterprise", |ui| {
            fields::ui(ui, scope, typed, focus);
        });
        if *typed != before {
            self.refusal = None;
        }
        if saves {
            self.save(scope, asked);
        } else if leaves {
            asked.push(Action::CloseForm);
        }
    }

    /// Asks for what is typed to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let Some(Fields { before, is_new, typed, .. }) = &mut self.fields else { return true };
        if *is_new {
            self.of = scope.plan.next_id();
            before.id = self.of;
        }
        let edit = typed.record(before, scope.numerals()).and_then(|record| {
            keep_enterprise(scope.plan, &record).map_err(|refusal| refusal.message().clone())
        });
        match edit {
            // Saving what is already so is no change; the journal need not say it.
            Ok(edit) if edit.changes_nothing(scope.plan) => {
                self.fields = None;
                self.refusal = None;
            }
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal),
        }
        self.refusal.is_none()
    }

    fn card_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if self.card.as_ref().is_none_or(|(moment, _)| *moment != scope.moment()) {
            let card = enterprise_card(scope.plan, self.of, scope.view.on);
            self.card = card.map(|card| (scope.moment(), card));
        }
        let Some((_, card)) = &self.card else {
            asked.push(Action::CloseForm);
            return;
        };
        let name = &card.enterprise.name;
        widgets::sheet_title(ui, scope, &scope.text("enterprises-sheet"), name, asked);
        let (mut changes, mut removes) = (false, false);
        widgets::foot(ui, scope, "foot-of-enterprise", |ui| {
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            ui.add_enabled_ui(scope.can_edit, |ui| {
                ui.horizontal(|ui| {
                    let width = ui.available_width() - 44.0;
                    let text = scope.text("enterprises-change");
                    let button =
                        widgets::main_button(scope, &text, Some(Icon::Pencil), scope.can_edit);
                    changes = ui.add_sized([width, 34.0], button).accessible_name(&text).clicked();
                    let text = scope.text("enterprises-remove");
                    removes = widgets::icon_button(ui, scope, Icon::Trash2, 34.0, &text).clicked();
                });
            });
        });
        widgets::sheet_body(ui, "card-of-enterprise", |ui| {
            card::ui(ui, scope, card, asked);
        });
        if changes {
            let before = Enterprise::clone(&card.enterprise);
            self.fields = Some(Fields::of(before, false, scope.numerals()));
            self.refusal = None;
        } else if removes {
            match remove_enterprise(scope.plan, self.of) {
                Ok(edit) => asked.push(Action::Write(edit)),
                Err(refusal) => self.refusal = Some(refusal.message().clone()),
            }
        }
    }
}
