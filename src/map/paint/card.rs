//! The card beside the pointer, which says what it is on.

use crate::map::palette::Palette;
use egui::epaint::Shadow;
use egui::{
    FontFamily, FontId, LayerId, Order, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2,
};

/// The card beside the pointer: the first line bold, all of it inside the map, and above whatever
/// else floats over the map.
pub fn card(ctx: &egui::Context, map: Rect, pointer: Pos2, lines: &[String], palette: &Palette) {
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
