//! The fields of the lots being filled in, drawn as cells.

use super::super::super::scope::Scope;
use super::super::super::{day_field, theme, widgets};
use super::line::{Line, TypedColumn};
use super::way::{Caret, Place};
use crate::domain::OccupancyState;
use egui::{
    Align2, ComboBox, Id, Margin, Response, RichText, Role, Sense, Stroke, TextEdit, Ui,
    WidgetInfo, vec2,
};
use egui_table::{CellInfo, HeaderCellInfo, TableDelegate};
use lucide_icons::Icon;
use strum::VariantArray;

const ROW: f32 = 28.0;
const PAD: f32 = 8.0;

/// Of lot, who is there, the fields, and why a line was refused.
const WIDTHS: [f32; 8] = [64.0, 140.0, 190.0, 124.0, 96.0, 100.0, 112.0, 320.0];

/// Lot and who is there stand before the fields.
const FIRST_FIELD: usize = 2;

pub(super) fn columns() -> Vec<egui_table::Column> {
    WIDTHS.map(|width| egui_table::Column::new(width).range(40.0..=900.0)).to_vec()
}

/// Where a column of fields stands among all.
pub(super) const fn place_of(column: TypedColumn) -> usize {
    FIRST_FIELD + column as usize
}

/// The id of a field, drawn or not.
pub(super) fn field_id(place: usize, column: TypedColumn) -> Id {
    Id::unique(("edit-of-lots", place, column))
}

/// What stands in a column.
enum Shown {
    Lot,
    Present,
    Field(TypedColumn),
    Refusal,
}

impl Shown {
    fn at(place: usize) -> Self {
        match place {
            0 => Self::Lot,
            1 => Self::Present,
            place => TypedColumn::VARIANTS
                .get(place - FIRST_FIELD)
                .map_or(Self::Refusal, |column| Self::Field(*column)),
        }
    }

    const fn title(&self) -> &'static str {
        match self {
            Self::Lot => "inspector-column-lot",
            Self::Present => "tables-edit-present",
            Self::Field(column) => column.title(),
            Self::Refusal => "tables-edit-note",
        }
    }
}

/// Draws the cells and remembers which field has the keys.
pub(super) struct Cells<'a, 'b> {
    lines: &'a mut [Line],
    caret: &'a mut Caret,
    scope: &'a Scope<'b>,
    fills_down: Option<TypedColumn>,
}

impl<'a, 'b> Cells<'a, 'b> {
    pub(super) const fn new(
        lines: &'a mut [Line],
        caret: &'a mut Caret,
        scope: &'a Scope<'b>,
    ) -> Self {
        Self { lines, caret, scope, fills_down: None }
    }

    /// The column asked to be filled down.
    pub(super) const fn fills_down(&self) -> Option<TypedColumn> {
        self.fills_down
    }

    fn label(ui: &mut Ui, text: &str, ink: egui::Color32) {
        let rect = ui.max_rect().shrink2(vec2(PAD, 0.0));
        let line = widgets::one_line(ui, text, theme::body(12.5), ink, rect.width());
        let is_cut = line.elided;
        widgets::paint_line(ui, rect.left_center(), Align2::LEFT_CENTER, line);
        let response = ui.interact(rect, ui.scope_id().with("text"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, text));
        if is_cut {
            response.on_hover_text(text);
        }
    }

    fn field(&mut self, ui: &mut Ui, place: usize, column: TypedColumn) {
        let Some(line) = self.lines.get_mut(place) else { return };
        let name = format!("{} {}", self.scope.text(column.title()), line.code);
        let text = match column {
            TypedColumn::State => {
                let response = state(ui, self.scope, place, line, &name);
                self.follow(&response, (place, column));
                return;
            }
            TypedColumn::Tenant => &mut line.name,
            TypedColumn::Area => &mut line.area_m2,
            TypedColumn::From => &mut line.from,
            TypedColumn::LeaseNumber => &mut line.lease_number,
        };
        let width = ui.max_rect().width() - 6.0;
        let edit = TextEdit::singleline(text)
            .id(field_id(place, column))
            // Tab, Enter and the arrows are the table's.
            .lock_focus(true)
            .margin(Margin::symmetric(6, 3));
        let response = ui.add(edit.desired_width(width).font(theme::body(12.5)));
        let response = response.accessible_name(&name);
        if response.changed() {
            line.refusal = None;
        }
        if column == TypedColumn::From {
            day_field::write_out(&response, text);
        }
        self.follow(&response, (place, column));
    }

