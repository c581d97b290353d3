//! Everything that can be asked for, carried out.

use super::super::action::Action;
use super::super::boundary_sheet::BoundarySheet;
use super::super::corners_form::{CornersForm, Target};
use super::super::dialogs::Dialog;
use super::super::duplicates_sheet::DuplicatesSheet;
use super::super::enterprise_sheet::EnterpriseSheet;
use super::super::files::{self, FileFor};
use super::super::form::Form;
use super::super::occupancy_form::OccupancyForm;
use super::super::period_sheet::PeriodSheet;
use super::super::tenants_form::TenantsForm;
use super::App;
use crate::domain::{Bounded, Edit, Id, Key, Occupancy, Plan, Record, Zone, zone_linked};
use crate::i18n::Message;
use crate::map::Thing;
use crate::operations::{self, Refusal};
use crate::project::{Attachment, Project};
use crate::report;
use crate::views::{Table, TableKind, TableQuery};
use egui::Context;
use jiff::civil::Date;
use std::path::Path;

impl App {
    pub(super) fn carry_out(&mut self, ctx: &Context, action: Action) {
        let Some(action) = self.unless_unsaved(action) else { return };
        match action {
            Action::Run(command) => self.run(ctx, command),
            Action::Select(selection) => self.select(selection),
            Action::Fit(thing) => {
                self.dock.give_way();
                self.canvas.fit(thing);
            }
            Action::Commit(edit) => self.commit(edit),
            Action::Write(edit) => {
                if let Err(why) = self.check_fresh() {
                    self.notices.tell(why);
                } else {
                    self.write(|_| Ok(edit));
                }
            }
            Action::OpenTable(table) => self.view.table = table,
            Action::OpenRecord(key) => self.open_record(key),
            Action::NewRecord(kind, about) => self.new_record(kind, &about),
            Action::PlaceFromMap => self.place_from_map(),
            Action::OpenDocument(id) => self.open_document(id),
            Action::AskForAttachment(id) => self.ask_for_file(FileFor::Attachment(id)),
            Action::Attach(id, path) => self.attach(id, &path),
            Action::HandOver(what) => self.hand_over(what),
            Action::OpenCopy(file) => self.open_copy(&file),
            Action::AskForCopy(file) => self.ask_for_file(FileFor::Copy(file)),
            Action::CopyTo(file, path) => self.save_copy(&file, &path),
            Action::Start(job) => self.jobs.start(job),
            Action::GiveUp(slot) => self.jobs.cancel(slot),
            Action::FileAsked(wanted, chosen) => self.file_asked(wanted, chosen),
            Action::OpenEnterprise(id) => self.open_form(Form::Enterprise(EnterpriseSheet::of(id))),
            Action::NewEnterprise => self.new_enterprise(),
            Action::OpenDuplicates => self.open_form(Form::Duplicates(DuplicatesSheet::default())),
            Action::OpenPeriod(id) => self.open_form(Form::Period(PeriodSheet::new(id))),
            Action::AskForTenants => self.ask_for_file(FileFor::Tenants),
            Action::TenantsFrom(path) => self.read_tenants(&path),
            Action::ShowLots(group) => self.inspector.show_lots(group),
            Action::StartRecordingMany(lots) => {
                self.view.table = Some(TableKind::Lots);
                self.dock.start_recording(lots);
            }
            Action::CopySheet(table) => {
                self.asked.push(Action::Copy(report::table_text(&table, &self.texts)));
            }
            Action::AskForSheet(kind, query, table) => {
                self.ask_for_file(FileFor::Sheet(kind, query, table));
            }
            Action::SheetTo(kind, query, table, path) => {
                self.save_sheet(kind, &query, &table, &path);
            }
            Action::SetDate(day) => self.view.on = day,
            Action::OpenFile(path) => self.open(&path),
            Action::AskForNew(about) => self.ask_for_file(FileFor::New(about)),
            Action::NewFile(path, about) => {
                let created = files::new_plan(&path, about, self.desk.clone());
                self.show_opened(created);
            }
            Action::BackupTo(path) => self.backup(&path),
            Action::PictureTo(path) => self.save_picture(&path),
            Action::StartRecording(lot) => {
                self.open_form(Form::Occupancy(OccupancyForm::record(lot, self.view.on)));
            }
            Action::StartCorrecting(occupancy) => self.correct(occupancy, None),
            Action::StartEnding(occupancy) => self.correct(occupancy, Some(self.view.on)),
            Action::OpenBoundary(of) => self.open_boundary(of),
            Action::StartCorners(target) => self.start_corners(target),
            Action::AskForCorners => self.ask_for_file(FileFor::Corners),
            Action::CornersFrom(path) => self.read_corners(&path),
            Action::CopyTable(of) => self.copy_table(of),
            Action::AskForTable(of) => self.ask_for_file(FileFor::Table(of)),
            Action::TableTo(of, path) => self.save_table(of, &path),
            Action::GoTo(position) => {
                self.dock.give_way();
                self.overlay.marker = Some(position);
                if let Some(form) = &mut self.form {
                    form.mark(position);
                }
                self.canvas.fit_position(position);
            }
            Action::FitExtent(extent) => self.canvas.fit_extent(extent),
            Action::CloseForm => self.close_form(),
            Action::SaveLots(then) => self.save_lots(then),
            Action::CloseLots => self.dock.drop_lots(),
            Action::KeepTablesHeight(tables) => {
                self.settings.tables = tables;
                self.save_settings(ctx);
            }
            Action::SetColouring(colouring) => self.view.colouring = colouring,
            Action::SetBaseMap(base) => {
                self.view.base = base;
                self.settings.base_map = base;
                self.save_settings(ctx);
            }
            Action::KeepNote(draft) => {
                if self.write(|plan| operations::keep_note(plan, &draft)) {
                    self.canvas.sketching_mut().clear();
                    self.map_area.drop_name();
                }
            }
            Action::RemoveNote(note) => {
                self.write(|plan| operations::remove_note(plan, note));
            }
            Action::ClearSketch => self.canvas.sketching_mut().clear(),
            Action::ShowVersions(key) => self.show_versions(key),
            Action::Tell(message) => self.notices.tell(message),
            Action::Copy(text) => {
                ctx.copy_text(text);
                self.notices.tell(Message::new("ui-copied"));
            }
        }
    }

