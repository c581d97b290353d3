//! Papers made and written, each in its own time.

use super::super::action::Action;
use super::super::answer::Answer;
use super::super::asked_paper::AskedPaper;
use super::super::book::name_of;
use super::super::slots::SAVING;
use super::App;
use super::saving::not_written;
use crate::i18n::{Message, Texts};
use crate::project::reason;
use crate::report::Press;
use crate::whole;
use std::path::PathBuf;

impl App {
    /// Has a paper made of the plan as it is now, in the language of now, and written.
    pub(super) fn save_paper(&mut self, asked: Box<AskedPaper>, path: PathBuf) {
        if self.makes_no_file() {
            return;
        }
        let Some(project) = &self.project else { return };
        let (plan, desk) = (project.plan().clone(), self.desk.clone());
        let (file, language) = (name_of(project.path()), self.texts.language());
        let layouts = self.data_folder.as_ref().map(|folder| folder.join("reports"));
        self.asked.start(SAVING, name_of(&path), move |progress| {
            let texts = Texts::new(language);
            let press = Press::new(&plan, &texts).with_layouts(layouts).told_to(progress);
            let made = asked.paper(&plan, &desk, &file);
            let made = made.and_then(|paper| asked.format.write(&paper, &press));
            if progress.is_cancelled() {
                return Some(not_written(&path));
            }
            let written = made.and_then(|bytes| {
                whole::write(&path, &bytes).map_err(|error| {
                    let about = Message::new("papers-not-saved").with("why", reason(&error));
                    about.with("path", path.display().to_string())
                })
            });
            Some(Action::Answer(Answer::Paper(written.map(|()| path))))
        });
    }

    /// Says where the paper is, with a way to open it.
    pub(super) fn take_paper(&mut self, written: Result<PathBuf, Message>) {
        match written {
            Ok(path) => {
                let says = Message::new("papers-saved").with("path", path.display().to_string());
                self.notices.offer(
                    says,
                    Message::new("papers-open"),
                    Action::HandOver(path.into()),
                );
            }
            Err(why) => self.notices.tell(why),
        }
    }
}
