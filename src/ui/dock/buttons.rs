//! The buttons above a table: what can be entered from it, what can be done with its rows.

use super::super::action::{Action, Asked};
use super::super::answer::Answer;
use super::super::commands;
use super::super::form_for::FormFor;
use super::super::law_days;
use super::super::scope::Scope;
use super::super::slots::CLOSING_PERIOD;
use super::super::widgets;
use super::grid::Grid;
use crate::domain::{Id, Key, Lot, RecordKind};
use crate::i18n::Message;
use crate::operations::close_period;
use crate::views::forms::lines_to_freeze;
use crate::views::{Row, TableInfo, due_periods, tables};
use egui::{Button, RichText, Ui};
use lucide_icons::Icon;

/// So many periods are offered; an office that closed none for longer begins with these.
const MOST_PERIODS: usize = 12;

/// What can be entered from the table.
pub(super) fn adds(ui: &mut Ui, scope: &Scope<'_>, table: &TableInfo, asked: &mut Asked) {
    for record in table.adds {
        let name = scope.say(&Message::new("records-add-kind").with("kind", record.text()));
        // The table says what it lists; only two sorts have to be told apart.
        let short = scope.text("records-add");
        let text = if table.adds.len() == 1 { &short } else { &name };
        if named_button(ui, scope, Icon::Plus, text, &name) {
            asked.push(Action::Open(FormFor::NewRecord(*record, Vec::new())));
        }
    }
}

/// A button of the line; what cannot be done now says why.
fn button(ui: &mut Ui, scope: &Scope<'_>, icon: Icon, text: &str) -> bool {
    named_button(ui, scope, icon, text, text)
}

/// The same with a longer name than it shows.
fn named_button(ui: &mut Ui, scope: &Scope<'_>, icon: Icon, text: &str, name: &str) -> bool {
    let label = (widgets::icon_text(icon, 13.0), RichText::new(text).size(12.0));
    ui.add_enabled(scope.can_edit, Button::new(label))
        .accessible_name(name)
        .on_disabled_hover_text(scope.text("inspector-read-only"))
        .clicked()
}

/// Many lots recorded at once: the chosen ones, else all that are shown.
pub(super) fn lots(ui: &mut Ui, scope: &Scope<'_>, grid: &Grid, asked: &mut Asked) {
    let is_for_lease =
        |id: &Id<Lot>| scope.plan.get(*id).is_some_and(|lot| lot.land_use.is_for_lease());
    let keys: Box<dyn Iterator<Item = Key>> = if grid.chosen().len() > 1 {
        Box::new(grid.chosen().iter().copied())
    } else {
        Box::new(grid.keys())
    };
    let lots = || keys.filter(|key| key.kind == RecordKind::Lot).map(|key| Id::<Lot>::new(key.id));
    let text = if grid.chosen().len() > 1 {
        scope.say(&Message::new("tables-record-chosen").with("count", grid.chosen().len()))
    } else {
        scope.text("tables-record-many")
    };
    let is_current = grid.is_of(scope.revision);
    ui.add_enabled_ui(is_current, |ui| {
        if button(ui, scope, Icon::TableProperties, &text) {
            asked.push(Action::StartRecordingMany(lots().filter(is_for_lease).collect()));
        }
    });
}

/// A list of enterprises, and those that may be one and the same.
pub(super) fn enterprises(ui: &mut Ui, scope: &Scope<'_>, _grid: &Grid, asked: &mut Asked) {
    if button(ui, scope, Icon::FileSpreadsheet, &scope.text("tables-import")) {
        commands::IMPORT_TENANTS.ask(scope, asked);
    }
    if button(ui, scope, Icon::Merge, &scope.text("tables-duplicates")) {
        asked.push(Action::Open(FormFor::Duplicates));
    }
}

/// The periods that wait for being closed, the latest first.
pub(super) fn periods(ui: &mut Ui, scope: &Scope<'_>, _grid: &Grid, asked: &mut Asked) {
    let due = due_periods(scope.plan, scope.today, MOST_PERIODS);
    if due.is_empty() {
        let text = RichText::new(scope.text("periods-nothing-due")).size(12.0);
        ui.label(text.color(scope.colours.muted));
        return;
    }
    let is_closing = scope.is_at_work(CLOSING_PERIOD);
    let why_not = if is_closing { "periods-being-closed" } else { "inspector-read-only" };
    let text = scope.text("periods-close");
    let label = (widgets::icon_text(Icon::Lock, 13.0), RichText::new(&text).size(12.0));
    let opener = ui
        .add_enabled(scope.can_edit && !is_closing, Button::new(label))
        .accessible_name(&text)
        .on_disabled_hover_text(scope.text(why_not));
    egui::Popup::menu(&opener).show(|ui| {
        for (kind, year) in due {
            let text = Message::new("tables-close-period").with("period", kind.text_of(year));
            if ui.button(scope.say(&text)).clicked() {
                let (plan, today, of) = (scope.plan.clone(), scope.today, scope.revision);
                asked.start(CLOSING_PERIOD, scope.say(&kind.text_of(year)), move |_| {
                    let lines = lines_to_freeze(&plan, kind, year);
                    Some(match close_period(&plan, (kind, year), today, lines) {
                        Ok(edit) => Action::Answer(Answer::Edit(of, edit)),
                        Err(refusal) => Action::Tell(refusal.message().clone()),
                    })
                });
            }
        }
    });
}

/// By the law of which day things are judged.
pub(super) fn law(ui: &mut Ui, scope: &Scope<'_>, _grid: &Grid, asked: &mut Asked) {
    let text = scope.say(&Message::new("law-day-of").with("day", scope.view.law_day()));
    let label = (widgets::icon_text(Icon::Scale, 13.0), RichText::new(&text).size(12.0));
    let opener = ui.add(Button::new(label)).accessible_name(&text);
    egui::Popup::menu(&opener).show(|ui| {
        ui.set_width(230.0);
        law_days::choices(ui, scope, asked);
    });
}

/// The law, and what is found of the chosen thing to be accepted with a reason.
pub(super) fn findings(ui: &mut Ui, scope: &Scope<'_>, grid: &Grid, asked: &mut Asked) {
    law(ui, scope, grid, asked);
    let rows = || grid.listed().into_iter().flat_map(|listed| &listed.shown.rows);
    let is_chosen = |row: &&Row| row.subject.is_some_and(|key| grid.chosen().contains(&key));
    let text = scope.text("findings-accept");
    let label = (widgets::icon_text(Icon::ClipboardCheck, 13.0), RichText::new(&text).size(12.0));
    let why_not = if scope.can_edit { "findings-accept-why" } else { "inspector-read-only" };
    let opener = ui
        .add_enabled(scope.can_edit && rows().any(|row| is_chosen(&row)), Button::new(label))
        .accessible_name(&text)
        .on_disabled_hover_text(scope.text(why_not));
    egui::Popup::menu(&opener).show(|ui| {
        ui.set_width(420.0);
        for row in rows().filter(is_chosen) {
            let Some((rule, says)) = tables::findings::named(row) else { continue };
            if ui.add(Button::new(scope.say(says)).wrap()).clicked() {
                asked.push_if(
                    row.subject.map(|of| Action::Open(FormFor::Accepting(rule.to_owned(), of))),
                );
            }
        }
    });
}
