//! How a target stands, what shows it, and the records its number is counted from.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::widgets;
use super::head::head;
use crate::domain::{Key, TargetStanding};
use crate::i18n::Message;
use crate::views::TargetCard;
use egui::{Button, Label, RichText, Ui};
use lucide_icons::Icon;

pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, key: Key, card: &TargetCard, asked: &mut Asked) {
    let colours = scope.colours;
    let (ink, ground) = match card.standing {
        TargetStanding::Overdue | TargetStanding::DueUnsaid | TargetStanding::Late => {
            (colours.warning, colours.warning_soft)
        }
        TargetStanding::Reached => (colours.good, colours.good_soft),
        TargetStanding::OnCourse | TargetStanding::Unsaid | TargetStanding::Dropped => {
            (colours.accent, colours.accent_soft)
        }
    };
    widgets::badge(ui, &scope.say(&card.standing.text()), ink, ground);
    for said in [Some(&card.evidence), card.judged_by_plan.as_ref()].into_iter().flatten() {
        let text = RichText::new(scope.say(said)).size(12.0).color(colours.muted);
        ui.add(Label::new(text).wrap());
    }
    if let Some(disagreement) = &card.disagreement {
        let said = scope.say(disagreement);
        let choose = scope.text("targets-choose");
        let mend = (card.is_undecided && scope.can_edit).then_some(choose.as_str());
        if widgets::warning(ui, scope, &said, mend) {
            asked.push(Action::Open(FormFor::Changing(key)));
        }
    }
    ui.add_space(8.0);
    counted(ui, scope, card, asked);
}

fn counted(ui: &mut Ui, scope: &Scope<'_>, card: &TargetCard, asked: &mut Asked) {
    if card.counted.is_empty() && card.entered.is_none() {
        return;
    }
    head(ui, scope, &scope.text("targets-counted"));
    if card.counted.is_empty() {
        let none = RichText::new(scope.text("targets-counted-none")).size(12.0);
        ui.label(none.color(scope.colours.faint));
    }
    for (key, name) in &card.counted {
        let kind = scope.say(&key.kind.text());
        let text = if name.is_empty() { kind } else { name.clone() };
        if ui.add(egui::Link::new(RichText::new(text).size(12.5))).clicked() {
            asked.push(Action::Open(FormFor::Record(*key)));
        }
    }
    if let Some(kind) = card.entered {
        ui.add_space(4.0);
        let text = scope.say(&Message::new("records-add-kind").with("kind", kind.text()));
        let label = (widgets::icon_text(Icon::Plus, 13.0), RichText::new(&text).size(12.0));
        let add = ui.add_enabled(scope.can_edit, Button::new(label)).accessible_name(&text);
        if add.clicked() {
            asked.push(Action::Open(FormFor::NewRecord(kind, card.about.clone())));
        }
    }
    ui.add_space(8.0);
}
