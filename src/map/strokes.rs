//! How a shape of a few corners is drawn over the map: a line, the land inside, an angle's arc,
//! handles, and a text beside each.

use super::lines;
use super::overlay::{fill, triangles};
use super::view::View;
use super::writing::room_rect;
use crate::domain::Point;
use crate::views::measurement::MeasureKind;
use crate::views::scene::{LabelRoom, Scene};
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};
use geo::{Coord, LineString, Polygon};
use std::f32::consts::{PI, TAU};
use std::sync::Arc;

const HANDLE: f32 = 4.5;
/// The arc of an angle, at most.
const ARC: f32 = 34.0;
const ARC_STEPS: u8 = 24;

/// A shape on the screen.
pub(super) struct Strokes {
    pub(super) kind: MeasureKind,
    pub(super) corners: Vec<Pos2>,
    triangles: Vec<Pos2>,
}

impl Strokes {
    /// A shape on the plan's grid; nothing where a corner is not on this earth.
    pub(super) fn on_grid(
        kind: MeasureKind,
        corners: &[Point],
        scene: &Scene,
        view: &View,
    ) -> Option<Self> {
        let on_map = corners.iter().map(|corner| scene.on_map(*corner).map(Coord::from));
        Some(Self::on_map(kind, &on_map.collect::<Option<Vec<_>>>()?, view))
    }

    /// A shape on the map's plane.
    pub(super) fn on_map(kind: MeasureKind, corners: &[Coord], view: &View) -> Self {
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
    pub(super) fn paint(
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
    pub(super) fn handles(&self, painter: &Painter, colour: Color32, inside: Color32, set: usize) {
        for corner in self.corners.iter().take(set) {
            painter.circle(*corner, HANDLE, inside, Stroke::new(2.0, colour));
        }
    }

    /// Both ends of each side.
    pub(super) fn sides(&self) -> Vec<[Pos2; 2]> {
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
    pub(super) fn label_position(&self) -> Pos2 {
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

/// A small text on a ground of its own, that keeps off the others.
pub(super) struct Tags<'a> {
    pub(super) painter: &'a Painter,
    pub(super) ground: Color32,
    pub(super) line: Color32,
    room: LabelRoom,
    /// Where the texts stand that have found room.
    pub(super) taken: Vec<Rect>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(
        painter: &'a Painter,
        ground: Color32,
        line: Color32,
        covered: &[Rect],
    ) -> Self {
        let mut room = LabelRoom::new(room_rect(painter.clip_rect()));
        for rect in covered {
            room.take(room_rect(*rect));
        }
        Self { painter, ground, line, room, taken: Vec::new() }
    }

    /// Beside a side, where it is long enough on the screen to bear the text.
    pub(super) fn beside(&mut self, side: [Pos2; 2], text: &str, font: FontId, ink: Color32) {
        let [from, to] = side;
        let galley = self.painter.layout_no_wrap(text.to_owned(), font, ink);
        if from.distance(to) < galley.size().x * 0.8 + 12.0 {
            return;
        }
        let way = (to - from).normalized();
        let aside = vec2(way.y, -way.x);
        let size = galley.size();
        let off = 8.0 + aside.x.abs() * size.x / 2.0 + aside.y.abs() * size.y / 2.0;
        let middle = from + (to - from) / 2.0;
        self.at([middle + aside * off, middle - aside * off], galley);
    }

    /// Around a position.
    pub(super) fn on(&mut self, at: Pos2, text: &str, font: FontId, ink: Color32) {
        let galley = self.painter.layout_no_wrap(text.to_owned(), font, ink);
        let step = vec2(0.0, galley.size().y + 8.0);
        self.at([at, at - step, at + step], galley);
    }

    fn at<const N: usize>(&mut self, middles: [Pos2; N], galley: Arc<Galley>) {
        let size = galley.size() + vec2(10.0, 3.0);
        let grounds = middles.map(|middle| Rect::from_center_size(middle.round(), size));
        let Some(ground) = grounds.into_iter().find(|it| self.room.is_free(&room_rect(*it))) else {
            return;
        };
        self.room.take(room_rect(ground));
        self.taken.push(ground);
        let stroke = Stroke::new(1.0, self.line);
        self.painter.rect(ground, 5, self.ground, stroke, StrokeKind::Inside);
        let corner = ground.center() - galley.size() / 2.0;
        self.painter.galley(corner, galley, Color32::PLACEHOLDER);
    }
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
