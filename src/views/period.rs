//! A closed reporting period: what was frozen, what was corrected since, what changed from the one
//! before, lot by lot.

use crate::domain::{
    FrozenHolding, Id, Lot, OccupancyState, Plan, ReportPeriod, ReportPeriodKind, Zone, freeze,
};
use crate::i18n::Message;
use crate::units::Area;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How the leased land of a period came about. `before + moved + corrected` is `leased`, exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodCard {
    /// "6 tháng đầu năm 2024".
    pub title: Message,
    /// First day, cut-off and day of closing.
    pub days: (Date, Date, Date),
    /// Industrial land, where known.
    pub industrial: Option<Area>,
    /// Leased land as frozen.
    pub leased: Area,
    /// Registered land as frozen.
    pub registered: Area,
    /// The period closed before it, and its leased land as frozen.
    pub before: Option<(Message, Area)>,
    /// What the records say was leased more or less between the two cut-offs.
    pub moved: Area,
    /// What had been corrected of the period before when this one was closed.
    pub corrected: Area,
    /// The moves and corrections, lot by lot.
    pub moves: Vec<PeriodLine>,
    /// What has been corrected of this period since it was closed, lot by lot.
    pub later: Vec<PeriodLine>,
}

/// What differs on one lot for one enterprise.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodLine {
    /// Where.
    pub zone: Option<Id<Zone>>,
    /// On which lot, where it is still in the plan.
    pub lot: Option<Id<Lot>>,
    /// Its code.
    pub code: String,
    /// Who.
    pub enterprise: String,
    /// The state and area there.
    pub before: Option<(OccupancyState, Area)>,
    /// The state and area here.
    pub after: Option<(OccupancyState, Area)>,
}

impl PeriodLine {
    /// By how much more is leased.
    pub fn leased(&self) -> Area {
        let leased = |held: Option<(OccupancyState, Area)>| {
            held.filter(|(state, _)| state.is_leased()).map(|(_, area)| area).unwrap_or_default()
        };
        leased(self.after) - leased(self.before)
    }
}

/// The card of a closed period.
pub fn period_card(plan: &Plan, id: Id<ReportPeriod>) -> Option<PeriodCard> {
    let period = plan.get(id)?;
    let before = before(plan, period);
    let (_, today) = freeze(plan, period.last_day);
    let moves =
        before.map_or_else(Vec::new, |before| lines(plan, &before.holdings, &period.holdings));
    let corrected = before.map_or(Area::ZERO, |before| corrected(plan, before, period));
    let frozen_before = before.map_or(Area::ZERO, leased);
    Some(PeriodCard {
        title: period.text(),
        days: (period.first_day, period.last_day, period.closed_on),
        industrial: industrial(period),
        leased: leased(period),
        registered: period.zones.iter().map(|zone| zone.registered).sum(),
        before: before.map(|before| (before.text(), frozen_before)),
        moved: leased(period) - frozen_before - corrected,
        corrected,
        moves,
        later: lines(plan, &period.holdings, &today),
    })
}

/// Leased land as its holdings say, so that lines and sums cannot differ.
fn leased(period: &ReportPeriod) -> Area {
    let leased = period.holdings.iter().filter(|held| held.state.is_leased());
    leased.map(|held| held.area).sum()
}

fn industrial(period: &ReportPeriod) -> Option<Area> {
    period.zones.iter().filter_map(|zone| zone.industrial).reduce(|one, other| one + other)
}

/// The period closed last before another ends.
fn before<'a>(plan: &'a Plan, period: &ReportPeriod) -> Option<&'a ReportPeriod> {
    plan.all::<ReportPeriod>()
        .filter(|other| other.last_day < period.last_day)
        .max_by_key(|other| other.last_day)
        .map(AsRef::as_ref)
}

/// What had been corrected of the period before when this one was closed: land of which today's
/// records say something else for that earlier cut-off than was frozen, and of which this period
/// froze the same. What was corrected later still is no part of either.
fn corrected(plan: &Plan, before: &ReportPeriod, period: &ReportPeriod) -> Area {
    let (_, today) = freeze(plan, before.last_day);
    let (frozen, today) = (by_lot(&before.holdings), by_lot(&today));
    let closed = by_lot(&period.holdings);
    let leased = |side: &Held, key: &(i64, i64)| {
        let held = side.get(key).filter(|(holding, _)| holding.state.is_leased());
        held.map(|(_, area)| *area).unwrap_or_default()
    };
    let keys: BTreeSet<_> = frozen.keys().chain(today.keys()).copied().collect();
    keys.iter()
        .filter(|key| leased(&today, key) == leased(&closed, key))
        .map(|key| leased(&today, key) - leased(&frozen, key))
        .sum()
}

type Held = BTreeMap<(i64, i64), (FrozenHolding, Area)>;

fn by_lot(holdings: &[FrozenHolding]) -> Held {
    let mut held = Held::new();
    for holding in holdings {
        held.entry((holding.lot.number(), holding.enterprise.number()))
            .and_modify(|(_, area)| *area += holding.area)
            .or_insert_with(|| (holding.clone(), holding.area));
    }
    held
}

fn lines(plan: &Plan, before: &[FrozenHolding], after: &[FrozenHolding]) -> Vec<PeriodLine> {
    let (before, after) = (by_lot(before), by_lot(after));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).copied().collect();
    let held = |side: &Held, key| {
        side.get(&key).map(|(holding, area): &(FrozenHolding, Area)| (holding.state, *area))
    };
    keys.into_iter()
        .filter(|key| held(&before, *key) != held(&after, *key))
        .filter_map(|key| {
            let (named, _) = after.get(&key).or_else(|| before.get(&key))?;
            Some(PeriodLine {
                zone: plan.get(named.zone).map(|zone| zone.id),
                lot: plan.get(named.lot).map(|lot| lot.id),
                code: named.lot_code.clone(),
                enterprise: named.enterprise_name.clone(),
                before: held(&before, key),
                after: held(&after, key),
            })
        })
        .collect()
}

/// Periods whose cut-off has passed and which are not closed, the latest first: at most `limit`, none
/// before the plan begins or before one that is closed.
pub fn due_periods(plan: &Plan, today: Date, limit: usize) -> Vec<(ReportPeriodKind, i16)> {
    let begins = plan.about.first_day.unwrap_or_else(|| today.first_of_year());
    let closed = plan.all::<ReportPeriod>();
    let latest = closed.map(|period| period.last_day).max().unwrap_or(begins);
    let years = (latest.year()..=today.year()).rev();
    let kinds = [ReportPeriodKind::Year, ReportPeriodKind::HalfYear];
    years
        .flat_map(|year| kinds.map(|kind| (kind, year)))
        .filter(|(kind, year)| {
            kind.days(*year).is_some_and(|(_, last)| last < today && last > latest)
        })
        .take(limit)
        .collect()
}
