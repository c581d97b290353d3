//! What it costs to write one thing down in a whole country, measured by hand, never a test:
//! `cargo bench --bench recording`.
//!
//! 1 000 zones, 200 000 lots, as `lapday sample` makes them, in a file on disk: opening it, recording
//! an occupancy (the operation by itself, then with the file), asking what rests on a record, and
//! merging two enterprises.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use jiff::civil::date;
use lapday::builtin;
use lapday::domain::{
    BoundarySource, Bounded, Enterprise, Id, Lot, Occupancy, OccupancyState, Plan, Zone,
};
use lapday::operations::{
    OccupancyDraft, Provenance, Tenant, citing, merge_enterprises, record_occupancy,
    remove_occupancy, set_provenance,
};
use lapday::project::{Desk, Project};
use std::path::Path;
use std::time::Instant;

const ZONES: usize = 1000;
const LOTS: usize = 200;
const TIMES: usize = 20;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("country.gpkg");
    let desk = || Desk::fixed("bench", "2026-06-30T00:00:00Z".parse().unwrap());
    let sample = builtin::sample(ZONES, LOTS, 1);
    drop(Project::create(&path, sample.about, Some(sample.contents), desk()).unwrap());
    let mut project = timed("open", || Project::open(&path, desk()).unwrap());
    memory("open");
    let plan = project.plan();
    println!(
        "{} zones, {} lots, {} enterprises, {} occupancies, {} MB",
        plan.count::<Zone>(),
        plan.count::<Lot>(),
        plan.count::<Enterprise>(),
        plan.count::<Occupancy>(),
        std::fs::metadata(&path).unwrap().len() / 1_000_000,
    );
    record(&mut project, "a new enterprise", |_, number| typed(&format!("Công ty Đo {number}")));
    record(&mut project, "one known by name", |plan, number| {
        typed(&plan.get(Id::<Enterprise>::new(98_000 + number)).unwrap().name)
    });
    record(&mut project, "one chosen from the list", |_, number| {
        Tenant::Known(Id::new(98_000 + number))
    });
    take_back(&mut project);
    change_lots(&mut project);
    questions(project.plan());
    memory("the end");
}

fn typed(name: &str) -> Tenant {
    Tenant::named(name)
}

/// Lots nobody ever had, from all over the country.
fn empty_lots(plan: &Plan) -> impl Iterator<Item = Id<Lot>> {
    let empty = |lot: &&std::sync::Arc<Lot>| {
        lot.land_use.is_for_lease() && plan.occupancies_of(lot.id).next().is_none()
    };
    plan.all::<Lot>().filter(empty).map(|lot| lot.id).step_by(97)
}

fn record(project: &mut Project, who: &str, tenant: impl Fn(&Plan, i64) -> Tenant) {
    let lots: Vec<Id<Lot>> = empty_lots(project.plan()).take(TIMES).collect();
    let (mut asked, mut written) = (Vec::new(), Vec::new());
    for (lot, number) in lots.into_iter().zip(1..) {
        let tenant = tenant(project.plan(), number);
        let draft = OccupancyDraft::new(lot, tenant, OccupancyState::Leased, date(2026, 1, 1));
        let start = Instant::now();
        let edit = citing(project.plan(), Some("12/HĐ"), |plan, document| {
            record_occupancy(plan, &OccupancyDraft { document, ..draft.clone() })
        });
        let edit = edit.unwrap();
        asked.push(start.elapsed().as_secs_f64() * 1000.0);
        project.commit(edit).unwrap();
        written.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    spread(&format!("record, {who}: the operation"), &asked);
    spread(&format!("record, {who}: with disk"), &written);
}

fn take_back(project: &mut Project) {
    let mut spent = Vec::new();
    for _ in 0..TIMES {
        let last = project.plan().all::<Occupancy>().last().unwrap().id;
        let start = Instant::now();
        let edit = remove_occupancy(project.plan(), last).unwrap();
        project.commit(edit).unwrap();
        spent.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    spread("remove an occupancy: with disk", &spent);
}

/// What has a place on the map changes how far its layer reaches.
fn change_lots(project: &mut Project) {
    let mut spent = Vec::new();
    for number in (1..).take(TIMES) {
        let of = Bounded::Lot(Id::new(number * 9_000));
        let provenance =
            Provenance { source: Some(BoundarySource::Surveyed), accuracy_m: Some(0.05) };
        let start = Instant::now();
        let edit = set_provenance(project.plan(), of, provenance).unwrap();
        project.commit(edit).unwrap();
        spent.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    spread("change a lot: with disk", &spent);
}

fn questions(plan: &Plan) {
    let lot = plan.all::<Lot>().last().unwrap().id;
    timed("what rests on a lot", || plan.referring(lot).count());
    let who: Vec<Id<Enterprise>> = plan.all::<Enterprise>().map(|one| one.id).take(2).collect();
    timed("merge two enterprises", || drop(merge_enterprises(plan, who[0], &who[1..])));
}

fn spread(what: &str, spent: &[f64]) {
    let mut sorted = spent.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (first, middle, most) = (spent[0], sorted[sorted.len() / 2], sorted[sorted.len() - 1]);
    println!("  {what:<50} first {first:>8.2}  median {middle:>8.2}  most {most:>8.2} ms");
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    println!("  {what:<50} {:>8.2} ms", start.elapsed().as_secs_f64() * 1000.0);
    done
}

/// What the process holds, where the system tells.
fn memory(when: &str) {
    let status = std::fs::read_to_string(Path::new("/proc/self/status")).unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    println!("  memory, {when}: {}", held.map_or("not told", str::trim));
}
