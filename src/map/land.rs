//! What the map shows in a frame, and what of it lies under the pointer.

use super::detail::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen, symbol_position};
use super::paint::{SYMBOL_RADIUS, Sights};
use super::thing::Thing;
use super::view::View;
use crate::domain::{Plan, Point};
use crate::views::scene::{Outline, Scene, lon_lat_of_world};
use egui::Pos2;
use geo::Contains;

/// What the map shows in a frame.
pub struct Land<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What is painted of it.
    pub scene: &'a Scene,
    /// What stands on it beside zones and lots.
    pub sights: &'a Sights,
    /// From where it is looked at.
    pub view: View,
}

impl Land<'_> {
    /// The position of the grid under a point of the screen.
    pub fn on_grid(&self, at: Pos2) -> Option<Point> {
        self.scene.on_grid(lon_lat_of_world(self.view.in_world(at).into()))
    }

    /// Where a position of the grid is on the screen.
    pub fn on_screen(&self, at: Point) -> Option<Pos2> {
        Some(self.view.on_screen(self.scene.on_map(at)?.into()))
    }

    /// The thing under a point of the screen: what stands on the land before the land.
    pub fn thing_at(&self, at: Pos2) -> Option<Thing> {
        self.sights.at(&self.view, at).or_else(|| land_at(self.scene, &self.view, at))
    }
}

/// The land under a point of the screen: a lot before a symbol before a zone.
fn land_at(scene: &Scene, view: &View, at: Pos2) -> Option<Thing> {
    let world = view.in_world(at);
    let mut near: Option<(f32, Thing)> = None;
    let mut inside: Option<(f32, Thing)> = None;
    for index in 0..scene.zones().len() {
        let zone = &scene.zones()[index];
        let Some(size) = size_on_screen(view, zone) else { continue };
        let id = zone.id;
        if let Some(symbol) = symbol_position(view, zone) {
            let distance = symbol.distance(at);
            if distance <= SYMBOL_RADIUS + 3.0 && near.is_none_or(|(least, _)| distance < least) {
                near = Some((distance, Thing::Zone(id)));
            }
            continue;
        }
        let is_reached = zone.reach.is_some_and(|reach| reach.contains(&world));
        let within = size >= OUTLINE_FROM_PX
            && is_reached
            && zone.outline.as_ref().is_some_and(|outline| contains(outline, world));
        if size >= LOTS_FROM_PX && is_reached {
            let lots = scene.known_lots(id).into_iter().flat_map(|lots| lots.iter());
            if let Some(lot) = lots.into_iter().find(|lot| contains(&lot.outline, world)) {
                return Some(Thing::Lot(lot.id));
            }
        }
        if within && inside.is_none_or(|(least, _)| size < least) {
            inside = Some((size, Thing::Zone(id)));
        }
    }
    near.or(inside).map(|(_, thing)| thing)
}

fn contains(outline: &Outline, world: geo::Coord) -> bool {
    outline.extent.contains(&world) && outline.rings.contains(&world)
}
