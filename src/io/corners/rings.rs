//! Where one ring ends and the next begins.
//!
//! Numbering that begins again, a corner that repeats the first, a title between, another lot in
//! the column of lots: each is evidence.
//! A page break is none: numbering goes on over repeated heads and page numbers.

use super::label::number_of;
use super::layout::RingSplit;
use super::lines::Line;
use super::parcels;
use super::table::{Doubt, DoubtKind, TableCorner, TableRing};
use crate::i18n::{Message, fold};
use std::collections::HashSet;

/// Corners nearer than this are the same: half of the last digit of a table in millimetres.
const SAME_M: f64 = 0.000_5;
/// The same in degrees.
const SAME_DEG: f64 = 5e-9;
/// A ring has at least so many corners.
const LEAST_CORNERS: usize = 3;

/// Words a part of a boundary is announced with.
const PART_WORDS: &[&str] = &[
    "khu",
    "lo",
    "vung",
    "ranh gioi",
    "thua",
    "vong",
    "giai doan",
    "phan",
    "o ",
    "manh",
    "khoanh",
    "cum",
    "diem goc",
    "ring",
    "part",
    "zone",
    "area",
    "parcel",
    "lot",
    "plot",
    "hole",
    "boundary",
    "khoang trong",
];

/// What stood between the last corner and the next.
#[derive(Clone, Debug, PartialEq)]
enum Gap {
    None,
    /// A blank line or the head once more.
    Blank,
    Words(String),
}

impl Gap {
    fn title(self) -> Option<String> {
        match self {
            Self::None | Self::Blank => None,
            Self::Words(title) => Some(title),
        }
    }
}

/// Puts corners into rings, line by line.
pub(super) struct RingBuilder {
    split: RingSplit,
    same: f64,
    rings: Vec<TableRing>,
    current: TableRing,
    gap: Gap,
    is_closed: bool,
    /// What the column of ring names says.
    part: Option<String>,
    titles: HashSet<String>,
    doubts: Vec<Doubt>,
}

impl RingBuilder {
    pub(super) fn new(split: RingSplit, in_degrees: bool) -> Self {
        Self {
            split,
            same: if in_degrees { SAME_DEG } else { SAME_M },
            rings: Vec::new(),
            current: TableRing::default(),
            gap: Gap::None,
            is_closed: false,
            part: None,
            titles: HashSet::new(),
            doubts: Vec::new(),
        }
    }

    /// The number the next corner would have.
    pub(super) fn expected(&self) -> Option<u64> {
        number_of(&self.current.corners.last()?.label)?.1.checked_add(1)
    }

    /// The next corner belongs to the ring of this name.
    pub(super) fn enter_part(&mut self, name: &str) {
        if self.split == RingSplit::Evidence && self.part.as_deref() != Some(name) {
            self.end_ring();
            self.part = Some(name.to_owned());
        }
    }

    pub(super) fn take(&mut self, line: Line) {
        match line {
            Line::Blank | Line::Head | Line::Sum => self.widen_gap(Gap::Blank),
            Line::Words(words) => self.take_words(words),
            Line::Corner(corner) => self.take_corner(corner),
            Line::Side(side) => {
                if let Some(corner) = self.current.corners.last_mut() {
                    corner.side.get_or_insert(side);
                }
            }
            Line::Aside(_) | Line::Refused(..) => {}
        }
    }

    /// The rings, and the doubts that came up.
    pub(super) fn finish(mut self) -> (Vec<TableRing>, Vec<Doubt>) {
        self.end_ring();
        (self.rings, self.doubts)
    }

    fn widen_gap(&mut self, gap: Gap) {
        if !matches!(self.gap, Gap::Words(_)) {
            self.gap = gap;
        }
    }

    /// A line seen before is a page's head, not a title; what stands below the name of a lot is none
    /// either.
    fn take_words(&mut self, words: String) {
        let is_named = matches!(&self.gap, Gap::Words(title) if parcels::named(title).is_some());
        let is_new = self.titles.insert(fold(&words));
        if is_new && !(is_named && parcels::named(&words).is_none()) {
            self.gap = Gap::Words(words);
        } else {
            self.widen_gap(Gap::Blank);
        }
    }

    fn take_corner(&mut self, corner: TableCorner) {
        if self.begins_ring(&corner) {
            self.end_ring();
        }
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        if self.current.corners.is_empty() {
            self.current.title = self.part.clone().or(gap.title());
        }
        if self.closes(&corner) {
            self.is_closed = true;
            self.current.closing_side = corner.side;
        } else if let Some(last) =
            self.current.corners.last_mut().filter(|last| is_same(last, &corner, self.same))
        {
            last.side = corner.side.or(last.side);
            let rows = vec![last.row, corner.row];
            let message = Message::new("io-doubt-repeated")
                .with("point", last.name())
                .with("first", last.row.to_string())
                .with("second", corner.row.to_string());
            self.doubts.push(Doubt { kind: DoubtKind::Repeated, rows, message });
        } else {
            self.current.corners.push(corner);
        }
    }

    fn begins_ring(&self, corner: &TableCorner) -> bool {
        if self.current.corners.is_empty() {
            return false;
        }
        match self.split {
            RingSplit::Nowhere => false,
            RingSplit::Gaps => self.gap != Gap::None,
            RingSplit::Evidence => self.is_closed || self.starts_again(corner),
        }
    }

    fn starts_again(&self, corner: &TableCorner) -> bool {
        let corners = &self.current.corners;
        let goes_on =
            number_of(&corner.label).zip(corners.last().and_then(|last| number_of(&last.label)));
        let is_announced = matches!(&self.gap, Gap::Words(words) if announces_part(words));
        match goes_on {
            Some(((_, number), (_, last))) if last.checked_add(1) == Some(number) => is_announced,
            Some((label, last)) if label == last => is_announced,
            Some(((prefix, number), (last_prefix, _))) => {
                let first = corners.first().and_then(|first| number_of(&first.label));
                let is_first_again = first.is_some_and(|(_, first)| first == number) || number == 1;
                let may_close = self.closes(corner) && !is_announced;
                !may_close
                    && (is_first_again || prefix != last_prefix || is_announced)
                    && (corners.len() >= LEAST_CORNERS || self.gap != Gap::None)
            }
            None => {
                self.gap != Gap::None
                    && (is_announced || corners.len() >= LEAST_CORNERS && self.gap == Gap::Blank)
            }
        }
    }

    /// Whether the corner is the ring's first once more.
    fn closes(&self, corner: &TableCorner) -> bool {
        let corners = &self.current.corners;
        !self.is_closed
            && corners.len() >= LEAST_CORNERS
            && corners.first().is_some_and(|first| is_same(first, corner, self.same))
    }

    fn end_ring(&mut self) {
        let ring = std::mem::take(&mut self.current);
        self.is_closed = false;
        if !ring.corners.is_empty() {
            self.rings.push(ring);
        }
    }
}

fn is_same(one: &TableCorner, other: &TableCorner, same: f64) -> bool {
    (one.first - other.first).abs() < same && (one.second - other.second).abs() < same
}

fn announces_part(words: &str) -> bool {
    let folded = fold(words);
    PART_WORDS.iter().any(|word| folded.starts_with(word)) || parcels::named(words).is_some()
}
