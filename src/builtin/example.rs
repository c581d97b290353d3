//! Invented tenants for the example: `assets/plan/example.json`.

use super::described::{DescribedFacts, put_described};
use super::numbering::Series;
use crate::domain::{
    About, Edit, Enterprise, Id, Lot, Occupancy, OccupancyState, Period, Plan, Record,
    ReportPeriod, ReportPeriodKind, freeze,
};
use crate::units::Area;
use jiff::civil::{Date, date};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tenants {
    tenancies: Vec<Tenancy>,
    records: DescribedFacts,
}

/// What one enterprise did on one lot.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tenancy {
    zone: i64,
    lot: String,
    enterprise: i64,
    /// States and the days they began, in order; the last one lasts.
    states: Vec<(OccupancyState, Date)>,
    /// The whole lot where not given.
    area_m2: Option<f64>,
    workers: Option<i64>,
    investment: Option<f64>,
    investment_done: Option<f64>,
    wastewater: Option<f64>,
    lease_number: Option<String>,
    lease_years: Option<i64>,
    /// What its last state rests on.
    document: Option<i64>,
    /// By when the step after a state is due.
    #[serde(default)]
    deadlines: BTreeMap<OccupancyState, Date>,
    #[serde(default)]
    reasons: BTreeMap<OccupancyState, String>,
}

/// Puts tenants on the lots that are in `contents`.
pub(super) fn put_tenants(contents: Edit) -> Edit {
    let tenants: Tenants = serde_json::from_str(include_str!("../../assets/plan/example.json"))
        .expect("a test reads the built-in example");
    let contents = stating_areas(contents);
    let lots: Vec<Arc<Lot>> = contents.becomes.values().flatten().filter_map(as_lot).collect();
    let occupancies = tenants
        .tenancies
        .iter()
        .filter_map(|tenancy| Some((tenancy, tenancy.lot_among(&lots)?)))
        .flat_map(|(tenancy, lot)| tenancy.occupancies(lot));
    let contents = put_described(&tenants.records, Series::Example, contents);
    occupancies.zip(1..).fold(contents, |contents, (occupancy, number)| {
        let id = Id::new(number);
        contents.put(Occupancy { id, uid: Series::Example.uid(id), ..occupancy })
    })
}

/// In the example somebody has approved the lots as they are sketched: a figure on a sketch is none.
fn stating_areas(contents: Edit) -> Edit {
    let lots: Vec<Arc<Lot>> = contents.becomes.values().flatten().filter_map(as_lot).collect();
    lots.iter()
        .filter(|lot| lot.is_sketched())
        .map(|lot| Lot { stated: lot.area(), ..Lot::clone(lot) })
        .fold(contents, Edit::put)
}

/// Closes the periods an office would have closed by the middle of 2024. C-20 was believed to be larger
/// then: what was corrected since shows.
pub(super) fn put_periods(about: &About, contents: Edit) -> Edit {
    let mut plan = Plan::about(about.clone());
    plan.apply(&contents);
    let corrected = plan.all::<Occupancy>().find(|held| {
        plan.get(held.lot).is_some_and(|lot| lot.code == "C-20") && held.valid.from.is_some()
    });
    if let Some(corrected) = corrected.cloned() {
        let believed = Area::square_metres(3000.0);
        let wrong = Occupancy { area: believed, ..Occupancy::clone(&corrected) };
        plan.insert(Record::Occupancy(Arc::new(wrong)));
    }
    let closed = [
        (ReportPeriodKind::Year, 2022, date(2022, 12, 19)),
        (ReportPeriodKind::HalfYear, 2023, date(2023, 6, 19)),
        (ReportPeriodKind::Year, 2023, date(2023, 12, 18)),
    ];
    closed.into_iter().zip(1..).fold(contents, |contents, ((kind, year, closed_on), number)| {
        let Some((first_day, last_day)) = kind.days(year) else { return contents };
        let id = Id::new(number);
        let (zones, holdings) = freeze(&plan, last_day);
        contents.put(ReportPeriod {
            id,
            uid: Series::Example.uid(id),
            kind,
            first_day,
            last_day,
            closed_on,
            handed_in_on: Some(closed_on),
            zones,
            holdings,
            lines: Vec::new(),
            note: Some("Ví dụ".to_owned()),
        })
    })
}

fn as_lot(record: &Record) -> Option<Arc<Lot>> {
    if let Record::Lot(lot) = record { Some(Arc::clone(lot)) } else { None }
}

impl Tenancy {
    fn lot_among<'a>(&self, lots: &'a [Arc<Lot>]) -> Option<&'a Lot> {
        lots.iter()
            .map(AsRef::as_ref)
            .find(|lot| lot.zone.number() == self.zone && lot.code == self.lot)
    }

    fn occupancies(&self, lot: &Lot) -> impl Iterator<Item = Occupancy> {
        let area = self.area_m2.map(Area::square_metres).or(lot.area()).unwrap_or_default();
        let ends = self.states.iter().skip(1).map(|(_, next)| Some(*next)).chain([None]);
        let lot = lot.id;
        self.states.iter().zip(ends).map(move |((state, from), to)| {
            let is_leased = state.is_leased();
            Occupancy {
                workers: self.workers.filter(|_| *state == OccupancyState::Operating),
                investment_million_vnd: self.investment.filter(|_| is_leased),
                investment_done_million_vnd: self.investment_done.filter(|_| is_leased),
                wastewater_m3_per_day: self
                    .wastewater
                    .filter(|_| *state == OccupancyState::Operating),
                lease_number: self.lease_number.clone().filter(|_| is_leased),
                lease_years: is_leased.then_some(self.lease_years.unwrap_or(LEASE_YEARS)),
                document: self.document.map(Id::new).filter(|_| to.is_none()),
                deadline: self.deadlines.get(state).copied(),
                reason: self.reasons.get(state).cloned(),
                ..occupancy(
                    lot,
                    Id::new(self.enterprise),
                    *state,
                    area,
                    Period { from: Some(*from), to },
                )
            }
        })
    }
}

/// Years of an invented lease.
const LEASE_YEARS: i64 = 50;

/// An occupancy of which only who, where, what and when are known. It still needs its own key.
pub(super) fn occupancy(
    lot: Id<Lot>,
    enterprise: Id<Enterprise>,
    state: OccupancyState,
    area: Area,
    valid: Period,
) -> Occupancy {
    let id = Id::new(0);
    let uid = Series::Example.uid(id);
    Occupancy { uid, ..Occupancy::new(id, lot, enterprise, state, area, valid) }
}
