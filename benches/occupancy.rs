//! The fill of a country on any day, measured by hand, never a test: `cargo bench --bench occupancy`.
//!
//! 1 000 zones, 200 000 lots, 500 000 occupancies: the courses of this program, the plain sum over
//! all records, the same question in SQL over the same file (`SQLite`, in the process) and, where
//! `python3` has the module `duckdb`, in `DuckDB`. All four have to say the same. Then the canvas:
//! processor time of a frame after the ruling date has moved.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use egui::{Pos2, RawInput, Rect, vec2};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use lapday::builtin;
use lapday::domain::{
    Edit, Id, LandUse, Lot, Occupancy, OccupancyState, Period, Plan, Zone, fill_of_zone,
};
use lapday::i18n::{Language, Message, Texts};
use lapday::map::{BaseMap, Canvas, CanvasInput, OnlineSource, Overlay, Thing, Typed, tools};
use lapday::project::{Desk, Project};
use lapday::ui::theme;
use lapday::units::Area;
use lapday::views::scene::ZoneColouring;
use rusqlite::Connection;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

const ZONES: usize = 1000;
const LOTS: usize = 200;
const OCCUPANCIES: usize = 500_000;
const DAYS: i64 = 100;

/// Leased industrial land on a day, in square metres.
const SQL: &str = "SELECT lot.zone, sum(occupancy.area_m2) FROM occupancy
    JOIN lot ON lot.id = occupancy.lot
    WHERE lot.land_use = 'industrial'
      AND occupancy.state IN ('leased', 'building', 'operating', 'suspended')
      AND (occupancy.valid_from IS NULL OR occupancy.valid_from <= ?1)
      AND (occupancy.valid_to IS NULL OR ?1 < occupancy.valid_to)
      AND (lot.valid_from IS NULL OR lot.valid_from <= ?1)
      AND (lot.valid_to IS NULL OR ?1 < lot.valid_to)
    GROUP BY lot.zone";

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("country.gpkg");
    let plan = country(&path);
    println!(
        "{} zones, {} lots, {} occupancies",
        plan.count::<Zone>(),
        plan.count::<Lot>(),
        plan.count::<Occupancy>()
    );
    let days: Vec<Date> =
        (0..DAYS).map(|step| date(2018, 1, 1).saturating_add((step * 23).days())).collect();
    let first = timed("courses, the first day (made now)", 1, || by_course(&plan, days[0]));
    let courses: Vec<f64> = timed("courses, any other day", DAYS, || {
        days.iter().map(|day| by_course(&plan, *day)).collect()
    });
    assert_eq!(first, courses[0]);
    let few = [0, 33, 66, 99];
    let plain: Vec<f64> = timed("plain sum over all records", 4, || {
        few.iter().map(|at| by_records(&plan, days[*at])).collect()
    });
    let connection = Connection::open(&path).unwrap();
    let sqlite: Vec<f64> = timed("SQL over the same file (SQLite)", 4, || {
        few.iter().map(|at| by_sql(&connection, days[*at])).collect()
    });
    for (place, at) in few.iter().enumerate() {
        for other in [plain[place], sqlite[place]] {
            assert!((courses[*at] - other).abs() < 0.01, "{} {other}", courses[*at]);
        }
    }
    duckdb(&path, days[33], courses[33]);
    slider(&plan);
}

fn timed<T>(what: &str, times: i64, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    let each = start.elapsed().as_secs_f64() * 1000.0 / times as f64;
    println!("  {what:<40} {each:>10.3} ms");
    done
}

/// A synthetic country with more tenants, in a file, too.
fn country(path: &Path) -> Plan {
    let sample = builtin::sample(ZONES, LOTS, 1);
    let mut plan = Plan::about(sample.about.clone());
    plan.apply(&sample.contents);
    let lots: Vec<Id<Lot>> = plan
        .all::<Lot>()
        .filter(|lot| lot.land_use == LandUse::Industrial)
        .map(|lot| lot.id)
        .collect();
    let who = plan.all::<lapday::domain::Enterprise>().next().unwrap().id;
    let more = OCCUPANCIES.saturating_sub(plan.count::<Occupancy>());
    let first = plan.next_id::<Occupancy>().number();
    let more = (0..more).zip(first..).fold(sample.contents, |contents, (number, id)| {
        let from = date(2015, 1, 1).saturating_add(i64::try_from(number % 3000).unwrap().days());
        let valid = Period::between(from, from.saturating_add(300.days()));
        let state = OccupancyState::Leased;
        let area = Area::square_metres(100.0 + (number % 97) as f64 / 3.0);
        contents.put(Occupancy::new(
            Id::new(id),
            lots[number % lots.len()],
            who,
            state,
            area,
            valid,
        ))
    });
    let contents = Edit { label: Message::new("builtin-created"), ..more };
    let desk = Desk::fixed("bench", "2024-06-30T00:00:00Z".parse().unwrap());
    let project = Project::create(path, sample.about, Some(contents), desk).unwrap();
    project.plan().clone()
}

