//! Hồ sơ: any record, looked at, entered and changed.

mod card;
mod fields;

use super::action::{Action, Asked};
use super::scope::Scope;
use super::widgets;
use crate::domain::{Document, Figure, Id, Key, Plan, RecordKind};
use crate::i18n::Message;
use crate::operations;
use crate::views::{RecordCard, record_card};
use egui::Ui;
use fields::Fields;
use jiff::civil::Date;
use lucide_icons::Icon;

/// The sheet of one record.
pub struct RecordSheet {
    key: Key,
    /// Whether the plan does not have it yet; its key is one nobody has taken when it is kept.
    is_new: bool,
    /// The fields, while they are open.
    fields: Option<Fields>,
    refusal: Option<Message>,
    /// By the plan's revision, and by the day where it speaks of one.
    card: Option<((u64, Option<Date>), RecordCard)>,
}

impl RecordSheet {
    /// What is known of a record.
    pub const fn of(key: Key) -> Self {
        Self { key, is_new: false, fields: None, refusal: None, card: None }
    }

    /// Empty fields for a record the plan does not have; `about` is what it will refer to.
    pub fn new(plan: &Plan, kind: RecordKind, about: &[Key], today: Date) -> Self {
        let fields = Fields::blank(kind, about, today);
        Self {
            key: plan.next_key(kind),
            is_new: true,
            fields: Some(fields),
            refusal: None,
            card: None,
        }
    }

    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.fields.as_ref().is_some_and(Fields::is_touched)
    }

    /// Whether its fields are open.
    pub const fn has_fields(&self) -> bool {
        self.fields.is_some()
    }

    /// The record, where fields of one in the plan are given up.
    pub fn given_up(self) -> Option<Self> {
        (self.has_fields() && !self.is_new).then(|| Self::of(self.key))
    }

    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// The sheet once the file has what was typed.
    pub fn after_commit(self) -> Self {
        Self::of(self.key)
    }

    /// Whether what it speaks of is in the plan, or is being entered.
    pub fn is_of(&self, plan: &Plan) -> bool {
        self.fields.is_some() || plan.record(self.key).is_some()
    }

    /// The document it shows, if it shows one that is not being written.
    pub fn document(&self) -> Option<Id<Document>> {
        let is_document = self.key.kind == RecordKind::Document && self.fields.is_none();
        is_document.then(|| Id::new(self.key.id))
    }

    /// The place taken from the map.
    pub fn place(&mut self, figure: Figure) {
        if let Some(fields) = &mut self.fields {
            fields.place(figure);
        }
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        match self.fields {
            Some(_) => self.fields_ui(ui, scope, asked),
            None => self.card_ui(ui, scope, asked),
        }
    }

    fn fields_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            self.save(scope, asked);
        }
        let kind = scope.say(&self.key.kind.text());
        let head = if self.is_new { "records-new" } else { "records-change" };
        widgets::sheet_title(ui, scope, &scope.text(head), &kind, asked);
        let (saves, leaves) =
            widgets::save_foot(ui, scope, "foot-of-record-fields", self.refusal.as_ref());
        let Some(fields) = &mut self.fields else { return };
        let mut is_changed = false;
        widgets::sheet_body(ui, "fields-of-record", |ui| {
            is_changed = fields.ui(ui, scope, asked);
        });
        if is_changed {
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
        let Some(fields) = &self.fields else { return true };
        if self.is_new {
            // Another program may have taken the key while the fields were open.
            self.key = scope.plan.next_key(self.key.kind);
        }
        let edit = fields.record(self.key, scope.numerals()).and_then(|record| {
            operations::keep(scope.plan, record).map_err(|refusal| refusal.message().clone())
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
        // Only a target stands otherwise on another day; what refers to a record is long to look up.
        let on = (self.key.kind == RecordKind::Target).then_some(scope.view.on);
        let wanted = (scope.revision, on);
        if self.card.as_ref().is_none_or(|(of, _)| *of != wanted) {
            let card = record_card(scope.plan, self.key, scope.view.on);
            self.card = card.map(|card| (wanted, card));
        }
        let Some((_, card)) = &self.card else {
            asked.push(Action::CloseForm);
            return;
        };
        let kind = scope.say(&self.key.kind.text());
        widgets::sheet_title(ui, scope, &kind, &card.title, asked);
        let (mut changes, mut removes) = (false, false);
        widgets::foot(ui, scope, "foot-of-record", |ui| {
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            ui.horizontal(|ui| {
                ui.add_enabled_ui(scope.can_edit, |ui| {
                    let width = ui.available_width() - 84.0;
                    let text = scope.text("records-change");
                    let button =
                        widgets::main_button(scope, &text, Some(Icon::Pencil), scope.can_edit);
                    changes = ui.add_sized([width, 34.0], button).accessible_name(&text).clicked();
                    let text = scope.text("records-remove");
                    removes = widgets::icon_button(ui, scope, Icon::Trash2, 34.0, &text).clicked();
                });
                let text = scope.text("records-versions");
                if widgets::icon_button(ui, scope, Icon::History, 34.0, &text).clicked() {
                    asked.push(Action::ShowVersions(self.key));
                }
            });
        });
        widgets::sheet_body(ui, "card-of-record", |ui| {
            card::ui(ui, scope, card, asked);
        });
        if changes {
            self.fields =
                scope.plan.record(self.key).map(|record| Fields::of(&record, scope.numerals()));
            self.refusal = None;
        } else if removes {
            match operations::remove(scope.plan, self.key) {
                Ok(edit) => asked.push(Action::Write(edit)),
                Err(refusal) => self.refusal = Some(refusal.message().clone()),
            }
        }
    }
}
