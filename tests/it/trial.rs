//! What is tried on a scratch copy is in no file until it is kept, and then it is one change.
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use crate::store::given::{Folder, rename};
use lapday::domain::{About, Edit, Enterprise, Id};
use lapday::project::{Obstacle, Project};
use std::fs;

const FIRST: Id<Enterprise> = Id::new(1);

fn name(project: &Project) -> &str {
    &project.plan().get(FIRST).unwrap().name
}

#[test]
fn what_is_tried_is_shown_and_not_one_byte_of_the_file_changes() {
    let folder = Folder::new();
    let mut project = folder.project();
    let before = fs::read(folder.plan()).unwrap();
    project.begin_trial().unwrap();
    let revision = project.revision();
    project.commit(rename(1, "một")).unwrap();
    assert_eq!(name(&project), "một");
    assert_eq!(project.kept_plan().get(FIRST).unwrap().name, "Scavi Huế");
    assert_eq!(project.trial(), Some(1));
    assert!(project.revision() > revision);
    assert_eq!(project.history().len(), 1);
    assert!(fs::read(folder.plan()).unwrap() == before);
    project.drop_trial();
    assert_eq!((name(&project), project.trial()), ("Scavi Huế", None));
    assert!(fs::read(folder.plan()).unwrap() == before);
}

#[test]
fn steps_of_a_trial_are_taken_back_and_done_again_one_by_one() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "trước")).unwrap();
    project.begin_trial().unwrap();
    assert_eq!(project.undo_label(), None, "what was before the trial is not taken back in it");
    project.commit(rename(1, "một")).unwrap();
    project.commit(rename(1, "hai")).unwrap();
    project.undo().unwrap();
    assert_eq!((name(&project), project.trial()), ("một", Some(1)));
    project.redo().unwrap();
    assert_eq!((name(&project), project.trial()), ("hai", Some(2)));
    project.undo().unwrap();
    project.undo().unwrap();
    assert_eq!(project.undo(), Ok(None));
    assert_eq!(name(&project), "trước");
}

#[test]
fn what_is_kept_is_one_change_that_one_undo_takes_back() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.begin_trial().unwrap();
    project.commit(rename(1, "một")).unwrap();
    project.commit(rename(1, "hai")).unwrap();
    project.keep_trial().unwrap();
    assert_eq!((project.trial(), project.history().len()), (None, 2));
    assert_eq!(name(&folder.reopened()), "hai");
    project.undo().unwrap();
    assert_eq!(name(&folder.reopened()), "Scavi Huế");
}

#[test]
fn a_trial_that_comes_to_nothing_leaves_no_line() {
    let folder = Folder::new();
    let mut project = folder.project();
    let as_it_was = Enterprise::clone(project.plan().get(FIRST).unwrap());
    project.begin_trial().unwrap();
    project.commit(rename(1, "một")).unwrap();
    project.commit(Edit::new(rename(1, "một").label).put(as_it_was)).unwrap();
    project.keep_trial().unwrap();
    assert_eq!((project.trial(), project.history().len()), (None, 1));
}

#[test]
fn where_another_program_changed_the_same_record_the_trial_is_not_kept_and_goes_on() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.begin_trial().unwrap();
    project.commit(rename(1, "một")).unwrap();
    folder.reopened().commit(rename(1, "người khác")).unwrap();
    project.reload().unwrap();
    let error = project.keep_trial().unwrap_err();
    assert!(matches!(error.obstacle(), Obstacle::Overtaken(_)));
    assert_eq!((name(&project), project.trial()), ("một", Some(1)));
    assert_eq!(name(&folder.reopened()), "người khác");
}

#[test]
fn what_the_plan_says_of_itself_is_not_tried() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.begin_trial().unwrap();
    let about = About { title: "Khác".into(), ..About::clone(&project.plan().about) };
    assert_eq!(*project.change_about(about).unwrap_err().obstacle(), Obstacle::OnTrial);
}
