//! Other programs write into the same file.

use super::given::{Folder, rename};
use lapday::domain::{Enterprise, Id};
use lapday::i18n::Message;
use lapday::project::{EntryKind, Obstacle};

const FIRST: Id<Enterprise> = Id::new(1);

#[test]
fn what_another_program_changed_is_noticed_and_told_once() {
    let folder = Folder::new();
    drop(folder.project());
    folder
        .sql()
        .execute_batch(
            "UPDATE enterprise SET name = 'Scavi' WHERE id = 1;
             UPDATE enterprise SET note = 'x' WHERE id = 1;
             INSERT INTO enterprise (name) VALUES ('Mới');",
        )
        .unwrap();

    let mut project = folder.reopened();
    assert_eq!(project.plan().get(FIRST).unwrap().name, "Scavi");
    let expected = Message::new("store-outside-notice").with("count", 2);
    assert_eq!(project.notices(), [expected]);

    project.commit(rename(2, "Cơ sở bún Vân Cù")).unwrap();
    let kinds: Vec<_> = project.history().iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::Edit, EntryKind::Outside, EntryKind::Edit]);
    drop(project);
    let again = folder.reopened();
    assert_eq!(again.notices(), []);
    assert_eq!(again.history().len(), 3);
}

#[test]
fn our_own_changes_leave_no_trace_of_another_program() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "Scavi")).unwrap();
    project.undo().unwrap();
    assert_eq!(folder.reopened().notices(), []);
}

#[test]
fn a_change_made_while_the_plan_is_open_is_read_before_anything_is_written() {
    let folder = Folder::new();
    let mut project = folder.project();
    folder.sql().execute("UPDATE enterprise SET note = 'x' WHERE id = 1", []).unwrap();

    let error = project.commit(rename(1, "Khác")).unwrap_err();

    assert_eq!(*error.obstacle(), Obstacle::ChangedMeanwhile);
    assert_eq!(project.plan().get(FIRST).unwrap().note.as_deref(), Some("x"));
    assert_eq!(project.history().len(), 1);
    assert_eq!(project.notices().len(), 1);
    project.commit(rename(1, "Khác")).unwrap();
    assert_eq!(project.plan().get(FIRST).unwrap().name, "Khác");
}

#[test]
fn a_step_that_is_about_something_else_than_another_programs_is_not_lost() {
    let folder = Folder::new();
    let mut project = folder.project();
    folder.sql().execute("UPDATE enterprise SET note = 'x' WHERE id = 1", []).unwrap();
    project.commit(rename(2, "Khác")).unwrap();
    let name = |id| folder.reopened().plan().get(Id::<Enterprise>::new(id)).unwrap().name.clone();
    assert_eq!(name(2), "Khác");
    assert_eq!(project.plan().get(FIRST).unwrap().note.as_deref(), Some("x"));
    let kinds: Vec<_> = project.history().iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::Edit, EntryKind::Outside, EntryKind::Edit]);

    folder.careless().execute("DELETE FROM document WHERE id = 1", []).unwrap();
    let held = super::given::occupancy();
    let held = lapday::domain::Occupancy {
        workers: Some(7),
        uid: project.plan().get(held.id).unwrap().uid,
        ..held
    };
    let edit = lapday::domain::Edit::new(Message::new("store-created")).put(held);
    let error = project.commit(edit).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::ChangedMeanwhile, "what it rests on is gone");
}

#[test]
fn an_edit_somebody_else_has_overtaken_is_not_taken_back() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "Scavi")).unwrap();
    drop(project);
    folder.sql().execute("UPDATE enterprise SET name = 'Scavi 2' WHERE id = 1", []).unwrap();

    let mut project = folder.reopened();
    let error = project.undo().unwrap_err();

    assert!(matches!(error.obstacle(), Obstacle::Overtaken(_)), "{error}");
    assert_eq!(folder.reopened().plan().get(FIRST).unwrap().name, "Scavi 2");
}

#[test]
fn a_file_another_program_holds_is_said_to_be_held() {
    let folder = Folder::new();
    let mut project = folder.project();
    let other = folder.sql();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(*project.commit(rename(1, "Scavi")).unwrap_err().obstacle(), Obstacle::Locked);
    assert_eq!(project.plan().get(FIRST).unwrap().name, "Scavi Huế");
    other.execute_batch("ROLLBACK").unwrap();
    project.commit(rename(1, "Scavi")).unwrap();
}

#[test]
fn side_files_of_a_program_that_writes_ahead_do_not_stay() {
    let folder = Folder::new();
    drop(folder.project());
    let other = folder.sql();
    other.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    other.execute("UPDATE enterprise SET note = 'x' WHERE id = 1", []).unwrap();
    let mut project = folder.reopened();
    project.commit(rename(2, "một")).unwrap();
    drop(other);
    project.commit(rename(2, "hai")).unwrap();
    assert_eq!(folder.names(), ["plan.gpkg"]);
    let read = folder.reopened();
    assert_eq!(read.plan().get(Id::<Enterprise>::new(2)).unwrap().name, "hai");
    assert_eq!(read.plan().get(FIRST).unwrap().note.as_deref(), Some("x"));
}

#[test]
fn two_people_with_the_same_plan_see_each_others_changes_in_the_history() {
    let folder = Folder::new();
    let mut mine = folder.project();
    let mut theirs = folder.reopened();
    theirs.commit(rename(1, "Scavi")).unwrap();
    assert_eq!(*mine.commit(rename(1, "x")).unwrap_err().obstacle(), Obstacle::ChangedMeanwhile);
    assert_eq!(mine.history(), theirs.history());
    assert_eq!(mine.notices(), [], "theirs was no other program");
    assert_eq!(mine.undo_label(), Some(rename(1, "Scavi").label));
    mine.commit(rename(2, "y")).unwrap();
    theirs.commit(rename(1, "z")).unwrap();
    assert_eq!(theirs.plan().get(Id::<Enterprise>::new(2)).unwrap().name, "y");
}

#[test]
fn a_plan_whose_program_died_while_writing_opens_as_it_was_before() {
    let folder = Folder::new();
    drop(folder.project());
    let dying = folder.sql();
    dying
        .execute_batch(
            "PRAGMA cache_size = 2; BEGIN;
             UPDATE enterprise SET name = 'nửa chừng', note = hex(zeroblob(200000));",
        )
        .unwrap();
    let left = Folder::new();
    for name in ["plan.gpkg", "plan.gpkg-journal"] {
        std::fs::copy(folder.file(name), left.file(name)).unwrap();
    }
    let half = std::fs::read(left.plan()).unwrap();
    assert!(half.windows(40).any(|part| part == [b'0'; 40]), "the death came too early");

    let mut project = left.reopened();

    assert_eq!(project.plan().get(FIRST).unwrap().name, "Scavi Huế");
    project.commit(rename(1, "Scavi")).unwrap();
    assert_eq!(left.names(), ["plan.gpkg"]);
}
