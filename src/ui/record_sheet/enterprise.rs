//! What is known of an enterprise: figures on the day, where it sits, what it needs, its history.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Id, Lot, MoveReason, MoveState};
use crate::i18n::Message;
use crate::map::Thing;
use crate::operations::reserve;
use crate::units;
use crate::views::{Cell, EnterpriseCard, Offer, SeatRow};
use egui::{Label, RichText, Ui};
use lucide_icons::Icon;

pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, card: &EnterpriseCard, asked: &mut Asked) {
    facts(ui, scope, card);
    flags(ui, scope, card);
    ui.add_space(6.0);
    widgets::rule(ui, scope);
    ui.add_space(6.0);
    let head = Message::new("enterprises-seats").with("on", scope.view.on);
    widgets::section_head(ui, scope, &scope.say(&head), "");
    if card.seats.is_empty() {
        muted(ui, scope, "enterprises-no-seat");
    }
    for seat in &card.seats {
        seat_ui(ui, scope, seat, asked);
    }
    figures(ui, scope, card);
    moving(ui, scope, card, asked);
    if card.history.len() > card.seats.len() {
        rule(ui, scope);
        widgets::section_head(ui, scope, &scope.text("enterprises-history"), "");
        for seat in card.history.iter().rev() {
            seat_ui(ui, scope, seat, asked);
        }
    }
    if let Some(note) = &card.enterprise.note {
        rule(ui, scope);
        ui.add(Label::new(RichText::new(note).size(12.0).color(scope.colours.muted)).wrap());
    }
}

fn rule(ui: &mut Ui, scope: &Scope<'_>) {
    ui.add_space(6.0);
    widgets::rule(ui, scope);
    ui.add_space(6.0);
}

fn muted(ui: &mut Ui, scope: &Scope<'_>, key: &str) {
    let text = RichText::new(scope.text(key)).size(12.0).color(scope.colours.muted);
    ui.add(Label::new(text).wrap());
}

fn facts(ui: &mut Ui, scope: &Scope<'_>, card: &EnterpriseCard) {
    let enterprise = &card.enterprise;
    let row = |ui: &mut Ui, key: &str, value: Option<&str>| {
        widgets::fact_row(ui, scope, &scope.text(key), value);
    };
    row(ui, "enterprises-tax-code", enterprise.tax_code.as_deref());
    if enterprise.legal_form.is_some() {
        row(ui, "enterprises-legal-form", enterprise.legal_form.as_deref());
    }
    let code = enterprise.vsic_code.as_ref().map(|code| match &enterprise.vsic_edition {
        Some(edition) => format!("{code} (VSIC {edition})"),
        None => code.clone(),
    });
    row(ui, "enterprises-vsic", code.as_deref());
    if let Some(described) = card.described {
        let text = RichText::new(described.text(scope.texts.language())).size(12.0);
        ui.add(Label::new(text.color(scope.colours.muted)).wrap());
    }
    if !card.industries.is_empty() {
        let of = Message::new("enterprises-of-industries")
            .with("industries", card.industries.join(", "));
        let of = RichText::new(scope.say(&of)).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(of).wrap());
    }
    if enterprise.present_place.is_some() {
        row(ui, "enterprises-present-place", enterprise.present_place.as_deref());
    }
}

/// What was answered with yes; a question nobody answered is said to be open.
fn flags(ui: &mut Ui, scope: &Scope<'_>, card: &EnterpriseCard) {
    let enterprise = &card.enterprise;
    let flags = [
        ("enterprises-supporting", enterprise.supporting_industry, false),
        ("enterprises-high-technology", enterprise.high_technology, false),
        ("enterprises-polluting", enterprise.polluting, true),
        ("enterprises-defence", enterprise.on_defence_land, true),
    ];
    let colours = scope.colours;
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 4.0);
        for (key, answer, is_trouble) in flags {
            if answer == Some(true) {
                let (ink, ground) = if is_trouble {
                    (colours.warning, colours.warning_soft)
                } else {
                    (colours.accent, colours.accent_soft)
                };
                widgets::badge(ui, &scope.text(key), ink, ground);
            }
        }
    });
    let open: Vec<String> = flags
        .iter()
        .filter(|(_, answer, _)| answer.is_none())
        .map(|(key, _, _)| scope.text(key))
        .collect();
    if !open.is_empty() {
        let text = Message::new("enterprises-open").with("what", open.join(", "));
        let text = RichText::new(scope.say(&text)).font(theme::italic(11.5));
        ui.add(Label::new(text.color(colours.faint)).wrap());
    }
}

