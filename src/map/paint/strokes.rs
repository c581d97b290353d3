//! How a shape of a few corners is drawn over the map: a line, the land inside, an angle's arc,
//! handles.

use super::fills::{fill, triangles};
use super::lines;
use crate::domain::Point;
use crate::map::view::View;
use crate::views::measurement::MeasureKind;
use crate::views::scene::Scene;
use egui::{Color32, Painter, Pos2, Stroke, Vec2, vec2};
use geo::{Coord, LineString, Polygon};
use std::f32::consts::{PI, TAU};

const HANDLE: f32 = 4.5;
/// The arc of an angle, at most.
const ARC: f32 = 34.0;
const ARC_STEPS: u8 = 24;

/// A shape on the screen.
pub struct Strokes {
    pub kind: MeasureKind,
    pub corners: Vec<Pos2>,
    triangles: Vec<Pos2>,
}

impl Strokes {
    /// A shape on the plan's grid; nothing where a corner is not on this earth.
    pub fn on_grid(
        kind: MeasureKind,
        corners: &[Point],
        scene: &Scene,
        view: &View,
    ) -> Option<Self> {
        let on_map = corners.iter().map(|corner| scene.on_map(*corner).map(Coord::from));
        Some(Self::on_map(kind, &on_map.collect::<Option<Vec<_>>>()?, view))
    }

    /// A shape on the map's plane.
    pub fn on_map(kind: MeasureKind, corners: &[Coord], view: &View) -> Self {
        let triangles = match kind {
            MeasureKind::Area if corners.len() >= 3 => triangles(&ring(corners)),
            MeasureKind::Area | MeasureKind::Distance | MeasureKind::Angle => Vec::new(),
        };
        let on_screen = |corner: Coord| view.on_screen(corner);
        Self {
            kind,
            corners: corners.iter().copied().map(on_screen).collect(),
            triangles: triangles.into_iter().map(on_screen).collect(),
        }
    }

    /// Line, land and arc; the last `open` sides are still to be set and drawn dashed.
    pub fn paint(
        &self,
        painter: &Painter,
        colour: Color32,
        halo: Color32,
        width: f32,
        open: usize,
    ) {
        fill(painter, self.triangles.iter().copied(), colour);
        let mut line = self.corners.clone();
        if self.is_ring() {
            line.extend(self.corners.first());
        }
        let set = line.len().saturating_sub(open);
        lines::solid(painter, &line, Stroke::new(width + 2.5, halo));
        lines::solid(painter, &line[..set], Stroke::new(width, colour));
        lines::dashed(painter, &line[set.saturating_sub(1)..], Stroke::new(width, colour));
        if let (MeasureKind::Angle, &[first, middle, last]) = (self.kind, &self.corners[..]) {
            lines::solid(painter, &arc(first, middle, last), Stroke::new(1.5, colour));
        }
    }

    /// What the pointer can take hold of.
    pub fn handles(&self, painter: &Painter, colour: Color32, inside: Color32, set: usize) {
        for corner in self.corners.iter().take(set) {
            painter.circle(*corner, HANDLE, inside, Stroke::new(2.0, colour));
        }
    }

    /// Both ends of each side.
    pub fn sides(&self) -> Vec<[Pos2; 2]> {
        let closing = self.corners.first().filter(|_| self.is_ring());
        let line: Vec<Pos2> = self.corners.iter().chain(closing).copied().collect();
        line.windows(2).map(|side| [side[0], side[1]]).collect()
    }

    /// The middle of its corners.
    fn middle(&self) -> Pos2 {
        let sum = self.corners.iter().fold(Vec2::ZERO, |sum, corner| sum + corner.to_vec2());
        (sum / self.corners.len().max(1) as f32).to_pos2()
    }

    /// Where a text about all of it stands.
    pub fn label_position(&self) -> Pos2 {
        let above = vec2(0.0, -16.0);
        match (self.kind, &self.corners[..]) {
            (MeasureKind::Angle, &[first, middle, last]) => inside_angle(first, middle, last),
            (MeasureKind::Distance, [alone]) => *alone + above,
            (MeasureKind::Distance, corners) if corners.len() >= 2 => {
                let middle = corners.len() / 2;
                corners[middle - 1].lerp(corners[middle], 0.5) + above
            }
            (MeasureKind::Area | MeasureKind::Angle | MeasureKind::Distance, _) => self.middle(),
        }
    }

    fn is_ring(&self) -> bool {
        self.kind == MeasureKind::Area && self.corners.len() >= 3
    }
}

/// Where the text of an angle stands.
fn inside_angle(first: Pos2, middle: Pos2, last: Pos2) -> Pos2 {
    let half = (first - middle).normalized() + (last - middle).normalized();
    let way = if half.length() > 0.05 { half.normalized() } else { vec2(0.0, -1.0) };
    middle + way * (ARC + 22.0)
}

fn arc(first: Pos2, middle: Pos2, last: Pos2) -> Vec<Pos2> {
    let (from, to) = ((first - middle).angle(), (last - middle).angle());
    let turn = (to - from + PI).rem_euclid(TAU) - PI;
    let radius = ARC.min(first.distance(middle) * 0.6).min(last.distance(middle) * 0.6);
    let at = |step: u8| from + turn * f32::from(step) / f32::from(ARC_STEPS);
    (0..=ARC_STEPS).map(|step| middle + Vec2::angled(at(step)) * radius).collect()
}

fn ring(corners: &[Coord]) -> Polygon {
    Polygon::new(LineString::new(corners.to_vec()), Vec::new())
}
