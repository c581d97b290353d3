//! Files in which another hand has put something that must not run.

use super::bad_input::{assert_is_a_sentence, refused};
use super::given::{Folder, lan, rename};
use crate::programs::said;
use lapday::domain::{Enterprise, Id};
use lapday::i18n::{Language, Message, Texts};
use lapday::project::{Access, Obstacle, Project};
use std::path::Path;
use std::process::Command;

fn with(change: &str) -> Folder {
    let folder = Folder::new();
    drop(folder.project());
    let sql = folder.sql();
    // What the triggers of a file call; another program has these of its own.
    for name in ["ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"] {
        let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8;
        sql.create_scalar_function(name, 1, flags, |_| Ok(0)).unwrap();
    }
    sql.execute_batch(change).unwrap();
    folder
}

#[test]
fn a_table_of_ours_that_is_no_plain_table_any_more_is_named() {
    for (table, change) in [
        (
            "lapday_meta",
            "CREATE TABLE m AS SELECT * FROM lapday_meta; DROP TABLE lapday_meta; CREATE VIEW lapday_meta AS SELECT * FROM m;",
        ),
        (
            "lapday_journal",
            "DROP TABLE lapday_journal; CREATE VIRTUAL TABLE lapday_journal USING fts5(id);",
        ),
        (
            "gpkg_contents",
            "ALTER TABLE gpkg_contents ADD COLUMN twice AS (identifier || identifier);",
        ),
    ] {
        let folder = with(change);
        assert_eq!(refused(&folder.plan()), Obstacle::ForeignTable(table), "{change}");
    }
}

#[test]
fn a_table_of_records_that_runs_something_is_not_read_and_not_written() {
    for (change, table) in [
        (
            "PRAGMA legacy_alter_table = ON; ALTER TABLE industry RENAME TO i; CREATE VIEW industry AS SELECT * FROM i;",
            "industry",
        ),
        (
            "PRAGMA foreign_keys = OFF; DROP TABLE statement; CREATE VIRTUAL TABLE statement USING fts5(id);",
            "statement",
        ),
        (
            "PRAGMA foreign_keys = OFF; DROP TABLE industry; CREATE TABLE industry (id INTEGER PRIMARY KEY, uid, name AS (uid), rank, vsic, vsic_edition, supporting, clause);",
            "industry",
        ),
    ] {
        let folder = with(change);
        let mut project = folder.reopened();
        let tables = project.notices().iter().find(|told| told.key() == "store-tables-notice");
        let told = Texts::new(Language::Vietnamese).say(tables.unwrap());
        assert!(told.contains(&format!("“{table}” không còn là bảng dữ liệu")), "{told}");
        project.commit(rename(1, "Scavi")).unwrap();
        let industry = lapday::domain::Industry {
            id: project.plan().next_id(),
            uid: lapday::domain::Uid::new(),
            name: "Mới".to_owned(),
            rank: None,
            vsic: Vec::new(),
            vsic_edition: None,
            supporting: false,
            clause: None,
        };
        let edit = lapday::domain::Edit::new(Message::new("store-created")).put(industry);
        let written = project.commit(edit);
        assert_eq!(written.is_ok(), table != "industry", "{change}");
        if let Err(error) = written {
            assert!(matches!(error.obstacle(), Obstacle::TableAside(_)), "{error}");
            assert_is_a_sentence(&error);
        }
    }
}

#[test]
fn a_table_that_changes_with_others_keeps_the_file_from_being_written() {
    let folder = with(
        "DROP TABLE product; CREATE TABLE product (id INTEGER PRIMARY KEY, uid, name, zone REFERENCES zone(id) ON DELETE CASCADE, enterprise, ocop_stars, ocop_on, document, note);",
    );
    let mut project = folder.reopened();
    assert_eq!(project.access(), Access::ReadOnly);
    assert!(project.notices().iter().any(|told| told.key() == "store-table-acts"));
    let error = project.commit(rename(1, "Scavi")).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::Distrusted);
}

