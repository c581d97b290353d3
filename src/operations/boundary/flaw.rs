//! What can be wrong with a boundary, in words with the numbers of the corner table.

use crate::domain::{Corner, CornerAt};
use crate::i18n::Message;

/// The kinds of flaw, what must be mended first at the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlawKind {
    /// There is no corner at all.
    Empty,
    /// A corner's position is no number.
    NotANumber,
    /// A corner is farther off than any grid reaches.
    TooFar,
    /// A corner stands twice in a row.
    Repeated,
    /// A ring of fewer than three different corners.
    TooFew,
    /// A ring whose corners stand on one line.
    NoArea,
    /// A side runs back on the one before it.
    Spike,
    /// Two sides of a ring cross: the bow tie.
    SidesCross,
    /// Two sides of a ring run over each other.
    SidesOverlap,
    /// A ring comes back to a corner it had.
    CornersMeet,
    /// A corner stands on another side of its ring.
    CornerOnSide,
    /// A hole crosses the ring it should be inside of, or shares a side with it.
    HoleCrosses,
    /// A hole lies outside its ring.
    HoleOutside,
    /// Two holes have ground in common.
    HolesOverlap,
    /// Two parts have ground in common.
    PartsOverlap,
    /// Two parts share a side: they are one.
    PartsShareSide,
}

impl FlawKind {
    /// Whether the area is what it would be without the flaw. Files of other programs are full of
    /// corners that stand twice.
    pub const fn leaves_area(self) -> bool {
        match self {
            Self::Repeated | Self::Spike | Self::PartsShareSide => true,
            Self::Empty
            | Self::NotANumber
            | Self::TooFar
            | Self::TooFew
            | Self::NoArea
            | Self::SidesCross
            | Self::SidesOverlap
            | Self::CornersMeet
            | Self::CornerOnSide
            | Self::HoleCrosses
            | Self::HoleOutside
            | Self::HolesOverlap
            | Self::PartsOverlap => false,
        }
    }
}

/// Something that makes the area of a boundary meaningless.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// What it is.
    pub kind: FlawKind,
    /// Their numbers in the table.
    numbers: Vec<usize>,
    /// The corners it is about; of a side both its ends.
    pub corners: Vec<CornerAt>,
}

impl Flaw {
    pub(super) fn new<'a>(kind: FlawKind, corners: impl IntoIterator<Item = &'a Corner>) -> Self {
        let (numbers, corners) =
            corners.into_iter().map(|corner| (corner.number, corner.at)).unzip();
        Self { kind, numbers, corners }
    }

    /// What is wrong and what to do.
    pub fn message(&self) -> Message {
        match self.kind {
            FlawKind::Empty => Message::new("boundary-flaw-empty"),
            FlawKind::NotANumber => self.of_corners("boundary-flaw-not-a-number"),
            FlawKind::TooFar => self.of_corners("boundary-flaw-too-far"),
            FlawKind::Repeated => self.of_corners("boundary-flaw-repeated"),
            FlawKind::TooFew => self.of_corners("boundary-flaw-too-few"),
            FlawKind::NoArea => self.of_corners("boundary-flaw-no-area"),
            FlawKind::Spike => self.of_corners("boundary-flaw-spike"),
            FlawKind::SidesCross => self.of_sides("boundary-flaw-sides-cross"),
            FlawKind::SidesOverlap => self.of_sides("boundary-flaw-sides-overlap"),
            FlawKind::CornersMeet => self.of_corners("boundary-flaw-corners-meet"),
            FlawKind::CornerOnSide => self.of_corner_and_side("boundary-flaw-corner-on-side"),
            FlawKind::HoleCrosses => self.of_sides("boundary-flaw-hole-crosses"),
            FlawKind::HoleOutside => self.of_corners("boundary-flaw-hole-outside"),
            FlawKind::HolesOverlap => self.of_corners("boundary-flaw-holes-overlap"),
            FlawKind::PartsOverlap => self.of_corners("boundary-flaw-parts-overlap"),
            FlawKind::PartsShareSide => self.of_sides("boundary-flaw-parts-share-side"),
        }
    }

    fn of_corners(&self, key: &'static str) -> Message {
        Message::new(key).with("corners", listed(&self.numbers))
    }

    fn of_sides(&self, key: &'static str) -> Message {
        let [one, other] = [0, 2].map(|first| side(&self.numbers[first..]));
        Message::new(key).with("one", one).with("other", other)
    }

    fn of_corner_and_side(&self, key: &'static str) -> Message {
        Message::new(key)
            .with("corners", listed(&self.numbers[..1]))
            .with("side", side(&self.numbers[1..]))
    }
}

/// "3–4".
fn side(numbers: &[usize]) -> String {
    numbers.iter().take(2).map(usize::to_string).collect::<Vec<_>>().join("–")
}

/// More numbers than this help nobody.
const LISTED: usize = 6;

/// "3, 4, 5"; of many the first few.
fn listed(numbers: &[usize]) -> String {
    let mut listed: Vec<String> = numbers.iter().take(LISTED).map(usize::to_string).collect();
    if numbers.len() > LISTED {
        listed.push("…".to_owned());
    }
    listed.join(", ")
}
