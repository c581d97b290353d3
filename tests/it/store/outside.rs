//! Every table × what another program does to it: the plan opens, says what it says, everything else
//! is as it was, is saved, and what was done before can be taken back.

use super::bad_input::assert_is_a_sentence;
use super::given::{Folder, rename};
use crate::records::whole;
use lapday::domain::{Document, Edit, Id, Key, Plan, Record, RecordKind, Uid, all_links};
use lapday::i18n::{Language, Message, Texts};
use lapday::project::{Access, Obstacle, Project};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use strum::VariantArray;

const OUTSIDE: &str = "store-outside-notice";
const TABLES: &str = "store-tables-notice";
const ORPHANS: &str = "store-orphans-notice";
const LOOSE: &str = "store-loose-notice";
const UIDS: &str = "store-uids-notice";
const ASIDE: &str = "store-aside-notice";

/// A file with two records of every kind, each field of them filled, and a step that can be taken back.
struct Given {
    bytes: Vec<u8>,
    plan: Plan,
}

impl Given {
    fn new() -> Self {
        let (folder, mut project) = whole();
        project.commit(rename(1, "Scavi")).unwrap();
        Self { bytes: fs::read(folder.plan()).unwrap(), plan: project.plan().clone() }
    }

    /// The file after another program has done this to it.
    fn after(&self, change: impl FnOnce(&Connection)) -> Folder {
        let folder = Folder::new();
        fs::write(folder.plan(), &self.bytes).unwrap();
        change(&folder.careless());
        folder
    }
}

fn table(kind: RecordKind) -> &'static str {
    kind.into()
}

/// Names and types of a table's columns.
fn columns(sql: &Connection, table: &str) -> Vec<(String, String)> {
    let mut statement = sql.prepare("SELECT name, type FROM pragma_table_info(?1)").unwrap();
    let columns = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    columns.map(Result::unwrap).collect()
}

/// Makes a table anew as simple tools do: the same rows, and neither key, rule, index nor trigger.
fn remake(sql: &Connection, table: &str, select: &str) {
    let remade = format!(
        "CREATE TABLE remade AS SELECT {select} FROM {table}; DROP TABLE {table};
         ALTER TABLE remade RENAME TO {table}"
    );
    sql.execute_batch(&remade).unwrap_or_else(|error| panic!("{table}: {error}"));
}

fn keys(project: &Project) -> Vec<&str> {
    for notice in project.notices() {
        for language in Language::VARIANTS {
            let said = Texts::new(*language).say(notice);
            assert!(!said.contains(['{', '}']) && !said.starts_with("store-"), "{said}");
        }
    }
    project.notices().iter().map(Message::key).collect()
}

fn records(plan: &Plan) -> BTreeMap<Key, Record> {
    plan.all_records().map(|record| (record.key(), record)).collect()
}

/// Changes something of a kind nobody has touched, has it in the file, and takes it back.
fn goes_on(folder: &Folder, project: &mut Project, what: &str) {
    assert_eq!(project.access(), Access::ReadWrite, "{what}: {:?}", project.notices());
    let plan = project.plan();
    let edit = if plan.get(Id::<Document>::new(1)).is_some() {
        let changed = Document {
            subject: Some("Mới".to_owned()),
            ..Document::clone(plan.get(Id::new(1)).unwrap())
        };
        Edit::new(Message::new("store-created")).put(changed)
    } else {
        rename(2, "Mới")
    };
    let before = records(project.plan());
    let (key, becomes) = edit.becomes.iter().next().map(|(key, it)| (*key, it.clone())).unwrap();
    project.commit(edit).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(project.plan().record(key), becomes, "{what}");
    project.undo().unwrap_or_else(|error| panic!("{what}: {error}")).unwrap();
    assert_eq!(records(project.plan()), before, "{what}");
    // What was done before the other program came.
    match project.undo() {
        Ok(label) => assert!(label.is_some(), "{what}"),
        Err(error) => {
            let obstacle = error.obstacle();
            let is_said = matches!(
                obstacle,
                Obstacle::Overtaken(_) | Obstacle::SetAside(_) | Obstacle::TableAside(_)
            );
            assert!(is_said, "{what}: {error}");
            assert_is_a_sentence(&error);
        }
    }
    let again = folder.reopened();
    assert_eq!(records(again.plan()), records(project.plan()), "{what}");
}

