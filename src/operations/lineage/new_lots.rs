//! What new lots take over from the one they come from.

use crate::domain::{Document, Id, LandUse, Lot, Period, Plan, Record, Uid};
use crate::operations::boundary::{Provenance, with_boundary};
use crate::operations::keep::keep;
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use crate::units::Area;
use geo::MultiPolygon;
use jiff::civil::Date;
use std::sync::Arc;

/// A lot as it begins.
pub(super) struct NewLot {
    pub(super) code: String,
    pub(super) land_use: LandUse,
    pub(super) land: MultiPolygon,
    pub(super) parent: Option<Id<Lot>>,
    pub(super) stated: Option<Area>,
    pub(super) on: Date,
    pub(super) document: Option<Id<Document>>,
}

/// Puts it in the plan: what the detailed plan sets for the land goes on, what was built or allowed on
/// the whole does not.
pub(super) fn put_new(scratch: &mut Scratch, from: &Lot, new: NewLot) -> Result<Id<Lot>, Refusal> {
    let NewLot { code, land_use, land, parent, stated, on, document } = new;
    let id = scratch.plan().next_id();
    let is_same_use = land_use == from.land_use;
    let lot = Lot {
        id,
        uid: Uid::new(),
        code,
        land_use,
        use_detail: from.use_detail.filter(|_| is_same_use),
        stated,
        boundary: None,
        max_density: from.max_density.filter(|_| is_same_use),
        max_floors: from.max_floors.filter(|_| is_same_use),
        max_height_m: from.max_height_m.filter(|_| is_same_use),
        counts_as_industrial: from.counts_as_industrial.filter(|_| is_same_use),
        built_density: None,
        production_floors: None,
        planted_share: None,
        wastewater_m3_per_day: None,
        parent,
        merged_into: None,
        decision: document,
        valid: Period { from: Some(on), to: from.valid.to },
        ..from.clone()
    };
    let provenance = Provenance { source: from.boundary_source, accuracy_m: from.accuracy_m };
    put(scratch, lot, Some((land, provenance)), on)?;
    Ok(id)
}

/// Keeps a lot, under all that holds for lots.
pub(super) fn put(
    scratch: &mut Scratch,
    lot: Lot,
    land: Option<(MultiPolygon, Provenance)>,
    on: Date,
) -> Result<(), Refusal> {
    scratch.step(|plan: &Plan| {
        let record = Record::Lot(Arc::new(lot));
        let record = match land {
            Some((land, provenance)) => with_boundary(plan, record, land, provenance)?,
            None => record,
        };
        Ok((keep(plan, record, on)?, ()))
    })
}

/// The lot ends on the day.
pub(super) fn ended(lot: &Lot, on: Date) -> Lot {
    Lot { valid: Period { to: Some(on), ..lot.valid }, ..lot.clone() }
}
