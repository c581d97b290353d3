//! Đất đai: tenants and boundaries of what is selected, and the ruling date.

use super::super::action::Action;
use super::super::form_for::{FormFor, Target};
use super::super::list_form::ListKind;
use super::super::scope::Scope;
use super::command::{Command, CommandInfo, alt, ctrl, ctrl_shift};
use super::menu::{Menu, Part};
use crate::map::Thing;
use crate::operations::{self, LandMove};
use crate::views;
use egui::Key;
use jiff::ToSpan;
use lucide_icons::Icon;

/// Its menu.
pub(super) const MENU: Menu = Menu {
    text: "ui-menu-land",
    parts: &[
        Part::Commands(&[FIND_LAND, RECORD_OCCUPANCY, IMPORT_TENANTS]),
        Part::Commands(&[SELECT_ALL_LOTS, SPLIT_LOT, MERGE_LOTS, LAY_OUT]),
        Part::Commands(&[
            RECORD_APPROVAL,
            BOUNDARY_SHEET,
            SET_AREA,
            MOVE_BOUNDARY,
            MAKE_BAND,
            BOUNDARY_FROM_TABLE,
            CHECK_LAND,
            DROP_SKETCHES,
        ]),
        Part::Commands(&[TODAY, MONTH_EARLIER, MONTH_LATER]),
    ],
};

/// Find land for who asks.
pub const FIND_LAND: Command = Command::Named(&CommandInfo {
    text: "land-title",
    icon: Icon::MapPinned,
    keys: Some(ctrl(Key::L)),
    says: None,
    action: |scope| scope.has_file().then_some(Action::Open(FormFor::Land(None))),
});

/// Record who occupies the selected lot.
pub const RECORD_OCCUPANCY: Command = Command::Named(&CommandInfo {
    text: "ui-command-record-occupancy",
    icon: Icon::Plus,
    keys: Some(ctrl(Key::Enter)),
    says: None,
    action: record_occupancy,
});

/// Read a list of tenants from Excel.
pub const IMPORT_TENANTS: Command = Command::Named(&CommandInfo {
    text: "ui-command-import-tenants",
    icon: Icon::FileSpreadsheet,
    keys: Some(ctrl_shift(Key::T)),
    says: None,
    action: |scope| {
        let of_tenants = FormFor::List(Some(ListKind::Tenants));
        scope.has_file().then_some(Action::Open(of_tenants))
    },
});

/// Record an approval of the selected zone, or of the stage of the selected lot.
pub const RECORD_APPROVAL: Command = Command::Named(&CommandInfo {
    text: "ui-command-record-approval",
    icon: Icon::FileCheck,
    keys: None,
    says: None,
    action: record_approval,
});

/// Look closely at the selected boundary: areas, source, corners.
pub const BOUNDARY_SHEET: Command = Command::Named(&CommandInfo {
    text: "ui-command-boundary-sheet",
    icon: Icon::Hexagon,
    keys: Some(ctrl(Key::B)),
    says: None,
    action: |scope| Some(Action::Open(FormFor::Boundary(scope.view.selection?.bounded()?))),
});

/// Make a boundary from a table of corners: the selection's, else a new zone's.
pub const BOUNDARY_FROM_TABLE: Command = Command::Named(&CommandInfo {
    text: "ui-command-boundary-from-table",
    icon: Icon::Table,
    keys: Some(ctrl(Key::T)),
    says: None,
    action: |scope| scope.can_edit.then(|| boundary_from_table(scope)),
});

/// Split the selected lot.
pub const SPLIT_LOT: Command = Command::Named(&CommandInfo {
    text: "ui-command-split-lot",
    icon: Icon::Split,
    keys: None,
    says: None,
    action: |scope| {
        let Some(Thing::Lot(lot)) = scope.view.selection else { return None };
        let is_drawn = scope.plan.get(lot)?.boundary.is_some();
        let can_split = is_drawn && scope.can_edit && !scope.has_form;
        can_split.then(|| Action::Open(FormFor::Split(lot, Vec::new())))
    },
});

/// Select every lot of the selected zone.
pub const SELECT_ALL_LOTS: Command = Command::Named(&CommandInfo {
    text: "several-command-all",
    icon: Icon::BoxSelect,
    keys: Some(ctrl(Key::A)),
    says: None,
    action: |scope| {
        let lots = views::all_lots(scope.plan, scope.selected_zone()?, scope.view.on);
        (!lots.is_empty()).then_some(Action::SelectLots(lots))
    },
});

/// Merge the selected lots.
pub const MERGE_LOTS: Command = Command::Named(&CommandInfo {
    text: "merge-command",
    icon: Icon::Merge,
    keys: None,
    says: None,
    action: |scope| {
        let lots = scope.view.several();
        let can_merge = !lots.is_empty() && scope.can_edit && !scope.has_form;
        can_merge.then(|| Action::Open(FormFor::Merge(lots.to_vec())))
    },
});

