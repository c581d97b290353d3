//! The selected lot: use, area, and everyone who ever held it, with ways to correct and end.
//!
//! The latest comes first: on a lot with a long history the foot shows what matters today.

use super::super::action::{Action, Asked, Past};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::change;
use crate::domain::{Key, Period};
use crate::i18n::Message;
use crate::operations;
use crate::units;
use crate::views::{self, LotCard, TenantRow};
use egui::{Align, Button, Label, Layout, RichText, Ui, vec2};
use lucide_icons::Icon;

/// Room for what can be done with a record.
const BUTTONS: f32 = 96.0;

/// Draws the card.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, card: &LotCard, asked: &mut Asked) {
    let row = &card.row;
    let title = Message::new("inspector-lot").with("lot", row.code.as_str());
    ui.horizontal(|ui| {
        ui.label(RichText::new(scope.say(&title)).font(theme::bold(14.0)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            change::ui(ui, scope, Key::of(row.id), asked);
        });
    });
    let unknown = scope.text("common-unknown");
    let area =
        row.area.map_or(unknown, |area| scope.numerals().square_metres_within(area, row.deviation));
    let mut facts = vec![scope.say(&row.land_use.text()), area];
    facts.extend(row.basis.map(|basis| scope.say(&basis.text())));
    facts.extend(row.phase.clone());
    let facts = RichText::new(facts.join(" · ")).size(12.0).color(scope.colours.muted);
    ui.add(Label::new(facts).wrap());
    ui.add_space(4.0);
    if !row.land_use.is_for_lease() {
        ui.label(RichText::new(scope.text("inspector-lot-not-for-lease")).size(12.0));
    } else if card.history.is_empty() {
        let text = RichText::new(scope.text("inspector-lot-vacant")).color(scope.colours.muted);
        ui.add(Label::new(text.size(12.0)).wrap());
    }
    for tenant in card.history.iter().rev() {
        tenant_row(ui, scope, card, tenant, asked);
    }
}

fn tenant_row(
    ui: &mut Ui,
    scope: &Scope<'_>,
    card: &LotCard,
    tenant: &TenantRow,
    asked: &mut Asked,
) {
    let current = tenant.valid.contains(scope.view.on);
    let ink = if current { scope.colours.text } else { scope.colours.muted };
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        if scope.can_edit {
            ui.allocate_ui_with_layout(
                vec2(BUTTONS, 24.0),
                Layout::left_to_right(Align::Center),
                |ui| tenant_buttons(ui, scope, card, tenant, asked),
            );
        }
        ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
            let name = RichText::new(&tenant.name).color(ink);
            let name = if current { name.font(theme::bold(12.5)) } else { name.size(12.5) };
            ui.add(Label::new(name).truncate());
        });
    });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut state = scope.say(&tenant.state.text());
        if let Some(standing) = &tenant.standing {
            state = format!("{state} ({})", scope.say(&standing.text()));
        }
        let line = format!(
            "{state} · {} · {}",
            span(scope, &tenant.valid),
            scope.numerals().square_metres(tenant.area),
        );
        let line = RichText::new(line).size(11.5).color(scope.colours.muted);
        ui.add(Label::new(line).wrap());
        details(ui, scope, tenant);
        next_step(ui, scope, card, tenant, asked);
    });
    ui.add_space(3.0);
}

/// What a record rests on, why, and by when the next step is due.
fn details(ui: &mut Ui, scope: &Scope<'_>, tenant: &TenantRow) {
    let current = tenant.valid.contains(scope.view.on);
    if let Some(day) = tenant.deadline.filter(|_| current) {
        let is_late = day < scope.view.on;
        let key = if is_late { "inspector-lot-deadline-over" } else { "inspector-lot-deadline" };
        let ink = if is_late { scope.colours.warning } else { scope.colours.muted };
        let text = RichText::new(scope.say(&Message::new(key).with("day", day)));
        ui.add(Label::new(text.size(11.5).color(ink)).truncate());
    }
    if tenant.is_expired && current {
        let text = RichText::new(scope.text("inspector-lot-expired")).size(11.5);
        ui.add(Label::new(text.color(scope.colours.warning)).truncate());
    }
    let facts = [&tenant.reason, &tenant.document, &tenant.lease_number];
    let lease_end = tenant
        .lease_end
        .map(|day| scope.say(&Message::new("inspector-lot-lease-end").with("day", day)));
    let facts: Vec<String> = facts.into_iter().flatten().cloned().chain(lease_end).collect();
    if !facts.is_empty() {
        let text = RichText::new(facts.join(" · ")).size(11.5).color(scope.colours.faint);
        ui.add(Label::new(text).wrap());
    }
}

