//! Numbering the pieces, so that a piece keeps its code where the draft only changed a little.
//!
//! A new piece and an old one of the same use are the same where each overlaps the other most, as in
//! Vanegas et al., "Procedural Generation of Parcels in Urban Modeling" (2012).

use super::draft::LayoutDraft;
use super::laid_out::LayoutPiece;
use super::overlap::overlap_m2;
use crate::domain::{LandUse, Plan};
use crate::operations::lineage::free_codes;
use std::collections::BTreeSet;

/// Gives every piece its code.
pub(super) fn number(
    plan: &Plan,
    draft: &LayoutDraft,
    pieces: &mut [LayoutPiece],
    before: &[LayoutPiece],
) {
    let mut used = BTreeSet::new();
    for (new, old) in same(pieces, before) {
        let code = &before[old].code;
        if is_free(plan, draft, code) && used.insert(code.clone()) {
            pieces[new].code.clone_from(code);
        }
    }
    for land_use in uses(pieces) {
        let prefix = prefix(draft, land_use);
        let mut free =
            free_codes(plan, draft.zone, prefix, draft.on).filter(|code| !used.contains(code));
        let unnamed =
            pieces.iter_mut().filter(|piece| piece.land_use == land_use && piece.code.is_empty());
        for piece in unnamed {
            piece.code = free.next().unwrap_or_default();
        }
    }
}

fn is_free(plan: &Plan, draft: &LayoutDraft, code: &str) -> bool {
    let mut there = plan.lots_coded(draft.zone, code);
    !there.any(|lot| lot.valid.to.is_none_or(|to| draft.on < to))
}

fn uses(pieces: &[LayoutPiece]) -> Vec<LandUse> {
    let mut uses = Vec::new();
    for piece in pieces {
        if !uses.contains(&piece.land_use) {
            uses.push(piece.land_use);
        }
    }
    uses
}

/// Roads, green and technical land are numbered as offices do: GT, CX, HT.
fn prefix(draft: &LayoutDraft, land_use: LandUse) -> &str {
    match land_use {
        LandUse::Road => "GT-",
        LandUse::Green => "CX-",
        LandUse::Technical => "HT-",
        LandUse::Industrial
        | LandUse::Warehouse
        | LandUse::Service
        | LandUse::Water
        | LandUse::Reserve => &draft.prefix,
    }
}

/// New pieces and the old ones they are.
fn same(pieces: &[LayoutPiece], before: &[LayoutPiece]) -> Vec<(usize, usize)> {
    let shared: Vec<(usize, usize, f64)> = pieces
        .iter()
        .enumerate()
        .flat_map(|(new, piece)| {
            let alike = before.iter().enumerate();
            let alike = alike.filter(|(_, old)| old.land_use == piece.land_use);
            alike.map(move |(old, other)| (new, old, overlap_m2(&piece.land, &other.land)))
        })
        .filter(|(.., m2)| *m2 > 0.0)
        .collect();
    let most = |count: usize, place: fn(&(usize, usize, f64)) -> usize| {
        let mut most = vec![0.0_f64; count];
        for one in &shared {
            most[place(one)] = most[place(one)].max(one.2);
        }
        most
    };
    let (of_new, of_old) = (most(pieces.len(), |one| one.0), most(before.len(), |one| one.1));
    let mutual = shared.iter().filter(|(new, old, m2)| of_new[*new] == *m2 && of_old[*old] == *m2);
    mutual.map(|(new, old, _)| (*new, *old)).collect()
}
