//! Files written beside the plan, each in its own time. The program does not end over them.

use super::super::action::Action;
use super::super::answer::Answer;
use super::super::book::name_of;
use super::super::exported::Exported;
use super::super::files;
use super::super::slots::{COPYING, SAVING};
use super::App;
use crate::domain::{Bounded, Id, Plan, ReportPeriod};
use crate::i18n::{Message, Texts};
use crate::io::LayerFiles;
use crate::project::{KeptFile, Project, reason};
use crate::report;
use crate::views::{Table, TableInfo, TableQuery};
use crate::whole;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is said in the end.
#[derive(Clone, Copy)]
struct Says {
    saved: &'static str,
    not_saved: &'static str,
}

impl App {
    /// Copies the plan as its file has it.
    pub(super) fn backup(&mut self, path: PathBuf) {
        let Some(project) = &self.project else { return };
        let done = |path: &Path, copied: Result<(), Message>| {
            let path = path.display().to_string();
            copied.err().unwrap_or_else(|| Message::new("ui-backed-up").with("path", path))
        };
        let Some(copy) = project.backing_up() else {
            // Nobody else can read it any more.
            let copied = project.backup(&path).map_err(|error| error.message());
            self.notices.tell(done(&path, copied));
            return;
        };
        self.asked.start(SAVING, name_of(&path), move |progress| {
            if progress.is_cancelled() {
                return Some(not_written(&path));
            }
            let copied = copy(&path).map_err(|error| error.message());
            Some(Action::Tell(done(&path, copied)))
        });
    }

    pub(super) fn save_picture(&mut self, path: PathBuf) {
        let says = Says { saved: "ui-picture-saved", not_saved: "ui-picture-not-saved" };
        let view = self.view.clone();
        self.save(path, says, move |plan, texts, path| files::picture(plan, &view, texts, path));
    }

    pub(super) fn save_table(&mut self, of: Bounded, path: PathBuf) {
        let says = Says { saved: "ui-table-saved", not_saved: "ui-table-not-saved" };
        self.save(path, says, move |plan, texts, path| files::table(plan, of, texts, path));
    }

    pub(super) fn save_sheet(
        &mut self,
        of: &'static TableInfo,
        query: TableQuery,
        table: Arc<Table>,
        path: PathBuf,
    ) {
        let says = Says { saved: "tables-saved", not_saved: "tables-not-saved" };
        let moment = self.desk.now();
        self.save(path, says, move |plan, texts, path| {
            files::sheet(plan, of, &query, &table, moment, texts, path)
        });
    }

    pub(super) fn save_period(&mut self, id: Id<ReportPeriod>, path: PathBuf) {
        let says = Says { saved: "tables-saved", not_saved: "tables-not-saved" };
        self.save(path, says, move |plan, texts, path| files::period(plan, id, texts, path));
    }

    /// Writes a map or table for other programs, as one file or several of the same name, and says
    /// what is not in it.
    pub(super) fn save_export(&mut self, exported: Box<Exported>, path: PathBuf) {
        if self.makes_no_file() {
            return;
        }
        let Some(plan) = self.project.as_ref().map(Project::plan).cloned() else { return };
        let language = self.texts.language();
        self.asked.start(SAVING, name_of(&path), move |progress| {
            let made = exported.files(&plan, &Texts::new(language), &path);
            if progress.is_cancelled() {
                return Some(not_written(&path));
            }
            let written = made.and_then(|LayerFiles { parts, left_out }| {
                let count = parts.len();
                for (done, (ending, bytes)) in parts.iter().enumerate() {
                    progress.tell(done, count);
                    let part = if done == 0 { path.clone() } else { path.with_extension(ending) };
                    whole::write(&part, bytes).map_err(|error| {
                        let why = Message::new("ui-export-not-saved").with("why", reason(&error));
                        why.with("path", part.display().to_string())
                    })?;
                }
                let saved = Message::new("ui-export-saved");
                let saved = saved.with("path", path.display().to_string());
                Ok(left_out.into_iter().chain([saved]).collect())
            });
            Some(Action::Answer(Answer::Exported(written.unwrap_or_else(|why| vec![why]))))
        });
    }

    /// Puts a table on the clipboard, for a spreadsheet.
    pub(super) fn copy_sheet(&mut self, table: Arc<Table>) {
        let language = self.texts.language();
        self.asked.start(COPYING, "", move |_| {
            Some(Action::Copy(report::table_text(&table, &Texts::new(language))))
        });
    }

    /// Saves a copy of a file kept inside the plan.
    pub(super) fn save_copy(&mut self, file: Box<KeptFile>, path: PathBuf) {
        let says = Says { saved: "open-copy-saved", not_saved: "records-file-not-copied" };
        self.save(path, says, move |_, _, _| Ok(file.bytes));
    }

    /// Has a file made of the plan as it is now, in the language of now, and written.
    fn save(
        &mut self,
        path: PathBuf,
        says: Says,
        make: impl FnOnce(&Plan, &Texts, &Path) -> Result<Vec<u8>, Message> + Send + 'static,
    ) {
        if self.makes_no_file() {
            return;
        }
        let Some(plan) = self.project.as_ref().map(Project::plan).cloned() else { return };
        let language = self.texts.language();
        self.asked.start(SAVING, name_of(&path), move |progress| {
            let made = make(&plan, &Texts::new(language), &path);
            if progress.is_cancelled() {
                return Some(not_written(&path));
            }
            let about = |key| Message::new(key).with("path", path.display().to_string());
            let written = made.and_then(|bytes| {
                whole::write(&path, &bytes)
                    .map_err(|error| about(says.not_saved).with("why", reason(&error)))
            });
            Some(Action::Tell(written.err().unwrap_or_else(|| about(says.saved))))
        });
    }
}

/// It was given up in time.
pub(super) fn not_written(path: &Path) -> Action {
    Action::Tell(Message::new("job-not-written").with("name", name_of(path)))
}
