//! The named commands, carried out: each at once, or by asking for an action.

use super::super::action::Action;
use super::super::command::Command;
use super::super::corners_form::Target;
use super::super::dialogs::{self, Dialog};
use super::super::files::{self, FileFor};
use super::super::new_plan::NewPlan;
use super::super::settings::{Settings, Theme};
use super::App;
use crate::domain::{Id, Lot};
use crate::i18n::{Language, Message, Texts};
use crate::map::{Thing, Tool};
use crate::project::{self, Access, Project};
use egui::Context;
use jiff::ToSpan;

impl App {
    pub(super) fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::OpenHuongTra => self.open_shipped(project::HUONG_TRA),
            Command::OpenExample => self.open_shipped(project::EXAMPLE),
            Command::Open => self.ask_for_file(FileFor::Open),
            Command::New => self.dialog = Some(Dialog::New(NewPlan::new(&self.texts))),
            Command::Backup => self.ask_for_file(FileFor::Backup),
            Command::SavePicture => self.ask_for_file(FileFor::Picture),
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::History => self.dialog = Some(Dialog::History),
            Command::ToolSelect => self.view.tool = Tool::Select,
            Command::MeasureDistance => self.view.tool = Tool::Distance,
            Command::MeasureArea => self.view.tool = Tool::Area,
            Command::MeasureAngle => self.view.tool = Tool::Angle,
            Command::Find => self.dialog = Some(Dialog::Find(dialogs::Find::default())),
            Command::GoTo => self.dialog = Some(Dialog::Find(dialogs::Find::position())),
            Command::FitAll => {
                self.dock.give_way();
                self.canvas.fit_all();
            }
            Command::FitSelection => {
                self.dock.give_way();
                if let Some(thing) = self.view.selection {
                    self.canvas.fit(thing);
                }
            }
            Command::ZoomIn => self.canvas.zoom_in(),
            Command::ZoomOut => self.canvas.zoom_out(),
            Command::ToggleZones => self.view.zones = !self.view.zones,
            Command::ToggleInspector => self.view.inspector = !self.view.inspector,
            Command::ToggleLegend => self.view.legend = !self.view.legend,
            Command::ToggleTrack => self.view.track = !self.view.track,
            Command::ToggleTheme => {
                self.settings.theme = match self.settings.theme {
                    Theme::Light => Theme::Dark,
                    Theme::Dark => Theme::Light,
                };
                self.save_settings(ctx);
            }
            Command::ToggleLanguage => self.toggle_language(ctx),
            Command::LargerInterface => self.rescale(ctx, 0.1),
            Command::SmallerInterface => self.rescale(ctx, -0.1),
            Command::BoundarySheet => {
                if let Some(of) = self.view.selection.and_then(Thing::bounded) {
                    self.open_boundary(of);
                }
            }
            Command::BoundaryFromTable => self.boundary_from_table(),
            Command::ImportTenants => self.import_tenants(),
            Command::RecordOccupancy => {
                if let Some(lot) = self.lot_to_record() {
                    self.asked.push(Action::StartRecording(lot));
                }
            }
            Command::ToggleTables => {
                let last = self.dock.last();
                self.view.table = self.view.table.is_none().then_some(last);
            }
            Command::CopyFillTable => self.copy_fill_table(),
            Command::Today => self.view.on = self.desk.today(),
            Command::MonthEarlier => self.view.on = self.view.on.saturating_sub(1.month()),
            Command::MonthLater => self.view.on = self.view.on.saturating_add(1.month()),
            Command::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Command::About => self.dialog = Some(Dialog::About),
            Command::Licences => self.dialog = Some(Dialog::Licences),
            table => {
                self.asked.push_if(table.table().map(|table| Action::OpenTable(Some(table))));
            }
        }
    }

    /// The selected lot, where the file takes a record of it and no form is being filled in.
    fn lot_to_record(&self) -> Option<Id<Lot>> {
        let project = self.project.as_ref()?;
        let Some(Thing::Lot(lot)) = self.view.selection else { return None };
        let for_lease = project.plan().get(lot)?.land_use.is_for_lease();
        let can_record = for_lease && project.access() == Access::ReadWrite && self.form.is_none();
        can_record.then_some(lot)
    }

    /// For the selection, else for a new zone.
    fn boundary_from_table(&mut self) {
        let can_edit = |project: &Project| project.access() == Access::ReadWrite;
        if !self.project.as_ref().is_some_and(can_edit) {
            self.notices.tell(Message::new("inspector-read-only"));
            return;
        }
        let of = self.view.selection.and_then(Thing::bounded);
        self.start_corners(of.map_or_else(Target::default, Target::Existing));
    }

    fn toggle_language(&mut self, ctx: &Context) {
        self.settings.language = match self.settings.language {
            Language::Vietnamese => Language::English,
            Language::English => Language::Vietnamese,
        };
        self.texts = Texts::new(self.settings.language);
        self.save_settings(ctx);
    }

    fn rescale(&mut self, ctx: &Context, by: f32) {
        let steps = ((self.settings.scale + by) * 10.0).round();
        self.settings.scale = Settings::sane_scale(steps / 10.0);
        self.save_settings(ctx);
    }

    fn copy_fill_table(&mut self) {
        let Some(project) = &self.project else { return };
        let table = files::fill_table(project.plan(), self.view.on, &self.texts);
        self.asked.push(Action::Copy(table));
    }
}
