//! Notes kept on the map: measurements and remarks, each with a line of its text.

use super::palette::Palette;
use super::strokes::{Strokes, Tags};
use super::view::View;
use crate::domain::{Id, Note, NoteShape, Plan, Point};
use crate::views::measurement::MeasureKind;
use crate::views::scene::Scene;
use egui::{FontFamily, FontId, Painter, Pos2, Rect};
use geo::{BoundingRect, Coord, MultiPoint};

/// How near the pointer must come to the line of a note.
const REACH_PX: f32 = 5.0;
/// A label holds so many letters; the card beside the pointer has all of them.
const LABEL_LETTERS: usize = 36;
/// A note smaller than this on the screen bears no label.
const LABEL_FROM_PX: f32 = 14.0;

/// A note on the map's plane.
struct Placed {
    id: Id<Note>,
    shape: NoteShape,
    label: String,
    corners: Vec<Coord>,
    extent: geo::Rect,
}

/// All notes that have a place.
#[derive(Default)]
pub(super) struct Notes {
    /// The version of the scene they were projected for.
    version: u64,
    placed: Vec<Placed>,
    corners: Vec<Point>,
}

/// How notes are told apart in a frame.
#[derive(Clone, Copy, Default)]
pub(super) struct Marked {
    pub(super) hovered: Option<Id<Note>>,
    pub(super) selected: Option<Id<Note>>,
}

impl Notes {
    /// Projects them where the plan may have changed.
    pub(super) fn refresh(&mut self, plan: &Plan, scene: &Scene) {
        if self.version == scene.version() {
            return;
        }
        self.version = scene.version();
        self.placed = plan.all::<Note>().filter_map(|note| place(note, scene)).collect();
        self.corners = plan.all::<Note>().flat_map(|note| note.corners.clone()).collect();
    }

    /// Their corners on the plan's grid, to snap to.
    pub(super) fn corners(&self) -> impl Iterator<Item = Point> {
        self.corners.iter().copied()
    }

    /// Least rectangle around a note.
    pub(super) fn extent(&self, id: Id<Note>) -> Option<geo::Rect> {
        self.placed.iter().find(|note| note.id == id).map(|note| note.extent)
    }

    /// The note under a point of the screen.
    pub(super) fn at(&self, view: &View, at: Pos2) -> Option<Id<Note>> {
        let seen = self.seen(view).map(|note| (note.distance(view, at), note.id));
        let near = seen.filter(|(distance, _)| *distance <= REACH_PX);
        near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, id)| id)
    }

    /// Paints them and says where their labels stand.
    pub(super) fn paint(
        &self,
        painter: &Painter,
        view: &View,
        palette: &Palette,
        covered: &[Rect],
        marked: Marked,
    ) -> Vec<Rect> {
        let mut tags = Tags::new(painter, palette.panel, palette.note, covered);
        for note in self.seen(view) {
            let strokes = note.strokes(view);
            let width = if marked.selected == Some(note.id) {
                4.0
            } else if marked.hovered == Some(note.id) {
                3.0
            } else {
                1.8
            };
            strokes.paint(painter, palette.note, palette.halo, width, 0);
            strokes.handles(painter, palette.note, palette.panel, note.corners.len());
            let size = view.rect_on_screen(note.extent).size();
            if size.max_elem() >= LABEL_FROM_PX || note.shape == NoteShape::Position {
                let font = FontId::new(11.5, FontFamily::Proportional);
                tags.on(strokes.label_position(), &note.label, font, palette.note);
            }
        }
        tags.taken
    }

    fn seen(&self, view: &View) -> impl Iterator<Item = &Placed> {
        self.placed.iter().filter(move |note| {
            view.rect.intersects(view.rect_on_screen(note.extent).expand(REACH_PX))
        })
    }
}

impl Placed {
    fn strokes(&self, view: &View) -> Strokes {
        Strokes::on_map(kind_of(self.shape), &self.corners, view)
    }

    /// From a point of the screen to its nearest line, or to a position alone.
    fn distance(&self, view: &View, at: Pos2) -> f32 {
        let strokes = self.strokes(view);
        let sides = strokes.sides();
        let to_sides = sides.iter().map(|[from, to]| super::lines::distance(at, *from, *to));
        let to_corners = strokes.corners.iter().map(|corner| corner.distance(at));
        to_sides.chain(to_corners).fold(f32::INFINITY, f32::min)
    }
}

/// What it was measured with; a position is a way of one corner.
const fn kind_of(shape: NoteShape) -> MeasureKind {
    match shape {
        NoteShape::Position | NoteShape::Line => MeasureKind::Distance,
        NoteShape::Area => MeasureKind::Area,
        NoteShape::Angle => MeasureKind::Angle,
    }
}

fn place(note: &Note, scene: &Scene) -> Option<Placed> {
    let corners = note.corners.iter().map(|corner| scene.on_map(*corner));
    let corners: MultiPoint = corners.collect::<Option<Vec<_>>>()?.into();
    let extent = corners.bounding_rect()?;
    let corners = corners.iter().map(|corner| corner.0).collect();
    Some(Placed { id: note.id, shape: note.shape, label: label(&note.text), corners, extent })
}

fn label(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LABEL_LETTERS {
        return line.to_owned();
    }
    let beginning: String = line.chars().take(LABEL_LETTERS).collect();
    format!("{}…", beginning.trim_end())
}
