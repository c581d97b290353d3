//! What is being drawn and measured on the map: the next step, what can be typed of it, the figures, and
//! what to do with them.

use super::action::{Action, Asked};
use super::form_for::{FormFor, Target};
use super::leg_fields::LegFields;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{Bounded, LandUse};
use crate::i18n::Message;
use crate::map::{CanvasOutput, Sketch, Thing, Typed, tools};
use crate::operations::{self, HoleDraft, NoteDraft};
use crate::views;
use crate::views::measurement::{Figures, MeasureKind};
use egui::{
    Align, AtomExt, Button, CollapsingHeader, Frame, Grid, Key, Label, Layout, Margin, RichText,
    ScrollArea, TextEdit, Ui, vec2,
};
use lucide_icons::Icon;

const WIDTH: f32 = 252.0;

/// What the card remembers.
#[derive(Default)]
pub struct MeasureCard {
    /// What the note is to be called.
    name: String,
    /// What is typed of the corner to be set next.
    fields: LegFields,
}

impl MeasureCard {
    /// Whether a name was typed.
    pub fn has_name(&self) -> bool {
        !self.name.trim().is_empty()
    }

    /// Whether there is anything to say.
    pub fn is_shown(scope: &Scope<'_>, sketch: Option<&Sketch>, output: &CanvasOutput) -> bool {
        scope.view.tool.measures.is_some() || sketch.is_some() || output.next.is_some()
    }

    /// What was typed of the corner to be set next.
    pub fn typed(&self, scope: &Scope<'_>) -> Typed {
        self.fields.typed(scope)
    }

    /// Gives the keys to the fields of the corner to be set next.
    pub const fn take_keys(&mut self) {
        self.fields.take_keys();
    }

