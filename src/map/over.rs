//! What egui paints over the map in a frame, and what the pointer did there.

use super::frame::{CanvasInput, CanvasOutput, PointerAt, Thing};
use super::measuring::Shown;
use super::notes::{self, Notes};
use super::numbers::PlacedNumber;
use super::overlay::OverlayPaint;
use super::palette::Palette;
use super::sketch::Sketch;
use super::sketch_paint::Brush;
use super::snap::Snap;
use super::tool::Tool;
use super::view::View;
use super::writing::{Writer, symbol_position};
use super::{hover, marks};
use crate::domain::{Id, Zone};
use crate::views::scene::{Scene, lon_lat_of_world};
use egui::{Painter, Response, Role, Stroke, WidgetInfo};

/// What it takes to paint over the map.
pub(super) struct Over<'a> {
    pub(super) input: &'a CanvasInput<'a>,
    pub(super) view: View,
    pub(super) painter: &'a Painter,
    /// Names of the base map, to be placed where the plan leaves room.
    pub(super) names: &'a [walkers::Text],
    pub(super) notes: &'a Notes,
    pub(super) overlay: &'a OverlayPaint,
    /// The shape in hand.
    pub(super) sketch: Option<&'a Sketch>,
    pub(super) measured: Shown,
}

/// Paints labels, what is pointed at and the overlay, and answers what the pointer did.
pub(super) fn ui(over: Over<'_>, scene: &mut Scene, response: &Response) -> CanvasOutput {
    let Over { input, view, painter, names, notes, overlay, sketch, measured } = over;
    let selects = input.tool == Tool::Select;
    let label = input.texts.get("map-canvas");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    let pointer = response.hover_pos().filter(|_| !response.dragged());
    let under =
        |scene: &Scene, at| notes.at(&view, at).or_else(|| hover::thing_at(scene, &view, at));
    let hovered = pointer.filter(|_| selects).and_then(|at| under(scene, at));
    let painter = painter.with_clip_rect(view.rect);
    let numbers = overlay.place_numbers(&painter, &view, input.palette, input.covered);
    let mut taken: Vec<_> =
        numbers.iter().map(PlacedNumber::rect).chain(input.covered.iter().copied()).collect();
    let marked = notes::Marked { hovered, selected: input.selection };
    let labels = notes.paint(&painter, &view, input.palette, &taken, marked);
    taken.extend(labels);
    let mut writer = Writer::new(&painter, view, input.palette, input.texts, &taken);
    writer.plan(scene, input.selection);
    writer.base_names(names);
    if let Some(thing) = hovered.filter(|thing| Some(*thing) != input.selection) {
        highlight(scene, &view, &painter, thing, 1.5, input.palette);
    }
    if let Some(thing) = input.selection {
        highlight(scene, &view, &painter, thing, 3.0, input.palette);
    }
    overlay.paint(&painter, &view, input.palette, &numbers);
    let brush = Brush {
        painter: &painter,
        view: &view,
        palette: input.palette,
        texts: input.texts,
        covered: input.covered,
    };
    brush.paint(sketch, &measured, scene);
    if let (Some(at), Some(thing)) = (pointer, hovered) {
        let lines = (input.hover_card)(thing);
        if !lines.is_empty() {
            hover::card(painter.ctx(), view.rect, at, &lines, input.palette);
        }
    }
    let clicked_at = response.interact_pointer_pos();
    let with_lots = zones_with_lots(scene, &view);
    let under_click = || clicked_at.and_then(|at| under(scene, at));
    let clicked = (selects && response.clicked()).then(under_click);
    let double_clicked = if selects && response.double_clicked() { under_click() } else { None };
    CanvasOutput {
        hovered,
        clicked,
        double_clicked,
        pointer: pointer.and_then(|at| pointer_at(scene, &view, at, measured.snap)),
        snap: measured.snap,
        measurement: measured.measurement,
        menu_asked_at: clicked_at.filter(|_| response.secondary_clicked()),
        metres_per_pixel: view.metres_per_pixel(),
        shows_lots: !with_lots.is_empty(),
        land_uses: scene.land_uses(with_lots),
        sights: notes.in_sight(&view),
        attribution: input.base.attribution().to_owned(),
    }
}

fn pointer_at(scene: &Scene, view: &View, at: egui::Pos2, snap: Option<Snap>) -> Option<PointerAt> {
    if let Some(Snap { at: on_grid, .. }) = snap {
        return Some(PointerAt { on_grid, lon_lat: lon_lat_of_world(scene.on_map(on_grid)?) });
    }
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
    painter: &Painter,
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
        // Marked where it is painted.
        Thing::Note(_) | Thing::Record(_) => {}
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
