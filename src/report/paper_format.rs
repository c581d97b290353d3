//! The kinds of file papers are written as. Growing: a file in `write`, a line in [`PAPER_FORMATS`].

use super::paper::Paper;
use super::press::Press;
use super::write;
use crate::i18n::Message;
use std::path::Path;

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
