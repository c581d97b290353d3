//! How a target stands, with everything that shows it.

use super::target_text::{beside_text, disagreement, evidence, judged_by_plan, told_text};
use crate::domain::{
    BoardRow, Counted, Id, Key, Plan, RecordKind, Target, TargetStanding, Told, Zone, board, count,
    title,
};
use crate::i18n::Message;
use jiff::civil::Date;

/// A target on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetCard {
    /// Which.
    pub target: Id<Target>,
    /// How it stands.
    pub standing: TargetStanding,
    /// What that rests on.
    pub evidence: Message,
    /// What the records tell.
    pub computed: Option<(TargetStanding, Message)>,
    /// What was said last.
    pub stated: Option<(TargetStanding, Message)>,
    /// What speaks otherwise, and which rules.
    pub disagreement: Option<Message>,
    /// Whether nobody has chosen which rules.
    pub is_undecided: bool,
    /// That it is judged by the plan's last day, where it names none.
    pub judged_by_plan: Option<Message>,
    /// The day it is judged by.
    pub due: Option<Date>,
    /// The number counted, where it is known.
    pub number: Option<f64>,
    /// What the number is held to beside the target's value, in words.
    pub beside: Option<Message>,
    /// The records its number is counted from, each with its name.
    pub counted: Vec<(Key, String)>,
    /// The kind of record that moves the number.
    pub entered: Option<RecordKind>,
    /// What a record entered for it will refer to.
    pub about: Vec<Key>,
}

/// The cards of the targets of a zone, or of all, in the order of the plan.
pub fn target_cards(plan: &Plan, zone: Option<Id<Zone>>, on: Date) -> Vec<TargetCard> {
    board(plan, zone, on).iter().filter_map(|found| card(plan, found, on)).collect()
}

/// The card of a target; nothing where the plan has none.
pub fn target_card(plan: &Plan, id: Id<Target>, on: Date) -> Option<TargetCard> {
    let target = plan.get(id)?;
    let found = board(plan, target.zone, on).into_iter().find(|row| row.target == id)?;
    card(plan, &found, on)
}

fn card(plan: &Plan, found: &BoardRow, on: Date) -> Option<TargetCard> {
    let target = plan.get(found.target)?;
    let count = count(plan, target, on);
    let number = count.as_ref().and_then(|count| count.number);
    let beside = count.as_ref().and_then(|count| beside_text(count.beside));
    let counted = count.map(|count| count.records).unwrap_or_default();
    let zone = target.zone.map(Key::of);
    let side = |told: Told| (told.standing, told_text(plan, target, told));
    Some(TargetCard {
        target: target.id,
        standing: found.standing,
        evidence: evidence(plan, found),
        computed: found.computed.map(side),
        stated: found.stated.map(side),
        disagreement: disagreement(plan, found),
        is_undecided: found.is_undecided(),
        judged_by_plan: judged_by_plan(found),
        due: found.due,
        number,
        beside,
        counted: counted.into_iter().map(|key| (key, title(plan, key))).collect(),
        entered: target.counted.map(Counted::entered),
        about: zone.into_iter().chain([Key::of(target.id)]).collect(),
    })
}
