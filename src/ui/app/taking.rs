//! Files taken: read, opened or written as they were asked for, or dropped on the window.

use super::super::action::Action;
use super::super::answer::Answer;
use super::super::book::name_of;
use super::super::file_for::FileFor;
use super::super::form::Form;
use super::super::form_for::Target;
use super::super::map_form::{MapFile, MapForm};
use super::super::slots::MAP_FILE;
use super::App;
use crate::i18n::Message;
use crate::jobs::Progress;
use std::path::PathBuf;
use std::sync::Arc;

impl App {
    /// Does with a file what it was asked for.
    pub(super) fn take_file(&mut self, wanted: FileFor, path: PathBuf) {
        match wanted {
            FileFor::Open => self.open(path),
            FileFor::New(beginning) => self.make_file(path, beginning),
            FileFor::Backup => self.backup(path),
            FileFor::Picture => self.save_picture(path),
            FileFor::Corners => self.read_corners(path),
            FileFor::List => self.read_list(path),
            FileFor::BaseMap => self.look_at_base_map(path),
            FileFor::Map => self.read_map(path),
            FileFor::Attachment(document) => self.attach(document, &path),
            FileFor::Table(of) => self.save_table(of, path),
            FileFor::Sheet(of, query, table) => self.save_sheet(of, query, table, path),
            FileFor::Period(id) => self.save_period(id, path),
            FileFor::Dossier(zone, on) => self.save_dossier(zone, on, path),
            FileFor::CheckedDossier => self.check_dossier(path),
            FileFor::Export(exported) => self.save_export(exported, path),
            FileFor::Paper(paper) => self.save_paper(paper, path),
            FileFor::Copy(file) => self.save_copy(file, path),
        }
    }

    /// Reads a table into the form that waits for one, else into one for a new zone.
    fn read_corners(&mut self, path: PathBuf) {
        if !matches!(self.form, Some(Form::Corners(_) | Form::Approval(_))) {
            self.start_corners(Target::new_zone(&path));
        }
        if let Some(form) = self.form.as_mut().and_then(Form::corners_mut) {
            form.read_file(path, &mut self.asked);
        }
    }

    /// Reads a map or a drawing; its form opens when that is done.
    fn read_map(&mut self, path: PathBuf) {
        self.start_map(name_of(&path), move |progress| MapFile::read(&path, progress));
    }

    /// Reads photos and tracks; their form opens when that is done.
    pub(super) fn read_seen(&mut self, paths: Vec<PathBuf>) {
        let names: Vec<String> = paths.iter().map(|path| name_of(path)).collect();
        self.start_map(names.join(", "), move |progress| MapFile::read_seen(&paths, progress));
    }

    fn start_map(
        &mut self,
        name: String,
        read: impl FnOnce(&Progress) -> Result<Arc<MapFile>, Message> + Send + 'static,
    ) {
        if self.project.is_none() {
            self.notices.tell(Message::new("maps-plan-first"));
            return;
        }
        self.asked.start(MAP_FILE, name, move |progress| {
            Some(Action::Answer(Answer::MapFile(read(progress))))
        });
    }

    /// Opens the form of a map, or says why it could not be read.
    pub(super) fn open_map(&mut self, read: Result<Arc<MapFile>, Message>) {
        match read {
            Ok(file) => {
                let before = self.settings.remembered.of(&file.known_by());
                let form = MapForm::new(file, self.selected_zone(), before);
                self.open_form(Form::Map(Box::new(form)));
            }
            Err(why) => self.notices.tell(why),
        }
    }

    /// Reads a list into the form that waits for one, else into a new one.
    fn read_list(&mut self, path: PathBuf) {
        if !matches!(self.form, Some(Form::List(_))) {
            self.import_list(None);
        }
        if let Some(Form::List(form)) = &mut self.form {
            form.read_file(path, &mut self.asked);
        }
    }
}
