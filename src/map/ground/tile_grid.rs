//! Which tiles the map shows, and where each lies on the screen.

use crate::map::view::View;
use egui::{Rect, Vec2};
use walkers::TileId;

/// Tiles by the map's zoom are this wide, in screen points.
const POINTS_BY_ZOOM: f64 = 256.0;

/// The tiles that cover the map, each so many screen points wide at its own zoom.
pub fn tiles_in(view: &View, points: u32, deepest: u8) -> Vec<TileId> {
    let finer = (f64::from(points) / POINTS_BY_ZOOM).log2();
    let zoom = (view.zoom() - finer).round().clamp(0.0, f64::from(deepest)) as u8;
    let count = f64::from(1_u32 << zoom);
    let index = |share: f64| (share * count).clamp(0.0, count - 1.0) as u32;
    let (from, to) = (view.in_world(view.rect.min), view.in_world(view.rect.max));
    let (left, right) = (index(from.x), index(to.x));
    (index(from.y)..=index(to.y))
        .flat_map(|y| (left..=right).map(move |x| TileId { x, y, zoom }))
        .collect()
}

/// Where a tile lies on the world's plane (0–1).
pub fn extent_of(id: TileId) -> geo::Rect {
    let count = f64::from(1_u32 << id.zoom);
    let corner = geo::coord! { x: f64::from(id.x), y: f64::from(id.y) };
    geo::Rect::new(corner / count, (corner + geo::coord! { x: 1.0, y: 1.0 }) / count)
}

/// The tile on the screen.
pub fn rect_of(view: &View, id: TileId) -> Rect {
    let extent = extent_of(id);
    let side = (view.scale * extent.width()) as f32;
    Rect::from_min_size(view.on_screen(extent.min()), Vec2::splat(side))
}

/// The tile above that holds this one.
pub fn parent(id: TileId) -> Option<TileId> {
    Some(TileId { x: id.x / 2, y: id.y / 2, zoom: id.zoom.checked_sub(1)? })
}
