//! Vẽ nhiều lô: all the lots of a table at once, as one edit.
//!
//! A lot that is there already is drawn anew only where its corners differ. One that is refused keeps
//! all out; what lies over another lot or outside the zone is told and kept.

use super::flaws::flaws;
use super::new_lot::new_lot;
use super::provenance::Provenance;
use super::same::is_same_boundary;
use super::set::set_boundary;
use crate::domain::{Bounded, Edit, Id, LandUse, Lot, Plan, Zone, overlaps};
use crate::i18n::{Argument, Message, fold, nfc};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use crate::units::Area;
use geo::{Area as _, BooleanOps, MultiPolygon};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Land outside a zone below this share of the lot is a sliver between rounded corners.
const LEAST_SHARE: f64 = 0.001;

/// A lot as a table draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLot {
    /// "A1"
    pub code: String,
    /// On the plan's grid.
    pub rings: MultiPolygon,
}

/// What the lots of a table are drawn as.
#[derive(Clone, Copy, Debug)]
pub struct LotsAs {
    /// Where they lie.
    pub zone: Id<Zone>,
    /// What new ones are set aside for.
    pub land_use: LandUse,
    /// Where their corners are from.
    pub provenance: Provenance,
    /// How far the table's rounding puts a corner off, metres.
    pub within_m: f64,
    /// The day on which lots are looked for, and looked at for overlap.
    pub on: Date,
}

/// What becomes of a lot of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotFate {
    /// The plan had none of this code.
    Added,
    /// Its corners become others.
    Changed,
    /// Its corners are the table's already.
    Unchanged,
}

/// What the lots of a table come to.
#[derive(Debug)]
pub struct LotsDrawn {
    /// All of it, one step.
    pub edit: Edit,
    /// What becomes of each, in the order given.
    pub fates: Vec<LotFate>,
    /// What lies over another lot, or outside the zone.
    pub warnings: Vec<Message>,
}

/// The edit that draws all lots, or which of them (by place) cannot be drawn and why.
pub fn draw_lots(
    plan: &Plan,
    lots: &[DrawnLot],
    drawn_as: &LotsAs,
) -> Result<LotsDrawn, Vec<(usize, Refusal)>> {
    let mut scratch = Scratch::on(plan);
    let mut refused: Vec<(usize, Refusal)> = Vec::new();
    let mut fates = Vec::new();
    let mut codes: BTreeSet<String> = BTreeSet::new();
    for (place, lot) in lots.iter().enumerate() {
        let fate = if codes.insert(same_code(&lot.code)) {
            scratch.step(|plan| drawn(plan, lot, drawn_as))
        } else {
            Err(Message::new("operations-lots-code-twice").with("name", lot.code.as_str()).into())
        };
        match fate {
            Ok(fate) => fates.push(fate),
            Err(refusal) => refused.push((place, refusal)),
        }
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    let touched: BTreeSet<String> = lots
        .iter()
        .zip(&fates)
        .filter(|(_, fate)| **fate != LotFate::Unchanged)
        .map(|(lot, _)| same_code(&lot.code))
        .collect();
    let warnings = warnings(scratch.plan(), &touched, drawn_as);
    let count = |wanted: LotFate| fates.iter().filter(|fate| **fate == wanted).count();
    let zone = plan.get(drawn_as.zone).map(|zone| zone.code.clone()).unwrap_or_default();
    let label = Message::new("operations-lots-drawn")
        .with("added", count(LotFate::Added))
        .with("changed", count(LotFate::Changed))
        .with("zone", zone);
    Ok(LotsDrawn { edit: scratch.done(label), fates, warnings })
}

fn drawn(plan: &Plan, lot: &DrawnLot, drawn_as: &LotsAs) -> Result<(Edit, LotFate), Refusal> {
    let LotsAs { zone, land_use, provenance, within_m, on } = *drawn_as;
    let Some(there) = lot_of_code(plan, zone, &lot.code, on) else {
        let edit = new_lot(plan, zone, &lot.code, land_use, lot.rings.clone(), provenance)?;
        return Ok((edit, LotFate::Added));
    };
    let boundary = there.boundary.as_ref();
    let is_same =
        boundary.is_some_and(|there| is_same_boundary(there.rings(), &lot.rings, within_m));
    if is_same {
        return Ok((Edit::new(Message::new("common-unsaid")), LotFate::Unchanged));
    }
    let edit = set_boundary(plan, Bounded::Lot(there.id), lot.rings.clone(), provenance)?;
    Ok((edit, LotFate::Changed))
}

/// The lot of a zone with this code on a day: to the letter, else whatever its marks and spaces.
fn lot_of_code<'a>(plan: &'a Plan, zone: Id<Zone>, code: &str, on: Date) -> Option<&'a Lot> {
    let lots = || plan.lots_of(zone).map(AsRef::as_ref).filter(|lot| lot.valid.contains(on));
    let mut alike = lots().filter(|lot| same_code(&lot.code) == same_code(code));
    let exact = lots().find(|lot| nfc(&lot.code) == nfc(code));
    let first = alike.next().filter(|_| alike.next().is_none());
    exact.or(first)
}

fn same_code(code: &str) -> String {
    fold(code).chars().filter(|sign| !sign.is_whitespace()).collect()
}

fn warnings(plan: &Plan, touched: &BTreeSet<String>, drawn_as: &LotsAs) -> Vec<Message> {
    let is_touched = |lot: &Lot| touched.contains(&same_code(&lot.code));
    let over = overlaps(plan, drawn_as.zone, drawn_as.on).into_iter().filter_map(|overlap| {
        let (one, other) = (plan.get(overlap.one)?, plan.get(overlap.other)?);
        (is_touched(one) || is_touched(other)).then(|| {
            Message::new("operations-lots-overlap")
                .with("one", one.code.as_str())
                .with("other", other.code.as_str())
                .with("area", Argument::SquareMetres(overlap.area))
        })
    });
    // Of an outline that is no land nothing lies outside.
    let outline = plan
        .get(drawn_as.zone)
        .and_then(|zone| zone.boundary.as_ref())
        .filter(|outline| flaws(outline.rings()).iter().all(|flaw| flaw.kind.leaves_area()));
    let lots = plan.lots_of(drawn_as.zone).filter(|lot| lot.valid.contains(drawn_as.on));
    let outside = lots.filter(|lot| is_touched(lot)).filter_map(|lot| {
        let (drawn, outline) = (lot.boundary.as_ref()?, outline?);
        let beyond_m2 = drawn.rings().difference(outline.rings()).unsigned_area();
        let is_sliver = beyond_m2 <= LEAST_SHARE * drawn.plane_area().as_square_metres();
        (!is_sliver).then(|| {
            Message::new("operations-lots-outside")
                .with("name", lot.code.as_str())
                .with("area", Argument::SquareMetres(Area::square_metres(beyond_m2)))
        })
    });
    over.chain(outside).collect()
}
