//! The map in the window: shows the plan, says what is pointed at and clicked.

use super::base::{self, BaseMap, OfflineLayer, OfflineTiles, OnlineSource};
use super::buffers::{Buffers, PlanLayer};
use super::journey::{Goal, Journey};
use super::palette::Palette;
use super::view::View;
use super::writing::{Writer, symbol_position};
use super::{hover, marks};
use crate::domain::{About, Id, LandUse, Lot, Plan, Zone};
use crate::i18n::Texts;
use crate::views::scene::{Scene, ZoneColouring, lon_lat_of_world, world_of_lon_lat};
use egui::{Rect, Response, Role, Stroke, Ui, WidgetInfo};
use jiff::civil::Date;
use std::sync::Arc;
use walkers::{HttpTiles, Map, MapMemory, lon_lat};

const NEAREST_ZOOM: f64 = 21.0;
const FARTHEST_ZOOM: f64 = 7.0;
/// Where a thing without extent is looked at from.
const ZOOM_ON_POINT: f64 = 15.0;
/// The nearest zoom at which a whole plan is shown.
const ZOOM_ON_PLAN: f64 = 17.0;
/// West, south, east, north of what the map moves over, in degrees.
const SURROUNDINGS: [f64; 4] = [101.0, 7.0, 116.0, 24.0];
/// Hương Trà, for a plan without any position.
const HOME: (f64, f64) = (107.47, 16.49);
const HOME_ZOOM: f64 = 11.5;

/// What can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// A zone.
    Zone(Id<Zone>),
    /// A lot.
    Lot(Id<Lot>),
}

/// What the canvas needs to know in a frame.
#[derive(Clone, Copy)]
pub struct CanvasInput<'a> {
    /// What to show.
    pub plan: &'a Plan,
    /// Grows with every change of the plan.
    pub revision: u64,
    /// The day to show.
    pub on: Date,
    /// What is selected.
    pub selection: Option<Thing>,
    /// What the colours of zones tell.
    pub colouring: ZoneColouring,
    /// What lies under the plan.
    pub base: BaseMap,
    /// The colours.
    pub palette: &'a Palette,
    /// The language.
    pub texts: &'a Texts,
    /// Whether the window is dark.
    pub dark: bool,
    /// Panels over the map; labels keep off them.
    pub covered: &'a [Rect],
    /// What the card beside the pointer says of a thing, the first line bold; no lines, no card.
    pub hover_card: &'a dyn Fn(Thing) -> Vec<String>,
}

/// Where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointerAt {
    /// On the plan's grid: x easting, y northing.
    pub on_grid: geo::Point,
    /// Longitude and latitude, degrees.
    pub lon_lat: geo::Point,
}

/// What happened on the canvas in a frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CanvasOutput {
    /// What the pointer is on.
    pub hovered: Option<Thing>,
    /// What was clicked; `Some(None)` is empty ground.
    pub clicked: Option<Option<Thing>>,
    /// What was clicked twice.
    pub double_clicked: Option<Thing>,
    /// Where the pointer is, while it is on the map.
    pub pointer: Option<PointerAt>,
    /// Where the menu was asked for, on the screen.
    pub menu_asked_at: Option<egui::Pos2>,
    /// Metres on the ground for a point of the screen, in the middle of the map.
    pub metres_per_pixel: f64,
    /// Whether lots are drawn, for the legend.
    pub shows_lots: bool,
    /// The uses the lots drawn are painted by, for the legend.
    pub land_uses: Vec<LandUse>,
    /// Whom to name for the base map.
    pub attribution: String,
}

/// Which state of which plan the scene shows.
#[derive(Clone)]
struct Shown {
    about: Arc<About>,
    revision: u64,
    on: Date,
    colouring: ZoneColouring,
}

/// The map.
pub struct Canvas {
    ctx: egui::Context,
    memory: MapMemory,
    scene: Option<(Shown, Scene)>,
    buffers: Buffers,
    offline: Option<OfflineTiles>,
    online: Option<HttpTiles>,
    online_source: OnlineSource,
    journey: Option<Journey>,
}

