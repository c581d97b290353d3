//! Bỏ những gì đã nhập? The one question before typing would be lost: save, drop or go on.

use super::action::{Action, Asked, Trial};
use super::dock::Dock;
use super::form::Form;
use super::map_area::MapArea;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::Plan;
use crate::i18n::Message;
use egui::{Button, Label, RichText, Ui};
use lucide_icons::Icon;

/// Where something can be typed: the form in the right panel, the table of many lots, and the name
/// of what was measured; and what is being tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a place of its own")]
pub struct Reach {
    /// The form.
    pub form: bool,
    /// The table of many lots.
    pub lots: bool,
    /// The name of what was measured on the map.
    pub note: bool,
    /// What is being tried on a scratch copy.
    pub trial: bool,
}

impl Reach {
    /// None.
    pub const NOTHING: Self = Self { form: false, lots: false, note: false, trial: false };
    /// The form alone.
    pub const FORM: Self = Self { form: true, ..Self::NOTHING };
    /// The table alone.
    pub const LOTS: Self = Self { lots: true, ..Self::NOTHING };
    /// The name alone.
    pub const NOTE: Self = Self { note: true, ..Self::NOTHING };
    /// All.
    pub const ALL: Self = Self { form: true, lots: true, note: true, trial: true };

    /// What both reach.
    pub const fn of(self, other: Self) -> Self {
        Self {
            form: self.form && other.form,
            lots: self.lots && other.lots,
            note: self.note && other.note,
            trial: self.trial && other.trial,
        }
    }
}

/// The question, and the action that waits for its answer.
#[derive(Debug)]
pub struct Unsaved {
    what: Reach,
    says: Vec<Message>,
    can_save: bool,
    then: Action,
    answer: Answer,
    is_fresh: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    GoOn,
    Drop,
    Save,
}

impl Unsaved {
    /// About a form with something typed, the table of many lots, a name, or several of them.
    pub fn new(form: Option<(&Form, &Plan)>, what: Reach, then: Action) -> Self {
        let of_form = form.map(|(form, plan)| form.unsaved(plan));
        let of_lots = what.lots.then(|| Message::new("ui-unsaved-lots"));
        let of_note = what.note.then(|| Message::new("ui-unsaved-note"));
        let of_trial = what.trial.then(|| Message::new("trial-unsaved"));
        Self {
            what,
            says: of_form.into_iter().chain(of_lots).chain(of_note).chain(of_trial).collect(),
            can_save: !what.note && form.is_none_or(|(form, _)| form.can_save()),
            then,
            answer: Answer::GoOn,
            is_fresh: true,
        }
    }

    /// Draws the question; says whether it was answered.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) -> bool {
        ui.set_width(420.0);
        let title = RichText::new(scope.text("ui-unsaved-title")).font(theme::bold(16.0));
        ui.add(Label::new(title).wrap());
        ui.add_space(6.0);
        for what in &self.says {
            ui.add(Label::new(scope.say(what)).wrap());
        }
        ui.add_space(12.0);
        let mut answer = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let can_save = self.can_save && scope.can_edit;
            let mut button = |ui: &mut Ui, key: &str, icon: Option<Icon>, means: Answer| {
                let text = scope.text(key);
                let button = match icon {
                    Some(icon) => widgets::primary_button(scope, &text, Some(icon)),
                    None => Button::new(&text),
                };
                let button = button.min_size(egui::vec2(110.0, 34.0));
                let response = ui.add(button).accessible_name(&text);
                if response.clicked() {
                    answer = Some(means);
                }
                response
            };
            if can_save {
                button(ui, "ui-unsaved-save", Some(Icon::Check), Answer::Save);
            }
            let icon = (!can_save).then_some(Icon::Pencil);
            let goes_on = button(ui, "ui-unsaved-go-on", icon, Answer::GoOn);
            if std::mem::take(&mut self.is_fresh) {
                // Whoever presses Enter without reading loses nothing.
                goes_on.request_focus();
            }
            button(ui, "ui-unsaved-drop", None, Answer::Drop);
        });
        self.answer = answer.unwrap_or(self.answer);
        answer.is_some()
    }

    /// Does what was answered. What waited goes on unless saving was refused.
    pub fn settle(
        self,
        scope: &Scope<'_>,
        form: &mut Option<Form>,
        dock: &mut Dock,
        map: &mut MapArea,
        asked: &mut Asked,
    ) {
        let Self { what, then, answer, .. } = self;
        let goes_on = match answer {
            Answer::GoOn => false,
            Answer::Drop => {
                if what.form {
                    *form = form.take().and_then(Form::given_up);
                }
                if what.lots {
                    dock.drop_lots();
                }
                if what.note {
                    map.drop_name();
                }
                if what.trial {
                    asked.push(Action::Trial(Trial::Drop));
                }
                true
            }
            Answer::Save => {
                form.as_mut().filter(|_| what.form).is_none_or(|form| form.save(scope, asked))
            }
        };
        if !goes_on {
            return;
        }
        // They are closed already.
        let then = Some(then).filter(|then| !matches!(then, Action::CloseForm | Action::CloseLots));
        if answer == Answer::Save && what.trial && !what.lots {
            asked.push(Action::Trial(Trial::Keep));
        }
        if answer == Answer::Save && what.lots {
            // After the form: they are recorded in the plan that has it.
            asked.push(Action::SaveLots(then.map(Box::new)));
        } else {
            asked.push_if(then);
        }
    }
}
