//! A table drawn: sticky head and first column, order by a click on a head, search, several rows
//! chosen with Ctrl and Shift. Only what is in sight is laid out.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::listed::{Listed, Sort, Wanted};
use crate::domain::Key;
use crate::views::{Cell, Mark, Row, Summed, TableInfo, TableQuery, sums};
use egui::{
    Align2, Color32, Label, Modifiers, RichText, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    vec2,
};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, TableDelegate};
use lucide_icons::Icon;
use std::collections::{BTreeSet, HashSet};

const ROW: f32 = 24.0;
const HEAD: f32 = 26.0;
/// Room at either side of a cell.
const PAD: f32 = 8.0;
/// Longer texts end in … until the column is pulled wider.
const WIDEST: f32 = 260.0;
/// As many letters of a cut text are shown under the pointer.
const LETTERS_SHOWN: usize = 2_000;

/// What a row was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridAnswer {
    /// Chosen: show it everywhere.
    Chosen(Key),
    /// Double-clicked: go there.
    Opened(Key),
}

/// A table and how it is looked at.
#[derive(Default)]
pub struct Grid {
    listed: Option<Listed>,
    sort: Option<Sort>,
    /// What rows have to hold; marks do not matter.
    pub search: String,
    chosen: BTreeSet<Key>,
    /// Where a Shift-click counts from.
    anchor: Option<usize>,
}

impl Grid {
    /// What is to be shown now.
    pub fn wanted(
        &self,
        scope: &Scope<'_>,
        table: &'static TableInfo,
        query: &TableQuery,
    ) -> Wanted {
        Wanted {
            revision: scope.revision,
            table,
            query: query.clone(),
            language: scope.texts.language(),
            search: self.search.clone(),
            sort: self.sort,
        }
    }

    /// Shows what was read.
    pub fn take(&mut self, listed: Listed) {
        let is_same = |known: &Listed| known.answers.is_of_the_table_of(&listed.answers);
        if !self.listed.as_ref().is_some_and(is_same) {
            self.anchor = None;
        }
        if !self.chosen.is_empty() {
            let there: HashSet<Key> =
                listed.table.rows.iter().filter_map(|row| row.subject).collect();
            self.chosen.retain(|key| there.contains(key));
        }
        self.listed = Some(listed);
    }

    /// What is shown; none before anything was read.
    pub const fn listed(&self) -> Option<&Listed> {
        self.listed.as_ref()
    }

    /// Whether what is shown was read from this state of the plan: a row of another may stand for
    /// something else by now.
    pub fn is_of(&self, revision: u64) -> bool {
        self.listed.as_ref().is_some_and(|listed| listed.answers.revision == revision)
    }

    /// What the figures rest on.
    pub fn notes(&self) -> &[crate::i18n::Message] {
        self.listed.as_ref().map_or(&[], |listed| &listed.table.notes)
    }

    /// The records chosen.
    pub const fn chosen(&self) -> &BTreeSet<Key> {
        &self.chosen
    }

