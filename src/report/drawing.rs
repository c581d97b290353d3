//! The page of a picture: where the map is on it, and the labels it has room for.

use super::{style, svg, text};
use crate::domain::colours::Rgb;
use crate::views::scene::{self, LabelRoom, Outline};
use geo::{Coord, Rect};

/// The map on the paper.
pub(super) struct Page {
    map: Rect,
    centre: Coord,
    scale: f64,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) colour: Rgb,
    pub(super) halo: bool,
}

impl Page {
    /// A page whose map shows all of `extent`.
    pub(super) fn new(map: Rect, extent: Rect) -> Self {
        let across = map.width() * 0.8 / extent.width();
        let down = map.height() * 0.8 / extent.height();
        Self { map, centre: extent.center(), scale: across.min(down) }
    }

    pub(super) const fn map_rect(&self) -> Rect {
        self.map
    }

    /// What of the world the map shows.
    pub(super) fn world(&self) -> Rect {
        let half = geo::coord! { x: self.map.width(), y: self.map.height() } / (2.0 * self.scale);
        Rect::new(self.centre - half, self.centre + half)
    }

    /// From the world's plane to the paper.
    pub(super) fn place(&self, world: Coord) -> (f64, f64) {
        let at = self.map.center() + (world - self.centre) * self.scale;
        (at.x, at.y)
    }

    /// A rectangle of the world on the paper.
    pub(super) fn rect(&self, extent: Rect) -> scene::Rect {
        let ((left, top), (right, bottom)) = (self.place(extent.min()), self.place(extent.max()));
        scene::Rect {
            left: left as f32,
            top: top as f32,
            right: right as f32,
            bottom: bottom as f32,
        }
    }

    /// Metres on the ground for a unit of the paper, in the middle.
    pub(super) fn metres_per_unit(&self) -> f64 {
        let latitude = scene::lon_lat_of_world(self.centre.into()).y();
        40_075_016.686 * latitude.to_radians().cos() / self.scale
    }

    /// A boundary as path data.
    pub(super) fn outline(&self, outline: &Outline) -> String {
        let mut data = String::new();
        for polygon in &outline.rings {
            for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                svg::path(&mut data, ring.0.iter().skip(1).map(|corner| self.place(*corner)), true);
            }
        }
        data
    }

    /// Room for labels on the map.
    pub(super) fn room(&self) -> LabelRoom {
        let (low, high) = (self.map.min(), self.map.max());
        let (left, top) = (low.x as f32 + 4.0, low.y as f32 + 4.0);
        let (right, bottom) = (high.x as f32 - 4.0, high.y as f32 - 4.0);
        LabelRoom::new(scene::Rect { left, top, right, bottom })
    }
}

/// Height of a line of text.
pub(super) fn line_height(size: f32) -> f32 {
    (size * 1.32).round()
}

/// A text by its left end and base line.
pub(super) fn write(out: &mut String, x: f32, y: f32, words: &str, look: Type) {
    anchored(out, x, y, words, look, "start");
}

/// A text by its anchor ("start", "middle", "end") and base line.
pub(super) fn anchored(out: &mut String, x: f32, y: f32, words: &str, look: Type, anchor: &str) {
    let (x, y) = (format!("{x:.2}"), format!("{y:.2}"));
    let weight = if look.bold { "bold" } else { "normal" };
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
        ("x", &x),
        ("y", &y),
        ("font-size", &look.size),
        ("font-weight", &weight),
        ("fill", &look.colour),
        ("text-anchor", &anchor),
    ];
    if look.halo {
        attributes.push(("stroke", &style::HALO));
        attributes.push(("stroke-width", &3));
        attributes.push(("stroke-linejoin", &"round"));
        attributes.push(("paint-order", &"stroke"));
    }
    svg::open(out, "text", &attributes);
    svg::text(out, words);
    out.push_str("</text>\n");
}

/// Writes lines around the first of `middles` that has room; whether there was one.
pub(super) fn label(
    out: &mut String,
    room: &mut LabelRoom,
    lines: &[(String, Type)],
    middles: &dyn Fn(f32, f32) -> Vec<(f32, f32)>,
) -> bool {
    let size = |(words, look): &(String, Type)| text::width(words, look.size, look.bold);
    let width = lines.iter().map(size).fold(0.0, f32::max);
    let height = lines.iter().map(|(_, look)| line_height(look.size)).sum();
    let places = middles(width, height);
    let rects = places.iter().map(|(x, y)| scene::Rect::around(*x, *y, width + 4.0, height));
    let Some(rect) = room.place(rects) else { return false };
    let mut top = rect.top;
    for (words, look) in lines {
        let base = top + look.size * 1.05;
        anchored(out, f32::midpoint(rect.left, rect.right), base, words, *look, "middle");
        top += line_height(look.size);
    }
    true
}
