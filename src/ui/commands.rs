//! What a person can ask for by name. Menus, top bar, keys, the list of keys and the search derive
//! from these.
//!
//! Growing: a constant in the file of a menu, its place in the `MENU` there, its texts. Tables and
//! tools on the map bring their own.

mod command;
mod edit;
mod file;
mod help;
mod land;
mod measure;
mod menu;
mod report;
mod tables;
mod view;

pub use command::{Command, CommandInfo};
pub use edit::{FIND, HISTORY, REDO, UNDO};
pub use file::{NEW, OPEN, OPEN_EXAMPLE, OPEN_HUONG_TRA, QUIT};
pub use help::{ABOUT, LICENCES, SHORTCUTS};
pub use land::{
    BOUNDARY_SHEET, CHECK_LAND, DROP_SKETCHES, FIND_LAND, IMPORT_TENANTS, MERGE_LOTS,
    MONTH_EARLIER, MONTH_LATER, RECORD_OCCUPANCY, SELECT_ALL_LOTS,
};
pub use menu::Menu;
pub use report::COPY_FILL_TABLE;
pub use tables::DOSSIER;
pub use view::{
    FIT_ALL, FIT_SELECTION, GO_TO, LARGER, SMALLER, TOGGLE_LANGUAGE, TOGGLE_LEGEND, TOGGLE_THEME,
    ZOOM_IN, ZOOM_OUT,
};

use egui::{KeyboardShortcut, Modifiers};

/// The menu bar.
pub const MENUS: &[Menu] = &[
    file::MENU,
    edit::MENU,
    view::MENU,
    land::MENU,
    tables::MENU,
    tables::PLAN_MENU,
    tables::RECORDS_MENU,
    measure::MENU,
    report::MENU,
    help::MENU,
];

/// Every command, in the order of the menus.
pub fn all() -> impl Iterator<Item = Command> {
    MENUS.iter().flat_map(Menu::parts).flatten()
}

/// Every command with keys. Those with more of Ctrl, Alt and Shift come first: a key with fewer of
/// them would take theirs away.
pub fn with_keys() -> Vec<(KeyboardShortcut, Command)> {
    let mut keys: Vec<_> = all().filter_map(|command| Some((command.keys()?, command))).collect();
    keys.sort_by_key(|(keys, _)| std::cmp::Reverse(held(keys.modifiers)));
    keys
}

fn held(modifiers: Modifiers) -> usize {
    [modifiers.alt, modifiers.shift, modifiers.ctrl || modifiers.command]
        .into_iter()
        .filter(|is_held| *is_held)
        .count()
}
