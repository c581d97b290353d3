//! A plan can always be opened again: whatever broke off, wherever it lies, however often it is put back.

use super::bad_input::{assert_is_a_sentence, refused};
use super::given::{Folder, lan, rename};
use super::older::{assert_same, fixture, old};
use lapday::domain::{Enterprise, Id};
use lapday::i18n::Message;
use lapday::project::{Access, HUONG_TRA, Obstacle, Project, open_shipped};
use rusqlite::Connection;
use std::fs;
use std::path::Path;

const FIRST: Id<Enterprise> = Id::new(1);

fn keys(project: &Project) -> Vec<&str> {
    project.notices().iter().map(Message::key).collect()
}

fn note(project: &Project) -> Option<&str> {
    project.plan().get(FIRST).unwrap().note.as_deref()
}

fn make_read_only(path: &Path) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).unwrap();
}

/// A change broken off after a part of it reached the file: the plan with its journal.
fn broken_off(folder: &Folder, change: &str) -> Folder {
    let dying = folder.sql();
    dying.execute_batch(&format!("PRAGMA cache_size = 2; BEGIN; {change}")).unwrap();
    let left = Folder::new();
    for name in ["plan.gpkg", "plan.gpkg-journal"] {
        fs::copy(folder.file(name), left.file(name)).unwrap();
    }
    left
}

const LARGE: &str = "UPDATE enterprise SET note = hex(zeroblob(200000));";

#[test]
fn the_same_old_plan_put_back_is_brought_up_to_date_again_beside_the_same_copy() {
    let folder = old(3);
    drop(folder.reopened());
    fs::copy(fixture(3), folder.plan()).unwrap();
    assert_eq!(keys(&folder.reopened()), ["store-brought-up-to-date"]);
    assert_eq!(folder.names(), ["plan.gpkg", "plan.v3.gpkg"]);
}

#[test]
fn another_old_plan_of_the_name_gets_a_copy_of_its_own() {
    let folder = old(3);
    drop(folder.reopened());
    let first = fs::read(folder.file("plan.v3.gpkg")).unwrap();
    fs::copy(fixture(3), folder.plan()).unwrap();
    folder.sql().execute("UPDATE enterprise SET note = 'khác'", []).unwrap();
    assert_eq!(note(&folder.reopened()), Some("khác"));
    assert_eq!(folder.names(), ["plan.gpkg", "plan.v3-2.gpkg", "plan.v3.gpkg"]);
    assert!(fs::read(folder.file("plan.v3.gpkg")).unwrap() == first);
}

#[test]
fn an_old_plan_that_is_held_says_so_and_nothing_is_left() {
    for hold in ["BEGIN IMMEDIATE", "BEGIN; SELECT count(*) FROM zone"] {
        let folder = old(3);
        let other = folder.sql();
        other.execute_batch(hold).unwrap();
        assert_eq!(refused(&folder.plan()), Obstacle::Locked, "{hold}");
        assert_eq!(folder.names(), ["plan.gpkg"], "{hold}");
        drop(other);
        drop(folder.reopened());
    }
}

#[test]
fn a_migration_that_was_killed_is_taken_back_and_done_again() {
    let left = broken_off(&old(3), &format!("ALTER TABLE target ADD COLUMN work; {LARGE}"));
    fs::write(left.file(".lapday-a1b2c3.tmp"), b"half a copy").unwrap();
    assert_eq!(keys(&left.reopened()), ["store-brought-up-to-date"]);
    assert_same(3, &left.sql());
    assert_eq!(left.names(), [".lapday-a1b2c3.tmp", "plan.gpkg", "plan.v3.gpkg"]);
}

#[test]
fn an_old_plan_that_another_hand_has_changed_is_refused_in_one_sentence_and_left_alone() {
    for (version, change) in [
        (1, "ALTER TABLE phase ADD COLUMN accuracy_m DOUBLE"),
        (3, "CREATE VIEW work AS SELECT 1 AS id"),
    ] {
        let folder = old(version);
        folder.sql().execute_batch(change).unwrap();
        let before = fs::read(folder.plan()).unwrap();
        let obstacle = refused(&folder.plan());
        let foreign = Obstacle::ForeignTable("work");
        assert!(obstacle == Obstacle::NotUpgraded || obstacle == foreign, "{change}: {obstacle:?}");
        assert!(fs::read(folder.plan()).unwrap() == before);
        assert_eq!(folder.names(), ["plan.gpkg"], "{change}");
    }
}

