//! Where a record is: taken from the map, typed as a position, or drawn as a boundary of its own.

use super::super::action::{Action, Asked};
use super::super::form_for::{FormFor, Target};
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Bounded, Figure};
use crate::geodesy::read_positions;
use crate::i18n::Message;
use crate::views::figure_text;
use egui::{Button, Label, Response, RichText, Ui};
use lucide_icons::Icon;

/// Ways to a place of whatever shape: a position typed, or what is on the map.
pub(super) fn ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    figure: &mut Option<Figure>,
    position: &mut String,
    asked: &mut Asked,
) -> Response {
    let name = scope.text("records-position");
    let hint = scope.text("records-position-hint");
    let entry = widgets::field(ui, scope, &name, &hint, position);
    if entry.changed() {
        let read = read_positions(position, &scope.plan.about.grid);
        *figure = read.first().map(|read| Figure::Point(read.on_grid));
    }
    ui.horizontal(|ui| {
        take(ui, scope, asked);
        let clear = scope.text("records-clear-place");
        if figure.is_some() && ui.button(RichText::new(&clear).size(12.0)).clicked() {
            *figure = None;
            position.clear();
        }
    });
    ui.add_space(5.0);
    entry
}

/// What is being measured on the map, or the marked position, becomes the place.
pub(super) fn take(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let take = button(ui, scope, Icon::MapPin, "records-take-place");
    if take.on_hover_text(scope.text("records-take-place-how")).clicked() {
        asked.push(Action::PlaceFromMap);
    }
}

/// Ways to a boundary: it is drawn from corners in a form of its own, once the record is there.
pub(super) fn boundary(
    ui: &mut Ui,
    scope: &Scope<'_>,
    is_drawn: bool,
    of: Option<Bounded>,
    asked: &mut Asked,
) {
    let Some(of) = of else {
        let text = RichText::new(scope.text("records-boundary-later")).size(11.5);
        ui.add(Label::new(text.color(scope.colours.muted)).wrap());
        ui.add_space(5.0);
        return;
    };
    ui.horizontal_wrapped(|ui| {
        if is_drawn && button(ui, scope, Icon::Hexagon, "records-boundary-sheet").clicked() {
            asked.push(Action::Open(FormFor::Boundary(of)));
        }
        if button(ui, scope, Icon::Table2, "records-boundary-corners").clicked() {
            asked.push(Action::Open(FormFor::Corners(Target::Existing(of))));
        }
    });
    ui.add_space(5.0);
}

/// "ranh giới, 12 đỉnh", "một điểm", or that there is none yet.
pub(super) fn says(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    figure: Option<&Figure>,
) -> Response {
    ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
    let text = match figure {
        Some(figure) => RichText::new(scope.say(&said(figure))).size(12.5),
        None => RichText::new(scope.text("records-no-place"))
            .font(theme::italic(12.0))
            .color(scope.colours.faint),
    };
    ui.add(Label::new(text).wrap())
}

fn said(figure: &Figure) -> Message {
    match figure {
        Figure::Area(area) => {
            let rings = area
                .rings()
                .iter()
                .flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
            let corners: usize = rings.map(|ring| ring.0.len().saturating_sub(1)).sum();
            Message::new("records-boundary-drawn")
                .with("area", figure_text(figure))
                .with("corners", corners)
        }
        Figure::Point(_) | Figure::Line(_) | Figure::Parts(_) => figure_text(figure),
    }
}

fn button(ui: &mut Ui, scope: &Scope<'_>, icon: Icon, key: &str) -> Response {
    let text = scope.text(key);
    let label = (widgets::icon_text(icon, 13.0), RichText::new(&text).size(12.0));
    ui.add(Button::new(label)).accessible_name(&text)
}
