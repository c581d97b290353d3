//! Người thuê đi theo lô: who holds land of lots that end goes on with land of the new ones, where a
//! person says which.
//!
//! One lease goes on: the state on the lot before ends on the day, the same state begins on the new lot.

use crate::domain::{Edit, Enterprise, Id, Lot, Occupancy, Period, Plan, Record, Uid};
use crate::i18n::{Argument, Message};
use crate::operations::keep::keep;
use crate::operations::occupancy::end_occupancy;
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where a tenant goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Carry {
    /// Who.
    pub enterprise: Id<Enterprise>,
    /// Codes of the new lots, filled one after the other.
    pub lots: Vec<String>,
}

/// A new lot, and how much of it is free still.
pub(super) struct Room {
    pub(super) lot: Id<Lot>,
    pub(super) code: String,
    pub(super) free: Area,
}

/// The states on a lot that reach beyond a day, the earliest first.
fn reaching(plan: &Plan, lot: Id<Lot>, on: Date) -> Vec<Arc<Occupancy>> {
    let reaches = |held: &&Arc<Occupancy>| held.valid.to.is_none_or(|to| on < to);
    let mut held: Vec<Arc<Occupancy>> =
        plan.occupancies_of(lot).filter(reaches).map(Arc::clone).collect();
    held.sort_by_key(|held| held.valid.from);
    held
}

/// Who holds land of a lot beyond a day, one state a tenant and the earliest first.
pub fn holders_after(plan: &Plan, lot: Id<Lot>, on: Date) -> Vec<Arc<Occupancy>> {
    let mut seen = BTreeSet::new();
    let holding = reaching(plan, lot, on).into_iter().filter(|held| held.state.holds_land());
    holding.filter(|held| seen.insert(held.enterprise)).collect()
}

/// Ends what reaches beyond the day on the lots before; answers what is to go on.
pub(super) fn end_all(
    scratch: &mut Scratch,
    lots: &[Id<Lot>],
    on: Date,
) -> Result<Vec<Arc<Occupancy>>, Refusal> {
    let mut going_on = Vec::new();
    for lot in lots {
        for held in reaching(scratch.plan(), *lot, on) {
            if held.valid.from.is_some_and(|from| from >= on) {
                scratch.remove(held.id);
            } else {
                scratch.step(|plan| Ok::<_, Refusal>((end_now(plan, &held, on)?, ())))?;
            }
            going_on.push(held);
        }
    }
    Ok(going_on)
}

fn end_now(plan: &Plan, held: &Occupancy, on: Date) -> Result<Edit, Refusal> {
    // An end that is known already comes earlier now.
    match held.valid.to {
        Some(_) => {
            let valid = Period { to: Some(on), ..held.valid };
            let ended = Occupancy { valid, ..held.clone() };
            keep(plan, Record::Occupancy(Arc::new(ended)), on)
        }
        None => end_occupancy(plan, held.id, on),
    }
}

/// Lets each state go on where its tenant was told to go. What holds no land ends with the lot. `slack`
/// is by how much the new lots measure less than the old ones were said to be: a tenant of the whole
/// has that much less. Answers what is to be said of it.
pub(super) fn go_on(
    scratch: &mut Scratch,
    going_on: &[Arc<Occupancy>],
    carries: &[Carry],
    (rooms, slack): (&[Room], Area),
    on: Date,
) -> Result<Vec<Message>, Refusal> {
    let mut notes = Vec::new();
    let holding = || going_on.iter().filter(|held| held.state.holds_land());
    let told = |held: &Occupancy| carries.iter().find(|carry| carry.enterprise == held.enterprise);
    let untold: Vec<&Arc<Occupancy>> = holding().filter(|held| told(held).is_none()).collect();
    if !untold.is_empty() {
        return Err(untold_refusal(scratch.plan(), &untold, rooms));
    }
    for held in holding() {
        let Some(carry) = told(held) else { continue };
        let mut left = held.area;
        for (place, code) in carry.lots.iter().enumerate() {
            let room = rooms.iter().find(|room| room.code == *code);
            let room = room.ok_or_else(|| {
                Message::new("lineage-carry-lot-unknown")
                    .with("lot", code.as_str())
                    .with("lots", listed(rooms))
            })?;
            let during = Period { from: held.valid.from.max(Some(on)), to: held.valid.to };
            let free = room.free - held_on(scratch.plan(), room.lot, during);
            let area = if left.exceeds(free) { free } else { left };
            if area < Area::SMALLEST {
                continue;
            }
            let going = going(scratch.plan(), held, room.lot, area, during, place == 0);
            put_on(scratch, going)?;
            left = left - area;
        }
        if left.exceeds(slack) && left.exceeds(Area::ZERO) {
            return Err(too_little(scratch.plan(), held, left, carry));
        }
        if left.exceeds(Area::ZERO) {
            notes.push(measured(scratch.plan(), held, left));
        }
    }
    Ok(notes)
}

