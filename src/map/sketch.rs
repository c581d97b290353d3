//! A shape being measured: corners are set, taken back, moved. It never enters the plan by itself.

use crate::domain::Point;
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::operations;
use crate::views::measurement::{MeasureKind, Measurement, ring_of};

/// A shape being measured, on the plan's grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// What is measured.
    pub kind: MeasureKind,
    /// Its corners in the order they were set.
    pub corners: Vec<Point>,
    /// Whether it is complete: the next corner begins another.
    pub ended: bool,
    /// How many corners were set at a time; they are taken back together.
    steps: Vec<usize>,
}

impl Sketch {
    /// The corners, with those that would be set next while they are being set.
    pub fn with_next(&self, next: &[Point]) -> Vec<Point> {
        let is_new = |at: &&Point| {
            let closes = self.kind == MeasureKind::Area && self.corners.first() == Some(*at);
            !self.ended && self.corners.last() != Some(*at) && !closes
        };
        self.corners.iter().chain(next.iter().filter(is_new)).copied().collect()
    }

    /// Its figures, what would be set next taken for set.
    pub fn measure(&self, next: &[Point], grid: &Grid) -> Measurement {
        let corners = self.with_next(next);
        let is_ring = self.kind == MeasureKind::Area && corners.len() >= 3;
        let is_flawed = is_ring && !operations::flaws(&ring_of(&corners)).is_empty();
        let flaw = is_flawed.then(|| Message::new("measure-flawed"));
        Measurement::new(self.kind, &corners, grid, flaw)
    }

    /// Whether a click on this corner ends the shape.
    pub fn ends_at(&self, corner: usize) -> bool {
        let count = self.corners.len();
        let is_closed = self.kind == MeasureKind::Area && corner == 0 && count >= 3;
        corner + 1 == count || is_closed
    }
}

/// The shape in hand, if any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sketching {
    sketch: Option<Sketch>,
    /// Half a shape whose tool was put down: it waits until that one is taken up again.
    aside: Option<Sketch>,
}

impl Sketching {
    /// The shape.
    pub const fn sketch(&self) -> Option<&Sketch> {
        self.sketch.as_ref()
    }

    /// Whether corners are being set.
    pub fn is_drawing(&self) -> bool {
        self.sketch.as_ref().is_some_and(|sketch| !sketch.ended)
    }

    /// Whether there is a finished shape to be read.
    pub fn has_ended(&self) -> bool {
        self.sketch.as_ref().is_some_and(|sketch| sketch.ended)
    }

    /// Sets corners in one step; after a finished shape they are the first of a new one.
    pub fn set(&mut self, kind: MeasureKind, corners: &[Point]) {
        if corners.is_empty() {
            return;
        }
        let begun = self.sketch.take().filter(|sketch| !sketch.ended && sketch.kind == kind);
        let new = || Sketch { kind, corners: Vec::new(), ended: false, steps: Vec::new() };
        let mut sketch = begun.unwrap_or_else(new);
        sketch.corners.extend(corners);
        sketch.steps.push(corners.len());
        let is_complete = kind.most_corners().is_some_and(|most| sketch.corners.len() >= most);
        self.sketch = Some(Sketch { ended: is_complete, ..sketch });
    }

    /// Takes the last step back while corners are being set; whether there was one.
    pub fn take_back(&mut self) -> bool {
        let Some(sketch) = self.sketch.as_mut().filter(|sketch| !sketch.ended) else {
            return false;
        };
        let step = sketch.steps.pop();
        let left = sketch.corners.len().saturating_sub(step.unwrap_or_default());
        sketch.corners.truncate(left);
        if sketch.corners.is_empty() {
            self.sketch = None;
        }
        step.is_some()
    }

    /// Ends the shape where it has corners enough to be measured.
    pub fn end(&mut self) {
        if let Some(sketch) = &mut self.sketch {
            sketch.ended |= sketch.corners.len() >= sketch.kind.least_corners();
        }
    }

    /// Moves a corner that is set.
    pub fn move_corner(&mut self, index: usize, to: Point) {
        if let Some(corner) = self.sketch.as_mut().and_then(|sketch| sketch.corners.get_mut(index))
        {
            *corner = to;
        }
    }

    /// Forgets all there is, as another plan is shown.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Puts the shape away.
    pub fn clear(&mut self) {
        self.sketch = None;
    }

    /// A tool that measures this is taken up: half a shape of another kind goes aside, and the one
    /// of this kind comes back where nothing is in hand. A finished shape stays to be read.
    pub fn turn_to(&mut self, kind: Option<MeasureKind>) {
        if let Some(sketch) = self.sketch.take_if(|it| !it.ended && Some(it.kind) != kind) {
            self.aside = Some(sketch);
        }
        if self.sketch.is_none() {
            self.sketch = self.aside.take_if(|it| Some(it.kind) == kind);
        }
    }
}
