//! The land parted by all the ways of a layout at once, each part told by what it lies in.

use super::frame::Frame;
use super::roads::Roads;
use super::wanted::{LaidPiece, PieceUse, Wanted};
use crate::operations::land::parted::parted;
use crate::operations::land::trace::{rings_of, sides_of, united};
use geo::algorithm::buffer::{BufferStyle, LineJoin};
use geo::orient::{Direction, Orient};
use geo::{Area, BooleanOps, Buffer, Contains, Coord, InteriorPoint, MultiPolygon, Point, Polygon};

/// A corner sharper than this is cut off where the belt goes around it, radians.
const SHARPEST: f64 = 0.1;

/// The parts of the land.
pub(super) struct Faces {
    /// Belt and roads, each hanging together, and the blocks between them.
    pub(super) pieces: Vec<LaidPiece>,
    /// What of each kept land lies within, square metres.
    pub(super) kept_m2: Vec<f64>,
    /// Whether kept land lies in the belt.
    pub(super) breaks_belt: bool,
}

/// The land within the belt, where it is wide enough for a part of a lot.
pub(super) fn within_belt(wanted: &Wanted<'_>) -> MultiPolygon {
    let outline = wanted.outline.orient(Direction::Default);
    if wanted.belt_m <= 0.0 {
        return outline;
    }
    let style = BufferStyle::new(-wanted.belt_m).line_join(LineJoin::Miter(SHARPEST));
    let mut inner = outline.buffer_with_style(style);
    inner.0.retain(|part| part.unsigned_area() >= wanted.lot_m2 / 4.0);
    inner
}

/// The land within the belt that is not kept, where it is wide enough for a part of a lot.
pub(super) fn free_of_kept(inner: &MultiPolygon, wanted: &Wanted<'_>) -> MultiPolygon {
    let free =
        |land: MultiPolygon, kept: &MultiPolygon| land.difference(&kept.orient(Direction::Default));
    let mut free = wanted.kept.iter().fold(inner.clone(), free);
    free.0.retain(|part| part.unsigned_area() >= wanted.lot_m2 / 4.0);
    free
}

/// Parts the land.
pub(super) fn faces(
    wanted: &Wanted<'_>,
    frame: &Frame,
    inner: &MultiPolygon,
    roads: &Roads,
) -> Faces {
    let rings = |land: &MultiPolygon| land.iter().flat_map(rings_of).collect::<Vec<_>>();
    let closed = |mut ring: Vec<Coord>| {
        ring.extend(ring.first().copied());
        ring
    };
    let belt = rings(inner).into_iter().filter(|_| wanted.belt_m > 0.0);
    let kept = wanted.kept.iter().flat_map(rings);
    let mut ways: Vec<Vec<Coord>> = belt.chain(kept).map(closed).collect();
    ways.extend(roads.edges(frame, wanted));
    let firm: Vec<Coord> = std::iter::once(wanted.outline)
        .chain(wanted.kept)
        .flat_map(|land| land.iter().flat_map(sides_of))
        .map(|[at, _]| at)
        .collect();
    let mut kept_m2 = vec![0.0; wanted.kept.len()];
    let mut breaks_belt = false;
    let mut of_use: Vec<(PieceUse, Polygon)> = Vec::new();
    for part in parted(wanted.outline, &ways, &firm) {
        let Some(within) = part.interior_point() else { continue };
        let holder = wanted.kept.iter().position(|kept| kept.contains(&within));
        match holder {
            Some(place) => {
                kept_m2[place] += part.unsigned_area();
                breaks_belt |= !inner.contains(&within);
            }
            None => of_use.push((use_of(within, wanted, frame, (inner, roads)), part)),
        }
    }
    let whole = |piece_use: PieceUse| {
        let own = of_use.iter().filter(|(own, _)| *own == piece_use).map(|(_, part)| part);
        united(own).into_iter().map(move |land| LaidPiece { piece_use, land }).collect::<Vec<_>>()
    };
    let uses = [PieceUse::Belt, PieceUse::Road, PieceUse::Lot];
    Faces { pieces: uses.into_iter().flat_map(whole).collect(), kept_m2, breaks_belt }
}

fn use_of(
    within: Point,
    wanted: &Wanted<'_>,
    frame: &Frame,
    (inner, roads): (&MultiPolygon, &Roads),
) -> PieceUse {
    let seen = frame.seen(within.0);
    let is_within = inner.contains(&within);
    let is_road =
        if is_within { roads.hold_within(seen, wanted) } else { roads.hold_in_belt(seen, wanted) };
    match (is_road, is_within) {
        (true, _) => PieceUse::Road,
        (false, true) => PieceUse::Lot,
        (false, false) => PieceUse::Belt,
    }
}