/// Two holdings of one tenant in the same state are one from now on.
fn put_on(scratch: &mut Scratch, going: Occupancy) -> Result<(), Refusal> {
    let plan = scratch.plan();
    let there = plan
        .occupancies_of(going.lot)
        .find(|there| there.enterprise == going.enterprise && there.valid.overlaps(&going.valid));
    let Some(there) = there.map(|there| Occupancy::clone(there)) else {
        scratch.put(going);
        return Ok(());
    };
    if (there.state, there.valid) != (going.state, going.valid) {
        return Err(Message::new("lineage-carry-states")
            .with("enterprise", tenant(plan, &going))
            .with("state", there.state.text())
            .with("other", going.state.text())
            .into());
    }
    let sum = |one: Option<f64>, other: Option<f64>| Some(one? + other?);
    scratch.put(Occupancy {
        area: there.area + going.area,
        investment_million_vnd: sum(there.investment_million_vnd, going.investment_million_vnd),
        investment_done_million_vnd: sum(
            there.investment_done_million_vnd,
            going.investment_done_million_vnd,
        ),
        workers: there.workers.zip(going.workers).map(|(one, other)| one + other),
        wastewater_m3_per_day: sum(there.wastewater_m3_per_day, going.wastewater_m3_per_day),
        ..there
    });
    Ok(())
}

fn held_on(plan: &Plan, lot: Id<Lot>, during: Period) -> Area {
    let held = plan.occupancies_of(lot).filter(|held| held.valid.overlaps(&during));
    held.map(|held| held.area).sum()
}

/// The state as it goes on; what is not told by area stands with the first lot alone.
fn going(
    plan: &Plan,
    held: &Occupancy,
    lot: Id<Lot>,
    area: Area,
    valid: Period,
    is_first: bool,
) -> Occupancy {
    let first = |figure: Option<f64>| figure.filter(|_| is_first);
    Occupancy {
        id: plan.next_id(),
        uid: Uid::new(),
        lot,
        area,
        valid,
        investment_million_vnd: first(held.investment_million_vnd),
        investment_done_million_vnd: first(held.investment_done_million_vnd),
        workers: held.workers.filter(|_| is_first),
        wastewater_m3_per_day: first(held.wastewater_m3_per_day),
        ..held.clone()
    }
}

fn listed(rooms: &[Room]) -> String {
    rooms.iter().map(|room| room.code.as_str()).collect::<Vec<_>>().join(", ")
}

fn tenant(plan: &Plan, held: &Occupancy) -> String {
    plan.get(held.enterprise).map(|tenant| tenant.name.clone()).unwrap_or_default()
}

fn untold_refusal(plan: &Plan, untold: &[&Arc<Occupancy>], rooms: &[Room]) -> Refusal {
    let holders = Message::list(untold.iter().map(|held| {
        Message::new("operations-holder")
            .with("enterprise", tenant(plan, held))
            .with("area", Argument::SquareMetres(held.area))
    }));
    Message::new("lineage-carry-untold")
        .with("holders", holders.unwrap_or_else(|| Message::new("common-unsaid")))
        .with("lots", listed(rooms))
        .into()
}

fn measured(plan: &Plan, held: &Occupancy, lost: Area) -> Message {
    Message::new("lineage-carry-measured")
        .with("enterprise", tenant(plan, held))
        .with("before", Argument::SquareMetres(held.area))
        .with("after", Argument::SquareMetres(held.area - lost))
}

fn too_little(plan: &Plan, held: &Occupancy, left: Area, carry: &Carry) -> Refusal {
    Message::new("lineage-carry-too-little")
        .with("enterprise", tenant(plan, held))
        .with("area", Argument::SquareMetres(held.area))
        .with("left", Argument::SquareMetres(left))
        .with("lots", carry.lots.join(", "))
        .into()
}
