//! Whether a lot has the land: on every day of a period, beside everybody else who holds some.
//!
//! Land is free per day, not per record: two tenants one after the other fit where two at a time
//! do not.

use super::draft::OccupancyDraft;
use super::intent::Intent;
use super::known::begin;
use crate::domain::{Field, Id, Lot, Occupancy, Period, Plan, field_of};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use crate::units::Area;
use jiff::civil::Date;
use std::sync::Arc;

const AREA: &Field = field_of!(Occupancy: area_m2);

/// The draft's lot, if it is for lease and exists for as long as the draft says.
pub(super) fn lot_for_lease<'a>(
    plan: &'a Plan,
    draft: &OccupancyDraft,
) -> Result<&'a Arc<Lot>, Refusal> {
    let lot = plan.get(draft.lot).ok_or_else(|| Message::new("operations-lot-unknown"))?;
    let about = |key| Message::new(key).with("lot", lot.code.as_str());
    if !lot.land_use.is_for_lease() {
        return Err(about("operations-not-for-lease").with("use", lot.land_use.text()).into());
    }
    if let Some(from) = lot.valid.from
        && draft.from < from
    {
        let message = about("operations-lot-not-yet").with("from", from).with("on", draft.from);
        return Err(Refusal::of(field_of!(Occupancy: valid_from), message));
    }
    if let Some(to) = lot.valid.to
        && (draft.from >= to || draft.to.is_none_or(|end| end > to))
    {
        let field = if draft.from >= to {
            field_of!(Occupancy: valid_from)
        } else {
            field_of!(Occupancy: valid_to)
        };
        return Err(Refusal::of(field, about("operations-lot-no-more").with("to", to)));
    }
    Ok(lot)
}

/// The day of a period on which a lot has least free land, and who holds the rest.
pub(super) struct Tightest<'a> {
    pub(super) on: Date,
    pub(super) free: Area,
    pub(super) holders: Vec<&'a Arc<Occupancy>>,
}

/// Nothing where the lot's area is unknown. `except` are records about to change.
pub(super) fn tightest_day<'a>(
    plan: &'a Plan,
    lot: &Lot,
    period: Period,
    except: &[Id<Occupancy>],
) -> Option<Tightest<'a>> {
    let whole = lot.area()?;
    let start = period.from.unwrap_or(Date::MIN);
    let others: Vec<_> = plan
        .occupancies_of(lot.id)
        .filter(|other| other.state.holds_land() && !except.contains(&other.id))
        .filter(|other| other.valid.overlaps(&period))
        .collect();
    // Land gets scarcer only on a day somebody begins.
    let mut days: Vec<Date> = others.iter().map(|other| begin(other).max(start)).collect();
    days.push(start);
    days.sort_unstable();
    days.into_iter()
        .map(|on| {
            let holders: Vec<_> =
                others.iter().copied().filter(|other| other.valid.contains(on)).collect();
            let held: Area = holders.iter().map(|holder| holder.area).sum();
            Tightest { on, free: whole - held, holders }
        })
        .reduce(|least, day| if day.free < least.free { day } else { least })
}

/// Refuses an area that fits no day and no history: none at all, or more than the whole lot.
pub(super) fn check_typed_area(intent: &Intent<'_>) -> Result<(), Refusal> {
    let Some(area) = intent.draft.area else {
        return Ok(());
    };
    let square_metres = area.as_square_metres();
    if !square_metres.is_finite() || square_metres <= 0.0 {
        return Err(Refusal::of(AREA, intent.about("operations-area-not-positive")));
    }
    if area < Area::SMALLEST {
        let least = Argument::SquareMetres(Area::SMALLEST);
        let message = intent.about("operations-area-too-small").with("least", least);
        return Err(Refusal::of(AREA, message));
    }
    match intent.lot.area() {
        Some(whole) if area.exceeds(whole) && !area.rounds(whole) => {
            Err(more_than_lot(intent, area, whole))
        }
        Some(_) | None => Ok(()),
    }
}

