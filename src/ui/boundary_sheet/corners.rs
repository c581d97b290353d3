//! Bảng tọa độ góc ranh: the corners as a decision prints them. A value typed moves its corner.
//!
//! Only the rows in sight are drawn: a boundary may have tens of thousands of corners.

mod coordinate;

use super::super::action::{Action, Asked};
use super::super::file_for::FileFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Bounded, Corner, CornerAt, CornerRing, Edit, Point};
use crate::i18n::Message;
use crate::operations::{self, Refusal};
use crate::units;
use coordinate::{Axis, Outcome, TypedCoordinate};
use egui::{
    Align2, Key, Label, Rect, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

const ROW: f32 = 23.0;

/// What the table remembers.
#[derive(Default)]
pub struct CornersTable {
    chosen: Option<CornerAt>,
    cell: Option<TypedCoordinate>,
    /// The chosen row is to come into sight.
    follow: bool,
}

/// A line of the table.
enum Line<'a> {
    /// The head of a ring, where there are several.
    Ring(usize, &'a CornerRing),
    Corner(&'a Corner),
}

/// Column edges.
struct Columns {
    number: f32,
    north: f32,
    east: f32,
    side: f32,
    azimuth: f32,
}

impl Columns {
    fn of(rect: Rect) -> Self {
        let at = |share: f32| rect.left() + rect.width() * share;
        Self {
            number: at(0.095),
            north: at(0.37),
            east: at(0.615),
            side: at(0.775),
            azimuth: rect.right(),
        }
    }

    fn cell(&self, axis: Axis, row: Rect) -> Rect {
        let (left, right) = match axis {
            Axis::North => (self.number + 4.0, self.north + 4.0),
            Axis::East => (self.north + 4.0, self.east + 4.0),
        };
        Rect::from_min_max(pos2(left, row.top()), pos2(right, row.bottom()))
    }
}

impl CornersTable {
    /// The corner looked at.
    pub const fn chosen(&self) -> Option<CornerAt> {
        self.chosen
    }

    /// Its number in the table.
    pub fn chosen_number(&self, rings: &[CornerRing]) -> Option<usize> {
        find(rings, self.chosen?).map(|(_, corner)| corner.number)
    }

    /// Whether a value is being typed.
    pub const fn is_editing(&self) -> bool {
        self.cell.is_some()
    }

    /// Whether a value typed has not been kept yet.
    pub fn is_touched(&self) -> bool {
        self.cell.as_ref().is_some_and(TypedCoordinate::is_touched)
    }

    /// The table once the value is in the file.
    pub fn after_commit(self) -> Self {
        Self { cell: None, ..self }
    }

    /// Draws the table; answers why a value was not taken.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        of: Bounded,
        rings: &[CornerRing],
        asked: &mut Asked,
    ) -> Option<Message> {
        let lines = lines(rings);
        let count = rings.iter().map(|ring| ring.corners.len()).sum::<usize>();
        head(ui, scope, of, count, asked);
        let refused = self.tools(ui, scope, of, rings, asked);
        column_heads(ui, scope);
        self.move_by_keys(ui, scope, &lines);
        let edited = self.body(ui, scope, of, &lines, asked);
        refused.or(edited)
    }

    /// What can be done with the chosen corner.
    fn tools(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        of: Bounded,
        rings: &[CornerRing],
        asked: &mut Asked,
    ) -> Option<Message> {
        let chosen = self.chosen.and_then(|at| find(rings, at));
        let Some((ring, corner)) = chosen else {
            let hint = RichText::new(scope.text("boundary-corners-hint")).size(11.5);
            ui.add(Label::new(hint.color(scope.colours.faint)).wrap());
            return None;
        };
        let (plan, on) = (scope.plan, scope.view.on);
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 4.0);
            let number = Message::new("boundary-corner").with("number", corner.number);
            ui.label(RichText::new(scope.say(&number)).font(theme::bold(12.0)));
            let button = |ui: &mut Ui, key: &str| {
                let text = RichText::new(scope.text(key)).size(12.0);
                ui.add_enabled(scope.can_edit, egui::Button::new(text)).clicked()
            };
            if button(ui, "boundary-start-here") {
                answer = Some(operations::start_at_corner(plan, of, corner.at));
            }
            if button(ui, "boundary-insert-after") {
                let middle = middle_of_side(ring, corner);
                answer = Some(operations::insert_shared_corner(plan, of, corner.at, middle, on));
            }
            if button(ui, "boundary-remove-corner") {
                answer = Some(operations::remove_shared_corner(plan, of, corner.at, on));
            }
            let show = scope.text("boundary-show-corner");
            if widgets::icon_button(ui, scope, Icon::Crosshair, 22.0, &show).clicked() {
                asked.push(Action::GoTo(corner.point));
            }
        });
        answer.and_then(|answer| commit(answer, asked))
    }

    /// Up and down choose a corner, Enter edits it.
    fn move_by_keys(&mut self, ui: &Ui, scope: &Scope<'_>, lines: &[Line<'_>]) {
        if self.cell.is_some() || ui.ctx().text_edit_focused() {
            return;
        }
        let Some(chosen) = self.chosen else { return };
        let corners: Vec<&Corner> = lines.iter().filter_map(Line::corner).collect();
        let Some(place) = corners.iter().position(|corner| corner.at == chosen) else {
            // It was removed: the one in its place, or the last, is next.
            self.chosen = corners.last().map(|corner| corner.at);
            return;
        };
        let (up, down, enter) = ui.input(|input| {
            (
                input.key_pressed(Key::ArrowUp) && input.modifiers.is_none(),
                input.key_pressed(Key::ArrowDown) && input.modifiers.is_none(),
                input.key_pressed(Key::Enter),
            )
        });
        let next = match (up, down) {
            (true, _) => place.saturating_sub(1),
            (_, true) => (place + 1).min(corners.len() - 1),
            (false, false) => place,
        };
        self.follow |= next != place;
        self.chosen = Some(corners[next].at);
        if enter && scope.can_edit {
            self.cell = Some(TypedCoordinate::of(corners[next], Axis::North, scope.numerals()));
        }
    }

    fn body(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        of: Bounded,
        lines: &[Line<'_>],
        asked: &mut Asked,
    ) -> Option<Message> {
        let size = vec2(ui.available_width(), ROW * lines.len() as f32);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let seen = ui.clip_rect();
        let row_at = |y: f32| ((y - whole.top()) / ROW).max(0.0);
        let first = row_at(seen.top()).floor() as usize;
        let last = row_at(seen.bottom()).ceil() as usize;
        let mut refusal = None;
        for (index, line) in lines.iter().enumerate().take(last).skip(first) {
            let rect = row_rect(whole, index);
            match line {
                Line::Ring(number, ring) => ring_head(ui, scope, rect, *number, ring),
                Line::Corner(corner) => {
                    let answer = self.row(ui, scope, of, corner, rect, asked);
                    refusal = answer.or(refusal);
                }
            }
        }
        self.follow_chosen(ui, whole, lines);
        refusal
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        of: Bounded,
        corner: &Corner,
        rect: Rect,
        asked: &mut Asked,
    ) -> Option<Message> {
        let is_chosen = self.chosen == Some(corner.at);
        let response = ui.interact(
            rect,
            ui.scope_id().with(("corner", corner.at.part, corner.at.ring, corner.at.index)),
            Sense::click(),
        );
        paint(ui, scope, corner, rect, is_chosen, &response);
        let spoken = spoken(scope, corner);
        response
            .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &spoken));
        if response.clicked() {
            self.chosen = Some(corner.at);
        }
        if response.double_clicked() && scope.can_edit {
            let columns = Columns::of(rect);
            let is_east = response
                .interact_pointer_pos()
                .is_some_and(|at| columns.cell(Axis::East, rect).contains(at));
            let axis = if is_east { Axis::East } else { Axis::North };
            self.cell = Some(TypedCoordinate::of(corner, axis, scope.numerals()));
        }
        let cell = self.cell.as_mut().filter(|cell| cell.at == corner.at)?;
        let place = Columns::of(rect).cell(cell.axis, rect);
        match cell.ui(ui, scope, place, corner) {
            Outcome::Typing => None,
            Outcome::Left => {
                self.cell = None;
                None
            }
            Outcome::Unreadable(why) => Some(why),
            Outcome::Moved(to) => self.move_to(scope, of, corner, to, asked),
        }
    }

    /// A corner typed where it was stays unedited; elsewhere it moves.
    fn move_to(
        &mut self,
        scope: &Scope<'_>,
        of: Bounded,
        corner: &Corner,
        to: Point,
        asked: &mut Asked,
    ) -> Option<Message> {
        if to == corner.point {
            self.cell = None;
            return None;
        }
        let moved = operations::move_shared_corner(scope.plan, of, corner.at, to, scope.view.on);
        let refusal = commit(moved, asked);
        if refusal.is_some() {
            // Where it is refused, the mistake can be mended at once.
            self.cell.iter_mut().for_each(TypedCoordinate::type_again);
        }
        refusal
    }

    fn follow_chosen(&mut self, ui: &Ui, whole: Rect, lines: &[Line<'_>]) {
        if !std::mem::take(&mut self.follow) {
            return;
        }
        let at_chosen =
            |line: &Line<'_>| line.corner().is_some_and(|corner| self.chosen == Some(corner.at));
        if let Some(index) = lines.iter().position(at_chosen) {
            let still = egui::style::ScrollAnimation::none();
            ui.scroll_to_rect_animation(row_rect(whole, index), None, still);
        }
    }
}

