//! Nhập lô: from a day on several lots are one.

use super::carry::{Carry, Room, end_all, go_on};
use super::day::check_day;
use super::neighbours::{beside, put_corners};
use super::new_lots::{NewLot, ended, put, put_new};
use crate::domain::{Document, Edit, Id, LandUse, Lot, Plan, Zone};
use crate::i18n::{Message, nfc, tidy};
use crate::operations::ground::within_bounds;
use crate::operations::land::{SAME_CORNER_M, Together, united, with_corners_on};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use crate::units::Area;
use geo::{Coord, CoordsIter, MultiPolygon, Polygon};
use jiff::civil::Date;
use rstar::RTree;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Lots that are to be one.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeDraft {
    /// Which, two or more of one zone.
    pub lots: Vec<Id<Lot>>,
    /// Code of the new lot; nothing is that of the first.
    pub code: Option<String>,
    /// What it is set aside for; nothing is what all of them are.
    pub land_use: Option<LandUse>,
    /// The day from which it holds.
    pub on: Date,
    /// The document it rests on.
    pub document: Option<Id<Document>>,
}

/// What a merger comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedLots {
    /// Everything in one step.
    pub edit: Edit,
    /// The new lot's key once the edit is in the plan.
    pub lot: Id<Lot>,
    /// Its code.
    pub code: String,
    /// On the plane.
    pub area: Area,
    /// What is to be said of it.
    pub notes: Vec<Message>,
}

/// Merges lots that lie side by side: they end on the day, and their tenants go on on the new lot.
pub fn merge_lots(plan: &Plan, draft: &MergeDraft) -> Result<MergedLots, Refusal> {
    let lots = lots(plan, draft)?;
    let [first, ..] = lots[..] else { return Err(Message::new("lineage-merge-two").into()) };
    let land_use = land_use(&lots, draft)?;
    let land = joined(&lots)?;
    let typed = draft.code.as_deref().map(|code| nfc(&tidy(code))).filter(|code| !code.is_empty());
    let code = typed.unwrap_or_else(|| first.code.clone());
    let ids: Vec<Id<Lot>> = lots.iter().map(|lot| lot.id).collect();
    let mut scratch = Scratch::on(plan);
    let going_on = end_all(&mut scratch, &ids, draft.on)?;
    for lot in &lots {
        put(&mut scratch, ended(lot, draft.on), None, draft.on)?;
    }
    let corners: Vec<Coord> = land.coords_iter().collect();
    let new = NewLot {
        code: code.clone(),
        land_use,
        land: land.clone(),
        parent: None,
        stated: lots.iter().map(|lot| lot.stated).sum(),
        on: draft.on,
        document: draft.document,
    };
    let id = put_new(&mut scratch, first, new)?;
    for lot in &lots {
        let ended = scratch.plan().get(lot.id).map(|ended| Lot::clone(ended));
        if let Some(ended) = ended {
            scratch.put(Lot { merged_into: Some(id), ..ended });
        }
    }
    let area = scratch.plan().get(id).and_then(|lot| lot.area()).unwrap_or_default();
    let carries: Vec<Carry> = going_on
        .iter()
        .map(|held| Carry { enterprise: held.enterprise, lots: vec![code.clone()] })
        .collect();
    let room = Room { lot: id, code: code.clone(), free: area };
    let slack = lots.iter().filter_map(|lot| lot.area()).sum::<Area>() - area;
    let notes = go_on(&mut scratch, &going_on, &carries, (&[room], slack), draft.on)?;
    let neighbours = beside(plan, &land, &ids.iter().copied().collect(), (first.zone, draft.on));
    put_corners(&mut scratch, &neighbours, &corners);
    let codes: Vec<&str> = lots.iter().map(|lot| lot.code.as_str()).collect();
    let label = Message::new("lineage-merged")
        .with("lots", codes.join(", "))
        .with("code", code.as_str())
        .with("day", draft.on);
    Ok(MergedLots { edit: within_bounds(scratch.done(label))?, lot: id, code, area, notes })
}

/// The lots, each once, all of one zone and there on the day.
fn lots<'a>(plan: &'a Plan, draft: &MergeDraft) -> Result<Vec<&'a Arc<Lot>>, Refusal> {
    let mut seen = BTreeSet::new();
    let ids = draft.lots.iter().filter(|lot| seen.insert(**lot));
    let unknown = || Refusal::from(Message::new("operations-lot-unknown"));
    let lots: Vec<&Arc<Lot>> =
        ids.map(|lot| plan.get(*lot).ok_or_else(unknown)).collect::<Result<_, _>>()?;
    let zones: BTreeSet<Id<Zone>> = lots.iter().map(|lot| lot.zone).collect();
    if lots.len() < 2 {
        return Err(Message::new("lineage-merge-two").into());
    }
    if zones.len() > 1 {
        return Err(Message::new("lineage-merge-zones").into());
    }
    lots.iter().try_for_each(|lot| check_day(plan, lot, draft.on))?;
    if lots.iter().any(|lot| lot.valid.to != lots[0].valid.to) {
        let codes: Vec<&str> = lots.iter().map(|lot| lot.code.as_str()).collect();
        return Err(Message::new("lineage-merge-ends").with("lots", codes.join(", ")).into());
    }
    Ok(lots)
}

fn land_use(lots: &[&Arc<Lot>], draft: &MergeDraft) -> Result<LandUse, Refusal> {
    let first = lots[0];
    let other = lots.iter().find(|lot| lot.land_use != first.land_use);
    match (draft.land_use, other) {
        (Some(told), _) => Ok(told),
        (None, None) => Ok(first.land_use),
        (None, Some(other)) => Err(Message::new("lineage-merge-uses")
            .with("one", first.code.as_str())
            .with("use", first.land_use.text())
            .with("other", other.code.as_str())
            .with("other-use", other.land_use.text())
            .into()),
    }
}

/// The land of all, in one piece.
fn joined(lots: &[&Arc<Lot>]) -> Result<MultiPolygon, Refusal> {
    let mut lands = Vec::new();
    for lot in lots {
        let boundary = lot.boundary.as_ref().ok_or_else(|| {
            Refusal::from(Message::new("lineage-no-boundary").with("lot", lot.code.as_str()))
        })?;
        lands.push(boundary.rings());
    }
    let firm = lands[0].coords_iter();
    let together = Together::of(firm, lands[1..].iter().flat_map(|land| land.coords_iter()));
    let lands: Vec<MultiPolygon> = lands.iter().map(|land| together.put_together(land)).collect();
    let corners = lands.iter().flat_map(CoordsIter::coords_iter).map(|at| [at.x, at.y]);
    let corners = RTree::bulk_load(corners.collect());
    let noded: Vec<Polygon> = lands
        .iter()
        .flat_map(MultiPolygon::iter)
        .map(|part| with_corners_on(part, &corners, SAME_CORNER_M))
        .collect();
    let land = united(&noded);
    if land.0.len() == 1 {
        return Ok(land);
    }
    let codes: Vec<&str> = lots.iter().map(|lot| lot.code.as_str()).collect();
    Err(Message::new("lineage-merge-apart").with("lots", codes.join(", ")).into())
}
