//! Files taken: read, opened or written as they were asked for, or dropped on the window.

use super::super::file_for::FileFor;
use super::super::form::Form;
use super::super::form_for::Target;
use super::App;
use std::path::PathBuf;

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
            FileFor::Attachment(document) => self.attach(document, &path),
            FileFor::Table(of) => self.save_table(of, path),
            FileFor::Sheet(of, query, table) => self.save_sheet(of, query, table, path),
            FileFor::Period(id) => self.save_period(id, path),
            FileFor::Dossier(zone, on) => self.save_dossier(zone, on, path),
            FileFor::CheckedDossier => self.check_dossier(path),
            FileFor::Export(exported) => self.save_export(exported, path),
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
