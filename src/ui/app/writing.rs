//! Changes written to the file, taken back and done again.

use super::super::action::Action;
use super::super::form::Form;
use super::super::plan_sheet::PlanSheet;
use super::App;
use crate::domain::{About, Edit, Id, Key, Lot, Plan, Record, begins};
use crate::i18n::Message;
use crate::map::Thing;
use crate::operations::Refusal;
use crate::project::{Attachment, Project};
use crate::views::wastewater_warnings;
use jiff::civil::Date;

impl App {
    /// Writes what the open form asked for.
    pub(super) fn commit(&mut self, edit: Edit) {
        let fresh = self.check_state(self.drawn);
        let Some(project) = &mut self.project else { return };
        let done = Message::new("ui-done").with("what", edit.label.clone());
        let made = made_by(&edit, project.plan());
        let parts = new_lots(&edit, project.plan());
        let later = begins_after(&edit, project.plan(), self.view.on);
        match fresh.and_then(|()| project.commit(edit).map_err(|error| error.message())) {
            Ok(()) => {
                // What was made is seen at once; a form about something else leaves the selection.
                match (&self.form, made) {
                    (Some(Form::Corners(_) | Form::Record(_) | Form::Merge(_)), Some(made)) => {
                        self.view.select(Some(made));
                    }
                    // What was split is not there any more.
                    (Some(Form::Split(_)), _) if later.is_none() => self.view.select_lots(&parts),
                    _ => {}
                }
                self.form = self.form.take().and_then(|form| form.after_commit(made));
                self.tell_done(done, later);
                self.forget_what_is_gone();
            }
            Err(why) => match &mut self.form {
                Some(form) => form.refuse(why),
                None => self.notices.tell(why),
            },
        }
    }

    /// Says what was done; what is not to be seen before a later day leads there.
    fn tell_done(&mut self, done: Message, later: Option<Date>) {
        let Some(day) = later else {
            self.notices.tell(done);
            return;
        };
        let says = Message::new("ui-done-later")
            .with("done", done)
            .with("day", day)
            .with("on", self.view.on);
        let way = Message::new("ui-see-day").with("day", day);
        self.notices.offer(says, way, Action::SetDate(day));
    }

    /// Writes what the plan says of itself.
    pub(super) fn change_about(&mut self, about: About) {
        let Some(project) = &mut self.project else { return };
        match project.change_about(about) {
            Ok(()) => {
                self.form = Some(Form::Plan(PlanSheet::new(&project.plan().about)));
                self.notices.tell(Message::new("ui-plan-saved"));
            }
            Err(error) => match &mut self.form {
                Some(form) => form.refuse(error.message()),
                None => self.notices.tell(error.message()),
            },
        }
    }

    /// Writes an edit that is about something else than the open form.
    pub(super) fn write_fresh(&mut self, edit: Edit) {
        self.write_of(self.drawn, edit);
    }

    /// The same for one that was made from this state of the plan.
    pub(super) fn write_of(&mut self, state: u64, edit: Edit) {
        if let Err(why) = self.check_state(state) {
            self.notices.tell(why);
        } else {
            self.write(|_| Ok(edit));
        }
    }

    /// Refuses an edit made from a plan that has changed since: its new keys may be taken by now.
    fn check_state(&self, state: u64) -> Result<(), Message> {
        let Some(project) = self.project.as_ref().filter(|_| state != self.revision()) else {
            return Ok(());
        };
        let path = project.path().display().to_string();
        Err(Message::new("store-changed-meanwhile").with("path", path))
    }

    /// Writes what an operation makes of the plan, and says whether the file has it. A form that
    /// is open stays: it is about something else.
    pub(super) fn write(&mut self, operation: impl FnOnce(&Plan) -> Result<Edit, Refusal>) -> bool {
        self.write_with(&[], operation)
    }

