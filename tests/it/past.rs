//! The way back: to how a plan was after any step, and from ten thousand steps to the first.

use crate::mutated::Dice;
use crate::store::given::{Folder, lan, rename};
use jiff::civil::{Date, date};
use lapday::builtin::{BuiltIn, sample};
use lapday::domain::{
    About, Bounded, Edit, Enterprise, Id, Key, Kind, Lot, Occupancy, OccupancyState, Plan, Point,
    Record, RecordKind,
};
use lapday::operations::{
    Cut, MergeDraft, OccupancyDraft, SplitDraft, Tenant, keep, merge_lots, move_shared_corner,
    record_occupancy, remove, split_lot,
};
use lapday::project::{EntryKind, Obstacle, Project};
use std::collections::BTreeMap;
use std::sync::Arc;
use strum::VariantArray;

fn records(plan: &Plan) -> BTreeMap<Key, Record> {
    plan.all_records().map(|record| (record.key(), record)).collect()
}

fn last_line(project: &Project) -> i64 {
    project.history().last().unwrap().id
}

fn return_to(project: &mut Project, line: i64) {
    let edit = project.returning_to(line)().unwrap();
    project.commit(edit).unwrap();
}

#[test]
fn a_plan_returns_to_how_it_was_after_any_step_as_one_more_step() {
    let folder = Folder::new();
    let mut project = folder.project();
    project.commit(rename(1, "một")).unwrap();
    let (line, then) = (last_line(&project), records(project.plan()));
    project.commit(rename(1, "hai")).unwrap();
    project.commit(rename(2, "ba")).unwrap();
    project.undo().unwrap().unwrap();
    let about = About { title: "Tên khác".to_owned(), ..About::clone(&project.plan().about) };
    project.change_about(about).unwrap();
    let (before, lines) = (records(project.plan()), project.history().len());

    return_to(&mut project, line);

    assert_eq!(records(project.plan()), then);
    assert_eq!(project.history().len(), lines + 1, "nothing is forgotten");
    assert_eq!(project.plan().about.title, "Tên khác", "what the plan says of itself stays");
    let label = project.history().last().unwrap().label.clone();
    assert_eq!(label.key(), "store-returned-to");
    assert_eq!(records(folder.reopened().plan()), then);
    assert_eq!(project.undo().unwrap(), Some(label));
    assert_eq!(records(project.plan()), before);
}

#[test]
fn a_step_tells_what_was_before_it_and_after_it() {
    let folder = Folder::new();
    let mut project = folder.project();
    let key = Key::of(Id::<Enterprise>::new(1));
    let was = project.plan().record(key);
    project.commit(rename(1, "một")).unwrap();
    let change = project.reading_line(last_line(&project))().unwrap().unwrap();
    assert_eq!(change.before, BTreeMap::from([(key, was)]));
    assert_eq!(change.after, BTreeMap::from([(key, project.plan().record(key))]));
    let first = project.history()[0].id;
    assert_eq!(project.reading_line(first)().unwrap(), None, "a beginning has no before");
}

#[test]
fn what_another_program_changed_stays_or_stands_in_the_way() {
    let folder = Folder::new();
    let mut project = folder.project();
    let line = last_line(&project);
    project.commit(rename(1, "một")).unwrap();
    let outside = |id: i64| {
        folder.sql().execute("UPDATE enterprise SET name = 'Ngoài' WHERE id = ?1", [id]).unwrap();
    };
    outside(2);
    project.reload().unwrap();

    return_to(&mut project, line);
    let name =
        |project: &Project, id| project.plan().get(Id::<Enterprise>::new(id)).unwrap().name.clone();
    assert_eq!(
        (name(&project, 1), name(&project, 2)),
        ("Scavi Huế".to_owned(), "Ngoài".to_owned())
    );

    project.commit(rename(1, "hai")).unwrap();
    outside(1);
    project.reload().unwrap();
    let refused = |project: &Project| project.returning_to(line)().unwrap_err();
    assert_eq!(*refused(&project).obstacle(), Obstacle::NotRemembered, "not in the journal yet");
    project.commit(rename(2, "ba")).unwrap();
    assert!(project.history().iter().any(|entry| entry.kind == EntryKind::Outside));
    assert_eq!(*refused(&project).obstacle(), Obstacle::NotRemembered);
    assert_eq!(name(&project, 1), "Ngoài");
}

