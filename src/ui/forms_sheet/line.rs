//! A line of a form: its words, its figure, and on a click the records it is made of.

use crate::domain::Key;
use crate::i18n::Message;
use crate::ui::action::{Action, Asked};
use crate::ui::form_for::FormFor;
use crate::ui::scope::Scope;
use crate::ui::theme;
use crate::views::forms::{FormLine, TemplateLine, beside, name};
use egui::{Align, Label, Layout, RichText, Ui};
use std::collections::BTreeSet;

/// As many records are named below a line.
const NAMED: usize = 60;

/// Draws a line, or a heading where there is no figure to have.
pub fn ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    (words, line): (&TemplateLine, Option<&FormLine>),
    open: &mut Option<String>,
    asked: &mut Asked,
) {
    let text = format!("{}. {}", words.number, words.label);
    let Some(line) = line else {
        ui.add_space(6.0);
        ui.add(Label::new(RichText::new(text).font(theme::bold(12.5))).wrap());
        return;
    };
    let is_open = open.as_deref() == Some(words.number.as_str());
    ui.add_space(3.0);
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        figure(ui, scope, words, line);
        ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
            if ui.link(RichText::new(&text).size(12.5)).clicked() {
                *open = (!is_open).then(|| words.number.clone());
            }
        });
    });
    if let Some(said) = beside(scope.plan, &line.amount) {
        let said = RichText::new(scope.say(&said)).size(11.5).color(scope.colours.muted);
        ui.add(Label::new(said).wrap());
    }
    if is_open {
        records(ui, scope, line, asked);
    }
}

fn figure(ui: &mut Ui, scope: &Scope<'_>, words: &TemplateLine, line: &FormLine) {
    let figure = if let Some(value) = line.amount.value {
        let number = scope.texts.numerals().number(value, words.decimals);
        RichText::new(format!("{number} {}", words.unit)).font(theme::bold(12.5))
    } else {
        let unknown = RichText::new(scope.text("common-unknown"));
        unknown.font(theme::italic(12.0)).color(scope.colours.faint)
    };
    ui.label(figure);
}

/// The records a figure is made of, and those it lacks; each opens.
fn records(ui: &mut Ui, scope: &Scope<'_>, line: &FormLine, asked: &mut Asked) {
    let made_of: BTreeSet<Key> = line.amount.rests_on.iter().copied().collect();
    let unknown: BTreeSet<Key> = line.amount.unknown.iter().copied().collect();
    ui.indent(("made-of", &*line.number), |ui| {
        let said = if made_of.is_empty() {
            Message::new("forms-rests-on-nothing")
        } else {
            Message::new("forms-rests-on").with("count", made_of.len())
        };
        ui.label(RichText::new(scope.say(&said)).size(11.5).color(scope.colours.muted));
        links(ui, scope, &made_of, asked);
        if !unknown.is_empty() {
            let said = scope.text("forms-unknown-of");
            ui.label(RichText::new(said).size(11.5).color(scope.colours.warning));
            links(ui, scope, &unknown, asked);
        }
    });
}

fn links(ui: &mut Ui, scope: &Scope<'_>, keys: &BTreeSet<Key>, asked: &mut Asked) {
    for key in keys.iter().take(NAMED) {
        let kind = scope.say(&key.kind.text());
        let text = format!("{kind}: {}", name(scope.plan, *key));
        if ui.link(RichText::new(text).size(12.0)).clicked() {
            asked.push(Action::Open(FormFor::Record(*key)));
        }
    }
    if let Some(more) = keys.len().checked_sub(NAMED).filter(|more| *more > 0) {
        let more = scope.say(&Message::new("cli-and-more").with("count", more));
        ui.label(RichText::new(more).size(11.5).color(scope.colours.faint));
    }
}
