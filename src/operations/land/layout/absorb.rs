//! Pieces too small for what they are go to a neighbour.

use super::wanted::{LaidPiece, PieceUse};
use crate::operations::land::corner::{Bits, distance_m};
use crate::operations::land::on_sides::with_corners_on;
use crate::operations::land::trace::{sides_of, united};
use geo::{Area, Polygon};
use rstar::RTree;
use std::collections::BTreeMap;

/// How far a corner that is on a side lies off it, metres.
const STRAIGHT_M: f64 = 1e-6;
/// Less green land than this is none of its own, square metres.
const LEAST_GREEN_M2: f64 = 100.0;
/// Less of a lot than this share is none.
const LEAST_OF_LOT: f64 = 0.25;

/// The pieces with every corner of another that lies on a side of theirs.
pub(super) fn noded(pieces: Vec<LaidPiece>) -> Vec<LaidPiece> {
    let corners = pieces.iter().flat_map(|piece| sides_of(&piece.land));
    let corners = RTree::bulk_load(corners.map(|[at, _]| [at.x, at.y]).collect());
    let noded = |land: &Polygon| with_corners_on(land, &corners, STRAIGHT_M);
    let noded = |piece: LaidPiece| LaidPiece { land: noded(&piece.land), ..piece };
    pieces.into_iter().map(noded).collect()
}

/// The pieces with none among them that is too small. What is no lot is green land, and green land
/// beside the belt belongs to it.
pub(super) fn absorbed(mut pieces: Vec<LaidPiece>, lot_m2: f64) -> Vec<LaidPiece> {
    let mut settled = vec![false; pieces.len()];
    loop {
        let small = (0..pieces.len())
            .filter(|place| !settled[*place] && is_small(&pieces[*place], lot_m2))
            .min_by(|one, other| {
                let area = |place: usize| pieces[place].land.unsigned_area();
                area(*one).total_cmp(&area(*other))
            });
        let Some(small) = small else { return pieces };
        match taker(&pieces, small) {
            Some(taker) => {
                let both = united([&pieces[taker].land, &pieces[small].land]);
                let [land] = &both.0[..] else {
                    settled[small] = true;
                    continue;
                };
                pieces[taker].land = land.clone();
                pieces.remove(small);
                settled.remove(small);
            }
            // Not a lot: looked at again as green land.
            None if pieces[small].piece_use == PieceUse::Lot => {
                pieces[small].piece_use = PieceUse::Green;
            }
            None => settled[small] = true,
        }
    }
}

fn is_small(piece: &LaidPiece, lot_m2: f64) -> bool {
    let area_m2 = piece.land.unsigned_area();
    match piece.piece_use {
        PieceUse::Lot => area_m2 < LEAST_OF_LOT * lot_m2,
        // Green land beside the belt goes to it whatever its size.
        PieceUse::Green => area_m2 < lot_m2,
        PieceUse::Road | PieceUse::Belt | PieceUse::Technical => area_m2 < LEAST_GREEN_M2,
    }
}

/// Who takes a piece that is too small: of those beside it the one with the longest side.
fn taker(pieces: &[LaidPiece], small: usize) -> Option<usize> {
    let beside = beside(pieces, small);
    let longest = |uses: &dyn Fn(PieceUse) -> bool| {
        let those = beside.iter().filter(|(place, _)| uses(pieces[**place].piece_use));
        those.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(place, _)| *place)
    };
    let is_tiny = pieces[small].land.unsigned_area() < LEAST_GREEN_M2;
    match pieces[small].piece_use {
        PieceUse::Lot => longest(&|own| own == PieceUse::Lot),
        PieceUse::Green => {
            longest(&|own| own == PieceUse::Belt).or_else(|| longest(&|_| true).filter(|_| is_tiny))
        }
        PieceUse::Road | PieceUse::Belt | PieceUse::Technical => longest(&|_| true),
    }
}

/// The pieces beside one, and how long the side is they share, metres.
fn beside(pieces: &[LaidPiece], own: usize) -> BTreeMap<usize, f64> {
    let wanted: BTreeMap<[Bits; 2], f64> = sides_of(&pieces[own].land)
        .map(|[from, to]| ([to, from].map(Bits::of), distance_m(from, to)))
        .collect();
    let mut beside: BTreeMap<usize, f64> = BTreeMap::new();
    for (place, piece) in pieces.iter().enumerate().filter(|(place, _)| *place != own) {
        let shared = sides_of(&piece.land).filter_map(|side| wanted.get(&side.map(Bits::of)));
        let shared_m: f64 = shared.sum();
        if shared_m > 0.0 {
            beside.insert(place, shared_m);
        }
    }
    beside
}
