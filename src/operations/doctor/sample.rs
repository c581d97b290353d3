//! Some of the corners, to try readings on: a table may have 100 000.

use crate::domain::Point;
use crate::geodesy::{Grid, Reading};

/// Enough to tell zones and mistakes apart.
const MOST: usize = 64;

/// Pairs of numbers spread evenly over a table.
pub(super) struct Sample(Vec<[f64; 2]>);

impl Sample {
    /// Of all corners whose numbers are numbers.
    pub(super) fn of(raw: &[Vec<[f64; 2]>]) -> Self {
        let is_number = |corner: &&[f64; 2]| corner.iter().all(|number| number.is_finite());
        let corners: Vec<&[f64; 2]> = raw.iter().flatten().filter(is_number).collect();
        let taken = corners.len().min(MOST);
        Self((0..taken).map(|place| *corners[place * corners.len() / taken]).collect())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands for the easting in the middle of the sample.
    pub(super) fn easting(&self, swapped: bool) -> f64 {
        let [first, second] = self.0[self.0.len() / 2];
        if swapped { first } else { second }
    }

    /// The sample on the plan's grid under a reading.
    pub(super) fn read(&self, reading: Reading, swapped: bool, home: &Grid) -> Vec<Point> {
        self.0.iter().map(|numbers| read(*numbers, reading, swapped, home)).collect()
    }
}

/// A pair of numbers as a table has them, on the plan's grid. On paper the northing is first.
pub(super) fn read(
    [first, second]: [f64; 2],
    reading: Reading,
    swapped: bool,
    home: &Grid,
) -> Point {
    let numbers = if swapped { Point::new(first, second) } else { Point::new(second, first) };
    reading.on_grid(home, numbers)
}
