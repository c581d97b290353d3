//! Hồ sơ: any record, looked at, entered and changed.

mod card;
mod ending;
mod enterprise;
mod head;
mod target;

use super::action::{Action, Asked, Past};
use super::fields::Fields;
use super::scope::Scope;
use super::widgets;
use crate::domain::{Document, Figure, Id, Key, Plan, Record, RecordKind, Value, begun, fields_of};
use crate::i18n::Message;
use crate::operations;
use crate::units::Numerals;
use crate::views::{EnterpriseCard, RecordCard, enterprise_card, record_card};
use egui::Ui;
use ending::Ending;
use jiff::civil::Date;
use lucide_icons::Icon;

/// The foot of what is known of a record.
const FOOT: &str = "foot-of-record";

/// The sheet of one record.
pub struct RecordSheet {
    /// That of a new record is one nobody has taken when it is kept.
    key: Key,
    /// The fields, while they are open.
    fields: Option<Fields>,
    /// The day on which it is to end, while that is asked.
    ending: Option<Ending>,
    refusal: Option<Message>,
    /// By the plan's revision, and by the day where it speaks of one.
    card: Option<((u64, Option<Date>), Card)>,
}

/// What is known of a record.
enum Card {
    Record(RecordCard),
    Enterprise(EnterpriseCard),
}

impl Card {
    fn title(&self) -> &str {
        match self {
            Self::Record(card) => &card.title,
            Self::Enterprise(card) => &card.enterprise.name,
        }
    }
}

impl RecordSheet {
    /// What is known of a record.
    pub const fn of(key: Key) -> Self {
        Self { key, fields: None, ending: None, refusal: None, card: None }
    }

    /// What is known of a record, with the question when it ends; `why` it is asked.
    pub fn ending(key: Key, on: Date, why: Option<Message>) -> Self {
        Self { ending: Some(Ending::on(on)), refusal: why, ..Self::of(key) }
    }

    /// The fields of a record in the plan, open to be changed.
    pub fn changing(record: &Record, numerals: Numerals) -> Self {
        Self { fields: Some(Fields::of(record, numerals)), ..Self::of(record.key()) }
    }

    /// The fields of a record the plan does not have; `about` is what it will refer to.
    pub fn new(
        plan: &Plan,
        kind: RecordKind,
        about: &[Key],
        today: Date,
        numerals: Numerals,
    ) -> Self {
        let begun = begun(plan, kind, about, today);
        let fields = Some(Fields::begun(kind, about, today, &begun, numerals));
        Self { fields, ..Self::of(plan.next_key(kind)) }
    }

    /// What is found of something by a rule is to be accepted.
    pub fn accepting(plan: &Plan, rule: &str, of: Key, on: Date, numerals: Numerals) -> Self {
        let (kind, places) = fields_of!(Acceptance: rule);
        let begun: Vec<_> =
            places.iter().map(|place| (*place, Value::Text(rule.to_owned()))).collect();
        let fields = Some(Fields::begun(kind, &[of], on, &begun, numerals));
        Self { fields, ..Self::of(plan.next_key(kind)) }
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
        let is_known = self.fields.as_ref().is_some_and(|fields| !fields.is_new());
        if is_known { self.after_commit() } else { None }
    }

    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// The sheet once the file has what was typed; none for what the panel shows when it is selected.
    pub fn after_commit(self) -> Option<Self> {
        let is_selected =
            matches!(self.key.kind, RecordKind::Zone | RecordKind::Lot | RecordKind::Note);
        (!is_selected).then(|| Self::of(self.key))
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

    /// The place taken from the map; says why it cannot be one.
    pub fn place(&mut self, figure: Figure, numerals: Numerals) -> Result<(), Message> {
        match &mut self.fields {
            Some(fields) => fields.place(figure, numerals),
            None => Ok(()),
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
        let is_new = self.fields.as_ref().is_some_and(Fields::is_new);
        let head = if is_new { "records-new" } else { "records-change" };
        widgets::sheet_title(ui, scope, &scope.text(head), &kind, asked);
        let Some(fields) = &mut self.fields else { return };
        let foot = "foot-of-record-fields";
        widgets::sheet_body(&mut widgets::above_foot(ui, foot), "fields-of-record", |ui| {
            if fields.ui(ui, scope, asked) {
                fields.propose_code(scope.plan);
                self.refusal = None;
            }
        });
        let (saves, leaves) = widgets::save_foot(ui, scope, foot, self.refusal.as_ref());
        if saves {
            self.save(scope, asked);
        } else if leaves {
            asked.push(Action::CloseForm);
        }
    }

    /// Asks for what is typed to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let Some(fields) = &mut self.fields else { return true };
        if fields.is_new() {
            // Another program may have taken the key while the fields were open.
            self.key = scope.plan.next_key(self.key.kind);
        }
        let edit = fields
            .record(self.key, scope.numerals())
            .and_then(|record| operations::keep(scope.plan, record, scope.view.on));
        match edit {
            // Saving what is already so is no change; the journal need not say it.
            Ok(edit) if edit.changes_nothing(scope.plan) => {
                self.fields = None;
                self.refusal = None;
            }
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => {
                fields.mark_wrong(refusal.field());
                self.refusal = Some(refusal.into());
            }
        }
        self.refusal.is_none()
    }

    fn card_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.refresh(scope);
        let Some((_, card)) = &self.card else {
            asked.push(Action::CloseForm);
            return;
        };
        let kind = scope.say(&self.key.kind.text());
        widgets::sheet_title(ui, scope, &kind, card.title(), asked);
        let mut above = widgets::above_foot(ui, FOOT);
        widgets::sheet_body(&mut above, "card-of-record", |ui| match card {
            Card::Record(card) => card::ui(ui, scope, card, asked),
            Card::Enterprise(card) => enterprise::ui(ui, scope, card, asked),
        });
        self.card_foot(ui, scope, asked);
    }

