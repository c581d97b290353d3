//! What other programs write that no record can mean: it is read where it can be, else set aside and
//! named, and nothing else suffers.

use super::given::{Folder, lan, rename};
use lapday::domain::{Enterprise, Id, Key, LandUse, Lot, Occupancy, RecordKind, Zone};
use lapday::i18n::{Language, Message, Texts};
use lapday::operations::keep;
use lapday::project::{Access, Obstacle, Project};
use std::collections::BTreeSet;

fn said(project: &Project) -> Vec<String> {
    let texts = Texts::new(Language::Vietnamese);
    project.notices_of_rows().map(|notice| texts.say(notice)).collect()
}

/// Everything that stands in a row.
fn row(folder: &Folder, table: &str, id: i64) -> Vec<rusqlite::types::Value> {
    let sql = folder.sql();
    let select = format!("SELECT * FROM {table} WHERE id = {id}");
    let mut statement = sql.prepare(&select).unwrap();
    let count = statement.column_count();
    statement.query_row([], |row| (0..count).map(|at| row.get(at)).collect()).unwrap()
}

#[test]
fn a_row_without_a_proper_uid_opens_and_gets_one() {
    let folder = Folder::new();
    drop(folder.project());
    folder
        .sql()
        .execute_batch(
            "INSERT INTO enterprise (name) VALUES ('không có');
             INSERT INTO enterprise (uid, name) VALUES ('lower(hex(randomblob(16)))', 'một');
             INSERT INTO enterprise (uid, name) VALUES ('lower(hex(randomblob(16)))', 'hai');
             INSERT INTO enterprise (uid, name) VALUES (NULL, 'ba');",
        )
        .unwrap();
    let project = folder.reopened();
    let uids: BTreeSet<_> = project.plan().all::<Enterprise>().map(|one| one.uid).collect();
    assert_eq!(uids.len(), 6);
    assert_eq!(said(&project).len(), 1, "only that another program wrote: {:?}", said(&project));
    assert_eq!(folder.reopened().plan().get(Id::<Enterprise>::new(4)).unwrap().name, "một");
}

#[test]
fn a_uid_that_is_none_or_stands_twice_is_replaced_and_written_with_the_next_change() {
    let folder = Folder::new();
    drop(folder.project());
    folder
        .careless()
        .execute_batch(
            "INSERT INTO enterprise (uid, name) SELECT upper(uid), 'bản sao' FROM enterprise
             WHERE id = 1;
             UPDATE enterprise SET uid = 'không phải' WHERE id = 2;
             UPDATE document SET uid = NULL;",
        )
        .unwrap();
    let mut project = folder.reopened();
    assert_eq!(project.notices_of_rows().count(), 2);
    assert!(said(&project)[1].starts_with("4 hồ sơ"), "{:?}", said(&project));
    let uid =
        |project: &Project, id: i64| project.plan().get(Id::<Enterprise>::new(id)).unwrap().uid;
    assert_ne!(uid(&project, 1), uid(&project, 3));
    let given = [1, 2, 3].map(|id| uid(&project, id));

    project.commit(rename(2, "Cơ sở bún Vân Cù")).unwrap();

    assert_eq!(said(&project), Vec::<String>::new());
    let again = folder.reopened();
    assert_eq!(said(&again), Vec::<String>::new());
    assert_eq!((uid(&again, 1), uid(&again, 3)), (given[0], given[2]));
    assert_eq!(project.undo().unwrap().map(drop), Some(()));
    assert_eq!(uid(&project, 2), given[1]);
}

#[test]
fn a_moment_is_read_as_its_day() {
    for written in ["2024-03-12T00:00:00Z", "2024-03-12 07:00:00", "2024/03/12", "2024-03-12"] {
        let folder = Folder::new();
        drop(folder.project());
        let change = "UPDATE occupancy SET valid_from = ?1 WHERE id = 1";
        folder.careless().execute(change, [written]).unwrap();
        let project = folder.reopened();
        let from = project.plan().get(Id::<Occupancy>::new(1)).unwrap().valid.from;
        assert_eq!(from, Some("2024-03-12".parse().unwrap()), "{written}");
        assert_eq!(project.notices_of_rows().count(), 1, "{:?}", said(&project));
    }
}

