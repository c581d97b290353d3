//! Records that refer to each other come and go in one change, in whatever order their keys stand.

use super::given::Folder;
use crate::story::work;
use lapday::domain::{Edit, Id, LandUse, Lot, Measure, Plan, Target, Uid, Work, Zone, ZoneKind};
use lapday::i18n::Message;
use lapday::project::Project;

const ZONE: Id<Zone> = Id::new(700);
const WORK: Id<Work> = Id::new(700);
const TARGET: Id<Target> = Id::new(700);

fn change() -> Edit {
    Edit::new(Message::new("builtin-created"))
}

/// The earlier of two lots was cut out of the later one; a target is measured by a work.
fn with_parents() -> Edit {
    let lot = |id: i64, parent: Option<i64>| Lot {
        parent: parent.map(Id::new),
        ..Lot::new(Id::new(id), ZONE, &format!("T{id}"), LandUse::Industrial)
    };
    let target = Target {
        id: TARGET,
        uid: Uid::new(),
        zone: Some(ZONE),
        phase: None,
        subject: "Trạm xử lý".to_owned(),
        measure: Measure::Count,
        value: None,
        due: None,
        state: None,
        work: Some(WORK),
        project: None,
        product: None,
        clause: None,
        document: None,
        counted: None,
        base: None,
        base_on: None,
        judged_by: None,
        judged_why: None,
        note: None,
    };
    change()
        .put(Zone::new(ZONE, ZoneKind::Cluster, "Z-700", "Cụm công nghiệp Thử"))
        .put(lot(700, Some(701)))
        .put(lot(701, None))
        .put(target)
        .put(work(WORK.number()))
}

/// A file whose tables another program made anew, so that each row is checked as it is written.
fn checked_row_by_row() -> (Folder, Project) {
    let folder = Folder::new();
    drop(folder.project());
    let plainly = "PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql = replace(sql, ' DEFERRABLE INITIALLY DEFERRED', '');
        PRAGMA writable_schema = RESET";
    folder.sql().execute_batch(plainly).unwrap();
    let project = folder.reopened();
    (folder, project)
}

fn found(plan: &Plan) -> (usize, bool, bool) {
    (plan.lots_of(ZONE).count(), plan.get(TARGET).is_some(), plan.get(WORK).is_some())
}

#[test]
fn a_parent_and_its_children_are_written_together() {
    let (folder, mut project) = checked_row_by_row();
    project.commit(with_parents()).unwrap();
    assert_eq!(found(folder.reopened().plan()), (2, true, true));
}

#[test]
fn a_parent_and_its_children_are_deleted_together() {
    let (folder, mut project) = checked_row_by_row();
    project.commit(with_parents()).unwrap();
    let lots = change().remove(Id::<Lot>::new(700)).remove(Id::<Lot>::new(701));

    project.commit(lots.remove(ZONE).remove(TARGET).remove(WORK)).unwrap();

    assert_eq!(found(folder.reopened().plan()), (0, false, false));
    project.undo().unwrap();
    assert_eq!(found(folder.reopened().plan()), (2, true, true));
}
