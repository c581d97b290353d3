//! What the pointer is on, and the card that says so.

use super::buffers::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen};
use super::frame::Thing;
use super::marks;
use super::palette::Palette;
use super::view::View;
use super::writing::symbol_position;
use crate::views::scene::{Outline, Scene};
use egui::epaint::Shadow;
use egui::{
    FontFamily, FontId, LayerId, Order, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2,
};
use geo::Contains;

/// The thing under a point of the screen: a lot before a symbol before a zone.
pub(super) fn thing_at(scene: &Scene, view: &View, at: Pos2) -> Option<Thing> {
    let world = view.in_world(at);
    let mut near: Option<(f32, Thing)> = None;
    let mut inside: Option<(f32, Thing)> = None;
    for index in 0..scene.zones().len() {
        let zone = &scene.zones()[index];
        let Some(size) = size_on_screen(view, zone) else { continue };
        let id = zone.id;
        if let Some(symbol) = symbol_position(view, zone) {
            let distance = symbol.distance(at);
            if distance <= marks::RADIUS + 3.0 && near.is_none_or(|(least, _)| distance < least) {
                near = Some((distance, Thing::Zone(id)));
            }
            continue;
        }
        let within_extent = zone.extent.is_some_and(|extent| extent.contains(&world));
        let within = size >= OUTLINE_FROM_PX
            && within_extent
            && zone.outline.as_ref().is_some_and(|outline| contains(outline, world));
        if size >= LOTS_FROM_PX && within_extent {
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

/// The card beside the pointer: the first line bold, all of it inside the map, and above whatever
/// else floats over the map.
pub(super) fn card(
    ctx: &egui::Context,
    map: Rect,
    pointer: Pos2,
    lines: &[String],
    palette: &Palette,
) {
    let layer = LayerId::new(Order::Tooltip, egui::Id::unique("hover-card"));
    let painter = Painter::new(ctx.clone(), layer, map);
    let lines: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(number, line)| {
            let (font, colour) = if number == 0 {
                (FontId::new(12.5, palette.bold.clone()), palette.text)
            } else {
                (FontId::new(12.0, FontFamily::Proportional), palette.muted)
            };
            painter.layout(line.clone(), font, colour, 300.0)
        })
        .collect();
    let text = lines
        .iter()
        .fold(Vec2::ZERO, |sum, galley| vec2(sum.x.max(galley.size().x), sum.y + galley.size().y));
    let margin = vec2(12.0, 8.0);
    let size = text + margin * 2.0;
    let rect = Rect::from_min_size(card_corner(map, pointer, size), size);
    let shadow = Shadow { offset: [0, 2], blur: 10, spread: 0, color: palette.shadow };
    painter.add(shadow.as_shape(rect, 8));
    painter.rect(rect, 8, palette.panel, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let mut at = rect.min + margin;
    for galley in lines {
        let height = galley.size().y;
        painter.galley(at, galley, palette.text);
        at.y += height;
    }
}

/// To the lower right of the pointer, or on the other side where there is no room.
fn card_corner(map: Rect, pointer: Pos2, size: Vec2) -> Pos2 {
    let gap = 14.0;
    let mut corner = pointer + vec2(gap, gap);
    if corner.x + size.x > map.right() - 4.0 {
        corner.x = pointer.x - gap - size.x;
    }
    if corner.y + size.y > map.bottom() - 4.0 {
        corner.y = pointer.y - gap - size.y;
    }
    corner.max(map.min + vec2(4.0, 4.0)).round()
}