impl Canvas {
    /// A map that goes to the whole plan with its first frame.
    pub fn new(ctx: &egui::Context, online_source: OnlineSource) -> Self {
        Self {
            ctx: ctx.clone(),
            memory: MapMemory::default(),
            scene: None,
            buffers: Buffers::default(),
            offline: None,
            online: None,
            online_source,
            journey: Some(Journey::new(Goal::All)),
        }
    }

    /// Goes to the whole plan with the next frames.
    pub fn fit_all(&mut self) {
        self.go(Goal::All);
    }

    /// Goes to a zone or lot with the next frame.
    pub fn fit(&mut self, thing: Thing) {
        self.go(Goal::One(thing));
    }

    /// One step nearer.
    pub fn zoom_in(&mut self) {
        self.step(1.0);
    }

    /// One step away.
    pub fn zoom_out(&mut self) {
        self.step(-1.0);
    }

    /// How often buffers for the graphics card had to be built so far.
    pub const fn buffers_built(&self) -> usize {
        self.buffers.built()
    }

    /// Shows the map in all the room there is.
    pub fn ui(&mut self, ui: &mut Ui, input: CanvasInput<'_>) -> CanvasOutput {
        self.renew_scene(&input);
        let rect = ui.available_rect_before_wrap();
        self.travel(rect, input.covered);
        let before = self.memory.clone();
        ui.painter().rect_filled(rect, 0, input.palette.background);
        let Self { ctx, memory, scene, buffers, offline, online, online_source, .. } = self;
        let Some((_, scene)) = scene else { return CanvasOutput::default() };
        let mut names = Vec::new();
        let mut map = Map::new(None, memory, lon_lat(HOME.0, HOME.1))
            .zoom_with_ctrl(false)
            .double_click_to_zoom(false);
        match input.base {
            BaseMap::Offline => {
                let tiles = offline.get_or_insert_with(OfflineTiles::new);
                let dark = input.dark;
                map = map.with_layer(OfflineLayer { tiles, dark, names: &mut names }, 1.0);
            }
            BaseMap::OpenStreetMap => {
                map = map.with_layer(
                    online.get_or_insert_with(|| base::online_tiles(ctx, online_source)),
                    1.0,
                );
            }
            BaseMap::None => {}
        }
        let palette = input.palette;
        let plan_layer = PlanLayer { scene: &mut *scene, buffers, palette };
        let shown = map
            .with_layer(plan_layer, 1.0)
            .show(ui, |ui, _, projector, _| (View::of(projector), ui.painter().clone()));
        let (view, painter) = shown.inner;
        if buffers.unfinished() {
            ctx.request_repaint();
        }
        let output = over_the_map(scene, &input, &shown.response, view, &painter, &names);
        if place_of(&self.memory) != place_of(&before) {
            self.journey = None;
        }
        self.stay_near(&before);
        output
    }

    fn go(&mut self, to: Goal) {
        self.journey = Some(Journey::new(to));
        self.ctx.request_repaint();
    }

    fn step(&mut self, zooms: f64) {
        // A journey that has begun is over; one just asked for is still to be made.
        self.journey = self.journey.filter(|journey| !journey.has_begun());
        self.zoom_to(self.memory.zoom() + zooms);
    }

    fn zoom_to(&mut self, zoom: f64) {
        let zoom = zoom.clamp(FARTHEST_ZOOM, NEAREST_ZOOM);
        self.memory.set_zoom(zoom).expect("walkers takes zooms from 0 to 26");
        self.ctx.request_repaint();
    }

    fn renew_scene(&mut self, input: &CanvasInput<'_>) {
        let now = Shown {
            about: Arc::clone(&input.plan.about),
            revision: input.revision,
            on: input.on,
            colouring: input.colouring,
        };
        match &mut self.scene {
            Some((shown, _)) if shown.is(&now) => {}
            Some((shown, scene)) if shown.is_of_the_plan(&now) => {
                scene.renew(input.plan, input.on, input.colouring);
                *shown = now;
            }
            Some(_) | None => {
                self.buffers = Buffers::default();
                self.scene = Some((now, Scene::new(input.plan, input.on, input.colouring)));
            }
        }
    }

