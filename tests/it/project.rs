//! An open project: commits, undo that survives a restart, history.
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use crate::store::given::{Folder, NOON, about, full, lan, lot, rename};
use jiff::Timestamp;
use jiff::civil::date;
use lapday::domain::{Edit, Enterprise, Id, LandUse, Lot, Zone};
use lapday::i18n::Message;
use lapday::project::{EntryKind, Obstacle, Project};
use std::fs;

const FIRST: Id<Enterprise> = Id::new(1);

fn name(project: &Project) -> &str {
    &project.plan().get(FIRST).unwrap().name
}

#[test]
fn the_desk_is_fixed_where_a_test_says_so() {
    let desk = lan();
    assert_eq!(desk.author(), "Lan");
    assert_eq!(desk.now(), NOON.parse::<Timestamp>().unwrap());
    assert_eq!(desk.today(), date(2026, 3, 2));
}

#[test]
fn a_commit_is_in_file_memory_and_history_at_once() {
    let folder = Folder::new();
    let mut project = folder.project();
    let revision = project.revision();

    project.commit(rename(1, "Scavi")).unwrap();

    assert_eq!(name(&project), "Scavi");
    assert_eq!(name(&folder.reopened()), "Scavi");
    assert!(project.revision() > revision);
    let line = project.history().last().unwrap().clone();
    assert_eq!((line.author.as_str(), line.kind), ("Lan", EntryKind::Edit));
    assert_eq!(line.label, rename(1, "Scavi").label);
    assert_eq!(project.saved_at(), Some(lan().now()));
    assert_eq!(folder.reopened().history(), project.history());
}

#[test]
fn an_edit_that_changes_nothing_is_no_change() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "Scavi")).unwrap();
    let (revision, lines) = (project.revision(), project.history().len());
    project.commit(rename(1, "Scavi")).unwrap();
    assert_eq!((project.revision(), project.history().len()), (revision, lines));
}

#[test]
fn a_commit_that_fails_half_way_changes_neither_file_nor_memory() {
    let folder = Folder::new();
    let mut project = folder.project();
    let before = fs::read(folder.plan()).unwrap();
    // The enterprise is written before the lot, whose zone does not exist.
    let edit = rename(1, "Scavi").put(Lot::new(Id::new(9), Id::new(99), "X-1", LandUse::Green));

    let error = project.commit(edit).unwrap_err();

    assert_eq!(*error.obstacle(), Obstacle::BrokenLink);
    assert_eq!(name(&project), "Scavi Huế");
    assert!(project.plan().get(Id::<Lot>::new(9)).is_none());
    assert_eq!((project.revision(), project.history().len()), (0, 1));
    assert!(fs::read(folder.plan()).unwrap() == before);
    project.commit(rename(1, "Scavi")).unwrap();
}

#[test]
fn a_zone_goes_away_with_all_that_hangs_on_it_in_whatever_order() {
    let folder = Folder::new();
    let mut project = folder.project();
    let mut edit = full();
    edit.becomes.values_mut().for_each(|becomes| *becomes = None);
    project.commit(edit).unwrap();
    assert_eq!(folder.reopened().plan().count::<Zone>(), 0);
    project.undo().unwrap();
    let reopened = folder.reopened();
    assert_eq!(reopened.plan().count::<Zone>(), 2);
    assert_eq!(reopened.plan().get(lot().id), project.plan().get(lot().id));
}

#[test]
fn undo_and_redo_survive_a_restart_and_name_what_they_do() {
    let folder = Folder::new();
    let mut project = folder.project();
    assert_eq!(project.undo_label(), None, "the beginning of a plan is not taken back");
    project.commit(rename(1, "một")).unwrap();
    project.commit(rename(1, "hai")).unwrap();
    drop(project);

    let label = |name| rename(1, name).label;
    let mut project = folder.reopened();
    assert_eq!(project.undo_label(), Some(label("hai")));
    assert_eq!(project.redo_label(), None);
    assert_eq!(project.undo(), Ok(Some(label("hai"))));
    assert_eq!(name(&project), "một");
    drop(project);

    let mut project = folder.reopened();
    assert_eq!(project.redo_label(), Some(label("hai")));
    assert_eq!(project.undo(), Ok(Some(label("một"))));
    assert_eq!(name(&project), "Scavi Huế");
    assert_eq!(project.undo(), Ok(None));
    assert_eq!(project.redo(), Ok(Some(label("một"))));
    drop(project);

    let mut project = folder.reopened();
    assert_eq!(project.redo(), Ok(Some(label("hai"))));
    assert_eq!(name(&project), "hai");
    assert_eq!(project.redo(), Ok(None));
    let line = project.history().last().unwrap();
    assert_eq!(line.label, Message::new("store-redo-of").with("label", label("hai")));
    assert_eq!((line.kind, line.takes_back), (EntryKind::Redo, Some(3)));
}

