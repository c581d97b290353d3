//! The legal standing of a zone on a day: approvals, how it stood when, the steps under way.

use super::area_truth::cited;
use super::procedure::{StepRow, step_rows};
use crate::domain::{Approval, Id, Key, Period, Phase, Plan, Zone, ZoneState, ZoneStatus};
use crate::i18n::{Argument, Message};
use crate::rules::DaysOff;
use jiff::civil::Date;
use std::cmp::Reverse;

/// What is decided and under way for a zone and its stages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legal {
    /// Approvals, the newest first.
    pub approvals: Vec<ApprovalRow>,
    /// How it stood before, the newest first.
    pub states: Vec<StateRow>,
    /// Steps of the procedure in order.
    pub steps: Vec<StepRow>,
}

/// An approval.
#[derive(Clone, Debug, PartialEq)]
pub struct ApprovalRow {
    /// The record.
    pub key: Key,
    /// What is approved, of which stage, on which day.
    pub title: Message,
    /// The paper, areas and capital, each with its unit.
    pub facts: Vec<Message>,
    /// Whether it holds on the day.
    pub is_in_force: bool,
}

/// How a zone or stage stood during some days.
#[derive(Clone, Debug, PartialEq)]
pub struct StateRow {
    /// The record.
    pub key: Key,
    /// How far it was.
    pub status: ZoneStatus,
    /// The stage; nothing for the whole zone.
    pub phase: Option<String>,
    /// During which days.
    pub valid: Period,
}

impl Legal {
    /// Whether nothing is recorded.
    pub const fn is_empty(&self) -> bool {
        self.approvals.is_empty() && self.states.is_empty() && self.steps.is_empty()
    }
}

/// The legal standing of a zone with its stages on a day.
pub(super) fn legal(plan: &Plan, zone: Id<Zone>, on: Date) -> Legal {
    let mut approvals: Vec<_> = plan.that_refer_to::<Approval>(zone).collect();
    approvals.sort_by_key(|approval| Reverse((approval.day, approval.id)));
    Legal {
        approvals: approvals.into_iter().map(|it| approval_row(plan, it, on)).collect(),
        states: state_rows(plan, zone, on),
        steps: step_rows(plan, zone, on, &DaysOff::of(plan)),
    }
}

fn approval_row(plan: &Plan, approval: &Approval, on: Date) -> ApprovalRow {
    let phase = phase_name(plan, approval.phase);
    let text = if phase.is_some() { "legal-approval-of-phase" } else { "legal-approval" };
    let title = Message::new(text)
        .with("what", approval.kind.text())
        .with("phase", phase.unwrap_or_default())
        .with("day", approval.day);
    let paper = approval
        .document
        .and_then(|document| plan.get(document))
        .map(|document| Message::new("views-as-said").with("text", cited(document)));
    let area = |key, area| Message::new(key).with("area", Argument::Hectares(area));
    let capital = approval
        .capital_million_vnd
        .map(|capital| Message::new("legal-capital").with("capital", Argument::Number(capital)));
    let facts = [
        paper,
        approval.stated.map(|stated| area("legal-area", stated)),
        approval.industrial.map(|industrial| area("legal-industrial", industrial)),
        capital,
    ];
    ApprovalRow {
        key: Key::of(approval.id),
        title,
        facts: facts.into_iter().flatten().collect(),
        is_in_force: approval.day <= on,
    }
}

fn state_rows(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<StateRow> {
    let mut rows: Vec<StateRow> = plan
        .that_refer_to::<ZoneState>(zone)
        .filter(|state| state.valid.from.is_none_or(|from| from <= on))
        .map(|state| StateRow {
            key: Key::of(state.id),
            status: state.status,
            phase: phase_name(plan, state.phase),
            valid: state.valid,
        })
        .collect();
    rows.sort_by_key(|row| Reverse((row.valid.from, row.valid.to)));
    rows
}

fn phase_name(plan: &Plan, phase: Option<Id<Phase>>) -> Option<String> {
    Some(plan.get(phase?)?.name.clone())
}
