//! `lapday check` of a dossier: held to the rules of the circular before it is handed in.

use super::answer::No;
use super::desktop::Desktop;
use super::figure::geojson_of;
use super::table::{self, Align};
use crate::geodesy::Grid;
use crate::i18n::Texts;
use crate::io::{CheckedDossier, DossierFinding, check_dossier};
use serde::Serialize;
use serde_json::Value;
use std::path::Path;

/// A finding as scripts read it.
#[derive(Serialize)]
struct Line<'a> {
    rule: &'static str,
    basis: &'static str,
    severity: &'static str,
    subject: [&'a str; 1],
    says: String,
    /// Where it is.
    place: Option<Value>,
}

pub(super) fn check(desktop: &mut Desktop<'_>, path: &Path, json: bool) -> Result<(), No> {
    let checked = check_dossier(path)?;
    if json {
        let lines: Vec<Line<'_>> =
            checked.findings.iter().map(|one| line(one, &checked.grid, &desktop.texts)).collect();
        return desktop.answer(&lines);
    }
    print(desktop, &checked)
}

/// The findings as a table, and how many there are.
pub(super) fn print(desktop: &mut Desktop<'_>, checked: &CheckedDossier) -> Result<(), No> {
    let texts = &desktop.texts;
    let heads = ["dossier-check-severity", "dossier-check-subject", "dossier-check-says"];
    let heads = heads.map(|key| (texts.get(key), Align::Words));
    let row = |one: &DossierFinding| {
        vec![texts.say(&one.severity.text()), one.subject.clone(), texts.say(&one.says)]
    };
    let rows: Vec<Vec<String>> = checked.findings.iter().map(row).collect();
    if !rows.is_empty() {
        table::print(desktop.out, &heads, &rows)?;
    }
    desktop.tell(&checked.summary())
}

fn line<'a>(finding: &'a DossierFinding, grid: &Grid, texts: &Texts) -> Line<'a> {
    Line {
        rule: finding.rule,
        basis: finding.basis,
        severity: finding.severity.into(),
        subject: [&finding.subject],
        says: texts.say(&finding.says),
        place: finding.place.as_ref().map(|place| geojson_of(place, grid)),
    }
}