#[test]
fn an_old_plan_without_one_of_its_tables_opens_and_says_so() {
    for table in ["target", "lot", "gpkg_contents", "layer_styles"] {
        let folder = old(3);
        folder.careless().execute_batch(&format!("DROP TABLE {table}")).unwrap();
        let mut project = folder.reopened();
        let is_said = keys(&project).contains(&"store-tables-notice");
        assert_eq!(is_said, ["target", "lot"].contains(&table), "{table}");
        project.commit(rename(1, "Scavi")).unwrap();
        assert!(folder.reopened().plan().get(FIRST).is_some(), "{table}");
    }
}

#[test]
fn an_old_plan_that_can_only_be_read_is_looked_at() {
    for version in [1, 2, 3] {
        let folder = old(version);
        make_read_only(&folder.plan());
        let mut project = folder.reopened();
        assert_eq!(project.access(), Access::ReadOnly);
        assert_eq!(keys(&project), ["store-older-looked-at"]);
        assert!(project.plan().get(FIRST).is_some());
        let error = project.commit(rename(1, "Scavi")).unwrap_err();
        assert_eq!(*error.obstacle(), Obstacle::ReadOnly);
        assert_is_a_sentence(&error);
        assert!(!project.changed_outside());
        project.reload().unwrap();
        project.backup(&folder.file("copy.gpkg")).unwrap();
        assert_eq!(keys(&Project::open(&folder.file("copy.gpkg"), lan()).unwrap()), [""; 0]);
        assert_eq!(folder.names(), ["copy.gpkg", "plan.gpkg"]);
        assert!(fs::read(folder.plan()).unwrap() == fs::read(fixture(version)).unwrap());
    }
}

#[test]
fn an_old_plan_with_a_foreign_trigger_is_looked_at_and_the_trigger_never_runs() {
    let folder = old(3);
    let evil = "CREATE TRIGGER evil AFTER UPDATE ON lapday_meta BEGIN DELETE FROM enterprise; END";
    folder.sql().execute_batch(evil).unwrap();
    let project = folder.reopened();
    assert_eq!(keys(&project), ["store-foreign-trigger"], "the folder takes files");
    assert!(project.plan().get(FIRST).is_some());
    assert_eq!(folder.names(), ["plan.gpkg"]);
}

#[test]
fn an_old_plan_copied_while_it_was_written_is_looked_at_and_told_as_that_alone() {
    for is_read_only in [false, true] {
        let folder = old(4);
        let mut bytes = fs::read(folder.plan()).unwrap();
        bytes.extend([0; 4096]);
        fs::write(folder.plan(), &bytes).unwrap();
        if is_read_only {
            make_read_only(&folder.plan());
        }
        let mut project = folder.reopened();
        assert_eq!(keys(&project), ["store-copied-while-written"]);
        let error = project.commit(rename(1, "Scavi")).unwrap_err();
        assert_eq!(*error.obstacle(), Obstacle::Distrusted);
        assert!(fs::read(folder.plan()).unwrap() == bytes);
        assert_eq!(folder.names(), ["plan.gpkg"]);
    }
}

#[test]
fn a_folder_that_takes_no_file_lets_an_old_plan_be_looked_at_and_says_why_nothing_is_saved() {
    let (folder, today) = (old(3), Folder::new());
    drop(today.project());
    for shut in [&folder, &today] {
        make_read_only(shut.plan().parent().unwrap());
    }
    if fs::write(folder.file("probe"), b"").is_ok() {
        println!("skipped: this user may write everywhere");
        return;
    }
    assert_eq!(keys(&folder.reopened()), ["store-older-looked-at"]);
    let error = today.reopened().commit(rename(1, "Scavi")).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::FolderTakesNothing);
    assert_is_a_sentence(&error);
}