/// The area a draft comes to: what was typed, what the enterprise has there, or all that is free.
pub(super) fn area_for(
    intent: &Intent<'_>,
    before: Option<&Occupancy>,
    period: Period,
    except: &[Id<Occupancy>],
) -> Result<Area, Refusal> {
    let of_record = |record: &Occupancy| intent.draft.area == Some(record.area);
    let is_typed = intent.draft.area.is_some()
        && !before.is_some_and(of_record)
        && !intent.itself.is_some_and(|itself| of_record(itself));
    let wanted = intent.draft.area.or(before.map(|before| before.area));
    let tightest = tightest_day(intent.plan, intent.lot, period, except);
    if !intent.draft.state.holds_land() {
        return wanted.ok_or_else(|| nothing_to_recover(intent));
    }
    match (wanted, tightest) {
        // A rounded figure means all there is, and not a strip more or less.
        (Some(area), Some(day)) if is_typed && area.rounds(day.free) => Ok(day.free),
        (Some(area), Some(day)) if area.exceeds(day.free) => Err(too_much(intent, area, &day)),
        (Some(area), _) => Ok(area),
        (None, None) => Err(Refusal::of(AREA, intent.about("operations-area-unknown"))),
        (None, Some(day)) if day.free >= Area::SMALLEST => Ok(day.free),
        (None, Some(day)) => Err(nothing_free(intent, &day)),
    }
}

/// Refuses where `area` is more than is free on any day of `period`.
pub(super) fn check_fits(
    intent: &Intent<'_>,
    area: Area,
    period: Period,
    except: &[Id<Occupancy>],
) -> Result<(), Refusal> {
    match tightest_day(intent.plan, intent.lot, period, except) {
        Some(day) if area.exceeds(day.free) => Err(too_much(intent, area, &day)),
        Some(_) | None => Ok(()),
    }
}

pub(super) fn nothing_to_recover(intent: &Intent<'_>) -> Refusal {
    let message = intent.about("operations-nothing-to-recover").with("from", intent.draft.from);
    Refusal::of(field_of!(Occupancy: state), message)
}

fn nothing_free(intent: &Intent<'_>, day: &Tightest<'_>) -> Refusal {
    // Without anybody there it is a lot of no area at all.
    let message = holders(intent.plan, day).map_or_else(
        || intent.about("operations-area-unknown"),
        |holders| {
            let about = intent.about("operations-nothing-free");
            about.with("on", day.on).with("holders", holders)
        },
    );
    Refusal::of(AREA, message)
}

fn too_much(intent: &Intent<'_>, area: Area, day: &Tightest<'_>) -> Refusal {
    let free = if day.free < Area::ZERO { Area::ZERO } else { day.free };
    let Some(holders) = holders(intent.plan, day) else {
        return more_than_lot(intent, area, day.free);
    };
    let message = intent
        .about("operations-more-than-free")
        .with("area", Argument::SquareMetres(area))
        .with("free", Argument::SquareMetres(free))
        .with("on", day.on)
        .with("holders", holders);
    Refusal::of(AREA, message)
}

fn more_than_lot(intent: &Intent<'_>, area: Area, whole: Area) -> Refusal {
    let message = intent
        .about("operations-more-than-lot")
        .with("area", Argument::SquareMetres(area))
        .with("whole", Argument::SquareMetres(whole));
    Refusal::of(AREA, message)
}

fn holders(plan: &Plan, day: &Tightest<'_>) -> Option<Message> {
    Message::list(day.holders.iter().map(|holder| {
        let name = plan.get(holder.enterprise).map(|enterprise| enterprise.name.clone());
        Message::new("operations-holder")
            .with("enterprise", name.unwrap_or_default())
            .with("area", Argument::SquareMetres(holder.area))
    }))
}
