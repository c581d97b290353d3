//! Pháp lý: approvals with their areas, how the zone stood when, and the steps under way.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::section::{Section, Selected, add_button};
use crate::domain::{Key, Period, ProcedureKind, RecordKind, ZoneKind, ZoneStatus};
use crate::i18n::Message;
use crate::operations::lay_out_steps;
use crate::units;
use crate::views::{ApprovalRow, StateRow, StepRow};
use egui::{Align, Label, Layout, Link, RichText, Ui};
use lucide_icons::Icon;

/// The section.
pub const SECTION: Section = Section {
    applies: |selected| {
        matches!(selected.zone.kind, ZoneKind::Cluster | ZoneKind::Park)
            || !selected.zone.legal.is_empty()
    },
    ui,
};

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let legal = &selected.zone.legal;
    head(ui, scope, selected, asked);
    if legal.approvals.is_empty() {
        faint(ui, scope, "legal-no-approval");
    }
    for approval in &legal.approvals {
        approval_ui(ui, scope, approval, asked);
    }
    for state in &legal.states {
        state_ui(ui, scope, state, asked);
    }
    if selected.zone.kind == ZoneKind::Cluster {
        let text = RichText::new(scope.text("gates-open")).size(12.0);
        if ui.link(text).clicked() {
            asked.push(Action::Open(FormFor::Gates(selected.zone.id)));
        }
    }
    steps_head(ui, scope, selected, asked);
    for step in &legal.steps {
        step_ui(ui, scope, step, asked);
    }
}

fn head(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let text = RichText::new(scope.text("legal")).font(theme::bold(12.0));
        ui.label(text.color(scope.colours.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = scope.text("approval-record");
            if scope.can_edit && widgets::icon_button(ui, scope, Icon::Plus, 20.0, &name).clicked()
            {
                asked.push(Action::Open(FormFor::Approval(selected.zone.id, None)));
            }
        });
    });
}

fn approval_ui(ui: &mut Ui, scope: &Scope<'_>, row: &ApprovalRow, asked: &mut Asked) {
    link(ui, scope.say(&row.title), row.key, asked);
    let facts = row.facts.iter().map(|fact| scope.say(fact));
    let later = (!row.is_in_force).then(|| scope.text("legal-later"));
    let facts: Vec<String> = facts.chain(later).collect();
    muted(ui, scope, &facts.join(" · "));
}

fn state_ui(ui: &mut Ui, scope: &Scope<'_>, row: &StateRow, asked: &mut Asked) {
    let status = scope.say(&ZoneStatus::text(row.status));
    let whose = row.phase.as_ref().map(|phase| format!("{phase}: ")).unwrap_or_default();
    link(ui, format!("{whose}{status}"), row.key, asked);
    muted(ui, scope, &days(scope, row.valid));
}

fn days(scope: &Scope<'_>, valid: Period) -> String {
    match (valid.from, valid.to) {
        (Some(from), Some(to)) => format!("{} – {}", units::date(from), units::date(to)),
        (Some(from), None) => scope.say(&Message::new("inspector-since").with("from", from)),
        (None, Some(to)) => scope.say(&Message::new("inspector-until").with("to", to)),
        (None, None) => scope.text("inspector-always"),
    }
}

fn steps_head(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let text = RichText::new(scope.text("legal-steps")).font(theme::bold(12.0));
        ui.label(text.color(scope.colours.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let about = vec![Key::of(selected.zone.id)];
            add_button(ui, scope, RecordKind::ZoneStep, about, asked);
        });
    });
    if selected.zone.legal.steps.is_empty() {
        faint(ui, scope, "legal-no-steps");
    }
    lay_out(ui, scope, selected, asked);
}

/// Offers the steps of the law of the day, to be filled in.
fn lay_out(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    if !scope.can_edit {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for procedure in [ProcedureKind::Establishment, ProcedureKind::Extension] {
            let says = Message::new("legal-lay-out").with("procedure", procedure.text());
            if ui.link(RichText::new(scope.say(&says)).size(12.0)).clicked() {
                let say = |message: &Message| scope.say(message);
                let on = scope.view.on;
                asked.push(
                    match lay_out_steps(scope.plan, selected.zone.id, procedure, on, &say) {
                        Ok(edit) => Action::Write(edit),
                        Err(refusal) => Action::Tell(refusal.message().clone()),
                    },
                );
            }
        }
    });
}

/// The step with who has it and how it stands, below by when it is due and why then.
fn step_ui(ui: &mut Ui, scope: &Scope<'_>, row: &StepRow, asked: &mut Asked) {
    link(ui, row.step.name.clone(), row.key, asked);
    let state = match row.done_on {
        Some(done) => format!("{} {}", scope.say(&row.state), units::date(done)),
        None => scope.say(&row.state),
    };
    let remark = row.remark.as_ref().map(|remark| scope.say(remark));
    let facts: Vec<String> =
        row.step.lead.clone().into_iter().chain([state]).chain(remark).collect();
    let is_wrong = row.is_overdue() || row.remark.is_some();
    let ink = if is_wrong { scope.colours.warning } else { scope.colours.muted };
    ui.add(Label::new(RichText::new(facts.join(" · ")).size(12.0).color(ink)).wrap());
    if row.done_on.is_none() {
        let due = row.due.map(|day| scope.say(&Message::new("legal-step-due").with("day", day)));
        let said = row.within.iter().chain(&row.due_basis).map(|said| scope.say(said));
        let facts: Vec<String> = due.into_iter().chain(said).collect();
        let text = RichText::new(facts.join(" · ")).size(11.5).color(scope.colours.faint);
        ui.add(Label::new(text).wrap());
    }
}

fn link(ui: &mut Ui, text: String, key: Key, asked: &mut Asked) {
    if ui.add(Link::new(RichText::new(text).size(12.5))).clicked() {
        asked.push(Action::Open(FormFor::Record(key)));
    }
}

fn muted(ui: &mut Ui, scope: &Scope<'_>, text: &str) {
    if !text.is_empty() {
        ui.add(Label::new(RichText::new(text).size(12.0).color(scope.colours.muted)).wrap());
    }
}

fn faint(ui: &mut Ui, scope: &Scope<'_>, key: &str) {
    let text = RichText::new(scope.text(key)).size(12.0);
    ui.add(Label::new(text.color(scope.colours.faint)).wrap());
}
