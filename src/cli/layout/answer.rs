//! A layout as scripts read it.

use crate::domain::{LandUse, UseDetail};
use crate::i18n::Texts;
use crate::operations::{LaidOut, LayoutDraft};
use crate::rules::{Checked, Found};
use jiff::civil::Date;
use serde::Serialize;

/// What came of it.
#[derive(Serialize)]
pub(super) struct Answer {
    zone: String,
    on: Date,
    seed: u64,
    streets_m: Vec<f64>,
    pieces: Vec<Piece>,
    balance: Vec<OfUse>,
    whole_m2: f64,
    checks: Vec<Check>,
    notes: Vec<String>,
    done: bool,
}

#[derive(Serialize)]
struct Piece {
    code: String,
    land_use: LandUse,
    use_detail: Option<UseDetail>,
    area_m2: f64,
}

#[derive(Serialize)]
struct OfUse {
    land_use: LandUse,
    area_m2: f64,
    share: f64,
}

/// Figures held against a rule; a length has no part and no whole.
#[derive(Serialize)]
struct Check {
    rule: &'static str,
    verdict: &'static str,
    found: Option<f64>,
    part_m2: Option<f64>,
    whole_m2: Option<f64>,
    limit: Option<f64>,
    decree: &'static str,
    clause: String,
    from: Option<Date>,
    to: Option<Date>,
    sure: &'static str,
    on: Date,
    says: String,
}

impl Answer {
    pub(super) fn of(
        zone: &str,
        draft: &LayoutDraft,
        laid: &LaidOut,
        (checks, done): (&[Checked], bool),
        texts: &Texts,
    ) -> Self {
        let pieces = laid.pieces.iter().map(|piece| Piece {
            code: piece.code.clone(),
            land_use: piece.land_use,
            use_detail: piece.use_detail,
            area_m2: piece.area.as_square_metres(),
        });
        let balance = laid.balance.shares.iter().map(|own| OfUse {
            land_use: own.land_use,
            area_m2: own.area.as_square_metres(),
            share: own.share,
        });
        Self {
            zone: zone.to_owned(),
            on: draft.on,
            seed: draft.seed,
            streets_m: laid.street_offsets(),
            pieces: pieces.collect(),
            balance: balance.collect(),
            whole_m2: laid.balance.whole.as_square_metres(),
            checks: checks.iter().map(|checked| Check::of(checked, texts)).collect(),
            notes: laid.notes.iter().map(|note| texts.say(note)).collect(),
            done,
        }
    }
}

impl Check {
    fn of(checked: &Checked, texts: &Texts) -> Self {
        let rule = checked.ruled.rule;
        let (part_m2, whole_m2) = match checked.found {
            Found::Share { part, whole } => {
                (Some(part.as_square_metres()), Some(whole.as_square_metres()))
            }
            Found::Figure(_) | Found::Yes(_) | Found::Unknown => (None, None),
        };
        Self {
            rule: rule.id,
            verdict: checked.verdict.code(),
            found: checked.found.figure(),
            part_m2,
            whole_m2,
            limit: checked.ruled.value(),
            decree: rule.basis.decree,
            clause: texts.say(&rule.basis.at.says()),
            from: rule.from,
            to: rule.to,
            sure: checked.ruled.sure().code(),
            on: checked.ruled.on,
            says: texts.say(&checked.line()),
        }
    }
}
