//! What stands on the map beside zones and lots: notes, and the places of works, projects and
//! inspections, each with a line of its text.

use super::frame::{Sight, Thing};
use super::palette::Palette;
use super::strokes::{Strokes, Tags};
use super::view::View;
use crate::domain::{
    Figure, Inspection, InvestmentProject, Key, Note, NoteShape, Plan, Point, Work, WorkStatus,
};
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
/// Works and inspections bear their labels from this scale on, metres a pixel: farther away they
/// would hide the lots.
const LABELS_FROM: f64 = 0.4;
/// Farther away than this works are not shown, metres a pixel.
const WORKS_FROM: f64 = 15.0;

/// How a shape is told from the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ink {
    /// A note.
    Note,
    /// A work or project; dashed until it is done.
    Built { is_done: bool },
    /// An inspection.
    Inspection,
}

/// A shape on the map's plane.
struct Placed {
    thing: Thing,
    kind: MeasureKind,
    ink: Ink,
    label: String,
    corners: Vec<Coord>,
    extent: geo::Rect,
}

/// All of them that have a place.
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
    pub(super) hovered: Option<Thing>,
    pub(super) selected: Option<Thing>,
}

impl Notes {
    /// Projects them where the plan may have changed.
    pub(super) fn refresh(&mut self, plan: &Plan, scene: &Scene) {
        if self.version == scene.version() {
            return;
        }
        self.version = scene.version();
        let notes = plan.all::<Note>().filter_map(|note| place(note, scene));
        self.placed = places(plan, scene).chain(notes).collect();
        self.corners = plan.all::<Note>().flat_map(|note| note.corners.clone()).collect();
    }

    /// Their corners on the plan's grid, to snap to.
    pub(super) fn corners(&self) -> impl Iterator<Item = Point> {
        self.corners.iter().copied()
    }

    /// Least rectangle around one of them.
    pub(super) fn extent(&self, thing: Thing) -> Option<geo::Rect> {
        self.placed.iter().find(|placed| placed.thing == thing).map(|placed| placed.extent)
    }

    /// The one under a point of the screen.
    pub(super) fn at(&self, view: &View, at: Pos2) -> Option<Thing> {
        let seen = self.seen(view).map(|placed| (placed.distance(view, at), placed.thing));
        let near = seen.filter(|(distance, _)| *distance <= REACH_PX);
        near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, thing)| thing)
    }

    /// What of them is in sight, for the legend.
    pub(super) fn in_sight(&self, view: &View) -> Vec<Sight> {
        let mut sights: Vec<Sight> = self
            .seen(view)
            .filter_map(|placed| match placed.ink {
                Ink::Note => None,
                Ink::Built { is_done: true } => Some(Sight::Done),
                Ink::Built { is_done: false } => Some(Sight::ToBeDone),
                Ink::Inspection => Some(Sight::Inspection),
            })
            .collect();
        sights.sort_unstable();
        sights.dedup();
        sights
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
        let is_near = view.metres_per_pixel() <= LABELS_FROM;
        for placed in self.seen(view) {
            let strokes = placed.strokes(view);
            let width = if marked.selected == Some(placed.thing) {
                4.0
            } else if marked.hovered == Some(placed.thing) {
                3.0
            } else {
                1.8
            };
            let (ink, open) = match placed.ink {
                Ink::Note => (palette.note, 0),
                Ink::Built { is_done: true } => (palette.text, 0),
                Ink::Built { is_done: false } => (palette.text, placed.corners.len() + 1),
                Ink::Inspection => (palette.warning, 0),
            };
            strokes.paint(painter, ink, palette.halo, width, open);
            // Ends of a way are told by the way itself; a point has nothing else.
            let handles = match (placed.ink, placed.corners.len()) {
                (Ink::Note, corners) => corners,
                (_, 1) => 1,
                (_, _) => 0,
            };
            strokes.handles(painter, ink, palette.panel, handles);
            let size = view.rect_on_screen(placed.extent).size();
            let is_marked = [marked.selected, marked.hovered].contains(&Some(placed.thing));
            let has_label = match placed.ink {
                Ink::Note => size.max_elem() >= LABEL_FROM_PX || placed.corners.len() == 1,
                Ink::Built { .. } | Ink::Inspection => is_marked || is_near,
            };
            if has_label {
                let font = FontId::new(11.5, FontFamily::Proportional);
                tags.line = ink;
                tags.on(strokes.label_position(), &placed.label, font, ink);
            }
        }
        tags.taken
    }

    fn seen(&self, view: &View) -> impl Iterator<Item = &Placed> {
        let shows_works = view.metres_per_pixel() <= WORKS_FROM;
        self.placed.iter().filter(move |placed| {
            (shows_works || !matches!(placed.ink, Ink::Built { .. }))
                && view.rect.intersects(view.rect_on_screen(placed.extent).expand(REACH_PX))
        })
    }
}

impl Placed {
    fn strokes(&self, view: &View) -> Strokes {
        Strokes::on_map(self.kind, &self.corners, view)
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
    Some(Placed {
        thing: Thing::Note(note.id),
        kind: kind_of(note.shape),
        ink: Ink::Note,
        label: label(&note.text),
        corners,
        extent,
    })
}

/// The places of works, projects and inspections.
fn places<'a>(plan: &'a Plan, scene: &'a Scene) -> impl Iterator<Item = Placed> + 'a {
    let works = plan.all::<Work>().map(|work| {
        let is_done = work.is_done(scene.on());
        (Key::of(work.id), work.geom.as_ref(), &work.name, Ink::Built { is_done })
    });
    let projects = plan.all::<InvestmentProject>().map(|project| {
        let is_done = project.status == Some(WorkStatus::Done);
        (Key::of(project.id), project.geom.as_ref(), &project.name, Ink::Built { is_done })
    });
    let inspections = plan
        .all::<Inspection>()
        .filter(|seen| seen.day <= scene.on())
        .map(|seen| (Key::of(seen.id), seen.geom.as_ref(), &seen.place, Ink::Inspection));
    works.chain(projects).chain(inspections).filter_map(|(key, figure, name, ink)| {
        let (kind, corners) = match figure? {
            Figure::Point(at) => (MeasureKind::Distance, vec![*at]),
            Figure::Line(way) => (MeasureKind::Distance, way.points().collect()),
            Figure::Area(area) => {
                let ring = area.rings().0.first()?.exterior();
                (MeasureKind::Area, ring.points().skip(1).collect())
            }
        };
        let corners = corners.into_iter().map(|corner| scene.on_map(corner));
        let corners: MultiPoint = corners.collect::<Option<Vec<_>>>()?.into();
        let extent = corners.bounding_rect()?;
        let corners = corners.iter().map(|corner| corner.0).collect();
        Some(Placed { thing: Thing::Record(key), kind, ink, label: label(name), corners, extent })
    })
}

fn label(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LABEL_LETTERS {
        return line.to_owned();
    }
    let beginning: String = line.chars().take(LABEL_LETTERS).collect();
    format!("{}…", beginning.trim_end())
}
