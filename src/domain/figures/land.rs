//! Tìm đất: which lots would do for an enterprise that asks, with what speaks for and against each.
//!
//! Only what is known to be too small or meant for something else is left out; what nobody knows is
//! said.

use super::relocation::most_held_from;
use crate::domain::{
    Id, Industry, LandUse, Lot, OccupancyState, Plan, WastewaterRoom, Zone, ZoneIndustry, ZoneKind,
    ZoneStatus, is_expired, wastewater_room,
};
use crate::units::Area;
use jiff::civil::Date;

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct LandWish {
    /// At least so much in one lot.
    pub area: Option<Area>,
    /// Land set aside for this; any that is for lease where not said.
    pub land_use: Option<LandUse>,
    /// Industries it may be, as far as the plan knows them; none where not said.
    pub industries: Vec<Id<Industry>>,
    /// Wastewater it will send, m³ a day.
    pub wastewater: Option<f64>,
    /// From which day on.
    pub from: Date,
    /// Only in this zone.
    pub zone: Option<Id<Zone>>,
}

/// How a lot comes to be free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FreeLand {
    /// Nobody has any of it.
    Whole,
    /// Somebody has a part.
    Part,
    /// It was taken back.
    Recovered,
    /// Who has it now leaves it by this day.
    Coming(Date),
}

/// A lot that would do.
#[derive(Clone, Debug, PartialEq)]
pub struct LandOffer {
    /// Which.
    pub lot: Id<Lot>,
    /// Where it lies.
    pub zone: Id<Zone>,
    /// Free land on it from the day asked for on; unknown where the lot's area is.
    pub free: Option<Area>,
    /// How that comes.
    pub how: FreeLand,
    /// Whether the zone, or the stage of the lot, is planned for the industry; unknown where either
    /// is not said.
    pub suits: Option<bool>,
    /// Whether the zone's works can treat its wastewater.
    pub wastewater: WastewaterRoom,
    /// What the lot may send at most where the wish is more, m³ a day.
    pub allowance: Option<f64>,
    /// Whether the lot is only an illustration, and so is its area.
    pub is_illustrative: bool,
    /// How far the zone is.
    pub status: Option<ZoneStatus>,
}

/// What there is for a wish.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LandFound {
    /// The lots that would do, the best first.
    pub offers: Vec<LandOffer>,
    /// How many free lots are too small, and how large the largest of them is.
    pub too_small: Option<(usize, Area)>,
    /// Lots whose lease will have run out by then while nobody has said what becomes of it.
    pub lapsed: usize,
}

/// The lots that would do, looked for on a day: what fits the industry and the works comes first,
/// then real lots, then the lot with least land to spare.
pub fn find_land(plan: &Plan, wish: &LandWish, on: Date) -> LandFound {
    let mut found = LandFound::default();
    for zone in plan.all::<Zone>().filter(|zone| is_open(plan, zone, wish)) {
        let wastewater =
            wastewater_room(plan, zone.id, wish.from, wish.wastewater.unwrap_or_default());
        for lot in plan.lots_of(zone.id).filter(|lot| is_meant(lot, wish)) {
            found.lapsed += usize::from(is_lapsed(plan, lot, wish.from));
            let free = lot.area().map(|area| area - most_held_from(plan, lot.id, wish.from));
            match (free, wish.area) {
                (Some(free), _) if free < Area::SMALLEST => {}
                (Some(free), Some(area)) if area.exceeds(free) && !area.rounds(free) => {
                    let (count, largest) = found.too_small.unwrap_or_default();
                    let largest = if free > largest { free } else { largest };
                    found.too_small = Some((count + 1, largest));
                }
                (None, _) if is_held(plan, lot, wish.from) => {}
                (free, _) => {
                    found.offers.push(offer(plan, zone, lot, free, wastewater, (wish, on)));
                }
            }
        }
    }
    found.offers.sort_by(|one, other| {
        let size = |offer: &LandOffer| offer.free.map_or(f64::MAX, Area::as_square_metres);
        rank(one).cmp(&rank(other)).then_with(|| size(one).total_cmp(&size(other)))
    });
    found
}