#[test]
fn a_foreign_trigger_is_named_and_never_runs() {
    for (name, change) in [
        ("swallow", "CREATE TRIGGER swallow BEFORE INSERT ON enterprise BEGIN SELECT RAISE(IGNORE); END"),
        ("reach", "CREATE TRIGGER reach AFTER UPDATE ON enterprise BEGIN DELETE FROM occupancy; END"),
        ("own", "CREATE TRIGGER own AFTER INSERT ON Enterprise BEGIN UPDATE enterprise SET name = 'x'; END"),
        ("contents", "CREATE TRIGGER contents AFTER UPDATE ON gpkg_contents BEGIN DELETE FROM lapday_meta; END"),
        ("books", "CREATE TRIGGER books AFTER INSERT ON lapday_journal BEGIN DELETE FROM lot; END"),
        ("broken", "CREATE TRIGGER broken AFTER INSERT ON lot BEGIN INSERT INTO nowhere VALUES (1); END"),
        ("lapday_lot_insert", "DROP TRIGGER lapday_lot_insert; CREATE TRIGGER lapday_lot_insert AFTER INSERT ON lot BEGIN DELETE FROM zone; END"),
        ("endless", "CREATE TRIGGER endless AFTER INSERT ON lot BEGIN
             INSERT INTO lapday_touched (table_name, record, what) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'lot', i, 'insert' FROM n; END"),
        ("counts", "CREATE TABLE gpkg_ogr_contents (table_name TEXT, feature_count INTEGER);
             CREATE TRIGGER counts AFTER UPDATE ON gpkg_ogr_contents BEGIN DELETE FROM lot; END"),
    ] {
        let folder = with(change);
        let before = std::fs::read(folder.plan()).unwrap();
        let mut project = folder.reopened();
        assert_eq!(project.access(), Access::ReadOnly, "{name}");
        let path = folder.plan().display().to_string();
        let told = Message::new("store-foreign-trigger").with("path", path).with("trigger", name);
        assert_eq!(project.notices(), [told]);
        let error = project.commit(rename(1, "Scavi")).unwrap_err();
        assert_eq!(*error.obstacle(), Obstacle::Distrusted);
        assert_is_a_sentence(&error);
        drop(project);
        assert!(std::fs::read(folder.plan()).unwrap() == before);
    }
}

#[test]
fn the_triggers_gdal_and_qgis_add_for_index_and_counts_may_run() {
    let folder = with(
        r#"CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT NULL);
        INSERT INTO gpkg_ogr_contents VALUES ('lot', 1);
        CREATE TRIGGER "trigger_insert_feature_count_lot" AFTER INSERT ON "lot"
        BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE lower(table_name) = lower('lot'); END;
        CREATE TRIGGER "trigger_delete_feature_count_lot" AFTER DELETE ON "lot"
        BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1 WHERE lower(table_name) = lower('lot'); END;
        DROP TRIGGER rtree_lot_geom_update5;
        CREATE TRIGGER "rtree_lot_geom_update3" AFTER UPDATE ON "lot" WHEN OLD."id" != NEW."id" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
        BEGIN DELETE FROM "rtree_lot_geom" WHERE id = OLD."id"; INSERT OR REPLACE INTO "rtree_lot_geom" VALUES (NEW."id",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
        CREATE TABLE other (a); CREATE TRIGGER of_another_table AFTER INSERT ON other BEGIN DELETE FROM lot; END;"#,
    );
    let mut project = folder.reopened();
    assert_eq!((project.access(), project.notices()), (Access::ReadWrite, &[][..]));
    let mut lot = super::given::lot();
    (lot.id, lot.uid) = (Id::new(50), lapday::domain::Uid::new());
    lot.code = "Z-50".to_owned();
    project.commit(lapday::domain::Edit::new(Message::new("store-created")).put(lot)).unwrap();
    let count = "SELECT feature_count FROM gpkg_ogr_contents";
    assert_eq!(folder.sql().query_row(count, [], |row| row.get(0)), Ok(2));
}

#[test]
fn an_index_another_program_took_away_with_half_its_triggers_is_made_anew() {
    let folder = with(
        "DROP TRIGGER rtree_lot_geom_insert; DROP TRIGGER rtree_lot_geom_update6; DROP TABLE rtree_lot_geom;
         DELETE FROM gpkg_extensions WHERE table_name = 'lot';",
    );
    let mut project = folder.reopened();
    let mut lot = super::given::lot();
    lot.code = "Z-1".to_owned();
    project.commit(lapday::domain::Edit::new(Message::new("store-created")).put(lot)).unwrap();
    let sql = folder.sql();
    let indexed = "SELECT count(*) FROM rtree_lot_geom";
    assert_eq!(sql.query_row(indexed, [], |row| row.get(0)), Ok(1));
    let triggers = "SELECT count(*) FROM sqlite_master WHERE name LIKE 'rtree_lot_geom_%' AND type = 'trigger'";
    assert_eq!(sql.query_row(triggers, [], |row| row.get(0)), Ok(7));
    let declared = "SELECT count(*) FROM gpkg_extensions WHERE table_name = 'lot'";
    assert_eq!(sql.query_row(declared, [], |row| row.get(0)), Ok(1));
}

#[test]
fn a_trigger_that_comes_while_the_plan_is_open_does_not_run_either() {
    let folder = Folder::new();
    let mut project = folder.project();
    let evil = "CREATE TRIGGER evil AFTER INSERT ON lapday_journal BEGIN DELETE FROM lot; END";
    folder.sql().execute_batch(evil).unwrap();
    let error = project.commit(rename(1, "Scavi")).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::ChangedMeanwhile);
    let error = project.commit(rename(1, "Scavi")).unwrap_err();
    assert_eq!(*error.obstacle(), Obstacle::Distrusted);
    assert_eq!(project.notices()[0].key(), "store-foreign-trigger");
}

#[test]
fn a_pipe_is_refused_without_waiting() {
    let folder = Folder::new();
    let made = said("mkfifo", [folder.plan()]);
    assert!(made.status.success(), "{made:?}");
    assert_eq!(refused(&folder.plan()), Obstacle::NoFile);
    #[cfg(unix)]
    assert_eq!(refused(Path::new("/dev/null")), Obstacle::NoFile);
}

#[test]
fn a_path_that_looks_like_an_address_is_a_path() {
    let folder = Folder::new();
    let name = "file:plan.gpkg?mode=memory";
    let lapday = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lapday"));
        let here = folder.plan();
        command.args(arguments).current_dir(here.parent().unwrap()).output().unwrap()
    };
    std::fs::copy(
        {
            drop(folder.project());
            folder.plan()
        },
        folder.file(name),
    )
    .unwrap();
    let put = lapday(&["put", name, "--kind", "enterprise", "name=Mới"]);
    assert!(put.status.success(), "{}", String::from_utf8_lossy(&put.stderr));
    assert_eq!(folder.names(), [name, "plan.gpkg"]);
    let project = Project::open(&folder.file(name), lan()).unwrap();
    assert!(project.plan().all::<Enterprise>().any(|enterprise| enterprise.name == "Mới"));
}
