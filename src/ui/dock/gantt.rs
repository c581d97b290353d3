//! Biểu đồ tiến độ: works as bars over the years, by plan and in fact, with the ruling date.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::chart::Chart;
use crate::i18n::{Argument, Message};
use crate::views::{TableQuery, WorkBar, work_bars};
use egui::{Align2, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::{Date, date};

const ROW: f32 = 26.0;
const HEAD: f32 = 20.0;
/// Room for the names.
const NAMES: f32 = 250.0;

/// The works of a question, kept until plan, day or question change.
#[derive(Default)]
pub(super) struct Gantt {
    of: Option<(u64, TableQuery)>,
    bars: Vec<WorkBar>,
}

impl Chart for Gantt {
    fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, query: &TableQuery, asked: &mut Asked) {
        let wanted = (scope.revision, query.clone());
        if self.of.as_ref() != Some(&wanted) {
            self.bars = work_bars(scope.plan, query);
            self.of = Some(wanted);
        }
        let Some(years) = years(&self.bars, query.on) else {
            let text = egui::RichText::new(scope.text("works-gantt-none"));
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                ui.add_space(16.0);
                ui.label(text.color(scope.colours.muted));
            });
            return;
        };
        ScrollArea::vertical().id_salt("bars-of-works").auto_shrink(false).show(ui, |ui| {
            let height = HEAD + ROW * self.bars.len() as f32;
            let size = vec2(ui.available_width(), height);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let axis = Axis { rect: rect.with_min_x(rect.left() + NAMES + 24.0), years };
            axis.paint(ui, scope, query.on);
            for (place, bar) in self.bars.iter().enumerate() {
                let top = rect.top() + HEAD + ROW * place as f32;
                let row = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
                row_ui(ui, scope, row, &axis, bar, asked);
            }
        });
    }
}

/// The years the bars reach over.
fn years(bars: &[WorkBar], on: Date) -> Option<(i16, i16)> {
    let days = bars.iter().flat_map(|bar| {
        let (from, to) = bar.planned;
        let real = bar.real.map(|(from, to)| [from, to]);
        from.into_iter().chain(to).chain(real.into_iter().flatten())
    });
    let days: Vec<Date> = days.collect();
    let first = days.iter().min()?.year();
    let last = days.iter().max()?.year().max(on.year().min(first.saturating_add(20)));
    Some((first, last))
}

struct Axis {
    rect: Rect,
    years: (i16, i16),
}

impl Axis {
    fn x(&self, day: Date) -> f32 {
        let (first, last) = self.years;
        let start = date(first, 1, 1);
        let whole = (date(last, 12, 31) - start).get_days().max(1);
        let share = (day - start).get_days() as f32 / whole as f32;
        self.rect.left() + (self.rect.width() - 16.0) * share.clamp(0.0, 1.0)
    }

    fn paint(&self, ui: &Ui, scope: &Scope<'_>, on: Date) {
        let colours = scope.colours;
        for year in self.years.0..=self.years.1 {
            let x = self.x(date(year, 1, 1));
            let line = Stroke::new(1.0, colours.line);
            ui.painter().vline(x, self.rect.y_range(), line);
            let at = pos2(x + 4.0, self.rect.top());
            let font = theme::body(11.0);
            ui.painter().text(at, Align2::LEFT_TOP, year.to_string(), font, colours.muted);
        }
        ui.painter().vline(self.x(on), self.rect.y_range(), Stroke::new(1.5, colours.accent));
    }
}

fn row_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    row: Rect,
    axis: &Axis,
    bar: &WorkBar,
    asked: &mut Asked,
) {
    let colours = scope.colours;
    let response = ui.interact(row, ui.scope_id().with(bar.key), Sense::click());
    let said = said(scope, bar);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(row, 0, colours.raised);
    }
    let ink = if bar.is_late { colours.warning } else { colours.text };
    let name = match &bar.zone {
        Some(zone) => format!("{zone} · {}", bar.name),
        None => bar.name.clone(),
    };
    let name = widgets::one_line(ui, &name, theme::body(12.5), ink, NAMES);
    widgets::paint_line(ui, row.left_center() + vec2(16.0, 0.0), Align2::LEFT_CENTER, name);
    let middle = row.center().y;
    if let (Some(from), Some(to)) = bar.planned {
        let planned = Rect::from_x_y_ranges(axis.x(from)..=axis.x(to), middle - 8.0..=middle + 8.0);
        let stroke = Stroke::new(1.0, colours.faint);
        ui.painter().rect_stroke(planned, 3, stroke, egui::StrokeKind::Inside);
    } else if let Some(day) = bar.planned.0.or(bar.planned.1) {
        ui.painter().circle_stroke(pos2(axis.x(day), middle), 4.0, Stroke::new(1.0, colours.faint));
    }
    if let Some((from, to)) = bar.real {
        let real = Rect::from_x_y_ranges(
            axis.x(from)..=axis.x(to).max(axis.x(from) + 2.0),
            middle - 5.0..=middle + 5.0,
        );
        let fill = if bar.is_late { colours.warning } else { colours.accent };
        ui.painter().rect_filled(real, 2, fill.gamma_multiply(0.35));
        if let Some(share) = bar.share {
            let done = real.with_max_x(real.left() + real.width() * share.clamp(0.0, 1.0) as f32);
            ui.painter().rect_filled(done, 2, fill);
        }
    }
    if response.clicked() {
        asked.push(Action::Open(FormFor::Record(bar.key)));
    }
    response.on_hover_text(said);
}

/// "Đường D2 · kế hoạch 01/02/2023 – 31/03/2024 · thực tế từ 10/03/2023 · xong 80 %".
fn said(scope: &Scope<'_>, bar: &WorkBar) -> String {
    let mut parts = vec![bar.name.clone()];
    let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), crate::units::date);
    if bar.planned != (None, None) {
        let planned = Message::new("works-planned").with("from", day(bar.planned.0));
        parts.push(scope.say(&planned.with("to", day(bar.planned.1))));
    }
    if let Some((from, _)) = bar.real {
        parts.push(scope.say(&Message::new("works-real").with("from", from)));
    }
    if let Some(share) = bar.share {
        let share = Message::new("works-done-share").with("share", Argument::Percent(share));
        parts.push(scope.say(&share));
    }
    parts.join(" · ")
}
