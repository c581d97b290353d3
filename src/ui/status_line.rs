//! The line below the map: where the pointer is, what to do next, and the scale.

use super::action::{Action, Asked};
use super::scope::Scope;
use crate::i18n::Message;
use crate::map::{self, CanvasOutput, PointerAt};
use crate::views::tables::periods;
use crate::views::{PeriodReminder, period_reminder};
use egui::{
    Align, Button, Key, KeyboardShortcut, Label, Layout, Modifiers, RichText, Sense, Stroke, Ui,
    vec2,
};

/// The room the scale bar takes.
const SCALE_ROOM: f32 = 150.0;
/// The room a reminder takes.
const REMINDER_ROOM: f32 = 300.0;
/// Copies the position under the pointer.
const COPY: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);

/// Draws the line; `last` is what the map told in the frame before.
pub fn ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    last: Option<&CanvasOutput>,
    hint: Option<&Message>,
    asked: &mut Asked,
) {
    let pointer = last.and_then(|output| output.pointer.as_ref());
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        // In a narrow window the position comes first.
        let has_room_for_scale = ui.available_width() > 2.0 * SCALE_ROOM;
        let reminder = period_reminder(scope.plan, scope.today);
        // Who works with a tool reads what it does next, and is reminded when that is done.
        let has_room = ui.available_width() > REMINDER_ROOM + 2.0 * SCALE_ROOM;
        let reminder = reminder.filter(|_| has_room && hint.is_none());
        let taken = if has_room_for_scale { SCALE_ROOM } else { 0.0 }
            + reminder.as_ref().map_or(0.0, |_| REMINDER_ROOM);
        let room = ui.available_width() - taken;
        ui.scope(|ui| {
            ui.set_max_width(room);
            // What the office has to do is worth more room than how the pointer is used.
            if pointer.is_some() || reminder.is_none() {
                words(ui, scope, pointer, hint);
            }
        });
        if let Some(last) = last.filter(|_| has_room_for_scale) {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                scale(ui, scope, last.metres_per_pixel);
                if let Some(reminder) = &reminder {
                    remind(ui, scope, reminder, asked);
                }
            });
        }
    });
    let copies = ui.input_mut(|input| input.consume_shortcut(&COPY));
    if let Some(at) = pointer.filter(|_| copies) {
        asked.push(Action::Copy(position_texts(at, scope).join("  ·  ")));
    }
}

/// What the office has to do for its half-year or year; a click shows the periods.
fn remind(ui: &mut Ui, scope: &Scope<'_>, reminder: &PeriodReminder, asked: &mut Asked) {
    let ink = if reminder.is_late { scope.colours.warning } else { scope.colours.muted };
    let text = scope.say(&reminder.says);
    let line = Button::new(RichText::new(&text).size(11.5).color(ink)).frame(false).truncate();
    if ui.add(line).on_hover_text(&text).clicked() {
        asked.push(Action::OpenTable(Some(&periods::TABLE)));
    }
}

/// Where the pointer is, and what to do next.
fn words(ui: &mut Ui, scope: &Scope<'_>, pointer: Option<&PointerAt>, hint: Option<&Message>) {
    let muted = |text: String| RichText::new(text).size(11.5).color(scope.colours.muted);
    let hint = hint.map(|hint| scope.say(hint));
    let Some(at) = pointer else {
        let hint = hint.unwrap_or_else(|| scope.text("ui-status-hint"));
        ui.add(Label::new(muted(hint)).truncate());
        return;
    };
    let grid = format!(
        "VN-2000   X {}   Y {}",
        scope.grid_metres(at.on_grid.y(), 1),
        scope.grid_metres(at.on_grid.x(), 1)
    );
    ui.add(Label::new(muted(grid)).truncate());
    if let Some(hint) = hint {
        ui.add(Label::new(muted(hint)).truncate());
    } else if ui.available_width() > SCALE_ROOM {
        ui.label(muted(lon_lat_text(at.lon_lat, scope)));
    }
}

fn scale(ui: &mut Ui, scope: &Scope<'_>, metres_per_pixel: f64) {
    let (width, metres) = map::scale_bar(metres_per_pixel, 90.0);
    let text = if metres >= 1000.0 {
        format!("{} km", scope.numerals().short(metres / 1000.0, 1))
    } else {
        format!("{} m", scope.numerals().short(metres, 0))
    };
    ui.label(RichText::new(text).size(11.5).color(scope.colours.muted));
    let (rect, _) = ui.allocate_exact_size(vec2(width as f32, 10.0), Sense::hover());
    let stroke = Stroke::new(1.2, scope.colours.muted);
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.bottom(), stroke);
    painter.vline(rect.left(), rect.center().y..=rect.bottom(), stroke);
    painter.vline(rect.right(), rect.center().y..=rect.bottom(), stroke);
}

fn lon_lat_text(lon_lat: geo::Point, scope: &Scope<'_>) -> String {
    let numerals = scope.numerals();
    let at = Message::new("ui-lat-lon")
        .with("lat", numerals.number(lon_lat.y(), 5))
        .with("lon", numerals.number(lon_lat.x(), 5));
    scope.say(&at)
}

/// What goes on the clipboard: X and Y of the plan's grid; latitude and longitude.
pub fn position_texts(at: &PointerAt, scope: &Scope<'_>) -> [String; 2] {
    let metres =
        |metres: f64| scope.numerals().number(metres, 2).replace(scope.numerals().thousands(), "");
    [
        format!("X {}  Y {}", metres(at.on_grid.y()), metres(at.on_grid.x())),
        format!("{:.7}, {:.7}", at.lon_lat.y(), at.lon_lat.x()),
    ]
}
