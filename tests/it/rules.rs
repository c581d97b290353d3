//! Rules of law: the worked examples of each, held to the law of their days.

mod building;
mod deciding;
mod finding;
mod growing;

use crate::story::{Story, day, given};
use jiff::civil::Date;
use lapday::domain::{
    Approval, ApprovalKind, Id, Key, Lot, OccupancyState, Period, Record, Work, WorkKind, Zone,
    ZoneStatus,
};
use lapday::i18n::{Language, Texts};
use lapday::rules::{Checked, Law, Verdict, checks};
use lapday::units::Area;
use std::sync::Arc;

const E1: Date = jiff::civil::date(2021, 1, 1);
const E2: Date = jiff::civil::date(2024, 6, 1);
const E3: Date = jiff::civil::date(2026, 1, 1);
const E4: Date = jiff::civil::date(2026, 12, 1);

/// All that is held against the law of a day, as things stand on 1/12/2026.
fn held(story: &Story, law: Date) -> Vec<Checked> {
    checks(&story.plan, &Law::of(&story.plan, law), day(2026, 12, 1))
}

/// What a rule says of something.
fn verdict_of(story: &Story, id: &str, law: Date, subject: impl Into<Key>) -> Option<Verdict> {
    let subject = Some(subject.into());
    let is_meant = |checked: &&Checked| checked.ruled.rule.id == id && checked.subject == subject;
    held(story, law).iter().find(is_meant).map(|checked| checked.verdict)
}

/// What a rule says of the cluster added last.
fn verdict(story: &Story, id: &str, law: Date) -> Option<Verdict> {
    verdict_of(story, id, law, story.last_zone())
}

/// A cluster of so many hectares, at work.
fn cluster(hectares: f64) -> Story {
    given().cluster("Thử").zone_with(|zone| {
        zone.status = Some(ZoneStatus::Operating);
        zone.stated = Some(Area::hectares(hectares));
    })
}

/// One more cluster, established, with so much industrial land of which so much is leased.
fn beside(story: Story, name: &str, (industrial, leased): (f64, f64)) -> Story {
    leasing(
        story.cluster(name).zone_with(|zone| zone.status = Some(ZoneStatus::Operating)),
        name,
        (industrial, leased),
    )
}

/// The cluster added last has so much industrial land of which so much is leased.
fn leasing(story: Story, name: &str, (industrial, leased): (f64, f64)) -> Story {
    let code = format!("L-{name}");
    let since = Period::since(day(2020, 1, 1));
    story
        .zone_with(|zone| zone.industrial = Some(Area::hectares(industrial)))
        .lot(&code, 10.0)
        .lot_with(|lot| lot.stated = Some(Area::hectares(industrial)))
        .occupied(&code, name, OccupancyState::Operating, leased * 10_000.0, since)
}

fn put(mut story: Story, record: impl Into<Record>) -> Story {
    story.plan.insert(record.into());
    story
}

fn approved(story: Story, kind: ApprovalKind, on: Date, hectares: f64) -> Story {
    let mut approval = Approval::new(story.plan.next_id(), story.last_zone(), kind, on);
    approval.stated = Some(Area::hectares(hectares));
    put(story, Record::Approval(Arc::new(approval)))
}

fn work(story: Story, kind: WorkKind, finished: Option<Date>) -> Story {
    let id: Id<Work> = story.plan.next_id();
    let zone = Some(story.last_zone());
    let work = Work { zone, kind, finished, ..crate::story::work(id.number()) };
    put(story, Record::Work(Arc::new(work)))
}

fn last_lot(story: &Story) -> Id<Lot> {
    story.plan.all::<Lot>().last().unwrap().id
}

fn with(story: Story, change: impl FnOnce(&mut Zone)) -> Story {
    story.zone_with(change)
}

#[test]
fn every_rule_is_named_and_says_what_to_do_in_both_languages() {
    for language in [Language::Vietnamese, Language::English] {
        let texts = Texts::new(language);
        for rule in lapday::rules::all_rules() {
            for key in [rule.text, rule.mend, rule.sure.text()] {
                assert!(texts.knows(key), "{key} of {} in {language:?}", rule.id);
            }
            let basis = texts.say(&rule.basis.says());
            assert!(basis.contains(rule.basis.decree) && !basis.contains('{'), "{basis}");
        }
    }
}

#[test]
fn of_a_rule_no_two_periods_overlap() {
    let rules: Vec<_> = lapday::rules::all_rules().collect();
    for (place, one) in rules.iter().enumerate() {
        for other in rules[place + 1..].iter().filter(|other| other.id == one.id) {
            let ends_before = |one: Option<Date>, other: Option<Date>| {
                one.zip(other).is_some_and(|(to, from)| to <= from)
            };
            assert!(
                ends_before(one.to, other.from) || ends_before(other.to, one.from),
                "{}",
                one.id
            );
        }
    }
}
