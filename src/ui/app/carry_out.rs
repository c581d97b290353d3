//! Everything that can be asked for, carried out.

use super::super::action::{Action, Page, Zoom};
use super::super::dialogs::{Dialog, Find};
use super::super::dock::RECORDING;
use super::super::export_dialog::ExportDialog;
use super::super::files;
use super::super::form::Form;
use super::super::new_plan::NewPlan;
use super::super::report_dialog::ReportDialog;
use super::App;
use crate::domain::{Bounded, Id, Lot, Note, Point, Zone};
use crate::i18n::Message;
use crate::map::{Canvas, Thing, ToolKey};
use crate::operations::{self, NoteDraft};
use crate::project::Project;
use crate::views::TableInfo;
use egui::{Context, ViewportCommand};
use jiff::civil::Date;

impl App {
    #[expect(clippy::too_many_lines, reason = "a line an action")]
    pub(super) fn carry_out(&mut self, ctx: &Context, action: Action) {
        let Some(action) = self.unless_unsaved(action) else { return };
        match action {
            Action::Select(selection) => self.select(selection),
            Action::SelectLots(lots) => self.select_lots(&lots),
            Action::PickProposed(place) => self.pick_proposed(place),
            Action::Fit(thing) => self.map_in_sight().fit(thing),
            Action::FitExtent(extent) => self.canvas.fit_extent(extent),
            Action::GoTo(position) => self.go_to(position),
            Action::Zoom(zoom) => self.zoom(zoom),
            Action::Take(tool) => self.view.tool = tool,
            Action::MoveStreet(place, inwards_m) => self.move_street(place, inwards_m),
            Action::SetCorner(at) => self.canvas.set_corner(at),
            Action::EndShape => drop(self.give_key(ToolKey::Enter)),
            Action::ClearSketch => self.canvas.clear_sketch(),
            Action::KeepNote(draft) => self.keep_note(&draft),
            Action::RemoveNote(note) => self.remove_note(note),
            Action::PlaceFromMap => self.place_from_map(),
            Action::Commit(edit) => self.commit(edit),
            Action::Write(edit) => self.write_fresh(edit),
            Action::ChangeAbout(about) => self.change_about(about),
            Action::Past(past) => self.go_back(past),
            Action::Trial(what) => self.try_out(what),
            Action::Open(what) => self.open_form_for(what),
            Action::CloseForm => self.close_form(),
            Action::OpenTable(table) => self.view.table = table,
            Action::FindInTable(table, words) => self.find_in_table(table, words),
            Action::KeepTablesHeight(tables) => {
                self.change_settings(ctx, |settings| settings.tables = tables);
            }
            Action::ShowLots(group) => self.inspector.show_lots(group),
            Action::ShowUnassigned(zone) => self.look_for_unassigned(zone),
            Action::StartRecordingMany(lots) => self.start_recording_many(lots),
            Action::SaveLots(then) => self.save_lots(then),
            Action::CloseLots => self.dock.drop_lots(),
            Action::AskFile(wanted) => self.ask_for_file(wanted),
            Action::FileAsked(of, wanted, chosen) => self.file_asked(of, wanted, chosen),
            Action::TakeFile(wanted, path) => self.take_file(wanted, path),
            Action::ReadSeen(paths) => self.read_seen(paths),
            Action::Renew => self.renew(),
            Action::OpenShipped(shipped) => self.open_shipped(shipped),
            Action::OpenDocument(id) => self.open_document(id),
            Action::HandOver(what) => self.hand_over(what),
            Action::OpenCopy(file) => self.open_copy(&file),
            Action::Copy(text) => self.copy(ctx, text),
            Action::CopySheet(table) => self.copy_sheet(table),
            Action::CopyTable(of) => self.copy_table(ctx, of),
            Action::CopyFillTable => self.copy_fill_table(ctx),
            Action::Answer(answer) => self.take_answer(ctx, answer),
            Action::Start(job) => self.jobs.start(job),
            Action::GiveUp(number) => self.jobs.cancel(number),
            Action::SetDate(day) => self.set_date(day),
            Action::SetLaw(day) => self.view.law = day,
            Action::SetColouring(colouring) => self.view.colouring = colouring,
            Action::SetBaseMap(base) => self.set_base_map(ctx, base),
            Action::ForgetBaseMap(map) => self.forget_base_map(ctx, &map),
            Action::Toggle(switch) => *switch(&mut self.view) ^= true,
            Action::ChangeSettings(change) => self.change_settings(ctx, change),
            Action::Remember(form) => self.remember(ctx, *form),
            Action::Forget(known_by) => self.forget(ctx, &known_by),
            Action::Show(page) => self.dialog = Some(self.dialog_of(page)),
            Action::Tell(message) => self.notices.tell(message),
            Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    fn zoom(&mut self, zoom: Zoom) {
        match zoom {
            Zoom::In => self.canvas.zoom_in(),
            Zoom::Out => self.canvas.zoom_out(),
            Zoom::All => self.map_in_sight().fit_all(),
        }
    }

    /// The map, with the room it needs to be seen.
    pub(super) const fn map_in_sight(&mut self) -> &mut Canvas {
        self.dock.give_way();
        &mut self.canvas
    }

    fn go_to(&mut self, position: Point) {
        self.overlay.marker = Some(position);
        if let Some(form) = &mut self.form {
            form.mark(position);
        }
        self.map_in_sight().fit_position(position);
    }

    fn find_in_table(&mut self, table: &'static TableInfo, words: String) {
        self.dock.find_in(table, words);
        self.view.table = Some(table);
    }

    /// What was offered for the day before is no longer to the point.
    fn set_date(&mut self, day: Date) {
        self.view.on = day;
        self.notices.drop_offers();
    }

    fn remove_note(&mut self, note: Id<Note>) {
        self.write(|plan| operations::remove_note(plan, note));
    }

    fn keep_note(&mut self, draft: &NoteDraft) {
        if self.write(|plan| operations::keep_note(plan, draft)) {
            self.canvas.clear_sketch();
            self.map_area.drop_name();
        }
    }

    fn pick_proposed(&mut self, place: usize) {
        if let Some(Form::Map(form)) = &mut self.form {
            form.pick_on_map(place);
        }
    }

    /// Selects; a form gives way.
    fn select(&mut self, selection: Option<Thing>) {
        self.form = None;
        self.view.select(selection);
        if let Some(Thing::Record(key)) = selection {
            self.open_record(key);
        }
        self.forget_what_was_shown();
    }

    /// Selects lots together; a form gives way unless it is about several lots.
    fn select_lots(&mut self, lots: &[Id<Lot>]) {
        match &mut self.form {
            Some(Form::Merge(form)) => form.take_lots(lots),
            form => *form = None,
        }
        self.view.select_lots(lots);
        self.forget_what_was_shown();
    }

    fn start_recording_many(&mut self, lots: Vec<Id<Lot>>) {
        self.view.table = Some(RECORDING);
        self.dock.start_recording(lots);
    }

    fn dialog_of(&self, page: Page) -> Dialog {
        match page {
            Page::Find => Dialog::Find(Find::default()),
            Page::GoTo => Dialog::Find(Find::position()),
            Page::New => Dialog::New(NewPlan::new(&self.texts)),
            Page::Export => Dialog::Export(ExportDialog::new(self.selected_zone())),
            Page::Report => Dialog::Report(ReportDialog::new(self.selected_zone(), self.view.on)),
            Page::Shortcuts => Dialog::Shortcuts,
            Page::About => Dialog::About,
            Page::Licences => Dialog::Licences,
        }
    }

    fn copy(&mut self, ctx: &Context, text: String) {
        ctx.copy_text(text);
        self.notices.tell(Message::new("ui-copied"));
    }

    fn copy_table(&mut self, ctx: &Context, of: Bounded) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        if let Some(table) = files::corner_table(plan, of, &self.texts) {
            self.copy(ctx, table);
        }
    }

    fn copy_fill_table(&mut self, ctx: &Context) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        self.copy(ctx, files::fill_table(plan, self.view.on, &self.texts));
    }

    /// The zone selected, or the one that what is selected lies in or is about.
    pub(super) fn selected_zone(&self) -> Option<Id<Zone>> {
        self.view.selection?.zone(self.project.as_ref()?.plan())
    }
}