/// Every sort of cell with something it cannot mean: table, column, value, the words for it.
const UNREADABLE: [(&str, &str, &str, &str); 14] = [
    ("occupancy", "valid_from", "'12/3/24'", "không phải là ngày"),
    ("occupancy", "valid_from", "20240312", "không phải là ngày"),
    ("occupancy", "area_m2", "'khoảng 2 ha'", "không phải là số dùng được"),
    ("occupancy", "area_m2", "9e999", "không phải là số dùng được"),
    ("occupancy", "area_m2", "1e300", "không phải là số dùng được"),
    ("occupancy", "workers", "2.5", "không phải là số nguyên dùng được"),
    ("occupancy", "workers", "9223372036854775807", "không phải là số nguyên dùng được"),
    ("occupancy", "state", "'thuê'", "không phải là giá trị mà cột này cho phép"),
    ("occupancy", "note", "x'FF'", "không phải là văn bản"),
    ("enterprise", "polluting", "7", "không phải là có hoặc không (1 hoặc 0)"),
    ("target", "measure", "'x'", "không phải là giá trị mà cột này cho phép"),
    ("target", "subject", "x''", "không phải là văn bản"),
    ("lot", "geom", "x'4750'", "có hình không đọc được"),
    ("report_period", "zones", "'{'", "không phải là số liệu của kỳ báo cáo đã chốt"),
];

#[test]
fn a_cell_that_cannot_be_read_sets_its_row_aside_and_nothing_else_suffers() {
    for (table, column, value, fault) in UNREADABLE {
        let folder = Folder::new();
        drop(folder.project());
        let change = format!("UPDATE {table} SET {column} = {value} WHERE id = 1");
        folder.careless().execute_batch(&change).unwrap();
        let written = row(&folder, table, 1);

        let mut project = folder.reopened();

        let key = Key { kind: table.parse().unwrap(), id: 1 };
        assert_eq!(project.plan().record(key), None, "{change}");
        let notice = &said(&project)[1];
        assert!(notice.contains(&format!("cột “{column}” {fault}")), "{notice}");
        assert!(project.plan().has(Key { id: 2, ..key }), "{change}");
        project.commit(rename(2, "Cơ sở bún Vân Cù")).unwrap();
        project.undo().unwrap().unwrap();
        assert_eq!(row(&folder, table, 1), written, "{change}");
        let again = folder.reopened();
        let told = again.notices_of_rows().filter(|it| it.key() == "store-aside-notice").count();
        assert_eq!(told, 1, "every time");
    }
}

#[test]
fn what_belongs_to_a_row_set_aside_follows_it_and_what_can_do_without_it_stays() {
    let folder = Folder::new();
    drop(folder.project());
    folder.careless().execute("UPDATE zone SET kind = 'x' WHERE id = 1", []).unwrap();
    let project = folder.reopened();
    let plan = project.plan();
    assert_eq!((plan.count::<Zone>(), plan.count::<Lot>(), plan.count::<Occupancy>()), (1, 0, 0));
    let notices: Vec<_> = project.notices_of_rows().map(Message::key).collect();
    assert_eq!(notices, ["store-outside-notice", "store-aside-notice", "store-orphans-notice"]);
    let [_, aside, orphans] = &said(&project)[..] else { panic!("{:?}", said(&project)) };
    assert!(aside.starts_with("1 dòng"), "{aside}");
    assert!(aside.contains("Cụm công nghiệp, làng nghề “CCN-TH” (mã hồ sơ 1)"), "{aside}");
    // Its 2 stages, 2 lots, 2 industries, and the 2 occupancies of the lots.
    assert!(orphans.starts_with("8 bản ghi") && orphans.contains("và 3 mục khác"), "{orphans}");
    let follows = "Lô đất “C-03” (mã hồ sơ 1): thuộc về Cụm công nghiệp, làng nghề (mã hồ sơ 1) đang để riêng";
    assert!(orphans.contains(follows), "{orphans}");
    assert_eq!(plan.orphans.len(), 8);
    assert_eq!(plan.count::<lapday::domain::Target>(), 2);
}