    /// The records of the rows shown.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        let rows = self.listed.iter().flat_map(|listed| &listed.shown.rows);
        rows.filter_map(|row| row.subject)
    }

    /// How many rows are shown, and how many there are.
    pub fn counts(&self) -> (usize, usize) {
        self.listed.as_ref().map_or((0, 0), |listed| listed.counts)
    }

    /// Draws the table in the room there is, its sums below.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        of: &TableInfo,
        selected: Option<Key>,
    ) -> Option<GridAnswer> {
        let listed = self.listed.as_ref()?;
        let body = ui.available_rect_before_wrap();
        let total = self.total();
        let columns: Vec<Column> = listed
            .table
            .columns
            .iter()
            .map(|column| Column::new(column.width).range(40.0..=900.0))
            .collect();
        let rows = listed.shown.rows.len() as u64;
        let mut asked = None;
        let mut drawn = Drawn {
            listed,
            chosen: &self.chosen,
            sort: self.sort,
            scope,
            selected,
            total: total.as_deref(),
            asked: &mut asked,
        };
        let heads = std::iter::once(HeaderRow::new(HEAD));
        let heads = heads.chain(drawn.total.map(|_| HeaderRow::new(ROW)));
        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            egui_table::Table::new()
                .id_salt(("dock-table", of.id, scope.texts.language().code()))
                .num_rows(rows)
                .num_sticky_cols(1)
                .columns(columns)
                .headers(heads.collect::<Vec<_>>())
                .show(ui, &mut drawn);
        });
        match asked? {
            Click::Head(column) => {
                let descending =
                    self.sort.is_some_and(|sort| sort.column == column && !sort.descending);
                self.sort = Some(Sort { column, descending });
                None
            }
            Click::Row(place, modifiers) => self.choose(place, modifiers),
            Click::Open(place) => self.key_at(place).map(GridAnswer::Opened),
        }
    }

    /// The sums of what is shown, or of the rows chosen where these are several.
    fn total(&self) -> Option<Vec<Cell>> {
        let shown = &self.listed.as_ref()?.shown;
        let is_summed = shown.columns.iter().any(|column| column.sum != Summed::No);
        if self.chosen.len() < 2 || !is_summed {
            return shown.total.clone();
        }
        let is_chosen = |row: &&Row| row.subject.is_some_and(|key| self.chosen.contains(&key));
        let rows: Vec<Row> = shown.rows.iter().filter(is_chosen).cloned().collect();
        Some(sums(&shown.columns, &rows))
    }

    fn key_at(&self, place: usize) -> Option<Key> {
        self.listed.as_ref()?.key_at(place)
    }

    /// One row alone; with Ctrl one more or less; with Shift all from the last one.
    fn choose(&mut self, place: usize, modifiers: Modifiers) -> Option<GridAnswer> {
        let key = self.key_at(place)?;
        if modifiers.shift
            && let Some(anchor) = self.anchor
        {
            let range = anchor.min(place)..=anchor.max(place);
            self.chosen.extend(range.filter_map(|place| self.key_at(place)).collect::<Vec<_>>());
            return None;
        }
        self.anchor = Some(place);
        if modifiers.command {
            if !self.chosen.remove(&key) {
                self.chosen.insert(key);
            }
            return None;
        }
        self.chosen = BTreeSet::from([key]);
        Some(GridAnswer::Chosen(key))
    }
}

enum Click {
    Head(usize),
    Row(usize, Modifiers),
    Open(usize),
}

struct Drawn<'a, 'b> {
    listed: &'a Listed,
    chosen: &'a BTreeSet<Key>,
    sort: Option<Sort>,
    scope: &'a Scope<'b>,
    selected: Option<Key>,
    total: Option<&'a [Cell]>,
    asked: &'a mut Option<Click>,
}

impl Drawn<'_, '_> {
    fn row(&self, row: u64) -> Option<&Row> {
        self.listed.shown.rows.get(usize::try_from(row).ok()?)
    }

    /// Whether the column is one of figures, by what stands in it.
    fn is_of_figures(&self, column: usize) -> bool {
        let cells = self.listed.table.rows.iter().take(200).filter_map(|row| row.cells.get(column));
        cells.into_iter().find(|cell| cell.is_known()).is_some_and(Cell::is_figure)
    }
}

impl Drawn<'_, '_> {
    /// What the rows add up to, right below the head of its column.
    fn sum_ui(&self, ui: &mut Ui, column: usize) {
        let rect = ui.max_rect();
        let colours = self.scope.colours;
        ui.painter().rect_filled(rect, 0, colours.raised);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line));
        let Some(cell) = self.total.and_then(|total| total.get(column)) else { return };
        let text = cell.text(self.scope.texts);
        let (font, ink) = if cell.is_known() {
            (theme::bold(12.0), colours.text)
        } else {
            (theme::italic(12.0), colours.faint)
        };
        let response = ui.interact(rect, ui.scope_id().with("sum"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &text));
        put(ui, &text, font, ink, self.is_of_figures(column));
    }
}

