//! A closed reporting period: what was frozen, what was corrected since, what changed from the one
//! before, lot by lot.

use crate::domain::{
    FrozenHolding, FrozenZone, Id, Lot, OccupancyState, Plan, ReportPeriod, ReportPeriodKind, Zone,
    holdings_now, is_office_cluster,
};
use crate::i18n::Message;
use crate::units::Area;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How the leased land of a period came about. `before + moved + corrected` is `leased`, exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodCard {
    /// "6 tháng đầu năm 2024".
    pub title: Message,
    /// First day, cut-off and day of closing.
    pub days: (Date, Date, Date),
    /// The day it was handed in.
    pub handed_in_on: Option<Date>,
    /// The figures of each cluster as frozen.
    pub zones: Vec<FrozenZone>,
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

impl PeriodCard {
    /// A figure of held land, where anything had been recorded of any cluster: before that "none" is not
    /// known either.
    pub fn known(&self, held: Area) -> Option<Area> {
        self.zones.iter().any(|zone| zone.recorded).then_some(held)
    }

    /// Leased land over industrial land of the clusters whose figures were known.
    pub fn rate(&self) -> Option<f64> {
        let known = || self.zones.iter().filter(|zone| zone.recorded && zone.industrial.is_some());
        let industrial: Area = known().filter_map(|zone| zone.industrial).sum();
        let leased: Area = known().map(|zone| zone.leased).sum();
        leased.share_of(industrial)
    }
}

/// The card of a closed period.
pub fn period_card(plan: &Plan, id: Id<ReportPeriod>) -> Option<PeriodCard> {
    let period = plan.get(id)?;
    let before = before(plan, period);
    let today = holdings_now(plan, &period.zones, period.last_day);
    let moves =
        before.map_or_else(Vec::new, |before| lines(plan, &before.holdings, &period.holdings));
    let corrected = before.map_or(Area::ZERO, |before| corrected(plan, before, period));
    let frozen_before = before.map_or(Area::ZERO, leased);
    Some(PeriodCard {
        title: period.text(),
        days: (period.first_day, period.last_day, period.closed_on),
        handed_in_on: period.handed_in_on,
        zones: period.zones.clone(),
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
    let today = holdings_now(plan, &before.zones, before.last_day);
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
/// before the plan begins or before one that is handed in.
pub fn due_periods(plan: &Plan, today: Date, limit: usize) -> Vec<(ReportPeriodKind, i16)> {
    let begins = plan.about.first_day.unwrap_or_else(|| today.first_of_year());
    let closed = || plan.all::<ReportPeriod>();
    let handed_in = closed().filter(|period| period.handed_in_on.is_some());
    let latest = handed_in.map(|period| period.last_day).max().unwrap_or(begins);
    let is_closed = |last| closed().any(|period| period.last_day == last);
    let years = (latest.year()..=today.year()).rev();
    let kinds = [ReportPeriodKind::Year, ReportPeriodKind::HalfYear];
    years
        .flat_map(|year| kinds.map(|kind| (kind, year)))
        .filter(|(kind, year)| {
            kind.days(*year)
                .is_some_and(|(_, last)| last < today && last > latest && !is_closed(last))
        })
        .take(limit)
        .collect()
}

/// A period that asks for something now.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodReminder {
    /// What to do by when, in a sentence.
    pub says: Message,
    /// Whether the day has passed.
    pub is_late: bool,
}

/// So long before its cut-off a period is spoken of.
const DAYS_AHEAD: i64 = 14;

/// What the office has to do for its half-year or year now: bring the records up to date before the
/// cut-off, close and hand in before the 20th (Thông tư 14/2024/TT-BCT, Điều 3).
pub fn period_reminder(plan: &Plan, today: Date) -> Option<PeriodReminder> {
    if !plan.all::<Zone>().any(|zone| is_office_cluster(plan, zone, today)) {
        return None;
    }
    let ended = last_ended(plan, today);
    match &ended {
        Some(reminder) if reminder.is_late => about_to_end(today).or(ended),
        Some(_) | None => ended.or_else(|| about_to_end(today)),
    }
}

fn last_ended(plan: &Plan, today: Date) -> Option<PeriodReminder> {
    let (kind, year) = *due_periods(plan, today, 1).first()?;
    let (_, last) = kind.days(year)?;
    let by = last.saturating_add(5.days());
    let is_late = today > by;
    let key = if is_late { "periods-close-late" } else { "periods-close-by" };
    let before = by.saturating_add(1.day());
    let says = Message::new(key).with("period", kind.text_of(year)).with("before", before);
    // Another period that was closed since has been spoken of in its time.
    let is_latest = plan.all::<ReportPeriod>().all(|closed| closed.last_day < last);
    is_latest.then_some(PeriodReminder { says, is_late })
}

fn about_to_end(today: Date) -> Option<PeriodReminder> {
    let kinds = [ReportPeriodKind::HalfYear, ReportPeriodKind::Year];
    kinds.into_iter().find_map(|kind| {
        let (_, last) = kind.days(today.year())?;
        let begins = last.saturating_sub(DAYS_AHEAD.days());
        (begins..=last).contains(&today).then(|| PeriodReminder {
            says: Message::new("periods-ends")
                .with("period", kind.text_of(today.year()))
                .with("last", last),
            is_late: false,
        })
    })
}