#[test]
fn a_record_that_refers_to_nothing_is_set_aside_or_opens_without() {
    let folder = Folder::new();
    drop(folder.project());
    folder
        .careless()
        .execute_batch(
            "UPDATE occupancy SET enterprise = 88 WHERE id = 2;
             UPDATE lot SET decision = 77 WHERE id = 2;",
        )
        .unwrap();
    let mut project = folder.reopened();
    let [_, orphans, loose] = &said(&project)[..] else { panic!("{:?}", said(&project)) };
    assert!(
        orphans.contains("thuộc về Doanh nghiệp (mã hồ sơ 88) nhưng tệp không có"),
        "{orphans}"
    );
    assert_eq!(project.plan().next_key(RecordKind::Enterprise).id, 89, "not its owner");
    assert!(loose.contains("Lô đất (mã hồ sơ 2): dẫn đến Văn bản (mã hồ sơ 77)"), "{loose}");
    assert_eq!(project.plan().next_key(RecordKind::Document).id, 78, "not what was meant");

    let lot = project.plan().get(Id::<Lot>::new(2)).unwrap();
    let changed = Lot { max_floors: Some(4), ..Lot::clone(lot) };
    let record = lapday::domain::Record::Lot(changed.into());
    project.commit(keep(project.plan(), record, jiff::civil::date(2024, 6, 30)).unwrap()).unwrap();
    assert_eq!(folder.reopened().plan().get(Id::<Lot>::new(2)).unwrap().max_floors, Some(4));
}

#[test]
fn nothing_of_ours_touches_a_row_that_is_set_aside() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(2, "Cơ sở bún Vân Cù")).unwrap();
    drop(project);
    folder
        .careless()
        .execute_batch(
            "UPDATE enterprise SET relocate_by = 'hè' WHERE id = 2;
             UPDATE lot SET valid_to = 'hè' WHERE id = 2;
             UPDATE zone SET industrial_ha = 'x' WHERE id = 2;
             INSERT INTO enterprise (id, name, relocate_by) VALUES (40, 'Mới', 'hè');",
        )
        .unwrap();
    let mut project = folder.reopened();
    let refused = |project: &mut Project, edit| {
        let error = project.commit(edit).unwrap_err();
        assert!(said_in_words(&error.message()), "{error}");
        error.obstacle().clone()
    };
    let error = project.undo().unwrap_err();
    assert!(matches!(error.obstacle(), Obstacle::SetAside(_)), "{error}");
    assert!(matches!(refused(&mut project, rename(2, "x")), Obstacle::SetAside(_)));
    let label = || Message::new("store-created");
    let remove = lapday::domain::Edit::new(label()).remove(Id::<Enterprise>::new(40));
    assert!(matches!(refused(&mut project, remove), Obstacle::SetAside(_)));

    assert_eq!(project.plan().next_id::<Enterprise>(), Id::new(41));
    let lot = |zone| Lot::new(project.plan().next_id(), Id::new(zone), "C-00", LandUse::Green);
    let put = |lot| lapday::domain::Edit::new(label()).put(lot);
    let (here, elsewhere) = (put(lot(1)), put(lot(2)));
    assert!(matches!(refused(&mut project, here), Obstacle::CodeSetAside(_)));
    drop(elsewhere);
    let zone = Zone::new(project.plan().next_id(), lapday::domain::ZoneKind::Park, "LN-BV", "x");
    let zone = lapday::domain::Edit::new(label()).put(zone);
    assert!(matches!(refused(&mut project, zone), Obstacle::CodeSetAside(_)));
}

fn said_in_words(message: &Message) -> bool {
    let text = Texts::new(Language::Vietnamese).say(message);
    text.ends_with(['.', ')']) && !text.contains(['{', '}', '\n']) && !text.starts_with("store-")
}