impl TableDelegate for Drawn<'_, '_> {
    fn default_row_height(&self) -> f32 {
        ROW
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let column = cell.col_range.start;
        if cell.row_nr > 0 {
            self.sum_ui(ui, column);
            return;
        }
        let Some(head) = self.listed.table.columns.get(column) else { return };
        let title = self.scope.say(&head.title);
        let sort = self.sort.filter(|sort| sort.column == column);
        let arrow = match sort {
            None => String::new(),
            Some(Sort { descending: false, .. }) => format!(" {}", char::from(Icon::ChevronUp)),
            Some(Sort { descending: true, .. }) => format!(" {}", char::from(Icon::ChevronDown)),
        };
        let rect = ui.max_rect();
        let colours = self.scope.colours;
        ui.painter().rect_filled(rect, 0, colours.panel);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line));
        let response = ui.interact(rect, ui.scope_id().with("head"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &title));
        let lit = sort.is_some() || response.hovered() || response.has_focus();
        let ink = if lit { colours.text } else { colours.muted };
        let text = format!("{title}{arrow}");
        put(ui, &text, theme::bold(11.5), ink, self.is_of_figures(column));
        if response.clicked() {
            *self.asked = Some(Click::Head(column));
        }
        response.on_hover_text(title);
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        let Some(row) = self.row(row_nr) else { return };
        let colours = self.scope.colours;
        let is_chosen =
            row.subject.is_some_and(|key| self.chosen.contains(&key) || self.selected == Some(key));
        let ground = if is_chosen {
            colours.accent_soft
        } else if ui.rect_contains_pointer(ui.max_rect()) {
            colours.raised
        } else {
            colours.panel
        };
        ui.painter().rect_filled(ui.max_rect(), 0, ground);
        let line = Stroke::new(1.0, colours.line.gamma_multiply(0.4));
        ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().bottom() - 0.5, line);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let Some(row) = self.row(cell.row_nr) else { return };
        let Some(value) = row.cells.get(cell.col_nr) else { return };
        let colours = self.scope.colours;
        let text = value.text(self.scope.texts);
        let (font, ink) = match (value, row.mark, cell.col_nr) {
            (Cell::Unknown | Cell::Unsaid, _, _) => (theme::italic(12.0), colours.faint),
            (_, Mark::Warning, 0) => (theme::bold(12.5), colours.warning),
            (_, Mark::Good, 0) => (theme::bold(12.5), colours.good),
            (value, Mark::Sketch, _) if value.is_figure() => (theme::italic(12.5), colours.faint),
            (_, Mark::Warning | Mark::Good | Mark::Sketch | Mark::None, _) => {
                (theme::body(12.5), colours.text)
            }
        };
        let response = ui.interact(ui.max_rect(), ui.scope_id().with("cell"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &text));
        let is_cut = put(ui, &text, font, ink, value.is_figure());
        let place = usize::try_from(cell.row_nr).unwrap_or(usize::MAX);
        if response.double_clicked() {
            *self.asked = Some(Click::Open(place));
        } else if response.clicked() {
            *self.asked = Some(Click::Row(place, ui.input(|input| input.modifiers)));
        }
        if is_cut {
            response.on_hover_ui(|ui| {
                ui.set_max_width(420.0);
                let beginning: String = text.chars().take(LETTERS_SHOWN).collect();
                ui.add(Label::new(RichText::new(beginning)).wrap());
            });
        }
    }
}

/// Paints a line in the cell, figures to the right, and says whether it was cut.
fn put(ui: &mut Ui, text: &str, font: egui::FontId, ink: Color32, is_figure: bool) -> bool {
    if ui.is_sizing_pass() {
        let line = widgets::one_line(ui, text, font, ink, WIDEST);
        ui.allocate_exact_size(vec2(line.size().x + 2.0 * PAD, ROW), Sense::hover());
        return false;
    }
    let rect = ui.max_rect().shrink2(vec2(PAD, 0.0));
    let line = widgets::one_line(ui, text, font, ink, rect.width());
    let is_cut = line.elided;
    let (at, anchor) = if is_figure {
        (rect.right_center(), Align2::RIGHT_CENTER)
    } else {
        (rect.left_center(), Align2::LEFT_CENTER)
    };
    widgets::paint_line(ui, at, anchor, line);
    is_cut
}