fn by_course(plan: &Plan, on: Date) -> f64 {
    plan.all::<Zone>().map(|zone| fill_of_zone(plan, zone.id, on).leased.as_square_metres()).sum()
}

fn by_records(plan: &Plan, on: Date) -> f64 {
    let lots = plan.all::<Lot>().filter(|lot| lot.is_industrial() && lot.valid.contains(on));
    let held = lots.flat_map(|lot| plan.occupancies_on(lot.id, on));
    let leased = held.filter(|held| held.state.is_leased());
    leased.map(|held| held.area.as_square_metres()).sum()
}

fn by_sql(connection: &Connection, on: Date) -> f64 {
    let mut statement = connection.prepare_cached(SQL).unwrap();
    let sums = statement.query_map([on.to_string()], |row| row.get::<_, f64>(1)).unwrap();
    sums.map(Result::unwrap).sum()
}

/// The two tables go over as CSV; only the question is timed, by `DuckDB`'s side itself.
fn duckdb(path: &Path, on: Date, expected: f64) {
    let script = "
import sys, time, sqlite3
try:
    import duckdb
except ImportError:
    print('absent'); sys.exit()
path, sql, on = sys.argv[1:4]
c = sqlite3.connect(path); d = duckdb.connect()
d.execute('CREATE TABLE lot(id BIGINT, zone BIGINT, land_use VARCHAR, valid_from VARCHAR, valid_to VARCHAR)')
d.execute('CREATE TABLE occupancy(lot BIGINT, state VARCHAR, area_m2 DOUBLE, valid_from VARCHAR, valid_to VARCHAR)')
import csv, os
for table, columns in (('lot', 'id, zone, land_use, valid_from, valid_to'), ('occupancy', 'lot, state, area_m2, valid_from, valid_to')):
    name = path + '.' + table + '.csv'
    with open(name, 'w', newline='') as f: csv.writer(f).writerows(c.execute(f'SELECT {columns} FROM {table}'))
    d.execute(f\"COPY {table} FROM '{name}' (HEADER false, NULLSTR '')\")
sql = sql.replace('?1', '$1')
d.execute(sql, [on]).fetchall()
start = time.perf_counter(); rows = d.execute(sql, [on]).fetchall(); spent = time.perf_counter() - start
print(spent * 1000, sum(row[1] for row in rows))
";
    let output = Command::new("python3")
        .args(["-c", script])
        .arg(path)
        .arg(SQL)
        .arg(on.to_string())
        .output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    match text.unwrap_or_default().split_once(' ') {
        Some((spent, sum)) => {
            let sum: f64 = sum.trim().parse().unwrap();
            assert!((sum - expected).abs() < 0.01, "{sum} {expected}");
            let spent: f64 = spent.parse().unwrap();
            println!("  {:<40} {spent:>10.3} ms", "SQL in DuckDB, tables in memory");
        }
        None => println!("  {:<40} {:>10}", "SQL in DuckDB", "not at hand"),
    }
}

/// Frames with the date moved by a month each: the country, then the lots of one zone.
fn slider(plan: &Plan) {
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let mut canvas = Canvas::new(&ctx, OnlineSource::default());
    let zone = plan.all::<Zone>().next().unwrap().id;
    let mut months = 0;
    let mut move_on = |what: &str, canvas: &mut Canvas| {
        // What is seen for the first time is built first.
        for _ in 0..20 {
            frame(&ctx, canvas, plan, date(2018, 1, 1));
        }
        timed(what, 24, || {
            for _ in 0..24 {
                months += 1;
                frame(&ctx, canvas, plan, date(2018, 1, 1).saturating_add(months.months()));
            }
        });
    };
    move_on("frame after a month, the country", &mut canvas);
    canvas.fit(Thing::Zone(zone));
    move_on("frame after a month, lots of one zone", &mut canvas);
    canvas.zoom_out();
    canvas.zoom_out();
    move_on("frame after a month, two steps out", &mut canvas);
}

fn frame(ctx: &egui::Context, canvas: &mut Canvas, plan: &Plan, on: Date) {
    let texts = Texts::new(Language::Vietnamese);
    let palette = theme::palette(false);
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0))),
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| {
        canvas.ui(
            ui,
            CanvasInput {
                plan,
                revision: 1,
                on,
                selection: None,
                several: &[],
                colouring: ZoneColouring::FillRate,
                base: &BaseMap::Offline,
                palette: &palette,
                texts: &texts,
                dark: false,
                tool: &tools::SELECT,
                typed: Typed::default(),
                can_edit: false,
                covered: &[],
                overlay: &Overlay::default(),
                hover_card: &|_| Vec::new(),
            },
        );
    });
    output.textures_delta.clear();
    ctx.tessellate(output.shapes, output.pixels_per_point);
}