/// The next step of who is there as one button, the other states beside it. A record that another
/// one follows has taken its step.
fn next_step(
    ui: &mut Ui,
    scope: &Scope<'_>,
    card: &LotCard,
    tenant: &TenantRow,
    asked: &mut Asked,
) {
    let is_followed = card
        .history
        .iter()
        .any(|other| other.enterprise == tenant.enterprise && other.valid.from > tenant.valid.from);
    let is_current = tenant.valid.contains(scope.view.on);
    if !is_current || is_followed || !scope.can_edit {
        return;
    }
    let next = views::next_step(tenant.state);
    let is_next = |state| next.as_ref().is_some_and(|(next, _)| *next == state);
    let others: Vec<_> =
        tenant.state.next().iter().copied().filter(|state| !is_next(*state)).collect();
    let mut chosen = None;
    ui.add_space(3.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        if let Some((state, step)) = &next {
            let text = scope.say(step);
            let label =
                (widgets::icon_text(Icon::ArrowRight, 13.0), RichText::new(&text).size(12.0));
            let button = ui.add(Button::new(label));
            if button.accessible_name(format!("{text}: {}", tenant.name)).clicked() {
                chosen = Some(*state);
            }
        }
        if !others.is_empty() {
            let text = scope.text("inspector-lot-change-state");
            let down = widgets::icon_text(Icon::ChevronDown, 12.0);
            let opener = ui.add(Button::new((RichText::new(&text).size(12.0), down)));
            let opener = opener.accessible_name(format!("{text}: {}", tenant.name));
            egui::Popup::menu(&opener).show(|ui| {
                for state in others {
                    if ui.button(scope.say(&state.text())).clicked() {
                        chosen = Some(state);
                    }
                }
            });
        }
    });
    if let Some(state) = chosen {
        asked.push(Action::Open(FormFor::NextStep(tenant.occupancy, state)));
    }
}

fn tenant_buttons(
    ui: &mut Ui,
    scope: &Scope<'_>,
    card: &LotCard,
    tenant: &TenantRow,
    asked: &mut Asked,
) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let of = |key: &'static str| {
        let message = Message::new(key)
            .with("tenant", tenant.name.as_str())
            .with("lot", card.row.code.as_str())
            .with("date", scope.view.on);
        // One enterprise has a line for every step it took: which one is said, too.
        let state = scope.say(&tenant.state.text());
        format!("{} · {state} {}", scope.say(&message), span(scope, &tenant.valid))
    };
    let name = of("inspector-correct");
    if widgets::icon_button(ui, scope, Icon::Pencil, 24.0, &name).clicked() {
        asked.push(Action::Open(FormFor::Correcting(tenant.occupancy)));
    }
    let name = of("inspector-versions");
    if widgets::icon_button(ui, scope, Icon::History, 24.0, &name).clicked() {
        asked.push(Action::Past(Past::Versions(Key::of(tenant.occupancy))));
    }
    let running = tenant.valid.to.is_none() && tenant.valid.contains(scope.view.on);
    let name = of("inspector-end");
    let end = ui.add_enabled_ui(running, |ui| {
        widgets::icon_button(ui, scope, Icon::CalendarX2, 24.0, &name).clicked()
    });
    if end.inner {
        asked.push(Action::Open(FormFor::Ending(tenant.occupancy)));
    }
    let name = of("inspector-remove");
    if widgets::icon_button(ui, scope, Icon::Trash2, 24.0, &name).clicked() {
        asked.push(answer(operations::remove_occupancy(scope.plan, tenant.occupancy)));
    }
}

fn answer(answer: Result<crate::domain::Edit, operations::Refusal>) -> Action {
    match answer {
        Ok(edit) => Action::Commit(edit),
        Err(refusal) => Action::Tell(refusal.message().clone()),
    }
}

fn span(scope: &Scope<'_>, period: &Period) -> String {
    let message = match (period.from, period.to) {
        (Some(from), Some(to)) => {
            return format!("{} – {}", units::date(from), units::date(to));
        }
        (Some(from), None) => Message::new("inspector-since").with("from", from),
        (None, Some(to)) => Message::new("inspector-until").with("to", to),
        (None, None) => Message::new("inspector-always"),
    };
    scope.say(&message)
}