#[test]
fn a_new_edit_leaves_nothing_to_do_again() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "một")).unwrap();
    project.undo().unwrap();
    project.commit(rename(1, "ba")).unwrap();
    assert_eq!(project.redo_label(), None);
    assert_eq!(folder.reopened().redo_label(), None);
}

#[test]
fn what_another_program_changes_is_noticed_and_read_again() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "Scavi")).unwrap();
    assert!(!project.changed_outside(), "our own change is none of another program");
    let revision = project.revision();

    let other = folder.sql();
    other.execute("UPDATE enterprise SET name = 'Ngoài' WHERE id = 1", []).unwrap();

    assert!(project.changed_outside() && project.changed_outside(), "asking changes nothing");
    assert_eq!((name(&project), project.revision()), ("Scavi", revision));
    project.reload().unwrap();
    assert_eq!(name(&project), "Ngoài");
    assert!(project.revision() > revision);
    let notices: Vec<_> = project.notices().iter().map(Message::key).collect();
    assert_eq!(notices, ["store-outside-notice"]);
    assert!(!project.changed_outside());
}

#[test]
fn a_change_made_in_a_second_window_is_in_the_history_after_reading_again() {
    let folder = Folder::new();
    let mut project = folder.project();
    let mut second = folder.reopened();
    second.commit(rename(1, "Scavi")).unwrap();
    assert!(project.changed_outside() && !second.changed_outside());
    project.reload().unwrap();
    assert_eq!(project.history(), second.history());
    assert_eq!(project.undo_label(), second.undo_label());
    project.commit(rename(1, "tiếp")).unwrap();
    assert!(second.changed_outside());
}

#[test]
fn asking_for_changes_does_not_wait_for_a_writing_program() {
    let folder = Folder::new();
    let project = folder.project();
    let other = folder.sql();
    other.execute_batch("BEGIN EXCLUSIVE; UPDATE enterprise SET name = 'x' WHERE id = 1").unwrap();
    let asked = std::time::Instant::now();
    assert!(!project.changed_outside());
    assert!(asked.elapsed().as_millis() < 500, "{:?}", asked.elapsed());
    other.execute_batch("COMMIT").unwrap();
    assert!(project.changed_outside());
}

#[test]
fn a_backup_is_a_whole_plan() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "Scavi")).unwrap();
    project.backup(&folder.file("copy.gpkg")).unwrap();
    let copy = Project::open(&folder.file("copy.gpkg"), lan()).unwrap();
    assert_eq!(name(&copy), "Scavi");
    assert_eq!(copy.history(), project.history());
}

#[test]
fn an_empty_plan_can_be_made_and_filled() {
    let folder = Folder::new();
    let mut project = Project::create(&folder.plan(), about(), None, lan()).unwrap();
    assert_eq!(project.history().len(), 1);
    let edit = Edit::new(Message::new("store-created")).put(Enterprise::new(FIRST, "Scavi"));
    project.commit(edit).unwrap();
    assert_eq!(name(&folder.reopened()), "Scavi");
}

#[test]
fn what_a_plan_says_of_itself_changes_in_file_and_history_and_is_not_taken_back() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "Scavi")).unwrap();
    let about = lapday::domain::About {
        title: "Kế hoạch phường".to_owned(),
        last_day: Some(date(2030, 12, 31)),
        grid: lapday::geodesy::Grid::from_epsg(5899).unwrap(),
        ..about()
    };
    project.change_about(about).unwrap();
    for project in [&project, &folder.reopened()] {
        let kept = &project.plan().about;
        assert_eq!(
            (kept.title.as_str(), kept.last_day),
            ("Kế hoạch phường", Some(date(2030, 12, 31)))
        );
        assert_eq!(kept.grid, crate::store::given::about().grid, "the grid stays");
        assert_eq!(project.history().last().unwrap().label.key(), "store-about-changed");
        assert_eq!(project.undo_label(), Some(rename(1, "Scavi").label));
    }
    let lines = project.history().len();
    let same = lapday::domain::About::clone(&project.plan().about);
    project.change_about(same).unwrap();
    assert_eq!(project.history().len(), lines);
    project.undo().unwrap();
    assert_eq!(project.plan().about.title, "Kế hoạch phường");
}
