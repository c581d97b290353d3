//! A file is opened, and read again where another program has changed it. Both may take seconds:
//! the window shows what it has meanwhile.

use super::super::action::Action;
use super::super::answer::{Answer, FileRead};
use super::super::book::name_of;
use super::super::dialogs::Dialog;
use super::super::file_for::FileFor;
use super::super::files;
use super::super::slots::{MAKING, OPENING, READING_AGAIN};
use super::App;
use crate::i18n::Message;
use crate::jobs::Progress;
use crate::map::Overlay;
use crate::operations::Beginning;
use crate::project::{self, Access, Project, Renewal, Shipped, open_shipped};
use crate::store::Obstacle;
use egui::Context;
use std::path::PathBuf;

/// So long a file that cannot be read is left alone, in seconds.
const AWHILE: f64 = 60.0;

/// That a file does not open.
fn failed(why: Message) -> Action {
    Action::Answer(Answer::Opened(Err(why)))
}

impl App {
    pub(super) fn open(&mut self, path: PathBuf) {
        let desk = self.desk.clone();
        let has_plan = self.project.is_some();
        self.start_opening(name_of(&path), move |progress| {
            let opened = Project::open_telling(&path, desk, &|done, of| progress.tell(done, of));
            opened.map_err(|error| match error.obstacle() {
                // Another program's layers may come into the plan that is open.
                Obstacle::NotAPlan if has_plan => Action::TakeFile(FileFor::Map, path),
                _ => failed(error.message()),
            })
        });
    }

    pub(super) fn open_shipped(&mut self, shipped: Shipped) {
        let (folder, desk) = (self.data_folder.clone(), self.desk.clone());
        let name = shipped.file_name().to_owned();
        self.start_opening(name, move |_| {
            open_shipped(folder.as_deref(), shipped, desk).map_err(failed)
        });
    }

    pub(super) fn make_file(&mut self, path: PathBuf, beginning: Box<Beginning>) {
        let (desk, name) = (self.desk.clone(), name_of(&path));
        let (on, colouring) = (self.desk.today(), self.view.colouring);
        self.jobs.cancel_in(OPENING);
        self.asked.start(MAKING, name.clone(), move |progress| {
            let given_up = |key| Some(Action::Tell(Message::new(key).with("name", name)));
            if progress.is_cancelled() {
                return given_up("job-not-made");
            }
            let made = files::new_plan(&path, &beginning, desk);
            if made.is_ok() && progress.is_cancelled() {
                return given_up("job-made-all-the-same");
            }
            let read = made.map(|project| FileRead::opened(project, on, colouring));
            Some(Action::Answer(Answer::Opened(read)))
        });
    }

    fn start_opening(
        &mut self,
        name: String,
        open: impl FnOnce(&Progress) -> Result<Project, Action> + Send + 'static,
    ) {
        self.jobs.cancel_in(MAKING);
        let (on, colouring) = (self.desk.today(), self.view.colouring);
        self.asked.start(OPENING, name, move |progress| {
            Some(open(progress).map_or_else(
                |instead| instead,
                |project| {
                    let read = FileRead::opened(project, on, colouring);
                    Action::Answer(Answer::Opened(Ok(read)))
                },
            ))
        });
    }

    /// A file that does not open leaves the one that is open as it is.
    pub(super) fn show_opened(&mut self, opened: Result<Box<FileRead>, Message>) {
        match opened {
            Ok(read) => {
                let FileRead { project, scene, renewal } = *read;
                for notice in project.notices() {
                    self.notices.tell(notice.clone());
                }
                if project.access() == Access::ReadWrite {
                    self.offer_renewal(renewal);
                }
                self.view.select(None);
                self.view.on = self.desk.today();
                self.canvas.forget_sketch();
                self.overlay = Overlay::default();
                self.canvas.fit_all();
                self.form = None;
                self.dock.forget_plan();
                self.zone_panel.forget_plan();
                self.wish = None;
                self.dialog = self.dialog.take().filter(Dialog::outlives_plan);
                // The file before may lie in a folder that does not answer.
                self.jobs.cancel_in(READING_AGAIN);
                self.map_area.drop_name();
                self.trouble = None;
                self.project = Some(project);
                self.opened += 1;
                self.canvas.show(self.revision(), scene);
            }
            Err(why) if self.project.is_some() => self.notices.tell(why),
            Err(why) => self.trouble = Some(why),
        }
    }

    /// Asks once whether what the built-in plan has gained is to come into the file.
    fn offer_renewal(&mut self, renewal: Result<Option<Renewal>, Message>) {
        match renewal {
            Ok(Some(renewal)) => {
                let take = Message::new("builtin-renewal-take");
                self.notices.offer(renewal.offer(), take, Action::Renew);
            }
            Ok(None) => {}
            Err(why) => self.notices.tell(why),
        }
    }

    /// Brings it in, and says what stayed as it was.
    pub(super) fn renew(&mut self) {
        let Some(project) = &self.project else { return };
        match project.renewal() {
            Ok(Some(renewal)) => {
                let done = renewal.done();
                if self.write(|_| Ok(renewal.edit)) {
                    self.notices.tell(done);
                }
            }
            Ok(None) => self.notices.tell(Message::new("builtin-nothing-new")),
            Err(error) => self.notices.tell(error.message()),
        }
    }

    /// Reads the file again where another program has changed it; looks at most once a second.
    pub(super) fn follow_file(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let Some(project) = self.project.as_ref().filter(|_| now - self.looked_at > 1.0) else {
            return;
        };
        self.looked_at = now;
        if self.jobs.running_in(READING_AGAIN).is_some() || !project.changed_outside() {
            return;
        }
        let (again, name, of) = (project.again(), name_of(project.path()), self.revision());
        let (on, colouring) = (self.view.on, self.view.colouring);
        self.asked.start(READING_AGAIN, name, move |_| {
            let read = again().map_err(|error| error.message());
            let read = read.map(|project| FileRead::again(project, on, colouring));
            Some(Action::Answer(Answer::ReadAgain { of, read }))
        });
    }

    /// Shows what another program has made of the file.
    pub(super) fn take_read_again(&mut self, of: u64, read: Result<Box<FileRead>, Message>) {
        if of != self.revision() {
            // It was written meanwhile, and with that read.
            return;
        }
        let Some(project) = &mut self.project else { return };
        let FileRead { project: read, scene, .. } = match read {
            Ok(read) => *read,
            Err(why) => {
                // Once is enough; it may be better in a while.
                self.looked_at += AWHILE;
                self.notices.tell(why);
                return;
            }
        };
        let known = project.notices().to_vec();
        project.follow(read);
        let new: Vec<_> =
            project.notices().iter().filter(|notice| !known.contains(notice)).collect();
        if new.iter().all(|notice| notice.key() != project::REPLACED_NOTICE) {
            self.notices.tell(Message::new("ui-changed-outside"));
        }
        for notice in new {
            self.notices.tell(notice.clone());
        }
        self.canvas.show(self.revision(), scene);
        self.forget_what_is_gone();
    }
}
