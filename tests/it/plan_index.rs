//! What a plan answers without looking its records through is what looking through them would answer.

use crate::story::{day, given, work};
use lapday::domain::{
    Document, Enterprise, Id, Key, LandUse, Lot, Occupancy, OccupancyState, Period, Plan, Record,
    RecordKind, Uid, Work, Zone, ZoneKind, links,
};
use lapday::units::Area;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use strum::VariantArray;

const NAMES: [&str; 4] = ["Cơ khí Ân", "cơ khí  ân", "Cơ khí An", "Gỗ Phú"];
const CODES: [&str; 3] = ["0300382741", "3300123456", "3300123457"];
const KEYS: std::ops::Range<i64> = 1..6;

/// One record put in its place, or one taken away.
#[derive(Clone, Debug)]
enum Step {
    Put(Record),
    Remove(Key),
}

fn take(plan: &mut Plan, step: &Step) {
    match step {
        Step::Put(record) => plan.insert(record.clone()),
        Step::Remove(key) => plan.remove(*key),
    }
}

fn maybe<T>(number: i64) -> Option<Id<T>> {
    (number > 0).then(|| Id::new(number))
}

/// A record of one of six kinds; `to` are the keys it refers to, `word` what it is called.
fn record(kind: usize, id: i64, uid: Uid, to: [i64; 3], word: usize) -> Record {
    match kind {
        0 => Record::Zone(Arc::new(Zone {
            uid,
            decision: maybe(to[2]),
            ..Zone::new(Id::new(id), ZoneKind::Cluster, &format!("Z{id}"), "Cụm")
        })),
        1 => Record::Lot(Arc::new(Lot {
            uid,
            parent: maybe(to[1]),
            decision: maybe(to[2]),
            ..Lot::new(Id::new(id), Id::new(to[0].max(1)), "A1", LandUse::Industrial)
        })),
        2 => Record::Enterprise(Arc::new(Enterprise {
            uid,
            tax_code: CODES.get(word).map(|code| (*code).to_owned()),
            ..Enterprise::new(Id::new(id), NAMES[word % NAMES.len()])
        })),
        3 => Record::Document(Arc::new(Document {
            id: Id::new(id),
            uid,
            number: CODES[word % CODES.len()].to_owned(),
            kind: None,
            date: None,
            issuer: None,
            subject: None,
            file: None,
        })),
        4 => Record::Work(Arc::new(Work {
            uid,
            zone: maybe(to[0]),
            document: maybe(to[2]),
            ..work(id)
        })),
        _ => Record::Occupancy(Arc::new(Occupancy {
            uid,
            document: maybe(to[2]),
            ..Occupancy::new(
                Id::new(id),
                Id::new(to[0].max(1)),
                Id::new(to[1].max(1)),
                OccupancyState::Leased,
                Area::square_metres(100.0),
                Period::since(day(2024, 1, 1)),
            )
        })),
    }
}

fn step() -> impl Strategy<Value = Step> {
    let put = (0..6_usize, KEYS, 0..8_u128, [0..6_i64, 0..6, 0..6], 0..5_usize).prop_map(
        |(kind, id, uid, to, word)| Step::Put(record(kind, id, Uid::from_u128(uid), to, word)),
    );
    let removed = (0..RecordKind::VARIANTS.len(), KEYS)
        .prop_map(|(kind, id)| Step::Remove(Key { kind: RecordKind::VARIANTS[kind], id }));
    prop_oneof![3 => put, 1 => removed]
}

/// Everything the plan can be asked without looking it through.
fn answers(plan: &Plan) -> Vec<String> {
    let kinds = RecordKind::VARIANTS.iter();
    let keys = kinds.flat_map(|kind| KEYS.map(|id| Key { kind: *kind, id }));
    let referring =
        keys.map(|key| format!("{key:?}: {:?}", plan.referring(key).collect::<Vec<_>>()));
    let counts = RecordKind::VARIANTS.iter().map(|kind| format!("{:?}", plan.link_counts(*kind)));
    let uids =
        (0..8).map(|uid| format!("{:?}", plan.with_uid(Uid::from_u128(uid)).collect::<Vec<_>>()));
    let called = NAMES.iter().map(|name| {
        format!("{:?}", plan.enterprises_called(name).map(|found| found.id).collect::<Vec<_>>())
    });
    let coded = CODES.iter().map(|code| {
        let taxed: Vec<_> = plan.enterprises_taxed(code).map(|found| found.id).collect();
        let numbered: Vec<_> = plan.documents_numbered(code).map(|found| found.id).collect();
        format!("{taxed:?} {numbered:?}")
    });
    referring.chain(counts).chain(uids).chain(called).chain(coded).collect()
}

fn looked_through(plan: &Plan, to: Key) -> Vec<Key> {
    let refers = |record: &Record| links(record).contains(&to);
    plan.all_records().filter(refers).map(|record| record.key()).collect()
}

proptest! {
    #[test]
    fn whatever_comes_and_goes_the_answers_are_those_of_a_plan_made_anew(
        steps in prop::collection::vec(step(), 1..60),
    ) {
        let mut plan = Plan::default();
        for step in &steps {
            take(&mut plan, step);
        }
        let mut anew = Plan::default();
        for record in plan.all_records() {
            anew.insert(record);
        }
        prop_assert_eq!(answers(&plan), answers(&anew));
        for key in RecordKind::VARIANTS.iter().flat_map(|kind| KEYS.map(|id| Key { kind: *kind, id })) {
            prop_assert_eq!(plan.referring(key).collect::<Vec<_>>(), looked_through(&plan, key));
        }
    }
}

#[test]
fn of_two_records_with_one_uid_the_first_is_meant_until_it_goes() {
    let uid = Uid::from_u128(7);
    let mut plan = Plan::default();
    for id in [2, 1] {
        plan.insert(record(2, id, uid, [0; 3], 0));
    }
    plan.insert(record(1, 1, uid, [1, 0, 0], 0));
    let key = |kind, id| Key { kind, id };
    let (lot, first, second) =
        (key(RecordKind::Lot, 1), key(RecordKind::Enterprise, 1), key(RecordKind::Enterprise, 2));
    assert_eq!(plan.with_uid(uid).collect::<Vec<_>>(), [lot, first, second]);
    plan.remove(lot);
    plan.remove(first);
    assert_eq!(plan.with_uid(uid).collect::<Vec<_>>(), [second]);
    assert_eq!(plan.with_uid(Uid::from_u128(8)).next(), None);
}

#[test]
fn a_name_is_known_whatever_its_marks_capitals_and_spaces() {
    let story = given().enterprise("Cơ khí  Ân").enterprise("Gỗ Phú");
    let called =
        |name| story.plan.enterprises_called(name).map(|found| found.id).collect::<Vec<_>>();
    for name in ["cơ khí ân", " CO KHI AN", "Co\u{31b} khi\u{301} A\u{302}n"] {
        assert_eq!(called(name), [Id::new(1)], "{name}");
    }
    assert_eq!(called("Cơ khí"), []);
}

#[test]
fn records_are_counted_once_however_often_they_refer() {
    let mut plan = Plan::default();
    for (id, to) in [(1, [1, 0, 1]), (2, [1, 1, 2])] {
        plan.insert(record(1, id, Uid::new(), to, 0));
    }
    assert_eq!(plan.link_counts(RecordKind::Zone), BTreeMap::from([(1, 2)]));
    assert_eq!(plan.link_counts(RecordKind::Document), BTreeMap::from([(1, 1), (2, 1)]));
}
