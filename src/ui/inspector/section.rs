//! What a section of the panel is, and what it may look at.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Fill, Gross, Key, Outlook, RecordKind};
use crate::i18n::Message;
use crate::views::{LotCard, ZoneCard};
use egui::{Align, Layout, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

/// What a section may look at.
pub struct Selected<'a> {
    /// The zone selected, or the one the selected lot lies in.
    pub zone: &'a ZoneCard,
    /// The lot selected.
    pub lot: Option<&'a LotCard>,
    /// The course of the fill rate, oldest first.
    pub series: &'a [(Date, Fill)],
    /// How its fill targets stand.
    pub outlooks: &'a [Outlook],
    /// Its leased land over its whole area.
    pub gross: Gross,
}

/// A section of the panel. Growing: one file, one line in `SECTIONS`, two texts.
pub struct Section {
    /// Whether it has something to say about the selection.
    pub applies: fn(&Selected<'_>) -> bool,
    /// Draws it.
    pub ui: fn(&mut Ui, &Scope<'_>, &Selected<'_>, &mut Asked),
}

/// A section's head with a way to enter what belongs below it.
pub(super) fn head_with_add(
    ui: &mut Ui,
    scope: &Scope<'_>,
    text: &str,
    kind: RecordKind,
    about: Vec<Key>,
    asked: &mut Asked,
) {
    ui.horizontal(|ui| {
        let head = RichText::new(scope.text(text)).font(theme::bold(12.0));
        ui.label(head.color(scope.colours.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            add_button(ui, scope, kind, about, asked);
        });
    });
}

/// A way to enter a record about others.
pub(super) fn add_button(
    ui: &mut Ui,
    scope: &Scope<'_>,
    kind: RecordKind,
    about: Vec<Key>,
    asked: &mut Asked,
) {
    let add = scope.say(&Message::new("records-add-kind").with("kind", kind.text()));
    if scope.can_edit && widgets::icon_button(ui, scope, Icon::Plus, 20.0, &add).clicked() {
        asked.push(Action::Open(FormFor::NewRecord(kind, about)));
    }
}
