//! Where a rule stands, and how sure its words are.

use crate::i18n::Message;

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// "QCVN 01:2021/BXD"
    pub decree: &'static str,
    /// Key of its article, clause or table in words.
    pub clause: &'static str,
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
}

impl Basis {
    /// "QCVN 01:2021/BXD, Bảng 2.6"
    pub fn says(&self) -> Message {
        Message::new("rules-basis")
            .with("decree", self.decree)
            .with("clause", Message::new(self.clause))
    }
}

impl Sure {
    /// Its name in scripts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Secondary => "secondary",
            Self::Memory => "memory",
        }
    }
}