    /// Refuses an edit made from a plan that has changed since: its new keys may be taken by now.
    fn check_fresh(&self) -> Result<(), Message> {
        let Some(project) = self.project.as_ref().filter(|_| self.drawn != self.revision()) else {
            return Ok(());
        };
        let path = project.path().display().to_string();
        Err(Message::new("store-changed-meanwhile").with("path", path))
    }

    fn save_lots(&mut self, then: Option<Box<Action>>) {
        let numerals = self.texts.numerals();
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let Some(edit) = self.dock.lots_edit(plan, numerals) else { return };
        if self.write(|_| Ok(edit)) {
            self.dock.drop_lots();
            self.asked.push_if(then.map(|then| *then));
        }
    }

    fn commit(&mut self, edit: Edit) {
        let fresh = self.check_fresh();
        let Some(project) = &mut self.project else { return };
        let done = Message::new("ui-done").with("what", edit.label.clone());
        let made = made_by(&edit, project.plan());
        match fresh.and_then(|()| project.commit(edit).map_err(|error| error.message())) {
            Ok(()) => {
                if matches!(self.form, Some(Form::Corners(_))) {
                    self.view.selection = made.or(self.view.selection);
                }
                self.form = self.form.take().and_then(|form| form.after_commit(made));
                self.notices.tell(done);
                self.forget_what_is_gone();
            }
            Err(why) => match &mut self.form {
                Some(form) => form.refuse(why),
                None => self.notices.tell(why),
            },
        }
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
        let written = project.commit_with(edit, attachments);
        let is_written = written.is_ok();
        self.notices.tell(written.map_or_else(|error| error.message(), |()| done));
        self.forget_what_is_gone();
        is_written
    }

