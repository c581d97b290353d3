//! What the plan's own records tell of a target: fill rate, works, projects, products, the status of a
//! zone or stage, and what is counted.

use super::counted::{Beside, count};
use super::target_standing::TargetStanding;
use crate::domain::{
    Id, InvestmentProject, Measure, Plan, Product, Site, Standing, Statement, Target, Work,
    WorkStatus, ZoneStatus, fill_of_phase, last_reading, steps_of,
};
use jiff::civil::Date;

/// What a target's standing rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    /// The fill rate recorded, 0–1.
    Fill(f64),
    /// The status of its zone.
    Zone(ZoneStatus),
    /// The status of its stage.
    Phase(ZoneStatus),
    /// A work, with its last progress in percent.
    Work(Id<Work>, Option<f64>),
    /// A project, with steps done and steps in all.
    Project(Id<InvestmentProject>, usize, usize),
    /// A product, with its stars.
    Product(Id<Product>, Option<i64>),
    /// What is counted, with what it is held to; unknown as long as nothing of it was recorded.
    Count(Option<f64>, Beside),
    /// What was said last.
    Said(Id<Statement>),
    /// What stands in the target itself.
    Own,
    /// Nothing.
    Nothing,
}

/// What is found of a target.
pub(super) struct Found {
    /// How it stands, where that can be told at all.
    pub standing: Option<TargetStanding>,
    /// By what.
    pub evidence: Evidence,
    /// Since when it is so, where that is known.
    pub day: Option<Date>,
}

impl Found {
    const fn new(standing: Option<TargetStanding>, evidence: Evidence) -> Self {
        Self { standing, evidence, day: None }
    }

    const fn since(self, day: Option<Date>) -> Self {
        Self { day, ..self }
    }
}

/// What records tell; nothing where the target rests on none.
pub(super) fn told_by_records(
    plan: &Plan,
    target: &Target,
    on: Date,
    fill: Option<&(Standing, Option<f64>)>,
) -> Option<Found> {
    if let Some((standing, Some(rate))) = fill {
        return Some(Found::new(of_fill(*standing), Evidence::Fill(*rate)));
    }
    if let Some(work) = target.work.and_then(|work| plan.get(work)) {
        return Some(of_work(plan, work, on));
    }
    if let Some(project) = target.project.and_then(|project| plan.get(project)) {
        return Some(of_project(plan, project, on));
    }
    if let Some(product) = target.product.and_then(|product| plan.get(product)) {
        return of_product(product, on);
    }
    if target.measure == Measure::Establishment {
        return of_establishment(plan, target, on);
    }
    if target.measure == Measure::FillRate {
        return of_open_fill(plan, target, on);
    }
    of_count(plan, target, on)
}

/// How far land is filled where the target names no rate: that alone never reaches it.
fn of_open_fill(plan: &Plan, target: &Target, on: Date) -> Option<Found> {
    let fill = fill_of_phase(plan, target.zone?, target.phase, on);
    Some(Found::new(None, Evidence::Fill(fill.known_rate()?)))
}

const fn of_fill(standing: Standing) -> Option<TargetStanding> {
    match standing {
        Standing::Overdue => Some(TargetStanding::Overdue),
        Standing::Behind => Some(TargetStanding::Late),
        Standing::OnCourse => Some(TargetStanding::OnCourse),
        Standing::Reached => Some(TargetStanding::Reached),
        Standing::Unknown => None,
    }
}

fn of_work(plan: &Plan, work: &Work, on: Date) -> Found {
    let reading = last_reading(plan, work.id, on);
    let percent = reading.map(|reading| reading.percent);
    let is_read_done = percent.is_some_and(|percent| percent >= 100.0);
    let standing = if work.is_done(on) || is_read_done {
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
    let seen_done = reading.filter(|_| is_read_done).map(|reading| reading.day);
    Found::new(standing, Evidence::Work(work.id, percent)).since(work.finished.or(seen_done))
}

fn of_project(plan: &Plan, project: &InvestmentProject, on: Date) -> Found {
    let steps = steps_of(plan, project.id);
    let done = || steps.iter().filter_map(|step| step.done_on).filter(|day| *day <= on);
    let all_done = !steps.is_empty() && done().count() == steps.len();
    let is_late = project.is_late(&steps, on);
    let standing = match project.status {
        Some(WorkStatus::Done) => Some(TargetStanding::Reached),
        Some(WorkStatus::Dropped) => Some(TargetStanding::Dropped),
        _ if all_done => Some(TargetStanding::Reached),
        Some(WorkStatus::Stopped) => Some(TargetStanding::Late),
        _ if is_late => Some(TargetStanding::Late),
        Some(_) => Some(TargetStanding::OnCourse),
        None if done().count() > 0 => Some(TargetStanding::OnCourse),
        None => None,
    };
    let evidence = Evidence::Project(project.id, done().count(), steps.len());
    Found::new(standing, evidence).since(done().max().filter(|_| all_done))
}

fn of_product(product: &Product, on: Date) -> Option<Found> {
    let is_recognised = product.ocop_stars.is_some() && product.ocop_on.is_none_or(|day| day <= on);
    let stars = product.ocop_stars.filter(|_| is_recognised)?;
    let evidence = Evidence::Product(product.id, Some(stars));
    Some(Found::new(Some(TargetStanding::Reached), evidence).since(product.ocop_on))
}

/// The status of the stage, where the target names one, else of the zone.
fn of_establishment(plan: &Plan, target: &Target, on: Date) -> Option<Found> {
    let zone = plan.get(target.zone?)?;
    let phase = target.phase.and_then(|phase| plan.get(phase));
    let site = phase.map_or(Site::Zone(zone.id), |phase| Site::Phase(phase.id));
    let status = plan.status_on(site, on)?;
    let evidence = if phase.is_some() { Evidence::Phase(status) } else { Evidence::Zone(status) };
    let own = phase.map_or(zone.status_since, |phase| phase.status_since);
    let approved = plan.approvals_of(site).into_iter().map(|approval| approval.day);
    let since = approved.chain(own).filter(|day| *day <= on).max();
    let standing = match status {
        ZoneStatus::Proposed => TargetStanding::OnCourse,
        ZoneStatus::Approved
        | ZoneStatus::Building
        | ZoneStatus::Operating
        | ZoneStatus::Expanding => TargetStanding::Reached,
        ZoneStatus::Withdrawn => TargetStanding::Dropped,
    };
    Some(Found::new(Some(standing), evidence).since(since))
}

/// A target that names no number is open: its count shows, and reaches nothing by itself. As long as
/// nothing counts, nothing tells how the target stands.
fn of_count(plan: &Plan, target: &Target, on: Date) -> Option<Found> {
    let counted = count(plan, target, on)?;
    let begun = counted.number.filter(|number| *number > 0.0);
    let standing = begun.zip(target.value).map(|(number, wanted)| {
        if number >= wanted - ROUNDING { TargetStanding::Reached } else { TargetStanding::OnCourse }
    });
    Some(Found::new(standing, Evidence::Count(counted.number, counted.beside)))
}

/// What a number may miss its target by, and that is rounding.
const ROUNDING: f64 = 1e-6;
