//! Bảng, Kế hoạch: the tables of the desk. They bring their own commands; only the switch is named here.

use super::super::action::Action;
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::command::{Command, CommandInfo, plain};
use super::menu::{Menu, Part};
use crate::domain::{Id, Zone};
use crate::i18n::Message;
use crate::operations::enter_fixed_holidays;
use crate::views::tables::{LAND, OFFICE, PLAN, VILLAGES};
use egui::Key;
use lucide_icons::Icon;

/// Those of the land.
pub(super) const MENU: Menu =
    Menu { text: "ui-menu-tables", parts: &[Part::Tables(LAND), Part::Commands(&[TOGGLE_TABLES])] };

/// Those of the plan.
pub(super) const PLAN_MENU: Menu = Menu { text: "ui-menu-plan", parts: &[Part::Tables(PLAN)] };

/// The others, a part a group.
pub(super) const RECORDS_MENU: Menu = Menu {
    text: "ui-menu-records",
    parts: &[
        Part::Tables(VILLAGES),
        Part::Tables(OFFICE),
        Part::Commands(&[FORMS, DOSSIER, HOLIDAYS]),
    ],
};

/// The tables below the map, open or put away.
pub const TOGGLE_TABLES: Command = Command::Named(&CommandInfo {
    text: "ui-command-toggle-tables",
    icon: Icon::Table2,
    keys: Some(plain(Key::F10)),
    says: None,
    action: |scope| {
        let opens = scope.view.table.is_none().then_some(scope.last_table);
        scope.has_file().then_some(Action::OpenTable(opens))
    },
});

/// The forms of a reporting period.
pub const FORMS: Command = Command::Named(&CommandInfo {
    text: "forms-title",
    icon: Icon::ClipboardList,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::Open(FormFor::Forms)),
});

/// The dossier of the selected zone, else of the first that has lots.
pub const DOSSIER: Command = Command::Named(&CommandInfo {
    text: "ui-command-dossier",
    icon: Icon::FolderArchive,
    keys: None,
    says: None,
    action: |scope| Some(Action::Open(FormFor::Dossier(with_lots(scope)?))),
});

/// Enter the public holidays of the year looked at that are the same every year.
pub const HOLIDAYS: Command = Command::Named(&CommandInfo {
    text: "ui-command-holidays",
    icon: Icon::CalendarHeart,
    keys: None,
    says: Some(|scope| {
        let year = scope.view.on.year().to_string();
        Some(Message::new("holidays-offer").with("year", year))
    }),
    action: |scope| {
        let say = |message: &Message| scope.say(message);
        scope.can_edit.then(|| match enter_fixed_holidays(scope.plan, scope.view.on.year(), &say) {
            Ok(edit) => Action::Write(edit),
            Err(refusal) => Action::Tell(refusal.message().clone()),
        })
    },
});

fn with_lots(scope: &Scope<'_>) -> Option<Id<Zone>> {
    let first = || {
        let mut zones = scope.plan.all::<Zone>();
        Some(zones.find(|zone| scope.plan.lots_of(zone.id).next().is_some())?.id)
    };
    scope.selected_zone().or_else(first)
}
