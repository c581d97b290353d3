//! What became of a file, as scripts read it.

use crate::cli::answer::No;
use crate::cli::desktop::Desktop;
use serde::Serialize;

/// What became of the file, as scripts read it.
#[derive(Default, Serialize)]
pub(super) struct Outcome {
    pub(super) read: usize,
    pub(super) added: usize,
    pub(super) changed: usize,
    pub(super) unchanged: usize,
    pub(super) refused: Vec<Refused>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) wastewater_warnings: Vec<String>,
}

/// A row that stays out.
#[derive(Serialize)]
pub(super) struct Refused {
    pub(super) row: usize,
    pub(super) reason: String,
}

pub(super) fn answer(desktop: &mut Desktop<'_>, outcome: &Outcome, json: bool) -> Result<(), No> {
    if !json {
        return Ok(());
    }
    desktop.answer(outcome)
}
