//! What a plan knows of its clusters on a day, looked up once: every rule and every day of law is held to
//! the same facts.

use crate::domain::{
    Approval, ApprovalKind, Fill, Id, LandBalance, Lot, Plan, Work, WorkStatus, Zone, ZoneKind,
    ZoneStatus, fill_of_zone,
};
use crate::units::Area;
use jiff::civil::Date;
use std::sync::Arc;

/// A plan on a day.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The day.
    pub on: Date,
    /// Its clusters that are not given up.
    pub clusters: Vec<Cluster<'a>>,
}

/// A cluster on a day.
#[derive(Debug)]
pub struct Cluster<'a> {
    /// Which.
    pub zone: &'a Arc<Zone>,
    /// How far it is.
    pub status: Option<ZoneStatus>,
    /// Its whole area as a document states it.
    pub area: Option<Area>,
    /// How full it is.
    pub fill: Fill,
    /// Its lots by what they are set aside for.
    pub land: LandBalance,
    /// Whether a lot of it is only sketched.
    pub is_sketched: bool,
    /// Its approvals as a whole up to the day, the newest first.
    pub approvals: Vec<&'a Arc<Approval>>,
    /// What is built for it, but for what was given up.
    pub works: Vec<&'a Arc<Work>>,
    /// Its lots of which it is known how densely they may be or are built.
    pub built: Vec<&'a Arc<Lot>>,
}

impl<'a> Facts<'a> {
    /// Those of a day.
    pub fn of(plan: &'a Plan, on: Date) -> Self {
        let is_cluster = |zone: &&Arc<Zone>| zone.kind == ZoneKind::Cluster;
        let clusters =
            plan.all::<Zone>().filter(is_cluster).map(|zone| Cluster::of(plan, zone, on));
        let is_there = |cluster: &Cluster<'_>| cluster.status != Some(ZoneStatus::Withdrawn);
        Self { plan, on, clusters: clusters.filter(is_there).collect() }
    }
}

impl<'a> Cluster<'a> {
    fn of(plan: &'a Plan, zone: &'a Arc<Zone>, on: Date) -> Self {
        let (mut land, mut built, mut is_sketched) = (LandBalance::default(), Vec::new(), false);
        for lot in plan.lots_of(zone.id).filter(|lot| lot.valid.contains(on)) {
            land.add(lot);
            is_sketched |= lot.is_sketched();
            if says_how_built(lot) {
                built.push(lot);
            }
        }
        let approvals = plan.approvals_of(zone.id).into_iter().filter(|of| of.day <= on).collect();
        Self {
            zone,
            status: plan.status_on(zone.id, on),
            area: plan.area_on(zone.id, on).map(|stated| stated.area),
            fill: fill_of_zone(plan, zone.id, on),
            land,
            is_sketched,
            approvals,
            works: works(plan, zone.id),
            built,
        }
    }

    /// The newest approval of a kind.
    pub fn approval(&self, kind: ApprovalKind) -> Option<&'a Arc<Approval>> {
        self.approvals.iter().copied().find(|approval| approval.kind == kind)
    }

    /// Whether it is founded: by a decision, or as far as anybody says.
    pub fn is_established(&self) -> bool {
        self.approval(ApprovalKind::Establishment).is_some()
            || !matches!(self.status, None | Some(ZoneStatus::Proposed | ZoneStatus::Withdrawn))
    }

    /// The day whose building code its detailed plan keeps to: that of its approval, as long as a later
    /// law does not ask the plan to be made anew.
    pub fn code_day(&self, law: Date) -> Date {
        let is_plan = |approval: &&&Arc<Approval>| {
            matches!(approval.kind, ApprovalKind::DetailedPlan | ApprovalKind::Adjustment)
        };
        self.approvals.iter().find(is_plan).map_or(law, |approval| approval.day.min(law))
    }
}

fn works(plan: &Plan, zone: Id<Zone>) -> Vec<&Arc<Work>> {
    let is_meant = |work: &&Arc<Work>| work.status != Some(WorkStatus::Dropped);
    plan.that_refer_to::<Work>(zone).filter(is_meant).collect()
}

fn says_how_built(lot: &Lot) -> bool {
    lot.max_density.is_some() || lot.built_density.is_some() || lot.planted_share.is_some()
}
