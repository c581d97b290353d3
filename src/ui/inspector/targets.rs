//! Mục tiêu: what the plan sets for the zone beside its fill rate.

use super::super::action::Asked;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::{Section, Selected};
use crate::domain::Measure;
use crate::i18n::Message;
use crate::views::TargetRow;
use egui::{Label, RichText, Ui};
use lucide_icons::Icon;

/// The section.
pub const SECTION: Section =
    Section { applies: |selected| selected.zone.targets.iter().any(is_other), ui };

/// Fill targets stand in the fill section.
fn is_other(target: &TargetRow) -> bool {
    target.measure != Measure::FillRate || target.value.is_none()
}

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, _asked: &mut Asked) {
    widgets::section_head(ui, scope, &scope.text("inspector-targets"), "");
    for target in selected.zone.targets.iter().filter(|target| is_other(target)) {
        row(ui, scope, target);
    }
}

fn row(ui: &mut Ui, scope: &Scope<'_>, target: &TargetRow) {
    let colours = scope.colours;
    let (icon, ink, key) = match target.reached {
        Some(true) => (Icon::CircleCheck, colours.good, "inspector-target-done"),
        Some(false) => (Icon::CircleX, colours.warning, "inspector-target-open"),
        None => (Icon::CircleDashed, colours.faint, "inspector-target-unknown"),
    };
    ui.horizontal_top(|ui| {
        ui.label(widgets::icon_text(icon, 14.0).color(ink)).on_hover_text(scope.text(key));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let subject = RichText::new(&target.subject).size(12.5);
            let label = ui.add(Label::new(subject).wrap());
            if let Some(clause) = &target.clause {
                label.on_hover_text(clause);
            }
            let state = scope.text(key);
            let due = match target.due {
                Some(due) => scope.say(&Message::new("inspector-target-due").with("due", due)),
                None => scope.text("inspector-target-no-date"),
            };
            let text = RichText::new(format!("{due} · {state}"));
            let font =
                if target.reached.is_none() { theme::italic(11.5) } else { theme::body(11.5) };
            ui.add(Label::new(text.font(font).color(colours.muted)).wrap());
        });
    });
    ui.add_space(3.0);
}
