//! Maps into a plan and drawings read, measured by hand, never a test: `cargo bench --bench exchange`.
//!
//! 100 000 lots of twelve corners in `GeoJSON` become lots of a plan on disk: read, brought to the
//! plan's grid, judged, measured, written with index and journal. Beside it `ogr2ogr`, where it is
//! installed, writes the same file as a `GeoPackage` of the same system, which is less: it judges
//! nothing, and keeps no journal. Then drawings of about a million bytes are read, in both forms.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench may fail where it stands, and its files need no care"
)]

use acadrust::entities::{LwPolyline, LwVertex, Text};
use acadrust::types::{DxfVersion, Vector3};
use acadrust::{CadDocument, DwgWriter, DxfWriter, EntityType};
use jiff::civil::date;
use lapday::ahead::let_go;
use lapday::domain::{About, Lot, Plan, RecordKind, Zone};
use lapday::i18n::Language;
use lapday::io::{LayerReading, ListPlanned, features_from_file, layers_of, plan_layers};
use lapday::project::{Desk, Project};
use std::f64::consts::TAU;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

const ZONES: usize = 100;
const LOTS: usize = 1_000;
const TIMES: usize = 5;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (zones, lots, base) = (at("zones.geojson"), at("lots.geojson"), at("base.gpkg"));
    std::fs::write(&zones, zones_text()).unwrap();
    std::fs::write(&lots, lots_text()).unwrap();
    let megabytes = std::fs::metadata(&lots).unwrap().len() as f64 / 1e6;
    println!("{} lots, {megabytes:.1} MB", ZONES * LOTS);
    let mut project = Project::create(&base, About::default(), None, desk()).unwrap();
    take(&mut project, RecordKind::Zone, &zones, &mut Vec::new());
    drop(project);
    let ours: Vec<f64> = (0..TIMES)
        .map(|time| {
            let plan = at(&format!("plan-{time}.gpkg"));
            std::fs::copy(&base, &plan).unwrap();
            let mut project = Project::open(&plan, desk()).unwrap();
            let mut stages = Vec::new();
            let start = Instant::now();
            take(&mut project, RecordKind::Lot, &lots, &mut stages);
            let spent = start.elapsed().as_secs_f64();
            let said: Vec<String> =
                stages.iter().map(|(stage, spent)| format!("{stage} {spent:.2}")).collect();
            println!("  lapday  {spent:>6.2} s   ({})", said.join(", "));
            check(project.plan());
            if time == 0 {
                memory();
            }
            spent
        })
        .collect();
    let theirs: Vec<f64> = (0..TIMES)
        .filter_map(|time| {
            let start = Instant::now();
            let told = Command::new("ogr2ogr")
                .args(["-q", "-f", "GPKG", "-t_srs", "EPSG:9214"])
                .args([&at(&format!("theirs-{time}.gpkg")), &lots])
                .status();
            let spent = start.elapsed().as_secs_f64();
            told.is_ok_and(|status| status.success()).then(|| {
                println!("  ogr2ogr {spent:>6.2} s");
                spent
            })
        })
        .collect();
    match middle(theirs) {
        Some(theirs) => {
            let ours = middle(ours).unwrap();
            println!("median {ours:.2} s beside {theirs:.2} s: {:.1} times", theirs / ours);
        }
        None => println!("ogr2ogr is not installed"),
    }
    drawings(folder.path());
}

/// Reads lots with their codes out of drawings.
fn drawings(folder: &Path) {
    let dxf = DxfWriter::new(&drawing(1_200)).write_to_vec().unwrap();
    let dwg = DwgWriter::write_to_vec(&drawing(4_000)).unwrap();
    for (name, bytes) in [("lots.dxf", dxf), ("lots.dwg", dwg)] {
        let path = folder.join(name);
        std::fs::write(&path, &bytes).unwrap();
        let spent = (0..TIMES).map(|_| {
            let start = Instant::now();
            let file = features_from_file(&path).unwrap();
            assert!(file.left_out.is_empty());
            start.elapsed().as_secs_f64()
        });
        let spent = middle(spent.collect()).unwrap();
        println!("{name}, {:.2} MB: read in {:.0} ms", bytes.len() as f64 / 1e6, spent * 1e3);
    }
}