    /// The same for an edit that names new files in documents.
    pub(super) fn write_with(
        &mut self,
        attachments: &[Attachment],
        operation: impl FnOnce(&Plan) -> Result<Edit, Refusal>,
    ) -> bool {
        let Some(project) = &mut self.project else { return false };
        let edit = match operation(project.plan()) {
            Ok(edit) => edit,
            Err(refusal) => {
                self.notices.tell(refusal.message().clone());
                return false;
            }
        };
        let done = Message::new("ui-done").with("what", edit.label.clone());
        let later = begins_after(&edit, project.plan(), self.view.on);
        let warnings = wastewater_warnings(project.plan(), &edit);
        let written = project.commit_with(edit, attachments);
        let is_written = written.is_ok();
        match written {
            Ok(()) => {
                self.tell_done(done, later);
                for warning in warnings {
                    self.notices.tell(warning);
                }
            }
            Err(error) => self.notices.tell(error.message()),
        }
        self.forget_what_is_gone();
        is_written
    }

    /// Records the lots being filled in together, then does what waited for it.
    pub(super) fn save_lots(&mut self, then: Option<Box<Action>>) {
        let numerals = self.texts.numerals();
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let Some(edit) = self.dock.lots_edit(plan, numerals) else { return };
        if self.write(|_| Ok(edit)) {
            self.dock.drop_lots();
            self.asked.push_if(then.map(|then| *then));
        }
    }

    pub(super) fn undo(&mut self, again: bool) {
        let Some(project) = &mut self.project else { return };
        let answer = if again { project.redo() } else { project.undo() };
        let key = if again { "ui-redo-named" } else { "ui-undo-named" };
        match answer {
            Ok(Some(label)) => self.notices.tell(Message::new(key).with("what", label)),
            Ok(None) => self.notices.tell(Message::new("ui-nothing-to-undo")),
            Err(error) => self.notices.tell(error.message()),
        }
        // A half-filled record would speak of what was; the others read the plan anew.
        self.form = self.form.take().filter(|form| !matches!(form, Form::Occupancy(_)));
        self.forget_what_is_gone();
    }

    pub(super) fn forget_what_is_gone(&mut self) {
        // It was of the plan before.
        self.overlay.preview = None;
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let is_there = |thing: &Thing| plan.record(thing.key()).is_some();
        let several = self.view.several();
        if several.is_empty() {
            self.view.selection = self.view.selection.filter(is_there);
        } else {
            let left: Vec<Id<Lot>> =
                several.iter().copied().filter(|lot| is_there(&Thing::Lot(*lot))).collect();
            self.view.select_lots(&left);
        }
        self.form = self.form.take().filter(|form| form.is_of(plan));
    }
}

/// The first day on which something that an edit enters or changes is to be seen, where that comes
/// after the ruling date.
fn begins_after(edit: &Edit, plan: &Plan, on: Date) -> Option<Date> {
    let written = edit.becomes.values().flatten();
    let new = written.filter(|record| plan.record(record.key()).as_ref() != Some(*record));
    new.filter_map(begins).filter(|day| on < *day).min()
}

/// The lots an edit adds to the plan.
fn new_lots(edit: &Edit, plan: &Plan) -> Vec<Id<Lot>> {
    let lots = edit.becomes.values().filter_map(|record| match record.as_ref()? {
        Record::Lot(lot) => Some(lot.id),
        _ => None,
    });
    lots.filter(|lot| plan.get(*lot).is_none()).collect()
}

/// The zone or lot an edit adds to the plan.
fn made_by(edit: &Edit, plan: &Plan) -> Option<Thing> {
    let is_new = |key: Key| plan.record(key).is_none();
    edit.becomes.iter().filter(|(key, _)| is_new(**key)).find_map(|(_, record)| match record {
        Some(Record::Zone(zone)) => Some(Thing::Zone(zone.id)),
        Some(Record::Lot(lot)) => Some(Thing::Lot(lot.id)),
        Some(_) | None => None,
    })
}
