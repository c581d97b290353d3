//! Mục tiêu: what the plan sets for the zone beside its fill rate.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::section::{Section, Selected};
use crate::domain::{Key, Measure, TargetStanding};
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

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    widgets::section_head(ui, scope, &scope.text("inspector-targets"), "");
    for target in selected.zone.targets.iter().filter(|target| is_other(target)) {
        row(ui, scope, target, asked);
    }
}

fn row(ui: &mut Ui, scope: &Scope<'_>, target: &TargetRow, asked: &mut Asked) {
    let colours = scope.colours;
    let (icon, ink) = match target.standing {
        TargetStanding::Reached => (Icon::CircleCheck, colours.good),
        TargetStanding::Overdue | TargetStanding::DueUnsaid | TargetStanding::Late => {
            (Icon::CircleAlert, colours.warning)
        }
        TargetStanding::OnCourse => (Icon::CircleDot, colours.accent),
        TargetStanding::Dropped => (Icon::CircleX, colours.faint),
        TargetStanding::Unsaid => (Icon::CircleDashed, colours.faint),
    };
    let state = scope.say(&target.standing.text());
    ui.horizontal_top(|ui| {
        ui.label(widgets::icon_text(icon, 14.0).color(ink)).on_hover_text(&state);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let subject = RichText::new(&target.subject).size(12.5);
            let label = ui.add(Label::new(subject).wrap().sense(egui::Sense::click()));
            if label.clicked() {
                asked.push(Action::Open(FormFor::Record(Key::of(target.id))));
            }
            label.on_hover_ui(|ui| {
                ui.set_max_width(380.0);
                ui.label(scope.say(&target.evidence));
                if let Some(clause) = &target.clause {
                    ui.label(clause);
                }
            });
            let due = match (target.due, &target.judged_by_plan) {
                (Some(due), _) => scope.say(&Message::new("inspector-target-due").with("due", due)),
                (None, Some(by_plan)) => scope.say(by_plan),
                (None, None) => scope.text("inspector-target-no-date"),
            };
            let text = RichText::new(format!("{due} · {state}"));
            let is_unsaid = target.standing == TargetStanding::Unsaid;
            let font = if is_unsaid { theme::italic(11.5) } else { theme::body(11.5) };
            ui.add(Label::new(text.font(font).color(colours.muted)).wrap());
            if let Some(disagreement) = &target.disagreement {
                let text = RichText::new(scope.say(disagreement)).size(11.5).color(colours.warning);
                ui.add(Label::new(text).wrap());
            }
        });
    });
    ui.add_space(3.0);
}
