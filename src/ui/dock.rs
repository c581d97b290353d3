//! Bảng: the tables of the desk below the map, one tab a table. They follow the ruling date.

mod buttons;
mod chart;
mod extras;
mod gantt;
mod grid;
mod height;
mod listed;
mod lots_edit;
mod money_chart;
mod tools;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::form_for::FormFor;
use super::scope::Scope;
use super::settings::TablesHeight;
use super::slots::LISTING;
use super::{theme, widgets};
use crate::domain::{Edit, Id, Key, Lot, Occupancy, Plan, RecordKind, Zone};
use crate::i18n::Message;
use crate::map::Thing;
use crate::units::Numerals;
use crate::views::tables::lots;
use crate::views::{TABLES, TableInfo, table_groups, tables_of};
use chart::Chart;
use egui::{Frame, Label, Margin, Rect, RichText, ScrollArea, Ui, vec2};
use grid::{Grid, GridAnswer};
use height::Height;
pub use listed::Listed;
use listed::Wanted;
use lots_edit::LotsEdit;
use lucide_icons::Icon;
use std::collections::BTreeMap;
use std::sync::Arc;
use tools::Tools;

/// The table in whose place many lots are recorded together.
pub const RECORDING: &TableInfo = &lots::TABLE;

/// What the tables remember.
#[derive(Default)]
pub struct Dock {
    height: Height,
    tools: Tools,
    /// The tables read so far, by their ids.
    grids: BTreeMap<&'static str, Grid>,
    /// The charts drawn so far, by the ids of their tables.
    charts: BTreeMap<&'static str, Box<dyn Chart>>,
    /// Lots being recorded together.
    edit: Option<LotsEdit>,
    /// Lots about to be.
    to_record: Vec<Id<Lot>>,
    /// What is being read.
    wanted: Option<Wanted>,
    /// The table opened last.
    last: Option<&'static TableInfo>,
}

impl Dock {
    /// The tables, as high as they were the last time.
    pub fn new(height: TablesHeight) -> Self {
        Self { height: Height::new(height), ..Self::default() }
    }

