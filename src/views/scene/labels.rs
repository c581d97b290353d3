//! Room for labels: whoever comes first keeps the place, nothing overlaps.
//!
//! The painter decides the order and measures the text; here are only rectangles.

use std::collections::HashMap;

/// A rectangle on screen or paper, in its units, y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}

impl Rect {
    /// Around a middle.
    pub fn around(x: f32, y: f32, width: f32, height: f32) -> Self {
        let (left, top) = (x - width / 2.0, y - height / 2.0);
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// Whether the two share any ground.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// Larger by so much on each side.
    pub fn grown(&self, by: f32) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }
}

/// The room there is for labels.
pub struct LabelRoom {
    bounds: Rect,
    taken: Vec<Rect>,
    cells: HashMap<(i32, i32), Vec<usize>>,
}

/// Rectangles are looked up by cells of this size.
const CELL: f32 = 64.0;

impl LabelRoom {
    /// All of `bounds` is free.
    pub fn new(bounds: Rect) -> Self {
        Self { bounds, taken: Vec::new(), cells: HashMap::new() }
    }

    /// Keeps labels off a symbol or a panel.
    pub fn take(&mut self, rect: Rect) {
        let index = self.taken.len();
        for cell in cells_of(&rect) {
            self.cells.entry(cell).or_default().push(index);
        }
        self.taken.push(rect);
    }

    /// Whether a label could stand there.
    pub fn is_free(&self, rect: &Rect) -> bool {
        self.bounds.holds(rect)
            && !cells_of(rect)
                .filter_map(|cell| self.cells.get(&cell))
                .flatten()
                .any(|index| self.taken[*index].overlaps(rect))
    }

    /// Puts a label at the first of these places that is free, and says which.
    pub fn place(&mut self, places: impl IntoIterator<Item = Rect>) -> Option<Rect> {
        let rect = places.into_iter().find(|rect| self.is_free(rect))?;
        self.take(rect);
        Some(rect)
    }
}

fn cells_of(rect: &Rect) -> impl Iterator<Item = (i32, i32)> + use<> {
    let cell = |length: f32| (length / CELL).floor() as i32;
    let (left, right) = (cell(rect.left), cell(rect.right));
    let (top, bottom) = (cell(rect.top), cell(rect.bottom));
    (left..=right).flat_map(move |column| (top..=bottom).map(move |row| (column, row)))
}
