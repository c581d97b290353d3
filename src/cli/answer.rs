//! Why a command stops, said once, at the top.

use crate::i18n::Message;
use crate::io::IoTrouble;
use crate::operations::Refusal;
use crate::project::{ProjectError, reason};
use crate::report::no_workbook;
use rust_xlsxwriter::XlsxError;
use std::io;
use std::path::Path;

/// A command that is not carried out to its end.
pub(super) enum No {
    /// The data or the machine said no, in one sentence.
    Said(Message),
    /// Whoever read the output has read enough, as `head` does.
    ReaderLeft,
}

impl No {
    /// A file could not be written.
    pub(super) fn cannot_write(path: &Path, why: &io::Error) -> Self {
        Self::no_file(path, reason(why))
    }

    /// A workbook could not be made.
    pub(super) fn no_workbook(path: &Path, why: &XlsxError) -> Self {
        Self::no_file(path, no_workbook(why))
    }

    fn no_file(path: &Path, why: Message) -> Self {
        let path = path.display().to_string();
        Self::Said(Message::new("cli-cannot-write").with("path", path).with("why", why))
    }
}

impl From<Message> for No {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

impl From<ProjectError> for No {
    fn from(error: ProjectError) -> Self {
        Self::Said(error.message())
    }
}

impl From<IoTrouble> for No {
    fn from(trouble: IoTrouble) -> Self {
        Self::Said(trouble.message())
    }
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::Said(refusal.message().clone())
    }
}

impl From<io::Error> for No {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::ReaderLeft
        } else {
            Self::Said(Message::new("cli-cannot-print").with("why", reason(&error)))
        }
    }
}

impl From<serde_json::Error> for No {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}
