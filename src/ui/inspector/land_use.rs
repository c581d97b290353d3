//! Cân bằng sử dụng đất: the land of the zone by use, closing to its approved area.

use super::super::action::{Action, Asked};
use super::super::land_share::land_share_ui;
use super::super::scope::Scope;
use super::super::widgets;
use super::section::{Section, Selected};
use crate::domain::{LandClass, LandLine};
use crate::i18n::{Argument, Message};
use crate::views::balance_notes;
use egui::{Label, RichText, Ui};

/// The section.
pub const SECTION: Section = Section { applies: |selected| selected.zone.balance.is_some(), ui };

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let Some(balance) = &selected.zone.balance else { return };
    let whole = Message::new("balance-of")
        .with("whole", Argument::Hectares(balance.whole))
        .with("basis", balance.basis.text());
    widgets::section_head(ui, scope, &scope.text("balance-title"), &scope.say(&whole));
    ui.spacing_mut().item_spacing.y = 1.0;
    let head = [scope.text("layout-hectares"), scope.text("layout-balance-share")];
    land_share_ui(ui, scope, None, &scope.text("balance-use"), &head, false);
    let numerals = scope.numerals();
    let figures = |line: &LandLine| {
        [numerals.number(line.area.as_hectares(), 4), numerals.number(line.share * 100.0, 3)]
    };
    for line in &balance.lines {
        let name = line.class.map_or_else(|| Message::new("balance-unassigned"), LandClass::text);
        let land_use = line.class.map(|class| class.land_use);
        land_share_ui(ui, scope, land_use, &scope.say(&name), &figures(line), false);
    }
    let total = scope.text("balance-total");
    let sum: f64 = balance.lines.iter().map(|line| line.share).sum();
    let all = [numerals.number(balance.whole.as_hectares(), 4), numerals.number(sum * 100.0, 3)];
    land_share_ui(ui, scope, None, &total, &all, true);
    for note in balance_notes(balance) {
        let text = RichText::new(scope.say(&note)).size(11.5).color(scope.colours.warning);
        ui.add(Label::new(text).wrap());
    }
    let has_boundary = selected.zone.areas.measured.is_some();
    let show = RichText::new(scope.text("balance-show")).size(12.0);
    if has_boundary && ui.link(show).clicked() {
        asked.push(Action::ShowUnassigned(selected.zone.id));
    }
}
