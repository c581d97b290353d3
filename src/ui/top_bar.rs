//! The top bar: name, menus, undo and redo; right: saved at, the ruling date, language, settings.

use super::action::Asked;
use super::command::{Command, MENUS, Menu};
use super::date_menu::DateMenu;
use super::scope::Scope;
use super::{theme, widgets};
use crate::i18n::Message;
use crate::units;
use egui::{Align, Button, Frame, Layout, Margin, RichText, Ui};
use lucide_icons::Icon;

/// What the bar says of the open file.
pub struct FileState {
    /// Name of the file.
    pub name: String,
    /// Time of the last change, "14:02".
    pub saved_at: Option<String>,
    /// What undo would take back.
    pub undo: Option<Message>,
    /// What redo would do again.
    pub redo: Option<Message>,
}

/// What the bar remembers.
#[derive(Default)]
pub struct TopBar {
    date_menu: DateMenu,
}

impl TopBar {
    /// Draws the bar.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, file: &FileState, asked: &mut Asked) {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.label(RichText::new("Lapday").font(theme::bold(15.0)).color(scope.colours.accent));
            ui.add_space(12.0);
            for menu in MENUS {
                menu_ui(ui, scope, menu, file, asked);
            }
            ui.add_space(6.0);
            for command in [Command::Undo, Command::Redo] {
                let name = command_name(scope, command, file);
                let enabled = is_enabled(scope, command, file);
                let button = |ui: &mut Ui| {
                    widgets::icon_button(ui, scope, command.icon(), 30.0, &name).clicked()
                };
                if ui.add_enabled_ui(enabled, button).inner {
                    asked.run(command);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.right(ui, scope, file, asked);
            });
        });
    }

    fn right(&mut self, ui: &mut Ui, scope: &Scope<'_>, file: &FileState, asked: &mut Asked) {
        ui.spacing_mut().item_spacing.x = 6.0;
        let settings = scope.text("ui-settings");
        let settings = widgets::icon_button(ui, scope, Icon::SlidersHorizontal, 30.0, &settings);
        egui::Popup::menu(&settings).show(|ui| settings_menu(ui, scope, asked));
        let language =
            Button::new(RichText::new(scope.texts.language().code()).color(scope.colours.muted));
        let name = scope.text(Command::ToggleLanguage.text());
        let response = ui.add(language.frame(false)).accessible_name(&name).on_hover_text(&name);
        if response.clicked() {
            asked.run(Command::ToggleLanguage);
        }
        self.date(ui, scope, asked);
        let state = match (&file.saved_at, scope.can_edit) {
            (_, false) if file.name.is_empty() => return,
            (_, false) => RichText::new(scope.text("ui-read-only")).color(scope.colours.warning),
            (Some(time), true) => {
                let saved = Message::new("ui-saved-at").with("time", time.as_str());
                RichText::new(scope.say(&saved)).color(scope.colours.muted)
            }
            (None, true) => return,
        };
        ui.label(state.size(12.5)).on_hover_text(&file.name);
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

fn menu_ui(ui: &mut Ui, scope: &Scope<'_>, menu: &Menu, file: &FileState, asked: &mut Asked) {
    let button = Button::new(scope.text(menu.text)).frame_when_inactive(false);
    egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for command in menu.commands {
            let Some(command) = command else {
                ui.separator();
                continue;
            };
            let name = command_name(scope, *command, file);
            let mut button = Button::new((widgets::icon_text(command.icon(), 15.0), name));
            if let Some(shortcut) = command.shortcut() {
                let keys = ui.ctx().format_shortcut(&shortcut);
                button = button.shortcut_text(keys);
            }
            let enabled = is_enabled(scope, *command, file);
            if ui.add_enabled(enabled, button.frame_when_inactive(false)).clicked() {
                asked.run(*command);
                ui.close();
            }
        }
    });
}

/// "Hoàn tác: ghi nhận Scavi thuê lô C-03".
fn command_name(scope: &Scope<'_>, command: Command, file: &FileState) -> String {
    let what = if command == Command::Undo {
        file.undo.as_ref().map(|label| ("ui-undo-named", label))
    } else if command == Command::Redo {
        file.redo.as_ref().map(|label| ("ui-redo-named", label))
    } else {
        None
    };
    match what {
        Some((key, label)) => scope.say(&Message::new(key).with("what", label.clone())),
        None => scope.text(command.text()),
    }
}

fn is_enabled(scope: &Scope<'_>, command: Command, file: &FileState) -> bool {
    match command {
        Command::Undo => file.undo.is_some() && scope.can_edit,
        Command::Redo => file.redo.is_some() && scope.can_edit,
        Command::RecordOccupancy => {
            scope.can_edit && matches!(scope.view.selection, Some(crate::map::Thing::Lot(_)))
        }
        Command::FitSelection => scope.view.selection.is_some(),
        _ => true,
    }
}

fn settings_menu(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    for command in [
        Command::ToggleTheme,
        Command::ToggleLanguage,
        Command::LargerInterface,
        Command::SmallerInterface,
    ] {
        let name = scope.text(command.text());
        let button = Button::new((widgets::icon_text(command.icon(), 15.0), name));
        if ui.add(button.frame_when_inactive(false)).clicked() {
            asked.run(command);
        }
    }
}

/// The strip around the bar.
pub fn frame(scope: &Scope<'_>) -> Frame {
    Frame::new().fill(scope.colours.panel).inner_margin(Margin::symmetric(12, 0))
}
