//! Lô đất: the lots of the zone as a table with order and filter. Only the rows in sight are drawn.

use super::super::action::{Action, Asked};
use super::super::commands;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::section::{Selected, add_button};
use crate::domain::{Id, Key, LotBasis, LotState, RecordKind, Zone};
use crate::i18n::{Argument, Message};
use crate::map::Thing;
use crate::views::scene::LotPaint;
use crate::views::{self, LotFilter, LotGroup, LotRow, LotSort};
use egui::{
    Align2, Label, Margin, Rect, RichText, Role, Sense, Stroke, StrokeKind, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;
use lucide_icons::Icon;
use strum::VariantArray;

const ROW: f32 = 24.0;
/// Until the foot has its height and the table stands where it was scrolled to.
const FOLLOW_FRAMES: u8 = 4;

/// What the table remembers.
pub struct LotsTable {
    filter: LotFilter,
    filter_open: bool,
    sort: LotSort,
    descending: bool,
    rows: Vec<LotRow>,
    rows_of: Option<RowsOf>,
    shown_selection: Option<Thing>,
    /// Whether it was asked for from above and is to be scrolled to.
    comes_into_sight: bool,
    /// For how many frames yet the selection is brought into sight: the foot below grows meanwhile.
    following: u8,
}

type RowsOf = ((u64, Date), Id<Zone>, LotFilter, LotSort, bool);

impl Default for LotsTable {
    fn default() -> Self {
        Self {
            filter: LotFilter::default(),
            filter_open: false,
            sort: LotSort::Code,
            descending: false,
            rows: Vec::new(),
            rows_of: None,
            shown_selection: None,
            comes_into_sight: false,
            following: 0,
        }
    }
}

/// Column edges, as shares of the width from the left.
struct Columns {
    code: f32,
    area_right: f32,
    state: f32,
    tenant: f32,
    right: f32,
}

impl Columns {
    fn of(rect: Rect) -> Self {
        let x = rect.left();
        Self {
            code: x + 4.0,
            area_right: x + 78.0,
            state: x + 88.0,
            tenant: x + 203.0,
            right: rect.right(),
        }
    }
}

impl LotsTable {
    /// Shows only the lots a figure is made of.
    pub fn show(&mut self, group: LotGroup) {
        self.filter = LotFilter { group: Some(group), ..LotFilter::default() };
        self.comes_into_sight = true;
    }

    /// Draws the table.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        selected: &Selected<'_>,
        asked: &mut Asked,
    ) {
        self.refresh(scope, selected.zone.id);
        if std::mem::take(&mut self.comes_into_sight) {
            let room = egui::vec2(ui.available_width(), 160.0);
            ui.scroll_to_rect(Rect::from_min_size(ui.cursor().min, room), None);
        }
        self.head(ui, scope, selected, asked);
        sketches(ui, scope, selected, asked);
        overlaps(ui, scope, selected, asked);
        if let Some(group) = self.filter.group {
            self.group_ui(ui, scope, group);
        }
        if self.filter_open {
            self.filter_ui(ui, scope);
        }
        self.column_heads(ui, scope);
        if self.rows.is_empty() {
            let text = scope.text("inspector-lots-none-match");
            ui.add(Label::new(
                RichText::new(text).font(theme::italic(12.0)).color(scope.colours.faint),
            ));
            if ui.link(scope.text("inspector-lots-clear-filter")).clicked() {
                self.filter = LotFilter::default();
            }
        }
        self.body(ui, scope, asked);
        ui.add_space(10.0);
    }

    fn refresh(&mut self, scope: &Scope<'_>, zone: Id<Zone>) {
        let wanted = (scope.moment(), zone, self.filter.clone(), self.sort, self.descending);
        if self.rows_of.as_ref() != Some(&wanted) {
            let on = scope.view.on;
            self.rows =
                views::lot_rows(scope.plan, zone, on, &self.filter, self.sort, self.descending);
            self.rows_of = Some(wanted);
        }
    }

    fn head(&mut self, ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
        ui.horizontal(|ui| {
            let title = RichText::new(scope.text("inspector-lots"));
            ui.label(title.font(theme::bold(12.0)).color(scope.colours.muted));
            let count = Message::new("inspector-lots-count")
                .with("lots", selected.zone.lots)
                .with("vacant", selected.zone.vacant);
            let count = RichText::new(scope.say(&count)).size(11.5).color(scope.colours.faint);
            ui.add(Label::new(count).truncate());
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = scope.text("inspector-lots-filter");
                let on = self.filter_open || self.filter != LotFilter::default();
                if widgets::icon_toggle(ui, scope, Icon::Funnel, 24.0, &name, on).clicked() {
                    self.filter_open = !self.filter_open;
                }
                add_button(ui, scope, RecordKind::Lot, vec![Key::of(selected.zone.id)], asked);
            });
        });
    }

    /// Which figure the lots below make up, and how to see all again.
    fn group_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, group: LotGroup) {
        ui.horizontal(|ui| {
            let text = RichText::new(scope.say(&group.text())).size(12.0);
            ui.label(text.color(scope.colours.accent));
            if ui
                .link(RichText::new(scope.text("inspector-lots-clear-filter")).size(12.0))
                .clicked()
            {
                self.filter.group = None;
            }
        });
    }

    fn filter_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let hint = scope.text("inspector-lots-search");
        let width = ui.available_width();
        let edit = TextEdit::singleline(&mut self.filter.query)
            .id_salt("query")
            .hint_text(RichText::new(&hint).color(scope.colours.faint))
            .desired_width(width)
            .margin(Margin::symmetric(8, 4));
        ui.add(edit).accessible_name(&hint);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let all = scope.text("inspector-lots-all-states");
            if ui.selectable_label(self.filter.states.is_none(), all).clicked() {
                self.filter.states = None;
            }
            for state in LotState::VARIANTS {
                let chosen = self.filter.states == Some(*state);
                let text = scope.say(&state.text());
                if ui.selectable_label(chosen, RichText::new(text).size(12.0)).clicked() {
                    self.filter.states = if chosen { None } else { Some(*state) };
                }
            }
        });
        ui.checkbox(&mut self.filter.only_for_lease, scope.text("inspector-lots-only-for-lease"));
        ui.add_space(4.0);
    }

    fn column_heads(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
        let columns = Columns::of(rect);
        let heads = [
            (LotSort::Code, "inspector-column-lot", columns.code, columns.code + 40.0, false),
            (LotSort::Area, "inspector-column-area", columns.code + 40.0, columns.area_right, true),
            (LotSort::State, "inspector-column-state", columns.state, columns.tenant - 4.0, false),
            (LotSort::Tenant, "inspector-column-tenant", columns.tenant, columns.right, false),
        ];
        for (sort, key, left, right, align_right) in heads {
            let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
            self.column_head(ui, scope, sort, &scope.text(key), cell, align_right);
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, scope.colours.line));
    }

    fn column_head(
        &mut self,
        ui: &Ui,
        scope: &Scope<'_>,
        sort: LotSort,
        name: &str,
        cell: Rect,
        align_right: bool,
    ) {
        let response = ui.interact(cell, ui.scope_id().with(("lot-column", name)), Sense::click());
        let sorted = self.sort == sort;
        let arrow = match (sorted, self.descending) {
            (false, _) => String::new(),
            (true, false) => format!(" {}", char::from(Icon::ChevronUp)),
            (true, true) => format!(" {}", char::from(Icon::ChevronDown)),
        };
        let lit = sorted || response.hovered() || response.has_focus();
        let ink = if lit { scope.colours.text } else { scope.colours.muted };
        let text = format!("{name}{arrow}");
        let text = widgets::one_line(ui, &text, theme::bold(11.5), ink, cell.width() + 6.0);
        let (at, anchor) = if align_right {
            (cell.right_center(), Align2::RIGHT_CENTER)
        } else {
            (cell.left_center(), Align2::LEFT_CENTER)
        };
        widgets::paint_line(ui, at, anchor, text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        if response.clicked() {
            self.descending = sorted && !self.descending;
            self.sort = sort;
        }
    }

    fn body(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let size = vec2(ui.available_width(), ROW * self.rows.len() as f32);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let seen = ui.clip_rect();
        let first = ((seen.top() - whole.top()) / ROW).floor().max(0.0) as usize;
        let last = ((seen.bottom() - whole.top()) / ROW).ceil().max(0.0) as usize;
        for (index, row) in self.rows.iter().enumerate().take(last).skip(first) {
            let rect = row_rect(whole, index);
            let response =
                ui.interact(rect, ui.scope_id().with(("lot", row.id.number())), Sense::click());
            let selected = scope.view.selection == Some(Thing::Lot(row.id))
                || scope.view.several().contains(&row.id);
            paint(ui, scope, row, rect, selected, response.hovered() || response.has_focus());
            let spoken = spoken(scope, row);
            response
                .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &spoken));
            if response.double_clicked() {
                asked.push(Action::Fit(Thing::Lot(row.id)));
            } else if response.clicked() {
                asked.push(self.chosen(ui, scope, index));
            }
            response.on_hover_text(spoken);
        }
        self.follow_selection(ui, scope, whole);
    }

    /// A row is clicked: with Ctrl its lot is added or taken away, with Shift all lots from the selected
    /// one to it are added.
    fn chosen(&self, ui: &Ui, scope: &Scope<'_>, index: usize) -> Action {
        let lot = self.rows[index].id;
        let held = ui.input(|input| input.modifiers);
        if held.command {
            return Action::SelectLots(scope.view.lots_toggled(lot));
        }
        let is_first = |row: &LotRow| scope.view.selection == Some(Thing::Lot(row.id));
        let first = self.rows.iter().position(is_first).filter(|_| held.shift);
        let Some(first) = first else { return Action::Select(Some(Thing::Lot(lot))) };
        let rows = &self.rows[first.min(index)..=first.max(index)];
        let between = rows.iter().map(|row| row.id);
        Action::SelectLots(scope.view.lots().into_iter().chain(between).collect())
    }

    /// A lot chosen on the map comes into sight here.
    fn follow_selection(&mut self, ui: &Ui, scope: &Scope<'_>, whole: Rect) {
        if self.shown_selection != scope.view.selection {
            self.shown_selection = scope.view.selection;
            self.following = FOLLOW_FRAMES;
        }
        let Some(Thing::Lot(lot)) = scope.view.selection else { return };
        if self.following == 0 || ui.ctx().will_discard() {
            return;
        }
        let is_time = self.following == FOLLOW_FRAMES || self.following == 1;
        self.following -= 1;
        ui.ctx().request_repaint();
        if !is_time {
            return;
        }
        if let Some(index) = self.rows.iter().position(|row| row.id == lot) {
            let rect = row_rect(whole, index);
            if !ui.clip_rect().contains_rect(rect) && self.rows.len() > 12 {
                ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
            }
        }
    }
}

