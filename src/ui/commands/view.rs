//! Xem: what the map shows, which panels are open, language, theme and size.

use super::super::action::{Action, Page, Zoom};
use super::super::scope::Scope;
use super::super::settings::{Settings, Theme};
use super::command::{Command, CommandInfo, alt, ctrl, plain};
use super::menu::{Menu, Part};
use crate::domain::around;
use crate::i18n::Language;
use egui::Key;
use lucide_icons::Icon;

/// Its menu.
pub(super) const MENU: Menu = Menu {
    text: "ui-menu-view",
    parts: &[
        Part::Commands(&[FIT_ALL, FIT_SELECTION, GO_TO, ZOOM_IN, ZOOM_OUT]),
        Part::Commands(&[TOGGLE_ZONES, TOGGLE_INSPECTOR, TOGGLE_LEGEND, TOGGLE_TRACK]),
        Part::Commands(&[TOGGLE_THEME, TOGGLE_LANGUAGE, LARGER, SMALLER]),
    ],
};

/// Show the whole plan.
pub const FIT_ALL: Command = Command::Named(&CommandInfo {
    text: "ui-command-fit-all",
    icon: Icon::Maximize,
    keys: Some(ctrl(Key::Num0)),
    says: None,
    action: |_| Some(Action::Zoom(Zoom::All)),
});

/// Show the selection.
pub const FIT_SELECTION: Command = Command::Named(&CommandInfo {
    text: "ui-command-fit-selection",
    icon: Icon::ScanSearch,
    keys: Some(ctrl(Key::Num1)),
    says: None,
    action: fit_selection,
});

/// Go to a position.
pub const GO_TO: Command = Command::Named(&CommandInfo {
    text: "ui-command-go-to",
    icon: Icon::Crosshair,
    keys: Some(ctrl(Key::G)),
    says: None,
    action: |_| Some(Action::Show(Page::GoTo)),
});

/// Closer.
pub const ZOOM_IN: Command = Command::Named(&CommandInfo {
    text: "ui-command-zoom-in",
    icon: Icon::ZoomIn,
    keys: Some(alt(Key::ArrowUp)),
    says: None,
    action: |_| Some(Action::Zoom(Zoom::In)),
});

/// Further.
pub const ZOOM_OUT: Command = Command::Named(&CommandInfo {
    text: "ui-command-zoom-out",
    icon: Icon::ZoomOut,
    keys: Some(alt(Key::ArrowDown)),
    says: None,
    action: |_| Some(Action::Zoom(Zoom::Out)),
});

/// The list of zones.
pub const TOGGLE_ZONES: Command = Command::Named(&CommandInfo {
    text: "ui-command-toggle-zones",
    icon: Icon::PanelLeft,
    keys: Some(plain(Key::F6)),
    says: None,
    action: |_| Some(Action::Toggle(|view| &mut view.zones)),
});

/// The details of the selection.
pub const TOGGLE_INSPECTOR: Command = Command::Named(&CommandInfo {
    text: "ui-command-toggle-inspector",
    icon: Icon::PanelRight,
    keys: Some(plain(Key::F7)),
    says: None,
    action: |_| Some(Action::Toggle(|view| &mut view.inspector)),
});

/// The legend on the map.
pub const TOGGLE_LEGEND: Command = Command::Named(&CommandInfo {
    text: "ui-command-toggle-legend",
    icon: Icon::List,
    keys: None,
    says: None,
    action: |_| Some(Action::Toggle(|view| &mut view.legend)),
});

/// The time track.
pub const TOGGLE_TRACK: Command = Command::Named(&CommandInfo {
    text: "ui-command-toggle-track",
    icon: Icon::PanelBottom,
    keys: Some(plain(Key::F8)),
    says: None,
    action: |_| Some(Action::Toggle(|view| &mut view.track)),
});

/// Light or dark.
pub const TOGGLE_THEME: Command = Command::Named(&CommandInfo {
    text: "ui-command-toggle-theme",
    icon: Icon::SunMoon,
    keys: Some(plain(Key::F9)),
    says: None,
    action: |_| Some(Action::ChangeSettings(other_theme)),
});

/// Vietnamese or English.
pub const TOGGLE_LANGUAGE: Command = Command::Named(&CommandInfo {
    text: "ui-command-toggle-language",
    icon: Icon::Languages,
    keys: Some(plain(Key::F4)),
    says: None,
    action: |_| Some(Action::ChangeSettings(other_language)),
});

/// Larger letters.
pub const LARGER: Command = Command::Named(&CommandInfo {
    text: "ui-command-larger-interface",
    icon: Icon::AArrowUp,
    keys: Some(ctrl(Key::Plus)),
    says: None,
    action: |_| Some(Action::ChangeSettings(|settings| rescale(settings, 0.1))),
});

/// Smaller letters.
pub const SMALLER: Command = Command::Named(&CommandInfo {
    text: "ui-command-smaller-interface",
    icon: Icon::AArrowDown,
    keys: Some(ctrl(Key::Minus)),
    says: None,
    action: |_| Some(Action::ChangeSettings(|settings| rescale(settings, -0.1))),
});

const fn other_theme(settings: &mut Settings) {
    settings.theme = match settings.theme {
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::Light,
    };
}

const fn other_language(settings: &mut Settings) {
    settings.language = match settings.language {
        Language::Vietnamese => Language::English,
        Language::English => Language::Vietnamese,
    };
}

fn rescale(settings: &mut Settings, by: f32) {
    let steps = ((settings.scale + by) * 10.0).round();
    settings.scale = Settings::sane_scale(steps / 10.0);
}

/// Of several lots all of them.
fn fit_selection(scope: &Scope<'_>) -> Option<Action> {
    let lots = scope.view.several().iter().filter_map(|lot| scope.plan.get(*lot));
    let extents = lots.filter_map(|lot| lot.boundary.as_ref()?.extent());
    let together = extents.reduce(around).map(Action::FitExtent);
    together.or_else(|| scope.view.selection.map(Action::Fit))
}
