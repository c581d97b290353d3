//! What egui paints over the map in a frame, and what the window is told of it.

use super::aim::Aim;
use super::detail::{LOTS_FROM_PX, size_on_screen, symbol_position};
use super::frame::{CanvasInput, CanvasOutput, PointerAt};
use super::ground::BaseMap;
use super::hand::{Hand, Worked};
use super::land::Land;
use super::paint::{self, Brush, GroundNames, Marked, OverlayPaint, PlacedNumber, Sights, Writer};
use super::palette::Palette;
use super::thing::Thing;
use super::tool::Answer;
use super::view::View;
use crate::domain::{Id, Zone};
use crate::views::scene::{Scene, lon_lat_of_world};
use egui::{Painter, Pos2, Response, Role, Stroke, WidgetInfo};

/// What it takes to paint over the map.
pub struct Over<'a> {
    pub input: &'a CanvasInput<'a>,
    pub view: View,
    pub painter: Painter,
    /// Names of the base map, to be placed where the plan leaves room.
    pub names: &'a [walkers::Text],
    pub sights: &'a Sights,
    pub overlay: &'a OverlayPaint,
    pub hand: &'a Hand,
    pub worked: Worked,
}

impl Over<'_> {
    /// Paints labels, what is pointed at, the overlay and the shapes in hand.
    pub fn paint(&self, scene: &mut Scene, response: &Response) {
        let Self { input, view, painter, overlay, worked, .. } = self;
        let label = input.texts.get("map-canvas");
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
        let numbers = overlay.place_numbers(painter, view, input.palette, input.covered);
        self.labels(scene, &numbers);
        if let Some(thing) = worked.hovered.filter(|thing| Some(*thing) != input.selection) {
            highlight(scene, view, painter, thing, 1.5, input.palette);
        }
        let several = input.several.iter().map(|lot| Thing::Lot(*lot));
        let others = several.filter(|thing| Some(*thing) != input.selection);
        for thing in input.selection.into_iter().chain(others) {
            highlight(scene, view, painter, thing, 3.0, input.palette);
        }
        overlay.paint(painter, view, input.palette, &numbers);
        self.in_hand(scene);
        if let (Some(at), Some(thing)) = (worked.at, worked.hovered) {
            let lines = (input.hover_card)(thing);
            if !lines.is_empty() {
                paint::card(painter.ctx(), view.rect, at, &lines, input.palette);
            }
        }
    }

    /// Labels of what stands on the land, then of the land, then of the ground.
    fn labels(&self, scene: &Scene, numbers: &[PlacedNumber]) {
        let Self { input, view, painter, .. } = self;
        let numbers = numbers.iter().map(PlacedNumber::rect);
        let mut taken: Vec<_> = numbers.chain(input.covered.iter().copied()).collect();
        let marked = Marked { hovered: self.worked.hovered, selected: input.selection };
        let labels = self.sights.paint(painter, view, input.palette, &taken, marked);
        taken.extend(labels);
        let mut writer = Writer::new(painter, *view, input.palette, input.texts, &taken);
        let with_communes = match input.base {
            BaseMap::Offline | BaseMap::Own(_) => true,
            BaseMap::OpenStreetMap | BaseMap::None => false,
        };
        let names = GroundNames { base: self.names, with_communes };
        let seen = writer.symbols(scene, input.selection);
        writer.towns(&names);
        writer.labels(scene, &seen);
        writer.ground(&names, scene);
    }

    fn in_hand(&self, scene: &Scene) {
        let Self { input, view, painter, sights, .. } = self;
        let brush = Brush {
            painter,
            view: *view,
            palette: input.palette,
            texts: input.texts,
            covered: input.covered,
        };
        let land = Land { plan: input.plan, scene, sights, view: *view };
        self.hand.paint(&brush, &land, &self.worked);
    }

    /// What the window is told.
    pub fn output(self, scene: &mut Scene, response: &Response) -> CanvasOutput {
        let Self { view, sights, worked, overlay, .. } = self;
        let is_choice = matches!(worked.answer, Answer::Selected(_) | Answer::Opened(_));
        let proposed = worked.at.filter(|_| is_choice);
        let proposed = proposed.and_then(|at| overlay.proposed_at(&view, at));
        let answer = proposed.map_or(worked.answer, Answer::Proposed);
        let with_lots = zones_with_lots(scene, &view);
        let menu_asked_at =
            response.interact_pointer_pos().filter(|_| response.secondary_clicked());
        CanvasOutput {
            hovered: worked.hovered,
            pointer: worked.at.and_then(|at| pointer_at(scene, &view, at, worked.aim.as_ref())),
            snap: worked.aim.as_ref().and_then(|aim| aim.snap),
            answer,
            next: worked.next,
            aimed_at: worked.aim.map(|aim| aim.on_grid),
            measurement: worked.measurement,
            hint: worked.hint,
            menu_asked_at,
            metres_per_pixel: view.metres_per_pixel(),
            shows_lots: !with_lots.is_empty(),
            land_uses: scene.land_uses(with_lots),
            sights: sights.looks(&view),
        }
    }
}

fn pointer_at(scene: &Scene, view: &View, at: Pos2, aim: Option<&Aim>) -> Option<PointerAt> {
    if let Some(aim) = aim.filter(|aim| aim.snap.is_some() || aim.held_from.is_some()) {
        let lon_lat = lon_lat_of_world(scene.on_map(aim.on_grid)?);
        return Some(PointerAt { on_grid: aim.on_grid, lon_lat });
    }
    let lon_lat = lon_lat_of_world(view.in_world(at).into());
    Some(PointerAt { on_grid: scene.on_grid(lon_lat)?, lon_lat })
}

fn zones_with_lots(scene: &Scene, view: &View) -> Vec<Id<Zone>> {
    let zones = scene.zones().iter();
    let large =
        zones.filter(|zone| size_on_screen(view, zone).is_some_and(|size| size >= LOTS_FROM_PX));
    let with_lots =
        large.filter(|zone| scene.known_lots(zone.id).is_some_and(|lots| !lots.is_empty()));
    with_lots.map(|zone| zone.id).collect()
}

fn highlight(
    scene: &mut Scene,
    view: &View,
    painter: &Painter,
    thing: Thing,
    width: f32,
    palette: &Palette,
) {
    let stroke = Stroke::new(width, palette.selection);
    match thing {
        Thing::Lot(lot) => {
            if let Some(outline) = scene.lot_outline(lot) {
                paint::outline(painter, view, &outline, stroke);
            }
        }
        // Marked where it is painted.
        Thing::Note(_) | Thing::Record(_) => {}
        Thing::Zone(zone) => {
            let Some(zone) = scene.zone_with(zone) else { return };
            if let Some(at) = symbol_position(view, zone) {
                paint::ring(painter, at, stroke);
            } else if let Some(outline) = &zone.outline {
                let stroke = if zone.dashed { paint::halo(width, palette.accent) } else { stroke };
                paint::outline(painter, view, outline, stroke);
            }
        }
    }
}
