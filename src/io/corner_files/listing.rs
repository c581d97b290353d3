//! The corner table of a boundary as its reader needs it: title, grid, source, accuracy, corners.

use crate::domain::{BoundaryFacts, BoundarySource, Corner, CornerRing};
use crate::geodesy::Grid;
use crate::i18n::{Message, Texts};
use crate::units::Numerals;

/// Decimals of coordinates and sides: a millimetre.
const DECIMALS: usize = 3;

/// The corner table of one boundary, with what its reader has to know.
#[derive(Clone, Debug)]
pub struct CornerListing {
    /// Whose boundary: "Cụm công nghiệp Tứ Hạ".
    pub name: String,
    /// Its corners in the order of the table.
    pub rings: Vec<CornerRing>,
    /// The grid they are on.
    pub grid: Grid,
    /// Where the boundary is from.
    pub source: Option<BoundarySource>,
    /// How far a corner may be off, metres.
    pub accuracy_m: Option<f64>,
}

impl CornerListing {
    /// The table of a boundary; nothing where none is drawn.
    pub fn new(facts: &BoundaryFacts, grid: &Grid) -> Option<Self> {
        let rings = facts.boundary.as_ref()?.corners();
        Some(Self {
            name: facts.name.clone(),
            rings,
            grid: *grid,
            source: facts.source,
            accuracy_m: facts.accuracy_m,
        })
    }

    /// Title, grid, source and accuracy, a line each.
    pub(super) fn heading(&self, texts: &Texts) -> Vec<String> {
        let title = Message::new("io-table-title").with("name", self.name.as_str());
        let grid = Message::new("io-table-grid")
            .with("meridian", self.grid.meridian())
            .with("width", if self.grid.is_three_degree() { "3°" } else { "6°" });
        let source =
            self.source.map(|source| Message::new("io-table-source").with("source", source.text()));
        let accuracy = self.accuracy_m.map(|accuracy| {
            let accuracy = format!("{} m", texts.numerals().short(accuracy, DECIMALS));
            Message::new("io-table-accuracy").with("accuracy", accuracy)
        });
        let lines = [Some(title), Some(grid), source, accuracy];
        lines.into_iter().flatten().map(|line| texts.say(&line)).collect()
    }

    /// The name of a ring; one ring alone needs none.
    pub(super) fn ring_title(&self, place: usize, texts: &Texts) -> Option<String> {
        if self.rings.len() < 2 {
            return None;
        }
        let is_hole = self.rings.get(place).is_some_and(|ring| ring.is_hole);
        let key = if is_hole { "io-table-hole" } else { "io-table-part" };
        Some(texts.say(&Message::new(key).with("number", place + 1)))
    }
}

pub(super) fn column_names(texts: &Texts) -> [String; 4] {
    ["io-table-point", "io-table-x", "io-table-y", "io-table-s"].map(|key| texts.get(key))
}

/// Number, X, Y, S of a corner as text.
pub(super) fn cells(corner: &Corner, numerals: Numerals) -> [String; 4] {
    let length = |metres| plain_number(metres, numerals);
    [
        corner.number.to_string(),
        length(corner.point.y()),
        length(corner.point.x()),
        length(corner.side_m),
    ]
}

fn plain_number(value: f64, numerals: Numerals) -> String {
    numerals.number(value, DECIMALS).replace(numerals.thousands(), "")
}
