//! What it costs to draw and to divide land, measured by hand, never a test:
//! `cargo bench --bench land`.
//!
//! 1 000 zones and 200 000 lots as `lapday sample` makes them: a shared corner dragged over the map,
//! processor time of a frame, then put down in a file on disk. One concave block divided into a list
//! of 50 areas.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use egui::{Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use geo::{Coord, MultiPolygon, polygon};
use jiff::civil::{Date, date};
use lapday::builtin;
use lapday::domain::{Boundary, Bounded, Edit, Id, LandUse, Lot, Plan, Point, Zone, ZoneKind};
use lapday::i18n::{Language, Message, Texts};
use lapday::map::{
    BaseMap, Canvas, CanvasInput, CanvasOutput, OnlineSource, Overlay, Thing, Typed, tools,
};
use lapday::operations::{Cut, SplitDraft, brought_flaws, move_shared_corner, split_lot};
use lapday::project::{Desk, Project};
use lapday::ui::theme;
use lapday::units::Area;
use lapday::views::scene::ZoneColouring;
use std::time::Instant;

const ZONES: usize = 1000;
const LOTS: usize = 200;
const TIMES: usize = 40;
const ON: Date = date(2024, 6, 30);

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("country.gpkg");
    let desk = Desk::fixed("bench", "2024-06-30T00:00:00Z".parse().unwrap());
    let sample = builtin::sample(ZONES, LOTS, 1);
    let mut project = Project::create(&path, sample.about, Some(sample.contents), desk).unwrap();
    println!("{} zones, {} lots", project.plan().count::<Zone>(), project.plan().count::<Lot>());
    drag(project.plan());
    put_down(&mut project);
    divide();
}

/// A lot in the middle of a zone, and a corner of it that others have, too.
fn grip(plan: &Plan) -> (Id<Lot>, Point) {
    let lot = Id::<Lot>::new(100);
    let corner = plan.get(lot).unwrap().boundary.as_ref().unwrap().corners()[0].corners[2];
    (lot, corner.point)
}

