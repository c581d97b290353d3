//! Thousands of records in one step: written past the triggers, told in the journal in one piece.

use super::given::{Folder, about, lan};
use geo::polygon;
use lapday::builtin::sample;
use lapday::domain::{Boundary, Edit, Id, Key, LandUse, Lot, Plan, Zone};
use lapday::i18n::Message;
use lapday::project::Project;
use rusqlite::Connection;

const LOTS: i64 = 2_600;

/// Lots three metres wide, some of them not drawn, for the first zone of a plan of a few.
fn many(project: &Project) -> Edit {
    let zone = project.plan().all::<Zone>().next().unwrap().id;
    let first = project.plan().next_id::<Lot>().number();
    let mut edit = Edit::new(Message::new("store-created"));
    for place in 0..LOTS {
        let (x, y) = ((570_000 + place % 50 * 4) as f64, (1_820_000 + place / 50 * 4) as f64);
        let land = polygon![(x: x, y: y), (x: x + 3.0, y: y), (x: x + 3.0, y: y + 3.1)];
        let boundary = (place % 7 != 0).then(|| Boundary::new(land.into()));
        let code = format!("ĐB-{place}");
        let lot = Lot::new(Id::new(first + place), zone, &code, LandUse::Industrial);
        edit = edit.put(Lot { boundary, ..lot });
    }
    edit
}

fn one(sql: &Connection, question: &str) -> String {
    sql.query_row(question, [], |row| row.get::<_, rusqlite::types::Value>(0))
        .map(|value| format!("{value:?}"))
        .unwrap()
}

/// Everything about the file that does not hang on which lots it has.
fn wiring(sql: &Connection) -> Vec<String> {
    let mut asked =
        sql.prepare("SELECT coalesce(sql, name) FROM sqlite_master ORDER BY 1").unwrap();
    asked.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Which lots the index has, and how far the layer is said to reach.
fn reach(sql: &Connection) -> [String; 4] {
    [
        "SELECT rtreecheck('rtree_lot_geom')",
        "SELECT count(*) FROM rtree_lot_geom",
        "SELECT max_y FROM gpkg_contents WHERE table_name = 'lot'",
        "SELECT count(*) FROM lapday_touched",
    ]
    .map(|question| one(sql, question))
}

fn same(one: &Plan, other: &Plan) -> bool {
    one.all_records().eq(other.all_records())
}

#[test]
fn thousands_of_lots_come_in_one_step_and_go_again() {
    let folder = Folder::new();
    let few = sample(2, 30, 7);
    let mut project = Project::create(&folder.plan(), about(), Some(few.contents), lan()).unwrap();
    let before = project.plan().clone();
    let (wired, reached) = (wiring(&folder.sql()), reach(&folder.sql()));
    let edit = many(&project);

    project.commit(edit.clone()).unwrap();

    let after = project.plan().clone();
    let drawn = |plan: &Plan| plan.all::<Lot>().filter(|lot| lot.boundary.is_some()).count();
    assert!(same(folder.reopened().plan(), &after));
    assert_eq!(wiring(&folder.sql()), wired);
    let [checked, indexed, north, touched] = reach(&folder.sql());
    assert_eq!((checked.as_str(), touched.as_str()), ("Text(\"ok\")", "Integer(0)"));
    assert_eq!(indexed, format!("Integer({})", drawn(&after)));
    assert_ne!(north, reached[2]);
    // A lot that changes afterwards is told and indexed as ever.
    let key = *edit.becomes.keys().nth(3).unwrap();
    let lot = after.get(Id::<Lot>::new(key.id)).unwrap();
    let changed = Edit::new(Message::new("store-created")).put(Lot {
        boundary: None,
        code: "ĐB-khác".to_owned(),
        ..Lot::clone(lot)
    });
    project.commit(changed).unwrap();
    assert_eq!(reach(&folder.sql())[1], format!("Integer({})", drawn(&after) - 1));
    assert_eq!(project.versions(key).unwrap().len(), 2);
    let other = Key { id: 1, ..key };
    assert_eq!(project.versions(other).unwrap().len(), 0, "the piece tells of others");

    let mut project = folder.reopened();
    project.undo().unwrap().unwrap();
    project.undo().unwrap().unwrap();
    assert!(same(project.plan(), &before));
    assert_eq!(reach(&folder.sql())[..2], reached[..2]);
    let mut project = folder.reopened();
    project.redo().unwrap().unwrap();
    assert!(same(project.plan(), &after));
    assert!(same(folder.reopened().plan(), &after));
}

#[test]
fn what_another_program_asks_of_a_lot_is_asked_of_thousands_too() {
    let folder = Folder::new();
    let few = sample(2, 30, 7);
    drop(Project::create(&folder.plan(), about(), Some(few.contents), lan()).unwrap());
    let asks = "ALTER TABLE lot ADD COLUMN seen INTEGER CHECK (code <> 'ĐB-2599')";
    folder.sql().execute_batch(asks).unwrap();
    let mut project = folder.reopened();
    let before = project.plan().clone();
    let mut edit = many(&project);

    assert!(project.commit(edit.clone()).is_err());
    assert!(same(folder.reopened().plan(), &before));

    edit.becomes.pop_last();
    project.commit(edit).unwrap();
    assert_eq!(folder.reopened().plan().count::<Lot>(), before.count::<Lot>() + LOTS as usize - 1);
}
