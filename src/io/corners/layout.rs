//! What is decided about a table before its corners can be read, by the user or by its contents.

use crate::geodesy::Grid;
pub use crate::io::cell::DecimalSign;

/// What the user says about a table; nothing where the table shall say it. The table that comes
/// back has every decision filled in, so that a window can show it and let each be changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CornerLayout {
    /// Which row names the columns.
    pub header: Option<Header>,
    /// Column of the points' numbers.
    pub number: Option<ColumnPlace>,
    /// Column of the coordinate named X, north, latitude, or the left one where none has a name.
    pub first: Option<usize>,
    /// Column of the other coordinate.
    pub second: Option<usize>,
    /// Column of the side lengths.
    pub side: Option<ColumnPlace>,
    /// Whether `first` is the northing.
    pub order: Option<Order>,
    /// The decimal sign of the whole table.
    pub decimal: Option<DecimalSign>,
    /// Metres or degrees.
    pub unit: Option<Unit>,
    /// Where a new ring begins.
    pub split: Option<RingSplit>,
    /// Whether further tables stand beside the first.
    pub side_by_side: Option<SideBySide>,
    /// The plan's grid: of several pairs of coordinates the one on it is taken.
    pub home: Option<Grid>,
}

/// Tables that stand side by side and are read from left to right, each from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// How many there are; 1 is the usual table.
    pub count: usize,
    /// So many columns to the right the same column of the next table stands.
    pub width: usize,
}

/// Which row names the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// There is none.
    Absent,
    /// This one, counted from 1.
    Row(usize),
}

/// A column that need not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnPlace {
    /// There is none.
    Absent,
    /// This one, counted from 0.
    At(usize),
}

impl ColumnPlace {
    /// Its place, where there is one.
    pub const fn place(self) -> Option<usize> {
        match self {
            Self::Absent => None,
            Self::At(place) => Some(place),
        }
    }
}

impl From<Option<usize>> for ColumnPlace {
    fn from(place: Option<usize>) -> Self {
        place.map_or(Self::Absent, Self::At)
    }
}

/// Which of the two coordinates is the northing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Order {
    /// As on Vietnamese paper: X, Y; latitude, longitude.
    NorthFirst,
    /// As in most programs: easting, northing; longitude, latitude.
    EastFirst,
}

/// What the coordinates are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Unit {
    /// Metres of a grid.
    Metres,
    /// Decimal degrees.
    Degrees,
    /// Degrees, minutes, seconds.
    DegreesMinutesSeconds,
    /// The same in one number: 16.314899 for 16°31′48.99″, or 163148.99.
    PackedDegrees,
}

/// Where a new ring begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum RingSplit {
    /// Where numbering begins again, a ring is closed, or a title stands between.
    Evidence,
    /// At every row without a corner.
    Gaps,
    /// Nowhere: all corners are one ring.
    Nowhere,
}