/// That lots are only sketched, and the way to be rid of them.
fn sketches(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let count = selected.zone.sketched;
    if count == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let said = scope.say(&Message::new("inspector-lots-sketched").with("count", count));
        let said = RichText::new(said).font(theme::italic(11.5)).color(scope.colours.faint);
        ui.label(said).on_hover_text(scope.text("inspector-fill-sketched-why"));
        let drop = RichText::new(scope.text(commands::DROP_SKETCHES.text())).size(11.5);
        if scope.can_edit && ui.link(drop).clicked() {
            commands::DROP_SKETCHES.ask(scope, asked);
        }
    });
}

/// Which lots lie over each other.
fn overlaps(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    const SHOWN: usize = 5;
    let found = &selected.zone.overlaps;
    let lines = found.iter().take(SHOWN).map(|(one, other, area)| {
        Message::new("inspector-lots-overlap")
            .with("one", one.as_str())
            .with("other", other.as_str())
            .with("area", Argument::SquareMetres(*area))
    });
    let more = found.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| Message::new("inspector-lots-overlap-more").with("count", more));
    for line in lines.chain(more) {
        let text = RichText::new(scope.say(&line)).size(11.5).color(scope.colours.warning);
        ui.add(Label::new(text).wrap());
    }
    let check = RichText::new(scope.text(commands::CHECK_LAND.text())).size(11.5);
    if !found.is_empty() && ui.link(check).clicked() {
        commands::CHECK_LAND.ask(scope, asked);
    }
}