    /// Carries out the journey asked for, as far as the size of the map is known.
    fn travel(&mut self, rect: Rect, covered: &[Rect]) {
        let Some(journey) = &mut self.journey else { return };
        if !rect.is_finite() || !rect.is_positive() {
            return;
        }
        let to = journey.to;
        if journey.is_over(rect, self.ctx.pixels_per_point()) {
            self.journey = None;
        } else {
            self.ctx.request_repaint();
        }
        self.go_to(to, rect, covered);
    }

    fn go_to(&mut self, to: Goal, rect: Rect, covered: &[Rect]) {
        let Some((_, scene)) = &mut self.scene else { return };
        let (extent, nearest) = match to {
            Goal::All => (scene.extent(), ZOOM_ON_PLAN),
            Goal::One(Thing::Zone(zone)) => {
                (scene.zone_with(zone).and_then(|zone| zone.extent), NEAREST_ZOOM - 2.0)
            }
            Goal::One(Thing::Lot(lot)) => {
                (scene.lot_outline(lot).map(|outline| outline.extent), NEAREST_ZOOM - 2.0)
            }
        };
        let (centre, zoom) = match extent {
            Some(extent) if extent.width() + extent.height() > 0.0 => {
                let (room, zoom) = roomiest(rect, covered, extent);
                let zoom = zoom.min(nearest);
                // What is looked at goes to the middle of the room, not of the map.
                let looked_at = View::new(room, extent.center(), zoom);
                (lon_lat_of_world(looked_at.in_world(rect.center()).into()), zoom)
            }
            Some(point) => (lon_lat_of_world(point.center().into()), ZOOM_ON_POINT),
            None if matches!(to, Goal::All) => (HOME.into(), HOME_ZOOM),
            None => return,
        };
        self.memory.center_at(centre);
        self.zoom_to(zoom);
    }

    /// Keeps the map between its nearest and farthest zoom, and over Vietnam.
    fn stay_near(&mut self, before: &MapMemory) {
        let zoom = self.memory.zoom();
        if !(FARTHEST_ZOOM..=NEAREST_ZOOM).contains(&zoom) {
            // Taking the centre back, too: it was moved for the zoom that is not to be.
            self.memory = before.clone();
            self.zoom_to(zoom);
        }
        let Some(centre) = self.memory.detached() else { return };
        let [west, south, east, north] = SURROUNDINGS;
        let inside = lon_lat(centre.x().clamp(west, east), centre.y().clamp(south, north));
        if inside != centre {
            self.memory.center_at(inside);
        }
    }
}

fn place_of(memory: &MapMemory) -> (f64, Option<walkers::Position>) {
    (memory.zoom(), memory.detached())
}

/// The part of the map where `extent` can be shown largest without hiding under a card, and its zoom.
fn roomiest(map: Rect, covered: &[Rect], extent: geo::Rect) -> (Rect, f64) {
    let fit = |room: Rect| {
        let size = (room.size() * 0.8).max(egui::vec2(40.0, 40.0));
        (room, View::zoom_to_fit(extent, size))
    };
    // Small cards stand in the margin anyway.
    let largest = covered
        .iter()
        .map(|card| card.intersect(map))
        .filter(|card| card.is_positive() && card.height() > map.height() * 0.15)
        .max_by(|one, other| one.area().total_cmp(&other.area()));
    let Some(card) = largest else { return fit(map) };
    let above = Rect { max: egui::pos2(map.max.x, card.min.y), ..map };
    let beside = Rect { min: egui::pos2(card.max.x, map.min.y), ..map };
    let (above, beside) = (fit(above), fit(beside));
    if above.1 >= beside.1 { above } else { beside }
}

impl Shown {
    fn is_of_the_plan(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.about, &other.about)
    }

    fn is(&self, other: &Self) -> bool {
        self.is_of_the_plan(other)
            && (self.revision, self.on, self.colouring)
                == (other.revision, other.on, other.colouring)
    }
}

