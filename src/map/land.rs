//! What the map shows in a frame, and what of it lies under the pointer.

use super::detail::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen, symbol_position};
use super::paint::{SYMBOL_RADIUS, Sights};
use super::thing::Thing;
use super::view::View;
use crate::domain::{Id, Lot, Plan, Point};
use crate::views::scene::{Outline, Scene, SceneLot, SceneZone, lon_lat_of_world};
use egui::Pos2;
use geo::{Contains, Coord, LineString, Polygon};

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

impl<'a> Land<'a> {
    /// The lots that are drawn, zone by zone.
    pub fn lots(&self) -> impl Iterator<Item = &'a SceneLot> {
        let (scene, view) = (self.scene, self.view);
        let is_drawn = move |zone: &&SceneZone| {
            size_on_screen(&view, zone).is_some_and(|size| size >= LOTS_FROM_PX)
        };
        let lots =
            move |zone: &SceneZone| scene.known_lots(zone.id).into_iter().flat_map(|it| &**it);
        scene.zones().iter().filter(is_drawn).flat_map(lots)
    }

    /// The lots drawn whose middle lies inside a shape on the screen.
    pub fn lots_within(&self, shape: &[Pos2]) -> Vec<Id<Lot>> {
        let corners: Vec<Coord> = shape.iter().map(|at| self.view.in_world(*at)).collect();
        let shape = Polygon::new(LineString(corners), Vec::new());
        let is_within = |lot: &&SceneLot| shape.contains(&lot.outline.label_point);
        self.lots().filter(is_within).map(|lot| lot.id).collect()
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