fn row_rect(whole: Rect, index: usize) -> Rect {
    let top = whole.top() + ROW * index as f32;
    Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), ROW))
}

fn paint(ui: &Ui, scope: &Scope<'_>, row: &LotRow, rect: Rect, selected: bool, hot: bool) {
    let colours = scope.colours;
    if selected || hot {
        let ground = if selected { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 0, ground);
    }
    let columns = Columns::of(rect);
    let middle = rect.center().y;
    let left = |x: f32, text: &str, width: f32, ink| {
        let text = widgets::one_line(ui, text, theme::body(12.5), ink, width);
        widgets::paint_line(ui, pos2(x, middle), Align2::LEFT_CENTER, text);
    };
    left(columns.code, &row.code, 44.0, colours.text);
    let area = row.area.map(|area| scope.numerals().hectares_within(area, row.deviation));
    let area = area.as_deref().map_or("—", |area| area.trim_end_matches(" ha")).to_owned();
    let (font, ink) = if row.basis == Some(LotBasis::Illustrative) {
        (theme::italic(12.5), colours.faint)
    } else {
        (theme::body(12.5), colours.text)
    };
    let area = widgets::one_line(ui, &area, font, ink, 46.0);
    widgets::paint_line(ui, pos2(columns.area_right, middle), Align2::RIGHT_CENTER, area);
    let swatch = Rect::from_center_size(pos2(columns.state + 5.0, middle), vec2(10.0, 10.0));
    ui.painter().rect(
        swatch,
        2,
        scope.palette.of_lot(LotPaint::of(row.land_use, row.state)),
        Stroke::new(1.0, colours.faint),
        StrokeKind::Inside,
    );
    let state_width = columns.tenant - columns.state - 20.0;
    left(columns.state + 15.0, &state(scope, row), state_width, colours.text);
    let names: Vec<&str> = row
        .tenants
        .iter()
        .filter(|tenant| tenant.state.holds_land())
        .map(|tenant| tenant.name.as_str())
        .collect();
    left(columns.tenant, &names.join(", "), columns.right - columns.tenant, colours.muted);
}

/// The state of land for lease, the use of the rest.
fn state(scope: &Scope<'_>, row: &LotRow) -> String {
    scope.say(&match row.state {
        Some(state) => state.text(),
        None => row.land_use.text(),
    })
}

fn spoken(scope: &Scope<'_>, row: &LotRow) -> String {
    let lot = scope.say(&Message::new("inspector-lot").with("lot", row.code.as_str()));
    let mut parts = vec![lot, state(scope, row)];
    parts.extend(row.area.map(|area| scope.numerals().square_metres_within(area, row.deviation)));
    parts.extend(row.basis.map(|basis| scope.say(&basis.text())));
    parts.extend(row.tenants.iter().map(|tenant| tenant.name.clone()));
    parts.join(" · ")
}
