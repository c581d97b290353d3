//! What a dossier lacks, so that somebody enters it before it is handed in.

use super::facts::Facts;
use super::template::{PLANNED, template};
use super::works::work as features_of;
use crate::domain::{
    BoundarySource, Id, Lot, Plan, PlanScale, Work, Zone, is_dossier_code, is_planning_code,
};
use crate::i18n::Message;
use jiff::civil::Date;
use std::sync::Arc;

/// Something a dossier lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// What, and what to do.
    pub says: Message,
    /// Whether it cannot be handed in without.
    pub is_needed: bool,
}

/// What the dossier of a zone would lack on a day; refused where there is none to be made.
pub fn dossier_lacks(plan: &Plan, zone: Id<Zone>, on: Date) -> Result<Vec<Missing>, Message> {
    Facts::of(plan, zone, on).map(|facts| lacks(&facts))
}

pub(super) fn lacks(facts: &Facts<'_>) -> Vec<Missing> {
    let needed = needed(facts).into_iter().map(|says| Missing { says, is_needed: true });
    let wanted = wanted(facts).into_iter().map(|says| Missing { says, is_needed: false });
    needed.chain(wanted).collect()
}

/// What it is not ready without.
fn needed(facts: &Facts<'_>) -> Vec<Message> {
    let mut lacks = Vec::new();
    let mut unless = |is_there: bool, key| {
        if !is_there {
            lacks.push(Message::new(key));
        }
    };
    unless(facts.approval.is_some(), "dossier-lacks-approval");
    if facts.approval.is_some() {
        unless(facts.dossier_code().is_some_and(is_dossier_code), "dossier-lacks-dossier-code");
        unless(facts.planning_code().is_some_and(is_planning_code), "dossier-lacks-planning-code");
        unless(facts.decision.is_some(), "dossier-lacks-decision");
    }
    let is_sketch = facts.zone.boundary_source == Some(BoundarySource::Illustrative);
    unless(!is_sketch, "dossier-lacks-real-boundary");
    let lots = |is_it: fn(&Lot) -> bool| named(facts.lots.iter().filter(|lot| is_it(lot)));
    let of_lots = [
        ("dossier-lacks-lot-boundaries", lots(|lot| lot.boundary.is_none())),
        ("dossier-lacks-real-lots", lots(Lot::is_sketched)),
    ];
    let of_lots = of_lots.into_iter();
    lacks.extend(of_lots.filter_map(|(key, lots)| Some(Message::new(key).with("lots", lots?))));
    lacks
}

/// What is left empty, since nobody has entered it or the program does not keep it.
fn wanted(facts: &Facts<'_>) -> Vec<Message> {
    let mut lacks = Vec::new();
    let approval = facts.approval.map(AsRef::as_ref);
    let said = [
        ("field-plan_name", approval.is_some_and(|it| it.plan_name.is_some())),
        ("field-scale", approval.is_some_and(|it| it.scale.is_some())),
        ("field-plan_owner", approval.is_some_and(|it| it.plan_owner.is_some())),
        ("field-consultant", approval.is_some_and(|it| it.consultant.is_some())),
    ];
    let unsaid = said.into_iter().filter(|(_, is_said)| !is_said).map(|(key, _)| Message::new(key));
    let unsaid: Vec<Message> = unsaid.collect();
    if let Some(fields) = Message::list(unsaid.into_iter()).filter(|_| approval.is_some()) {
        lacks.push(Message::new("dossier-lacks-fields").with("fields", fields));
    }
    if facts.zone.boundary_source != Some(BoundarySource::Surveyed) {
        lacks.push(Message::new("dossier-lacks-marks"));
    }
    let works = |is_it: &dyn Fn(&Work) -> bool| {
        let works = facts.works.iter().filter(|work| is_it(work));
        let named =
            works.map(|work| Message::new("dossier-named").with("name", work.name.as_str()));
        Message::list(named.collect::<Vec<_>>().into_iter())
    };
    let has_class = |work: &Work| {
        let planned = template().package(PLANNED);
        planned.is_some_and(|package| !features_of(facts, work, package).is_empty())
    };
    let of_works = [
        ("dossier-lacks-works", works(&|work| work.geom.is_none())),
        ("dossier-lacks-classes", works(&|work| work.geom.is_some() && !has_class(work))),
    ];
    let of_works = of_works.into_iter();
    lacks.extend(of_works.filter_map(|(key, works)| Some(Message::new(key).with("works", works?))));
    if facts.scale() == PlanScale::Of500 {
        lacks.push(Message::new("dossier-layers-are-guessed"));
    }
    if facts.works.iter().any(|work| work.geom.is_some()) {
        lacks.push(Message::new("dossier-works-are-guessed"));
    }
    lacks.extend(
        ["dossier-lacks-existing", "dossier-lacks-terrain", "dossier-lacks-papers"]
            .map(Message::new),
    );
    lacks
}

fn named<'a>(lots: impl Iterator<Item = &'a &'a Arc<Lot>>) -> Option<Message> {
    let lots: Vec<Message> =
        lots.map(|lot| Message::new("dossier-lot").with("code", lot.code.as_str())).collect();
    Message::list(lots.into_iter())
}
