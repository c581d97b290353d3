//! Lấp đầy: the rate with its fraction, date and scope; registered land apart; the target and how far.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::section::{Section, Selected};
use super::{fill_chart, recorded};
use crate::domain::{Fill, Gross, Measure, Standing};
use crate::i18n::{Argument, Message};
use crate::rules::{counting_on, legal_rate, legally_filled, rates_differ};
use crate::units::Area;
use crate::views::LotGroup;
use egui::{Align2, Label, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The section.
pub const SECTION: Section = Section {
    applies: |selected| {
        selected.zone.fill.industrial.is_some()
            || selected.zone.targets.iter().any(|target| target.measure == Measure::FillRate)
    },
    ui,
};

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let fill = &selected.zone.fill;
    let until = Message::new("inspector-fill-on").with("date", fill.on);
    widgets::section_head(ui, scope, &scope.text("inspector-fill"), &scope.say(&until));
    match (fill.known_rate(), fill.industrial) {
        (Some(rate), _) => known(ui, scope, selected, fill, rate, asked),
        (None, Some(industrial)) if fill.overlap == Area::ZERO => {
            let key = match (fill.is_illustrative(), fill.registered > Area::ZERO) {
                (true, _) => "inspector-fill-not-recorded-sketched",
                (false, true) => "inspector-fill-only-registered",
                (false, false) => "inspector-fill-not-recorded",
            };
            let sentence = Message::new(key)
                .with("area", Argument::Hectares(industrial))
                .with("registered", Argument::Hectares(fill.registered));
            unknown(ui, scope, &sentence);
        }
        (None, Some(_)) => {}
        (None, None) => unknown(ui, scope, &Message::new("inspector-fill-unknown")),
    }
    left_out(ui, scope, fill, asked);
    recorded::ui(ui, scope, selected.zone, asked);
    target(ui, scope, selected);
}

fn unknown(ui: &mut Ui, scope: &Scope<'_>, sentence: &Message) {
    let text = RichText::new(scope.say(sentence)).font(theme::italic(12.0));
    ui.add(Label::new(text.color(scope.colours.faint)).wrap());
}

/// What is in no rate: land on lots of unknown area, and lots over each other.
fn left_out(ui: &mut Ui, scope: &Scope<'_>, fill: &Fill, asked: &mut Asked) {
    let parts = [
        ("inspector-fill-left-out", fill.left_out, LotGroup::LeftOut),
        ("inspector-fill-overlap", fill.overlap, LotGroup::Overlapping),
    ];
    for (key, area, group) in parts.into_iter().filter(|(_, area, _)| *area > Area::ZERO) {
        let said = Message::new(key).with("area", Argument::Hectares(area));
        let text = RichText::new(scope.say(&said)).size(11.5).color(scope.colours.warning);
        lots_link(ui, text, group, asked);
    }
}

fn known(
    ui: &mut Ui,
    scope: &Scope<'_>,
    selected: &Selected<'_>,
    fill: &Fill,
    rate: f64,
    asked: &mut Asked,
) {
    if fill.is_illustrative() {
        sketched(ui, scope, fill, rate);
    } else {
        big_number(ui, scope, fill, rate, asked);
    }
    ui.add_space(4.0);
    let (bar, response) = ui.allocate_exact_size(vec2(ui.available_width(), 10.0), Sense::hover());
    widgets::fill_bar(ui, scope, bar, fill);
    let spoken = scope.numerals().percent(rate);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &spoken));
    response.on_hover_text(breakdown(scope, fill));
    ui.add_space(2.0);
    parts(ui, scope, fill, asked);
    gross(ui, scope, selected);
    if selected.series.iter().any(|(_, fill)| fill.leased > Area::ZERO) {
        ui.add_space(4.0);
        fill_chart::ui(ui, scope, selected.series, selected.outlooks, asked);
    }
    pace(ui, scope, selected);
}

/// Registered and free land, and what of the leased land is late: each shows its lots.
fn parts(ui: &mut Ui, scope: &Scope<'_>, fill: &Fill, asked: &mut Asked) {
    let part = |key, area, ink| {
        let said = Message::new(key).with("area", Argument::Hectares(area));
        RichText::new(scope.say(&said)).size(11.5).color(ink)
    };
    let (muted, warning) = (scope.colours.muted, scope.colours.warning);
    ui.horizontal(|ui| {
        let registered = part("inspector-fill-registered", fill.registered, muted);
        lots_link(ui, registered, LotGroup::Registered, asked);
        if let Some(free) = fill.free() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let free = part("inspector-fill-free", free, muted);
                lots_link(ui, free, LotGroup::Free, asked);
            });
        }
    });
    if fill.registered > Area::ZERO {
        let key = if fill.approved > Area::ZERO {
            "inspector-fill-approved"
        } else {
            "inspector-fill-asked-only"
        };
        let approved = Message::new(key)
            .with("approved", Argument::Hectares(fill.approved))
            .with("asked", Argument::Hectares(fill.asked_for()));
        let text = RichText::new(scope.say(&approved)).size(11.5).color(muted);
        lots_link(ui, text, LotGroup::Approved, asked);
    }
    by_law(ui, scope, fill);
    if fill.idle > Area::ZERO {
        let idle = part("inspector-fill-idle", fill.idle, warning);
        lots_link(ui, idle, LotGroup::Idle, asked);
    }
    if fill.expired > Area::ZERO {
        let expired = part("inspector-fill-expired", fill.expired, warning);
        lots_link(ui, expired, LotGroup::Expired, asked);
    }
}