#[test]
fn a_change_broken_off_in_a_plan_that_can_only_be_read_is_taken_back_in_a_copy() {
    let whole = Folder::new();
    drop(whole.project());
    let left = broken_off(&whole, LARGE);
    make_read_only(&left.plan());
    let before = fs::read(left.plan()).unwrap();
    let project = left.reopened();
    assert_eq!(project.access(), Access::ReadOnly);
    assert_eq!(keys(&project), ["store-unfinished-looked-at"]);
    assert_eq!(note(&project), whole.reopened().plan().get(FIRST).unwrap().note.as_deref());
    assert!(fs::read(left.plan()).unwrap() == before);
    assert_eq!(left.names(), ["plan.gpkg", "plan.gpkg-journal"]);
}

/// A plan a program keeps in write-ahead mode, with and without the file it writes ahead.
fn written_ahead(with: &[&str]) -> Folder {
    let folder = Folder::new();
    drop(folder.project());
    let other = folder.sql();
    other.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    other.execute("UPDATE enterprise SET note = 'x' WHERE id = 1", []).unwrap();
    let left = Folder::new();
    for name in with {
        fs::copy(folder.file(name), left.file(name)).unwrap();
    }
    left
}

#[test]
fn a_plan_written_ahead_that_can_only_be_read_is_looked_at_with_all_that_was_written() {
    let left = written_ahead(&["plan.gpkg", "plan.gpkg-wal"]);
    make_read_only(&left.plan());
    let project = left.reopened();
    assert_eq!(project.access(), Access::ReadOnly);
    assert_eq!(keys(&project), ["store-unfinished-looked-at", "store-outside-notice"]);
    assert_eq!(note(&project), Some("x"));
    assert_eq!(left.names(), ["plan.gpkg", "plan.gpkg-wal"]);
    project.backup(&left.file("copy.gpkg")).unwrap();
    let header = fs::read(left.file("copy.gpkg")).unwrap();
    assert_eq!(header[18..20], [1, 1], "a copy needs no file beside it");
}

#[test]
fn a_copy_without_the_file_written_ahead_is_told_that_it_may_lack_something() {
    let left = written_ahead(&["plan.gpkg"]);
    let mut project = left.reopened();
    assert_eq!(keys(&project), ["store-written-ahead-alone"]);
    project.commit(rename(1, "Scavi")).unwrap();
    drop(project);
    assert_eq!(keys(&left.reopened()), [""; 0]);
    assert_eq!(left.names(), ["plan.gpkg"]);

    let left = written_ahead(&["plan.gpkg"]);
    make_read_only(&left.plan());
    let told = ["store-opened-read-only", "store-written-ahead-alone"];
    assert_eq!(keys(&left.reopened()), told);
    assert_eq!(left.names(), ["plan.gpkg"]);
}

#[test]
fn a_first_start_that_was_broken_off_is_repeated() {
    let made = Folder::new();
    let name = "ke-hoach-1325-huong-tra.gpkg";
    let start = || open_shipped(made.file("x").parent(), HUONG_TRA, lan());
    let zones = start().unwrap().plan().count::<lapday::domain::Zone>();
    for journal in [false, true] {
        fs::remove_file(made.file(name)).unwrap();
        fs::write(made.file(name), b"").unwrap();
        if journal {
            let dying = Connection::open(made.file(name)).unwrap();
            dying
                .execute_batch(
                    "PRAGMA cache_size = 2; BEGIN; CREATE TABLE a AS SELECT hex(zeroblob(90000));",
                )
                .unwrap();
            for ending in ["", "-journal"] {
                let from = made.file(&format!("{name}{ending}"));
                fs::copy(from, made.file(&format!("left{ending}"))).unwrap();
            }
            drop(dying);
            for ending in ["", "-journal"] {
                let to = made.file(&format!("{name}{ending}"));
                fs::rename(made.file(&format!("left{ending}")), to).unwrap();
            }
        }
        assert_eq!(start().unwrap().plan().count::<lapday::domain::Zone>(), zones);
        assert_eq!(made.names(), [name]);
    }
}

#[test]
fn a_start_never_takes_a_plan_for_one_that_was_broken_off() {
    let made = Folder::new();
    let name = "ke-hoach-1325-huong-tra.gpkg";
    fs::write(made.file(name), b"something else").unwrap();
    assert!(open_shipped(made.file("x").parent(), HUONG_TRA, lan()).is_err());
    assert_eq!(fs::read(made.file(name)).unwrap(), b"something else");
}