    /// Looks the record up where the plan has changed, or the day where it stands otherwise on
    /// another one; what refers to a record is long to look up.
    fn refresh(&mut self, scope: &Scope<'_>) {
        let is_dated = matches!(self.key.kind, RecordKind::Target | RecordKind::Enterprise);
        let wanted = (scope.revision, is_dated.then_some(scope.view.on));
        if self.card.as_ref().is_some_and(|(of, _)| *of == wanted) {
            return;
        }
        let on = scope.view.on;
        let card = if self.key.kind == RecordKind::Enterprise {
            enterprise_card(scope.plan, Id::new(self.key.id), on).map(Card::Enterprise)
        } else {
            record_card(scope.plan, self.key, on).map(Card::Record)
        };
        self.card = card.map(|card| (wanted, card));
    }

    fn card_foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::foot(ui, scope, FOOT, |ui| {
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            match &mut self.ending {
                None => self.ways(ui, scope, asked),
                Some(ending) => match ending.ui(ui, scope, self.key, asked) {
                    ending::Answer::Open => {}
                    ending::Answer::Left => (self.ending, self.refusal) = (None, None),
                    ending::Answer::Refused(why) => self.refusal = Some(why),
                },
            }
        });
    }

    /// What can be done with the record.
    fn ways(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let record = scope.plan.record(self.key);
        let ends = record.as_ref().is_some_and(operations::can_end);
        ui.horizontal(|ui| {
            let buttons = if ends { 3.0 } else { 2.0 };
            let width = ui.available_width() - 42.0 * buttons;
            ui.add_enabled_ui(scope.can_edit, |ui| {
                let text = scope.text("records-change");
                let button = widgets::main_button(scope, &text, Some(Icon::Pencil), scope.can_edit);
                if ui.add_sized([width, 34.0], button).accessible_name(&text).clicked() {
                    self.fields = record.as_ref().map(|it| Fields::of(it, scope.numerals()));
                    self.refusal = None;
                }
                let text = scope.text("records-end-from");
                if ends && widgets::icon_button(ui, scope, Icon::CalendarX2, 34.0, &text).clicked()
                {
                    self.ending = Some(Ending::on(scope.view.on));
                    self.refusal = None;
                }
                let text = scope.text("records-remove");
                if widgets::icon_button(ui, scope, Icon::Trash2, 34.0, &text).clicked() {
                    self.remove(scope, ends, asked);
                }
            });
            let text = scope.text("records-versions");
            if widgets::icon_button(ui, scope, Icon::History, 34.0, &text).clicked() {
                asked.push(Action::Past(Past::Versions(self.key)));
            }
        });
    }

    /// Takes the record away; where others rest on it, it says so and asks when it ends.
    fn remove(&mut self, scope: &Scope<'_>, ends: bool, asked: &mut Asked) {
        match operations::remove(scope.plan, self.key) {
            Ok(edit) => asked.push(Action::Write(edit)),
            Err(refusal) => {
                self.refusal = Some(refusal.into());
                self.ending = ends.then(|| Ending::on(scope.view.on));
            }
        }
    }
}
