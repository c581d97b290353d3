//! Leaving what is being typed: whatever would put it away asks once, here and nowhere else.

use super::super::action::{Action, Past};
use super::super::answer::Answer;
use super::super::dialogs::Dialog;
use super::super::dock::RECORDING;
use super::super::file_for::FileFor;
use super::super::form::Form;
use super::super::form_for::FormFor;
use super::super::unsaved::{Reach, Unsaved};
use super::App;

use crate::i18n::Message;
use crate::project::Project;
use egui::{Context, ViewportCommand};

/// What an answer puts away. Something may have been typed since it was asked for.
const fn reach_of(answer: &Answer) -> Reach {
    match answer {
        Answer::Opened(Ok(_)) => Reach::ALL,
        Answer::MapFile(Ok(_)) => Reach::FORM,
        _ => Reach::NOTHING,
    }
}

impl App {
    /// The action, where nothing typed is lost by it. Where something would be, that is asked, and
    /// the action waits for the answer.
    pub(super) fn unless_unsaved(&mut self, action: Action) -> Option<Action> {
        let reach = self.reach(&action);
        if reach == Reach::ALL
            && let Some(Dialog::New(plan)) = &mut self.dialog
            && plan.is_touched()
            && !matches!(action, Action::TakeFile(FileFor::New(_), _) | Action::Answer(_))
        {
            plan.ask();
            return None;
        }
        let unsaved = self.unsaved().of(reach);
        if unsaved == Reach::NOTHING {
            return Some(action);
        }
        // What is asked about is in sight, and so is why it cannot be saved.
        self.view.inspector |= unsaved.form;
        if unsaved.lots {
            self.view.table = Some(RECORDING);
        }
        let plan = self.project.as_ref().map_or(&self.nothing, Project::plan);
        let form = self.form.as_ref().filter(|_| unsaved.form);
        let question = Unsaved::new(form.map(|form| (form, plan)), unsaved, action);
        self.dialog = Some(Dialog::Unsaved(Box::new(question)));
        None
    }

    /// The window's own close button asks, too.
    pub(super) fn ask_before_closing(&mut self, ctx: &Context) {
        let is_asked = ctx.input(|input| input.viewport().close_requested());
        if is_asked && self.unsaved() != Reach::NOTHING {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.is_closing = false;
            self.asked.push(Action::Quit);
        }
    }

    /// The window stays until what is being written is written.
    pub(super) fn wait_for_writing(&mut self, ctx: &Context) {
        if self.jobs.is_writing() {
            if ctx.input(|input| input.viewport().close_requested()) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                // What was typed is asked about first, and whoever stays for it stays.
                self.is_closing = self.is_broken() || self.unsaved() == Reach::NOTHING;
                if self.is_closing {
                    self.notices.tell(Message::new("job-closing"));
                }
            }
        } else if std::mem::take(&mut self.is_closing) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Gives up what was typed into the form: what is left of it is the record that was changed.
    pub(super) fn close_form(&mut self) {
        self.form = self.form.take().and_then(Form::given_up);
    }

    fn unsaved(&self) -> Reach {
        Reach {
            form: self.form.as_ref().is_some_and(Form::is_touched),
            lots: self.dock.has_unsaved_lots(),
            note: self.map_area.has_name() && self.has_measured(),
            trial: self.project.as_ref().and_then(Project::trial).is_some_and(|it| it > 0),
        }
    }

    const fn has_occupancy_form(&self) -> bool {
        matches!(self.form, Some(Form::Occupancy(_)))
    }

    fn has_measured(&self) -> bool {
        self.canvas.sketching().has_ended()
    }

    /// What an action puts away where it is open.
    #[expect(clippy::too_many_lines, reason = "a line an action")]
    fn reach(&self, action: &Action) -> Reach {
        match action {
            Action::Quit | Action::OpenShipped(_) => Reach::ALL,
            Action::Answer(answer) => reach_of(answer),
            Action::TakeFile(wanted, _) => self.reach_of_file(wanted),
            Action::Open(what) if self.goes_to_open_form(what) => Reach::NOTHING,
            Action::Open(_) | Action::Select(_) | Action::CloseForm => Reach::FORM,
            Action::SelectLots(_) if !matches!(self.form, Some(Form::Merge(_))) => Reach::FORM,
            // A half-filled record would speak of what was.
            Action::Past(Past::Undo | Past::Redo) if self.has_occupancy_form() => Reach::FORM,
            Action::OpenTable(None) | Action::StartRecordingMany(_) | Action::CloseLots => {
                Reach::LOTS
            }
            Action::ClearSketch => Reach::NOTE,
            Action::PickProposed(_)
            | Action::SelectLots(_)
            // What it opens comes with its answer.
            | Action::ReadSeen(_)
            | Action::MoveStreet(..)
            | Action::Fit(_)
            | Action::FitExtent(_)
            | Action::GoTo(_)
            | Action::Zoom(_)
            | Action::Take(_)
            | Action::SetCorner(_)
            | Action::EndShape
            | Action::KeepNote(_)
            | Action::RemoveNote(_)
            | Action::PlaceFromMap
            | Action::Commit(_)
            | Action::Write(_)
            | Action::ChangeAbout(_)
            | Action::Past(_)
            | Action::Trial(_)
            | Action::Renew
            | Action::OpenTable(Some(_))
            | Action::FindInTable(..)
            | Action::KeepTablesHeight(_)
            | Action::ShowLots(_)
            | Action::ShowUnassigned(_)
            | Action::SaveLots(_)
            | Action::AskFile(_)
            | Action::FileAsked(..)
            | Action::OpenDocument(_)
            | Action::HandOver(_)
            | Action::OpenCopy(_)
            | Action::Copy(_)
            | Action::CopySheet(_)
            | Action::CopyTable(_)
            | Action::CopyFillTable
            | Action::Start(_)
            | Action::GiveUp(_)
            | Action::SetDate(_)
            | Action::SetLaw(_)
            | Action::SetColouring(_)
            | Action::SetBaseMap(_)
            | Action::ForgetBaseMap(_)
            | Action::Toggle(_)
            | Action::ChangeSettings(_)
            | Action::Remember(_)
            | Action::Forget(_)
            | Action::Show(_)
            | Action::Tell(_) => Reach::NOTHING,
        }
    }

    /// Whether what is asked for on the map is for the form that is open.
    fn goes_to_open_form(&self, what: &FormFor) -> bool {
        match (&self.form, what) {
            (Some(Form::Move(form)), FormFor::Move(of, _)) => form.of() == *of,
            (Some(Form::Split(form)), FormFor::Split(lot, _)) => form.lot() == *lot,
            _ => false,
        }
    }

    fn reach_of_file(&self, wanted: &FileFor) -> Reach {
        match wanted {
            FileFor::Open | FileFor::New(_) => Reach::ALL,
            FileFor::Corners if matches!(self.form, Some(Form::Corners(_) | Form::Approval(_))) => {
                Reach::NOTHING
            }
            FileFor::List if matches!(self.form, Some(Form::List(_))) => Reach::NOTHING,
            FileFor::Corners | FileFor::List => Reach::FORM,
            // What it opens comes with its answer.
            FileFor::Map
            | FileFor::Backup
            | FileFor::Picture
            | FileFor::Attachment(_)
            | FileFor::Table(_)
            | FileFor::Sheet(..)
            | FileFor::Period(_)
            | FileFor::Dossier(..)
            | FileFor::CheckedDossier
            | FileFor::BaseMap
            | FileFor::Export(_)
            | FileFor::Paper(_)
            | FileFor::Copy(_) => Reach::NOTHING,
        }
    }
}
