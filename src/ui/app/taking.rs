//! Files taken: read, opened or written as they were asked for, or dropped on the window.

use super::super::file_for::FileFor;
use super::super::files;
use super::super::form::Form;
use super::super::form_for::Target;
use super::App;
use crate::domain::Bounded;
use crate::i18n::Message;
use crate::project::Project;
use crate::views::{Table, TableInfo, TableQuery};
use std::path::{Path, PathBuf};

impl App {
    /// Does with a file what it was asked for.
    pub(super) fn take_file(&mut self, wanted: FileFor, path: PathBuf) {
        match wanted {
            FileFor::Open => self.open(path),
            FileFor::New(about) => self.make_file(path, about),
            FileFor::Backup => self.backup(&path),
            FileFor::Picture => self.save_picture(&path),
            FileFor::Corners => self.read_corners(path),
            FileFor::Tenants => self.read_tenants(path),
            FileFor::Attachment(document) => self.attach(document, &path),
            FileFor::Table(of) => self.save_table(of, &path),
            FileFor::Sheet(of, query, table) => self.save_sheet(of, &query, &table, &path),
            FileFor::Copy(file) => self.save_copy(&file, &path),
        }
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

    /// Reads a table into the form that waits for one, else into one for a new zone.
    fn read_corners(&mut self, path: PathBuf) {
        if !matches!(self.form, Some(Form::Corners(_))) {
            self.start_corners(Target::new_zone(&path));
        }
        if let Some(Form::Corners(form)) = &mut self.form {
            form.read_file(path, &mut self.asked);
        }
    }

    /// Reads a list into the form that waits for one, else into a new one.
    fn read_tenants(&mut self, path: PathBuf) {
        if !matches!(self.form, Some(Form::Tenants(_))) {
            self.import_tenants();
        }
        if let Some(Form::Tenants(form)) = &mut self.form {
            form.read_file(path, &mut self.asked);
        }
    }

    fn save_table(&mut self, of: Bounded, path: &Path) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        self.notices.tell(match files::save_table(plan, of, &self.texts, path) {
            Ok(()) => Message::new("ui-table-saved").with("path", path.display().to_string()),
            Err(why) => why,
        });
    }

    fn save_sheet(&mut self, of: &TableInfo, query: &TableQuery, table: &Table, path: &Path) {
        let Some(project) = &self.project else { return };
        let moment = project.desk().now();
        let saved = files::save_sheet(project.plan(), of, query, table, moment, &self.texts, path);
        self.notices.tell(match saved {
            Ok(()) => Message::new("tables-saved").with("path", path.display().to_string()),
            Err(why) => why,
        });
    }
}
