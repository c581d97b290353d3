//! Biểu đồ kinh phí: planned, allotted and spent of each year side by side.

use super::super::action::Asked;
use super::super::scope::Scope;
use super::chart::Chart;
use crate::i18n::{Argument, Message};
use crate::views::{Sums, TableQuery, money_by_year};
use egui::{Color32, Role, Ui, WidgetInfo};
use egui_plot::{Bar, BarChart, GridMark, Legend, Plot};

/// The sums of a question, kept until plan or question change.
#[derive(Default)]
pub(super) struct MoneyChart {
    of: Option<(u64, TableQuery)>,
    years: Vec<(i64, Sums)>,
}

type Part = fn(&Sums) -> Option<f64>;

impl Chart for MoneyChart {
    fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, query: &TableQuery, _asked: &mut Asked) {
        let wanted = (scope.revision, query.clone());
        if self.of.as_ref() != Some(&wanted) {
            self.years = money_by_year(scope.plan, query);
            self.of = Some(wanted);
        }
        let colours = scope.colours;
        let parts: [(&str, Color32, Part); 3] = [
            ("money-planned", colours.faint, |sums| sums.planned),
            ("money-allotted", colours.accent.gamma_multiply(0.55), |sums| sums.allotted),
            ("money-spent", colours.accent, |sums| sums.spent),
        ];
        let shown = plot(scope).show(ui, |plot| {
            for (place, (key, colour, part)) in parts.iter().enumerate() {
                let name = scope.text(key);
                let bars = bars(scope, &self.years, &name, place, *part);
                let bars = bars.into_iter().map(|bar| bar.fill(*colour)).collect();
                let chart = BarChart::new(&name, bars).color(*colour);
                plot.bar_chart(chart.element_formatter(Box::new(|bar, _| bar.name.clone())));
            }
        });
        let label = scope.text("money-chart");
        shown.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    }
}

/// Axes and legend; nothing moves under the pointer.
fn plot<'a>(scope: &'a Scope<'_>) -> Plot<'a> {
    Plot::new("chart-of-money")
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_background(false)
        .show_grid([false, true])
        .grid_color(scope.colours.line)
        .include_y(0.0)
        .x_grid_spacer(|input| year_marks(input.bounds.0, input.bounds.1))
        .x_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .y_axis_formatter(|mark, _| scope.numerals().short(mark.value, 0))
        .legend(Legend::default().text_style(egui::TextStyle::Small))
}

/// A bar a year, in the first, second or third place of it.
fn bars(
    scope: &Scope<'_>,
    years: &[(i64, Sums)],
    name: &str,
    place: usize,
    part: Part,
) -> Vec<Bar> {
    let bars = years.iter().filter_map(|(year, sums)| {
        let sum = part(sums)?;
        let said = Message::new("money-bar")
            .with("year", year.to_string())
            .with("what", name)
            .with("sum", Argument::Number(sum));
        let at = *year as f64 + (place as f64 - 1.0) * 0.26;
        Some(Bar::new(at, sum).width(0.24).name(scope.say(&said)))
    });
    bars.collect()
}

/// A mark on every year; on fewer where a slip of the finger makes the years many.
fn year_marks(from: f64, to: f64) -> Vec<GridMark> {
    const MOST: i32 = 60;
    let step_size = ((to - from) / f64::from(MOST)).ceil().max(1.0);
    let first = (from / step_size).ceil();
    (0..=MOST)
        .map(|mark| (first + f64::from(mark)) * step_size)
        .take_while(|value| *value <= to)
        .map(|value| GridMark { value, step_size })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::year_marks;

    #[test]
    fn years_of_whatever_distance_have_a_few_marks() {
        let years: Vec<f64> = year_marks(2022.6, 2025.4).iter().map(|mark| mark.value).collect();
        assert_eq!(years, [2023.0, 2024.0, 2025.0]);
        for (from, to) in [(0.0, 9.3e18), (-9.3e18, 9.3e18), (f64::NAN, 1.0), (2024.0, f64::MAX)] {
            assert!(year_marks(from, to).len() < 100, "{from} {to}");
        }
    }
}
