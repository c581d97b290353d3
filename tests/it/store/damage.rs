//! Damage is looked for before anything is built on it, and a plan that is replaced is told as replaced.

use super::bad_input::assert_is_a_sentence;
use super::given::{Folder, about, lan, rename};
use lapday::domain::{Enterprise, Id};
use lapday::i18n::Message;
use lapday::project::{Access, Obstacle, Project};
use std::fs;

const FIRST: Id<Enterprise> = Id::new(1);

fn keys(project: &Project) -> Vec<&str> {
    project.notices().iter().map(Message::key).collect()
}

#[test]
fn a_plan_with_a_damaged_index_is_looked_at_and_not_written() {
    let folder = Folder::new();
    drop(folder.project());
    let sql = folder.sql();
    let page = "SELECT rootpage FROM sqlite_master WHERE name = 'lot_zone'";
    let page: u16 = sql.query_row(page, [], |row| row.get(0)).unwrap();
    drop(sql);
    let page = usize::from(page);
    let mut bytes = fs::read(folder.plan()).unwrap();
    bytes[(page - 1) * 4096..page * 4096].fill(0x5A);
    fs::write(folder.plan(), &bytes).unwrap();

    let mut project = folder.reopened();

    assert_eq!(project.access(), Access::ReadOnly);
    let path = folder.plan().display().to_string();
    let told = Message::new("store-damaged-table").with("path", path).with("table", "lot");
    assert_eq!(project.notices(), [told]);
    let error = project.commit(rename(1, "Scavi")).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::Distrusted);
    assert_is_a_sentence(&error);
    assert!(fs::read(folder.plan()).unwrap() == bytes);
}

#[test]
fn a_copy_taken_without_its_journal_while_a_program_wrote_is_told_as_such() {
    let folder = Folder::new();
    drop(folder.project());
    let writing = folder.sql();
    writing
        .execute_batch(
            "PRAGMA cache_size = 2; BEGIN;
             UPDATE enterprise SET note = hex(zeroblob(200000));",
        )
        .unwrap();
    let left = Folder::new();
    fs::copy(folder.plan(), left.plan()).unwrap();
    let project = left.reopened();
    assert_eq!(project.access(), Access::ReadOnly);
    assert!(keys(&project).contains(&"store-copied-while-written"), "{:?}", project.notices());
}

#[test]
fn a_link_that_leads_nowhere_is_named_and_locks_nothing() {
    let folder = Folder::new();
    drop(folder.project());
    let change = "PRAGMA foreign_keys = OFF; UPDATE occupancy SET document = 77 WHERE id = 1";
    folder.sql().execute_batch(change).unwrap();
    let mut project = folder.reopened();
    assert!(keys(&project).contains(&"store-loose-notice"), "{:?}", project.notices());
    project.commit(rename(2, "Cơ sở khác")).unwrap();
}

#[test]
fn a_plan_put_in_the_place_of_an_open_one_is_read_before_anything_is_written() {
    let folder = Folder::new();
    let mut project = folder.project();
    let other = Folder::new();
    drop(other.project());
    other.sql().execute("UPDATE enterprise SET name = 'Khác' WHERE id = 1", []).unwrap();
    fs::rename(other.plan(), folder.plan()).unwrap();

    assert!(project.changed_outside());
    let error = project.commit(rename(2, "mới")).unwrap_err();

    assert_eq!(*error.obstacle(), Obstacle::Replaced);
    assert_is_a_sentence(&error);
    assert_eq!(project.plan().get(FIRST).unwrap().name, "Khác");
    assert!(keys(&project).contains(&"store-replaced-notice"));
    project.commit(rename(2, "mới")).unwrap();
    drop(project);
    assert_eq!(folder.reopened().plan().get(Id::<Enterprise>::new(2)).unwrap().name, "mới");
}

#[test]
fn a_plan_that_was_deleted_is_said_to_be_gone_and_can_still_be_saved() {
    let folder = Folder::new();
    let mut project = folder.project();
    fs::remove_file(folder.plan()).unwrap();
    let error = project.commit(rename(1, "Scavi")).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::Gone);
    assert_is_a_sentence(&error);
    assert_eq!(*project.reload().unwrap_err().obstacle(), Obstacle::Gone);
    project.backup(&folder.file("copy.gpkg")).unwrap();
    assert!(Project::open(&folder.file("copy.gpkg"), lan()).unwrap().plan().get(FIRST).is_some());
    assert_eq!(project.plan().about, about().into());
}
