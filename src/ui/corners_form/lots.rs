//! What the lots of a table come to: each with its area and what becomes of it, and what is to be
//! looked at.

use super::super::scope::Scope;
use super::super::widgets;
use super::understood::Understood;
use crate::domain::Boundary;
use crate::i18n::Message;
use crate::operations::{LotFate, LotsDrawn, Refusal};
use egui::{RichText, Ui};

/// More lots and remarks than this nobody reads in a panel.
const MOST: usize = 60;

/// The lots of the table and what would become of them.
pub fn result(
    ui: &mut Ui,
    scope: &Scope<'_>,
    understood: &Understood,
    drawn: &Result<LotsDrawn, Vec<(usize, Refusal)>>,
) {
    let count = Message::new("boundary-lots-count").with("count", understood.lots.len());
    widgets::section_head(ui, scope, &scope.text("boundary-lots"), &scope.say(&count));
    if understood.lots.is_empty() {
        widgets::warning(ui, scope, &scope.text("boundary-lots-unnamed"), None);
        return;
    }
    for (place, lot) in understood.lots.iter().take(MOST).enumerate() {
        let area = scope.numerals().square_metres(Boundary::new(lot.rings.clone()).plane_area());
        let fate = drawn.as_ref().ok().and_then(|drawn| drawn.fates.get(place));
        let value = match fate {
            Some(fate) => format!("{area} · {}", scope.text(text_of(*fate))),
            None => area,
        };
        widgets::value_row(ui, scope, &lot.code, Some(&value), "");
    }
    if let Some(rest) = understood.lots.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        let text = scope.say(&Message::new("boundary-more").with("count", rest));
        ui.label(RichText::new(text).size(12.0).color(scope.colours.faint));
    }
    match drawn {
        Ok(drawn) => {
            for warning in drawn.warnings.iter().take(MOST) {
                widgets::warning(ui, scope, &scope.say(warning), None);
            }
        }
        Err(refused) => {
            for (_, refusal) in refused.iter().take(MOST) {
                widgets::warning(ui, scope, &scope.say(refusal.message()), None);
            }
        }
    }
    ui.add_space(7.0);
}

const fn text_of(fate: LotFate) -> &'static str {
    match fate {
        LotFate::Added => "boundary-lot-added",
        LotFate::Changed => "boundary-lot-changed",
        LotFate::Unchanged => "boundary-lot-unchanged",
    }
}
