//! The time track: the plan's years, the ruling date as a knob, the targets' due dates as marks.

use super::action::{Action, Asked};
use super::commands;
use super::date_menu::DateMenu;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{ReportPeriod, Target};
use crate::i18n::Message;
use crate::units;
use egui::{Align2, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use jiff::ToSpan;
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeMap;

/// Seconds a month lasts while the track plays.
const SECS_PER_MONTH: f64 = 0.25;

/// What the track remembers.
#[derive(Default)]
pub struct TimeTrack {
    /// While it plays: when the next month is due, by the window's clock.
    next_step_at: Option<f64>,
    marks: BTreeMap<Date, Vec<String>>,
    /// Cut-offs of closed reporting periods.
    cut_offs: Vec<(Date, Message)>,
    marks_of: Option<u64>,
    date_menu: DateMenu,
}

impl TimeTrack {
    /// Draws the track.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.refresh(scope);
        let (first, last) = span(scope);
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            self.play_button(ui, scope, first, last, asked);
            for command in [commands::MONTH_EARLIER, commands::MONTH_LATER] {
                let name = scope.text(command.text());
                if widgets::icon_button(ui, scope, command.icon(), 22.0, &name).clicked() {
                    self.next_step_at = None;
                    command.ask(scope, asked);
                }
            }
            let width = ui.available_width() - 96.0;
            let (rect, response) =
                ui.allocate_exact_size(vec2(width, 40.0), Sense::click_and_drag());
            let scale = Scale { rect: rect.shrink2(vec2(8.0, 0.0)), first, last };
            self.paint(ui, scope, &scale);
            let name = scope.text("ui-track");
            response.widget_info(|| {
                WidgetInfo::labeled(
                    Role::Slider,
                    true,
                    format!("{name} {}", units::date(scope.view.on)),
                )
            });
            if let Some(at) = response.interact_pointer_pos() {
                self.next_step_at = None;
                asked.push(Action::SetDate(scale.date(at.x)));
            } else if let Some(at) = response.hover_pos() {
                let told = self.told(scope, scale.date(at.x), &scale, at.x);
                response.clone().on_hover_text_at_pointer(told);
            }
            if response.has_focus() {
                step_by_keys(ui, scope, first, last, asked);
            }
            let on = units::date(scope.view.on);
            let on = widgets::one_line(ui, &on, theme::bold(13.0), scope.colours.text, 90.0);
            let right = ui.max_rect().right_center();
            let at = Align2::RIGHT_CENTER.anchor_size(right, on.size());
            self.date(ui, scope, at, asked);
            widgets::paint_line(ui, right, Align2::RIGHT_CENTER, on);
        });
        self.play(ui, scope, last, asked);
    }

    /// The day at the right takes a click, and another one to be typed.
    fn date(&mut self, ui: &Ui, scope: &Scope<'_>, at: Rect, asked: &mut Asked) {
        let at = at.expand2(vec2(4.0, 6.0));
        let button = ui.interact(at, ui.scope_id().with("date"), Sense::click());
        let name = scope.text("ui-track-date");
        let spoken = format!("{name} {}", units::date(scope.view.on));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if button.hovered() || button.has_focus() {
            ui.painter().rect_filled(at, 6, scope.colours.raised);
        }
        if button.clicked() {
            self.next_step_at = None;
        }
        let button = button.on_hover_text(name);
        self.date_menu.below(&button, scope, asked);
    }

    fn refresh(&mut self, scope: &Scope<'_>) {
        if self.marks_of == Some(scope.revision) {
            return;
        }
        self.marks_of = Some(scope.revision);
        self.marks.clear();
        let closed = scope.plan.all::<ReportPeriod>();
        self.cut_offs = closed.map(|period| (period.last_day, period.text())).collect();
        for target in scope.plan.all::<Target>() {
            if let Some(due) = target.due {
                self.marks.entry(due).or_default().push(target.subject.clone());
            }
        }
    }

    fn play_button(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        first: Date,
        last: Date,
        asked: &mut Asked,
    ) {
        let (icon, key) = match self.next_step_at {
            Some(_) => (Icon::Pause, "ui-track-pause"),
            None => (Icon::Play, "ui-track-play"),
        };
        if !widgets::icon_button(ui, scope, icon, 30.0, &scope.text(key)).clicked() {
            return;
        }
        self.next_step_at = match self.next_step_at {
            Some(_) => None,
            None => Some(ui.input(|input| input.time) + SECS_PER_MONTH),
        };
        if scope.view.on >= last.min(scope.today) {
            asked.push(Action::SetDate(first));
        }
    }

    fn play(&mut self, ui: &Ui, scope: &Scope<'_>, last: Date, asked: &mut Asked) {
        let Some(due) = self.next_step_at else { return };
        let now = ui.input(|input| input.time);
        if now >= due {
            // What is yet to come nobody has recorded.
            let last = last.min(scope.today);
            let next = scope.view.on.saturating_add(1.month()).min(last);
            asked.push(Action::SetDate(next));
            self.next_step_at = (next < last).then_some(now + SECS_PER_MONTH);
        }
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64((due - now).max(0.02)));
    }

    fn paint(&self, ui: &Ui, scope: &Scope<'_>, scale: &Scale) {
        let colours = scope.colours;
        let line = scale.rect.center().y - 4.0;
        let knob = scale.x(scope.view.on);
        let painter = ui.painter();
        let bar =
            |from: f32, to: f32| Rect::from_min_max(pos2(from, line - 2.0), pos2(to, line + 2.0));
        painter.rect_filled(bar(scale.rect.left(), scale.rect.right()), 2, colours.track);
        painter.rect_filled(bar(scale.rect.left(), knob), 2, colours.accent);
        for year in scale.first.year()..=scale.last.year() {
            let Ok(start) = Date::new(year, 1, 1) else { continue };
            let x = scale.x(start.max(scale.first));
            let text =
                widgets::one_line(ui, &year.to_string(), theme::body(11.0), colours.faint, 40.0);
            if x + text.size().x < scale.rect.right() {
                widgets::paint_line(ui, pos2(x, line + 14.0), Align2::LEFT_CENTER, text);
            }
        }
        for due in self.marks.keys().filter(|due| scale.holds(**due)) {
            let x = scale.x(*due);
            painter.vline(x, line - 6.0..=line + 6.0, Stroke::new(2.0, colours.warning));
        }
        for (day, _) in self.cut_offs.iter().filter(|(day, _)| scale.holds(*day)) {
            let at = pos2(scale.x(*day), line - 8.0);
            painter.circle_filled(at, 2.5, colours.good);
        }
        painter.circle(pos2(knob, line), 6.0, colours.panel, Stroke::new(3.0, colours.accent));
    }

    /// The date under the pointer, the targets due and the periods closed about there.
    fn told(&self, scope: &Scope<'_>, day: Date, scale: &Scale, x: f32) -> String {
        let near = self.marks.iter().filter(|(due, _)| (scale.x(**due) - x).abs() < 5.0);
        let mut lines = vec![units::date(day)];
        for (due, subjects) in near {
            lines
                .extend(subjects.iter().map(|subject| format!("{}: {subject}", units::date(*due))));
        }
        let closed = self.cut_offs.iter().filter(|(day, _)| (scale.x(*day) - x).abs() < 5.0);
        lines.extend(closed.map(|(_, period)| {
            scope.say(&Message::new("ui-track-closed").with("period", period.clone()))
        }));
        lines.join("\n")
    }
}

