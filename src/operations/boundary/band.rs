//! Dải đất: a strip of even width along a boundary, inside or outside of it, or along a way drawn on the
//! map, as green belts and roads have it. It becomes a lot; a lot it lies in gives it that land.

use super::new_lot::new_lot;
use super::provenance::Provenance;
use super::subject::{becomes, facts, whose};
use crate::domain::{
    Boundary, BoundarySource, Bounded, Edit, Id, LandUse, Lot, Plan, Point, Record, Zone,
};
use crate::i18n::{Argument, Message};
use crate::operations::land::{put_back, thick, tidied};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use crate::units::Area;
use geo::buffer::{Buffer, BufferStyle, LineCap, LineJoin};
use geo::{BooleanOps, CoordsIter, LineString, MultiPolygon};

/// Along what the strip lies.
#[derive(Clone, Debug, PartialEq)]
pub enum BandAlong {
    /// Along a boundary, within it.
    Inside(Bounded),
    /// Along a boundary, around it.
    Outside(Bounded),
    /// On both sides of a way.
    Way(Vec<Point>),
}

/// A strip of land that is to be a lot.
#[derive(Clone, Debug, PartialEq)]
pub struct BandDraft {
    /// Along what.
    pub along: BandAlong,
    /// How wide, metres.
    pub width_m: f64,
    /// Whether its corners are arcs.
    pub is_round: bool,
    /// Where the lot lies.
    pub zone: Id<Zone>,
    /// Its code.
    pub code: String,
    /// What it is set aside for.
    pub land_use: LandUse,
}

/// A strip that is a lot.
#[derive(Clone, Debug, PartialEq)]
pub struct BandMade {
    /// The lot added.
    pub edit: Edit,
    /// On the plane.
    pub area: Area,
}

/// No strip is wider, metres.
const WIDEST_M: f64 = 1_000.0;
/// A chord of an arc turns by so much, radians.
const ARC_STEP: f64 = 0.1;
/// A corner sharper than this is cut off, radians.
const SHARPEST: f64 = 0.2;

/// Makes a lot of a strip of even width.
pub fn make_band(plan: &Plan, draft: &BandDraft) -> Result<BandMade, Refusal> {
    if !(draft.width_m > 0.0 && draft.width_m <= WIDEST_M) {
        return Err(Message::new("shape-band-width")
            .with("most", Argument::Metres(WIDEST_M))
            .into());
    }
    let land = land(plan, draft)?;
    if land.0.is_empty() {
        return Err(Message::new("shape-band-nothing").into());
    }
    let mut scratch = Scratch::on(plan);
    if let BandAlong::Inside(of @ Bounded::Lot(_)) = draft.along {
        scratch.step(|plan| Ok::<_, Refusal>((without(plan, of, &land)?, ())))?;
    }
    let provenance = Provenance { source: Some(BoundarySource::Digitised), accuracy_m: None };
    let label = scratch.step(|plan| {
        let edit = new_lot(plan, draft.zone, &draft.code, draft.land_use, land, provenance)?;
        let label = edit.label.clone();
        Ok::<_, Refusal>((edit, label))
    })?;
    Ok(BandMade::of(scratch.done(label)))
}

/// A lot has the land within its strip no longer.
fn without(plan: &Plan, of: Bounded, strip: &MultiPolygon) -> Result<Edit, Refusal> {
    let facts = facts(plan, of)?;
    let whose = whose(plan, of, &facts);
    let provenance = Provenance::from(&facts);
    let boundary = facts.boundary.ok_or_else(|| Message::new("shape-band-nothing"))?;
    let whole = boundary.rings();
    let mut rest = MultiPolygon(thick(whole.difference(strip)));
    put_back(&mut rest, strip.coords_iter().chain(whole.coords_iter()));
    let rest = tidied(rest).rings;
    if rest.0.is_empty() {
        return Err(Message::new("shape-band-takes-all").with("whose", whose).into());
    }
    let label = Message::new("shape-band-taken").with("whose", whose);
    Ok(becomes(plan, of, label, Some(Boundary::new(rest)), provenance))
}

impl BandMade {
    /// By the lot an edit adds.
    pub fn of(edit: Edit) -> Self {
        // Keys grow: the new one is the last.
        let mut lots = edit.becomes.values().rev().filter_map(|record| match record.as_ref()? {
            Record::Lot(lot) => Lot::area(lot),
            _ => None,
        });
        let area = lots.next().unwrap_or_default();
        Self { edit, area }
    }
}

fn land(plan: &Plan, draft: &BandDraft) -> Result<MultiPolygon, Refusal> {
    let style = |metres: f64| {
        let join =
            if draft.is_round { LineJoin::Round(ARC_STEP) } else { LineJoin::Miter(SHARPEST) };
        BufferStyle::new(metres).line_join(join).line_cap(LineCap::Butt)
    };
    let rings = |of: &Bounded| -> Result<MultiPolygon, Refusal> {
        let boundary = plan.boundary_facts(*of).and_then(|facts| facts.boundary);
        let boundary: Boundary = boundary.ok_or_else(|| Message::new("shape-band-nothing"))?;
        Ok(boundary.rings().clone())
    };
    let (land, known) = match &draft.along {
        BandAlong::Inside(of) => {
            let whole = rings(of)?;
            let inner = whole.buffer_with_style(style(-draft.width_m));
            (whole.difference(&inner), whole)
        }
        BandAlong::Outside(of) => {
            let whole = rings(of)?;
            (whole.buffer_with_style(style(draft.width_m)).difference(&whole), whole)
        }
        BandAlong::Way(way) => {
            let way: LineString = way.iter().map(|at| at.0).collect();
            (way.buffer_with_style(style(draft.width_m / 2.0)), MultiPolygon(Vec::new()))
        }
    };
    let mut land = MultiPolygon(thick(land));
    if !known.0.is_empty() {
        put_back(&mut land, known.coords_iter());
    }
    Ok(tidied(land).rings)
}