impl<'a> Line<'a> {
    const fn corner(&self) -> Option<&'a Corner> {
        match self {
            Self::Ring(..) => None,
            Self::Corner(corner) => Some(corner),
        }
    }
}

fn lines(rings: &[CornerRing]) -> Vec<Line<'_>> {
    let several = rings.len() > 1;
    rings
        .iter()
        .enumerate()
        .flat_map(|(index, ring)| {
            let head = several.then_some(Line::Ring(index + 1, ring));
            head.into_iter().chain(ring.corners.iter().map(Line::Corner))
        })
        .collect()
}

fn find(rings: &[CornerRing], at: CornerAt) -> Option<(&CornerRing, &Corner)> {
    rings.iter().find_map(|ring| Some((ring, ring.corners.iter().find(|it| it.at == at)?)))
}

fn middle_of_side(ring: &CornerRing, corner: &Corner) -> Point {
    let place = ring.corners.iter().position(|other| other.at == corner.at).unwrap_or(0);
    let next = &ring.corners[(place + 1) % ring.corners.len()];
    Point::from((corner.point.0 + next.point.0) / 2.0)
}

fn commit(answer: Result<Edit, Refusal>, asked: &mut Asked) -> Option<Message> {
    match answer {
        Ok(edit) => {
            asked.push(Action::Commit(edit));
            None
        }
        Err(refusal) => Some(refusal.message().clone()),
    }
}

