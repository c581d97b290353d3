//! Doanh nghiệp trùng: enterprises that may be one and the same, made one in a single step.

use super::action::{Action, Asked};
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{Duplicate, DuplicateBy, Enterprise, Id, duplicates};
use crate::i18n::Message;
use crate::operations::merge_enterprises;
use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};
use lucide_icons::Icon;
use std::collections::BTreeMap;

/// The groups, and which one of each is to stay.
#[derive(Default)]
pub struct DuplicatesSheet {
    groups: Vec<Duplicate>,
    of: Option<u64>,
    kept: BTreeMap<Id<Enterprise>, Id<Enterprise>>,
    /// Why a group was not made one, by its first enterprise.
    refusals: BTreeMap<Id<Enterprise>, Message>,
}

impl DuplicatesSheet {
    /// Draws the groups in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if self.of != Some(scope.revision) {
            self.groups = duplicates(scope.plan);
            self.of = Some(scope.revision);
            self.refusals.clear();
        }
        widgets::sheet_title(ui, scope, &scope.text("enterprises-duplicates"), "", asked);
        ScrollArea::vertical().id_salt("duplicates").auto_shrink(false).show(ui, |ui| {
            let margin = Margin { left: 16, right: 16, top: 4, bottom: 12 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let key = if self.groups.is_empty() {
                    "enterprises-no-duplicates"
                } else {
                    "enterprises-duplicates-hint"
                };
                let hint = RichText::new(scope.text(key)).size(12.0).color(scope.colours.muted);
                ui.add(Label::new(hint).wrap());
                ui.add_space(8.0);
                let Self { groups, kept, refusals, .. } = self;
                for group in groups.iter() {
                    group_ui(ui, scope, group, kept, refusals, asked);
                }
            });
        });
    }
}

fn group_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    group: &Duplicate,
    kept: &mut BTreeMap<Id<Enterprise>, Id<Enterprise>>,
    refusals: &mut BTreeMap<Id<Enterprise>, Message>,
    asked: &mut Asked,
) {
    let Some(first) = group.enterprises.first().copied() else { return };
    let key = match group.by {
        DuplicateBy::TaxCode => "enterprises-same-tax-code",
        DuplicateBy::Name => "enterprises-alike-name",
    };
    widgets::section_head(ui, scope, &scope.text(key), "");
    let keep = kept.entry(first).or_insert(first);
    for id in &group.enterprises {
        let Some(enterprise) = scope.plan.get(*id) else { continue };
        ui.horizontal(|ui| {
            ui.radio_value(keep, *id, "").accessible_name(&enterprise.name);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = RichText::new(&enterprise.name).font(theme::bold(12.5));
                ui.add(Label::new(name).wrap());
                let lots = scope.plan.occupancies_by(*id).count();
                let line = Message::new("enterprises-duplicate-line")
                    .with("tax-code", enterprise.tax_code.as_deref().unwrap_or("—"))
                    .with("count", lots);
                let line = RichText::new(scope.say(&line)).size(11.5);
                ui.add(Label::new(line.color(scope.colours.muted)).truncate());
            });
        });
    }
    if let Some(refusal) = refusals.get(&first) {
        widgets::refusal(ui, scope, refusal);
    }
    ui.horizontal(|ui| {
        let text = scope.text("enterprises-merge");
        let button = widgets::main_button(scope, &text, Some(Icon::Merge), scope.can_edit);
        if ui.add_enabled(scope.can_edit, button).accessible_name(&text).clicked() {
            let others: Vec<_> =
                group.enterprises.iter().copied().filter(|other| other != keep).collect();
            match merge_enterprises(scope.plan, *keep, &others) {
                Ok(edit) => asked.push(Action::Write(edit)),
                Err(refusal) => {
                    refusals.insert(first, refusal.message().clone());
                }
            }
        }
    });
    ui.add_space(8.0);
    widgets::rule(ui, scope);
    ui.add_space(8.0);
}