    /// Gives a field the keys where it is to have them, and remembers the one that has.
    fn follow(&mut self, field: &Response, place: Place) {
        if self.caret.goes_to == Some(place) {
            self.caret.goes_to = None;
            field.request_focus();
        }
        if field.has_focus() {
            self.caret.at = Some(place);
        }
        if self.caret.at == Some(place) {
            self.caret.has_keys = field.has_focus();
            self.caret.is_in_sight = true;
        }
    }
}

fn state(ui: &mut Ui, scope: &Scope<'_>, place: usize, line: &mut Line, name: &str) -> Response {
    let said = |state: OccupancyState| scope.say(&state.text());
    let width = ui.max_rect().width() - 6.0;
    let before = line.state;
    let shown = ComboBox::from_id_salt(("edit-of-lots-state", place))
        .width(width)
        .selected_text(
            RichText::new(line.no_state.clone().unwrap_or_else(|| said(line.state))).size(12.5),
        )
        .truncate()
        .show_ui(ui, |ui| {
            for state in OccupancyState::VARIANTS {
                if ui.selectable_value(&mut line.state, *state, said(*state)).clicked() {
                    line.no_state = None;
                }
            }
        });
    if line.state != before {
        line.refusal = None;
    }
    shown.response.accessible_name(name)
}

impl TableDelegate for Cells<'_, '_> {
    fn default_row_height(&self) -> f32 {
        ROW
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let shown = Shown::at(cell.col_range.start);
        if ui.is_sizing_pass() {
            // The columns are as wide as was decided, not as the empty fields.
            let width = WIDTHS.get(cell.col_range.start).copied().unwrap_or_default();
            ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
            return;
        }
        let title = self.scope.text(shown.title());
        let rect = ui.max_rect();
        let colours = self.scope.colours;
        ui.painter().rect_filled(rect, 0, colours.panel);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line));
        let is_field = matches!(shown, Shown::Field(_));
        let room = rect.width() - PAD - if is_field { 26.0 } else { 0.0 };
        let line = widgets::one_line(ui, &title, theme::bold(11.5), colours.muted, room);
        let at = rect.left_center() + vec2(PAD, 0.0);
        widgets::paint_line(ui, at, Align2::LEFT_CENTER, line);
        if let Shown::Field(column) = shown {
            let name = format!("{}: {title}", self.scope.text("tables-edit-fill-down"));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(4.0);
                if widgets::icon_button(ui, self.scope, Icon::ArrowDownToLine, 20.0, &name)
                    .clicked()
                {
                    self.fills_down = Some(column);
                }
            });
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        let line = usize::try_from(row_nr).ok().and_then(|place| self.lines.get(place));
        let colours = self.scope.colours;
        let ground = match line {
            Some(Line { refusal: Some(_), .. }) => colours.warning_soft,
            Some(line) if line.is_filled() => colours.accent_soft,
            Some(_) | None => colours.panel,
        };
        ui.painter().rect_filled(ui.max_rect(), 0, ground);
        let stroke = Stroke::new(1.0, colours.line.gamma_multiply(0.5));
        ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().bottom() - 0.5, stroke);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let Ok(place) = usize::try_from(cell.row_nr) else { return };
        let Some(line) = self.lines.get(place) else { return };
        if ui.is_sizing_pass() {
            return;
        }
        let colours = self.scope.colours;
        match Shown::at(cell.col_nr) {
            Shown::Lot => Self::label(ui, &line.code.clone(), colours.text),
            Shown::Present => Self::label(ui, &line.present.clone(), colours.muted),
            Shown::Field(column) => self.field(ui, place, column),
            Shown::Refusal => {
                let why = line.refusal.as_ref().map(|why| self.scope.say(why));
                Self::label(ui, &why.unwrap_or_default(), colours.warning);
            }
        }
    }
}
