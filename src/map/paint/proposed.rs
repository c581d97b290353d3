//! What a file would bring, over the plan: each shape drawn by what becomes of it.
//!
//! Projected once, in any thread. What becomes of a shape is told by its line and its sign, too, not by
//! its colour alone.

use super::fills::{fill, triangles};
use super::lines;
use crate::domain::{Point, around};
use crate::geodesy::Grid;
use crate::map::palette::Palette;
use crate::map::view::View;
use crate::views::scene::{label_point, world_of_lon_lat};
use egui::{Align2, Color32, FontId, Mesh, Painter, Pos2, Rect, Stroke, vec2};
use geo::{BoundingRect, Coord, LineString, MapCoords, MultiPolygon};
use lucide_icons::Icon;
use std::collections::HashSet;

/// Shapes with more corners together are shown without a fill: finding it would take too long.
const MOST_FILLED: usize = 2_000_000;
/// What is smaller on the screen than this is a dot.
const DOT: f32 = 5.0;
/// So many shapes are drawn by their lines in a frame; the rest are dots.
const MOST_OUTLINED: usize = 3_000;
/// What is at least so wide and high on the screen bears a sign.
const SIGNED: [f32; 2] = [26.0, 54.0];
/// How far below the middle, where the code of a lot stands.
const BELOW_CODE: f32 = 18.0;
/// How far from a way or a point a click still means it, screen points.
const REACH: f32 = 6.0;

/// What becomes of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Standing {
    /// A new record comes of it.
    New,
    /// A record becomes different.
    Changed,
    /// The plan knows it all.
    Unchanged,
    /// It stays out, and why is said.
    Refused,
    /// Nobody asked for it.
    Lost,
    /// It stood there before.
    Before,
}

impl Standing {
    /// Its sign.
    pub const fn icon(self) -> Icon {
        match self {
            Self::New => Icon::Plus,
            Self::Changed => Icon::Pencil,
            Self::Unchanged => Icon::Check,
            Self::Refused => Icon::TriangleAlert,
            Self::Lost => Icon::CircleHelp,
            Self::Before => Icon::History,
        }
    }

    /// Its colour.
    pub const fn ink(self, palette: &Palette) -> Color32 {
        match self {
            Self::New => palette.good,
            Self::Changed => palette.accent,
            Self::Unchanged | Self::Lost | Self::Before => palette.muted,
            Self::Refused => palette.warning,
        }
    }

    /// How wide its lines are, and whether they are dashed.
    const fn line(self) -> (f32, bool) {
        match self {
            Self::New => (2.4, false),
            Self::Changed | Self::Refused => (2.4, true),
            Self::Unchanged => (1.2, false),
            Self::Lost => (1.2, true),
            Self::Before => (2.0, true),
        }
    }
}

/// A shape on the plan's grid.
#[derive(Clone, Debug)]
pub struct ProposedShape {
    /// Where it stands.
    pub points: Vec<Point>,
    /// Along which ways it runs.
    pub ways: Vec<LineString>,
    /// Which land it takes.
    pub land: MultiPolygon,
}

impl Default for ProposedShape {
    fn default() -> Self {
        Self { points: Vec::new(), ways: Vec::new(), land: MultiPolygon(Vec::new()) }
    }
}

/// Shapes over the plan that are not of it.
#[derive(Debug, Default)]
pub struct Proposed {
    shapes: Vec<Drawn>,
}

impl PartialEq for Proposed {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A shape on the map's plane.
#[derive(Debug)]
struct Drawn {
    standing: Standing,
    points: Vec<Coord>,
    lines: Vec<Vec<Coord>>,
    land: MultiPolygon,
    /// Corners of triangles, three by three.
    fill: Vec<Coord>,
    /// Where a lot has its code.
    middle: Option<Coord>,
    extent: Option<geo::Rect>,
    on_grid: Option<geo::Rect>,
}

impl Proposed {
    /// Projects the shapes.
    pub fn new(grid: &Grid, shapes: Vec<(ProposedShape, Standing)>) -> Self {
        let corners =
            |(shape, _): &(ProposedShape, Standing)| geo::CoordsIter::coords_count(&shape.land);
        let is_filled = shapes.iter().map(corners).sum::<usize>() <= MOST_FILLED;
        let drawn = |(shape, standing)| Drawn::new(grid, shape, standing, is_filled);
        Self { shapes: shapes.into_iter().map(drawn).collect() }
    }

    /// The part of the plan's grid some of them take.
    pub fn extent(&self, places: impl IntoIterator<Item = usize>) -> Option<geo::Rect> {
        let of_each = places.into_iter().filter_map(|place| self.shapes.get(place)?.on_grid);
        of_each.reduce(around)
    }

    /// The smallest shape at a position on the map's plane, those nobody asked for where they are shown.
    pub fn at(&self, world: Coord, view_scale: f64, shows_lost: bool) -> Option<usize> {
        let reach = f64::from(REACH) / view_scale;
        let shown = self.shapes.iter().enumerate().filter(|(_, shape)| shape.is_shown(shows_lost));
        let under = shown.filter(|(_, shape)| shape.is_at(world, reach));
        let size = |shape: &Drawn| shape.extent.map_or(0.0, geo::Rect::width);
        let smallest = under.min_by(|(_, one), (_, other)| size(one).total_cmp(&size(other)));
        smallest.map(|(place, _)| place)
    }

