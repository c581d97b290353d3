//! The figures of a layout: the balance that closes to 100 %, its lots, and what the rules say.

use super::super::land_share::{check_ui, land_share_ui, line_ui};
use super::super::scope::Scope;
use super::super::widgets;
use crate::domain::LandUse;
use crate::i18n::{Argument, Message};
use crate::operations::LaidOut;
use crate::rules::{Checked, LandFacts, Law, check_land_balance};
use crate::units::Area;
use egui::Ui;
use jiff::civil::Date;

/// Draws its lots, and what the rules of a day say.
pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, laid: &LaidOut, on: Date) {
    lots_ui(ui, scope, laid);
    ui.add_space(6.0);
    widgets::section_head(ui, scope, &scope.text("layout-checks"), "");
    for checked in checks(scope, laid, on) {
        check_ui(ui, scope, &checked);
    }
    for note in laid.notes.iter().chain([&Message::new("layout-sketch")]) {
        line_ui(ui, &scope.say(note), scope.colours.muted);
    }
}

fn checks(scope: &Scope<'_>, laid: &LaidOut, on: Date) -> Vec<Checked> {
    let uses = laid.balance.shares.iter().map(|share| (share.land_use, share.area));
    let facts = LandFacts { whole: laid.balance.whole, uses: uses.collect(), belt_m: laid.belt_m };
    check_land_balance(&facts, &Law::of(scope.plan, on), on)
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
        line_ui(ui, &scope.say(&lots), scope.colours.text);
    }
    if let Some(depth) = laid.depth_m {
        let depth = Message::new("layout-depth-found").with("depth", Argument::Metres(depth));
        line_ui(ui, &scope.say(&depth), scope.colours.muted);
    }
}

/// Draws the balance.
pub(super) fn balance_ui(ui: &mut Ui, scope: &Scope<'_>, laid: &LaidOut) {
    ui.spacing_mut().item_spacing.y = 1.0;
    let head = [scope.text("layout-hectares"), scope.text("layout-balance-share")];
    land_share_ui(ui, scope, None, &scope.text("layout-balance"), &head, false);
    let numerals = scope.numerals();
    let figures = |area: Area, share: f64| {
        [numerals.number(area.as_hectares(), 4), numerals.number(share * 100.0, 3)]
    };
    for own in &laid.balance.shares {
        let name = scope.say(&own.land_use.text());
        land_share_ui(ui, scope, Some(own.land_use), &name, &figures(own.area, own.share), false);
    }
    let sum: f64 = laid.balance.shares.iter().map(|own| own.share).sum();
    let total = scope.text("layout-balance-total");
    land_share_ui(ui, scope, None, &total, &figures(laid.balance.whole, sum), true);
}