fn drawing(lots: usize) -> CadDocument {
    let mut drawing = CadDocument::with_version(DxfVersion::AC1032);
    for number in 0..lots {
        let (x, y) =
            (549_000.0 + (number % 50) as f64 * 30.0, 1_828_000.0 + (number / 50) as f64 * 30.0);
        let mut lot = LwPolyline::new();
        lot.vertices = (0..12)
            .map(|corner| TAU * f64::from(corner) / 12.0)
            .map(|turn| LwVertex::from_coords(x + 14.0 * turn.cos(), y + 14.0 * turn.sin()))
            .collect();
        lot.is_closed = true;
        let mut code = Text::new();
        code.value = format!("L-{number:04}");
        code.insertion_point = Vector3::new(x, y, 0.0);
        code.height = 2.0;
        drawing.add_entity(EntityType::LwPolyline(lot)).unwrap();
        drawing.add_entity(EntityType::Text(code)).unwrap();
    }
    drawing
}

fn desk() -> Desk {
    Desk::fixed("bench", "2026-06-30T00:00:00Z".parse().unwrap())
}

fn take(
    project: &mut Project,
    kind: RecordKind,
    path: &Path,
    stages: &mut Vec<(&'static str, f64)>,
) {
    let mut stage = |name, start: Instant| stages.push((name, start.elapsed().as_secs_f64()));
    let start = Instant::now();
    let file = features_from_file(path).unwrap();
    stage("read", start);
    let start = Instant::now();
    let reading = LayerReading::default();
    let layers = layers_of(&file, kind);
    let (plan, day) = (project.plan(), date(2026, 6, 30));
    let planned = plan_layers(plan, kind, &layers, &reading, Language::Vietnamese, day).unwrap();
    let_go(file);
    assert_eq!(planned.list.refused().count(), 0);
    let ListPlanned { edit, rows } = planned.list;
    let_go(rows);
    stage("judge", start);
    let start = Instant::now();
    project.commit(edit).unwrap();
    stage("write", start);
}

fn check(plan: &Plan) {
    assert_eq!(plan.count::<Zone>(), ZONES);
    assert_eq!(plan.count::<Lot>(), ZONES * LOTS);
    assert!(
        plan.all::<Lot>().all(|lot| lot.area().is_some_and(|area| area.as_square_metres() > 100.0))
    );
}

/// South-west corner of a zone: ten in a row.
fn corner(zone: usize) -> (f64, f64) {
    (107.3 + (zone % 10) as f64 * 0.012, 16.2 + (zone / 10) as f64 * 0.012)
}

fn zones_text() -> String {
    let zones = (0..ZONES).map(|zone| {
        let ((west, south), side) = (corner(zone), 0.0105);
        let ring = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)];
        let ring = ring.map(|(x, y)| format!("[{:.9},{:.9}]", west + x, south + y)).join(",");
        format!(
            r#"{{"type":"Feature","properties":{{"code":"CCN-{zone:03}","name":"Cụm số {zone}","kind":"cluster"}},"geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}"#
        )
    });
    collection(zones)
}

fn lots_text() -> String {
    let lots = (0..ZONES * LOTS).map(|number| {
        let (zone, lot) = (number / LOTS, number % LOTS);
        let (west, south) = corner(zone);
        let (x, y) = ((lot % 32) as f64 * 0.000_32, (lot / 32) as f64 * 0.000_32);
        let mut ring = String::new();
        for corner in 0..=12 {
            let (turn, reach) = (TAU * f64::from(corner % 12) / 12.0, 0.000_13 + 0.000_01 * f64::from(corner % 3));
            let (east, north) = (reach * turn.cos(), reach * turn.sin());
            let sign = if corner == 0 { "" } else { "," };
            write!(ring, "{sign}[{:.9},{:.9}]", west + x + east + 0.000_25, south + y + north + 0.000_25).unwrap();
        }
        format!(
            r#"{{"type":"Feature","properties":{{"zone":"CCN-{zone:03}","code":"L-{lot:04}","land_use":"industrial","note":"Thửa {number}"}},"geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}"#
        )
    });
    collection(lots)
}

fn collection(features: impl Iterator<Item = String>) -> String {
    let features = features.collect::<Vec<_>>().join(",\n");
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

fn middle(mut spent: Vec<f64>) -> Option<f64> {
    spent.sort_by(f64::total_cmp);
    spent.get(spent.len() / 2).copied()
}

/// The most the process held, where the system tells.
fn memory() {
    let status = std::fs::read_to_string(Path::new("/proc/self/status")).unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("memory at most: {}", held.map_or("not told", str::trim));
}
