//! Lấp đầy: the rate with its fraction, date and scope; registered land apart; the target and how far.

use super::super::action::Asked;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::{Section, Selected};
use crate::domain::{Fill, Measure};
use crate::i18n::Message;
use crate::units;
use egui::{
    Align2, Color32, Label, Rect, RichText, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;

/// The section.
pub const SECTION: Section = Section {
    applies: |selected| {
        selected.zone.fill.industrial.is_some()
            || selected.zone.targets.iter().any(|target| target.measure == Measure::FillRate)
    },
    ui,
};

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, _asked: &mut Asked) {
    let fill = &selected.zone.fill;
    let until = Message::new("inspector-fill-on").with("date", fill.on);
    widgets::section_head(ui, scope, &scope.text("inspector-fill"), &scope.say(&until));
    let unknown = |ui: &mut Ui, text: String| {
        let text = RichText::new(text).font(theme::italic(12.0)).color(scope.colours.faint);
        ui.add(Label::new(text).wrap());
    };
    match (fill.known_rate(), fill.industrial) {
        (Some(rate), _) => known(ui, scope, selected, fill, rate),
        (None, Some(industrial)) => {
            let sentence = Message::new("inspector-fill-not-recorded")
                .with("area", crate::i18n::Argument::Hectares(industrial));
            unknown(ui, scope.say(&sentence));
        }
        (None, None) => unknown(ui, scope.text("inspector-fill-unknown")),
    }
    target(ui, scope, selected);
}

fn known(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, fill: &Fill, rate: f64) {
    big_number(ui, scope, fill, rate);
    ui.add_space(4.0);
    let (bar, response) = ui.allocate_exact_size(vec2(ui.available_width(), 10.0), Sense::hover());
    widgets::fill_bar(ui, scope, bar, fill);
    let spoken = scope.numerals().percent(rate);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &spoken));
    response.on_hover_text(breakdown(scope, fill));
    ui.add_space(2.0);
    let muted = |text: String| RichText::new(text).size(11.5).color(scope.colours.muted);
    ui.horizontal(|ui| {
        let registered = Message::new("inspector-fill-registered")
            .with("area", crate::i18n::Argument::Hectares(fill.registered));
        ui.label(muted(scope.say(&registered)));
        if let Some(free) = fill.free() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let free = Message::new("inspector-fill-free")
                    .with("area", crate::i18n::Argument::Hectares(free));
                ui.label(muted(scope.say(&free)));
            });
        }
    });
    if selected.series.iter().any(|(_, fill)| fill.leased > units::Area::ZERO) {
        chart(ui, scope, selected.series);
    }
}

/// "62,1 %" large, its fraction beside it.
fn big_number(ui: &mut Ui, scope: &Scope<'_>, fill: &Fill, rate: f64) {
    let numerals = scope.numerals();
    let text = numerals.number(rate * 100.0, 1);
    let cut = text.len() - 2;
    ui.horizontal(|ui| {
        let ink = scope.colours.text;
        let large = widgets::one_line(ui, &text[..cut], theme::bold(34.0), ink, 200.0);
        let small = format!("{} %", &text[cut..]);
        let small = widgets::one_line(ui, &small, theme::bold(18.0), ink, 100.0);
        let size = vec2(large.size().x + small.size().x, large.size().y);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        // Both on one base line: a line of Noto Sans hangs 0.293 of its size below it.
        let small_at = pos2(rect.left() + large.size().x, rect.bottom() - 0.293 * (34.0 - 18.0));
        widgets::paint_line(ui, rect.left_top(), Align2::LEFT_TOP, large);
        widgets::paint_line(ui, small_at, Align2::LEFT_BOTTOM, small);
        let spoken = numerals.percent(rate);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        ui.add_space(6.0);
        ui.vertical(|ui| {
            ui.add_space(6.0);
            ui.spacing_mut().item_spacing.y = 1.0;
            let industrial =
                fill.industrial.map(|area| numerals.hectares(area)).unwrap_or_default();
            let leased = numerals.number(fill.leased.as_hectares(), 2);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.label(RichText::new(leased).font(theme::bold(13.0)));
                ui.label(format!(" / {industrial}"));
            });
            let basis = fill.basis.map(|basis| scope.say(&basis.text()));
            let what =
                RichText::new(basis.unwrap_or_default()).size(11.5).color(scope.colours.muted);
            ui.add(Label::new(what).truncate()).on_hover_text(breakdown(scope, fill));
        });
    });
}

