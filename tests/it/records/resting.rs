//! What rests on a record when it goes away or is merged with another.

use super::{TODAY, filled, given, of_work, work};
use crate::store::given::Folder;
use lapday::domain::{Enterprise, Id, Key, Product, Record, RecordKind, Work};
use lapday::i18n::{Language, Texts};
use lapday::operations::{keep, merge_enterprises, remove};
use lapday::project::Project;

#[test]
fn what_belongs_to_a_record_goes_with_it_and_what_rests_on_it_keeps_it() {
    let mut plan = given();
    plan.insert(of_work(Work { id: Id::new(5), ..work(&plan) }));
    let Record::WorkReading(reading) = filled(&plan, RecordKind::WorkReading, 1) else {
        unreachable!()
    };
    plan.insert(Record::WorkReading(reading));
    let key = Key { kind: RecordKind::Work, id: 5 };
    let gone = remove(&plan, key).unwrap();
    assert_eq!(gone.becomes.len(), 2, "the work and its reading");
    let mut after = plan.clone();
    after.apply(&gone);
    assert_eq!(after.record(key), None);

    let Record::Budget(budget) = filled(&plan, RecordKind::Budget, 1) else { unreachable!() };
    plan.insert(Record::Budget(budget));
    let refusal = remove(&plan, key).unwrap_err();
    assert_eq!(refusal.message().key(), "operations-record-needed");
    assert!(Texts::new(Language::Vietnamese).say(refusal.message()).contains("kinh phí"));
}

#[test]
fn what_refers_to_a_merged_enterprise_refers_to_the_one_kept() {
    let folder = Folder::new();
    let mut project = folder.project();
    let second = Enterprise::new(project.plan().next_id(), "Cơ sở thứ hai");
    let (first, second_id) = (project.plan().all::<Enterprise>().next().unwrap().id, second.id);
    project
        .commit(keep(project.plan(), Record::Enterprise(second.into()), TODAY).unwrap())
        .unwrap();
    let Record::Product(product) = filled(project.plan(), RecordKind::Product, 800) else {
        unreachable!()
    };
    let product = Product { enterprise: Some(second_id), ..Product::clone(&product) };
    project.commit(keep(project.plan(), Record::Product(product.into()), TODAY).unwrap()).unwrap();

    let refusal = remove(project.plan(), Key::of(second_id)).unwrap_err();
    assert_eq!(refusal.message().key(), "operations-record-needed");

    let merged = merge_enterprises(project.plan(), first, &[second_id]).unwrap();
    project.commit(merged).unwrap();
    let of = |project: &Project| project.plan().get(Id::<Product>::new(800)).unwrap().enterprise;
    assert_eq!(of(&folder.reopened()), Some(first));
    project.undo().unwrap().unwrap();
    assert_eq!(of(&folder.reopened()), Some(second_id));
}
