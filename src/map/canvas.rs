//! The map in the window: shows the plan, says what is pointed at and clicked.

use super::frame::{CanvasInput, CanvasOutput};
use super::ground::{
    BaseMap, OfflineLayer, OfflineTiles, OnlineSource, OwnAnswer, OwnLayer, OwnMap, OwnRead,
    OwnTiles, online_tiles,
};
use super::hand::Hand;
use super::journey::{Goal, Journey};
use super::over::Over;
use super::paint::{Buffers, OverlayPaint, PlanLayer, Sights};
use super::sketch::Sketching;
use super::thing::Thing;
use super::tool::{Keyed, ToolKey};
use super::view::{SURROUNDINGS, View};
use crate::domain::{About, Point};
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::views::scene::{Scene, ZoneColouring, lon_lat_of_world};
use egui::{DragPanButtons, Painter, Rect, Response, Ui};
use jiff::civil::Date;
use std::sync::Arc;
use walkers::{HttpTiles, Map, MapMemory, lon_lat};

const NEAREST_ZOOM: f64 = 21.0;
const FARTHEST_ZOOM: f64 = 7.0;
/// Where a thing without extent is looked at from.
const ZOOM_ON_POINT: f64 = 15.0;
/// Where a position gone to is looked at from, unless the map is nearer already.
const ZOOM_ON_POSITION: f64 = 17.0;
/// The nearest zoom at which a whole plan is shown.
const ZOOM_ON_PLAN: f64 = 17.0;
/// Hương Trà, for a plan without any position.
const HOME: (f64, f64) = (107.47, 16.49);
const HOME_ZOOM: f64 = 11.5;

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
    own: Option<OwnTiles>,
    online: Option<HttpTiles>,
    online_source: OnlineSource,
    journey: Option<Journey>,
    overlay: OverlayPaint,
    sights: Sights,
    hand: Hand,
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
            own: None,
            online: None,
            online_source,
            journey: Some(Journey::new(Goal::All)),
            overlay: OverlayPaint::default(),
            sights: Sights::default(),
            hand: Hand::default(),
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

    /// Goes to a rectangle of the plan's grid with the next frames.
    pub fn fit_extent(&mut self, on_grid: geo::Rect) {
        self.go(Goal::Extent(on_grid));
    }

    /// Goes to a position on the plan's grid with the next frames.
    pub fn fit_position(&mut self, on_grid: Point) {
        self.go(Goal::Position(on_grid));
    }

    /// Shows another plan, or one that was read again; `revision` is the state of it the scene is
    /// made of. A large plan's is best made off the window's thread.
    pub fn show(&mut self, revision: u64, scene: Scene) {
        self.buffers = Buffers::default();
        self.sights = Sights::default();
        self.hand.forget();
        self.scene = Some((Shown::of(revision, &scene), scene));
    }

    /// What of the office's own base map is to be read off the window's thread.
    pub fn next_read(&mut self) -> Option<OwnRead> {
        self.own.as_mut()?.next_read(&self.ctx)
    }

    /// Takes what was read of it; answers what there is to say of that.
    pub fn take_read(&mut self, answer: OwnAnswer) -> Option<Message> {
        self.ctx.request_repaint();
        self.own.as_mut()?.take(answer)
    }

    /// Opens the office's own base map anew with the next frame: its file may be there by now.
    pub fn look_again(&mut self) {
        self.own = None;
    }

    /// One step nearer.
    pub fn zoom_in(&mut self) {
        self.step(1.0);
    }

    /// One step away.
    pub fn zoom_out(&mut self) {
        self.step(-1.0);
    }

    /// The shape being measured.
    pub const fn sketching(&self) -> &Sketching {
        &self.hand.sketching
    }

    /// Puts the shape being measured away.
    pub fn clear_sketch(&mut self) {
        self.hand.sketching.clear();
    }

    /// Forgets what was measured, half or whole, as another plan is shown.
    pub fn forget_sketch(&mut self) {
        self.hand.sketching.forget();
    }

    /// Sets the next corner of what the tool in hand draws.
    pub fn set_corner(&mut self, on_grid: Point) {
        self.hand.set_corner(on_grid);
    }

    /// Gives a key to the tool in hand.
    pub fn key(&mut self, key: ToolKey) -> Keyed {
        self.hand.key(key)
    }

    /// How often buffers for the graphics card had to be built so far.
    pub const fn buffers_built(&self) -> usize {
        self.buffers.built()
    }

    /// Shows the map in all the room there is.
    pub fn ui(&mut self, ui: &mut Ui, input: CanvasInput<'_>) -> CanvasOutput {
        self.renew_scene(&input);
        self.hand.take(input.tool);
        let rect = ui.available_rect_before_wrap();
        self.travel(rect, input.covered);
        let before = self.memory.clone();
        ui.painter().rect_filled(rect, 0, input.palette.background);
        let mut names = Vec::new();
        let Some((view, painter, response)) = self.map(ui, &input, &mut names) else {
            return CanvasOutput::default();
        };
        let Self { scene, sights, overlay, hand, .. } = self;
        let Some((_, scene)) = scene else { return CanvasOutput::default() };
        overlay.refresh(input.overlay, scene);
        let worked = hand.work(&response, &input, scene, sights, view);
        let painter = painter.with_clip_rect(view.rect);
        let over =
            Over { input: &input, view, painter, names: &names, sights, overlay, hand, worked };
        over.paint(scene, &response);
        let output = over.output(scene, &response);
        if place_of(&self.memory) != place_of(&before) {
            self.journey = None;
        }
        self.stay_near(&before);
        output
    }

    /// The base map and the plan on it; `names` are those of the base map.
    fn map(
        &mut self,
        ui: &mut Ui,
        input: &CanvasInput<'_>,
        names: &mut Vec<walkers::Text>,
    ) -> Option<(View, Painter, Response)> {
        let Self { ctx, memory, scene, buffers, offline, own, online, online_source, .. } = self;
        let (_, scene) = scene.as_mut()?;
        let mut map = Map::new(None, memory, lon_lat(HOME.0, HOME.1))
            .zoom_with_ctrl(false)
            .double_click_to_zoom(false);
        if self.hand.holds(ui, input, scene, &self.sights) {
            map = map.drag_pan_buttons(DragPanButtons::empty());
        }
        match input.base {
            BaseMap::Offline => {
                let tiles = offline.get_or_insert_with(OfflineTiles::new);
                let layer = OfflineLayer { tiles, dark: input.dark, on: input.on, names };
                map = map.with_layer(layer, 1.0);
            }
            BaseMap::Own(file) => {
                let tiles = offline.get_or_insert_with(OfflineTiles::new);
                let below = OfflineLayer { tiles, dark: input.dark, on: input.on, names };
                let tiles = own_tiles(own, file, *scene.grid());
                map = map.with_layer(OwnLayer { below, tiles }, 1.0);
            }
            BaseMap::OpenStreetMap => {
                let tiles = online.get_or_insert_with(|| online_tiles(ctx, online_source));
                map = map.with_layer(tiles, 1.0);
            }
            BaseMap::None => {}
        }
        let plan = PlanLayer { scene, buffers, palette: input.palette };
        let shown = map
            .with_layer(plan, 1.0)
            .show(ui, |ui, _, projector, _| (View::of(projector), ui.painter().clone()));
        if buffers.unfinished() {
            ctx.request_repaint();
        }
        let (view, painter) = shown.inner;
        Some((view, painter, shown.response))
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
                self.show(input.revision, Scene::new(input.plan, input.on, input.colouring));
            }
        }
        if let Some((_, scene)) = &self.scene {
            self.sights.refresh(input.plan, scene);
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
            Goal::Extent(on_grid) => (scene.extent_on_map(on_grid), NEAREST_ZOOM - 2.0),
            Goal::Position(on_grid) => {
                let Some(at) = scene.on_map(on_grid) else { return };
                self.memory.center_at(lon_lat_of_world(at));
                self.zoom_to(self.memory.zoom().max(ZOOM_ON_POSITION));
                return;
            }
            Goal::All => (scene.extent(), ZOOM_ON_PLAN),
            Goal::One(Thing::Zone(zone)) => {
                (scene.zone_with(zone).and_then(|zone| zone.reach), NEAREST_ZOOM - 2.0)
            }
            Goal::One(Thing::Lot(lot)) => {
                (scene.lot_outline(lot).map(|outline| outline.extent), NEAREST_ZOOM - 2.0)
            }
            Goal::One(thing @ (Thing::Note(_) | Thing::Record(_))) => {
                (self.sights.extent(thing), NEAREST_ZOOM - 2.0)
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

/// The tiles of this file, begun anew where those there are of another.
fn own_tiles<'a>(
    own: &'a mut Option<OwnTiles>,
    file: &Arc<OwnMap>,
    home: Grid,
) -> &'a mut OwnTiles {
    if own.as_ref().is_some_and(|tiles| !tiles.is_of(file)) {
        *own = None;
    }
    own.get_or_insert_with(|| OwnTiles::new(Arc::clone(file), home))
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
    fn of(revision: u64, scene: &Scene) -> Self {
        let about = Arc::clone(scene.about());
        Self { about, revision, on: scene.on(), colouring: scene.colouring() }
    }

    fn is_of_the_plan(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.about, &other.about)
    }

    fn is(&self, other: &Self) -> bool {
        self.is_of_the_plan(other)
            && (self.revision, self.on, self.colouring)
                == (other.revision, other.on, other.colouring)
    }
}
