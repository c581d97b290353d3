//! The land of the parts a lot is cut into.

use super::cut::{Cut, Limits};
use super::draft::SplitDraft;
use super::front::{along, front_corners, frontage_m};
use crate::domain::{Boundary, Lot, Plan, Point};
use crate::i18n::{Argument, Message};
use crate::operations::land::{Along, SLIVER_M2, divided, parted, strip};
use crate::operations::refusal::Refusal;
use crate::units::Area;
use geo::{Area as _, Centroid, Coord, CoordsIter, MultiPolygon, Polygon};
use std::cmp::Ordering;

/// Nobody cuts a lot into more.
const MOST_PARTS: usize = 1_000;

/// The land of a part.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) land: MultiPolygon,
    pub(super) sort: PieceSort,
    /// Along the front, where the lot was divided along one, metres.
    pub(super) frontage_m: Option<f64>,
}

/// What a part is beside the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceSort {
    /// One that was asked for.
    Asked,
    /// What is left over.
    Rest,
    /// The strip of a corridor.
    Corridor,
}

/// The pieces in order, and what is to be said of them.
pub(super) struct Pieces {
    pub(super) pieces: Vec<Piece>,
    pub(super) notes: Vec<Message>,
}

/// What a lot is, as far as cutting it goes.
pub(super) struct Block<'a> {
    pub(super) plan: &'a Plan,
    pub(super) lot: &'a Lot,
    pub(super) boundary: &'a Boundary,
    /// Corners of its neighbours.
    pub(super) known: Vec<Coord>,
}