/// Numerator, denominator, date and scope in words.
fn breakdown(scope: &Scope<'_>, fill: &Fill) -> String {
    use crate::i18n::Argument::Hectares;
    let message = Message::new("inspector-fill-breakdown")
        .with("leased", Hectares(fill.leased))
        .with("industrial", Hectares(fill.industrial.unwrap_or_default()))
        .with("registered", Hectares(fill.registered))
        .with("date", fill.on);
    scope.say(&message)
}

fn chart(ui: &mut Ui, scope: &Scope<'_>, series: &[(Date, Fill)]) {
    ui.add_space(4.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 46.0), Sense::hover());
    let rates: Vec<f32> =
        series.iter().map(|(_, fill)| fill.known_rate().unwrap_or_default() as f32).collect();
    let last = (rates.len().max(2) - 1) as f32;
    let inner = rect.shrink2(vec2(2.0, 4.0));
    let points: Vec<_> = rates
        .iter()
        .enumerate()
        .map(|(step, rate)| {
            let x = inner.left() + inner.width() * (step as f32 / last);
            pos2(x, inner.bottom() - inner.height() * rate.min(1.0))
        })
        .collect();
    let painter = ui.painter();
    let baseline = Stroke::new(1.0, scope.colours.line);
    painter.hline(inner.x_range(), inner.bottom(), baseline);
    painter.add(Shape::dashed_line(
        &[inner.left_top(), inner.right_top()],
        Stroke::new(1.0, scope.colours.faint),
        4.0,
        4.0,
    ));
    for pair in points.windows(2) {
        let below = [pos2(pair[1].x, inner.bottom()), pos2(pair[0].x, inner.bottom())];
        painter.add(Shape::convex_polygon(
            vec![pair[0], pair[1], below[0], below[1]],
            scope.colours.accent_soft,
            Stroke::NONE,
        ));
    }
    painter.add(Shape::line(points.clone(), Stroke::new(1.8, scope.colours.accent)));
    if let Some(end) = points.last() {
        painter.circle_filled(*end, 3.2, scope.colours.accent);
    }
    ends(ui, scope, series);
    hover(ui, scope, &response, inner, series, &points);
}

fn ends(ui: &mut Ui, scope: &Scope<'_>, series: &[(Date, Fill)]) {
    let (Some((first, _)), Some((last, _))) = (series.first(), series.last()) else { return };
    ui.horizontal(|ui| {
        let small =
            |date: Date| RichText::new(units::date(date)).size(11.0).color(scope.colours.faint);
        ui.label(small(*first));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(small(*last));
        });
    });
}

fn hover(
    ui: &Ui,
    scope: &Scope<'_>,
    response: &egui::Response,
    inner: Rect,
    series: &[(Date, Fill)],
    points: &[egui::Pos2],
) {
    let label = scope.text("inspector-fill-chart");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    let Some(at) = response.hover_pos() else { return };
    let share = ((at.x - inner.left()) / inner.width()).clamp(0.0, 1.0);
    let step = (share * (series.len().max(1) - 1) as f32).round() as usize;
    let (Some((date, fill)), Some(point)) = (series.get(step), points.get(step)) else { return };
    ui.painter().circle(*point, 3.6, Color32::TRANSPARENT, Stroke::new(1.5, scope.colours.text));
    let rate = fill.known_rate().map(|rate| scope.numerals().percent(rate)).unwrap_or_default();
    response.show_tooltip_text(format!(
        "{}: {rate} ({})",
        units::date(*date),
        scope.numerals().hectares(fill.leased)
    ));
}

fn target(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>) {
    use crate::i18n::Argument::{Hectares, Percent};
    let targets = selected.zone.targets.iter().filter(|target| target.measure == Measure::FillRate);
    let recorded = selected.zone.fill.recorded;
    for target in targets {
        let (Some(value), Some(due)) = (target.value, target.due) else { continue };
        let set =
            Message::new("inspector-fill-target").with("value", Percent(value)).with("due", due);
        let mut sentence = scope.say(&set);
        if let Some(needed) =
            target.still_needed.filter(|area| recorded && *area > units::Area::ZERO)
        {
            let needed = Message::new("inspector-fill-needed").with("area", Hectares(needed));
            sentence = format!("{sentence} · {}", scope.say(&needed));
        }
        let reached = target.reached == Some(true);
        let late = !reached && due < scope.view.on;
        let ink = match (reached, late) {
            (true, _) => scope.colours.good,
            (false, true) => scope.colours.warning,
            (false, false) => scope.colours.muted,
        };
        let text = RichText::new(sentence).size(11.5).color(ink);
        ui.add(Label::new(text).wrap()).on_hover_text(format!(
            "{}\n{}",
            target.subject,
            target.clause.as_deref().unwrap_or_default()
        ));
    }
}
