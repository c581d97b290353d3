//! What each writer of papers is given: the plan, a language, who waits.
//!
//! A paper says what stands on it; maps are drawn only while it is written, one after the other.

use super::chart;
use super::paper::{Chart, Picture};
use super::picture::picture_svg;
use crate::domain::Plan;
use crate::i18n::{Message, Texts};
use crate::jobs::Progress;
use std::path::{Path, PathBuf};

/// What a writer is given beside the paper.
pub struct Press<'a> {
    plan: &'a Plan,
    texts: &'a Texts,
    /// Where the office keeps layouts of its own.
    folder: Option<PathBuf>,
    progress: Progress,
}

impl<'a> Press<'a> {
    /// For papers of a plan in a language.
    pub fn new(plan: &'a Plan, texts: &'a Texts) -> Self {
        Self { plan, texts, folder: None, progress: Progress::default() }
    }

    /// The same with a folder of the office's own layouts.
    pub fn with_layouts(self, folder: Option<PathBuf>) -> Self {
        Self { folder, ..self }
    }

    /// The same, telling how far it is; it ends where nobody waits for it any more.
    pub fn told_to(self, progress: &Progress) -> Self {
        Self { progress: progress.clone(), ..self }
    }

    pub(super) fn layouts(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    pub(super) const fn texts(&self) -> &Texts {
        self.texts
    }

    pub(super) fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// Goes on to one of so many sections, unless the paper has been given up.
    pub(super) fn goes_on(&self, done: usize, of: usize) -> Result<(), Message> {
        self.progress.tell(done, of);
        if self.progress.is_cancelled() {
            return Err(Message::new("papers-given-up"));
        }
        Ok(())
    }

    pub(super) fn map(&self, picture: &Picture) -> String {
        picture_svg(self.plan, picture.on, self.texts, &picture.request)
    }

    pub(super) fn chart(&self, of: &Chart) -> String {
        chart::chart_svg(of, self.texts)
    }
}