    /// Draws tabs, tools and the open table.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        table: &'static TableInfo,
        asked: &mut Asked,
    ) {
        widgets::in_place(ui, |ui| self.contents(ui, scope, table, asked));
    }

    fn contents(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        table: &'static TableInfo,
        asked: &mut Asked,
    ) {
        let is_fresh = self.last.replace(table) != Some(table);
        self.tabs(ui, scope, table, is_fresh, asked);
        if table == RECORDING && self.edits(ui, scope, asked) {
            return;
        }
        let query = self.tools.query(scope, table);
        let mut grid = self.grids.remove(table.id).unwrap_or_default();
        self.refresh(scope, grid.wanted(scope, table, &query), &grid, asked);
        self.tools.ui(ui, scope, table, &mut grid, &query, asked);
        notes(ui, scope, &grid);
        later(ui, scope, &grid, asked);
        if grid.listed().is_none() {
            reading(ui, scope);
        } else if grid.counts().0 == 0 {
            nothing(ui, scope, table, &mut grid);
        } else if let Some(chart) = self.tools.chart(table) {
            let chart = self.charts.entry(table.id).or_insert_with(chart.make);
            chart.ui(ui, scope, &query, asked);
        } else {
            let answer = grid.ui(ui, scope, table, selected(scope));
            let answer = answer.filter(|_| grid.is_of(scope.revision));
            asked.push_if(answer.and_then(|answer| follow(scope, answer)));
        }
        self.grids.insert(table.id, grid);
    }

    /// Has the table read where something else is wanted than is shown, which stays until then.
    fn refresh(&mut self, scope: &Scope<'_>, wanted: Wanted, grid: &Grid, asked: &mut Asked) {
        let listed = grid.listed();
        let is_shown = listed.is_some_and(|listed| listed.answers == wanted);
        if is_shown || self.wanted.as_ref() == Some(&wanted) {
            return;
        }
        self.wanted = Some(wanted.clone());
        let known = listed.filter(|listed| listed.answers.is_of_the_table_of(&wanted));
        let known = known.map(|listed| Arc::clone(&listed.table));
        let (plan, title) = (scope.plan.clone(), scope.text(wanted.table.title));
        asked.start(LISTING, title, move |_| {
            let listed = Listed::of(&plan, wanted, known);
            Some(Action::Answer(Answer::Listed(Box::new(listed))))
        });
    }

    /// Forgets what was read of a plan.
    pub fn forget_plan(&mut self) {
        self.grids.clear();
        self.wanted = None;
        self.drop_lots();
    }

    /// Shows a table that was read.
    pub fn take(&mut self, listed: Listed) {
        if self.wanted.take_if(|wanted| *wanted == listed.answers).is_some() {
            self.grids.entry(listed.answers.table.id).or_default().take(listed);
        }
    }

    /// The tabs of the open table's group; one just opened comes into sight.
    fn tabs(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        open: &'static TableInfo,
        is_fresh: bool,
        asked: &mut Asked,
    ) {
        let frame = Frame::new().inner_margin(Margin { left: 10, right: 8, top: 4, bottom: 0 });
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                groups(ui, scope, open, asked);
                let width = (ui.available_width() - 64.0).max(0.0);
                ScrollArea::horizontal().max_width(width).id_salt("dock-tabs").show(ui, |ui| {
                    ui.set_min_width(width);
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.spacing_mut().button_padding.x = 7.0;
                    for table in tables_of(open.group) {
                        let text = scope.text(table.title);
                        let is_open = table == open;
                        let font = if is_open { theme::bold(12.0) } else { theme::body(12.0) };
                        let tab = ui.selectable_label(is_open, RichText::new(text).font(font));
                        if is_fresh && is_open {
                            tab.scroll_to_me(None);
                        }
                        if tab.clicked() {
                            asked.push(Action::OpenTable(Some(table)));
                        }
                    }
                });
                self.height.button(ui, scope, asked);
                let close = scope.text("tables-close");
                if widgets::icon_button(ui, scope, Icon::X, 24.0, &close).clicked() {
                    asked.push(Action::OpenTable(None));
                }
            });
        });
        ui.add_space(2.0);
    }

    /// How high they are where there is so much room.
    pub fn height_in(&self, room: f32) -> f32 {
        self.height.of(room)
    }

    /// Whether they fill the window.
    pub const fn fills(&self) -> bool {
        self.height.fills()
    }

    /// Leaves the map its room: something is shown there.
    pub const fn give_way(&mut self) {
        self.height.give_way();
    }

    /// The upper edge, in the room that tables and map share.
    pub fn edge(&mut self, ui: &Ui, scope: &Scope<'_>, room: Rect, asked: &mut Asked) {
        self.height.edge(ui, scope, room, asked);
    }

    /// The table opened last, else the first.
    pub fn last(&self) -> &'static TableInfo {
        self.last.unwrap_or(TABLES[0])
    }

    /// A table is narrowed to the rows of the whole plan that hold these words.
    pub fn find_in(&mut self, table: &TableInfo, words: String) {
        self.tools.show_whole_plan(table);
        self.grids.entry(table.id).or_default().search = words;
    }

    /// Opens a line for each of these lots.
    pub fn start_recording(&mut self, lots: Vec<Id<Lot>>) {
        self.to_record = lots;
    }

    /// Whether something was typed for lots that are recorded together.
    pub fn has_unsaved_lots(&self) -> bool {
        self.edit.as_ref().is_some_and(LotsEdit::is_touched)
    }

    /// The lots being recorded as an edit of this plan; where one is refused, its line says why.
    pub fn lots_edit(&mut self, plan: &Plan, numerals: Numerals) -> Option<Edit> {
        self.edit.as_mut()?.edit(plan, numerals)
    }

    /// Puts the lots being recorded away.
    pub fn drop_lots(&mut self) {
        self.edit = None;
        self.to_record.clear();
    }

    /// Draws the lots being recorded, if there are any, and says whether there are.
    fn edits(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let to_record = std::mem::take(&mut self.to_record);
        if !to_record.is_empty() {
            self.edit = Some(LotsEdit::new(scope, &to_record));
        }
        let Some(edit) = &mut self.edit else { return false };
        edit.ui(ui, scope, asked);
        true
    }
}

