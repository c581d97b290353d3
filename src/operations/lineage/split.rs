//! Tách lô: from a day on a lot is several.

use super::carry::{Room, end_all, go_on};
use super::codes::free_codes;
use super::day::check_day;
use super::draft::SplitDraft;
use super::neighbours::{beside, corners_of, put_corners};
use super::new_lots::{NewLot, ended, put, put_new};
use super::pieces::{Block, Piece, PieceSort, Pieces};
use crate::domain::{Edit, Id, LandUse, Lot, Plan};
use crate::i18n::{Argument, Message, nfc, tidy};
use crate::operations::ground::within_bounds;
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use crate::units::Area;
use geo::{Coord, CoordsIter};
use std::collections::BTreeSet;

/// A lot of those a lot becomes.
#[derive(Clone, Debug, PartialEq)]
pub struct LotPart {
    /// Its key once the edit is in the plan.
    pub lot: Id<Lot>,
    /// "A-01"
    pub code: String,
    /// On the plane.
    pub area: Area,
    /// Along the front, where it was divided along one, metres.
    pub frontage_m: Option<f64>,
    /// Whether it is what was left over.
    pub is_rest: bool,
    /// Whether it is the strip that was cut out.
    pub is_corridor: bool,
}

/// What a split comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitLot {
    /// Everything in one step.
    pub edit: Edit,
    /// The new lots, in order.
    pub parts: Vec<LotPart>,
    /// How many lots beside it have a corner more.
    pub neighbours: usize,
    /// What is to be said of it.
    pub notes: Vec<Message>,
}

/// Splits a lot: its parts together have its land to the last digit, it ends on the day, and its tenants
/// go on where the draft says.
pub fn split_lot(plan: &Plan, draft: &SplitDraft) -> Result<SplitLot, Refusal> {
    let lot = plan.get(draft.lot).ok_or_else(|| Message::new("operations-lot-unknown"))?;
    let about = |key| Message::new(key).with("lot", lot.code.as_str());
    check_day(plan, lot, draft.on)?;
    let boundary = lot.boundary.as_ref().ok_or_else(|| about("lineage-no-boundary"))?;
    if boundary.rings().0.len() != 1 {
        return Err(about("lineage-several-parts").into());
    }
    let except = BTreeSet::from([lot.id]);
    let neighbours = beside(plan, boundary.rings(), &except, (lot.zone, draft.on));
    let known = corners_of(&neighbours);
    let block = Block { plan, lot, boundary, known };
    let Pieces { pieces, mut notes } = block.cut(draft)?;
    if pieces.len() < 2 {
        return Err(about("lineage-one-part").into());
    }
    let codes = codes(plan, lot, draft, pieces.len())?;
    let mut scratch = Scratch::on(plan);
    let going_on = end_all(&mut scratch, &[lot.id], draft.on)?;
    put(&mut scratch, ended(lot, draft.on), None, draft.on)?;
    let corners = new_corners(boundary.rings(), &pieces);
    let mut parts = Vec::new();
    for (piece, code) in pieces.into_iter().zip(codes) {
        parts.push(put_part(&mut scratch, lot, piece, code, draft)?);
    }
    let mut rooms: Vec<Room> = parts.iter().map(Room::from).collect();
    rooms
        .retain(|room| scratch.plan().get(room.lot).is_some_and(|lot| lot.land_use.is_for_lease()));
    let slack = lot.area().unwrap_or_default() - parts.iter().map(|part| part.area).sum();
    notes.extend(go_on(&mut scratch, &going_on, &draft.carries, (&rooms, slack), draft.on)?);
    let neighbours = put_corners(&mut scratch, &neighbours, &corners);
    if let Some(allowed) = lot.wastewater_m3_per_day {
        notes.push(about("lineage-wastewater-left").with("allowed", Argument::Number(allowed)));
    }
    let label = about("lineage-split").with("count", parts.len()).with("day", draft.on);
    Ok(SplitLot { edit: within_bounds(scratch.done(label))?, parts, neighbours, notes })
}

fn put_part(
    scratch: &mut Scratch,
    lot: &Lot,
    piece: Piece,
    code: String,
    draft: &SplitDraft,
) -> Result<LotPart, Refusal> {
    let is_corridor = piece.sort == PieceSort::Corridor;
    let new = NewLot {
        code: code.clone(),
        land_use: if is_corridor { LandUse::Road } else { lot.land_use },
        land: piece.land,
        parent: Some(lot.id),
        stated: None,
        on: draft.on,
        document: draft.document,
    };
    let id = put_new(scratch, lot, new)?;
    let area = scratch.plan().get(id).and_then(|lot| lot.area()).unwrap_or_default();
    let is_rest = piece.sort == PieceSort::Rest;
    Ok(LotPart { lot: id, code, area, frontage_m: piece.frontage_m, is_rest, is_corridor })
}

impl LotPart {
    /// "A-01: 2.500 m², mặt tiền 25,00 m".
    pub fn says(&self) -> Message {
        let key = match (self.is_corridor, self.is_rest, self.frontage_m) {
            (true, ..) => "lineage-corridor-said",
            (false, true, _) => "lineage-rest-said",
            (false, false, Some(_)) => "lineage-part-fronted",
            (false, false, None) => "lineage-part-said",
        };
        Message::new(key)
            .with("code", self.code.as_str())
            .with("area", Argument::SquareMetres(self.area))
            .with("frontage", Argument::Metres(self.frontage_m.unwrap_or_default()))
    }
}

impl From<&LotPart> for Room {
    fn from(part: &LotPart) -> Self {
        Self { lot: part.lot, code: part.code.clone(), free: part.area }
    }
}

/// The codes that were given, then numbered ones.
fn codes(plan: &Plan, lot: &Lot, draft: &SplitDraft, count: usize) -> Result<Vec<String>, Refusal> {
    let given: Vec<String> = draft.codes.iter().map(|code| nfc(&tidy(code))).collect();
    if given.len() > count || given.iter().any(String::is_empty) {
        return Err(Message::new("lineage-codes")
            .with("given", given.len())
            .with("parts", count)
            .into());
    }
    let own = format!("{}-", lot.code);
    let prefix = draft.prefix.as_deref().unwrap_or(&own);
    let further = free_codes(plan, lot.zone, prefix, draft.on);
    let further = further.filter(|code| !given.contains(code)).take(count - given.len());
    let further: Vec<String> = further.collect();
    Ok(given.into_iter().chain(further).collect())
}

/// The corners of the pieces that the lot did not have.
fn new_corners(rings: &geo::MultiPolygon, pieces: &[Piece]) -> Vec<Coord> {
    let bits = |at: &Coord| (at.x.to_bits(), at.y.to_bits());
    let own: BTreeSet<_> = rings.coords_iter().map(|at| bits(&at)).collect();
    let corners = pieces.iter().flat_map(|piece| piece.land.coords_iter());
    corners.filter(|at| !own.contains(&bits(at))).collect()
}