impl Block<'_> {
    /// Cuts it.
    pub(super) fn cut(&self, draft: &SplitDraft) -> Result<Pieces, Refusal> {
        let whole_m2 = self.boundary.rings().unsigned_area();
        match &draft.cut {
            Cut::Parts(count) if !(2..=MOST_PARTS).contains(count) => {
                Err(self.about("lineage-parts-count").with("most", MOST_PARTS).into())
            }
            Cut::Parts(count) => self.divided(&vec![whole_m2 / *count as f64; *count], draft),
            Cut::Areas { areas, fits } => {
                self.divided(&self.wanted(areas, *fits, whole_m2)?, draft)
            }
            Cut::Line(line) => self.parted(&[coords(line)]),
            Cut::Corridor { line, width_m } => self.corridor(&coords(line), *width_m),
        }
    }

    fn about(&self, key: &'static str) -> Message {
        Message::new(key).with("lot", self.lot.code.as_str())
    }

    /// The areas in square metres, held to what the lot has.
    fn wanted(&self, areas: &[Area], fits: bool, whole_m2: f64) -> Result<Vec<f64>, Refusal> {
        let wanted: Vec<f64> = areas.iter().map(|area| area.as_square_metres()).collect();
        if wanted.is_empty() || wanted.len() > MOST_PARTS {
            return Err(self.about("lineage-parts-count").with("most", MOST_PARTS).into());
        }
        if let Some(area) = areas.iter().find(|area| !is_land(**area)) {
            let message = self.about("lineage-area-not-positive");
            return Err(message.with("area", Argument::SquareMetres(*area)).into());
        }
        let sum: f64 = wanted.iter().sum();
        if fits {
            return Ok(wanted.into_iter().map(|area| area / sum * whole_m2).collect());
        }
        if sum > whole_m2 + SLIVER_M2 {
            return Err(self
                .about("lineage-areas-too-large")
                .with("sum", Argument::SquareMetres(Area::square_metres(sum)))
                .with("whole", Argument::SquareMetres(self.boundary.plane_area()))
                .into());
        }
        Ok(wanted)
    }

    fn divided(&self, areas_m2: &[f64], draft: &SplitDraft) -> Result<Pieces, Refusal> {
        let corners = front_corners(self.plan, self.lot, self.boundary, draft.front, draft.on)?;
        let along = along(corners.clone(), draft.is_inwards);
        let divided = divided(self.boundary.rings(), &along, areas_m2, &self.known);
        let along_front = matches!(along, Along::Front(_));
        let piece = |land: MultiPolygon, sort| Piece {
            frontage_m: along_front.then(|| frontage_m(&land, &corners)),
            land,
            sort,
        };
        let asked = divided.parts.into_iter().map(|land| piece(land, PieceSort::Asked));
        let mut pieces: Vec<Piece> = asked.collect();
        pieces.extend(divided.rest.map(|rest| piece(rest, PieceSort::Rest)));
        self.hold(&pieces, draft.limits)?;
        let mut notes = Vec::new();
        notes.extend(divided.is_straightened.then(|| self.about("lineage-front-straightened")));
        let apart = pieces.iter().filter(|piece| piece.land.0.len() > 1).count();
        notes.extend((apart > 0).then(|| self.about("lineage-parts-apart").with("count", apart)));
        Ok(Pieces { pieces, notes })
    }

    /// Refuses parts that have less of the front, or are less deep, than each must have.
    fn hold(&self, pieces: &[Piece], limits: Limits) -> Result<(), Refusal> {
        let asked = || pieces.iter().filter(|piece| piece.sort == PieceSort::Asked).enumerate();
        let short = |what, key, least: Option<f64>, measure: &dyn Fn(&Piece) -> Option<f64>| {
            let least = least?;
            let (place, found) = asked()
                .filter_map(|(place, piece)| Some((place, measure(piece)?)))
                .find(|(_, found)| *found < least - 1e-6)?;
            Some(
                self.about(key)
                    .with("part", place + 1)
                    .with("what", Message::new(what))
                    .with("found", Argument::Metres(found))
                    .with("least", Argument::Metres(least)),
            )
        };
        let depth = |piece: &Piece| {
            let frontage = piece.frontage_m.filter(|frontage| *frontage > 0.0)?;
            Some(piece.land.unsigned_area() / frontage)
        };
        let key = "lineage-part-too-small";
        let found = short("lineage-frontage", key, limits.frontage_m, &|piece| piece.frontage_m)
            .or_else(|| short("lineage-depth", key, limits.depth_m, &depth));
        found.map_or(Ok(()), |message| Err(message.into()))
    }

    fn parted(&self, ways: &[Vec<Coord>]) -> Result<Pieces, Refusal> {
        let parts = self.parts(ways)?;
        let piece = |part| Piece {
            land: MultiPolygon(vec![part]),
            sort: PieceSort::Asked,
            frontage_m: None,
        };
        Ok(Pieces { pieces: parts.into_iter().map(piece).collect(), notes: Vec::new() })
    }

    /// The parts the ways make, from the north on; refused where they make but one.
    fn parts(&self, ways: &[Vec<Coord>]) -> Result<Vec<Polygon>, Refusal> {
        let rings = self.boundary.rings();
        let own = rings.exterior_coords_iter();
        let holes = rings.iter().flat_map(Polygon::interiors).flat_map(CoordsIter::coords_iter);
        let firm: Vec<Coord> = own.chain(holes).chain(self.known.iter().copied()).collect();
        let mut parts = parted(rings, ways, &firm);
        parts.sort_by(from_the_north);
        if parts.len() <= rings.0.len() {
            return Err(self.about("lineage-line-beside").into());
        }
        Ok(parts)
    }

    fn corridor(&self, line: &[Coord], width_m: f64) -> Result<Pieces, Refusal> {
        if !(width_m > 0.0 && width_m.is_finite()) {
            return Err(self.about("lineage-width").into());
        }
        let strip = strip(line, width_m).ok_or_else(|| self.about("lineage-line-beside"))?;
        let parts = self.parts(&strip.edges)?;
        let (within, beside): (Vec<Polygon>, Vec<Polygon>) =
            parts.into_iter().partition(|part| strip.holds(part));
        if within.is_empty() {
            return Err(self.about("lineage-line-beside").into());
        }
        let piece = |land, sort| Piece { land, sort, frontage_m: None };
        let beside =
            beside.into_iter().map(|part| piece(MultiPolygon(vec![part]), PieceSort::Asked));
        let mut pieces: Vec<Piece> = beside.collect();
        pieces.push(piece(MultiPolygon(within), PieceSort::Corridor));
        Ok(Pieces { pieces, notes: Vec::new() })
    }
}

/// From the north on, and from west to east where two lie as far north to the metre.
fn from_the_north(one: &Polygon, other: &Polygon) -> Ordering {
    let [one, other] = [one, other].map(|part| part.centroid().map(|at| (at.y().round(), at.x())));
    let (north, east) = one.unwrap_or_default();
    let (other_north, other_east) = other.unwrap_or_default();
    other_north.total_cmp(&north).then(east.total_cmp(&other_east))
}

fn is_land(area: Area) -> bool {
    area.as_square_metres() >= SLIVER_M2
}

fn coords(line: &[Point]) -> Vec<Coord> {
    line.iter().map(|at| at.0).collect()
}
