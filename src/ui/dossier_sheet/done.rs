//! What came of writing or checking a dossier.

use crate::i18n::Message;
use crate::io::CheckedDossier;
use std::path::PathBuf;

/// A dossier that was written, or only looked at.
#[derive(Debug)]
pub struct DossierDone {
    /// Where it is.
    pub path: PathBuf,
    /// What its check found, or why there is none.
    pub checked: Result<CheckedDossier, Message>,
    /// Whether it was written just now.
    pub is_new: bool,
}
