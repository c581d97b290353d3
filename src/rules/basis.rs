//! Where a rule stands, and how sure its words are.

use crate::i18n::Message;

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// "QCVN 01:2021/BXD"
    pub decree: &'static str,
    /// Where in it.
    pub at: At,
}

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Điểm, khoản, điều: clause and point may be empty.
    Article {
        /// "8"
        article: &'static str,
        /// "2", "2a"
        clause: &'static str,
        /// "c"
        point: &'static str,
    },
    /// Mục.
    Section(&'static str),
    /// Bảng.
    Table(&'static str),
    /// Biểu mẫu.
    Form(&'static str),
    /// All of it; nobody has read where.
    Whole,
}

/// How sure a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Read in the text of the law.
    Read,
    /// After a summary or a quotation by somebody else.
    Secondary,
    /// From memory; the text was not at hand.
    Memory,
    /// The office entered it.
    Office,
}

impl Basis {
    /// In an article of a decree; clause and point may be empty.
    pub const fn article(
        decree: &'static str,
        article: &'static str,
        clause: &'static str,
        point: &'static str,
    ) -> Self {
        Self { decree, at: At::Article { article, clause, point } }
    }

    /// Somewhere in a document.
    pub const fn of(decree: &'static str) -> Self {
        Self { decree, at: At::Whole }
    }

    /// In a section of a code.
    pub const fn section(decree: &'static str, section: &'static str) -> Self {
        Self { decree, at: At::Section(section) }
    }

    /// In a table of a code.
    pub const fn table(decree: &'static str, table: &'static str) -> Self {
        Self { decree, at: At::Table(table) }
    }

    /// "QCVN 01:2021/BXD, Bảng 2.6"
    pub fn says(&self) -> Message {
        let decree = |key| Message::new(key).with("decree", self.decree);
        match self.at {
            At::Whole => decree("rules-basis-whole"),
            At::Article { .. } | At::Section(_) | At::Table(_) | At::Form(_) => {
                decree("rules-basis").with("clause", self.at.says())
            }
        }
    }
}

impl At {
    /// "điểm c khoản 2 Điều 8"
    pub fn says(self) -> Message {
        match self {
            Self::Article { article, clause: "", .. } => {
                Message::new("rules-at-article").with("article", article)
            }
            Self::Article { article, clause, point: "" } => {
                Message::new("rules-at-clause").with("article", article).with("clause", clause)
            }
            Self::Article { article, clause, point } => Message::new("rules-at-point")
                .with("article", article)
                .with("clause", clause)
                .with("point", point),
            Self::Section(section) => Message::new("rules-at-section").with("section", section),
            Self::Table(table) => Message::new("rules-at-table").with("table", table),
            Self::Form(form) => Message::new("rules-at-form").with("form", form),
            Self::Whole => Message::new("rules-at-whole"),
        }
    }
}

impl Sure {
    /// Its name in scripts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Secondary => "secondary",
            Self::Memory => "memory",
            Self::Office => "office",
        }
    }

    /// In words.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Read => "rules-sure-read",
            Self::Secondary => "rules-sure-secondary",
            Self::Memory => "rules-sure-memory",
            Self::Office => "rules-sure-office",
        }
    }
}
