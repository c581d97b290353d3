//! Giai đoạn: the stages of the zone, each a link to its record.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::section::{Section, Selected, head_with_add};
use crate::domain::{Key, RecordKind, ZoneKind};
use egui::{Label, Link, RichText, Ui};

/// The section.
pub const SECTION: Section = Section {
    applies: |selected| {
        !selected.zone.phases.is_empty()
            || matches!(selected.zone.kind, ZoneKind::Cluster | ZoneKind::Park)
    },
    ui,
};

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let about = vec![Key::of(selected.zone.id)];
    head_with_add(ui, scope, "inspector-phases", RecordKind::Phase, about, asked);
    if selected.zone.phases.is_empty() {
        let text = RichText::new(scope.text("inspector-no-phases")).size(12.0);
        ui.add(Label::new(text.color(scope.colours.faint)).wrap());
    }
    for phase in &selected.zone.phases {
        let hectares = |area| scope.numerals().hectares(area);
        let stated = phase.stated.map(|stated| {
            format!("{} ({})", hectares(stated.area), scope.say(&stated.basis.text()))
        });
        let facts = [
            stated.or_else(|| phase.grid.map(hectares)),
            phase.status.map(|status| scope.say(&status.text())),
        ];
        ui.horizontal_wrapped(|ui| {
            if ui.add(Link::new(RichText::new(&phase.name).size(12.5))).clicked() {
                asked.push(Action::Open(FormFor::Record(Key::of(phase.id))));
            }
            let facts: Vec<String> = facts.into_iter().flatten().collect();
            ui.label(RichText::new(facts.join(" · ")).size(12.0).color(scope.colours.muted));
        });
    }
}
