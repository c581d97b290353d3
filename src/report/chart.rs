//! A chart as SVG: lines that step on the days something changed, and what is to be reached.
//!
//! Lines differ in their dashes too: an office prints in black.

use super::drawing::{Type, anchored, write};
use super::paper::{Chart, ChartLine};
use super::{style, svg, text};
use crate::domain::colours::{self, Rgb};
use crate::i18n::Texts;
use crate::units;
use jiff::ToSpan;
use jiff::civil::Date;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 420.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 936.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 340.0;
const LOOK: Type = Type { size: 14.0, bold: false, colour: style::TEXT, halo: false };
/// As many years are named along the foot.
const YEARS_NAMED: i32 = 12;
const LINES: [(Rgb, &str); 4] = [
    (style::ACCENT, "none"),
    (style::WARNING, "8 4"),
    (style::TEXT, "2 4"),
    (colours::NOTE.day, "12 4 2 4"),
];

/// Days and shares on paper.
struct Axes {
    first: Date,
    days: f64,
    top: f64,
}

impl Axes {
    /// Round all the chart shows; nothing where it has no day.
    fn of(chart: &Chart) -> Option<Self> {
        let points = || chart.lines.iter().flat_map(|line| &line.points);
        let goals = || chart.goals.iter();
        let days = || points().map(|(day, _)| *day).chain(goals().map(|(day, _)| *day));
        let (first, last) = (days().min()?, days().max()?);
        let shares = points().filter_map(|(_, share)| *share).chain(goals().map(|goal| goal.1));
        let top = (shares.fold(1.0, f64::max) * 5.0).ceil() / 5.0;
        Some(Self { first, days: days_between(first, last).max(1.0), top })
    }

    fn x(&self, day: Date) -> f64 {
        LEFT + days_between(self.first, day) / self.days * (RIGHT - LEFT)
    }

    fn y(&self, share: f64) -> f64 {
        BOTTOM - share / self.top * (BOTTOM - TOP)
    }

    /// The firsts of January to be named.
    fn years(&self) -> Vec<Date> {
        let last = self.first.saturating_add((self.days as i64).days());
        let (from, to) = (i32::from(self.first.year()) + 1, i32::from(last.year()));
        let step = ((to - from) / YEARS_NAMED + 1).max(1);
        let first_of = |year: i32| Date::new(i16::try_from(year).ok()?, 1, 1).ok();
        (from..=to).filter(|year| (year - from) % step == 0).filter_map(first_of).collect()
    }
}

fn days_between(from: Date, to: Date) -> f64 {
    f64::from(to.duration_since(from).as_hours() as i32 / 24)
}

/// The chart, with axes and legend.
pub(super) fn chart_svg(chart: &Chart, texts: &Texts) -> String {
    let mut out = String::new();
    svg::open(
        &mut out,
        "svg",
        &[
            ("xmlns", &"http://www.w3.org/2000/svg"),
            ("width", &WIDTH),
            ("height", &HEIGHT),
            ("viewBox", &format!("0 0 {WIDTH} {HEIGHT}")),
            ("font-family", &text::FAMILY),
        ],
    );
    out.push('\n');
    if let Some(axes) = Axes::of(chart) {
        scales(&mut out, &axes, texts);
        for (line, look) in chart.lines.iter().zip(LINES.iter().cycle()) {
            stroke(&mut out, &steps(&axes, line), *look, 2.5);
        }
        goals(&mut out, &axes, chart, texts);
    }
    legend(&mut out, chart, texts);
    out.push_str("</svg>\n");
    out
}

fn scales(out: &mut String, axes: &Axes, texts: &Texts) {
    for step in 0..=5 {
        let share = axes.top * f64::from(step) / 5.0;
        let y = axes.y(share);
        stroke(out, &format!("M{LEFT} {y:.2}L{RIGHT} {y:.2}"), (style::LINE, "none"), 1.0);
        let words = format!("{} %", texts.numerals().number(share * 100.0, 0));
        anchored(out, LEFT as f32 - 8.0, y as f32 + 5.0, &words, LOOK, "end");
    }
    for day in axes.years() {
        let x = axes.x(day);
        stroke(
            out,
            &format!("M{x:.2} {BOTTOM}L{x:.2} {}", BOTTOM + 6.0),
            (style::TEXT, "none"),
            1.0,
        );
        let year = day.year().to_string();
        anchored(out, x as f32, BOTTOM as f32 + 22.0, &year, LOOK, "middle");
    }
}

/// What holds from a day holds to the next; where a share is not known there is no line.
fn steps(axes: &Axes, line: &ChartLine) -> String {
    let pen = |how: char, (x, y): (f64, f64)| format!("{how}{x:.2} {y:.2}");
    let mut data = Vec::new();
    let mut before: Option<f64> = None;
    for (day, share) in &line.points {
        let x = axes.x(*day);
        let reached = before.map(|before| (x, axes.y(before)));
        let next = share.map(|share| (x, axes.y(share)));
        match (reached, next) {
            (Some(at), _) => data.push(pen('L', at)),
            (None, Some(at)) => data.push(pen('M', at)),
            (None, None) => {}
        }
        if let (Some(_), Some(at)) = (reached, next) {
            data.push(pen('L', at));
        }
        before = *share;
    }
    data.concat()
}

fn goals(out: &mut String, axes: &Axes, chart: &Chart, texts: &Texts) {
    for (day, share) in &chart.goals {
        let (x, y) = (axes.x(*day), axes.y(*share));
        let data = format!(
            "M{x:.2} {:.2}L{:.2} {y:.2}L{x:.2} {:.2}L{:.2} {y:.2}Z",
            y - 6.0,
            x + 6.0,
            y + 6.0,
            x - 6.0
        );
        svg::element(out, "path", &[("d", &data), ("fill", &style::TEXT)]);
        let words = format!("{} · {}", texts.numerals().percent(*share), units::date(*day));
        let anchor = if x > f64::midpoint(LEFT, RIGHT) { "end" } else { "start" };
        let beside = if anchor == "end" { x - 10.0 } else { x + 10.0 };
        anchored(out, beside as f32, y as f32 - 8.0, &words, Type { halo: true, ..LOOK }, anchor);
    }
}

fn legend(out: &mut String, chart: &Chart, texts: &Texts) {
    let mut x = LEFT;
    for (line, look) in chart.lines.iter().zip(LINES.iter().cycle()) {
        let (y, end) = (HEIGHT - 20.0, x + 36.0);
        stroke(out, &format!("M{x:.2} {y}L{end:.2} {y}"), *look, 2.5);
        let words = texts.say(&line.name);
        write(out, end as f32 + 8.0, y as f32 + 5.0, &words, LOOK);
        x = end + 32.0 + f64::from(text::width(&words, LOOK.size, false));
    }
}

fn stroke(out: &mut String, data: &str, (colour, dashes): (Rgb, &str), width: f64) {
    svg::element(
        out,
        "path",
        &[
            ("d", &data),
            ("fill", &"none"),
            ("stroke", &colour),
            ("stroke-width", &width),
            ("stroke-dasharray", &dashes),
        ],
    );
}