/// The group of the open table, with the others to choose from.
fn groups(ui: &mut Ui, scope: &Scope<'_>, open: &TableInfo, asked: &mut Asked) {
    let name = scope.text(open.group);
    let down = char::from(Icon::ChevronDown);
    let label = RichText::new(format!("{name} {down}")).font(theme::bold(12.0));
    let button = egui::Button::new(label.color(scope.colours.accent)).frame_when_inactive(false);
    let opener = ui.add(button).accessible_name(&name);
    egui::Popup::menu(&opener).show(|ui| {
        for group in table_groups() {
            if ui.button(scope.text(group)).clicked() {
                asked.push_if(tables_of(group).next().map(|table| Action::OpenTable(Some(table))));
            }
        }
    });
}

/// What the figures rest on, in one line; the whole of it on hover.
fn notes(ui: &mut Ui, scope: &Scope<'_>, grid: &Grid) {
    let notes: Vec<String> = grid.notes().iter().map(|note| scope.say(note)).collect();
    if notes.is_empty() {
        return;
    }
    let margin = Margin { left: 16, right: 12, top: 0, bottom: 3 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let line = RichText::new(notes.join(" · ")).size(11.5).color(scope.colours.muted);
        ui.add(Label::new(line).truncate()).on_hover_ui(|ui| {
            ui.set_max_width(520.0);
            for note in &notes {
                ui.add(Label::new(note).wrap());
            }
        });
    });
}

/// What begins after the day looked at is not lost: so much, and the way there.
fn later(ui: &mut Ui, scope: &Scope<'_>, grid: &Grid, asked: &mut Asked) {
    let Some(later) = grid.listed().and_then(|listed| listed.later) else { return };
    let margin = Margin { left: 16, right: 12, top: 0, bottom: 3 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            let says = Message::new("tables-later").with("count", later.count);
            let says = RichText::new(scope.say(&says.with("on", scope.view.on))).size(11.5);
            ui.label(says.color(scope.colours.warning));
            let way = scope.say(&Message::new("ui-see-day").with("day", later.all_from));
            if ui.link(RichText::new(way).size(11.5)).clicked() {
                asked.push(Action::SetDate(later.all_from));
            }
        });
    });
}

/// Nothing, and after a while why.
fn reading(ui: &mut Ui, scope: &Scope<'_>) {
    if scope.is_waiting_for(LISTING) {
        Frame::new().inner_margin(Margin::symmetric(16, 14)).show(ui, |ui| {
            ui.label(RichText::new(scope.text("tables-reading")).color(scope.colours.muted));
        });
    }
}

/// Why there is no row, and what to do.
fn nothing(ui: &mut Ui, scope: &Scope<'_>, table: &TableInfo, grid: &mut Grid) {
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 14));
    frame.show(ui, |ui| {
        ui.set_min_size(ui.available_size() - vec2(0.0, 8.0));
        let is_searched = grid.counts().1 > 0;
        let key = if is_searched { "tables-none-match" } else { table.empty };
        let text = RichText::new(scope.text(key)).color(scope.colours.muted);
        ui.add(Label::new(text).wrap());
        if is_searched && ui.link(scope.text("tables-clear-search")).clicked() {
            grid.search.clear();
        }
    });
}

/// The selection of map and panels as a row's record.
fn selected(scope: &Scope<'_>) -> Option<Key> {
    match scope.view.selection? {
        Thing::Zone(zone) => Some(Key::of(zone)),
        Thing::Lot(lot) => Some(Key::of(lot)),
        Thing::Record(key) => Some(key),
        Thing::Note(_) => None,
    }
}

/// What choosing or opening a row asks for.
fn follow(scope: &Scope<'_>, answer: GridAnswer) -> Option<Action> {
    let (key, goes_there) = match answer {
        GridAnswer::Chosen(key) => (key, false),
        GridAnswer::Opened(key) => (key, true),
    };
    let show = |thing| if goes_there { Action::Fit(thing) } else { Action::Select(Some(thing)) };
    match key.kind {
        RecordKind::Zone => Some(show(Thing::Zone(Id::<Zone>::new(key.id)))),
        RecordKind::Lot => Some(show(Thing::Lot(Id::<Lot>::new(key.id)))),
        RecordKind::Occupancy => {
            let occupancy = scope.plan.get(Id::<Occupancy>::new(key.id))?;
            Some(show(Thing::Lot(occupancy.lot)))
        }
        _ if goes_there => Some(Action::Fit(Thing::Record(key))),
        _ => Some(Action::Open(FormFor::Record(key))),
    }
}
