//! The course of the fill rate with its targets and where the observed pace leads.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::theme;
use crate::domain::{Fill, Forecast, Outlook};
use crate::units;
use egui::{Role, Stroke, Ui, WidgetInfo};
use egui_plot::{
    AxisHints, GridMark, HLine, Line, LineStyle, Plot, PlotPoints, PlotUi, Points, Polygon, VLine,
};
use jiff::ToSpan;
use jiff::civil::Date;
use std::ops::RangeInclusive;

const HEIGHT: f32 = 112.0;
/// How many steps the chart has room for.
const STEPS: f64 = 60.0;

/// Draws the chart; a click on it goes to that day.
pub(super) fn ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    series: &[(Date, Fill)],
    outlooks: &[Outlook],
    asked: &mut Asked,
) {
    let (Some((first, _)), Some((on, _))) = (series.first().copied(), series.last().copied())
    else {
        return;
    };
    let axis = Axis { first };
    let due = outlooks.iter().filter_map(|outlook| outlook.due).max();
    let last = due.unwrap_or(on).max(on);
    let shown = plot(scope, axis, last).show(ui, |plot| {
        for outlook in outlooks {
            draw_target(plot, scope, axis, outlook, on);
        }
        draw_course(plot, scope, axis, series);
        plot.vline(VLine::new("on", axis.at(on)).color(scope.colours.faint).width(1.0));
        plot.pointer_coordinate()
    });
    let response = shown.response;
    let label = scope.text("inspector-fill-chart");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    let day = shown.inner.map(|at| axis.day(at.x));
    if let Some(day) = day.filter(|_| response.clicked()) {
        asked.push(Action::SetDate(day));
    }
    if let Some(day) = day.filter(|_| response.hovered()) {
        response.show_tooltip_ui(|ui| {
            ui.label(
                egui::RichText::new(said(scope, series, outlooks, day)).font(theme::body(12.0)),
            );
        });
    }
}

/// The empty chart, with its axes.
fn plot<'a>(scope: &Scope<'_>, axis: Axis, last: Date) -> Plot<'a> {
    let years =
        move |mark: GridMark, _: &RangeInclusive<f64>| axis.day(mark.value).year().to_string();
    let percent =
        |mark: GridMark, _: &RangeInclusive<f64>| format!("{} %", (mark.value * 100.0).round());
    Plot::new("fill-chart")
        .height(HEIGHT)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_background(false)
        .show_crosshair(false)
        .show_grid([false, true])
        .grid_color(scope.colours.line)
        .set_margin_fraction(egui::vec2(0.01, 0.04))
        .default_x_bounds(0.0, axis.at(last).max(1.0))
        .default_y_bounds(0.0, 1.05)
        .x_grid_spacer(move |_| axis.years(last))
        .y_grid_spacer(|_| [0.5, 1.0].map(|value| GridMark { value, step_size: 0.5 }).to_vec())
        .custom_x_axes(vec![
            AxisHints::new_x().formatter(years).label_spacing(egui::Rangef::new(18.0, 24.0)),
        ])
        .y_axis_formatter(percent)
        .label_formatter(|_| None)
}

/// A target, and where the observed pace leads by its day.
fn draw_target(plot: &mut PlotUi<'_>, scope: &Scope<'_>, axis: Axis, outlook: &Outlook, on: Date) {
    let warning = scope.colours.warning;
    let ahead = outlook.due.filter(|due| *due > on);
    if let (Some(forecast), Some(due)) = (outlook.forecast, ahead) {
        let band = band(axis, &forecast, due).fill_color(warning.gamma_multiply(0.25));
        plot.polygon(band.stroke(Stroke::NONE));
    }
    let target = HLine::new("target", outlook.value).color(warning);
    plot.hline(target.width(1.2).style(LineStyle::dashed_dense()));
    if let Some(due) = outlook.due {
        let at = vec![[axis.at(due), outlook.value]];
        plot.points(Points::new("due", at).radius(3.5).color(warning));
    }
}

/// Leased land, and registered land above it.
fn draw_course(plot: &mut PlotUi<'_>, scope: &Scope<'_>, axis: Axis, series: &[(Date, Fill)]) {
    let colours = scope.colours;
    // Each side of a step is a line of its own: the joints of one long line would smear.
    for side in steps(axis, series, held_rate) {
        plot.line(Line::new("registered", side).color(colours.faint).width(1.0));
    }
    for side in steps(axis, series, |fill| fill.known_rate().unwrap_or_default()) {
        plot.line(Line::new("leased", side).color(colours.accent).width(2.0).fill(0.0));
    }
    plot.hline(HLine::new("ground", 0.0).color(colours.line).width(1.0));
}