/// Whether enterprises can settle in the zone at all. Parks are not the office's to give.
fn is_open(plan: &Plan, zone: &Zone, wish: &LandWish) -> bool {
    let has_lots = matches!(zone.kind, ZoneKind::Cluster | ZoneKind::Logistics);
    has_lots
        && plan.status_on(zone.id, wish.from) != Some(ZoneStatus::Withdrawn)
        && wish.zone.is_none_or(|only| only == zone.id)
}

fn is_meant(lot: &Lot, wish: &LandWish) -> bool {
    let fits = wish.land_use.map_or(lot.land_use.is_for_lease(), |wanted| wanted == lot.land_use);
    fits && lot.land_use.is_for_lease() && lot.valid.contains(wish.from)
}

fn is_held(plan: &Plan, lot: &Lot, on: Date) -> bool {
    plan.occupancies_on(lot.id, on).any(|held| held.state.holds_land())
}

fn is_lapsed(plan: &Plan, lot: &Lot, on: Date) -> bool {
    plan.occupancies_on(lot.id, on).any(|held| is_expired(plan, held, on))
}

fn offer(
    plan: &Plan,
    zone: &Zone,
    lot: &Lot,
    free: Option<Area>,
    wastewater: WastewaterRoom,
    (wish, on): (&LandWish, Date),
) -> LandOffer {
    let more = wish.wastewater.unwrap_or_default();
    LandOffer {
        lot: lot.id,
        zone: zone.id,
        free,
        how: how(plan, lot, free, wish.from, on),
        suits: suits(plan, lot, wish),
        wastewater,
        allowance: lot.wastewater_m3_per_day.filter(|allowed| more > *allowed),
        is_illustrative: lot.is_sketched(),
        status: plan.status_on(zone.id, wish.from),
    }
}

fn how(plan: &Plan, lot: &Lot, free: Option<Area>, from: Date, on: Date) -> FreeLand {
    if let Some((free, area)) = free.zip(lot.area()) {
        let ends = plan.occupancies_of(lot.id).filter_map(|held| held.valid.to);
        let mut days: Vec<Date> = ends.filter(|day| *day > on && *day <= from).collect();
        days.push(on);
        days.sort_unstable();
        let is_free = |day: &Date| !free.exceeds(area - most_held_from(plan, lot.id, *day));
        if let Some(day) = days.into_iter().find(is_free).filter(|day| *day > on) {
            return FreeLand::Coming(day);
        }
    }
    let is_recovered = |state| state == OccupancyState::Recovered;
    if plan.occupancies_on(lot.id, from).any(|held| is_recovered(held.state)) {
        FreeLand::Recovered
    } else if is_held(plan, lot, from) {
        FreeLand::Part
    } else {
        FreeLand::Whole
    }
}

fn suits(plan: &Plan, lot: &Lot, wish: &LandWish) -> Option<bool> {
    let mut planned = plan
        .that_refer_to::<ZoneIndustry>(lot.zone)
        .filter(|planned| planned.phase.is_none_or(|phase| lot.phase == Some(phase)))
        .peekable();
    if wish.industries.is_empty() || planned.peek().is_none() {
        return None;
    }
    Some(planned.any(|planned| wish.industries.contains(&planned.industry)))
}

/// What speaks against a lot, the worst first.
fn rank(offer: &LandOffer) -> impl Ord + use<> {
    (
        matches!(offer.wastewater, WastewaterRoom::Short { .. }) || offer.allowance.is_some(),
        offer.suits == Some(false),
        offer.is_illustrative,
        offer.suits.is_none(),
        offer.status == Some(ZoneStatus::Proposed),
    )
}