fn drag(plan: &Plan) {
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let mut canvas = Canvas::new(&ctx, OnlineSource::default());
    let (lot, corner) = grip(plan);
    canvas.fit(Thing::Lot(lot));
    canvas.zoom_out();
    let mut show = |events: Vec<Event>| frame(&ctx, &mut canvas, plan, (lot, events));
    for _ in 0..20 {
        show(Vec::new());
    }
    let known = [pos2(400.0, 300.0), pos2(900.0, 500.0)];
    let on_grid = known.map(|at| show(vec![Event::PointerMoved(at)]).pointer.unwrap().on_grid);
    let at = on_screen(known, on_grid, corner);
    show(vec![Event::PointerMoved(at)]);
    let press = |at, pressed| Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    show(vec![press(at, true)]);
    let mut spent = Vec::new();
    let mut hint = None;
    for step in 0..TIMES {
        let to = at + vec2(20.0 + step as f32, 7.0);
        let start = Instant::now();
        hint = show(vec![Event::PointerMoved(to)]).hint;
        spent.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    let said = hint.map(|hint| Texts::new(Language::Vietnamese).say(&hint));
    println!("  being dragged: {}", said.unwrap_or_default());
    spread("a shared corner dragged: a frame", &spent);
}

/// Both planes keep angles: what is a turn and a stretch here is one there.
fn on_screen(known: [Pos2; 2], on_grid: [Point; 2], at: Point) -> Pos2 {
    let (way, wanted) = ((on_grid[1] - on_grid[0]).0, (at - on_grid[0]).0);
    let shown = known[1] - known[0];
    let shown = Coord { x: f64::from(shown.x), y: f64::from(-shown.y) };
    let times = |one: Coord, other: Coord| Coord {
        x: one.x * other.x - one.y * other.y,
        y: one.x * other.y + one.y * other.x,
    };
    let length = way.x * way.x + way.y * way.y;
    let turned = times(times(wanted, Coord { x: way.x, y: -way.y }), shown) / length;
    known[0] + vec2(turned.x as f32, -turned.y as f32)
}

fn put_down(project: &mut Project) {
    let (mut asked, mut written, mut checked) = (Vec::new(), Vec::new(), Vec::new());
    for step in 0..TIMES {
        let (lot, corner) = grip(project.plan());
        let facts = project.plan().get(lot).unwrap().boundary.as_ref().unwrap().corners();
        let at = facts[0].corners.iter().find(|other| other.point == corner).unwrap().at;
        let to = corner + Point::new(0.1 + step as f64 / 1_000.0, -0.05);
        let start = Instant::now();
        let edit = move_shared_corner(project.plan(), Bounded::Lot(lot), at, to, ON).unwrap();
        asked.push(start.elapsed().as_secs_f64() * 1000.0);
        let touched = edit.becomes.len();
        let looking = Instant::now();
        drop(brought_flaws(project.plan(), &edit, ON));
        checked.push(looking.elapsed().as_secs_f64() * 1000.0);
        let writing = Instant::now();
        project.commit(edit).unwrap();
        written.push(writing.elapsed().as_secs_f64() * 1000.0);
        if step == 0 {
            println!("  lots that follow: {}", touched - 1);
        }
    }
    spread("a shared corner put down: the operation", &asked);
    spread("a shared corner put down: what it brings", &checked);
    spread("a shared corner put down: the disk", &written);
}

fn divide() {
    let (x, y) = (550_000.0, 1_828_000.0);
    let land = MultiPolygon(vec![polygon![
        (x: x, y: y), (x: x + 310.0, y: y + 12.0), (x: x + 620.0, y: y - 30.0),
        (x: x + 640.0, y: y + 190.0), (x: x + 410.0, y: y + 170.0), (x: x + 350.0, y: y + 90.0),
        (x: x + 290.0, y: y + 175.0), (x: x - 20.0, y: y + 205.0),
    ]]);
    let zone = Zone::new(Id::new(1), ZoneKind::Cluster, "TH", "Tứ Hạ");
    let mut lot = Lot::new(Id::new(1), zone.id, "A", LandUse::Industrial);
    let boundary = Boundary::new(land);
    let whole = boundary.plane_area().as_square_metres();
    lot.boundary = Some(boundary);
    let mut plan = Plan::about(builtin::sample(1, 1, 1).about);
    plan.apply(&Edit::new(Message::new("builtin-created")).put(zone).put(lot));
    let areas =
        (0..50).map(|part| Area::square_metres(whole / 51.0 * (0.8 + f64::from(part) / 125.0)));
    let cut = Cut::Areas { areas: areas.collect(), fits: false };
    let draft = SplitDraft::new(Id::new(1), cut, ON);
    let mut spent = Vec::new();
    for _ in 0..TIMES {
        let start = Instant::now();
        let split = split_lot(&plan, &draft).unwrap();
        spent.push(start.elapsed().as_secs_f64() * 1000.0);
        assert!(split.parts.len() >= 50, "{}", split.parts.len());
    }
    spread("50 areas out of one concave block", &spent);
}

fn frame(
    ctx: &egui::Context,
    canvas: &mut Canvas,
    plan: &Plan,
    (lot, events): (Id<Lot>, Vec<Event>),
) -> CanvasOutput {
    let texts = Texts::new(Language::Vietnamese);
    let palette = theme::palette(false);
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0))),
        events,
        ..RawInput::default()
    };
    let mut shown = CanvasOutput::default();
    let mut output = ctx.run_ui(input, |ui| {
        shown = canvas.ui(
            ui,
            CanvasInput {
                plan,
                revision: 1,
                on: ON,
                selection: Some(Thing::Lot(lot)),
                several: &[],
                colouring: ZoneColouring::FillRate,
                base: &BaseMap::None,
                palette: &palette,
                texts: &texts,
                dark: false,
                tool: &tools::MOVE_CORNER,
                typed: Typed::default(),
                can_edit: true,
                covered: &[],
                overlay: &Overlay::default(),
                hover_card: &|_| Vec::new(),
            },
        );
    });
    output.textures_delta.clear();
    ctx.tessellate(output.shapes, output.pixels_per_point);
    shown
}

fn spread(what: &str, spent: &[f64]) {
    let mut sorted = spent.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (first, middle, most) = (spent[0], sorted[sorted.len() / 2], sorted[sorted.len() - 1]);
    println!("  {what:<50} first {first:>8.2}  median {middle:>8.2}  most {most:>8.2} ms");
}
