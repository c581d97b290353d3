//! Whether a cluster is established, and what else was approved for it, by a cut-off.

use crate::domain::{Approval, ApprovalKind, Id, Key, Phase, Plan, Zone, ZoneStatus};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Whether a cluster is established.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Established {
    /// Since this day, by this decision.
    Since(Date, Key),
    /// Somebody says that it is, and no record of the decision says since when.
    Undated,
    /// Not, or no more.
    No,
    /// No decision is recorded, and being at work tells nothing: clusters work unestablished, too.
    Unknown,
}

impl Established {
    /// By a day.
    pub(super) fn of(plan: &Plan, zone: &Zone, on: Date) -> Self {
        let approvals = plan.approvals_of(zone.id);
        let newest = approvals
            .into_iter()
            .filter(|approval| approval.day <= on)
            .find(|approval| founds(approval.kind).is_some());
        if let Some(approval) = newest {
            return match founds(approval.kind) {
                Some(true) => Self::Since(approval.day, Key::of(approval.id)),
                Some(false) | None => Self::No,
            };
        }
        match plan.status_on(zone.id, on) {
            Some(ZoneStatus::Proposed | ZoneStatus::Withdrawn) => Self::No,
            Some(ZoneStatus::Approved) => Self::Undated,
            Some(ZoneStatus::Building | ZoneStatus::Operating | ZoneStatus::Expanding) | None => {
                Self::Unknown
            }
        }
    }

    /// Yes or no, where that is known.
    pub(super) const fn is(self) -> Option<bool> {
        match self {
            Self::Since(..) | Self::Undated => Some(true),
            Self::No => Some(false),
            Self::Unknown => None,
        }
    }

    /// Whether that came in a span of days.
    pub(super) fn is_in(self, first: Date, last: Date) -> Option<bool> {
        match self {
            Self::Since(day, _) => Some((first..=last).contains(&day)),
            Self::No => Some(false),
            Self::Undated | Self::Unknown => None,
        }
    }

    /// The decision.
    pub(super) const fn rests_on(self) -> Option<Key> {
        match self {
            Self::Since(_, decision) => Some(decision),
            Self::Undated | Self::No | Self::Unknown => None,
        }
    }
}

/// Whether an approval of this kind founds a cluster or ends it; nothing where it does neither.
const fn founds(kind: ApprovalKind) -> Option<bool> {
    match kind {
        ApprovalKind::Establishment => Some(true),
        ApprovalKind::Annulment => Some(false),
        ApprovalKind::ProvincialList
        | ApprovalKind::Extension
        | ApprovalKind::DetailedPlan
        | ApprovalKind::InfrastructureProject
        | ApprovalKind::Adjustment => None,
    }
}

/// The approvals of a kind that hold for a cluster by a day: the newest of the whole and of each stage.
pub(super) fn approved<'a>(
    plan: &'a Plan,
    zone: &Zone,
    kind: ApprovalKind,
    on: Date,
) -> Vec<&'a Arc<Approval>> {
    let mut newest: BTreeMap<Option<Id<Phase>>, &Arc<Approval>> = BTreeMap::new();
    let mut all: Vec<_> = plan
        .that_refer_to::<Approval>(zone.id)
        .filter(|approval| approval.kind == kind && approval.day <= on)
        .collect();
    all.sort_by_key(|approval| (approval.day, approval.id));
    for approval in all {
        newest.insert(approval.phase, approval);
    }
    newest.into_values().collect()
}