#[test]
fn what_another_program_spoils_while_the_plan_is_open_is_set_aside_too() {
    let folder = Folder::new();
    let mut project = folder.project();
    let sql = folder.careless();
    sql.execute("UPDATE enterprise SET relocate_by = 'hè' WHERE id = 2", []).unwrap();
    assert!(project.changed_outside());
    project.reload().unwrap();
    assert!(project.plan().get(Id::<Enterprise>::new(2)).is_none());
    assert_eq!(project.notices_of_rows().count(), 2, "{:?}", said(&project));
    sql.execute("UPDATE enterprise SET relocate_by = '2024-01-01' WHERE id = 2", []).unwrap();
    project.reload().unwrap();
    assert!(project.plan().get(Id::<Enterprise>::new(2)).is_some());
    assert_eq!(project.notices_of_rows().count(), 1, "{:?}", said(&project));
}

#[test]
fn a_file_that_can_only_be_read_opens_with_rows_set_aside_and_without_uids() {
    let folder = Folder::new();
    drop(folder.project());
    folder
        .careless()
        .execute_batch(
            "UPDATE enterprise SET relocate_by = 'hè' WHERE id = 2; UPDATE document SET uid = NULL",
        )
        .unwrap();
    let mut permissions = std::fs::metadata(folder.plan()).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(folder.plan(), permissions).unwrap();
    let before = std::fs::read(folder.plan()).unwrap();
    let project = Project::open(&folder.plan(), lan()).unwrap();
    assert_eq!(project.access(), Access::ReadOnly);
    assert_eq!(project.plan().count::<lapday::domain::Document>(), 2);
    assert_eq!(std::fs::read(folder.plan()).unwrap(), before);
}

#[test]
fn numbers_as_words_and_whole_numbers_as_fractions_are_what_they_say() {
    let folder = Folder::new();
    drop(folder.project());
    folder
        .careless()
        .execute_batch(
            "CREATE TABLE o AS SELECT * FROM occupancy; DROP TABLE occupancy;
             ALTER TABLE o RENAME TO occupancy;
             UPDATE occupancy SET area_m2 = '4100.5', workers = 310.0, lot = '1', lease_years = '50',
               valid_from = '2021/04/20 00:00:00' WHERE id = 1;
             CREATE TABLE e AS SELECT * FROM enterprise; DROP TABLE enterprise;
             ALTER TABLE e RENAME TO enterprise;
             ALTER TABLE enterprise DROP COLUMN tax_code;
             ALTER TABLE enterprise ADD COLUMN tax_code DOUBLE;
             UPDATE enterprise SET polluting = 'TRUE', tax_code = 300382741 WHERE id = 1;",
        )
        .unwrap();
    let project = folder.reopened();
    let held = project.plan().get(Id::<Occupancy>::new(1)).unwrap();
    assert_eq!((held.area.as_square_metres(), held.workers), (4100.5, Some(310)));
    assert_eq!((held.lot, held.lease_years), (Id::new(1), Some(50)));
    assert_eq!(held.valid.from, Some("2021-04-20".parse().unwrap()));
    let firm = project.plan().get(Id::<Enterprise>::new(1)).unwrap();
    assert_eq!((firm.polluting, firm.tax_code.as_deref()), (Some(true), Some("300382741")));
}

#[test]
fn of_two_rows_with_one_number_neither_is_taken_for_the_other() {
    let folder = Folder::new();
    drop(folder.project());
    folder
        .careless()
        .execute_batch(
            "CREATE TABLE e AS SELECT * FROM enterprise; DROP TABLE enterprise;
             ALTER TABLE e RENAME TO enterprise;
             INSERT INTO enterprise (id, uid, name) VALUES (2, NULL, 'Khác'), (2, NULL, 'Khác nữa');",
        )
        .unwrap();
    let mut project = folder.reopened();
    assert!(project.plan().get(Id::<Enterprise>::new(2)).is_none());
    let aside = said(&project).into_iter().find(|said| said.starts_with("3 dòng")).unwrap();
    assert!(aside.contains("cột “id” trùng mã hồ sơ"), "{aside}");
    project.commit(rename(1, "Scavi")).unwrap();
}

