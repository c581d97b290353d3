//! The top bar: name, menus, undo and redo; right: saved at, the ruling date, language, settings.

use super::action::Asked;
use super::commands::{self, Command, MENUS, Menu};
use super::date_menu::DateMenu;
use super::scope::Scope;
use super::{theme, widgets};
use crate::i18n::Message;
use crate::units;
use egui::{Align, Button, Frame, Layout, Margin, RichText, Ui};
use lucide_icons::Icon;

/// What the bar remembers.
#[derive(Default)]
pub struct TopBar {
    date_menu: DateMenu,
}

impl TopBar {
    /// Draws the bar.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.label(RichText::new("Lapday").font(theme::bold(15.0)).color(scope.colours.accent));
            ui.add_space(12.0);
            for menu in MENUS {
                menu_ui(ui, scope, menu, asked);
            }
            ui.add_space(6.0);
            for command in [commands::UNDO, commands::REDO] {
                let name = command.name(scope);
                let action = command.action(scope);
                let button = |ui: &mut Ui| {
                    widgets::icon_button(ui, scope, command.icon(), 30.0, &name).clicked()
                };
                if ui.add_enabled_ui(action.is_some(), button).inner {
                    asked.push_if(action);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.right(ui, scope, asked);
            });
        });
    }

    fn right(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.spacing_mut().item_spacing.x = 6.0;
        let settings = scope.text("ui-settings");
        let settings = widgets::icon_button(ui, scope, Icon::SlidersHorizontal, 30.0, &settings);
        egui::Popup::menu(&settings).show(|ui| settings_menu(ui, scope, asked));
        let language =
            Button::new(RichText::new(scope.texts.language().code()).color(scope.colours.muted));
        let name = scope.text(commands::TOGGLE_LANGUAGE.text());
        let response = ui.add(language.frame(false)).accessible_name(&name).on_hover_text(&name);
        if response.clicked() {
            commands::TOGGLE_LANGUAGE.ask(scope, asked);
        }
        self.date(ui, scope, asked);
        let state = match (&scope.file.saved_at, scope.can_edit) {
            (_, false) if !scope.has_file() => return,
            (_, false) => RichText::new(scope.text("ui-read-only")).color(scope.colours.warning),
            (Some(time), true) => {
                let saved = Message::new("ui-saved-at").with("time", time.as_str());
                RichText::new(scope.say(&saved)).color(scope.colours.muted)
            }
            (None, true) => return,
        };
        ui.label(state.size(12.5)).on_hover_text(&scope.file.name);
    }

    fn date(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let on = units::date(scope.view.on);
        let mut job = egui::text::LayoutJob::default();
        let ink = scope.colours.text;
        let icon = char::from(Icon::CalendarDays).to_string();
        job.append(&icon, 0.0, egui::TextFormat::simple(theme::icons(14.0), ink));
        job.append(&on, 7.0, egui::TextFormat::simple(theme::bold(13.0), ink));
        let name = scope.text("ui-date");
        let button = Button::new(job).fill(scope.colours.panel).corner_radius(7);
        let button = ui.add(button).accessible_name(format!("{name} {on}")).on_hover_text(&name);
        self.date_menu.below(&button, scope, asked);
    }
}

fn menu_ui(ui: &mut Ui, scope: &Scope<'_>, menu: &Menu, asked: &mut Asked) {
    let button = Button::new(scope.text(menu.text)).frame_when_inactive(false);
    egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for (place, part) in menu.parts().enumerate() {
            if place > 0 {
                ui.separator();
            }
            for command in part {
                command_ui(ui, scope, command, asked);
            }
        }
    });
}

/// A command in a menu, with its keys.
fn command_ui(ui: &mut Ui, scope: &Scope<'_>, command: Command, asked: &mut Asked) {
    let mut button = Button::new((widgets::icon_text(command.icon(), 15.0), command.name(scope)));
    if let Some(keys) = command.keys_text(ui.ctx()) {
        button = button.shortcut_text(keys);
    }
    let action = command.action(scope);
    if ui.add_enabled(action.is_some(), button.frame_when_inactive(false)).clicked() {
        asked.push_if(action);
        ui.close();
    }
}

fn settings_menu(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    for command in
        [commands::TOGGLE_THEME, commands::TOGGLE_LANGUAGE, commands::LARGER, commands::SMALLER]
    {
        let name = scope.text(command.text());
        let button = Button::new((widgets::icon_text(command.icon(), 15.0), name));
        if ui.add(button.frame_when_inactive(false)).clicked() {
            command.ask(scope, asked);
        }
    }
}

/// The strip around the bar.
pub fn frame(scope: &Scope<'_>) -> Frame {
    Frame::new().fill(scope.colours.panel).inner_margin(Margin::symmetric(12, 0))
}
