//! What stands on the map beside zones and lots, painted: each a shape with a line of its text.

use super::lines;
use super::sight::{Look, SIGHTS, Shown};
use super::strokes::Strokes;
use super::tags::Tags;
use crate::domain::Plan;
use crate::map::palette::Palette;
use crate::map::thing::Thing;
use crate::map::view::View;
use crate::views::scene::Scene;
use egui::{FontFamily, FontId, Painter, Pos2, Rect};
use geo::{BoundingRect, Coord, MultiPoint};

/// How near the pointer must come to its line.
const REACH_PX: f32 = 5.0;
/// A label holds so many letters; the card beside the pointer has all of them.
const LABEL_LETTERS: usize = 36;
/// What is drawn smaller than this on the screen bears no label.
const LABEL_FROM_PX: f32 = 14.0;
/// What was not drawn by hand bears its label from this scale on, metres a pixel.
const LABELS_FROM: f64 = 0.4;

/// A shape on the map's plane.
struct Placed {
    shown: Shown,
    corners: Vec<Coord>,
    extent: geo::Rect,
}

/// All of them that have a place.
#[derive(Default)]
pub struct Sights {
    /// The version of the scene they were projected for.
    version: u64,
    placed: Vec<Placed>,
}

/// How they are told apart in a frame.
#[derive(Clone, Copy, Default)]
pub struct Marked {
    /// What the pointer is on.
    pub hovered: Option<Thing>,
    /// What is selected.
    pub selected: Option<Thing>,
}

impl Sights {
    /// Projects them where the plan may have changed.
    pub fn refresh(&mut self, plan: &Plan, scene: &Scene) {
        if self.version == scene.version() {
            return;
        }
        self.version = scene.version();
        let shown = SIGHTS.iter().flat_map(|sight| (sight.shown)(plan, scene.on()));
        self.placed = shown.filter_map(|shown| Placed::new(shown, scene)).collect();
    }

    /// Those in sight, as they lie on the grid.
    pub fn in_sight(&self, view: &View) -> impl Iterator<Item = &Shown> {
        self.seen(view).map(|placed| &placed.shown)
    }

    /// Least rectangle around one of them.
    pub fn extent(&self, thing: Thing) -> Option<geo::Rect> {
        self.placed.iter().find(|placed| placed.shown.thing == thing).map(|placed| placed.extent)
    }

    /// The one under a point of the screen.
    pub fn at(&self, view: &View, at: Pos2) -> Option<Thing> {
        let seen = self.seen(view).map(|placed| (placed.distance(view, at), placed.shown.thing));
        let near = seen.filter(|(distance, _)| *distance <= REACH_PX);
        near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, thing)| thing)
    }

    /// How those in sight look, each once, in the order of the legend.
    pub fn looks(&self, view: &View) -> Vec<&'static Look> {
        let seen: Vec<&Look> = self.in_sight(view).map(|shown| shown.look).collect();
        let mut looks: Vec<&'static Look> = Vec::new();
        for look in SIGHTS.iter().flat_map(|sight| sight.looks) {
            let is_it = |other: &&Look| std::ptr::eq(*other, *look);
            if seen.iter().any(is_it) && !looks.iter().any(|known| is_it(&&**known)) {
                looks.push(look);
            }
        }
        looks
    }

    /// Paints them and says where their labels stand.
    pub fn paint(
        &self,
        painter: &Painter,
        view: &View,
        palette: &Palette,
        covered: &[Rect],
        marked: Marked,
    ) -> Vec<Rect> {
        let mut tags = Tags::new(painter, palette.panel, palette.note, covered);
        for placed in self.seen(view) {
            let strokes = placed.strokes(view);
            let ink = (placed.shown.look.ink)(palette);
            let open = if placed.shown.look.is_dashed { placed.corners.len() + 1 } else { 0 };
            strokes.paint(painter, ink, palette.halo, placed.width(marked), open);
            strokes.handles(painter, ink, palette.panel, placed.handles());
            if placed.has_label(view, marked) {
                let font = FontId::new(11.5, FontFamily::Proportional);
                tags.line = ink;
                tags.on(strokes.label_position(), &label(&placed.shown.name), font, ink);
            }
        }
        tags.taken
    }

    fn seen(&self, view: &View) -> impl Iterator<Item = &Placed> {
        let scale = view.metres_per_pixel();
        self.placed.iter().filter(move |placed| {
            scale <= placed.shown.look.seen_from
                && view.rect.intersects(view.rect_on_screen(placed.extent).expand(REACH_PX))
        })
    }
}

impl Placed {
    fn new(shown: Shown, scene: &Scene) -> Option<Self> {
        let corners = shown.corners.iter().map(|corner| scene.on_map(*corner));
        let corners: MultiPoint = corners.collect::<Option<Vec<_>>>()?.into();
        let extent = corners.bounding_rect()?;
        Some(Self { shown, corners: corners.iter().map(|corner| corner.0).collect(), extent })
    }

    fn strokes(&self, view: &View) -> Strokes {
        Strokes::on_map(self.shown.kind, &self.corners, view)
    }

    /// From a point of the screen to its nearest line, or to a position alone.
    fn distance(&self, view: &View, at: Pos2) -> f32 {
        let strokes = self.strokes(view);
        let sides = strokes.sides();
        let to_sides = sides.iter().map(|[from, to]| lines::distance(at, *from, *to));
        let to_corners = strokes.corners.iter().map(|corner| corner.distance(at));
        to_sides.chain(to_corners).fold(f32::INFINITY, f32::min)
    }

    fn width(&self, marked: Marked) -> f32 {
        let it = Some(self.shown.thing);
        if marked.selected == it {
            4.0
        } else if marked.hovered == it {
            3.0
        } else {
            1.8
        }
    }

    /// Ends of a way are told by the way itself; a point has nothing else.
    fn handles(&self) -> usize {
        match self.corners.len() {
            1 => 1,
            corners if self.shown.look.is_drawn => corners,
            _ => 0,
        }
    }

    fn has_label(&self, view: &View, marked: Marked) -> bool {
        if self.shown.look.is_drawn {
            let size = view.rect_on_screen(self.extent).size();
            return size.max_elem() >= LABEL_FROM_PX || self.corners.len() == 1;
        }
        let is_marked = [marked.selected, marked.hovered].contains(&Some(self.shown.thing));
        is_marked || view.metres_per_pixel() <= LABELS_FROM
    }
}

fn label(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LABEL_LETTERS {
        return line.to_owned();
    }
    let beginning: String = line.chars().take(LABEL_LETTERS).collect();
    format!("{}…", beginning.trim_end())
}
