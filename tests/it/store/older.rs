//! Files of earlier schema versions, made by the program as it was then: every kind of record, a lot
//! and a stage edited, and an edit taken back.

use super::given::{Folder, lan};
use crate::programs::ogrinfo;
use lapday::domain::{Enterprise, Id, Lot, Note, NoteShape, Phase, RecordKind, ReportPeriod};
use lapday::i18n::Message;
use lapday::operations::{NoteDraft, keep_note};
use lapday::project::{EntryKind, Project};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::{Path, PathBuf};
use strum::VariantArray;

/// The version a new file has.
pub const LATEST: &str = "11";
/// Those before it.
const EARLIER: [u32; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/// The file of an earlier version.
pub fn fixture(version: u32) -> PathBuf {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    Path::new(fixtures).join(format!("schema-{version}.gpkg"))
}

/// A folder with the old file in it.
pub fn old(version: u32) -> Folder {
    let folder = Folder::new();
    std::fs::copy(fixture(version), folder.plan()).unwrap();
    folder
}

fn names(sql: &Connection, select: &str) -> Vec<String> {
    let mut statement = sql.prepare(select).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn rows(sql: &Connection, table: &str, columns: &[String]) -> Vec<Vec<Value>> {
    let select = format!("SELECT {} FROM {table} ORDER BY 1", columns.join(", "));
    let mut statement = sql.prepare(&select).unwrap();
    let rows = statement.query_map([], |row| (0..columns.len()).map(|at| row.get(at)).collect());
    rows.unwrap().map(Result::unwrap).collect()
}

fn columns(sql: &Connection, table: &str) -> Vec<String> {
    names(sql, &format!("SELECT name FROM pragma_table_info('{table}')"))
}

/// Holds every record and journal line of the old file to what another file has.
pub fn assert_same(version: u32, after: &Connection) {
    let before = Connection::open(fixture(version)).unwrap();
    let tables = names(&before, "SELECT name FROM sqlite_master WHERE type = 'table'");
    let kinds: Vec<&str> = RecordKind::VARIANTS.iter().map(<&str>::from).collect();
    let is_ours = |table: &&String| kinds.contains(&table.as_str()) || *table == "lapday_journal";
    // Notes came with version 2, closed periods with 3, works and others with 4, mines and others with 7, wordings with 8,
    // signs of drawings with 9.
    let count = [11, 12, 13, 25, 25, 25, 42, 43, 44, 44][usize::try_from(version - 1).unwrap()];
    assert_eq!(tables.iter().filter(is_ours).count(), count);
    for table in tables.iter().filter(is_ours) {
        let columns = columns(&before, table);
        let before = rows(&before, table, &columns);
        assert_eq!(rows(after, table, &columns), before, "{table}");
        assert!(!before.is_empty(), "{table}");
    }
}

#[test]
fn a_file_of_an_earlier_version_is_brought_up_to_date_with_a_copy_left_beside() {
    for earlier in EARLIER {
        let folder = old(earlier);
        let project = folder.reopened();
        let notices: Vec<_> = project.notices().iter().map(Message::key).collect();
        assert_eq!(notices, ["store-brought-up-to-date"]);
        let beside = format!("plan.v{earlier}.gpkg");
        assert_eq!(folder.names(), ["plan.gpkg", beside.as_str()]);
        drop(project);
        let copy = Connection::open(folder.file(&beside)).unwrap();
        assert_same(earlier, &copy);
        let version = "SELECT value FROM lapday_meta WHERE key = 'schema_version'";
        assert_eq!(names(&copy, version), [earlier.to_string()]);
        assert_eq!(names(&folder.sql(), version), [LATEST]);
        assert_eq!(folder.reopened().notices(), []);
    }
}

#[test]
fn everything_in_a_file_of_an_earlier_version_reads_the_same() {
    for earlier in EARLIER {
        let folder = old(earlier);
        drop(folder.reopened());
        assert_same(earlier, &folder.sql());
    }
}

#[test]
fn a_file_of_an_earlier_version_becomes_what_a_new_one_is() {
    for earlier in EARLIER {
        becomes_what_a_new_one_is(&old(earlier));
    }
}

fn becomes_what_a_new_one_is(folder: &Folder) {
    let fresh = Folder::new();
    drop(folder.reopened());
    drop(fresh.project());
    let (folder, fresh) = (folder.sql(), fresh.sql());
    let made = "SELECT type || ' ' || name FROM sqlite_master ORDER BY 1";
    assert_eq!(names(&folder, made), names(&fresh, made));
    let wired = "SELECT sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql NOT NULL
                 ORDER BY 1";
    assert_eq!(names(&folder, wired), names(&fresh, wired));
    for table in RecordKind::VARIANTS.iter().map(<&str>::from) {
        let sorted = |sql| {
            let mut columns = columns(sql, table);
            columns.sort();
            columns
        };
        assert_eq!(sorted(&folder), sorted(&fresh), "{table}");
    }
    let declared = "SELECT table_name || data_type || identifier || ifnull(srs_id, '') FROM gpkg_contents ORDER BY 1";
    assert_eq!(names(&folder, declared), names(&fresh, declared));
    let styled = "SELECT f_table_name || styleQML FROM layer_styles ORDER BY 1";
    assert_eq!(names(&folder, styled), names(&fresh, styled));
    assert_eq!(names(&folder, "PRAGMA integrity_check"), ["ok"]);
    let indexed = "SELECT 'rtree_lot_geom' WHERE (SELECT count(*) FROM rtree_lot_geom) !=
                   (SELECT count(geom) FROM lot)";
    assert_eq!(names(&folder, indexed), Vec::<String>::new());
}

#[test]
fn what_was_done_under_version_1_is_taken_back_and_done_again_today() {
    let folder = old(1);
    let mut project = folder.reopened();
    let name = |project: &Project| project.plan().get(Id::<Phase>::new(2)).unwrap().name.clone();
    let stated = |project: &Project| project.plan().get(Id::<Lot>::new(2)).unwrap().stated;
    assert_eq!(name(&project), "Giai đoạn 4");
    assert!(stated(&project).is_some());

    project.undo().unwrap().unwrap();
    assert_eq!(name(&project), "Giai đoạn 3");
    project.undo().unwrap().unwrap();
    assert_eq!(stated(&project), None);
    project.redo().unwrap().unwrap();
    assert!(stated(&project).is_some());

    let kinds: Vec<_> = folder.reopened().history().iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds[..5].last(), Some(&EntryKind::Undo));
    assert_eq!(kinds[5..], [EntryKind::Undo, EntryKind::Undo, EntryKind::Redo]);
}

#[test]
fn a_file_of_version_1_takes_notes_and_shows_them_to_other_programs() {
    let folder = old(1);
    let mut project = folder.reopened();
    let draft = NoteDraft {
        text: "Đo đường vào".into(),
        shape: NoteShape::Line,
        corners: vec![(549_210.1, 1_828_400.7).into(), (549_310.1, 1_828_400.7).into()],
        zone: Some(Id::new(1)),
        made_on: Some(lan().today()),
    };
    project.commit(keep_note(project.plan(), &draft).unwrap()).unwrap();
    assert_eq!(folder.reopened().plan().count::<Note>(), 1);
    assert_eq!(folder.reopened().notices(), [], "our own note is no other program's");
    let index = "SELECT group_concat(id) FROM rtree_note_geom";
    assert_eq!(names(&folder.sql(), index), ["1"]);

    let text = ogrinfo(["-ro".as_ref(), "-al".as_ref(), folder.plan().as_os_str()]);
    for layer in ["zone", "phase", "lot", "note"] {
        assert!(text.contains(&format!("Layer name: {layer}\n")), "{layer}");
    }
    assert!(text.contains("LINESTRING (549210.1 1828400.7,549310.1 1828400.7)"), "{text}");
}

#[test]
fn what_was_done_under_version_2_is_taken_back_and_done_again_today() {
    let folder = old(2);
    let mut project = folder.reopened();
    let accuracy = |project: &Project| project.plan().get(Id::<Phase>::new(1)).unwrap().accuracy_m;
    let recorded = accuracy(&project);
    assert_eq!(recorded, Some(0.05));
    project.undo().unwrap().unwrap();
    assert_ne!(accuracy(&project), recorded);
    project.redo().unwrap().unwrap();
    assert_eq!(accuracy(&project), recorded);
    assert_eq!(folder.reopened().plan().count::<Note>(), 1);
}

#[test]
fn what_was_done_under_version_3_is_taken_back_and_done_again_today() {
    let folder = old(3);
    let mut project = folder.reopened();
    let closed = |project: &Project| project.plan().count::<ReportPeriod>();
    let before = closed(&project);
    assert!(before > 0);
    project.undo().unwrap().unwrap();
    assert_eq!(closed(&project), before - 1);
    project.redo().unwrap().unwrap();
    assert_eq!(closed(&project), before);
    assert_eq!(project.plan().get(Id::<Phase>::new(1)).unwrap().accuracy_m, Some(0.05));
}

#[test]
fn a_style_another_program_changed_stays_as_it_is() {
    let folder = old(5);
    let sql = folder.careless();
    sql.execute_batch(
        "UPDATE layer_styles SET styleQML = replace(styleQML, '0.3', '0.5') WHERE f_table_name = 'lot';
         UPDATE layer_styles SET useAsDefault = 0 WHERE f_table_name = 'zone';
         INSERT INTO layer_styles (f_table_name, f_geometry_column, styleName, styleQML, useAsDefault)
         VALUES ('zone', 'geom', 'Của tôi', '<qgis/>', 1);",
    )
    .unwrap();
    let lot = "SELECT styleQML FROM layer_styles WHERE f_table_name = 'lot'";
    let before = names(&sql, lot);
    drop(sql);

    drop(folder.reopened());

    let sql = folder.sql();
    assert_eq!(names(&sql, lot), before);
    let zone = "SELECT styleName FROM layer_styles WHERE f_table_name = 'zone'";
    assert_eq!(names(&sql, zone), ["Của tôi"]);
    let work = "SELECT styleQML FROM layer_styles WHERE f_table_name = 'work'";
    assert!(names(&sql, work)[0].contains("RuleRenderer"));
}

#[test]
fn a_table_made_anew_keeps_its_last_key_and_what_another_program_added_to_it() {
    let folder = old(4);
    let last_key = "SELECT seq FROM sqlite_sequence WHERE name = 'enterprise'";
    let sql = folder.careless();
    let before: i64 = sql.query_row(last_key, [], |row| row.get(0)).unwrap();
    assert_eq!(names(&sql, "SELECT name FROM enterprise WHERE id = 3"), Vec::<String>::new());
    sql.execute_batch(
        "ALTER TABLE lot ADD COLUMN \"Ghi chú GIS\" TEXT DEFAULT 'x''y';
         UPDATE lot SET \"Ghi chú GIS\" = 'đo lại' WHERE id = 2;
         CREATE INDEX of_another ON lot (code);
         UPDATE lot SET decision = 77 WHERE id = 2;
         DELETE FROM lapday_touched;",
    )
    .unwrap();
    drop(sql);

    let project = folder.reopened();

    assert_eq!(project.plan().next_id::<Enterprise>(), Id::new(before + 1));
    drop(project);
    let sql = folder.sql();
    assert_eq!(sql.query_row(last_key, [], |row| row.get::<_, i64>(0)), Ok(before));
    assert_eq!(
        names(&sql, "SELECT \"Ghi chú GIS\" FROM lot ORDER BY id"),
        ["x'y", "đo lại", "x'y"]
    );
    assert_eq!(names(&sql, "SELECT name FROM sqlite_master WHERE name = 'of_another'").len(), 1);
    assert_eq!(names(&sql, "SELECT decision || '' FROM lot WHERE id = 2"), ["77"]);
    assert_eq!(names(&sql, "SELECT 'x' FROM lapday_touched"), Vec::<String>::new());
}

#[test]
fn no_uid_has_an_expression_for_its_default_in_old_files_or_new_ones() {
    for version in [0, 1, 2, 3, 4] {
        let folder = if version == 0 { Folder::new() } else { old(version) };
        drop(if version == 0 { folder.project() } else { folder.reopened() });
        for table in RecordKind::VARIANTS.iter().map(<&str>::from) {
            let default = format!(
                "SELECT name FROM pragma_table_info('{table}')
                 WHERE name = 'uid' AND (dflt_value NOT NULL OR \"notnull\")
                 OR dflt_value LIKE '%(%'"
            );
            assert_eq!(names(&folder.sql(), &default), Vec::<String>::new(), "{version} {table}");
        }
    }
}

#[test]
fn what_was_done_under_version_4_is_taken_back_and_done_again_today() {
    let folder = old(4);
    let mut project = folder.reopened();
    let name = |project: &Project| project.plan().get(Id::<Phase>::new(1)).unwrap().name.clone();
    assert_eq!(name(&project), "Giai đoạn 4");
    while name(&project) == "Giai đoạn 4" {
        project.undo().unwrap().unwrap();
    }
    assert_eq!(name(&project), "Giai đoạn 3");
    project.redo().unwrap().unwrap();
    assert_eq!(name(&project), "Giai đoạn 4");
}
