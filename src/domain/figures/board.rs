//! How the plan's targets stand on a day: as records tell, and as somebody said last. Where both say
//! different things the target says which rules; until it does, the records do and the row says so.

use super::due::due_of;
use super::evidence::{Evidence, Found, told_by_records};
use super::target_standing::TargetStanding;
use crate::domain::{
    Id, JudgedBy, Measure, Plan, Standing, Target, TargetState, Zone, last_statement, outlooks,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What records or people say of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told {
    /// How it stands by that.
    pub standing: TargetStanding,
    /// What that rests on.
    pub evidence: Evidence,
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
    /// The day it is judged by.
    pub due: Option<Date>,
    /// Whether that is the plan's last day, since the target names none.
    pub is_due_of_plan: bool,
    /// What the records tell.
    pub computed: Option<Told>,
    /// What was said last.
    pub stated: Option<Told>,
    /// Whether the two say different things.
    pub differs: bool,
    /// Which of them rules, where somebody chose.
    pub judged_by: Option<JudgedBy>,
}

impl BoardRow {
    /// Whether the two say different things and nobody has chosen.
    pub const fn is_undecided(&self) -> bool {
        self.differs && self.judged_by.is_none()
    }
}

/// The targets on a day, all or those of a zone, in the order of the plan.
pub fn board(plan: &Plan, zone: Option<Id<Zone>>, on: Date) -> Vec<BoardRow> {
    let fills: BTreeMap<Id<Target>, (Standing, Option<f64>)> = outlooks(plan, zone, on)
        .into_iter()
        .map(|outlook| (outlook.target, (outlook.standing(), outlook.fill.known_rate())))
        .collect();
    plan.all::<Target>()
        .filter(|target| zone.is_none() || target.zone == zone)
        .map(|target| row(plan, target, on, fills.get(&target.id)))
        .collect()
}

fn row(plan: &Plan, target: &Target, on: Date, fill: Option<&(Standing, Option<f64>)>) -> BoardRow {
    let due = due_of(plan, target);
    let is_due = due.is_some_and(|due| due < on);
    let told = |found: &Found| {
        let standing = found.standing?;
        let standing = if is_due { standing.when_due() } else { standing };
        Some(Told { standing, evidence: found.evidence })
    };
    let records = told_by_records(plan, target, on, fill);
    let people = said(plan, target, on);
    let computed = records.as_ref().and_then(told);
    let stated = people.as_ref().and_then(told);
    let days = records.as_ref().and_then(|found| found.day).zip(people.and_then(|said| said.day));
    let differs = computed.zip(stated).is_some_and(|(shown, said)| {
        let is_overtaken = shown.standing == TargetStanding::Reached
            && said.standing != TargetStanding::Dropped
            && days.is_some_and(|(shown, said)| said < shown);
        !shown.standing.means(said.standing) && !is_overtaken
    });
    let ruling = match target.judged_by.filter(|_| differs) {
        Some(JudgedBy::Statement) => stated,
        Some(JudgedBy::Records) | None => computed.or(stated),
    };
    let ruling = ruling.unwrap_or_else(|| untold(records.as_ref(), is_due));
    BoardRow {
        target: target.id,
        standing: ruling.standing,
        evidence: ruling.evidence,
        due,
        is_due_of_plan: target.due.is_none(),
        computed,
        stated,
        differs,
        judged_by: target.judged_by,
    }
}

/// Of what nobody tells how it stands; what is counted of it shows that it has begun.
fn untold(records: Option<&Found>, is_due: bool) -> Told {
    let evidence = records.map_or(Evidence::Nothing, |records| records.evidence);
    let is_begun = match evidence {
        Evidence::Count(Some(amount), _) | Evidence::Fill(amount) => amount > 0.0,
        _ => false,
    };
    let standing = if is_begun { TargetStanding::OnCourse } else { TargetStanding::Unsaid };
    let standing = if is_due { TargetStanding::DueUnsaid } else { standing };
    Told { standing, evidence }
}

/// What was said last, else what stands in the target.
fn said(plan: &Plan, target: &Target, on: Date) -> Option<Found> {
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
        let evidence = Evidence::Said(statement.id);
        return Some(Found { standing: Some(found), evidence, day: Some(statement.day) });
    }
    let own = standing(target.state?);
    Some(Found { standing: Some(own), evidence: Evidence::Own, day: None })
}
