//! A shape being measured: corners are set, taken back, moved. It never enters the plan by itself.

use crate::domain::Point;
use crate::views::measurement::MeasureKind;

/// A shape being measured, on the plan's grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// What is measured.
    pub kind: MeasureKind,
    /// Its corners in the order they were set.
    pub corners: Vec<Point>,
    /// Whether it is complete: the next corner begins another.
    pub ended: bool,
}

/// What Escape did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escaped {
    /// It took back a corner, or put the finished shape away.
    TookBack,
    /// There was nothing to take back: the tool is to be left.
    Left,
}

/// The shape in hand, if any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sketching {
    sketch: Option<Sketch>,
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

    /// Sets a corner; after a finished shape, or one of another kind, it is the first of a new one.
    pub fn set(&mut self, kind: MeasureKind, corner: Point) {
        let sketch = match self.sketch.take() {
            Some(mut sketch) if !sketch.ended && sketch.kind == kind => {
                sketch.corners.push(corner);
                sketch
            }
            Some(_) | None => Sketch { kind, corners: vec![corner], ended: false },
        };
        let is_complete = kind.most_corners().is_some_and(|most| sketch.corners.len() >= most);
        self.sketch = Some(Sketch { ended: is_complete, ..sketch });
    }

    /// Takes the last corner back while corners are being set; whether there was one.
    pub fn take_back(&mut self) -> bool {
        let Some(sketch) = self.sketch.as_mut().filter(|sketch| !sketch.ended) else {
            return false;
        };
        let had_any = sketch.corners.pop().is_some();
        if sketch.corners.is_empty() {
            self.sketch = None;
        }
        had_any
    }

    /// Takes back a corner, or puts a finished shape away.
    pub fn escape(&mut self) -> Escaped {
        let has_ended = self.sketch.as_ref().is_some_and(|sketch| sketch.ended);
        if has_ended {
            self.clear();
        } else if !self.take_back() {
            return Escaped::Left;
        }
        Escaped::TookBack
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

    /// Puts the shape away.
    pub fn clear(&mut self) {
        self.sketch = None;
    }

    /// Puts an unfinished shape away that is not of this kind; a finished one stays to be read.
    pub fn keep_only(&mut self, kind: Option<MeasureKind>) {
        if self.sketch.as_ref().is_some_and(|sketch| !sketch.ended && Some(sketch.kind) != kind) {
            self.clear();
        }
    }
}
