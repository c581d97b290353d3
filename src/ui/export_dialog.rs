//! Xuất bản đồ, dữ liệu: what, of which zone, in which format; then where to.

use super::action::{Action, Asked};
use super::exported::{Exported, Format};
use super::file_for::FileFor;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{Id, RecordKind, Zone};
use crate::i18n::Message;
use crate::io::drawn_kinds;
use egui::{Button, Label, RichText, Ui};
use lucide_icons::Icon;

/// What is chosen.
#[derive(Debug)]
pub struct ExportDialog {
    kind: Option<RecordKind>,
    zone: Option<Id<Zone>>,
    format: Format,
}

impl ExportDialog {
    /// Of a zone, or of the whole plan.
    pub const fn new(zone: Option<Id<Zone>>) -> Self {
        Self { kind: Some(RecordKind::Lot), zone, format: Format::FIRST }
    }

    /// Draws the choices; says whether the dialog is to close.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.set_width(380.0);
        ui.label(RichText::new(scope.text("ui-export")).font(theme::bold(16.0)));
        ui.add_space(6.0);
        let kinds: Vec<_> = std::iter::once(None).chain(drawn_kinds().map(Some)).collect();
        widgets::choice(ui, scope, &scope.text("ui-export-what"), &mut self.kind, &kinds, |kind| {
            kind.map_or_else(|| scope.text("ui-export-all"), |kind| scope.say(&kind.text()))
        });
        let zones: Vec<_> = std::iter::once(None)
            .chain(scope.plan.all::<Zone>().map(|zone| Some(zone.id)))
            .collect();
        widgets::choice(ui, scope, &scope.text("ui-export-zone"), &mut self.zone, &zones, |zone| {
            let name = zone.and_then(|zone| Some(scope.plan.get(zone)?.name.clone()));
            name.unwrap_or_else(|| scope.text("ui-export-zones-all"))
        });
        let formats = Format::of(self.kind);
        if !formats.contains(&self.format) {
            self.format = Format::FIRST;
        }
        let name = scope.text("ui-export-format");
        widgets::choice(ui, scope, &name, &mut self.format, &formats, |format| {
            scope.text(format.text)
        });
        let day = Message::new("ui-export-day").with("day", scope.view.on);
        let day = RichText::new(scope.say(&day)).color(scope.colours.muted);
        ui.add(Label::new(day).wrap());
        ui.add_space(8.0);
        self.buttons(ui, scope, asked)
    }

    fn buttons(&self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.horizontal(|ui| {
            let save = scope.text("ui-export-save");
            let button = widgets::primary_button(scope, &save, Some(Icon::Download));
            let saves = ui.add_sized([282.0, 34.0], button).accessible_name(&save).clicked();
            if saves {
                let Self { kind, zone, format } = *self;
                let exported = Exported { kind, zone, format, on: scope.view.on };
                asked.push(Action::AskFile(FileFor::Export(Box::new(exported))));
            }
            saves || ui.add_sized([90.0, 34.0], Button::new(scope.text("common-cancel"))).clicked()
        })
        .inner
    }
}
