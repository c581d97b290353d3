//! Several lots chosen: how many, how much land, and what can be done with them.

use super::super::action::{Action, Asked};
use super::super::commands;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Id, Lot};
use crate::i18n::Message;
use crate::views::{self, ChosenLots};
use egui::{Button, Frame, Label, Margin, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

/// Which lots, in which state of the plan on which day.
type Of = ((u64, Date), Vec<Id<Lot>>);

/// The lots chosen, and what they come to.
#[derive(Default)]
pub struct Several {
    of: Option<Of>,
    chosen: ChosenLots,
}

impl Several {
    /// Adds them up where they, the plan or the date have changed.
    pub fn refresh(&mut self, scope: &Scope<'_>) {
        let lots = scope.view.several();
        let moment = scope.moment();
        if self.of.as_ref().is_none_or(|of| of.0 != moment || of.1 != lots) {
            self.chosen = views::chosen_lots(scope.plan, lots, scope.view.on);
            self.of = Some((moment, lots.to_vec()));
        }
    }

    /// How many they are, and how much land.
    pub fn head(&self, ui: &mut Ui, scope: &Scope<'_>) {
        let ChosenLots { count, area, unknown, uses, held, holders, .. } = &self.chosen;
        let margin = Margin { left: 16, right: 16, top: 9, bottom: 0 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let title = scope.say(&Message::new("several-title").with("count", *count));
            ui.label(RichText::new(title).font(theme::bold(15.0)));
            let hint = RichText::new(scope.text("several-hint")).size(12.0);
            ui.add(Label::new(hint.color(scope.colours.muted)).wrap());
            ui.add_space(6.0);
            let numerals = scope.numerals();
            let said =
                |area| format!("{} · {}", numerals.square_metres(area), numerals.hectares(area));
            let known = (*unknown < *count).then(|| said(*area));
            widgets::value_row(ui, scope, &scope.text("several-area"), known.as_deref(), "");
            if *unknown > 0 {
                let text = scope.say(&Message::new("several-unknown").with("count", *unknown));
                widgets::warning(ui, scope, &text, None);
            }
            for (land_use, (lots, area)) in uses {
                let of =
                    Message::new("several-use").with("use", land_use.text()).with("count", *lots);
                let area = numerals.square_metres(*area);
                widgets::faint_row(ui, scope, &scope.say(&of), &area, "");
            }
            let key = if holders.is_empty() { "several-held-by-none" } else { "several-held" };
            let of = Message::new(key).with("count", holders.len());
            let held =
                if holders.is_empty() { String::new() } else { numerals.square_metres(*held) };
            widgets::faint_row(ui, scope, &scope.say(&of), &held, "");
            ui.add_space(8.0);
            widgets::rule(ui, scope);
        });
    }

    /// What can be done with them.
    pub fn foot(&self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let ChosenLots { count, for_lease, .. } = &self.chosen;
        widgets::foot(ui, scope, "foot-of-several", |ui| {
            let text = scope.say(&Message::new("several-merge").with("count", *count));
            let merge = commands::MERGE_LOTS.action(scope);
            let button = widgets::main_button(scope, &text, Some(Icon::Merge), merge.is_some());
            let width = ui.available_width();
            let button = ui
                .add_enabled_ui(merge.is_some(), |ui| ui.add_sized([width, 34.0], button))
                .inner
                .accessible_name(&text)
                .on_disabled_hover_text(scope.text("inspector-read-only"));
            if button.clicked() {
                asked.push_if(merge);
            }
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                let text = Message::new("several-record").with("count", for_lease.len());
                let label = (widgets::icon_text(Icon::TableProperties, 14.0), scope.say(&text));
                let ready = scope.can_edit && !for_lease.is_empty();
                let record = ui.add_enabled(ready, Button::new(label));
                if record.on_hover_text(scope.text("several-record-why")).clicked() {
                    asked.push(Action::StartRecordingMany(for_lease.clone()));
                }
                if ui.button(scope.text("several-none")).clicked() {
                    asked.push(Action::Select(None));
                }
            });
        });
    }
}
