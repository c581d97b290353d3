//! Biểu 01: the investment projects in a cluster, and what each reports of a period.
//!
//! The records have no project of their own: it is what an enterprise holds in one cluster, parted by
//! the approvals of investment where it has several.

use super::amount::{Amount, FormLine};
use super::period::FormPeriod;
use crate::domain::{
    Document, Enterprise, Id, Key, Occupancy, OccupancyState, PeriodFigure, Plan, Zone,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An investment project in a cluster on the cut-off.
#[derive(Clone, Debug)]
pub struct Project {
    /// In which cluster.
    pub zone: Id<Zone>,
    /// Whose.
    pub enterprise: Id<Enterprise>,
    /// Whether other projects of the enterprise stand before it.
    is_first: bool,
    /// Its land.
    pub holds: Vec<Arc<Occupancy>>,
}

impl Project {
    /// Whether it has leased land.
    pub fn is_leased(&self) -> bool {
        self.holds.iter().any(|held| held.state.is_leased())
    }

    /// Whether it is at work.
    pub fn is_operating(&self) -> bool {
        self.holds.iter().any(|held| held.state == OccupancyState::Operating)
    }

    /// What it is counted by.
    pub fn key(&self) -> Key {
        self.holds.first().map_or(Key::of(self.enterprise), |held| Key::of(held.id))
    }

    /// The records of its land.
    pub fn keys(&self) -> Vec<Key> {
        self.holds.iter().map(|held| Key::of(held.id)).collect()
    }

    /// What it reported of a period; of several papers the one that came last.
    pub fn reported<'a>(
        &self,
        plan: &'a Plan,
        period: &FormPeriod,
    ) -> Option<&'a Arc<PeriodFigure>> {
        self.figures(plan)
            .filter(|figure| period.is_of(figure))
            .max_by_key(|figure| (figure.received_on, figure.id))
    }

    /// Whether it has foreign capital, by the newest report up to the cut-off that says so.
    pub fn is_foreign(&self, plan: &Plan, period: &FormPeriod) -> Option<(bool, Key)> {
        self.figures(plan)
            .filter(|figure| figure.last_day <= period.last)
            .filter_map(|figure| Some((figure, has_foreign_capital(figure)?)))
            .max_by_key(|(figure, _)| (figure.last_day, figure.id))
            .map(|(figure, is_foreign)| (is_foreign, Key::of(figure.id)))
    }

    fn figures<'a>(&self, plan: &'a Plan) -> impl Iterator<Item = &'a Arc<PeriodFigure>> {
        plan.that_refer_to::<PeriodFigure>(self.enterprise)
            .filter(|figure| figure.of_infrastructure != Some(true))
            .filter(|figure| figure.zone.is_none_or(|zone| zone == self.zone))
            .filter(|figure| match figure.occupancy.and_then(|held| plan.get(held)) {
                Some(land) => self.holds.iter().any(|held| held.lot == land.lot),
                None => self.is_first,
            })
    }
}

/// The projects of a cluster with leased or approved land on the cut-off, by enterprise.
pub fn projects(plan: &Plan, zone: Id<Zone>, period: &FormPeriod) -> Vec<Project> {
    let on = period.last;
    let mut held: BTreeMap<Id<Enterprise>, Vec<Arc<Occupancy>>> = BTreeMap::new();
    for lot in plan.lots_of(zone).filter(|lot| lot.valid.contains(on)) {
        for land in plan.occupancies_on(lot.id, on).filter(|land| counts(land, period)) {
            held.entry(land.enterprise).or_default().push(Arc::clone(land));
        }
    }
    held.into_iter().flat_map(|(enterprise, held)| parted(zone, enterprise, held)).collect()
}

/// Land that makes a project: leased, or its investment approved by the cut-off.
fn counts(land: &Occupancy, period: &FormPeriod) -> bool {
    land.state.is_leased()
        || land.state.holds_land() && land.approved_on.is_some_and(|day| day <= period.last)
}

/// An enterprise with several approvals has as many projects; land without one goes with the first.
fn parted(zone: Id<Zone>, enterprise: Id<Enterprise>, held: Vec<Arc<Occupancy>>) -> Vec<Project> {
    let first = held.iter().filter_map(|land| land.approval).min();
    let mut by_approval: BTreeMap<Option<Id<Document>>, Vec<Arc<Occupancy>>> = BTreeMap::new();
    for land in held {
        by_approval.entry(land.approval.or(first)).or_default().push(land);
    }
    by_approval
        .into_iter()
        .map(|(approval, holds)| Project { zone, enterprise, is_first: approval == first, holds })
        .collect()
}

/// The four lines of Biểu 01, as entered.
pub fn project_lines(plan: &Plan, project: &Project, period: &FormPeriod) -> Vec<FormLine> {
    let report = project.reported(plan, period);
    let line = |number, figure: fn(&PeriodFigure) -> Option<f64>| {
        let entered = report.and_then(|report| figure(report));
        let rests_on = report.map(|report| Key::of(report.id));
        Amount::entered(entered, project.key(), rests_on).line(number)
    };
    vec![
        line("1", |report| report.revenue_million_vnd.map(billions)),
        line("2", |report| report.budget_paid_million_vnd.map(billions)),
        line("3", |report| report.workers.map(|workers| workers as f64)),
        line("4", |report| report.mean_income_million_vnd),
    ]
}

fn has_foreign_capital(figure: &PeriodFigure) -> Option<bool> {
    figure.has_foreign_capital.or_else(|| figure.foreign_million_vnd.map(|capital| capital > 0.0))
}

/// The forms count money in billions.
pub(super) fn billions(millions: f64) -> f64 {
    millions / 1_000.0
}