    /// Draws the card.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        sketch: Option<&Sketch>,
        output: &CanvasOutput,
        asked: &mut Asked,
    ) {
        ui.set_width(WIDTH);
        Frame::new().inner_margin(Margin { left: 10, right: 10, top: 4, bottom: 8 }).show(
            ui,
            |ui| {
                head(ui, scope, &title(scope, sketch, output), asked);
                if let Some(hint) = &output.hint {
                    let hint = RichText::new(scope.say(hint)).size(12.0);
                    ui.add(Label::new(hint.color(scope.colours.muted)).wrap());
                }
                let tool = scope.view.tool;
                let is_own = |sketch: &Sketch| tool.measures == Some(sketch.kind);
                let is_read = sketch.is_some_and(|sketch| sketch.ended && is_own(sketch));
                if let Some(next) = output.next.filter(|_| !is_read) {
                    self.fields.ui(ui, scope, next, output, asked);
                }
                if draws_apart(scope, output) {
                    return;
                }
                let Some(measurement) = &output.measurement else { return };
                let figures = Figures::of(measurement, scope.texts);
                show(ui, scope, &figures);
                if let Some(sketch) = sketch.filter(|sketch| sketch.ended) {
                    self.ended(ui, scope, sketch, &figures, asked);
                }
            },
        );
    }

    /// What can be done with a finished measurement.
    fn ended(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        sketch: &Sketch,
        figures: &Figures,
        asked: &mut Asked,
    ) {
        ui.add_space(6.0);
        let can_keep = scope.can_edit && figures.trouble.is_none();
        if can_keep {
            let (name, hint) = (scope.text("measure-note-name"), scope.text("measure-note-hint"));
            let hint = RichText::new(hint).font(theme::italic(12.5)).color(scope.colours.faint);
            let field = TextEdit::singleline(&mut self.name).id_salt("name").hint_text(hint);
            let field = field.desired_width(f32::INFINITY).margin(Margin::symmetric(8, 4));
            let field = ui.add(field).accessible_name(&name).on_hover_text(&name);
            if sketch.kind != MeasureKind::Area && self.fields.hands_keys_on() {
                field.request_focus();
            }
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                self.keep(scope, sketch, figures, asked);
            }
            ui.add_space(4.0);
        }
        if can_keep && sketch.kind == MeasureKind::Area {
            let text = scope.text("measure-to-boundary");
            let button = Button::new((widgets::icon_text(Icon::Hexagon, 14.0), text));
            let button = ui.add_enabled(!scope.has_form, button);
            if self.fields.hands_keys_on() {
                button.request_focus();
            }
            if button.clicked() {
                asked.push(Action::Open(FormFor::Drawn(target(scope), sketch.corners.clone())));
            }
            ui.add_space(4.0);
        }
        let selected = scope.view.selection.and_then(Thing::bounded);
        if let Some(of) = selected.filter(|_| can_keep && sketch.kind == MeasureKind::Distance) {
            let text = scope.text("shape-band-offer");
            let button = Button::new((widgets::icon_text(Icon::Fence, 14.0), text));
            if ui.add_enabled(!scope.has_form, button).clicked() {
                asked.push(Action::Open(FormFor::Band(of, sketch.corners.clone())));
            }
            ui.add_space(4.0);
        }
        if can_keep && sketch.kind == MeasureKind::Area {
            hole_ui(ui, scope, sketch, asked);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let keep = scope.text("measure-keep");
            let keep = Button::new((widgets::icon_text(Icon::StickyNote, 14.0), keep));
            if can_keep && ui.add(keep).clicked() {
                self.keep(scope, sketch, figures, asked);
            }
            let copy = scope.text("measure-copy");
            if widgets::icon_button(ui, scope, Icon::Copy, 28.0, &copy).clicked() {
                asked.push(Action::Copy(figures.to_text(scope.texts)));
            }
            let clear = scope.text("measure-clear");
            if widgets::icon_button(ui, scope, Icon::Trash2, 28.0, &clear).clicked() {
                asked.push(Action::ClearSketch);
            }
        });
    }

    fn keep(&self, scope: &Scope<'_>, sketch: &Sketch, figures: &Figures, asked: &mut Asked) {
        asked.push(Action::KeepNote(self.note(scope, sketch, figures)));
    }

    /// "312,40 m · Từ cổng đến trạm xử lý": on the map a long name is cut, its figure is not.
    fn note(&self, scope: &Scope<'_>, sketch: &Sketch, figures: &Figures) -> NoteDraft {
        let named = Some(self.name.trim()).filter(|name| !name.is_empty());
        let name = named.map_or_else(|| scope.say(&sketch.kind.noun()), str::to_owned);
        NoteDraft {
            text: format!("{} · {name}", figures.headline()),
            shape: sketch.kind.note_shape(),
            corners: sketch.corners.clone(),
            zone: scope.selected_zone(),
            made_on: Some(scope.today),
        }
    }
}

/// The ways to take what was drawn out of the selected land.
fn hole_ui(ui: &mut Ui, scope: &Scope<'_>, sketch: &Sketch, asked: &mut Asked) {
    let Some(of) = scope.view.selection.and_then(Thing::bounded) else { return };
    let Some(name) = views::bounded_name(scope.plan, of) else { return };
    let own_lot = match of {
        Bounded::Lot(lot) => {
            scope.plan.get(lot).map(|lot| (lot.zone, lot.code.clone(), lot.land_use))
        }
        Bounded::Zone(_) | Bounded::Phase(_) => None,
    };
    let label = scope.say(&Message::new("shape-hole-offer").with("whose", name));
    let text = label.as_str().atom_shrink(true);
    let button = Button::new((widgets::icon_text(Icon::SquaresSubtract, 14.0), text));
    let opener = ui.add_enabled(!scope.has_form, button.truncate()).on_hover_text(&label);
    let mut wanted = None;
    egui::Popup::menu(&opener).show(|ui| {
        if ui.button(scope.text("shape-hole-only")).clicked() {
            wanted = Some(None);
        }
        if let Some((zone, code, land_use)) = own_lot {
            let code = operations::free_code(scope.plan, zone, &format!("{code}-"));
            let text = Message::new("shape-hole-as-lot").with("code", code.as_str());
            if ui.button(scope.say(&text)).clicked() {
                wanted = Some(Some((code, land_use)));
            }
        }
    });
    if let Some(lot) = wanted {
        let draft = HoleDraft { of, corners: sketch.corners.clone(), lot };
        match operations::cut_hole(scope.plan, &draft) {
            Ok(edit) => {
                asked.push(Action::Write(edit));
                asked.push(Action::ClearSketch);
            }
            Err(refusal) => asked.push(Action::Tell(refusal.message().clone())),
        }
    }
    ui.add_space(4.0);
}

