//! Flaws of the land a file would bring: on the map all at once, and a line each that leads to its place.

use super::super::action::{Action, Asked};
use super::super::check_sheet::shown;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::MapForm;
use super::marked::says;
use crate::i18n::Message;
use crate::io::FlawOfRows;
use crate::map::Overlay;
use egui::{RichText, Ui};

/// So many are named at once.
const SHOWN: usize = 50;

impl MapForm {
    /// Draws what only a person can mend, a line a flaw.
    pub(super) fn flaws_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let Self { outcome: Some(outcome), overlay, .. } = self else { return };
        if outcome.flaws.is_empty() {
            return;
        }
        ui.add_space(4.0);
        let head = Message::new("maps-land-flaws").with("count", outcome.flaws.len());
        let head = RichText::new(scope.say(&head)).font(theme::bold(12.5));
        ui.label(head.color(scope.colours.warning));
        for told in outcome.flaws.iter().take(SHOWN) {
            let says = scope.say(&says(told, "maps-land-flaw"));
            if ui.link(RichText::new(&says).size(12.0)).clicked() {
                look_at(overlay, told);
                asked.push_if(shown::extent(&told.flaw).map(Action::FitExtent));
            }
        }
        if let Some(more) = outcome.flaws.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            let more = scope.say(&Message::new("cli-and-more").with("count", more));
            ui.label(RichText::new(more).size(11.5).color(scope.colours.faint));
        }
        widgets::rule(ui, scope);
    }
}

/// Numbers the corners of a flaw; the land of all stays where it is.
fn look_at(overlay: &mut Overlay, told: &FlawOfRows) {
    overlay.corners = shown::overlay(&told.flaw).corners;
    overlay.framed = None;
}