fn row_rect(whole: Rect, index: usize) -> Rect {
    let top = whole.top() + ROW * index as f32;
    Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), ROW))
}

fn head(ui: &mut Ui, scope: &Scope<'_>, of: Bounded, count: usize, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let head = RichText::new(scope.text("boundary-corners")).font(theme::bold(12.0));
        ui.label(head.color(scope.colours.muted));
        let count = Message::new("boundary-corners-count").with("count", count);
        let count = RichText::new(scope.say(&count)).size(11.5).color(scope.colours.faint);
        ui.add(Label::new(count).truncate());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for (icon, key, action) in [
                (Icon::FileSpreadsheet, "boundary-save-table", Action::AskFile(FileFor::Table(of))),
                (Icon::ClipboardCopy, "boundary-copy-table", Action::CopyTable(of)),
            ] {
                if widgets::icon_button(ui, scope, icon, 26.0, &scope.text(key)).clicked() {
                    asked.push(action);
                }
            }
        });
    });
}

fn column_heads(ui: &mut Ui, scope: &Scope<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let columns = Columns::of(rect);
    for (key, right) in [
        ("boundary-column-number", columns.number),
        ("boundary-column-north", columns.north),
        ("boundary-column-east", columns.east),
        ("boundary-column-side", columns.side),
        ("boundary-column-azimuth", columns.azimuth),
    ] {
        let text = scope.text(key);
        let head = widgets::one_line(ui, &text, theme::bold(11.5), scope.colours.muted, 100.0);
        widgets::paint_line(ui, pos2(right, rect.center().y), Align2::RIGHT_CENTER, head);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, scope.colours.line));
}

fn ring_head(ui: &Ui, scope: &Scope<'_>, rect: Rect, number: usize, ring: &CornerRing) {
    let key = if ring.is_hole { "boundary-ring-hole" } else { "boundary-ring" };
    let text = scope.say(&Message::new(key).with("number", number));
    let ink = scope.colours.muted;
    let text = widgets::one_line(ui, &text, theme::bold(11.5), ink, rect.width());
    widgets::paint_line(ui, rect.left_center(), Align2::LEFT_CENTER, text);
}

fn paint(
    ui: &Ui,
    scope: &Scope<'_>,
    corner: &Corner,
    rect: Rect,
    is_chosen: bool,
    response: &Response,
) {
    let colours = scope.colours;
    if is_chosen || response.hovered() || response.has_focus() {
        let ground = if is_chosen { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 0, ground);
    }
    let columns = Columns::of(rect);
    let numerals = scope.numerals();
    let cell = |text: &str, right: f32, ink| {
        let text = widgets::one_line(ui, text, theme::body(12.0), ink, 110.0);
        widgets::paint_line(ui, pos2(right, rect.center().y), Align2::RIGHT_CENTER, text);
    };
    cell(&corner.number.to_string(), columns.number, colours.muted);
    cell(&scope.grid_metres(corner.point.y(), 3), columns.north, colours.text);
    cell(&scope.grid_metres(corner.point.x(), 3), columns.east, colours.text);
    cell(&numerals.number(corner.side_m, 2), columns.side, colours.muted);
    cell(&units::degrees_minutes(corner.azimuth_deg), columns.azimuth, colours.muted);
}

fn spoken(scope: &Scope<'_>, corner: &Corner) -> String {
    let numerals = scope.numerals();
    scope.say(
        &Message::new("boundary-corner-spoken")
            .with("number", corner.number)
            .with("north", scope.grid_metres(corner.point.y(), 3))
            .with("east", scope.grid_metres(corner.point.x(), 3))
            .with("side", numerals.number(corner.side_m, 2))
            .with("azimuth", units::degrees_minutes(corner.azimuth_deg)),
    )
}
