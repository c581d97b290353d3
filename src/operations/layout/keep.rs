//! Keeping a draft: its pieces become lots, all in one edit.

use super::draft::LayoutDraft;
use super::laid_out::{LaidOut, LayoutPiece};
use crate::domain::{BoundarySource, Edit, Id, Lot, Period, Plan, Record};
use crate::i18n::Message;
use crate::operations::boundary::{Provenance, with_boundary};
use crate::operations::ground::within_bounds;
use crate::operations::keep::keep;
use crate::operations::lineage::{beside, put_corners};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use geo::{Coord, CoordsIter, MultiPolygon};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The edit that makes lots of the pieces, as sketched as a draft is. Lots beside them get the corners
/// that lie on their sides.
pub fn keep_layout(plan: &Plan, draft: &LayoutDraft, laid: &LaidOut) -> Result<Edit, Refusal> {
    let zone = plan.get(draft.zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    let mut scratch = Scratch::on(plan);
    for piece in &laid.pieces {
        put_piece(&mut scratch, draft, piece)?;
    }
    let land = MultiPolygon(laid.pieces.iter().map(|piece| piece.land.clone()).collect());
    let corners: Vec<Coord> = land.coords_iter().collect();
    let neighbours = beside(plan, &land, &BTreeSet::new(), (draft.zone, draft.on));
    put_corners(&mut scratch, &neighbours, &corners);
    let label = Message::new("layout-kept-as-lots")
        .with("count", laid.pieces.len())
        .with("zone", zone.name.as_str())
        .with("day", draft.on);
    within_bounds(scratch.done(label))
}

fn put_piece(
    scratch: &mut Scratch,
    draft: &LayoutDraft,
    piece: &LayoutPiece,
) -> Result<(), Refusal> {
    let id: Id<Lot> = scratch.plan().next_id();
    let lot = Lot {
        use_detail: piece.use_detail,
        decision: draft.document,
        valid: Period { from: Some(draft.on), to: None },
        ..Lot::new(id, draft.zone, &piece.code, piece.land_use)
    };
    let provenance = Provenance { source: Some(BoundarySource::Illustrative), accuracy_m: None };
    scratch.step(|plan: &Plan| {
        let land = MultiPolygon(vec![piece.land.clone()]);
        let record = with_boundary(plan, Record::Lot(Arc::new(lot)), land, provenance)?;
        Ok((keep(plan, record, draft.on)?, ()))
    })
}
