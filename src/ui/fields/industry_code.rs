//! A code of the Vietnamese classification of industries: what it means, and codes found by words.

use super::super::scope::Scope;
use super::super::widgets;
use crate::domain::vsic::{self, Edition};
use crate::i18n::Message;
use egui::{Button, Label, Response, RichText, Ui, vec2};

/// So many codes are offered for what is typed.
const MOST_OFFERED: usize = 5;

/// The code, in the width of the form. Answers the edition of a code that was typed or chosen.
pub(super) fn ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    code: &mut String,
    edition: Edition,
) -> (Response, Option<Edition>) {
    let entry = widgets::field(ui, scope, name, "", code);
    let query = code.trim().to_owned();
    if query.is_empty() {
        return (entry, None);
    }
    let muted = |text: String| RichText::new(text).size(11.5).color(scope.colours.muted);
    let mut chosen = entry.changed().then_some(edition);
    if let Some(described) = vsic::describe(&query, edition) {
        let text = format!("{} {}", described.code, described.text(scope.texts.language()));
        ui.add(Label::new(muted(text)).wrap());
    } else if query.bytes().all(|letter| letter.is_ascii_digit()) {
        let text = Message::new("enterprises-vsic-unknown").with("code", query.as_str());
        ui.add(Label::new(muted(scope.say(&text))).wrap());
    } else {
        for found in vsic::search(&query, edition).into_iter().take(MOST_OFFERED) {
            let text = format!("{} {}", found.code, found.text(scope.texts.language()));
            let button = Button::new(RichText::new(text).size(12.0)).truncate();
            if ui.add(button.min_size(vec2(ui.available_width(), 22.0))).clicked() {
                found.code.clone_into(code);
                chosen = Some(edition);
            }
        }
    }
    ui.add_space(4.0);
    (entry, chosen)
}
