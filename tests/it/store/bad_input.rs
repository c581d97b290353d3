//! One clear sentence for each thing that can be wrong with a file, and nothing made or overwritten.

use super::given::{Folder, about, lan, rename};
use lapday::i18n::{Language, Texts};
use lapday::project::{Access, Obstacle, Project, ProjectError};
use rusqlite::Connection;
use std::fs;
use std::path::Path;

pub fn refused(path: &Path) -> Obstacle {
    let error = Project::open(path, lan()).map(drop).unwrap_err();
    assert_is_a_sentence(&error);
    error.obstacle().clone()
}

pub fn assert_is_a_sentence(error: &ProjectError) {
    for language in [Language::Vietnamese, Language::English] {
        let text = Texts::new(language).say(&error.message());
        assert!(!text.is_empty() && !text.contains(['{', '}', '\n']), "{text}");
        assert!(!text.starts_with("store-"), "{text}");
    }
}

#[test]
fn what_is_no_plan_is_said_to_be_what_it_is() {
    let folder = Folder::new();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.file(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    assert_eq!(refused(&folder.file("none.gpkg")), Obstacle::Missing);
    assert_eq!(refused(folder.file("x").parent().unwrap()), Obstacle::Folder);
    assert_eq!(refused(&file("empty.gpkg", b"")), Obstacle::NotSqlite);
    assert_eq!(refused(&file("text.gpkg", "không phải".as_bytes())), Obstacle::NotSqlite);
    assert_eq!(refused(&file("header.gpkg", b"SQLite format 3\0")), Obstacle::Cut);

    let sqlite = folder.file("sqlite.gpkg");
    Connection::open(&sqlite).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
    assert_eq!(refused(&sqlite), Obstacle::NotGeoPackage);

    let other = folder.file("other.gpkg");
    let of_others = "PRAGMA application_id = 0x47504B47; CREATE TABLE gpkg_contents (table_name)";
    Connection::open(&other).unwrap().execute_batch(of_others).unwrap();
    assert_eq!(refused(&other), Obstacle::NotAPlan);

    let expected = ["empty.gpkg", "header.gpkg", "other.gpkg", "sqlite.gpkg", "text.gpkg"];
    assert_eq!(folder.names(), expected);
}

#[test]
fn a_plan_of_a_newer_version_is_refused() {
    let folder = Folder::new();
    drop(folder.project());
    let newer = "UPDATE lapday_meta SET value = '99' WHERE key = 'schema_version'";
    folder.sql().execute(newer, []).unwrap();
    assert_eq!(refused(&folder.plan()), Obstacle::Newer);
}

#[test]
fn a_plan_on_a_grid_nobody_knows_is_refused_and_not_drawn_empty() {
    for epsg in ["4326", "999999999999", "4294967295", "x"] {
        let folder = Folder::new();
        drop(folder.project());
        let change = "UPDATE lapday_meta SET value = ?1 WHERE key = 'epsg'";
        folder.sql().execute(change, [epsg]).unwrap();
        let before = fs::read(folder.plan()).unwrap();
        assert!(matches!(refused(&folder.plan()), Obstacle::Unreadable(_)), "{epsg}");
        assert_eq!(fs::read(folder.plan()).unwrap(), before);
    }
}

#[test]
fn a_plan_cut_anywhere_is_never_read_as_a_smaller_one() {
    let folder = Folder::new();
    drop(folder.project());
    let whole = fs::read(folder.plan()).unwrap();
    for part in [200, 4096, whole.len() / 2, whole.len() - 1] {
        fs::write(folder.plan(), &whole[..part]).unwrap();
        assert_eq!(refused(&folder.plan()), Obstacle::Cut, "{part} bytes");
    }
}

#[test]
fn a_plan_overwritten_inside_is_said_to_be_damaged() {
    let folder = Folder::new();
    drop(folder.project());
    let mut bytes = fs::read(folder.plan()).unwrap();
    bytes[4096..].fill(0x5A);
    fs::write(folder.plan(), &bytes).unwrap();
    assert_eq!(refused(&folder.plan()), Obstacle::Damaged);
}

#[test]
fn nothing_that_exists_is_overwritten() {
    let folder = Folder::new();
    let project = folder.project();
    let before = fs::read(folder.plan()).unwrap();
    let error = Project::create(&folder.plan(), about(), None, lan()).map(drop).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::Exists);
    let error = project.backup(&folder.plan()).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::Exists);
    assert_is_a_sentence(&error);
    assert_eq!(fs::read(folder.plan()).unwrap(), before);
}

#[test]
fn a_plan_that_cannot_be_made_leaves_no_file() {
    let folder = Folder::new();
    let nowhere = folder.file("none").join("plan.gpkg");
    let error = Project::create(&nowhere, about(), None, lan()).map(drop).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::NoFolder);
    assert_is_a_sentence(&error);

    let orphan = lapday::domain::Edit::new(lapday::i18n::Message::new("store-created"))
        .put(super::given::occupancy());
    let error =
        Project::create(&folder.plan(), about(), Some(orphan), lan()).map(drop).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::BrokenLink);

    let long = folder.file(&format!("{}.gpkg", "a".repeat(250)));
    let error = Project::create(&long, about(), None, lan()).map(drop).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::LongName, "its journal would have no name");
    assert_is_a_sentence(&error);

    assert_eq!(folder.names(), Vec::<String>::new());
}

#[test]
fn opening_changes_no_byte_and_leaves_nothing_beside_the_file() {
    let folder = Folder::new();
    drop(folder.project());
    let state = || {
        let modified = fs::metadata(folder.plan()).unwrap().modified().unwrap();
        (fs::read(folder.plan()).unwrap(), modified, folder.names())
    };
    let before = state();
    let project = folder.reopened();
    assert!(state() == before, "while open");
    drop(project);
    assert!(state() == before, "after closing");
}

#[test]
fn a_read_only_file_opens_for_reading_and_says_so() {
    let folder = Folder::new();
    drop(folder.project());
    let before = fs::read(folder.plan()).unwrap();
    let mut permissions = fs::metadata(folder.plan()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.plan(), permissions).unwrap();

    let mut project = folder.reopened();
    assert_eq!(project.access(), Access::ReadOnly);
    assert_eq!(project.notices()[0].key(), "store-opened-read-only");
    let error = project.commit(rename(1, "Scavi")).unwrap_err();

    assert_eq!(*error.obstacle(), Obstacle::ReadOnly);
    assert_is_a_sentence(&error);
    assert_eq!(fs::read(folder.plan()).unwrap(), before);
    project.backup(&folder.file("copy.gpkg")).unwrap();
    assert_eq!(
        Project::open(&folder.file("copy.gpkg"), lan()).unwrap().access(),
        Access::ReadWrite
    );
}