/// Lay the selected zone out.
pub const LAY_OUT: Command = Command::Named(&CommandInfo {
    text: "ui-command-layout",
    icon: Icon::LayoutGrid,
    keys: None,
    says: None,
    action: |scope| {
        let zone = scope.selected_zone().filter(|_| scope.can_edit && !scope.has_form)?;
        let is_drawn = scope.plan.get(zone)?.boundary.is_some();
        is_drawn.then_some(Action::Open(FormFor::Layout(zone)))
    },
});

/// Move a side of the selected boundary until it has an area.
pub const SET_AREA: Command = Command::Named(&CommandInfo {
    text: "shape-area-command",
    icon: Icon::Scaling,
    keys: None,
    says: None,
    action: |scope| {
        let of = scope.view.selection?.bounded()?;
        let is_drawn = scope.plan.boundary_facts(of)?.boundary.is_some();
        let can_set = is_drawn && scope.can_edit && !scope.has_form;
        can_set.then_some(Action::Open(FormFor::Area(of)))
    },
});

/// Move or turn the selected boundary.
pub const MOVE_BOUNDARY: Command = Command::Named(&CommandInfo {
    text: "shape-move-command",
    icon: Icon::Move,
    keys: None,
    says: None,
    action: |scope| {
        let of = scope.view.selection?.bounded()?;
        let is_drawn = scope.plan.boundary_facts(of)?.boundary.is_some();
        let can_move = is_drawn && scope.can_edit && !scope.has_form;
        can_move.then(|| Action::Open(FormFor::Move(of, LandMove::default())))
    },
});

/// Make a lot of a strip along the selected boundary.
pub const MAKE_BAND: Command = Command::Named(&CommandInfo {
    text: "shape-band-command",
    icon: Icon::Fence,
    keys: None,
    says: None,
    action: |scope| {
        let of = scope.view.selection?.bounded()?;
        let is_drawn = scope.plan.boundary_facts(of)?.boundary.is_some();
        let can_make = is_drawn && scope.can_edit && !scope.has_form;
        can_make.then(|| Action::Open(FormFor::Band(of, Vec::new())))
    },
});

/// Find what is wrong with the land: of the selected zone, else of the whole plan.
pub const CHECK_LAND: Command = Command::Named(&CommandInfo {
    text: "land-check-title",
    icon: Icon::ScanSearch,
    keys: None,
    says: None,
    action: |scope| {
        let check = FormFor::LandCheck(scope.selected_zone());
        scope.has_file().then_some(Action::Open(check))
    },
});

/// The sketched lots of the selected zone go away.
pub const DROP_SKETCHES: Command = Command::Named(&CommandInfo {
    text: "ui-command-drop-sketches",
    icon: Icon::Eraser,
    keys: None,
    says: None,
    action: drop_sketches,
});

/// Go back to today.
pub const TODAY: Command = Command::Named(&CommandInfo {
    text: "ui-command-today",
    icon: Icon::CalendarCheck,
    keys: None,
    says: None,
    action: |scope| Some(Action::SetDate(scope.today)),
});

/// The ruling date a month earlier.
pub const MONTH_EARLIER: Command = Command::Named(&CommandInfo {
    text: "ui-command-month-earlier",
    icon: Icon::ChevronLeft,
    keys: Some(alt(Key::ArrowLeft)),
    says: None,
    action: |scope| Some(Action::SetDate(scope.view.on.saturating_sub(1.month()))),
});

/// The ruling date a month later.
pub const MONTH_LATER: Command = Command::Named(&CommandInfo {
    text: "ui-command-month-later",
    icon: Icon::ChevronRight,
    keys: Some(alt(Key::ArrowRight)),
    says: None,
    action: |scope| Some(Action::SetDate(scope.view.on.saturating_add(1.month()))),
});

/// The selected lot, where the file takes a record of it and no form is being filled in.
fn record_occupancy(scope: &Scope<'_>) -> Option<Action> {
    let Some(Thing::Lot(lot)) = scope.view.selection else { return None };
    let for_lease = scope.plan.get(lot)?.land_use.is_for_lease();
    let can_record = for_lease && scope.can_edit && !scope.has_form;
    can_record.then_some(Action::Open(FormFor::Recording(lot)))
}

fn record_approval(scope: &Scope<'_>) -> Option<Action> {
    let zone = scope.selected_zone().filter(|_| scope.can_edit)?;
    let phase = match scope.view.selection? {
        Thing::Lot(lot) => scope.plan.get(lot)?.phase,
        Thing::Zone(_) | Thing::Note(_) | Thing::Record(_) => None,
    };
    Some(Action::Open(FormFor::Approval(zone, phase)))
}

/// Those of the selected zone, where it has any.
fn drop_sketches(scope: &Scope<'_>) -> Option<Action> {
    let zone = scope.selected_zone().filter(|_| scope.can_edit)?;
    scope.plan.lots_of(zone).find(|lot| lot.is_sketched())?;
    Some(match operations::drop_sketches(scope.plan, zone) {
        Ok(edit) => Action::Write(edit),
        Err(refusal) => Action::Tell(refusal.message().clone()),
    })
}

fn boundary_from_table(scope: &Scope<'_>) -> Action {
    let of = scope.view.selection.and_then(Thing::bounded);
    Action::Open(FormFor::Corners(of.map_or_else(Target::default, Target::Existing)))
}
