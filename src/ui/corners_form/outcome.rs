//! What comes of the table: area, how the coordinates are meant, what is doubted and refused.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::understood::Understood;
use crate::i18n::Message;
use crate::io::CornerTable;
use crate::operations::Candidate;
use crate::units::Area;
use crate::views::Difference;
use egui::{Label, RichText, Ui};

/// More remarks than this nobody reads in a panel.
const MOST_REMARKS: usize = 12;

/// Corners, area and what is wrong with the boundary.
pub fn result(ui: &mut Ui, scope: &Scope<'_>, understood: &Understood, stated: Option<Area>) {
    let count = Message::new("boundary-result-corners")
        .with("corners", understood.corners.iter().map(|ring| ring.corners.len()).sum::<usize>())
        .with("rings", understood.corners.len());
    widgets::section_head(ui, scope, &scope.text("boundary-result"), &scope.say(&count));
    let holes = understood.corners.iter().filter(|ring| ring.is_hole).count();
    if holes > 0 {
        let says = Message::new("boundary-result-holes").with("count", holes);
        widgets::warning(ui, scope, &scope.say(&says), None);
    }
    if understood.is_recorded {
        let says = RichText::new(scope.text("boundary-recorded-already")).size(12.0);
        ui.add(Label::new(says.color(scope.colours.muted)).wrap());
    }
    for flaw in understood.flaws.iter().take(MOST_REMARKS) {
        let says = Message::new("boundary-flawed").with("what", flaw.message());
        widgets::warning(ui, scope, &scope.say(&says), None);
    }
    more(ui, scope, understood.flaws.len());
    if let Some(measured) = understood.measured {
        let numerals = scope.numerals();
        let plane = measured.plane;
        let area = format!("{} · {}", numerals.square_metres(plane), numerals.hectares(plane));
        let name = scope.text("boundary-result-area");
        widgets::value_row(ui, scope, &name, Some(&area), "");
        let perimeter = numerals.metres(measured.perimeter_m);
        let name = scope.text("boundary-perimeter");
        widgets::value_row(ui, scope, &name, Some(&perimeter), "");
        if let Some(difference) = stated.and_then(|stated| Difference::between(plane, stated)) {
            let name = scope.text("boundary-result-stated");
            widgets::value_row(ui, scope, &name, Some(&scope.signed_area(difference, None)), "");
        }
    }
    ui.add_space(7.0);
}

/// How the coordinates are meant, with the other ways to mean them.
pub fn doctor(ui: &mut Ui, scope: &Scope<'_>, understood: &Understood, picked: &mut Option<usize>) {
    widgets::section_head(ui, scope, &scope.text("boundary-doctor"), "");
    let diagnosis = &understood.diagnosis;
    let must_choose = understood.to_take().is_none();
    if must_choose && picked.is_none() {
        widgets::warning(ui, scope, &scope.text("boundary-doctor-uncertain"), None);
    }
    if let Some(mixed) = diagnosis.mixed_says() {
        widgets::warning(ui, scope, &scope.say(&mixed), None);
    }
    let mut candidates = diagnosis.candidates.iter().enumerate();
    // Where a person has to choose, nothing looks chosen before.
    let chosen = picked.or(understood.to_take());
    let is_picked = |at: usize| chosen == Some(at);
    if let Some((at, best)) = candidates.next() {
        candidate_row(ui, scope, best, is_picked(at), || *picked = Some(at));
    }
    if diagnosis.candidates.len() < 2 {
        return;
    }
    let others = RichText::new(scope.text("boundary-doctor-others")).size(12.0);
    let open = must_choose || understood.picked > 0;
    let list = egui::CollapsingHeader::new(others).id_salt(("readings", must_choose));
    list.default_open(open).show(ui, |ui| {
        for (at, candidate) in candidates {
            candidate_row(ui, scope, candidate, is_picked(at), || *picked = Some(at));
        }
    });
    ui.add_space(7.0);
}

fn candidate_row(
    ui: &mut Ui,
    scope: &Scope<'_>,
    candidate: &Candidate,
    is_picked: bool,
    pick: impl FnOnce(),
) {
    let says = scope.say(&candidate.says);
    if ui.radio(is_picked, RichText::new(&says).size(12.5)).clicked() {
        pick();
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_space(22.0);
        let lands = RichText::new(scope.say(&candidate.lands)).size(11.5);
        ui.add(Label::new(lands.color(scope.colours.muted)).wrap());
    });
    ui.add_space(3.0);
}

/// What is doubted and what could not be read, row by row.
///
/// What could not be read has to be mended or, `leaves_out`, said to be left out.
pub fn remarks(ui: &mut Ui, scope: &Scope<'_>, table: &CornerTable, leaves_out: &mut bool) {
    if !table.doubts.is_empty() {
        widgets::section_head(ui, scope, &scope.text("boundary-doubts"), "");
        for doubt in table.doubts.iter().take(MOST_REMARKS) {
            widgets::warning(ui, scope, &scope.say(&doubt.message), None);
        }
        more(ui, scope, table.doubts.len());
        ui.add_space(7.0);
    }
    if !table.refused.is_empty() {
        widgets::section_head(ui, scope, &scope.text("boundary-refused"), "");
        for refused in table.refused.iter().take(MOST_REMARKS) {
            let row = Message::new("boundary-row")
                .with("row", refused.row.to_string())
                .with("reason", refused.reason.clone());
            widgets::warning(ui, scope, &scope.say(&row), None);
        }
        more(ui, scope, table.refused.len());
        let text = Message::new("boundary-leave-rows-out").with("count", table.refused.len());
        ui.checkbox(leaves_out, RichText::new(scope.say(&text)).size(12.5));
        ui.add_space(7.0);
    }
}

fn more(ui: &mut Ui, scope: &Scope<'_>, count: usize) {
    let Some(rest) = count.checked_sub(MOST_REMARKS).filter(|rest| *rest > 0) else { return };
    let text = scope.say(&Message::new("boundary-more").with("count", rest));
    ui.label(RichText::new(text).font(theme::italic(12.0)).color(scope.colours.faint));
}
