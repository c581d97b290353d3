//! What lies under the plan, and what colours tell: the menu of the map's layers.

use super::action::{Action, Asked};
use super::file_for::FileFor;
use super::scope::Scope;
use super::{theme, widgets};
use crate::i18n::Message;
use crate::map::BaseMap;
use crate::views::scene::ZoneColouring;
use egui::{RichText, Ui};
use lucide_icons::Icon;
use std::sync::Arc;

/// The menu of the map's layers.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let head = |ui: &mut Ui, key: &str| {
        ui.label(RichText::new(scope.text(key)).font(theme::bold(12.0)).color(scope.colours.muted));
    };
    head(ui, "ui-base-map");
    base_maps(ui, scope, asked);
    ui.separator();
    head(ui, "ui-colour-zones-by");
    for (colouring, key) in [
        (ZoneColouring::FillRate, "ui-colour-by-fill"),
        (ZoneColouring::Status, "ui-colour-by-status"),
    ] {
        if ui.radio(scope.view.colouring == colouring, scope.text(key)).clicked() {
            asked.push(Action::SetColouring(colouring));
        }
    }
}

/// What can lie under the plan, files of the office's own among it.
fn base_maps(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let chosen = &scope.view.base;
    for (base, key) in [
        (BaseMap::Offline, "ui-base-offline"),
        (BaseMap::OpenStreetMap, "ui-base-osm"),
        (BaseMap::None, "ui-base-none"),
    ] {
        if ui.radio(*chosen == base, scope.text(key)).clicked() {
            asked.push(Action::SetBaseMap(base));
        }
    }
    for map in scope.own_maps {
        ui.horizontal(|ui| {
            let is_chosen = matches!(chosen, BaseMap::Own(own) if own.path == map.path);
            let radio = ui.radio(is_chosen, map.name.as_str());
            if radio.on_hover_text(map.path.display().to_string()).clicked() {
                asked.push(Action::SetBaseMap(BaseMap::Own(Arc::clone(map))));
            }
            let forget = Message::new("ui-base-forget").with("name", map.name.as_str());
            if widgets::icon_button(ui, scope, Icon::X, 20.0, &scope.say(&forget)).clicked() {
                asked.push(Action::ForgetBaseMap(Arc::clone(map)));
            }
        });
    }
    if ui.button(scope.text("ui-base-add")).clicked() {
        asked.push(Action::AskFile(FileFor::BaseMap));
    }
}
