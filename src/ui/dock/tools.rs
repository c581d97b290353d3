//! The line above a table: day, scope, search, what can be done, copy and save.

use super::super::action::{Action, Asked};
use super::super::command::Command;
use super::super::scope::Scope;
use super::super::{day_field, theme, widgets};
use super::Dock;
use super::grid::Grid;
use crate::domain::{Id, Key, Lot, RecordKind};
use crate::i18n::Message;
use crate::operations::close_period;
use crate::views::{TableKind, TableQuery, due_periods};
use egui::{Button, Frame, Label, Margin, RichText, TextEdit, Ui};
use lucide_icons::Icon;

/// So many periods are offered; an office that closed none for longer begins with these.
const MOST_PERIODS: usize = 12;

impl Dock {
    pub(super) fn tools(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        kind: TableKind,
        grid: &mut Grid,
        query: &TableQuery,
        asked: &mut Asked,
    ) {
        let frame = Frame::new().inner_margin(Margin { left: 16, right: 12, top: 0, bottom: 4 });
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(28.0);
                ui.spacing_mut().item_spacing.x = 6.0;
                self.days(ui, scope, kind, query);
                self.scope_choice(ui, scope, kind);
                search(ui, scope, grid);
                actions(ui, scope, kind, grid, asked);
                self.chart_choice(ui, scope, kind);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    files(ui, scope, kind, grid, query, asked);
                    let (shown, all) = grid.counts();
                    let key = if shown == all { "tables-rows" } else { "tables-rows-of" };
                    let count = Message::new(key).with("shown", shown).with("all", all);
                    let count = RichText::new(scope.say(&count)).size(11.5);
                    ui.add(Label::new(count.color(scope.colours.faint)).truncate());
                });
            });
        });
    }

    /// The day the table speaks of; for changes the earlier one can be typed.
    fn days(&mut self, ui: &mut Ui, scope: &Scope<'_>, kind: TableKind, query: &TableQuery) {
        // The earlier day of a comparison stands in its field.
        let on = Message::new("tables-on").with("on", query.on);
        let said = RichText::new(scope.say(&on)).font(theme::bold(12.5));
        if kind == TableKind::Changes {
            let name = scope.text("tables-since");
            let hint = RichText::new(crate::units::date(query.since)).color(scope.colours.faint);
            ui.label(RichText::new(&name).size(12.0).color(scope.colours.muted));
            let field = TextEdit::singleline(&mut self.since)
                .id_salt("since")
                .hint_text(hint)
                .desired_width(86.0);
            let field = ui.add(field).accessible_name(&name);
            day_field::write_out(&field, &mut self.since);
        }
        ui.label(said);
    }

    /// Works and money as a table or as a chart.
    fn chart_choice(&mut self, ui: &mut Ui, scope: &Scope<'_>, kind: TableKind) {
        let (icon, key) = match kind {
            TableKind::Works => (Icon::ChartGantt, "works-gantt"),
            TableKind::Money => (Icon::ChartColumn, "money-chart"),
            _ => return,
        };
        let name = scope.text(key);
        if widgets::icon_toggle(ui, scope, icon, 26.0, &name, self.as_chart).clicked() {
            self.as_chart = !self.as_chart;
        }
    }

    /// The whole plan or the selected zone.
    fn scope_choice(&mut self, ui: &mut Ui, scope: &Scope<'_>, kind: TableKind) {
        if kind == TableKind::Periods {
            return;
        }
        let zone = scope.selected_zone().and_then(|zone| scope.plan.get(zone));
        let Some(zone) = zone else { return };
        let name = crate::views::short_name(zone);
        let text = scope.say(&Message::new("tables-only-zone").with("zone", name));
        let mut only = self.is_only_selected(kind);
        if ui.checkbox(&mut only, RichText::new(text).size(12.0)).changed() {
            self.only_selected.insert(kind, only);
        }
    }
}