/// As many days the calendar has.
const CALENDAR_DAYS: f64 = 7_304_484.0;

/// Days as numbers along the chart.
#[derive(Clone, Copy)]
struct Axis {
    first: Date,
}

impl Axis {
    fn at(self, day: Date) -> f64 {
        f64::from((day - self.first).get_days())
    }

    fn day(self, at: f64) -> Date {
        // The pointer may be anywhere; beyond the calendar there are no days to count.
        let days = at.round().clamp(-CALENDAR_DAYS, CALENDAR_DAYS) as i64;
        self.first.saturating_add(days.days())
    }

    /// The first day of each year.
    fn years(self, last: Date) -> Vec<GridMark> {
        (self.first.year()..=last.year())
            .filter_map(|year| Date::new(year, 1, 1).ok())
            .filter(|day| *day >= self.first)
            .map(|day| GridMark { value: self.at(day), step_size: 365.0 })
            .collect()
    }
}

/// A value that holds until the day it changes. Changes closer together than the screen can show are
/// one step.
fn steps(
    axis: Axis,
    series: &[(Date, Fill)],
    value: impl Fn(&Fill) -> f64,
) -> Vec<PlotPoints<'static>> {
    let whole = series.last().map_or(1.0, |(day, _)| axis.at(*day)).max(1.0);
    let mut points: Vec<[f64; 2]> = Vec::new();
    for (day, fill) in series {
        let (x, y) = (axis.at(*day), value(fill));
        match points.last_mut() {
            Some(last) if (x - last[0]) < whole / STEPS => last[1] = y,
            Some([_, before]) if (*before - y).abs() < f64::EPSILON => {}
            Some([_, before]) => {
                let before = *before;
                points.push([x, before]);
                points.push([x, y]);
            }
            None => points.push([x, y]),
        }
    }
    if let (Some((day, _)), Some([_, y])) = (series.last(), points.last().copied()) {
        points.push([axis.at(*day), y]);
    }
    points.windows(2).map(|side| PlotPoints::from(side.to_vec())).collect()
}

/// Leased and registered land over the industrial land.
fn held_rate(fill: &Fill) -> f64 {
    let held = fill.leased + fill.registered;
    fill.industrial.and_then(|industrial| held.share_of(industrial)).unwrap_or_default()
}

/// What is to be expected from the ruling date to the due day.
fn band(axis: Axis, forecast: &Forecast, due: Date) -> Polygon<'static> {
    let days = (due - forecast.from).get_days();
    // The band bends where all land is leased.
    let steps = 24;
    let day = |step: i32| forecast.from.saturating_add(i64::from(days * step / steps).days());
    let rate = |area: units::Area| area.share_of(forecast.industrial).unwrap_or_default();
    let low = (0..=steps).map(|step| [axis.at(day(step)), rate(forecast.at(day(step)).0)]);
    let high = (0..=steps).rev().map(|step| [axis.at(day(step)), rate(forecast.at(day(step)).1)]);
    Polygon::new("forecast", PlotPoints::from(low.chain(high).collect::<Vec<_>>()))
}

/// Day, rate and fraction under the pointer; after the ruling date what is to be expected.
fn said(scope: &Scope<'_>, series: &[(Date, Fill)], outlooks: &[Outlook], day: Date) -> String {
    let numerals = scope.numerals();
    let on = series.last().map_or(day, |(on, _)| *on);
    if day > on {
        let forecast = outlooks.iter().find_map(|outlook| outlook.forecast);
        return match forecast {
            Some(forecast) => {
                let (low, high) = forecast.at(day);
                let low = numerals.number(low.as_hectares(), 2);
                format!("{}: {low} – {}", units::date(day), numerals.hectares(high))
            }
            None => units::date(day),
        };
    }
    let fill = series.iter().rev().find(|(from, _)| *from <= day).map(|(_, fill)| fill);
    match fill.and_then(|fill| Some((fill, fill.known_rate()?, fill.industrial?))) {
        Some((fill, rate, industrial)) => format!(
            "{}: {} ({} / {})",
            units::date(day),
            numerals.percent(rate),
            numerals.number(fill.leased.as_hectares(), 2),
            numerals.hectares(industrial)
        ),
        None => units::date(day),
    }
}