fn seat_ui(ui: &mut Ui, scope: &Scope<'_>, seat: &SeatRow, asked: &mut Asked) {
    let place = RichText::new(format!("{} · {}", seat.code, seat.zone)).size(12.5);
    if ui.link(place).clicked() {
        asked.push(Action::SetDate(seat.seen_on(scope.view.on)));
        asked.push(Action::Fit(Thing::Lot(seat.lot)));
        asked.push(Action::Select(Some(Thing::Lot(seat.lot))));
    }
    let days = match (seat.valid.from, seat.valid.to) {
        (Some(from), Some(to)) => format!("{} – {}", units::date(from), units::date(to)),
        (Some(from), None) => scope.say(&Message::new("inspector-since").with("from", from)),
        (None, Some(to)) => scope.say(&Message::new("inspector-until").with("to", to)),
        (None, None) => scope.text("inspector-always"),
    };
    let area = scope.numerals().square_metres(seat.area);
    let line = format!("{} · {days} · {area}", scope.say(&seat.state.text()));
    let line = RichText::new(line).size(11.5).color(scope.colours.muted);
    ui.add(Label::new(line).wrap());
    ui.add_space(3.0);
}

fn figures(ui: &mut Ui, scope: &Scope<'_>, card: &EnterpriseCard) {
    if card.seats.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let figures = [
        ("enterprises-investment", card.investment, 0),
        ("enterprises-investment-done", card.investment_done, 0),
        ("enterprises-workers", card.workers, 0),
        ("enterprises-wastewater-column", card.wastewater, 1),
    ];
    for (key, figure, decimals) in figures {
        let text = figure.map(|figure| Cell::Number(figure, decimals).text(scope.texts));
        widgets::value_row(ui, scope, &scope.text(key), text.as_deref(), "");
    }
}

/// Why it has to move, what it needs, and where it could go.
fn moving(ui: &mut Ui, scope: &Scope<'_>, card: &EnterpriseCard, asked: &mut Asked) {
    if card.reasons.is_empty() {
        return;
    }
    rule(ui, scope);
    let state = scope.say(&card.move_state.text());
    widgets::section_head(ui, scope, &scope.text("enterprises-moving"), &state);
    let reasons: Vec<String> =
        card.reasons.iter().map(|reason: &MoveReason| scope.say(&reason.text())).collect();
    ui.add(Label::new(RichText::new(reasons.join(", ")).size(12.5)).wrap());
    let enterprise = &card.enterprise;
    let cells = [
        ("enterprises-need", enterprise.relocation_need.map(Cell::Hectares)),
        ("enterprises-power", enterprise.relocation_power_kw.map(|kw| Cell::Number(kw, 0))),
        (
            "enterprises-wastewater",
            enterprise.relocation_wastewater_m3_per_day.map(|m3| Cell::Number(m3, 1)),
        ),
    ];
    for (key, cell) in cells {
        let text = cell.map(|cell| cell.text(scope.texts));
        widgets::value_row(ui, scope, &scope.text(key), text.as_deref(), "");
    }
    let by = enterprise.relocate_by.map(units::date);
    widgets::fact_row(ui, scope, &scope.text("enterprises-relocate-by"), by.as_deref());
    if card.move_state == MoveState::Placed {
        return;
    }
    ui.add_space(6.0);
    widgets::section_head(ui, scope, &scope.text("enterprises-offers"), "");
    if card.offers.is_empty() {
        match card.no_match {
            Some(why) => {
                let text = RichText::new(scope.say(&why.text())).size(12.0);
                ui.add(Label::new(text.color(scope.colours.warning)).wrap());
            }
            None => muted(ui, scope, "relocation-nothing-free"),
        }
    }
    for offer in &card.offers {
        offer_ui(ui, scope, card, offer, asked);
    }
}

fn offer_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    card: &EnterpriseCard,
    offer: &Offer,
    asked: &mut Asked,
) {
    let lot: Id<Lot> = offer.found.lot;
    ui.horizontal(|ui| {
        let width = ui.available_width() - 92.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let title = RichText::new(scope.say(&offer.title)).size(12.5);
            if ui.link(title).clicked() {
                asked.push(Action::Fit(Thing::Lot(lot)));
            }
            let because: Vec<String> =
                offer.because.iter().map(|because| scope.say(because)).collect();
            let because = RichText::new(because.join(" · ")).size(11.5);
            ui.add(Label::new(because.color(scope.colours.muted)).wrap());
        });
        let text = scope.text("enterprises-reserve");
        let label = (widgets::icon_text(Icon::Bookmark, 13.0), RichText::new(&text).size(12.0));
        let spoken = format!("{text}: {}", scope.say(&offer.title));
        let button = ui.add_enabled(scope.can_edit, egui::Button::new(label));
        if button.accessible_name(spoken).clicked() {
            asked.push(match reserve(scope.plan, card.enterprise.id, lot, scope.view.on) {
                Ok(edit) => Action::Write(edit),
                Err(refusal) => Action::Tell(refusal.message().clone()),
            });
        }
    });
    ui.add_space(4.0);
}
