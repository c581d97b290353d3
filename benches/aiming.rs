//! What it costs to aim in a whole country, measured by hand, never a test: `cargo bench --bench aiming`.
//!
//! 1 000 zones, 200 000 lots, as `lapday sample` makes them. The pointer goes over the map with the tool
//! in hand that measures ways, a leg begun: each frame finds what it is drawn to. The same with the tool
//! that selects tells what a frame costs by itself. Then one zone that has all 200 000 lots.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use egui::{Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use jiff::civil::{Date, date};
use lapday::builtin;
use lapday::domain::{About, Boundary, Id, LandUse, Lot, Plan, Record, Zone, ZoneKind};
use lapday::i18n::{Language, Texts};
use lapday::map::{BaseMap, Canvas, CanvasInput, OnlineSource, Overlay, Thing, Tool, Typed, tools};
use lapday::ui::theme;
use lapday::views::scene::ZoneColouring;
use std::sync::Arc;
use std::time::Instant;

const ZONES: usize = 1000;
const LOTS: usize = 200;
const FRAMES: u16 = 60;
const ON: Date = date(2026, 6, 30);
/// In the middle of the map.
const MIDDLE: Pos2 = pos2(683.0, 384.0);

fn main() {
    let sample = builtin::sample(ZONES, LOTS, 1);
    let mut plan = Plan::about(sample.about);
    for record in sample.contents.becomes.into_values().flatten() {
        plan.insert(record);
    }
    let zone = plan.all::<Zone>().nth(ZONES / 2).unwrap().id;
    println!("{} zones, {} lots", plan.count::<Zone>(), plan.count::<Lot>());
    go_over("the whole country", &plan, None);
    go_over("one zone of it", &plan, Some(zone));
    go_over("one zone of 200 000 lots", &one_zone(), Some(Id::new(1)));
}

/// A zone of 400 by 500 lots of ten metres.
fn one_zone() -> Plan {
    let mut plan = Plan::about(About::default());
    let land = |east: f64, north: f64, width: f64, height: f64| {
        let at = |x: f64, y: f64| Coord { x: 549_000.0 + x, y: 1_828_000.0 + y };
        let ring = LineString::new(vec![
            at(east, north),
            at(east + width, north),
            at(east + width, north + height),
            at(east, north + height),
            at(east, north),
        ]);
        Some(Boundary::new(MultiPolygon::new(vec![Polygon::new(ring, Vec::new())])))
    };
    let zone = Zone::new(Id::new(1), ZoneKind::Cluster, "C", "Cụm");
    let boundary = land(0.0, 0.0, 4_000.0, 5_000.0);
    plan.insert(Record::Zone(Arc::new(Zone { boundary, ..zone })));
    for number in 0..200_000_i64 {
        let (column, row) = ((number % 400) as f64, (number / 400) as f64);
        let boundary = land(column * 10.0, row * 10.0, 9.0, 9.0);
        let lot =
            Lot::new(Id::new(number + 1), Id::new(1), &number.to_string(), LandUse::Industrial);
        plan.insert(Record::Lot(Arc::new(Lot { boundary, ..lot })));
    }
    plan
}

fn go_over(where_to: &str, plan: &Plan, zone: Option<Id<Zone>>) {
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let mut canvas = Canvas::new(&ctx, OnlineSource::default());
    let frame = |canvas: &mut Canvas, tool, events| frame(&ctx, canvas, plan, tool, events);
    frame(&mut canvas, &tools::SELECT, Vec::new());
    if let Some(zone) = zone {
        canvas.fit(Thing::Zone(zone));
    }
    for _ in 0..80 {
        frame(&mut canvas, &tools::SELECT, Vec::new());
    }
    println!("{where_to}");
    for tool in [&tools::SELECT, &tools::DISTANCE] {
        frame(&mut canvas, tool, click(MIDDLE));
        for shot in 0..3 {
            let mut spent: Vec<f64> = (0..FRAMES)
                .map(|step| {
                    let across = f32::from(step) * 7.3 - 220.0;
                    let at = MIDDLE + vec2(across, f32::from(step % 9) * 23.0 - 90.0);
                    frame(&mut canvas, tool, vec![Event::PointerMoved(at)])
                })
                .collect();
            let first = spent[0];
            spent.sort_by(f64::total_cmp);
            let (middle, most) = (spent[spent.len() / 2], spent[spent.len() - 1]);
            println!(
                "  {:<10} pass {shot}: first {first:>8.2}  median {middle:>7.2}  most {most:>8.2} ms",
                tool.id
            );
        }
    }
}

fn click(at: Pos2) -> Vec<Event> {
    let button = |pressed| Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    vec![Event::PointerMoved(at), button(true), button(false)]
}

/// Milliseconds of a frame, without its way to the screen.
fn frame(
    ctx: &egui::Context,
    canvas: &mut Canvas,
    plan: &Plan,
    tool: &'static Tool,
    events: Vec<Event>,
) -> f64 {
    let texts = Texts::new(Language::Vietnamese);
    let palette = theme::palette(false);
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0)));
    let input = RawInput { screen_rect, events, ..RawInput::default() };
    let mut spent = 0.0;
    let mut output = ctx.run_ui(input, |ui| {
        let start = Instant::now();
        canvas.ui(
            ui,
            CanvasInput {
                plan,
                revision: 1,
                on: ON,
                selection: None,
                several: &[],
                colouring: ZoneColouring::FillRate,
                base: &BaseMap::None,
                palette: &palette,
                texts: &texts,
                dark: false,
                tool,
                typed: Typed::default(),
                can_edit: false,
                covered: &[],
                overlay: &Overlay::default(),
                hover_card: &|_| Vec::new(),
            },
        );
        spent = start.elapsed().as_secs_f64() * 1000.0;
    });
    output.textures_delta.clear();
    spent
}
