//! Everything about one zone on a day.

use super::area_truth::{AreaTruth, area_truth};
use super::legal::{Legal, legal};
use super::names::{first_place_name, place_name, planned_name};
use super::tables::{TableQuery, WorkBar, work_bars};
use super::target_text::{disagreement, evidence, judged_by_plan};
use super::village_card::{VillagePart, village_parts};
use crate::domain::{
    BoardRow, Boundary, Bounded, Completeness, Enterprise, Fill, Id, Indicator, Industry, Key,
    LandUseBalance, Lot, LotState, Measure, Observation, Phase, Plan, Precision, Product,
    StatedArea, Target, TargetStanding, WastewaterBalance, Zone, ZoneIndustry, ZoneKind,
    ZoneStatus, board, fill_of_phase, fill_of_zone, land_use_balance, overlaps, wastewater_balance,
};
use crate::i18n::{Argument, Message};
use crate::rules::{Answer, Law, craft_village_criteria};
use crate::units::Area;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A zone with what is known of it on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneCard {
    /// Which.
    pub id: Id<Zone>,
    /// What sort.
    pub kind: ZoneKind,
    /// "CCN-TH".
    pub code: String,
    /// Its full name.
    pub title: String,
    /// Commune or ward under its name in the plan.
    pub place_then: Option<String>,
    /// What that is called on the day, where the name is another.
    pub place_now: Option<String>,
    /// How far it is.
    pub status: Option<ZoneStatus>,
    /// What the plan does with it.
    pub summary: Option<String>,
    /// Which item of which document names it.
    pub clause: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// How large it is, by each way of knowing.
    pub areas: AreaTruth,
    /// Industrial land, as approved or stated.
    pub industrial: Option<StatedArea>,
    /// How full it is.
    pub fill: Fill,
    /// How completely its occupancy is recorded, where somebody said so.
    pub recorded: Option<Completeness>,
    /// And from which day on.
    pub recorded_since: Option<Date>,
    /// The lots that lie over each other: their codes, and by how much.
    pub overlaps: Vec<(String, String, Area)>,
    /// How many of its lots are only sketched.
    pub sketched: usize,
    /// Land by use, where there are lots.
    pub balance: Option<LandUseBalance>,
    /// What the plan sets.
    pub targets: Vec<TargetRow>,
    /// Its infrastructure works.
    pub works: Vec<WorkBar>,
    /// Its wastewater, where anything is known of it.
    pub wastewater: Option<WastewaterBalance>,
    /// What was counted or stated, the newest first.
    pub figures: Vec<FigureRow>,
    /// What is made there.
    pub products: Vec<Arc<Product>>,
    /// Trades, certificates and tours.
    pub parts: Vec<VillagePart>,
    /// What the law asks of a craft village.
    pub criteria: Vec<Answer>,
    /// What it is planned for.
    pub industries: Vec<IndustryRow>,
    /// Approvals, earlier statuses, steps of its procedure.
    pub legal: Legal,
    /// Its stages in order.
    pub phases: Vec<PhaseRow>,
    /// Lots for lease on the day.
    pub lots: usize,
    /// Those of them nobody holds.
    pub vacant: usize,
}

/// A target and whether it is reached on the day.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// Which.
    pub id: Id<Target>,
    /// How it stands.
    pub standing: TargetStanding,
    /// What that rests on.
    pub evidence: Message,
    /// In words.
    pub subject: String,
    /// What is measured.
    pub measure: Measure,
    /// The value to reach.
    pub value: Option<f64>,
    /// The day it is due.
    pub due: Option<Date>,
    /// That it is judged by the plan's last day, where it names none.
    pub judged_by_plan: Option<Message>,
    /// What speaks otherwise, and which rules.
    pub disagreement: Option<Message>,
    /// Which item of the document sets it.
    pub clause: Option<String>,
    /// Industrial land still to be leased, for a fill rate.
    pub still_needed: Option<Area>,
    /// A fill rate is computed; anything else is what somebody has said.
    pub reached: Option<bool>,
}

/// A dated figure with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// The observation.
    pub key: Key,
    /// What is counted.
    pub measure: Message,
    /// How much, with its unit.
    pub value: Message,
    /// As of when: a day, a month or a year.
    pub day: String,
    /// Who says so.
    pub source: String,
}