    /// Paints them; the framed one last.
    pub fn paint(
        &self,
        painter: &Painter,
        view: &View,
        palette: &Palette,
        (framed, shows_lost): (Option<usize>, bool),
    ) {
        let mut dots = Dots::default();
        let mut outlined = 0;
        for (place, shape) in self.shapes.iter().enumerate() {
            let is_framed = framed == Some(place);
            let Some(extent) = shape.extent.filter(|_| shape.is_shown(shows_lost) || is_framed)
            else {
                continue;
            };
            let on_screen = view.rect_on_screen(extent).expand(1.0);
            if !on_screen.intersects(painter.clip_rect()) {
                continue;
            }
            let is_dot = on_screen.size().max_elem() < DOT && shape.points.is_empty();
            if is_dot || outlined >= MOST_OUTLINED {
                dots.add(on_screen.center(), shape.standing, palette);
            } else {
                outlined += 1;
                shape.paint(painter, view, palette, on_screen);
            }
            if is_framed {
                frame(painter, on_screen, palette);
            }
        }
        painter.add(dots.mesh);
    }
}

impl Drawn {
    fn new(grid: &Grid, shape: ProposedShape, standing: Standing, is_filled: bool) -> Self {
        let on_map = |at: Coord| world_of_lon_lat(grid.to_wgs84(Point::from(at))).0;
        let ProposedShape { points, ways, land } = shape;
        let parts = geo::GeometryCollection::from(
            points
                .iter()
                .map(|at| geo::Geometry::from(*at))
                .chain(ways.iter().cloned().map(geo::Geometry::from))
                .chain((!land.0.is_empty()).then(|| geo::Geometry::from(land.clone())))
                .collect::<Vec<_>>(),
        );
        let on_grid = parts.bounding_rect();
        let extent = parts.map_coords(on_map).bounding_rect();
        let land = land.map_coords(on_map);
        let fill = if is_filled { land.iter().flat_map(triangles).collect() } else { Vec::new() };
        let rings = land.iter().flat_map(|part| {
            std::iter::once(part.exterior()).chain(part.interiors()).map(|ring| ring.0.clone())
        });
        let ways = ways.iter().map(|way| way.0.iter().map(|at| on_map(*at)).collect());
        Self {
            standing,
            points: points.iter().map(|at| on_map(at.0)).collect(),
            lines: rings.chain(ways).collect(),
            fill,
            middle: label_point(&land).map(|at| at.0),
            land,
            extent,
            on_grid,
        }
    }

    fn is_shown(&self, shows_lost: bool) -> bool {
        shows_lost || self.standing != Standing::Lost
    }

    fn is_at(&self, world: Coord, reach: f64) -> bool {
        let Some(extent) = self.extent else { return false };
        let margin = Coord { x: reach, y: reach };
        let (least, most) = (extent.min() - margin, extent.max() + margin);
        let is_around =
            (least.x..=most.x).contains(&world.x) && (least.y..=most.y).contains(&world.y);
        // Of ways the surroundings will do: whoever means another one picks it from the list.
        is_around && (self.land.0.is_empty() || geo::Contains::contains(&self.land, &world))
    }

    fn paint(&self, painter: &Painter, view: &View, palette: &Palette, on_screen: Rect) {
        let ink = self.standing.ink(palette);
        let (width, is_dashed) = self.standing.line();
        fill(painter, self.fill.iter().map(|corner| view.on_screen(*corner)), ink);
        for line in &self.lines {
            let corners: Vec<Pos2> = line.iter().map(|corner| view.on_screen(*corner)).collect();
            lines::solid(painter, &corners, Stroke::new(width + 2.0, palette.halo));
            let stroke = Stroke::new(width, ink);
            if is_dashed {
                lines::dashed(painter, &corners, stroke);
            } else {
                lines::solid(painter, &corners, stroke);
            }
        }
        for point in &self.points {
            let at = view.on_screen(*point);
            painter.circle(at, 4.0, ink, Stroke::new(1.5, palette.halo));
        }
        let [width, height] = SIGNED;
        if on_screen.width() >= width && on_screen.height() >= height {
            let middle = self.middle.map_or(on_screen.center(), |at| view.on_screen(at));
            sign(painter, middle + vec2(0.0, BELOW_CODE), self.standing, palette);
        }
    }
}

/// The sign of a shape.
fn sign(painter: &Painter, at: Pos2, standing: Standing, palette: &Palette) {
    let ink = standing.ink(palette);
    painter.circle(at, 8.5, palette.panel, Stroke::new(1.0, ink));
    let glyph = char::from(standing.icon());
    let font = FontId::new(11.0, palette.icons.clone());
    painter.text(at, Align2::CENTER_CENTER, glyph, font, ink);
}

/// Around the shape a person looks at.
fn frame(painter: &Painter, on_screen: Rect, palette: &Palette) {
    let around = on_screen.expand(6.0);
    for (width, colour) in [(5.0, palette.halo), (2.5, palette.selection)] {
        let stroke = Stroke::new(width, colour);
        painter.rect_stroke(around, 4, stroke, egui::StrokeKind::Outside);
    }
}

/// Shapes too small to have lines, no two at one place.
#[derive(Default)]
struct Dots {
    mesh: Mesh,
    taken: HashSet<(i32, i32, u8)>,
}

impl Dots {
    fn add(&mut self, at: Pos2, standing: Standing, palette: &Palette) {
        const SIDE: f32 = 3.0;
        let cell = ((at.x / SIDE) as i32, (at.y / SIDE) as i32, standing as u8);
        if self.taken.insert(cell) {
            let square = Rect::from_center_size(at, vec2(SIDE, SIDE));
            self.mesh.add_colored_rect(square, standing.ink(palette));
        }
    }
}
