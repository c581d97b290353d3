//! What the command line says of the land an import brings.

use super::listed::Listed;
use crate::cli::answer::No;
use crate::cli::desktop::Desktop;
use crate::i18n::{Message, Texts};
use crate::io::FlawOfRows;
use serde::Serialize;

/// A flaw of the land of some rows.
#[derive(Serialize)]
pub(super) struct LandLine {
    pub(super) kind: &'static str,
    /// The rows it is about.
    pub(super) rows: Vec<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) area_m2: Option<f64>,
    pub(super) says: String,
}

impl LandLine {
    pub(super) fn of(flaws: &[FlawOfRows], texts: &Texts) -> Vec<Self> {
        let line = |told: &FlawOfRows| Self {
            kind: told.flaw.kind.into(),
            rows: told.rows.iter().map(|at| at.row).collect(),
            area_m2: told.flaw.area.map(|area| area.as_square_metres()),
            says: texts.say(told.flaw.message()),
        };
        flaws.iter().map(line).collect()
    }
}

/// Says what was mended and what is left to a person.
pub(super) fn tell(
    desktop: &mut Desktop<'_>,
    listed: &Listed<'_>,
    land: (&[FlawOfRows], &[FlawOfRows]),
) -> Result<(), No> {
    let (repaired, flaws) = land;
    let said = |key: &'static str| {
        move |told: &FlawOfRows| {
            let rows: Vec<String> = told.rows.iter().map(|at| listed.row(*at)).collect();
            Message::new(key)
                .with("rows", rows.join(", "))
                .with("flaw", told.flaw.message().clone())
        }
    };
    desktop.tell_all(&repaired.iter().map(said("cli-import-repaired")).collect::<Vec<_>>())?;
    desktop.tell_all(&flaws.iter().map(said("cli-import-land")).collect::<Vec<_>>())
}