fn step_by_keys(ui: &Ui, scope: &Scope<'_>, first: Date, last: Date, asked: &mut Asked) {
    let months = ui.input(|input| {
        i64::from(input.key_pressed(Key::PageUp)) - i64::from(input.key_pressed(Key::PageDown))
    });
    let (home, end) = ui.input(|input| (input.key_pressed(Key::Home), input.key_pressed(Key::End)));
    if months != 0 {
        let day = scope.view.on.saturating_add(months.months()).clamp(first, last);
        asked.push(Action::SetDate(day));
    } else if home {
        asked.push(Action::SetDate(first));
    } else if end {
        asked.push(Action::SetDate(last));
    }
}

/// From the plan's first day to today or the plan's last day, whichever is later.
fn span(scope: &Scope<'_>) -> (Date, Date) {
    let about = &scope.plan.about;
    let first = about.first_day.unwrap_or_else(|| scope.today.first_of_year()).min(scope.view.on);
    let last = about.last_day.unwrap_or(scope.today).max(scope.today).max(scope.view.on);
    (first, last.last_of_month())
}

struct Scale {
    rect: Rect,
    first: Date,
    last: Date,
}

impl Scale {
    fn days(&self) -> f32 {
        days_between(self.first, self.last).max(1) as f32
    }

    fn holds(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    fn x(&self, day: Date) -> f32 {
        let share = days_between(self.first, day) as f32 / self.days();
        self.rect.left() + self.rect.width() * share.clamp(0.0, 1.0)
    }

    fn date(&self, x: f32) -> Date {
        let share = ((x - self.rect.left()) / self.rect.width()).clamp(0.0, 1.0);
        let days = i64::from((share * self.days()).round() as i32);
        self.first.saturating_add(days.days())
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
