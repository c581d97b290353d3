//! The layout, step by step.

use super::absorb::{absorbed, noded};
use super::blocks::Blocks;
use super::faces::{Faces, faces, free_of_kept, within_belt};
use super::frame::Frame;
use super::ranges::Range;
use super::roads::{Roads, chosen, roads};
use super::wanted::{Laid, LaidPiece, PieceUse, Wanted};
use crate::operations::land::divide::without_needless;
use geo::{Area, Coord, MultiPolygon, Polygon};

/// Corners of the land the technical land may lie in.
const CORNERS: usize = 4;

/// Lays land out; nothing where the front has no length, or the belt leaves no land.
pub(crate) fn laid_out(wanted: &Wanted<'_>) -> Option<Laid> {
    let frame = Frame::of(wanted.front)?;
    let inner = within_belt(wanted);
    let free = free_of_kept(&inner, wanted);
    if free.unsigned_area() <= 0.0 {
        return None;
    }
    let roads = roads(wanted, &frame, &inner, &free);
    let Faces { pieces, kept_m2, breaks_belt } = faces(wanted, &frame, &inner, &roads);
    let pieces = absorbed(pieces, wanted.lot_m2);
    let pieces = divided(pieces, wanted, &frame, &roads);
    let pieces = absorbed(noded(pieces), wanted.lot_m2);
    let pieces = without_corners_of_nothing(&pieces, wanted);
    Some(Laid {
        roads_apart: roads_apart(&pieces),
        streets: streets(&roads, &frame),
        depth_m: roads.depth_m,
        pieces,
        kept_m2,
        breaks_belt,
        frame,
    })
}

/// The blocks as technical land, green land and lots.
fn divided(
    pieces: Vec<LaidPiece>,
    wanted: &Wanted<'_>,
    frame: &Frame,
    roads: &Roads,
) -> Vec<LaidPiece> {
    let is_block = |piece: &LaidPiece| piece.piece_use == PieceUse::Lot;
    let (blocks, mut pieces): (Vec<LaidPiece>, Vec<LaidPiece>) =
        pieces.into_iter().partition(is_block);
    let green_m2: f64 = pieces
        .iter()
        .filter(|piece| matches!(piece.piece_use, PieceUse::Belt | PieceUse::Green))
        .map(|piece| piece.land.unsigned_area())
        .sum();
    let land: Vec<Polygon> = blocks.into_iter().map(|piece| piece.land).collect();
    let corner = corner(&land, frame, wanted.seed);
    let mut blocks = Blocks { wanted, frame, land };
    pieces.extend(blocks.set_aside(wanted.technical_m2, PieceUse::Technical, corner));
    let gate = roads.main.map_or(corner, |main| Coord { x: main.along, y: main.run.from });
    pieces.extend(blocks.set_aside(wanted.green_m2 - green_m2, PieceUse::Green, gate));
    pieces.extend(blocks.lots());
    pieces
}

/// The corner of the blocks the seed chooses, as seen from the front; the first is the far right one.
fn corner(blocks: &[Polygon], frame: &Frame, seed: u64) -> Coord {
    let none = [Range { from: f64::INFINITY, to: f64::NEG_INFINITY }; 2];
    let [along, inwards] = blocks.iter().fold(none, |[along, inwards], block| {
        let [own_along, own_inwards] = frame.extent(block);
        [
            along.with(own_along.from).with(own_along.to),
            inwards.with(own_inwards.from).with(own_inwards.to),
        ]
    });
    let corners: [(f64, f64); CORNERS] = [
        (along.to, inwards.to),
        (along.from, inwards.to),
        (along.from, inwards.from),
        (along.to, inwards.from),
    ];
    let (x, y) = corners[chosen(seed, CORNERS)];
    Coord { x, y }
}

/// The pieces without corners that bound nothing; those of kept land stay where they are.
fn without_corners_of_nothing(pieces: &[LaidPiece], wanted: &Wanted<'_>) -> Vec<LaidPiece> {
    let lands: Vec<MultiPolygon> =
        pieces.iter().map(|piece| MultiPolygon(vec![piece.land.clone()])).collect();
    let own = wanted.outline.iter().chain(wanted.kept.iter().flatten()).cloned().collect();
    let bare = without_needless(&lands, &MultiPolygon(own));
    let uses = pieces.iter().map(|piece| piece.piece_use);
    let piece = |(piece_use, land): (PieceUse, MultiPolygon)| {
        land.into_iter().map(move |land| LaidPiece { piece_use, land })
    };
    uses.zip(bare).flat_map(piece).collect()
}

fn roads_apart(pieces: &[LaidPiece]) -> usize {
    pieces.iter().filter(|piece| piece.piece_use == PieceUse::Road).count().saturating_sub(1)
}

fn streets(roads: &Roads, frame: &Frame) -> Vec<(f64, Vec<[Coord; 2]>)> {
    let middle = |inwards: f64, on: &Range| {
        [on.from, on.to].map(|along| frame.at(Coord { x: along, y: inwards }))
    };
    let street = |street: &super::roads::Street| {
        let on_land = street.on_land.iter().map(|on| middle(street.inwards, on));
        (street.inwards, on_land.collect())
    };
    roads.streets.iter().map(street).collect()
}
