//! Làng nghề: figures by date and source, products, and what the law asks.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::section::{Section, Selected, head_with_add};
use crate::domain::{Key, RecordKind, ZoneKind};
use crate::i18n::{Argument, Message};
use crate::rules::Answer;
use crate::views::{FigureRow, Mark, VillageRow, differs_text};
use egui::{Label, RichText, Sense, Ui};
use lucide_icons::Icon;

/// The section.
pub const SECTION: Section = Section {
    applies: |selected| {
        selected.zone.kind == ZoneKind::Village
            || !selected.zone.figures.is_empty()
            || !selected.zone.products.is_empty()
            || selected.zone.parts.iter().any(|part| !part.rows.is_empty())
    },
    ui,
};

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let card = selected.zone;
    let about = || vec![Key::of(card.id)];
    let muted = |key: &str| RichText::new(scope.text(key)).size(12.0).color(scope.colours.faint);
    head_with_add(ui, scope, "records-observations", RecordKind::Observation, about(), asked);
    if card.figures.is_empty() {
        ui.add(Label::new(muted("records-no-observations")).wrap());
    }
    for figure in &card.figures {
        figure_ui(ui, scope, figure, asked);
    }
    if card.kind == ZoneKind::Village || !card.products.is_empty() {
        ui.add_space(6.0);
        head_with_add(ui, scope, "records-products", RecordKind::Product, about(), asked);
    }
    for product in &card.products {
        let stars = product.ocop_stars.map(|stars| {
            scope.say(&Message::new("records-stars").with("stars", Argument::Count(stars)))
        });
        ui.horizontal(|ui| {
            let name = Label::new(RichText::new(&product.name).size(12.5)).sense(Sense::click());
            if ui.add(name).clicked() {
                asked.push(Action::Open(FormFor::Record(Key::of(product.id))));
            }
            if let Some(stars) = stars {
                ui.label(RichText::new(stars).size(11.5).color(scope.colours.good));
            }
        });
    }
    for part in &card.parts {
        if card.kind == ZoneKind::Village || !part.rows.is_empty() {
            ui.add_space(6.0);
            head_with_add(ui, scope, part.text, part.kind, about(), asked);
        }
        for row in &part.rows {
            part_row(ui, scope, row, asked);
        }
    }
    if !card.criteria.is_empty() {
        ui.add_space(6.0);
        widgets::section_head(ui, scope, &scope.text("criteria-title"), "");
        for answer in &card.criteria {
            criterion(ui, scope, answer, asked);
        }
    }
}

fn part_row(ui: &mut Ui, scope: &Scope<'_>, row: &VillageRow, asked: &mut Asked) {
    let name = Label::new(RichText::new(&row.name).size(12.5)).wrap().sense(Sense::click());
    if ui.add(name).clicked() {
        asked.push(Action::Open(FormFor::Record(row.key)));
    }
    let Some(says) = &row.says else { return };
    let ink = match row.mark {
        Mark::Good => scope.colours.good,
        Mark::Warning => scope.colours.warning,
        Mark::Sketch | Mark::None => scope.colours.muted,
    };
    ui.add(Label::new(RichText::new(scope.say(says)).size(11.5).color(ink)).wrap());
    ui.add_space(3.0);
}

fn figure_ui(ui: &mut Ui, scope: &Scope<'_>, figure: &FigureRow, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let name = scope.say(&figure.measure);
        let name = Label::new(RichText::new(name).size(12.5)).sense(Sense::click());
        if ui.add(name).clicked() {
            asked.push(Action::Open(FormFor::Record(figure.key)));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(RichText::new(scope.say(&figure.value)).font(theme::bold(12.5)));
        });
    });
    let source = format!("{} · {}", figure.day, figure.source);
    let source = RichText::new(source).size(11.5).color(scope.colours.muted);
    ui.add(Label::new(source).wrap());
    ui.add_space(3.0);
}

fn criterion(ui: &mut Ui, scope: &Scope<'_>, answer: &Answer, asked: &mut Asked) {
    let colours = scope.colours;
    let (icon, ink, key) = match answer.met {
        Some(true) => (Icon::CircleCheck, colours.good, "criteria-yes"),
        Some(false) => (Icon::CircleAlert, colours.warning, "criteria-no"),
        None => (Icon::CircleDashed, colours.faint, "criteria-unknown"),
    };
    ui.horizontal_top(|ui| {
        ui.label(widgets::icon_text(icon, 14.0).color(ink));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let text = RichText::new(scope.say(&answer.criterion.text())).size(12.5);
            let label = ui.add(Label::new(text).wrap().sense(Sense::click()));
            if let Some(seen) = answer.rests_on.first().filter(|_| label.clicked()) {
                asked.push(Action::Open(FormFor::Record(Key::of(*seen))));
            }
            let mut state = scope.text(key);
            if let Some(differs) = answer.differs {
                let said = scope.say(&differs_text(scope.plan, differs));
                state = format!("{state} · {said}");
            }
            let state = RichText::new(state).size(11.5).color(colours.muted);
            ui.add(Label::new(state).wrap());
        });
    });
    ui.add_space(3.0);
}