fn search(ui: &mut Ui, scope: &Scope<'_>, grid: &mut Grid) {
    let hint = scope.text("tables-search");
    let glass = widgets::icon_text(Icon::Search, 13.0).color(scope.colours.muted);
    let edit = TextEdit::singleline(&mut grid.search)
        .id_salt("search")
        .prefix(glass)
        .hint_text(RichText::new(&hint).color(scope.colours.faint))
        .desired_width(110.0)
        .margin(Margin::symmetric(6, 3));
    ui.add(edit).accessible_name(&hint);
}

/// What can be done with the rows of a table.
fn actions(ui: &mut Ui, scope: &Scope<'_>, kind: TableKind, grid: &Grid, asked: &mut Asked) {
    match kind {
        TableKind::Lots => lots(ui, scope, grid, asked),
        TableKind::Enterprises => enterprises(ui, scope, asked),
        TableKind::Periods => periods(ui, scope, asked),
        _ => adds(ui, scope, kind, asked),
    }
}

/// What can be entered from the table.
fn adds(ui: &mut Ui, scope: &Scope<'_>, kind: TableKind, asked: &mut Asked) {
    for record in kind.adds() {
        let name = scope.say(&Message::new("records-add-kind").with("kind", record.text()));
        // The table says what it lists; only two sorts have to be told apart.
        let short = scope.text("records-add");
        let text = if kind.adds().len() == 1 { &short } else { &name };
        if named_button(ui, scope, Icon::Plus, text, &name) {
            asked.push(Action::NewRecord(*record, Vec::new()));
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

fn lots(ui: &mut Ui, scope: &Scope<'_>, grid: &Grid, asked: &mut Asked) {
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
    if button(ui, scope, Icon::TableProperties, &text) {
        asked.push(Action::StartRecordingMany(lots().filter(is_for_lease).collect()));
    }
}

fn enterprises(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    if button(ui, scope, Icon::Plus, &scope.text("tables-add-enterprise")) {
        asked.push(Action::NewEnterprise);
    }
    if button(ui, scope, Icon::FileSpreadsheet, &scope.text("tables-import")) {
        asked.run(Command::ImportTenants);
    }
    if button(ui, scope, Icon::Merge, &scope.text("tables-duplicates")) {
        asked.push(Action::OpenDuplicates);
    }
}

/// The periods that wait for being closed, the latest first.
fn periods(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let due = due_periods(scope.plan, scope.today, MOST_PERIODS);
    if due.is_empty() {
        let text = RichText::new(scope.text("periods-nothing-due")).size(12.0);
        ui.label(text.color(scope.colours.muted));
        return;
    }
    let text = scope.text("periods-close");
    let label = (widgets::icon_text(Icon::Lock, 13.0), RichText::new(&text).size(12.0));
    let opener = ui
        .add_enabled(scope.can_edit, Button::new(label))
        .accessible_name(&text)
        .on_disabled_hover_text(scope.text("inspector-read-only"));
    egui::Popup::menu(&opener).show(|ui| {
        for (kind, year) in due {
            let text = Message::new("tables-close-period").with("period", kind.text_of(year));
            if ui.button(scope.say(&text)).clicked() {
                asked.push(match close_period(scope.plan, kind, year, scope.today) {
                    Ok(edit) => Action::Write(edit),
                    Err(refusal) => Action::Tell(refusal.message().clone()),
                });
            }
        }
    });
}

/// Copy for a spreadsheet, save as a file.
fn files(
    ui: &mut Ui,
    scope: &Scope<'_>,
    kind: TableKind,
    grid: &Grid,
    query: &TableQuery,
    asked: &mut Asked,
) {
    let save = scope.text("tables-save");
    if widgets::icon_button(ui, scope, Icon::Download, 24.0, &save).clicked() {
        asked.push(Action::AskForSheet(kind, query.clone(), Box::new(grid.shown())));
    }
    let copy = scope.text("tables-copy");
    if widgets::icon_button(ui, scope, Icon::ClipboardCopy, 24.0, &copy).clicked() {
        asked.push(Action::CopySheet(Box::new(grid.shown())));
    }
}
