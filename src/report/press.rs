//! How papers become files: the kinds of file, and what each writer is given.
//!
//! A paper says what stands on it; maps are drawn only while it is written, one after the other.

use super::chart;
use super::paper::{Chart, Paper, Picture};
use super::picture::picture_svg;
use super::write;
use crate::domain::Plan;
use crate::i18n::{Message, Texts};
use crate::jobs::Progress;
use std::path::{Path, PathBuf};

/// A kind of file papers are written as.
#[derive(Debug)]
pub struct PaperFormat {
    /// How its names end.
    pub ending: &'static str,
    /// The key of what it is called.
    pub text: &'static str,
    write: fn(&Paper, &Press<'_>) -> Result<Vec<u8>, Message>,
}

/// All of them. The first is proposed.
pub const PAPER_FORMATS: &[PaperFormat] = &[
    PaperFormat { ending: "pdf", text: "papers-format-pdf", write: write::pdf },
    PaperFormat { ending: "docx", text: "papers-format-docx", write: write::docx },
    PaperFormat { ending: "xlsx", text: "papers-format-xlsx", write: write::xlsx },
    PaperFormat { ending: "html", text: "papers-format-html", write: write::html },
];

impl PartialEq for PaperFormat {
    fn eq(&self, other: &Self) -> bool {
        self.ending == other.ending
    }
}

impl Eq for PaperFormat {}

impl PaperFormat {
    /// The one whose names end as that of a file does; a refusal names them all.
    pub fn of(path: &Path) -> Result<&'static Self, Message> {
        let ending = path.extension().unwrap_or_default();
        let named = PAPER_FORMATS.iter().find(|format| ending.eq_ignore_ascii_case(format.ending));
        named.ok_or_else(|| {
            let endings: Vec<&str> = PAPER_FORMATS.iter().map(|format| format.ending).collect();
            Message::new("papers-ending").with("endings", format!(".{}", endings.join(", .")))
        })
    }

    /// The file's bytes: the same for the same paper, plan and language.
    pub fn write(&self, paper: &Paper, press: &Press<'_>) -> Result<Vec<u8>, Message> {
        (self.write)(paper, press)
    }
}

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
