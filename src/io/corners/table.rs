//! What reading a table of corners gives: rings, decisions, doubts, refused rows.

use super::layout::{CornerLayout, Order};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::cell::excerpt;

/// The corners of a table and all that is to be said about them.
#[derive(Clone, Debug, PartialEq)]
pub struct CornerTable {
    /// The rings in the order of the table.
    pub rings: Vec<TableRing>,
    /// What was decided: every field is filled in.
    pub layout: CornerLayout,
    /// The system it names itself, in its title or over the columns of its coordinates.
    pub stated: Option<Crs>,
    /// Half of the last digit of its coordinates, metres: how far rounding puts a corner off.
    pub rounding_m: f64,
    /// What may be otherwise, each with its rows.
    pub doubts: Vec<Doubt>,
    /// Rows that are no corners though they look like some.
    pub refused: Vec<RefusedRow>,
}

impl CornerTable {
    /// The coordinates of each ring in the order of paper: northing (or latitude) first, whichever
    /// column has it. Metres as they stand, angles in decimal degrees; rings are not closed.
    pub fn raw(&self) -> Vec<Vec<[f64; 2]>> {
        let pair = |corner: &TableCorner| match self.layout.order {
            Some(Order::EastFirst) => [corner.second, corner.first],
            Some(Order::NorthFirst) | None => [corner.first, corner.second],
        };
        self.rings.iter().map(|ring| ring.corners.iter().map(pair).collect()).collect()
    }

    /// Corners of the plan no farther off than this, metres, are those of the table: what rounding alone
    /// does, and not more than half a centimetre of a table without decimals.
    pub fn same_within_m(&self) -> f64 {
        const MOST_M: f64 = 0.005;
        // What a binary fraction adds.
        const HAIR_M: f64 = 1e-7;
        self.rounding_m.min(MOST_M) + HAIR_M
    }

    /// How many corners there are in all rings.
    pub fn corner_count(&self) -> usize {
        self.rings.iter().map(|ring| ring.corners.len()).sum()
    }
}

/// A ring as the table has it: unclosed, in the table's direction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRing {
    /// The line of text above it, or what its column of names says, where there is one.
    pub title: Option<String>,
    /// The lot it bounds, where the table names it: "Lô A1", "Thửa 12".
    pub lot: Option<String>,
    /// Its corners; no corner follows itself and the last is not the first.
    pub corners: Vec<TableCorner>,
    /// Side length that stood beside the corner that closed the ring.
    pub(super) closing_side: Option<Side>,
}

/// A row of the table that is a corner.
#[derive(Clone, Debug, PartialEq)]
pub struct TableCorner {
    /// Its row in the sheet, from 1.
    pub row: usize,
    /// What the table calls it; empty where there is no such column.
    pub label: String,
    /// The coordinate in column [`CornerLayout::first`]: metres or decimal degrees.
    pub first: f64,
    /// The coordinate in column [`CornerLayout::second`].
    pub second: f64,
    /// The side length beside it.
    pub side: Option<Side>,
}

impl TableCorner {
    /// "12" for a sentence, or the row where the table has no numbers.
    pub(super) fn name(&self) -> String {
        if self.label.is_empty() { self.row.to_string() } else { excerpt(&self.label) }
    }
}

/// A side length as the table states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// In metres.
    pub length_m: f64,
    /// Half of its last digit: how far rounding alone can put it off.
    pub rounding_m: f64,
}

/// Something that may be otherwise than it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// What sort.
    pub kind: DoubtKind,
    /// Its rows in the sheet, from 1.
    pub rows: Vec<usize>,
    /// One sentence.
    pub message: Message,
}

/// What sort of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtKind {
    /// Letters of an old encoding are lost.
    LettersLost,
    /// There is no head: the columns were found by their figures.
    ColumnsGuessed,
    /// The column called X holds eastings.
    OrderAgainstNames,
    /// No cell says whether its separator parts thousands or decimals.
    DecimalGuessed,
    /// Some cells are written with the other decimal sign.
    DecimalMixed,
    /// Degrees, minutes and seconds in one number were known as such, by the head or by their figures.
    PackedTaken,
    /// Numbers can be decimal degrees, as they were read, or degrees, minutes and seconds in one.
    PackedPossible,
    /// Of several pairs of coordinates one was taken.
    PairTaken,
    /// Another pair of coordinates puts corners elsewhere.
    PairDiffers,
    /// Several tables stand side by side and were read one after the other.
    SideBySide,
    /// The table was parted into rings.
    RingsFound,
    /// A corner stood twice in a row and was taken once.
    Repeated,
    /// Numbers are left out: a corner may be missing.
    NumbersMissing,
    /// Numbers do not rise by one.
    NumbersDisordered,
    /// A side length is not the distance of its corners.
    SideDiffers,
    /// Some corners have no side length though most have one.
    SideMissing,
    /// Most side lengths differ: another grid, or the column is something else.
    SidesDisagree,
    /// A corner lies far from the others of its ring.
    FarCorner,
    /// Lines of text were passed over.
    TextSkipped,
    /// A row with coordinates is labelled by a word where the corners have numbers.
    AsideSkipped,
    /// A ring lies in another and will be taken out of it.
    InnerRing,
    /// A ring called a hole lies in no other.
    HoleOutside,
}

/// A row that cannot be a corner, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct RefusedRow {
    /// Its row in the sheet, from 1.
    pub row: usize,
    /// One sentence: what, why, what to do.
    pub reason: Message,
}

/// The first of many names, the rest left to the count.
pub(super) fn few(names: &[String]) -> String {
    /// So many things are named in a sentence.
    const NAMED: usize = 8;
    let shown = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    if names.len() > NAMED { format!("{shown}…") } else { shown }
}