/// The rate as the law counts it, where it is another than that of leased land.
fn by_law(ui: &mut Ui, scope: &Scope<'_>, fill: &Fill) {
    let (law, Some(rate)) = (fill.on, legal_rate(fill, fill.on)) else { return };
    if rates_differ(fill, law) {
        let said = Message::new("inspector-fill-by-law")
            .with("rate", Argument::Percent(rate))
            .with("filled", Argument::Hectares(legally_filled(fill, law)))
            .with("industrial", Argument::Hectares(fill.industrial.unwrap_or_default()))
            .with("basis", counting_on(law).basis.says());
        let text = RichText::new(scope.say(&said)).font(theme::bold(11.5));
        ui.add(Label::new(text).wrap());
    }
}

/// A rate on sketched lots: said to be one, and never large.
fn sketched(ui: &mut Ui, scope: &Scope<'_>, fill: &Fill, rate: f64) {
    let said = Message::new("inspector-fill-sketched")
        .with("rate", Argument::Percent(rate))
        .with("leased", Argument::Hectares(fill.leased))
        .with("industrial", Argument::Hectares(fill.industrial.unwrap_or_default()));
    let text = RichText::new(scope.say(&said)).font(theme::italic(13.0));
    ui.add(Label::new(text.color(scope.colours.faint)).wrap())
        .on_hover_text(scope.text("inspector-fill-sketched-why"));
}

/// What it takes to reach the target, and what the last 12 months brought.
fn pace(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>) {
    for outlook in selected.outlooks {
        let (Some(needed), Some(last)) = (outlook.needed, outlook.last_year) else { continue };
        let is_behind = outlook.standing() == Standing::Behind;
        let number = |pace: f64| scope.numerals().number(pace, 2);
        ui.horizontal(|ui| {
            let needed = Message::new("inspector-fill-pace-needed").with("pace", number(needed));
            let text = RichText::new(scope.say(&needed)).size(11.5).color(scope.colours.muted);
            ui.label(text);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let last =
                    Message::new("inspector-fill-pace-last").with("pace", number(last.ha_per_year));
                let ink = if is_behind { scope.colours.warning } else { scope.colours.good };
                let text = RichText::new(scope.say(&last)).font(theme::bold(11.5)).color(ink);
                ui.label(text);
            });
        });
        if outlook.forecast.is_some() {
            let text = RichText::new(scope.text("inspector-fill-forecast")).size(11.0);
            ui.add(Label::new(text.color(scope.colours.faint)).wrap());
        }
    }
}

/// "62,1 %" large, its fraction beside it.
fn big_number(ui: &mut Ui, scope: &Scope<'_>, fill: &Fill, rate: f64, asked: &mut Asked) {
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
                let leased = RichText::new(leased).font(theme::bold(13.0));
                lots_link(ui, leased.color(scope.colours.text), LotGroup::Leased, asked);
                ui.label(format!(" / {industrial}"));
            });
            let basis = fill.basis.map(|basis| scope.say(&basis.text()));
            let what =
                RichText::new(basis.unwrap_or_default()).size(11.5).color(scope.colours.muted);
            ui.add(Label::new(what).truncate()).on_hover_text(breakdown(scope, fill));
        });
    });
}

/// A figure that shows the lots it is made of.
fn lots_link(ui: &mut Ui, text: RichText, group: LotGroup, asked: &mut Asked) {
    if ui.link(text).clicked() {
        asked.push(Action::ShowLots(group));
    }
}

/// Leased land over the whole zone: another figure than the rate of the law, and said to be one.
fn gross(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>) {
    let Gross { whole: Some(whole), leased } = selected.gross else { return };
    let Some(share) = leased.share_of(whole) else { return };
    let zone = scope.plan.get(selected.zone.id);
    let sentence = match zone.and_then(|zone| zone.area_scope.as_deref()) {
        Some(part) => Message::new("inspector-fill-gross-part").with("part", part),
        None => Message::new("inspector-fill-gross"),
    };
    let sentence = sentence
        .with("leased", Argument::Hectares(leased))
        .with("whole", Argument::Hectares(whole))
        .with("share", Argument::Percent(share));
    let text = RichText::new(scope.say(&sentence)).size(11.5).color(scope.colours.faint);
    ui.add(Label::new(text).wrap()).on_hover_text(scope.text("inspector-fill-gross-why"));
}

/// Numerator, denominator, date and scope in words.
fn breakdown(scope: &Scope<'_>, fill: &Fill) -> String {
    use Argument::Hectares;
    let message = Message::new("inspector-fill-breakdown")
        .with("leased", Hectares(fill.leased))
        .with("industrial", Hectares(fill.industrial.unwrap_or_default()))
        .with("registered", Hectares(fill.registered))
        .with("date", fill.on);
    scope.say(&message)
}

fn target(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>) {
    use Argument::{Hectares, Percent};
    let targets = selected.zone.targets.iter().filter(|target| target.measure == Measure::FillRate);
    let recorded = selected.zone.fill.recorded;
    for target in targets {
        let (Some(value), Some(due)) = (target.value, target.due) else { continue };
        let set =
            Message::new("inspector-fill-target").with("value", Percent(value)).with("due", due);
        let mut sentence = scope.say(&set);
        if let Some(needed) = target.still_needed.filter(|area| recorded && *area > Area::ZERO) {
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
