//! Ngành nghề quy hoạch: what the plan wants here, in its order, and which of it already sits here.

use super::super::action::Asked;
use super::super::scope::Scope;
use super::super::widgets;
use super::section::{Section, Selected, head_with_add};
use crate::domain::{Key, RecordKind};
use crate::i18n::Message;
use crate::views::IndustryRow;
use egui::Ui;

/// The section.
pub const SECTION: Section =
    Section { applies: |selected| !selected.zone.industries.is_empty(), ui };

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let about = vec![Key::of(selected.zone.id)];
    head_with_add(ui, scope, "inspector-industries", RecordKind::ZoneIndustry, about, asked);
    // Before anything was recorded nobody has counted.
    let counted = selected.zone.fill.recorded;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for industry in &selected.zone.industries {
            let (name, there) =
                (scope.say(&industry.name), counted.then_some(industry.enterprises));
            widgets::chip(ui, scope, &name, there).on_hover_text(detail(scope, industry));
        }
    });
}

fn detail(scope: &Scope<'_>, industry: &IndustryRow) -> String {
    let mut lines = vec![scope.say(&industry.name)];
    if let Some(priority) = industry.priority {
        let priority = usize::try_from(priority).unwrap_or_default();
        lines.push(scope.say(&Message::new("inspector-industry-priority").with("n", priority)));
    }
    if !industry.vsic.is_empty() {
        let codes = industry.vsic.join(", ");
        lines.push(scope.say(&Message::new("inspector-industry-codes").with("codes", codes)));
    }
    if industry.names.is_empty() {
        lines.push(scope.text("inspector-industry-none"));
    }
    lines.extend(industry.names.iter().map(|name| format!("• {name}")));
    lines.join("\n")
}