/// What a clerk may do to a plan; nothing where the plan does not take it.
fn random_edit(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let on = date(2024, 1, 1)
        .saturating_add(jiff::Span::new().days(i64::try_from(dice.below(700)).unwrap()));
    let lot = pick::<Lot>(plan, dice)?;
    match dice.below(16) {
        0 | 1 => {
            let draft = SplitDraft::new(lot, Cut::Parts(2 + dice.below(3)), on);
            Some(split_lot(plan, &draft).ok()?.edit)
        }
        2 | 3 => merge(plan, lot, on, dice),
        4..=7 => moved(plan, lot, on, dice),
        8..=11 => {
            let tenant = Tenant::Known(pick::<Enterprise>(plan, dice)?);
            let state = OccupancyState::VARIANTS[dice.below(OccupancyState::VARIANTS.len())];
            record_occupancy(plan, &OccupancyDraft::new(lot, tenant, state, on)).ok()
        }
        12 => remove(plan, Key::of(pick::<Occupancy>(plan, dice)?)).ok(),
        13 => remove(plan, Key::of(lot)).ok(),
        _ => {
            let firm = plan.get(pick::<Enterprise>(plan, dice)?)?;
            let name = format!("Doanh nghiệp {}", dice.below(1_000_000));
            let firm = Enterprise { name, ..Enterprise::clone(firm) };
            keep(plan, Record::Enterprise(Arc::new(firm)), on).ok()
        }
    }
}

fn pick<T: Kind>(plan: &Plan, dice: &mut Dice) -> Option<Id<T>> {
    let keys = plan.keys(T::KIND);
    Some(Id::new(keys.get(dice.below(keys.len()))?.id))
}

fn merge(plan: &Plan, lot: Id<Lot>, on: Date, dice: &mut Dice) -> Option<Edit> {
    let zone = plan.get(lot)?.zone;
    let others: Vec<Id<Lot>> = plan.lots_of(zone).map(|lot| lot.id).collect();
    let place = others.iter().position(|other| *other == lot)?;
    let other = others[(place + 1 + dice.below(3)) % others.len()];
    let draft =
        MergeDraft { lots: vec![lot, other], code: None, land_use: None, on, document: None };
    Some(merge_lots(plan, &draft).ok()?.edit)
}

fn moved(plan: &Plan, lot: Id<Lot>, on: Date, dice: &mut Dice) -> Option<Edit> {
    let rings = plan.get(lot)?.boundary.as_ref()?.corners();
    let corners: Vec<_> = rings.into_iter().flat_map(|ring| ring.corners).collect();
    let corner = corners.get(dice.below(corners.len()))?;
    let by = |dice: &mut Dice| (dice.below(4_001) as f64 - 2_000.0) / 1_000.0;
    let to = Point::new(corner.point.x() + by(dice), corner.point.y() + by(dice));
    move_shared_corner(plan, Bounded::Lot(lot), corner.at, to, on).ok()
}

/// Every row of every table of records, without the program.
fn rows(folder: &Folder) -> Vec<String> {
    let sql = folder.sql();
    let mut rows = Vec::new();
    for kind in RecordKind::VARIANTS {
        let table: &str = kind.into();
        let mut all = sql.prepare(&format!("SELECT * FROM {table} ORDER BY id")).unwrap();
        let columns = all.column_count();
        let mut found = all.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cells = (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap()));
            rows.push(format!("{table}: {}", cells.collect::<Vec<_>>().join(", ")));
        }
    }
    rows
}

fn there_and_back(steps: usize, seed: usize) {
    let folder = Folder::new();
    let BuiltIn { about, contents } = sample(3, 12, seed as u64);
    let mut project = Project::create(&folder.plan(), about, Some(contents), lan()).unwrap();
    let (first, first_rows) = (records(project.plan()), rows(&folder));
    let mut dice = Dice::of(seed);
    let (mut done, mut kinds) = (0, BTreeMap::new());
    while done < steps {
        let Some(edit) = random_edit(project.plan(), &mut dice) else { continue };
        if edit.changes_nothing(project.plan()) {
            continue;
        }
        *kinds.entry(edit.label.key().to_owned()).or_insert(0) += 1;
        project.commit(edit).unwrap();
        done += 1;
        // Some are taken back and done again, some taken back for good.
        if dice.below(10) == 0 {
            project.undo().unwrap().unwrap();
            project.redo().unwrap().unwrap();
        }
    }
    assert!(kinds.len() >= 6, "{kinds:?}");
    drop(project);
    let mut project = folder.reopened();
    for step in (0..steps).rev() {
        assert!(project.undo().unwrap().is_some(), "{step}");
    }
    assert_eq!(project.undo().unwrap(), None);
    assert_eq!(records(project.plan()), first);
    assert_eq!(rows(&folder), first_rows);
    assert_eq!(records(folder.reopened().plan()), first);
}

#[test]
fn random_edits_undone_one_by_one_give_back_the_first_file() {
    there_and_back(150, 18);
}

#[test]
#[ignore = "ten thousand edits take minutes"]
fn ten_thousand_random_edits_undone_one_by_one_give_back_the_first_file() {
    there_and_back(10_000, 2_026);
}
