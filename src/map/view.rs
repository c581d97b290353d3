//! The part of the world the window shows, and the way between the two.

use crate::views::scene::{lon_lat_of_world, world_of_lon_lat};
use egui::emath::TSTransform;
use egui::{Pos2, Rect, pos2, vec2};
use walkers::Projector;

/// Pixels around the equator at zoom 0.
const WORLD_PIXELS: f64 = 256.0;
const EQUATOR_M: f64 = 40_075_016.686;
/// What waits on the graphics card is in pixels of this zoom, from its own origin: 4 cm each.
const STORED_ZOOM: i32 = 22;

/// West, south, east, north of what the map moves over, in degrees.
pub const SURROUNDINGS: [f64; 4] = [101.0, 7.0, 116.0, 24.0];

/// Where the map stands in a frame.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The map on the screen.
    pub rect: Rect,
    /// Middle of the map on the world's plane (0–1).
    pub centre: geo::Coord,
    /// Screen points for the width of the world.
    pub scale: f64,
}

impl View {
    /// The view of a frame of walkers.
    pub fn of(projector: &Projector<'_>) -> Self {
        let rect = projector.clip_rect();
        let centre = projector.unproject(rect.center().to_vec2());
        Self::new(rect, world_of_lon_lat(centre).into(), projector.zoom())
    }

    /// A view by its middle and zoom.
    pub fn new(rect: Rect, centre: geo::Coord, zoom: f64) -> Self {
        Self { rect, centre, scale: WORLD_PIXELS * zoom.exp2() }
    }

    /// Zoom as walkers counts it.
    pub fn zoom(&self) -> f64 {
        (self.scale / WORLD_PIXELS).log2()
    }

    /// The zoom at which `extent` just fits into `size`.
    pub fn zoom_to_fit(extent: geo::Rect, size: egui::Vec2) -> f64 {
        let across = f64::from(size.x) / extent.width().max(1e-12);
        let down = f64::from(size.y) / extent.height().max(1e-12);
        (across.min(down) / WORLD_PIXELS).log2()
    }

    /// From the world's plane to the screen.
    pub fn on_screen(&self, world: geo::Coord) -> Pos2 {
        let offset = (world - self.centre) * self.scale;
        self.rect.center() + vec2(offset.x as f32, offset.y as f32)
    }

    /// From the screen to the world's plane.
    pub fn in_world(&self, on_screen: Pos2) -> geo::Coord {
        let offset = on_screen - self.rect.center();
        let offset = geo::coord! { x: f64::from(offset.x), y: f64::from(offset.y) };
        self.centre + offset / self.scale
    }

    /// A rectangle of the world's plane on the screen.
    pub fn rect_on_screen(&self, extent: geo::Rect) -> Rect {
        Rect::from_min_max(self.on_screen(extent.min()), self.on_screen(extent.max()))
    }

    /// Metres on the ground in the middle of the map for one point of the screen.
    pub fn metres_per_pixel(&self) -> f64 {
        let latitude = lon_lat_of_world(self.centre.into()).y();
        EQUATOR_M * latitude.to_radians().cos() / self.scale
    }

    /// From what waits on the graphics card for `origin` to the screen.
    pub(super) fn placing(&self, origin: geo::Coord) -> TSTransform {
        let scaling = (self.scale / stored_scale()) as f32;
        TSTransform { scaling, translation: self.on_screen(origin).to_vec2() }
    }
}

/// A corner as it waits on the graphics card: subtracted from its origin first, so that `f32` holds
/// it to a millimetre.
pub(super) fn stored(world: geo::Coord, origin: geo::Coord) -> Pos2 {
    let offset = (world - origin) * stored_scale();
    pos2(offset.x as f32, offset.y as f32)
}

fn stored_scale() -> f64 {
    WORLD_PIXELS * f64::from(STORED_ZOOM).exp2()
}