/// An industry the zone is planned for and who of it is there.
#[derive(Clone, Debug, PartialEq)]
pub struct IndustryRow {
    /// Which.
    pub id: Id<Industry>,
    /// "Cơ khí chế tạo", or what supports it.
    pub name: Message,
    /// The plan's order within the zone.
    pub priority: Option<i64>,
    /// Codes it covers.
    pub vsic: Vec<String>,
    /// How many enterprises of it have land here.
    pub enterprises: usize,
    /// Their names.
    pub names: Vec<String>,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseRow {
    /// Which.
    pub id: Id<Phase>,
    /// "Giai đoạn 3".
    pub name: String,
    /// Area, as approved or stated.
    pub stated: Option<StatedArea>,
    /// Area on the grid plane.
    pub grid: Option<Area>,
    /// How far it is.
    pub status: Option<ZoneStatus>,
    /// Which item of which document names it.
    pub clause: Option<String>,
}

/// The card of a zone; nothing where there is no such zone.
pub fn zone_card(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<ZoneCard> {
    let zone = plan.get(zone)?;
    let fill = fill_of_zone(plan, zone.id, on);
    let place_then = first_place_name(plan, zone);
    let place_now = place_name(plan, zone, on).filter(|now| Some(now) != place_then.as_ref());
    let (lots, vacant) = count_lots(plan, zone.id, on);
    let of_zone = TableQuery { on, since: on, law: on, zone: Some(zone.id) };
    Some(ZoneCard {
        id: zone.id,
        kind: zone.kind,
        code: zone.code.clone(),
        title: zone.name.clone(),
        place_then,
        place_now,
        status: plan.status_on(zone.id, on),
        summary: zone.summary.clone(),
        clause: zone.clause.clone(),
        note: zone.note.clone(),
        areas: area_truth(plan, Bounded::Zone(zone.id), on)?,
        industrial: plan.industrial_on(zone.id, on),
        fill,
        recorded: zone.recorded,
        recorded_since: zone.recorded_since,
        overlaps: overlap_rows(plan, zone.id, on),
        sketched: plan
            .lots_of(zone.id)
            .filter(|lot| lot.valid.contains(on) && lot.is_sketched())
            .count(),
        balance: land_use_balance(plan, zone.id, on),
        targets: target_rows(plan, zone.id, &fill),
        works: work_bars(plan, &of_zone),
        wastewater: wastewater_balance(plan, zone.id, on),
        figures: figure_rows(plan, zone.id, on),
        products: plan.that_refer_to::<Product>(zone.id).cloned().collect(),
        parts: village_parts(plan, zone.id, on),
        criteria: if zone.kind == ZoneKind::Village {
            craft_village_criteria(plan, zone.id, &Law::of(plan, on), on)
        } else {
            Vec::new()
        },
        industries: industry_rows(plan, zone.id, on),
        legal: legal(plan, zone.id, on),
        phases: plan
            .phases_of(zone.id)
            .into_iter()
            .map(|phase| phase_row(plan, phase, on))
            .collect(),
        lots,
        vacant,
    })
}

fn overlap_rows(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<(String, String, Area)> {
    let code = |lot: Id<Lot>| plan.get(lot).map(|lot| lot.code.clone());
    overlaps(plan, zone, on)
        .into_iter()
        .filter_map(|found| Some((code(found.one)?, code(found.other)?, found.area)))
        .collect()
}

fn count_lots(plan: &Plan, zone: Id<Zone>, on: Date) -> (usize, usize) {
    let lots = plan.lots_of(zone).filter(|lot| lot.valid.contains(on));
    lots.filter_map(|lot| plan.lot_state(lot, on)).fold((0, 0), |(lots, vacant), state| {
        let is_vacant = matches!(state, LotState::Vacant | LotState::Recovered);
        (lots + 1, vacant + usize::from(is_vacant))
    })
}

fn target_rows(plan: &Plan, zone: Id<Zone>, fill: &Fill) -> Vec<TargetRow> {
    let mut rows: Vec<TargetRow> = board(plan, Some(zone), fill.on)
        .iter()
        .filter_map(|found| Some((found, plan.get(found.target)?)))
        .map(|(found, target)| {
            let fill = fill_of_phase(plan, zone, target.phase, fill.on);
            target_row(plan, target, found, &fill)
        })
        .collect();
    rows.sort_by_key(|row| (row.due.is_none(), row.due));
    rows
}

fn target_row(plan: &Plan, target: &Target, found: &BoardRow, fill: &Fill) -> TargetRow {
    let computed = (target.measure == Measure::FillRate).then_some(target.value).flatten();
    let reached = match computed {
        Some(value) => fill.known_rate().map(|rate| rate >= value - RATE_TOLERANCE),
        None => match found.standing {
            TargetStanding::DueUnsaid | TargetStanding::Unsaid => None,
            standing => Some(standing == TargetStanding::Reached),
        },
    };
    let still_needed = computed.zip(fill.industrial).map(|(value, industrial)| {
        let needed = value * industrial.as_square_metres() - fill.leased.as_square_metres();
        Area::square_metres(needed.max(0.0))
    });
    TargetRow {
        id: target.id,
        standing: found.standing,
        evidence: evidence(plan, found),
        subject: target.subject.clone(),
        measure: target.measure,
        value: target.value,
        due: target.due,
        judged_by_plan: judged_by_plan(found),
        disagreement: disagreement(plan, found),
        clause: target.clause.clone(),
        still_needed,
        reached,
    }
}

fn figure_rows(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<FigureRow> {
    let mut seen: Vec<&Arc<Observation>> =
        plan.that_refer_to::<Observation>(zone).filter(|seen| seen.day <= on).collect();
    seen.sort_by_key(|seen| (Reverse(seen.day), seen.id));
    seen.into_iter().map(|seen| figure_row(seen)).collect()
}

fn figure_row(seen: &Observation) -> FigureRow {
    let unit = seen.unit.clone().unwrap_or_default();
    let value = match (seen.value, seen.value_to, seen.measure) {
        (Some(answer), _, Indicator::EnvironmentMet | Indicator::Recognised) => {
            Message::new(if answer >= 1.0 { "common-yes" } else { "common-no" })
        }
        (Some(from), Some(to), _) => Message::new("views-figure-range")
            .with("from", Argument::Number(from))
            .with("to", Argument::Number(to))
            .with("unit", unit),
        (Some(value), None, _) => {
            Message::new("views-figure").with("value", Argument::Number(value)).with("unit", unit)
        }
        (None, _, _) => Message::new("common-unknown"),
    };
    let measure = match &seen.subject {
        Some(subject) => Message::new("operations-name").with("name", subject.as_str()),
        None => seen.measure.text(),
    };
    let day = match seen.precision.unwrap_or(Precision::Day) {
        Precision::Day => crate::units::date(seen.day),
        Precision::Month => format!("{}/{}", seen.day.month(), seen.day.year()),
        Precision::Year => seen.day.year().to_string(),
    };
    FigureRow { key: Key::of(seen.id), measure, value, day, source: seen.source.clone() }
}

/// A rate that misses its target by less than this is rounding.
const RATE_TOLERANCE: f64 = 1e-6;

fn industry_rows(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<IndustryRow> {
    let there = enterprises_with_land(plan, zone, on);
    let mut rows: Vec<IndustryRow> = plan
        .that_refer_to::<ZoneIndustry>(zone)
        .filter_map(|planned| {
            let industry = plan.get(planned.industry)?;
            let names: Vec<String> = there
                .values()
                .filter(|enterprise| planned.covers(industry, enterprise) == Some(true))
                .map(|enterprise| enterprise.name.clone())
                .collect();
            Some(IndustryRow {
                id: industry.id,
                name: planned_name(planned, industry),
                priority: planned.priority,
                vsic: industry.vsic.clone(),
                enterprises: names.len(),
                names,
            })
        })
        .collect();
    rows.sort_by_key(|row| (row.priority.is_none(), row.priority, row.id));
    rows
}

fn enterprises_with_land(
    plan: &Plan,
    zone: Id<Zone>,
    on: Date,
) -> BTreeMap<Id<Enterprise>, &Enterprise> {
    plan.lots_of(zone)
        .filter(|lot| lot.valid.contains(on))
        .flat_map(|lot| plan.occupants(lot.id, on))
        .filter(|(occupancy, _)| occupancy.state.is_leased())
        .map(|(_, enterprise)| (enterprise.id, enterprise.as_ref()))
        .collect()
}

fn phase_row(plan: &Plan, phase: &Phase, on: Date) -> PhaseRow {
    PhaseRow {
        id: phase.id,
        name: phase.name.clone(),
        stated: plan.area_on(phase.id, on),
        grid: phase.boundary.as_ref().map(Boundary::plane_area),
        status: plan.status_on(phase.id, on),
        clause: phase.clause.clone(),
    }
}