/// A name, what is done to each table, and the notices it gives.
type OnAll = (&'static str, fn(&Connection, &str), &'static [&'static str]);

/// What hurts no row.
const HARMLESS: &[OnAll] = &[
    ("a row is added", |sql, table| copy_of(sql, table, "NULL"), &[OUTSIDE]),
    (
        "the default is handed on as words",
        |sql, table| {
            copy_of(sql, table, "'lower(hex(randomblob(16)))'");
            copy_of(sql, table, "'lower(hex(randomblob(16)))'");
        },
        &[OUTSIDE],
    ),
    (
        "a row is copied with its uid",
        |sql, table| copy_of(sql, table, "replace(uid, '-', '')"),
        &[OUTSIDE, UIDS],
    ),
    (
        "a column is added",
        |sql, table| {
            sql.execute_batch(&format!(
                "ALTER TABLE {table} ADD COLUMN anh TEXT; UPDATE {table} SET anh = 'x'"
            ))
            .unwrap();
        },
        &[OUTSIDE],
    ),
    ("the table is made anew", |sql, table| remake(sql, table, "*"), &[]),
    (
        "everything is made words",
        |sql, table| {
            let as_words = |(name, sort): (String, String)| match sort.as_str() {
                _ if name == "geom" => name,
                "DOUBLE" => format!("printf('%!.17g', {name}) AS {name}"),
                _ => format!("CAST({name} AS TEXT) AS {name}"),
            };
            let words: Vec<_> = columns(sql, table).into_iter().map(as_words).collect();
            // A number that is none is written as 0.
            let words = words.join(", ").replace("printf", "iif_printf");
            sql.create_scalar_function(
                "iif_printf",
                2,
                rusqlite::functions::FunctionFlags::SQLITE_UTF8,
                |context| Ok(context.get::<Option<f64>>(1)?.map(|number| number.to_string())),
            )
            .unwrap();
            remake(sql, table, &words);
        },
        &[],
    ),
    (
        "days are moments",
        |sql, table| {
            for (name, sort) in columns(sql, table) {
                if sort == "DATE" {
                    sql.execute_batch(&format!(
                        "UPDATE {table} SET {name} = {name} || 'T00:00:00Z'"
                    ))
                    .unwrap();
                }
            }
        },
        &[OUTSIDE],
    ),
    ("triggers are dropped", |sql, table| drop_all(sql, "trigger", table), &[]),
    (
        "indexes are dropped",
        |sql, table| {
            drop_all(sql, "index", table);
            sql.execute_batch(&format!("DROP TABLE IF EXISTS rtree_{table}_geom")).unwrap();
        },
        &[],
    ),
    (
        "the contents forget it",
        |sql, table| {
            sql.execute_batch(&format!(
                "DELETE FROM gpkg_contents WHERE table_name = '{table}';
             DELETE FROM gpkg_geometry_columns WHERE table_name = '{table}';
             DELETE FROM gpkg_extensions WHERE table_name = '{table}'"
            ))
            .unwrap();
        },
        &[],
    ),
];

fn copy_of(sql: &Connection, table: &str, uid: &str) {
    let own = ["id".to_owned(), "uid".to_owned()];
    let names: Vec<String> = columns(sql, table)
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| !own.contains(name))
        .collect();
    let names = names.join(", ");
    let copy = format!(
        "INSERT INTO {table} (uid, {names})
         SELECT {uid}, {names} FROM {table} WHERE id = (SELECT max(id) FROM {table})"
    );
    assert_eq!(sql.execute(&copy, []).unwrap_or_else(|error| panic!("{copy}: {error}")), 1);
}

fn drop_all(sql: &Connection, sort: &str, table: &str) {
    let select =
        "SELECT name FROM sqlite_master WHERE type = ?1 AND tbl_name = ?2 AND sql NOT NULL";
    let mut statement = sql.prepare(select).unwrap();
    let names = statement.query_map([sort, table], |row| row.get(0)).unwrap();
    for name in names.map(Result::unwrap).collect::<Vec<String>>() {
        sql.execute_batch(&format!("DROP {sort} \"{name}\"")).unwrap();
    }
}

#[test]
fn whatever_another_program_does_without_hurting_a_row_every_record_is_as_it_was() {
    let given = Given::new();
    for (what, change, notices) in HARMLESS {
        let folder = given
            .after(|sql| RecordKind::VARIANTS.iter().for_each(|kind| change(sql, table(*kind))));
        let mut project = folder.reopened();
        assert_eq!(keys(&project), *notices, "{what}: {:?}", project.notices());
        for (key, record) in records(&given.plan) {
            assert_eq!(project.plan().record(key), Some(record), "{what}");
        }
        let uids: BTreeSet<Uid> =
            project.plan().all_records().map(|record| lapday::domain::uid(&record)).collect();
        assert_eq!(uids.len(), records(project.plan()).len(), "{what}");
        goes_on(&folder, &mut project, what);
        assert_eq!(keys(&folder.reopened()), [""; 0], "{what}: mended with the first change");
    }
}

#[test]
fn what_belongs_to_a_table_made_anew_can_still_be_added() {
    let given = Given::new();
    for kind in RecordKind::VARIANTS {
        let folder = given.after(|sql| remake(sql, table(*kind), "*"));
        let mut project = folder.reopened();
        assert_eq!(keys(&project), [""; 0], "{kind:?}");
        let mut edit = Edit::new(Message::new("store-created"));
        for child in RecordKind::VARIANTS {
            let last = project.plan().keys(*child).pop().unwrap();
            let key = project.plan().next_key(*child);
            let values = lapday::domain::values(&project.plan().record(last).unwrap());
            let copy = lapday::domain::record_of(key, Uid::new(), values).unwrap();
            edit.becomes.insert(key, Some(copy));
        }
        project.commit(edit).unwrap_or_else(|error| panic!("{kind:?}: {error}"));
        assert_eq!(records(folder.reopened().plan()), records(project.plan()), "{kind:?}");
    }
}

/// The records that go out of sight with these, owner by owner.
fn with_dependants(plan: &Plan, gone: &BTreeSet<Key>) -> BTreeSet<Key> {
    let mut lost = gone.clone();
    loop {
        let more: Vec<Key> = plan
            .all_records()
            .filter(|record| !lost.contains(&record.key()))
            .filter(|record| {
                all_links(record).iter().any(|link| link.is_needed && lost.contains(&link.to))
            })
            .map(|record| record.key())
            .collect();
        if more.is_empty() {
            return lost;
        }
        lost.extend(more);
    }
}

/// What takes a whole table out of the plan, and how its notices tell it.
type OnOne = (&'static str, fn(&Connection, &str), &'static str);

const HURTING: &[OnOne] = &[
    (
        "dropped",
        |sql, table| sql.execute_batch(&format!("DROP TABLE {table}")).unwrap(),
        "không còn;",
    ),
    (
        "renamed",
        |sql, table| {
            sql.execute_batch(&format!("ALTER TABLE {table} RENAME TO {table}_cu")).unwrap();
        },
        "đổi tên thành",
    ),
    (
        "a view",
        |sql, table| {
            sql.execute_batch(&format!(
                "CREATE TABLE behind AS SELECT * FROM {table}; DROP TABLE {table};
             CREATE VIEW {table} AS SELECT * FROM behind"
            ))
            .unwrap();
        },
        "không còn là bảng dữ liệu",
    ),
    (
        "without its key",
        |sql, table| {
            let others: Vec<String> = columns(sql, table)
                .into_iter()
                .map(|(name, _)| name)
                .filter(|name| name != "id")
                .collect();
            remake(sql, table, &others.join(", "));
        },
        "thiếu cột “id”",
    ),
];

#[test]
fn a_table_that_is_gone_or_broken_takes_no_other_with_it() {
    let given = Given::new();
    for kind in RecordKind::VARIANTS {
        for (how, change, told) in HURTING {
            let what = format!("{kind:?} {how}");
            let folder = given.after(|sql| change(sql, table(*kind)));
            let mut project = folder.reopened();
            let of_kind = given.plan.keys(*kind).into_iter().collect();
            let lost = with_dependants(&given.plan, &of_kind);
            let left: BTreeSet<Key> =
                records(&given.plan).into_keys().filter(|key| !lost.contains(key)).collect();
            let found: BTreeSet<Key> = records(project.plan()).into_keys().collect();
            assert_eq!(found, left, "{what}");
            for key in &left {
                assert_eq!(project.plan().record(*key), given.plan.record(*key), "{what}");
            }
            assert_eq!(project.plan().orphans.len(), lost.len() - of_kind.len(), "{what}");
            let allowed = [TABLES, ORPHANS, LOOSE];
            assert!(
                keys(&project).iter().all(|key| allowed.contains(key)),
                "{what}: {:?}",
                keys(&project)
            );
            let said = Texts::new(Language::Vietnamese).say(&project.notices()[0]);
            assert!(said.contains(told), "{what}: {said}");
            goes_on(&folder, &mut project, &what);
        }
    }
}

#[test]
fn a_row_another_program_deletes_leaves_what_belonged_to_it_in_a_list_of_its_own() {
    let given = Given::new();
    for kind in RecordKind::VARIANTS {
        let what = format!("{kind:?}");
        let Some(key) = given.plan.keys(*kind).into_iter().next() else { panic!("{what}") };
        let delete = format!("DELETE FROM {what} WHERE id = {}", key.id, what = table(*kind));
        let folder = given.after(|sql| assert_eq!(sql.execute(&delete, []), Ok(1)));
        let mut project = folder.reopened();
        let lost = with_dependants(&given.plan, &[key].into());
        let orphans: BTreeSet<Key> =
            project.plan().orphans.iter().map(|it| it.record.key()).collect();
        assert_eq!(orphans, lost.iter().copied().filter(|lost| *lost != key).collect(), "{what}");
        for orphan in project.plan().orphans.iter() {
            assert_eq!(
                given.plan.record(orphan.record.key()).as_ref(),
                Some(&orphan.record),
                "{what}"
            );
        }
        assert!(keys(&project).contains(&OUTSIDE), "{what}");
        assert_eq!(keys(&project).contains(&ORPHANS), !orphans.is_empty(), "{what}");
        assert!(!keys(&project).contains(&ASIDE), "{what}");
        goes_on(&folder, &mut project, &what);
    }
}

#[test]
fn a_column_that_was_taken_out_is_said_and_comes_back_with_the_next_change() {
    let given = Given::new();
    let dropped = |sql: &Connection, table: &str| {
        let all = columns(sql, table);
        let fields = lapday::domain::fields(table.parse().unwrap());
        let is_needed = |name: &str| {
            name == "id" || fields.iter().any(|field| field.name == name && field.is_required)
        };
        let kept: Vec<String> =
            all.into_iter().map(|(name, _)| name).filter(|name| is_needed(name)).collect();
        remake(sql, table, &kept.join(", "));
    };
    let folder =
        given.after(|sql| RecordKind::VARIANTS.iter().for_each(|kind| dropped(sql, table(*kind))));
    let mut project = folder.reopened();
    assert_eq!(keys(&project), [TABLES, UIDS]);
    let found: BTreeSet<Key> = records(project.plan()).into_keys().collect();
    assert_eq!(found, records(&given.plan).into_keys().collect());
    goes_on(&folder, &mut project, "columns");
    assert_eq!(keys(&folder.reopened()), [""; 0]);
}

#[test]
fn the_books_of_a_file_may_be_gone() {
    let given = Given::new();
    let books = [
        "gpkg_contents",
        "gpkg_geometry_columns",
        "gpkg_extensions",
        "gpkg_spatial_ref_sys",
        "layer_styles",
        "lapday_touched",
        "lapday_file",
        "lapday_journal",
    ];
    for book in books {
        let folder = given.after(|sql| sql.execute_batch(&format!("DROP TABLE {book}")).unwrap());
        let mut project = folder.reopened();
        assert_eq!(keys(&project), [""; 0], "{book}");
        assert_eq!(records(project.plan()), records(&given.plan), "{book}");
        project.commit(rename(2, "Mới")).unwrap_or_else(|error| panic!("{book}: {error}"));
        assert!(project.undo().unwrap().is_some(), "{book}");
        let rows = folder
            .sql()
            .query_row(&format!("SELECT count(*) FROM {book}"), [], |row| row.get::<_, i64>(0));
        assert!(rows.unwrap() > 0 || ["lapday_touched", "lapday_file"].contains(&book), "{book}");
    }
}

#[test]
fn another_head_does_not_make_it_another_file() {
    let given = Given::new();
    for id in [0, 0x4750_3130, 0x4750_3131, 7] {
        let folder = given.after(|sql| sql.pragma_update(None, "application_id", id).unwrap());
        let mut project = folder.reopened();
        assert_eq!(records(project.plan()), records(&given.plan), "{id}");
        goes_on(&folder, &mut project, "application_id");
        let id: i64 =
            folder.sql().query_row("PRAGMA application_id", [], |row| row.get(0)).unwrap();
        assert_eq!(id, 0x4750_4B47);
    }
}