/// Whose boundary was drawn, as far as one can guess: what is selected and has none yet, else a lot of
/// the selected zone, else a new zone.
fn target(scope: &Scope<'_>) -> Target {
    let selected = scope.view.selection.and_then(Thing::bounded);
    let has_none =
        |of: &Bounded| scope.plan.boundary_facts(*of).is_some_and(|facts| facts.boundary.is_none());
    if let Some(of) = selected.filter(has_none) {
        return Target::Existing(of);
    }
    let new_lot =
        |zone| Target::NewLot { zone, code: String::new(), land_use: LandUse::Industrial };
    scope.selected_zone().map_or_else(Target::default, new_lot)
}

/// Whether the tool in hand draws something of its own, and not what is measured.
const fn draws_apart(scope: &Scope<'_>, output: &CanvasOutput) -> bool {
    scope.view.tool.measures.is_none() && output.next.is_some()
}

/// What is drawn or measured; the shape of another tool is told by what it measures.
fn title(scope: &Scope<'_>, sketch: Option<&Sketch>, output: &CanvasOutput) -> String {
    let tool = scope.view.tool;
    let of_another = sketch.filter(|sketch| tool.measures != Some(sketch.kind));
    match of_another.filter(|_| !draws_apart(scope, output)) {
        Some(sketch) => scope.say(&sketch.kind.text()),
        None => scope.text(tool.text),
    }
}

fn head(ui: &mut Ui, scope: &Scope<'_>, title: &str, asked: &mut Asked) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(title).font(theme::bold(13.0)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = scope.text("common-close");
            if widgets::icon_button(ui, scope, Icon::X, 22.0, &close).clicked() {
                asked.push(Action::ClearSketch);
                asked.push(Action::Take(&tools::SELECT));
            }
        });
    });
}

fn show(ui: &mut Ui, scope: &Scope<'_>, figures: &Figures) {
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    let mut head = None;
    for figure in &figures.figures {
        let Some(surface) = &figure.surface else {
            widgets::value_row(ui, scope, &figure.name, Some(&figure.value), "");
            continue;
        };
        if head.replace(&figure.name) != Some(&figure.name) {
            let name = RichText::new(&figure.name).font(theme::bold(12.0));
            ui.label(name.color(scope.colours.muted));
        }
        widgets::value_row(ui, scope, surface, Some(&figure.value), "");
    }
    if let Some(trouble) = &figures.trouble {
        widgets::warning(ui, scope, trouble, None);
    }
    if figures.legs.len() > 1 {
        let count = Message::new("measure-legs").with("count", figures.legs.len());
        let title = RichText::new(scope.say(&count)).size(12.0).color(scope.colours.muted);
        CollapsingHeader::new(title).id_salt("legs").show_unindented(ui, |ui| {
            ScrollArea::vertical().max_height(132.0).stick_to_bottom(true).show(ui, |ui| {
                legs(ui, scope, figures);
            });
        });
    }
}

fn legs(ui: &mut Ui, scope: &Scope<'_>, figures: &Figures) {
    let grid = Grid::new("legs").num_columns(4).spacing(vec2(10.0, 2.0)).min_col_width(44.0);
    grid.show(ui, |ui| {
        for head in Figures::leg_heads(scope.texts) {
            ui.label(RichText::new(head).size(10.5).color(scope.colours.muted));
        }
        ui.end_row();
        for [name, lengths @ ..] in &figures.legs {
            ui.label(RichText::new(name).size(12.0));
            for length in lengths {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(RichText::new(length).size(12.0));
                });
            }
            ui.end_row();
        }
    });
}
