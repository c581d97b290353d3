//! `lapday targets`: how each target stands, by the records and by what was said.

use super::answer::No;
use super::arguments::PlanArguments;
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::domain::{Counted, JudgedBy, Key, Plan, RecordKind, Target, TargetStanding};
use crate::i18n::{Message, Texts};
use crate::units;
use crate::views::{TargetCard, target_cards};
use jiff::civil::Date;
use serde::Serialize;

/// A target as scripts read it.
#[derive(Serialize)]
struct Line<'a> {
    id: i64,
    subject: &'a str,
    zone: Option<&'a str>,
    clause: Option<&'a str>,
    state: &'static str,
    evidence: String,
    due: Option<Date>,
    due_of_plan: bool,
    computed: Option<Side>,
    stated: Option<Side>,
    differs: bool,
    judged_by: Option<JudgedBy>,
    judged_why: Option<&'a str>,
    value: Option<f64>,
    counted: Option<Counted>,
    number: Option<f64>,
    /// What the number is held to beside the value, in words.
    beside: Option<String>,
    records: Vec<Counts<'a>>,
}

/// What records or people say.
#[derive(Serialize)]
struct Side {
    state: &'static str,
    evidence: String,
}

/// A record that counts.
#[derive(Serialize)]
struct Counts<'a> {
    kind: &'static str,
    id: i64,
    title: &'a str,
}

pub(super) fn targets(desktop: &mut Desktop<'_>, arguments: &PlanArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let on = desktop.day(arguments.on);
    let zone = chosen_zone(plan, arguments.zone.as_deref())?;
    let cards = target_cards(plan, zone, on);
    if arguments.json {
        let lines: Vec<Line<'_>> =
            cards.iter().filter_map(|card| line(plan, card, &desktop.texts)).collect();
        return desktop.answer(&lines);
    }
    let rows: Vec<Vec<String>> =
        cards.iter().filter_map(|card| row(plan, card, &desktop.texts)).collect();
    table::print(desktop.out, &heads(&desktop.texts), &rows)
}

fn line<'a>(plan: &'a Plan, card: &'a TargetCard, texts: &Texts) -> Option<Line<'a>> {
    let target: &Target = plan.get(card.target)?;
    let zone = target.zone.and_then(|zone| plan.get(zone));
    let side = |side: &(TargetStanding, Message)| Side {
        state: side.0.code(),
        evidence: texts.say(&side.1),
    };
    Some(Line {
        id: target.id.number(),
        subject: &target.subject,
        zone: zone.map(|zone| zone.code.as_str()),
        clause: target.clause.as_deref(),
        state: card.standing.code(),
        evidence: texts.say(&card.evidence),
        due: card.due,
        due_of_plan: card.judged_by_plan.is_some(),
        computed: card.computed.as_ref().map(side),
        stated: card.stated.as_ref().map(side),
        differs: card.disagreement.is_some(),
        judged_by: target.judged_by,
        judged_why: target.judged_why.as_deref(),
        value: target.value,
        counted: target.counted,
        number: card.number,
        beside: card.beside.as_ref().map(|beside| texts.say(beside)),
        records: card.counted.iter().map(counts).collect(),
    })
}

fn counts((key, title): &(Key, String)) -> Counts<'_> {
    Counts { kind: <&RecordKind as Into<&'static str>>::into(&key.kind), id: key.id, title }
}

fn heads(texts: &Texts) -> Vec<(String, Align)> {
    ["field-subject", "field-zone", "field-state", "field-due", "targets-evidence"]
        .into_iter()
        .chain(["targets-disagreement"])
        .map(|key| (texts.get(key), Align::Words))
        .collect()
}

fn row(plan: &Plan, card: &TargetCard, texts: &Texts) -> Option<Vec<String>> {
    let target: &Target = plan.get(card.target)?;
    let zone = target.zone.and_then(|zone| Some(plan.get(zone)?.code.clone()));
    let due = match &card.judged_by_plan {
        Some(by_plan) => texts.say(by_plan),
        None => card.due.map_or_else(|| texts.get("common-unknown"), units::date),
    };
    Some(vec![
        target.subject.clone(),
        zone.unwrap_or_else(|| texts.get("targets-whole-town")),
        texts.say(&card.standing.text()),
        due,
        texts.say(&card.evidence),
        card.disagreement.as_ref().map(|said| texts.say(said)).unwrap_or_default(),
    ])
}
