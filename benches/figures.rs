//! Figures measured by hand, never a test: `cargo bench`.
//!
//! Files of 10 000 and 200 000 lots: making, opening, one commit, the fill of all zones, the
//! picture. The canvas over 100 000 lots: processor time of a frame while panning, shapes turned
//! into triangles included, the graphics card's work not. Start to first frame is logged by the
//! program itself: `LAPDAY_LOG=info lapday`.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use egui::{Event, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use jiff::civil::date;
use lapday::builtin::{self, BuiltIn};
use lapday::domain::{Lot, OccupancyState, Plan, Zone};
use lapday::i18n::{Language, Texts};
use lapday::map::{BaseMap, Canvas, CanvasInput, OnlineSource, Overlay, Thing, Typed, tools};
use lapday::operations::{OccupancyDraft, Tenant, record_occupancy};
use lapday::project::{Desk, Project};
use lapday::report::{PictureRequest, picture_svg};
use lapday::ui::theme;
use lapday::views::{fill_table, scene::ZoneColouring};
use std::time::{Duration, Instant};

const TODAY: jiff::civil::Date = date(2024, 6, 30);

fn main() {
    for (zones, lots) in [(50, 200), (1000, 200)] {
        file(zones, lots);
    }
    canvas(100, 1000);
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    println!("  {what:<34} {:>9.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    done
}

fn file(zones: usize, lots: usize) {
    println!("{zones} zones, {} lots", zones * lots);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.gpkg");
    let desk = Desk::fixed("bench", "2024-06-30T00:00:00Z".parse().unwrap());
    let BuiltIn { about, contents } =
        timed("thinking the plan up", || builtin::sample(zones, lots, 1));
    timed("making the file", || Project::create(&path, about, Some(contents), desk.clone()))
        .unwrap();
    let mut project = timed("opening it", || Project::open(&path, desk)).unwrap();
    let edit = timed("recording an occupancy", || edit(project.plan()));
    timed("committing it", || project.commit(edit)).unwrap();
    timed("taking it back", || project.undo()).unwrap();
    timed("fill of all zones", || fill_table(project.plan(), TODAY, None));
    let texts = Texts::new(Language::Vietnamese);
    timed("picture of all zones, SVG", || {
        picture_svg(project.plan(), TODAY, &texts, &PictureRequest::default())
    });
}

/// A new tenant on the first vacant lot.
fn edit(plan: &Plan) -> lapday::domain::Edit {
    plan.all::<Lot>()
        .filter(|lot| lot.land_use.is_for_lease() && plan.occupancies_of(lot.id).next().is_none())
        .find_map(|lot| {
            let tenant = Tenant::named("Mới");
            let draft = OccupancyDraft::new(lot.id, tenant, OccupancyState::Leased, TODAY);
            record_occupancy(plan, &draft).ok()
        })
        .unwrap()
}

fn canvas(zones: usize, lots: usize) {
    println!("canvas, {} lots", zones * lots);
    let BuiltIn { about, contents } = builtin::sample(zones, lots, 1);
    let mut plan = Plan::about(about);
    plan.apply(&contents);
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let mut canvas = Canvas::new(&ctx, OnlineSource::default());
    let mut window = Window { ctx, plan, revision: 1, at: pos2(700.0, 400.0) };
    timed("first frame, the whole country", || window.frames(&mut canvas, 2, 0.0));
    let zone = window.plan.all::<Zone>().next().unwrap().id;
    pan(&mut window, &mut canvas, "panning over the whole country");
    canvas.fit(Thing::Zone(zone));
    timed("first frame with lots", || window.frames(&mut canvas, 2, 0.0));
    pan(&mut window, &mut canvas, "panning over one zone's lots");
    for step in 1..=3 {
        canvas.zoom_out();
        timed("first frame one step out", || window.frames(&mut canvas, 1, 0.0));
        pan(&mut window, &mut canvas, &format!("panning {step} steps further out"));
    }
    window.revision += 1;
    timed("frame after an edit", || window.frames(&mut canvas, 1, 0.0));
}

fn pan(window: &mut Window, canvas: &mut Canvas, what: &str) {
    const FRAMES: u32 = 60;
    let spent = window.frames(canvas, FRAMES, 3.0);
    println!("  {what:<34} {:>9.2} ms a frame", spent.as_secs_f64() * 1000.0 / f64::from(FRAMES));
}

/// A window without a screen.
struct Window {
    ctx: egui::Context,
    plan: Plan,
    revision: u64,
    at: Pos2,
}

impl Window {
    /// Draws frames with the map dragged by `step` points each; the time they took.
    fn frames(&mut self, canvas: &mut Canvas, frames: u32, step: f32) -> Duration {
        let start = Instant::now();
        if step != 0.0 {
            self.at = pos2(700.0, 400.0);
            self.press(canvas, true);
        }
        for _ in 0..frames {
            self.at.x += step;
            self.frame(canvas, vec![Event::PointerMoved(self.at)]);
        }
        if step != 0.0 {
            self.press(canvas, false);
        }
        start.elapsed()
    }

    fn press(&mut self, canvas: &mut Canvas, pressed: bool) {
        let event = Event::PointerButton {
            pos: self.at,
            button: PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        };
        self.frame(canvas, vec![Event::PointerMoved(self.at), event]);
    }

    fn frame(&mut self, canvas: &mut Canvas, events: Vec<Event>) {
        let Self { ctx, plan, revision, .. } = self;
        let texts = Texts::new(Language::Vietnamese);
        let palette = theme::palette(false);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0))),
            events,
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| {
            canvas.ui(
                ui,
                CanvasInput {
                    plan,
                    revision: *revision,
                    on: TODAY,
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
        // There is no graphics card to give them to.
        output.textures_delta.clear();
        ctx.tessellate(output.shapes, output.pixels_per_point);
    }
}
