//! A flaw of land as scripts read it.

use crate::i18n::Texts;
use crate::io::{FlawOfRows, RepairedRow};
use crate::units::Area;
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
            area_m2: told.flaw.area.map(Area::as_square_metres),
            says: texts.say(told.flaw.message()),
        };
        flaws.iter().map(line).collect()
    }

    /// A row of which the shape was mended by itself.
    pub(super) fn of_row(row: &RepairedRow, texts: &Texts) -> Self {
        Self { kind: "shape", rows: vec![row.row], area_m2: None, says: texts.say(&row.what) }
    }
}
