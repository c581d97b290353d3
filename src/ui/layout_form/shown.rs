//! The figures of a layout: the balance that closes to 100 %, its lots, and what the rules say.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::LandUse;
use crate::i18n::{Argument, Message};
use crate::map::opaque;
use crate::operations::LaidOut;
use crate::rules::{Checked, LandFacts, Verdict, check_land_balance};
use crate::units::Area;
use egui::{Align, Color32, Label, Layout, RichText, Sense, Stroke, StrokeKind, Ui, vec2};
use jiff::civil::Date;
use lucide_icons::Icon;

/// Widths of the columns of figures.
const HECTARES: f32 = 78.0;
const SHARE: f32 = 74.0;

/// Draws its lots, and what the rules of a day say.
pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, laid: &LaidOut, on: Date) {
    lots_ui(ui, scope, laid);
    ui.add_space(6.0);
    widgets::section_head(ui, scope, &scope.text("layout-checks"), "");
    for checked in checks(laid, on) {
        check_ui(ui, scope, &checked);
    }
    for note in laid.notes.iter().chain([&Message::new("layout-sketch")]) {
        line(ui, &scope.say(note), scope.colours.muted);
    }
}

fn checks(laid: &LaidOut, on: Date) -> Vec<Checked> {
    let uses = laid.balance.shares.iter().map(|share| (share.land_use, share.area));
    let facts = LandFacts { whole: laid.balance.whole, uses: uses.collect(), belt_m: laid.belt_m };
    check_land_balance(&facts, on)
}

fn lots_ui(ui: &mut Ui, scope: &Scope<'_>, laid: &LaidOut) {
    let lots = laid.pieces.iter().filter(|piece| piece.land_use == LandUse::Industrial);
    let areas: Vec<f64> = lots.map(|lot| lot.area.as_square_metres()).collect();
    if !areas.is_empty() {
        let end = |end: f64| Argument::SquareMetres(Area::square_metres(end));
        let lots = Message::new("layout-lots")
            .with("count", areas.len())
            .with("least", end(areas.iter().copied().fold(f64::INFINITY, f64::min)))
            .with("most", end(areas.iter().copied().fold(0.0, f64::max)));
        line(ui, &scope.say(&lots), scope.colours.text);
    }
    if let Some(depth) = laid.depth_m {
        let depth = Message::new("layout-depth-found").with("depth", Argument::Metres(depth));
        line(ui, &scope.say(&depth), scope.colours.muted);
    }
}

/// Draws the balance.
pub(super) fn balance_ui(ui: &mut Ui, scope: &Scope<'_>, laid: &LaidOut) {
    ui.spacing_mut().item_spacing.y = 1.0;
    let head = [scope.text("layout-hectares"), scope.text("layout-balance-share")];
    row_ui(ui, scope, None, &scope.text("layout-balance"), &head, false);
    let numerals = scope.numerals();
    let figures = |area: Area, share: f64| {
        [numerals.number(area.as_hectares(), 4), numerals.number(share * 100.0, 3)]
    };
    for own in &laid.balance.shares {
        let name = scope.say(&own.land_use.text());
        row_ui(ui, scope, Some(own.land_use), &name, &figures(own.area, own.share), false);
    }
    let sum: f64 = laid.balance.shares.iter().map(|own| own.share).sum();
    let total = scope.text("layout-balance-total");
    row_ui(ui, scope, None, &total, &figures(laid.balance.whole, sum), true);
}

/// A line of the balance: colour and name of the use, hectares, share.
fn row_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    land_use: Option<LandUse>,
    name: &str,
    [hectares, share]: &[String; 2],
    is_total: bool,
) {
    let font = if is_total { theme::bold(12.5) } else { theme::body(12.5) };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let name_width = (ui.available_width() - HECTARES - SHARE - 30.0).max(40.0);
        let (rect, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
        if let Some(land_use) = land_use {
            let fill = opaque(land_use.colour().on(ui.visuals().dark_mode));
            let stroke = Stroke::new(1.0, scope.colours.line);
            ui.painter().rect(rect, 2, fill, stroke, StrokeKind::Inside);
        }
        let cell = |ui: &mut Ui, width: f32, layout: Layout, text: &str| {
            ui.allocate_ui_with_layout(vec2(width, 18.0), layout, |ui| {
                ui.set_min_width(width);
                ui.add(Label::new(RichText::new(text).font(font.clone())).truncate());
            });
        };
        cell(ui, name_width, Layout::left_to_right(Align::Center), name);
        let right = Layout::right_to_left(Align::Center);
        cell(ui, HECTARES, right, hectares);
        cell(ui, SHARE, right, share);
    });
}

fn check_ui(ui: &mut Ui, scope: &Scope<'_>, checked: &Checked) {
    let (icon, ink) = match checked.verdict {
        Verdict::Pass => (Icon::Check, scope.colours.good),
        Verdict::Fail => (Icon::TriangleAlert, scope.colours.warning),
        Verdict::Split | Verdict::Unknown => (Icon::CircleQuestionMark, scope.colours.muted),
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.label(widgets::icon_text(icon, 12.0).color(ink));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let verdict = scope.text(checked.verdict.text());
            line(ui, &format!("{}: {verdict}", scope.say(&checked.says())), ink);
            let needs = RichText::new(scope.say(&checked.needs())).size(11.5);
            ui.add(Label::new(needs.color(scope.colours.muted)).wrap());
        });
    });
    ui.add_space(3.0);
}

fn line(ui: &mut Ui, text: &str, ink: Color32) {
    ui.add(Label::new(RichText::new(text).size(12.5).color(ink)).wrap());
}
