//! How the plan's targets stand on a day: computed where records tell, else as somebody said last.

use crate::domain::{
    Id, InvestmentProject, Measure, Plan, Product, Standing, Statement, Target, TargetState, Work,
    WorkStatus, Zone, ZoneStatus, last_reading, last_statement, outlooks, steps_of,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How a target stands, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetStanding {
    /// Due and not reached.
    Overdue,
    /// Due, and nothing tells whether it was reached.
    DueUnsaid,
    /// Behind what would reach it.
    Late,
    /// Under way.
    OnCourse,
    /// Nothing tells, and it is not due.
    Unsaid,
    /// Reached.
    Reached,
    /// Given up.
    Dropped,
}

/// What the standing rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    /// The fill rate recorded, 0–1.
    Fill(f64),
    /// The status of its zone.
    Zone(ZoneStatus),
    /// A work, with its last progress in percent.
    Work(Id<Work>, Option<f64>),
    /// A project, with steps done and steps in all.
    Project(Id<InvestmentProject>, usize, usize),
    /// A product, with its stars.
    Product(Id<Product>, Option<i64>),
    /// What was said last.
    Said(Id<Statement>),
    /// What stands in the target itself.
    Own,
    /// Nothing.
    Nothing,
}

/// A target on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoardRow {
    /// Which.
    pub target: Id<Target>,
    /// How it stands.
    pub standing: TargetStanding,
    /// What that rests on.
    pub evidence: Evidence,
}

/// The targets on a day, all or those of a zone, in the order of the plan.
pub fn board(plan: &Plan, zone: Option<Id<Zone>>, on: Date) -> Vec<BoardRow> {
    let fills: BTreeMap<Id<Target>, (Standing, Option<f64>)> = outlooks(plan, zone, on)
        .into_iter()
        .map(|outlook| (outlook.target, (outlook.standing(), outlook.fill.known_rate())))
        .collect();
    plan.all::<Target>()
        .filter(|target| zone.is_none() || target.zone == zone)
        .map(|target| {
            let (found, evidence) =
                computed(plan, target, on, &fills).unwrap_or_else(|| said(plan, target, on));
            let is_due = target.due.is_some_and(|due| due < on);
            let standing = match (found, is_due) {
                (Some(TargetStanding::Late | TargetStanding::OnCourse), true) => {
                    TargetStanding::Overdue
                }
                (Some(standing), _) => standing,
                (None, true) => TargetStanding::DueUnsaid,
                (None, false) => TargetStanding::Unsaid,
            };
            BoardRow { target: target.id, standing, evidence }
        })
        .collect()
}

type Found = (Option<TargetStanding>, Evidence);

/// What the plan's own records tell; nothing where they tell nothing.
fn computed(
    plan: &Plan,
    target: &Target,
    on: Date,
    fills: &BTreeMap<Id<Target>, (Standing, Option<f64>)>,
) -> Option<Found> {
    if let Some((standing, Some(rate))) = fills.get(&target.id) {
        let standing = match standing {
            Standing::Overdue => Some(TargetStanding::Overdue),
            Standing::Behind => Some(TargetStanding::Late),
            Standing::OnCourse => Some(TargetStanding::OnCourse),
            Standing::Reached => Some(TargetStanding::Reached),
            Standing::Unknown => None,
        };
        return Some((standing, Evidence::Fill(*rate)));
    }
    if let Some(work) = target.work.and_then(|work| plan.get(work)) {
        return Some(of_work(plan, work, on));
    }
    if let Some(project) = target.project.and_then(|project| plan.get(project)) {
        return Some(of_project(plan, project, on));
    }
    if let Some(product) = target.product.and_then(|product| plan.get(product)) {
        let is_recognised =
            product.ocop_stars.is_some() && product.ocop_on.is_none_or(|day| day <= on);
        let stars = product.ocop_stars.filter(|_| is_recognised);
        let standing = is_recognised.then_some(TargetStanding::Reached);
        return standing.map(|standing| (Some(standing), Evidence::Product(product.id, stars)));
    }
    if target.measure == Measure::Establishment {
        let zone = target.zone.and_then(|zone| plan.get(zone))?;
        let standing = match zone.status? {
            ZoneStatus::Proposed => TargetStanding::OnCourse,
            ZoneStatus::Approved
            | ZoneStatus::Building
            | ZoneStatus::Operating
            | ZoneStatus::Expanding => TargetStanding::Reached,
            ZoneStatus::Withdrawn => TargetStanding::Dropped,
        };
        return Some((Some(standing), Evidence::Zone(zone.status?)));
    }
    None
}

fn of_work(plan: &Plan, work: &Work, on: Date) -> Found {
    let percent = last_reading(plan, work.id, on).map(|reading| reading.percent);
    let standing = if work.is_done(on) || percent.is_some_and(|percent| percent >= 100.0) {
        Some(TargetStanding::Reached)
    } else if work.status == Some(WorkStatus::Dropped) {
        Some(TargetStanding::Dropped)
    } else if work.is_late(on) || work.status == Some(WorkStatus::Stopped) {
        Some(TargetStanding::Late)
    } else if work.status.is_some() || percent.is_some() {
        Some(TargetStanding::OnCourse)
    } else {
        None
    };
    (standing, Evidence::Work(work.id, percent))
}

fn of_project(plan: &Plan, project: &InvestmentProject, on: Date) -> Found {
    let steps = steps_of(plan, project.id);
    let done = steps.iter().filter(|step| step.done_on.is_some_and(|day| day <= on)).count();
    let is_late = project.is_late(&steps, on);
    let standing = match project.status {
        Some(WorkStatus::Done) => Some(TargetStanding::Reached),
        Some(WorkStatus::Dropped) => Some(TargetStanding::Dropped),
        _ if !steps.is_empty() && done == steps.len() => Some(TargetStanding::Reached),
        Some(WorkStatus::Stopped) => Some(TargetStanding::Late),
        _ if is_late => Some(TargetStanding::Late),
        Some(_) => Some(TargetStanding::OnCourse),
        None if done > 0 => Some(TargetStanding::OnCourse),
        None => None,
    };
    (standing, Evidence::Project(project.id, done, steps.len()))
}

/// What was said last, else what stands in the target.
fn said(plan: &Plan, target: &Target, on: Date) -> Found {
    let standing = |state| match state {
        TargetState::OnCourse => TargetStanding::OnCourse,
        TargetState::Late => TargetStanding::Late,
        TargetState::Done => TargetStanding::Reached,
        TargetState::Dropped => TargetStanding::Dropped,
    };
    if let Some(statement) = last_statement(plan, target.id, on) {
        let is_counted = target.measure == Measure::Count
            && statement.value.zip(target.value).is_some_and(|(now, wanted)| now >= wanted);
        let found = if is_counted { TargetStanding::Reached } else { standing(statement.state) };
        return (Some(found), Evidence::Said(statement.id));
    }
    match target.state {
        Some(state) => (Some(standing(state)), Evidence::Own),
        None => (None, Evidence::Nothing),
    }
}
