//! Wastewater works and paid capital of a cluster on a cut-off.

use super::amount::Amount;
use super::investor::said_by_investor;
use super::project::billions;
use crate::domain::{Budget, CentralWastewater, Key, Plan, Work, WorkKind, WorkStatus, Zone};
use crate::i18n::Message;
use jiff::civil::Date;
use std::sync::Arc;

/// One where central wastewater works stand or are being built; collection alone is none.
pub(super) fn treatment(plan: &Plan, zone: &Zone, on: Date) -> Amount {
    let works: Vec<&Arc<Work>> = plan
        .that_refer_to::<Work>(zone.id)
        .filter(|work| {
            work.kind == WorkKind::Wastewater && work.status != Some(WorkStatus::Dropped)
        })
        .collect();
    let begun: Vec<_> = works.iter().map(|work| has_begun(work, on)).collect();
    let of_works = match () {
        () if begun.contains(&Some(true)) => Some(true),
        () if !begun.is_empty() && begun.iter().all(|begun| *begun == Some(false)) => Some(false),
        () => None,
    };
    let said = central(plan, zone, on);
    let holds = of_works.or_else(|| {
        said.map(|(state, _)| match state {
            CentralWastewater::Missing => false,
            CentralWastewater::Building
            | CentralWastewater::Built
            | CentralWastewater::MeetsStandard => true,
        })
    });
    let rests_on = works.iter().map(|work| Key::of(work.id)).chain(said.map(|(_, key)| key));
    Amount::counted(holds, Key::of(zone.id), rests_on)
}

/// What the newest report says of the central works, else the cluster's record.
fn central(plan: &Plan, zone: &Zone, on: Date) -> Option<(CentralWastewater, Key)> {
    said_by_investor(plan, zone, on, |report| report.central_wastewater)
        .or_else(|| Some((zone.central_wastewater?, Key::of(zone.id))))
}

/// One where they meet the standard.
pub(super) fn standard(plan: &Plan, zone: &Zone, on: Date) -> Amount {
    let found = central(plan, zone, on);
    let said = found.map(|(state, _)| state == CentralWastewater::MeetsStandard);
    // What is not there meets no standard.
    let is_missing = treatment(plan, zone, on).value == Some(0.0);
    let holds = said.or_else(|| is_missing.then_some(false));
    Amount::counted(holds, Key::of(zone.id), found.map(|(_, key)| key))
}

fn has_begun(work: &Work, on: Date) -> Option<bool> {
    if work.is_done(on) {
        return Some(true);
    }
    match (work.started, work.status) {
        (Some(started), _) => Some(started <= on),
        (None, Some(WorkStatus::Planned | WorkStatus::Approved)) => Some(false),
        (None, Some(WorkStatus::UnderWay | WorkStatus::Stopped | WorkStatus::Done)) => Some(true),
        (None, Some(WorkStatus::Dropped) | None) => None,
    }
}

/// What was paid for the works of a cluster up to a day, in billions: as reported, else by their
/// budgets.
pub(super) fn paid(plan: &Plan, zone: &Zone, on: Date) -> Amount {
    if let Some((paid, key)) = said_by_investor(plan, zone, on, |report| report.paid_million_vnd) {
        return Amount::known(billions(paid), [key]);
    }
    let budgets: Vec<&Arc<Budget>> = plan
        .that_refer_to::<Work>(zone.id)
        .flat_map(|work| plan.that_refer_to::<Budget>(work.id))
        .filter(|budget| budget.day.map_or(budget.year <= i64::from(on.year()), |day| day <= on))
        .filter(|budget| budget.spent_million_vnd.is_some())
        .collect();
    if budgets.is_empty() {
        return Amount::unknown([Key::of(zone.id)]);
    }
    let spent = budgets.iter().filter_map(|budget| budget.spent_million_vnd).sum();
    let rests_on = budgets.iter().map(|budget| Key::of(budget.id));
    Amount::known(billions(spent), rests_on).noted(Some(Message::new("forms-paid-by-budgets")))
}
