//! Blocks between streets: land set aside of them, and the lots the rest is divided into.

use super::frame::Frame;
use super::ranges::Range;
use super::wanted::{LaidPiece, PieceUse, Wanted};
use crate::operations::land::divide::{Along, divided};
use crate::operations::land::thick::SLIVER_M2;
use geo::{Area, Coord, MultiPolygon, Polygon};

/// Less of a lot than this share is no lot of its own.
const LEAST_OF_LOT: f64 = 0.5;

/// Blocks that are not divided yet.
pub(super) struct Blocks<'a> {
    pub(super) wanted: &'a Wanted<'a>,
    pub(super) frame: &'a Frame,
    pub(super) land: Vec<Polygon>,
}

impl Blocks<'_> {
    /// Takes so much land out of the blocks nearest to a position (as seen from the front), each from
    /// the end that lies towards it.
    pub(super) fn set_aside(
        &mut self,
        area_m2: f64,
        piece_use: PieceUse,
        near: Coord,
    ) -> Vec<LaidPiece> {
        let mut left_m2 = area_m2;
        let mut pieces = Vec::new();
        while left_m2 > SLIVER_M2 {
            let Some(nearest) = self.nearest(near) else { break };
            let block = self.land.swap_remove(nearest);
            let own_m2 = block.unsigned_area();
            if own_m2 <= left_m2 + LEAST_OF_LOT * self.wanted.lot_m2 {
                pieces.push(LaidPiece { piece_use, land: block });
                left_m2 -= own_m2;
                continue;
            }
            let [along, _] = self.frame.extent(&block);
            let is_far_end = (along.to - near.x).abs() < (along.from - near.x).abs();
            let along = self.sweep(along, is_far_end);
            let cut = divided(&MultiPolygon(vec![block]), &along, &[left_m2], &[]);
            let own = cut.parts.into_iter().flatten();
            pieces.extend(own.map(|land| LaidPiece { piece_use, land }));
            self.land.extend(cut.rest.into_iter().flatten());
            left_m2 = 0.0;
        }
        pieces
    }

    fn nearest(&self, near: Coord) -> Option<usize> {
        let far_m = |block: &Polygon| {
            let [along, inwards] = self.frame.extent(block);
            along.distance_m(near.x).hypot(inwards.distance_m(near.y))
        };
        let far: Vec<f64> = self.land.iter().map(far_m).collect();
        (0..far.len()).min_by(|one, other| far[*one].total_cmp(&far[*other]))
    }

    /// Along the front, or against it from the far end.
    fn sweep(&self, along: Range, is_far_end: bool) -> Along {
        let (from, towards) =
            if is_far_end { (along.to, along.from) } else { (along.from, along.to) };
        let at = |along: f64| self.frame.at(Coord { x: along, y: 0.0 });
        Along::Ahead { from: at(from), towards: at(towards) }
    }

    /// The lots of all that is left, in the order one reads them: from the front inwards, and along it.
    pub(super) fn lots(mut self) -> Vec<LaidPiece> {
        let middle = |range: Range| f64::midpoint(range.from, range.to);
        let place = |block: &Polygon| {
            let [along, inwards] = self.frame.extent(block);
            (middle(inwards) / self.wanted.road_m.max(1.0), middle(along))
        };
        let mut land = std::mem::take(&mut self.land);
        land.sort_by(|one, other| {
            let (one, other) = (place(one), place(other));
            one.0.round().total_cmp(&other.0.round()).then(one.1.total_cmp(&other.1))
        });
        land.into_iter().flat_map(|block| self.divided(block)).collect()
    }

    fn divided(&self, block: Polygon) -> Vec<LaidPiece> {
        let piece = |land| LaidPiece { piece_use: PieceUse::Lot, land };
        let areas = self.areas(block.unsigned_area());
        if areas.len() < 2 {
            return vec![piece(block)];
        }
        let [along, _] = self.frame.extent(&block);
        let cut = divided(&MultiPolygon(vec![block]), &self.sweep(along, false), &areas, &[]);
        cut.parts.into_iter().chain(cut.rest).flatten().map(piece).collect()
    }

    /// What a block of so much land is divided into; the last lot has what is left.
    fn areas(&self, block_m2: f64) -> Vec<f64> {
        let lot_m2 = self.wanted.lot_m2;
        let whole = (block_m2 / lot_m2).floor();
        let rest_m2 = block_m2 - whole * lot_m2;
        let is_lot = rest_m2 >= LEAST_OF_LOT * lot_m2 || whole < 1.0;
        let mut areas = vec![lot_m2; whole as usize];
        match areas.last_mut() {
            Some(last) if !is_lot => *last += rest_m2,
            Some(_) | None => areas.push(rest_m2),
        }
        areas
    }
}
