//! Leaving what is being typed: whatever would put it away asks once, here and nowhere else.

use super::super::action::Action;
use super::super::command::Command;
use super::super::dialogs::Dialog;
use super::super::form::Form;
use super::super::unsaved::{Reach, Unsaved};
use super::App;
use crate::domain::RecordKind;
use crate::i18n::Message;
use crate::project::Project;
use crate::views::TableKind;
use egui::{Context, ViewportCommand};

impl App {
    /// The action, where nothing typed is lost by it. Where something would be, that is asked, and
    /// the action waits for the answer.
    pub(super) fn unless_unsaved(&mut self, action: Action) -> Option<Action> {
        let reach = self.reach(&action);
        if reach == Reach::ALL
            && let Some(Dialog::New(plan)) = &mut self.dialog
            && plan.is_touched()
            && !matches!(action, Action::NewFile(..))
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
            self.view.table = Some(TableKind::Lots);
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
            self.asked.run(Command::Quit);
        }
    }

    /// The window stays until what is being written is written.
    pub(super) fn wait_for_writing(&mut self, ctx: &Context) {
        if self.jobs.is_writing() {
            if ctx.input(|input| input.viewport().close_requested()) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.notices.tell(Message::new("job-closing"));
                self.is_closing = true;
            }
        } else if std::mem::take(&mut self.is_closing) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Gives up what was typed into the form: what is left of it is the record that was changed.
    pub(super) fn close_form(&mut self) {
        let plan = self.project.as_ref().map_or(&self.nothing, Project::plan);
        self.form = self.form.take().and_then(|form| form.given_up(plan));
    }

    fn unsaved(&self) -> Reach {
        Reach {
            form: self.form.as_ref().is_some_and(Form::is_touched),
            lots: self.dock.has_unsaved_lots(),
            note: self.map_area.has_name() && self.has_measured(),
        }
    }

    fn has_measured(&self) -> bool {
        self.canvas.sketching().sketch().is_some_and(|sketch| sketch.ended)
    }

    /// What an action puts away where it is open.
    fn reach(&self, action: &Action) -> Reach {
        match action {
            Action::Run(command) => self.reach_of_command(*command),
            Action::OpenFile(_) | Action::NewFile(..) => Reach::ALL,
            Action::ClearSketch => Reach::NOTE,
            Action::OpenRecord(key) if key.kind == RecordKind::Place => Reach::NOTHING,
            Action::CornersFrom(_) if matches!(self.form, Some(Form::Corners(_))) => Reach::NOTHING,
            Action::TenantsFrom(_) if matches!(self.form, Some(Form::Tenants(_))) => Reach::NOTHING,
            Action::Select(_)
            | Action::OpenRecord(_)
            | Action::NewRecord(..)
            | Action::OpenEnterprise(_)
            | Action::NewEnterprise
            | Action::OpenDuplicates
            | Action::OpenPeriod(_)
            | Action::TenantsFrom(_)
            | Action::StartRecording(_)
            | Action::StartCorrecting(_)
            | Action::StartEnding(_)
            | Action::OpenBoundary(_)
            | Action::StartCorners(_)
            | Action::CornersFrom(_)
            | Action::CloseForm => Reach::FORM,
            Action::OpenTable(None) | Action::StartRecordingMany(_) | Action::CloseLots => {
                Reach::LOTS
            }
            Action::Fit(_)
            | Action::Commit(_)
            | Action::Write(_)
            | Action::OpenTable(Some(_))
            | Action::PlaceFromMap
            | Action::OpenDocument(_)
            | Action::AskForAttachment(_)
            | Action::Attach(..)
            | Action::HandOver(_)
            | Action::OpenCopy(_)
            | Action::AskForCopy(_)
            | Action::CopyTo(..)
            | Action::Start(_)
            | Action::GiveUp(_)
            | Action::FileAsked(..)
            | Action::ShowLots(_)
            | Action::SaveLots(_)
            | Action::AskForTenants
            | Action::CopySheet(_)
            | Action::AskForSheet(..)
            | Action::SheetTo(..)
            | Action::SetDate(_)
            | Action::AskForNew(_)
            | Action::BackupTo(_)
            | Action::PictureTo(_)
            | Action::AskForCorners
            | Action::CopyTable(_)
            | Action::AskForTable(_)
            | Action::TableTo(..)
            | Action::GoTo(_)
            | Action::FitExtent(_)
            | Action::SetColouring(_)
            | Action::SetBaseMap(_)
            | Action::KeepNote(_)
            | Action::RemoveNote(_)
            | Action::ShowVersions(_)
            | Action::KeepTablesHeight(_)
            | Action::Tell(_)
            | Action::Copy(_) => Reach::NOTHING,
        }
    }

    fn reach_of_command(&self, command: Command) -> Reach {
        match command {
            Command::Quit | Command::OpenHuongTra | Command::OpenExample => Reach::ALL,
            Command::BoundarySheet | Command::BoundaryFromTable | Command::ImportTenants => {
                Reach::FORM
            }
            // A half-filled record would speak of what was.
            Command::Undo | Command::Redo if matches!(self.form, Some(Form::Occupancy(_))) => {
                Reach::FORM
            }
            Command::ToggleTables if self.view.table.is_some() => Reach::LOTS,
            // The others show something, or ask for an action of their own.
            Command::Undo
            | Command::Redo
            | Command::Open
            | Command::New
            | Command::Backup
            | Command::SavePicture
            | Command::History
            | Command::Find
            | Command::ToolSelect
            | Command::MeasureDistance
            | Command::MeasureArea
            | Command::MeasureAngle
            | Command::GoTo
            | Command::FitAll
            | Command::FitSelection
            | Command::ZoomIn
            | Command::ZoomOut
            | Command::ToggleZones
            | Command::ToggleInspector
            | Command::ToggleLegend
            | Command::ToggleTrack
            | Command::ToggleTheme
            | Command::ToggleLanguage
            | Command::LargerInterface
            | Command::SmallerInterface
            | Command::RecordOccupancy
            | Command::ToggleTables
            | Command::TableLots
            | Command::TableEnterprises
            | Command::TableProgress
            | Command::TableChanges
            | Command::TableIndustries
            | Command::TableRelocation
            | Command::TableCalendar
            | Command::TablePeriods
            | Command::TableTargets
            | Command::TableWorks
            | Command::TableWastewater
            | Command::TableProjects
            | Command::TableMoney
            | Command::TablePromotion
            | Command::TableMeeting
            | Command::TableTasks
            | Command::TableDifficulties
            | Command::TableObservations
            | Command::TableCriteria
            | Command::TableProducts
            | Command::TableInspections
            | Command::TableDocuments
            | Command::TablePlaces
            | Command::CopyFillTable
            | Command::Today
            | Command::MonthEarlier
            | Command::MonthLater
            | Command::Shortcuts
            | Command::About
            | Command::Licences => Reach::NOTHING,
        }
    }
}
