//! A file made from the plan as the program had it before: `huong-tra-6.gpkg`, written by the program
//! of schema version 6 and touched by nobody since.

use super::the_plan;
use crate::store::given::{Folder, lan};
use lapday::builtin::{RENEWED, example, sample};
use lapday::domain::{
    Edit, Id, Industry, Key, Kind, Measure, Observation, Plan, Product, Record, Statement, Target,
    TargetState, Trade, Uid, Zone, ZoneIndustry, title,
};
use lapday::i18n::{Language, Message, Texts};
use lapday::operations;
use lapday::project::Project;
use std::path::Path;

fn fixture() -> std::path::PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/huong-tra-6.gpkg")).to_owned()
}

/// The older file, brought to the schema of today as every opened file is.
fn older() -> (Folder, Project) {
    let folder = Folder::new();
    std::fs::copy(fixture(), folder.plan()).unwrap();
    let project = folder.reopened();
    (folder, project)
}

fn records(plan: &Plan) -> Vec<Record> {
    let mut records: Vec<Record> = plan.all_records().collect();
    records.sort_by_key(Record::key);
    records
}

fn renew(project: &mut Project) -> Vec<String> {
    let renewal = project.renewal().unwrap().unwrap();
    project.commit(renewal.edit).unwrap();
    renewal.left.into_values().collect()
}

/// Somebody's own change.
fn change(project: &mut Project, make: impl FnOnce(Edit) -> Edit) {
    project.commit(make(Edit::new(Message::new("operations-record-changed")))).unwrap();
}

fn remove<T: Kind>(project: &mut Project, id: i64) {
    let edit = operations::remove(project.plan(), Key::of(Id::<T>::new(id))).unwrap();
    project.commit(edit).unwrap();
}

#[test]
fn an_older_file_gets_what_a_new_one_has_in_one_step_that_can_be_taken_back() {
    let (_folder, mut project) = older();
    let before = records(project.plan());
    assert_eq!(renew(&mut project), Vec::<String>::new(), "nobody has changed anything");
    assert_eq!(records(project.plan()), records(&the_plan()));
    assert_eq!(project.renewal().unwrap(), None, "there is nothing more to gain");
    assert_eq!(project.undo().unwrap().unwrap().key(), RENEWED);
    assert_eq!(records(project.plan()), before);
    let offer = project.renewal().unwrap().unwrap().offer();
    let said = Texts::new(Language::Vietnamese).say(&offer);
    assert!(said.contains("giữ nguyên"), "{said}");
    project.redo().unwrap();
    assert_eq!(records(project.plan()), records(&the_plan()));
}

#[test]
fn what_somebody_has_changed_stays_and_is_named() {
    let (_folder, mut project) = older();
    let village = Zone::clone(project.plan().get(Id::<Zone>::new(6)).unwrap());
    let noted = Zone { note: Some("Của văn phòng".to_owned()), ..village };
    change(&mut project, |edit| edit.put(noted.clone()));
    let first = Target::clone(project.plan().get(Id::<Target>::new(1)).unwrap());
    let own = Target {
        id: project.plan().next_id(),
        uid: Uid::new(),
        subject: "Việc của văn phòng".to_owned(),
        measure: Measure::Completion,
        ..first
    };
    let said = Statement {
        id: Id::new(1),
        uid: Uid::new(),
        target: own.id,
        day: jiff::civil::date(2024, 1, 1),
        state: TargetState::Done,
        value: None,
        source: "Báo cáo".to_owned(),
        document: None,
        note: None,
    };
    change(&mut project, |edit| edit.put(own.clone()).put(said.clone()));
    remove::<Product>(&mut project, 6);
    let left = renew(&mut project);
    assert_eq!(left, ["Làng bún Vân Cù"], "the removed product is none of the plan's any more");
    let plan = project.plan();
    assert_eq!(**plan.get(noted.id).unwrap(), noted);
    assert_eq!(**plan.get(own.id).unwrap(), own, "a new record of the plan does not take its key");
    assert_eq!(**plan.get(said.id).unwrap(), said);
    assert_eq!(plan.count::<Target>(), the_plan().count::<Target>() + 1);
    let built_in = the_plan();
    for target in built_in.all::<Target>() {
        let here = plan.with_uid(target.uid).next().unwrap();
        assert_eq!(title(plan, here), target.subject);
    }
    assert!(plan.leading_nowhere().is_empty());
    assert_eq!(project.renewal().unwrap(), None);
}

#[test]
fn what_somebody_has_removed_does_not_come_back_nor_what_would_rest_on_it() {
    let (_folder, mut project) = older();
    remove::<ZoneIndustry>(&mut project, 810);
    remove::<Industry>(&mut project, 10);
    let left = renew(&mut project);
    assert!(left.contains(&"Rèn".to_owned()), "{left:?}");
    assert!(left.contains(&"Nghề rèn".to_owned()), "{left:?}");
    let plan = project.plan();
    assert!(plan.get(Id::<Industry>::new(10)).is_none());
    assert!(plan.all::<Trade>().all(|trade| trade.name != "Nghề rèn"));
    assert!(plan.leading_nowhere().is_empty());
}

#[test]
fn what_another_program_has_changed_counts_as_changed() {
    let (folder, project) = older();
    drop(project);
    let sql = folder.careless();
    sql.execute("UPDATE observation SET source = 'Sở' WHERE id = 10", []).unwrap();
    drop(sql);
    let mut project = folder.reopened();
    let left = renew(&mut project);
    assert_eq!(left, ["Sở"]);
    let plan = project.plan();
    assert_eq!(plan.get(Id::<Observation>::new(10)).unwrap().source, "Sở");
}

#[test]
fn what_nobody_can_name_a_source_for_goes_away_untouched() {
    let (_folder, mut project) = older();
    assert!(project.plan().get(Id::<Observation>::new(4)).is_some(), "more than 100 households");
    renew(&mut project);
    assert!(project.plan().get(Id::<Observation>::new(4)).is_none());
}

#[test]
fn an_example_is_renewed_as_an_example_and_other_plans_are_let_alone() {
    let built_in = example();
    let whole = super::plan_of(&built_in);
    let folder = Folder::new();
    let mut contents = built_in.contents.clone();
    contents.becomes.retain(|key, _| <&str>::from(&key.kind) != "certificate");
    let path = folder.plan();
    let mut project = Project::create(&path, built_in.about, Some(contents), lan()).unwrap();
    assert_eq!(renew(&mut project), Vec::<String>::new());
    assert_eq!(records(project.plan()), records(&whole));
    let other = sample(2, 3, 1);
    let path = folder.file("other.gpkg");
    let project = Project::create(&path, other.about, Some(other.contents), lan()).unwrap();
    assert_eq!(project.renewal().unwrap(), None);
}