    /// Opens the form on an occupancy; with a day, to say that it ends there.
    fn correct(&mut self, occupancy: Id<Occupancy>, ends: Option<Date>) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let Some(occupancy) = plan.get(occupancy) else { return };
        let numerals = self.texts.numerals();
        self.form = Some(Form::Occupancy(match ends {
            Some(on) => OccupancyForm::end(plan, occupancy, numerals, on),
            None => OccupancyForm::correct(plan, occupancy, numerals),
        }));
    }

    /// Puts a form into the panel.
    pub(super) fn open_form(&mut self, form: Form) {
        self.view.inspector = true;
        self.form = Some(form);
    }

    fn show_versions(&mut self, key: Key) {
        let Some(project) = &self.project else { return };
        match project.versions(key) {
            Ok(versions) if versions.len() < 2 => {
                self.notices.tell(Message::new("ui-versions-only-one"));
            }
            Ok(versions) => self.dialog = Some(Dialog::Versions(versions)),
            Err(error) => self.notices.tell(error.message()),
        }
    }

    fn new_enterprise(&mut self) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let sheet = EnterpriseSheet::new(plan, self.texts.numerals());
        self.open_form(Form::Enterprise(sheet));
    }

    /// Opens the sheet of a boundary and shows the boundary with its numbered corners.
    pub(super) fn open_boundary(&mut self, of: Bounded) {
        self.open_form(Form::Boundary(BoundarySheet::new(of)));
        let facts = self.project.as_ref().and_then(|project| project.plan().boundary_facts(of));
        let extent = facts.and_then(|facts| facts.boundary?.extent());
        if let Some(extent) = extent {
            self.dock.give_way();
            self.canvas.fit_extent(extent);
        }
    }

    pub(super) fn start_corners(&mut self, target: Target) {
        self.open_form(Form::Corners(Box::new(CornersForm::new(target))));
    }

    /// Reads a table into the form that waits for one, else into one for a new zone.
    fn read_corners(&mut self, path: &Path) {
        if !matches!(self.form, Some(Form::Corners(_))) {
            self.start_corners(Target::new_zone(path));
        }
        if let Some(Form::Corners(form)) = &mut self.form {
            form.read_file(path);
        }
    }

    pub(super) fn import_tenants(&mut self) {
        let zone = self.view.selection.and_then(|thing| self.zone_of(thing));
        let form = TenantsForm::new(zone, self.view.on);
        self.open_form(Form::Tenants(Box::new(form)));
    }

    pub(super) fn zone_of(&self, thing: Thing) -> Option<Id<Zone>> {
        match thing {
            Thing::Zone(zone) => Some(zone),
            Thing::Lot(lot) => Some(self.project.as_ref()?.plan().get(lot)?.zone),
            Thing::Record(key) => zone_linked(self.project.as_ref()?.plan(), key),
            Thing::Note(_) => None,
        }
    }

    /// Reads a list into the form that waits for one, else into a new one.
    fn read_tenants(&mut self, path: &Path) {
        if !matches!(self.form, Some(Form::Tenants(_))) {
            self.import_tenants();
        }
        if let Some(Form::Tenants(form)) = &mut self.form {
            form.read_file(path);
        }
    }

    fn copy_table(&mut self, of: Bounded) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        if let Some(table) = files::corner_table(plan, of, &self.texts) {
            self.asked.push(Action::Copy(table));
        }
    }

    fn save_table(&mut self, of: Bounded, path: &Path) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        self.notices.tell(match files::save_table(plan, of, &self.texts, path) {
            Ok(()) => Message::new("ui-table-saved").with("path", path.display().to_string()),
            Err(why) => why,
        });
    }

    fn save_sheet(&mut self, kind: TableKind, query: &TableQuery, table: &Table, path: &Path) {
        let Some(project) = &self.project else { return };
        let moment = project.desk().now();
        let saved =
            files::save_sheet(project.plan(), kind, query, table, moment, &self.texts, path);
        self.notices.tell(match saved {
            Ok(()) => Message::new("tables-saved").with("path", path.display().to_string()),
            Err(why) => why,
        });
    }

    /// Selects; a form gives way.
    fn select(&mut self, selection: Option<Thing>) {
        self.form = None;
        self.view.selection = selection;
        if let Some(Thing::Record(key)) = selection {
            self.open_record(key);
        }
        // The pin of a position gone to has been seen.
        self.overlay.marker = None;
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
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let gone = match self.view.selection {
            Some(Thing::Zone(zone)) => plan.get(zone).is_none(),
            Some(Thing::Lot(lot)) => plan.get(lot).is_none(),
            Some(Thing::Note(note)) => plan.get(note).is_none(),
            Some(Thing::Record(key)) => plan.record(key).is_none(),
            None => false,
        };
        if gone {
            self.view.selection = None;
        }
        self.form = self.form.take().filter(|form| form.is_of(plan));
    }

    fn backup(&mut self, path: &Path) {
        let Some(project) = &self.project else { return };
        self.notices.tell(match project.backup(path) {
            Ok(()) => Message::new("ui-backed-up").with("path", path.display().to_string()),
            Err(error) => error.message(),
        });
    }

    fn save_picture(&mut self, path: &Path) {
        let Some(project) = &self.project else { return };
        let saved = files::save_picture(project.plan(), &self.view, &self.texts, path);
        self.notices.tell(match saved {
            Ok(()) => Message::new("ui-picture-saved").with("path", path.display().to_string()),
            Err(why) => Message::new("ui-picture-not-saved").with("why", why),
        });
    }
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
