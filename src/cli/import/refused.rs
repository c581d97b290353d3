//! Why a whole table stays out, with the rows it is about.

use crate::cli::answer::No;
use crate::domain::{CornerAt, Point};
use crate::i18n::Message;
use crate::io::CornerTable;
use crate::operations::{Refusal, flaws};
use geo::MultiPolygon;
use std::collections::BTreeSet;

/// Why a table stays out.
pub(super) struct StaysOut {
    /// Rows of the corners concerned; none where it is all of them.
    pub(super) rows: Vec<usize>,
    pub(super) why: No,
}

impl StaysOut {
    /// Because of these corners, ring by ring as the table has them.
    pub(super) fn corners(table: &CornerTable, corners: &[(usize, usize)], why: Message) -> Self {
        let row = |(ring, corner): &(usize, usize)| {
            Some(table.rings.get(*ring)?.corners.get(*corner)?.row)
        };
        Self { rows: corners.iter().filter_map(row).collect(), why: why.into() }
    }

    /// Because the boundary they make was refused: for its worst flaw, where it has one.
    pub(super) fn flawed(
        table: &CornerTable,
        rings: &[Vec<Point>],
        boundary: &MultiPolygon,
        refusal: &Refusal,
    ) -> Self {
        let worst = flaws(boundary).into_iter().next().map(|flaw| flaw.corners);
        let at = worst.unwrap_or_default().into_iter().filter_map(|at| point(boundary, at));
        let positions: BTreeSet<[u64; 2]> = at.map(bits).collect();
        let corners: Vec<(usize, usize)> = rings
            .iter()
            .enumerate()
            .flat_map(|(ring, corners)| {
                corners.iter().enumerate().map(move |(corner, at)| ((ring, corner), *at))
            })
            .filter(|(_, at)| positions.contains(&bits(*at)))
            .map(|(corner, _)| corner)
            .collect();
        Self::corners(table, &corners, refusal.message().clone())
    }
}

impl From<No> for StaysOut {
    fn from(why: No) -> Self {
        Self { rows: Vec::new(), why }
    }
}

impl From<Message> for StaysOut {
    fn from(why: Message) -> Self {
        No::from(why).into()
    }
}

fn point(boundary: &MultiPolygon, at: CornerAt) -> Option<Point> {
    let part = boundary.0.get(at.part)?;
    let ring = match at.ring.checked_sub(1) {
        None => part.exterior(),
        Some(hole) => part.interiors().get(hole)?,
    };
    Some(Point::from(*ring.0.get(at.index)?))
}

fn bits(at: Point) -> [u64; 2] {
    [at.x().to_bits(), at.y().to_bits()]
}
