//! Measuring: what the three tools that measure have in common.
//!
//! A press on a corner takes hold of it, a press elsewhere moves the map, a click sets a corner.

use crate::domain::Point;
use crate::i18n::Message;
use crate::map::aim::{Aim, NextCorner, Own, REACH_PX, Side, sides};
use crate::map::drawing_keys::hint;
use crate::map::land::Land;
use crate::map::sketch::{Sketch, Sketching};
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, ToolKey, Workplace};
use crate::views::measurement::MeasureKind;
use egui::Pos2;

/// A tool that measures, in hand.
pub struct Measuring {
    kind: MeasureKind,
    /// Keys of what to do, by how many corners are set; the last one holds for all beyond.
    hints: &'static [&'static str],
    /// The corner the pointer has taken hold of.
    held: Option<usize>,
    /// Whether that is on its way.
    drags: bool,
}

impl Measuring {
    /// One that measures this.
    pub const fn new(kind: MeasureKind, hints: &'static [&'static str]) -> Self {
        Self { kind, hints, held: None, drags: false }
    }

    /// A click on the last corner ends, as does one on the first corner of an area. So a double
    /// click ends, too: its first click has set the corner its second one is on.
    fn click(&self, at: Pos2, aim: &Aim, work: &mut Workplace<'_>) {
        let sketch = work.sketching.sketch().filter(|sketch| sketch.kind == self.kind);
        let on = sketch.and_then(|sketch| corner_at(sketch, &work.land, at));
        match (on, sketch) {
            (Some(_), Some(Sketch { ended: true, .. })) => {}
            (Some(on), Some(sketch)) if sketch.ends_at(on) => {
                // It leads to a corner that is set; one that follows a boundary has others before.
                let between = aim.way.len().saturating_sub(1);
                work.sketching.set(self.kind, &aim.way[..between]);
                work.sketching.end();
            }
            (Some(_) | None, _) => work.sketching.set(self.kind, &aim.way),
        }
    }
}

impl MapTool for Measuring {
    fn seeks(&mut self, gesture: &Gesture, work: &Workplace<'_>) -> Seeks {
        let held = self.held.filter(|_| gesture.deed == Deed::Drags);
        self.drags = held.is_some();
        let sketch = work.sketching.sketch();
        let sides = sketch.map(|sketch| own_sides(sketch, held)).unwrap_or_default();
        Seeks::Positions(Own { sides, moved: None })
    }

    fn next_corner(&self, sketching: &Sketching) -> Option<NextCorner> {
        let drawn = sketching.sketch().filter(|it| !it.ended && it.kind == self.kind);
        (!self.drags).then(|| NextCorner::after(drawn.map_or(&[], |sketch| &sketch.corners)))
    }

    fn set_corner(&mut self, at: Point, sketching: &mut Sketching) {
        sketching.set(self.kind, &[at]);
    }

    fn press(&mut self, at: Pos2, work: &Workplace<'_>) {
        self.held = work.sketching.sketch().and_then(|it| corner_at(it, &work.land, at));
    }

    fn holds(&self) -> bool {
        self.held.is_some()
    }

    fn let_go(&mut self) {
        (self.held, self.drags) = (None, false);
    }

    fn pointer(
        &mut self,
        gesture: &Gesture,
        aim: Option<&Aim>,
        work: &mut Workplace<'_>,
    ) -> Answer {
        let (Some(at), Some(aim)) = (gesture.at, aim) else { return Answer::Going };
        match (gesture.deed, self.held) {
            (Deed::Drags, Some(held)) => work.sketching.move_corner(held, aim.on_grid),
            (Deed::Clicks | Deed::ClicksTwice, _) => self.click(at, aim, work),
            (Deed::Drags | Deed::Rests | Deed::LetsGo, _) => {}
        }
        Answer::Going
    }

    fn key(&mut self, key: ToolKey, sketching: &mut Sketching) -> Keyed {
        match key {
            ToolKey::Escape if sketching.has_ended() => return Keyed::PutsAway,
            ToolKey::Escape if !sketching.take_back() => return Keyed::Leaves,
            ToolKey::Enter | ToolKey::TakeBack if !sketching.is_drawing() => return Keyed::Ignored,
            ToolKey::Escape => {}
            ToolKey::Enter => sketching.end(),
            ToolKey::TakeBack => drop(sketching.take_back()),
        }
        Keyed::Taken
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        let sketch = work.sketching.sketch();
        if sketch.is_some_and(|sketch| sketch.ended) {
            return Some(Message::new("measure-hint-ended"));
        }
        let set = sketch.map_or(0, |sketch| sketch.corners.len());
        let next = self.next_corner(work.sketching).unwrap_or(NextCorner::First);
        self.hints.get(set).or(self.hints.last()).map(|says| hint(says, next))
    }
}

/// Its corners and sides without the corner held, and what meets there.
fn own_sides(sketch: &Sketch, held: Option<usize>) -> Vec<Side> {
    let corners = &sketch.corners;
    let alone = |index: &usize| Some(*index) != held;
    let alone = (0..corners.len()).filter(alone).map(|index| [corners[index]; 2]);
    let is_ring = sketch.ended && sketch.kind == MeasureKind::Area;
    let held = held.and_then(|held| corners.get(held));
    let apart = sides(corners, is_ring).filter(|side| held.is_none_or(|held| !side.contains(held)));
    alone.chain(apart).collect()
}

/// The corner of the shape under a point of the screen.
fn corner_at(sketch: &Sketch, land: &Land<'_>, at: Pos2) -> Option<usize> {
    let near = sketch.corners.iter().enumerate().filter_map(|(index, corner)| {
        let distance = land.on_screen(*corner)?.distance(at);
        (distance <= REACH_PX).then_some((distance, index))
    });
    near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, index)| index)
}