/// What egui paints over the map, and what the pointer did there.
fn over_the_map(
    scene: &mut Scene,
    input: &CanvasInput<'_>,
    response: &Response,
    view: View,
    painter: &egui::Painter,
    names: &[walkers::Text],
) -> CanvasOutput {
    let label = input.texts.get("map-canvas");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    let pointer = response.hover_pos().filter(|_| !response.dragged());
    let hovered = pointer.and_then(|at| hover::thing_at(scene, &view, at));
    let painter = painter.with_clip_rect(view.rect);
    let mut writer = Writer::new(&painter, view, input.palette, input.texts, input.covered);
    writer.plan(scene, input.selection);
    writer.base_names(names);
    if let Some(thing) = hovered.filter(|thing| Some(*thing) != input.selection) {
        highlight(scene, &view, &painter, thing, 1.5, input.palette);
    }
    if let Some(thing) = input.selection {
        highlight(scene, &view, &painter, thing, 3.0, input.palette);
    }
    if let (Some(at), Some(thing)) = (pointer, hovered) {
        let lines = (input.hover_card)(thing);
        if !lines.is_empty() {
            hover::card(painter.ctx(), view.rect, at, &lines, input.palette);
        }
    }
    let clicked_at = response.interact_pointer_pos();
    let with_lots = zones_with_lots(scene, &view);
    let mut under = || clicked_at.and_then(|at| hover::thing_at(scene, &view, at));
    let clicked = response.clicked().then(&mut under);
    let double_clicked = if response.double_clicked() { under() } else { None };
    CanvasOutput {
        hovered,
        clicked,
        double_clicked,
        pointer: pointer.and_then(|at| pointer_at(scene, &view, at)),
        menu_asked_at: clicked_at.filter(|_| response.secondary_clicked()),
        metres_per_pixel: view.metres_per_pixel(),
        shows_lots: !with_lots.is_empty(),
        land_uses: scene.land_uses(with_lots),
        attribution: input.base.attribution().to_owned(),
    }
}

fn pointer_at(scene: &Scene, view: &View, at: egui::Pos2) -> Option<PointerAt> {
    let lon_lat = lon_lat_of_world(view.in_world(at).into());
    Some(PointerAt { on_grid: scene.on_grid(lon_lat)?, lon_lat })
}

fn zones_with_lots(scene: &Scene, view: &View) -> Vec<Id<Zone>> {
    let mut large: Vec<_> = scene
        .zones()
        .iter()
        .filter(|zone| {
            super::buffers::size_on_screen(view, zone)
                .is_some_and(|size| size >= super::buffers::LOTS_FROM_PX)
        })
        .map(|zone| zone.id)
        .collect();
    large.retain(|zone| scene.known_lots(*zone).is_some_and(|lots| !lots.is_empty()));
    large
}

fn highlight(
    scene: &mut Scene,
    view: &View,
    painter: &egui::Painter,
    thing: Thing,
    width: f32,
    palette: &Palette,
) {
    let stroke = Stroke::new(width, palette.selection);
    match thing {
        Thing::Lot(lot) => {
            if let Some(outline) = scene.lot_outline(lot) {
                marks::outline(painter, view, &outline, stroke);
            }
        }
        Thing::Zone(zone) => {
            let Some(zone) = scene.zone_with(zone) else { return };
            if let Some(at) = symbol_position(view, zone) {
                marks::ring(painter, at, stroke);
            } else if let Some(outline) = &zone.outline {
                let stroke = if zone.dashed { marks::halo(width, palette.accent) } else { stroke };
                marks::outline(painter, view, outline, stroke);
            }
        }
    }
}

/// Where the world's plane puts a position; for tests that click on places.
impl View {
    /// A longitude and latitude on the screen.
    pub fn place(&self, lon_lat: geo::Point) -> egui::Pos2 {
        self.on_screen(world_of_lon_lat(lon_lat).into())
    }
}