#[test]
fn the_copy_of_a_row_gets_a_uid_of_its_own_whichever_number_it_has() {
    let folder = Folder::new();
    drop(folder.project());
    let sql = folder.careless();
    sql.execute("UPDATE enterprise SET id = 50 WHERE id = 2", []).unwrap();
    folder.reopened().commit(rename(1, "Scavi")).unwrap();
    let before = folder.reopened().plan().get(Id::<Enterprise>::new(50)).unwrap().uid;
    let copy = "INSERT INTO enterprise (id, uid, name) SELECT 2, upper(uid), name FROM enterprise WHERE id = 50";
    sql.execute(copy, []).unwrap();
    let project = folder.reopened();
    let uid = |id| project.plan().get(Id::<Enterprise>::new(id)).unwrap().uid;
    assert_eq!(uid(50), before, "the one that was there keeps it");
    assert_ne!(uid(2), before);
}

#[test]
fn a_line_of_the_journal_that_cannot_be_read_hides_no_other() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "Scavi")).unwrap();
    drop(project);
    folder
        .sql()
        .execute(
            "INSERT INTO lapday_journal (at, author, label, kind) VALUES ('nay', '', '', 'edit')",
            [],
        )
        .unwrap();
    let mut project = folder.reopened();
    assert_eq!(project.history().len(), 2);
    assert!(said(&project)[0].starts_with("1 dòng lịch sử"), "{:?}", said(&project));
    project.undo().unwrap().unwrap();
}

#[test]
fn a_key_is_never_given_a_second_time() {
    let folder = Folder::new();
    let mut project = folder.project();
    let id = project.plan().next_id::<Enterprise>();
    project.commit(rename(id.number(), "Đi rồi")).unwrap();
    project.undo().unwrap().unwrap();
    assert_eq!(project.plan().next_id::<Enterprise>(), Id::new(id.number() + 1));
    drop(project);
    let mut project = folder.reopened();
    let next = project.plan().next_id::<Enterprise>();
    assert_eq!(next, Id::new(id.number() + 1));
    project.commit(rename(next.number(), "Mới")).unwrap();
    let versions = project.versions(Key::of(next)).unwrap();
    assert_eq!(versions.len(), 1, "{versions:?}");
}

#[test]
fn the_history_of_a_record_begins_when_it_was_made() {
    let folder = Folder::new();
    let mut project = folder.project();
    let key = Key::of(Id::<Enterprise>::new(3));
    project.commit(rename(3, "Đi rồi")).unwrap();
    let remove = lapday::domain::Edit::new(Message::new("store-created"));
    project.commit(remove.remove(Id::<Enterprise>::new(3))).unwrap();
    assert_eq!(project.versions(key).unwrap().len(), 2);
    // Back by undo: the same record, with all that was.
    project.undo().unwrap().unwrap();
    assert_eq!(project.versions(key).unwrap().len(), 3);
    project.redo().unwrap().unwrap();
    drop(project);
    folder.sql().execute("INSERT INTO enterprise (id, name) VALUES (3, 'Khác')", []).unwrap();
    let mut project = folder.reopened();
    let versions = project.versions(key).unwrap();
    assert_eq!(versions.len(), 1, "{versions:?}");
    assert!(versions[0].at.is_none() && versions[0].record.is_some());
    project.commit(rename(3, "Khác nữa")).unwrap();
    assert_eq!(project.versions(key).unwrap().len(), 2);
}

#[test]
fn what_another_program_leaves_in_our_books_of_its_changes_stops_no_change_of_ours() {
    let folder = Folder::new();
    let mut project = folder.project();
    folder
        .careless()
        .execute_batch(
            "INSERT INTO lapday_touched (table_name, record, what) VALUES (x'00', 'một', 'x')",
        )
        .unwrap();
    project.reload().unwrap();
    project.commit(rename(2, "Cơ sở bún Vân Cù")).unwrap();
}
