//! The line above a table: day, scope, search, what can be done, copy and save.

use super::super::action::{Action, Asked};
use super::super::file_for::FileFor;
use super::super::scope::Scope;
use super::super::{day_field, theme, widgets};
use super::buttons;
use super::extras::{self, ChartInfo};
use super::grid::Grid;
use crate::i18n::Message;
use crate::views::{Narrowed, TableInfo, TableQuery};
use egui::{
    Align, Align2, Frame, Layout, Margin, RichText, Role, Sense, TextEdit, Ui, WidgetInfo, vec2,
};
use jiff::ToSpan;
use lucide_icons::Icon;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was chosen in the line, table by table.
#[derive(Default)]
pub(super) struct Tools {
    /// Whether the table of this id speaks of the selected zone only, where that was chosen.
    only_selected: BTreeMap<&'static str, bool>,
    /// The earlier day of a comparison, as typed; empty is a year before the ruling date.
    since: String,
    /// Whether tables that have a chart are shown as one.
    as_chart: bool,
}

impl Tools {
    /// What a table is asked.
    pub(super) fn query(&self, scope: &Scope<'_>, table: &TableInfo) -> TableQuery {
        let on = scope.view.on;
        let a_year_before = on.saturating_sub(1.year());
        TableQuery {
            on,
            since: day_field::read(&self.since).ok().flatten().unwrap_or(a_year_before),
            law: scope.view.law_day(),
            zone: scope.selected_zone().filter(|_| self.is_only_selected(table)),
        }
    }

    /// The chart to show in place of a table.
    pub(super) fn chart(&self, table: &TableInfo) -> Option<&'static ChartInfo> {
        extras::of(table)?.chart.as_ref().filter(|_| self.as_chart)
    }

    /// Draws the line.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        table: &'static TableInfo,
        grid: &mut Grid,
        query: &TableQuery,
        asked: &mut Asked,
    ) {
        let frame = Frame::new().inner_margin(Margin { left: 16, right: 12, top: 0, bottom: 4 });
        frame.show(ui, |ui| {
            // From the right: what stays in its place however little room is left for the others,
            // which go on in another line.
            ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 3.0);
                ui.scope(|ui| files(ui, scope, grid, asked));
                counts(ui, scope, grid);
                let others = Layout::left_to_right(Align::Center).with_main_wrap(true);
                let line = vec2(ui.available_width(), 26.0);
                ui.allocate_ui_with_layout(line, others, |ui| {
                    self.days(ui, scope, table, query);
                    self.scope_choice(ui, scope, table);
                    search(ui, scope, grid);
                    actions(ui, scope, table, grid, asked);
                    self.chart_choice(ui, scope, table);
                });
            });
        });
    }

    /// The day the table speaks of; the earlier one of a comparison can be typed.
    fn days(&mut self, ui: &mut Ui, scope: &Scope<'_>, table: &TableInfo, query: &TableQuery) {
        // The earlier day of a comparison stands in its field.
        let on = Message::new("tables-on").with("on", query.on);
        let said = RichText::new(scope.say(&on)).font(theme::bold(12.5));
        if table.compares_days {
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

    /// As a table or as a chart.
    fn chart_choice(&mut self, ui: &mut Ui, scope: &Scope<'_>, table: &TableInfo) {
        let Some(chart) = extras::of(table).and_then(|extras| extras.chart.as_ref()) else {
            return;
        };
        let name = scope.text(chart.text);
        if widgets::icon_toggle(ui, scope, chart.icon, 26.0, &name, self.as_chart).clicked() {
            self.as_chart = !self.as_chart;
        }
    }

    /// The whole plan or the selected zone.
    fn scope_choice(&mut self, ui: &mut Ui, scope: &Scope<'_>, table: &TableInfo) {
        if table.narrowed == Narrowed::Never {
            return;
        }
        let zone = scope.selected_zone().and_then(|zone| scope.plan.get(zone));
        let Some(zone) = zone else { return };
        let name = crate::views::short_name(zone);
        let text = scope.say(&Message::new("tables-only-zone").with("zone", name));
        let mut only = self.is_only_selected(table);
        if ui.checkbox(&mut only, RichText::new(text).size(12.0)).changed() {
            self.only_selected.insert(table.id, only);
        }
    }

    /// A table speaks of the whole plan from now on.
    pub(super) fn show_whole_plan(&mut self, table: &TableInfo) {
        self.only_selected.insert(table.id, false);
    }

    fn is_only_selected(&self, table: &TableInfo) -> bool {
        match table.narrowed {
            Narrowed::Never => false,
            Narrowed::WhenAsked => self.only_selected.get(table.id).copied().unwrap_or(false),
            Narrowed::AtFirst => self.only_selected.get(table.id).copied().unwrap_or(true),
        }
    }
}

/// How many rows are shown, and how many there are.
fn counts(ui: &mut Ui, scope: &Scope<'_>, grid: &Grid) {
    let (shown, all) = grid.counts();
    let key = if shown == all { "tables-rows" } else { "tables-rows-of" };
    let count = Message::new(key).with("shown", shown).with("all", all);
    let count = scope.say(&count);
    let line = widgets::one_line(ui, &count, theme::body(11.5), scope.colours.faint, 200.0);
    let (rect, response) = ui.allocate_exact_size(vec2(line.size().x, 24.0), Sense::hover());
    widgets::paint_line(ui, rect.center(), Align2::CENTER_CENTER, line);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &count));
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
fn actions(ui: &mut Ui, scope: &Scope<'_>, table: &TableInfo, grid: &Grid, asked: &mut Asked) {
    buttons::adds(ui, scope, table, asked);
    if let Some(own) = extras::of(table).and_then(|extras| extras.buttons) {
        own(ui, scope, grid, asked);
    }
}

/// Copy for a spreadsheet, save as a file.
fn files(ui: &mut Ui, scope: &Scope<'_>, grid: &Grid, asked: &mut Asked) {
    let Some(listed) = grid.listed() else { return };
    if !grid.is_of(scope.revision) {
        ui.disable();
    }
    let save = scope.text("tables-save");
    if widgets::icon_button(ui, scope, Icon::Download, 24.0, &save).clicked() {
        let (of, query) = (listed.answers.table, listed.answers.query.clone());
        asked.push(Action::AskFile(FileFor::Sheet(of, query, Arc::clone(&listed.shown))));
    }
    let copy = scope.text("tables-copy");
    if widgets::icon_button(ui, scope, Icon::ClipboardCopy, 24.0, &copy).clicked() {
        asked.push(Action::CopySheet(Arc::clone(&listed.shown)));
    }
}
