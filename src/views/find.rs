//! One search over zones, lots, enterprises and places.

use super::names::{all_place_names, compare_codes, name_in_group, place_name, short_name};
use crate::domain::{
    Enterprise, Id, Key, Lot, Place, Plan, Record, RecordKind, Zone, parts_of, title,
};
use crate::i18n::{fold, phrase};
use jiff::civil::Date;
use strum::VariantArray;

/// After so many records it is asked whether to go on.
const AT_A_TIME: usize = 1000;

/// Found in a way of their own or with what they belong to, or without a name to be found by.
const OTHERWISE: &[RecordKind] = &[
    RecordKind::Place,
    RecordKind::Zone,
    RecordKind::Phase,
    RecordKind::Lot,
    RecordKind::Enterprise,
    RecordKind::Occupancy,
    RecordKind::Industry,
    RecordKind::ZoneIndustry,
    RecordKind::Note,
    RecordKind::ReportPeriod,
    RecordKind::Observation,
    RecordKind::Budget,
    RecordKind::Approval,
    RecordKind::ZoneState,
    RecordKind::ZonePlace,
    RecordKind::PeriodFigure,
    RecordKind::Wording,
    RecordKind::DrawingSign,
    RecordKind::LegalValue,
    RecordKind::Acceptance,
    RecordKind::Holiday,
    RecordKind::LandDemand,
    RecordKind::AverageScope,
];

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitKind {
    /// A zone.
    Zone(Id<Zone>),
    /// A lot and the zone it lies in.
    Lot(Id<Lot>, Id<Zone>),
    /// An enterprise.
    Enterprise(Id<Enterprise>),
    /// A commune or ward whose middle is known.
    Place(Id<Place>),
    /// Any other record: a document, a work, a task.
    Record(Key),
}

/// A line in the list of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// How well it fits what was typed.
    pub closeness: Closeness,
    /// Its name or code.
    pub title: String,
    /// Where it is.
    pub detail: String,
}

/// At most `limit` zones, lots, enterprises, places and other records whose name or code holds `query`; marks do not
/// matter. What begins with the query comes first. Nothing where `goes_on`, asked now and then, says no.
pub fn find(
    plan: &Plan,
    query: &str,
    on: Date,
    limit: usize,
    goes_on: &dyn Fn() -> bool,
) -> Option<Vec<Hit>> {
    let query = fold(query.trim());
    if query.is_empty() {
        return Some(Vec::new());
    }
    let search = Search { plan, query: &query, on, goes_on };
    let mut hits = search.zones()?;
    hits.extend(search.lots()?);
    hits.extend(search.enterprises()?);
    hits.extend(search.places()?);
    hits.extend(search.records()?);
    // Stable: among equals zones stay before lots, lots before enterprises, enterprises before places.
    hits.sort_by_key(|hit| hit.closeness);
    hits.truncate(limit);
    Some(hits)
}

/// How well a name fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// It is the name.
    Same,
    /// The name begins with it.
    Begins,
    /// A word of the name begins with it.
    WordBegins,
    /// It stands somewhere in the name.
    Holds,
}

/// How well a name fits a [folded](fold) query; none where it does not.
pub fn closeness(text: &str, query: &str) -> Option<Closeness> {
    let text = fold(text);
    let begins_word = || {
        text.match_indices(query).any(|(at, _)| {
            text.get(..at)
                .and_then(|head| head.chars().last())
                .is_none_or(|sign| !sign.is_alphanumeric())
        })
    };
    if text == query {
        Some(Closeness::Same)
    } else if text.starts_with(query) {
        Some(Closeness::Begins)
    } else if begins_word() {
        Some(Closeness::WordBegins)
    } else {
        // Whoever types words leaves out the signs between them.
        let holds = || query.contains(' ') && phrase(&text).contains(&phrase(query));
        (text.contains(query) || holds()).then_some(Closeness::Holds)
    }
}

/// A search under way.
struct Search<'a> {
    plan: &'a Plan,
    /// Folded.
    query: &'a str,
    on: Date,
    goes_on: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    fn through<T>(
        &self,
        records: impl IntoIterator<Item = T>,
        hit: impl Fn(T) -> Option<Hit>,
    ) -> Option<Vec<Hit>> {
        let mut hits = Vec::new();
        for (place, record) in records.into_iter().enumerate() {
            if place.is_multiple_of(AT_A_TIME) && !(self.goes_on)() {
                return None;
            }
            hits.extend(hit(record));
        }
        Some(hits)
    }

    fn closeness(&self, name: &str) -> Option<Closeness> {
        closeness(name, self.query)
    }

    fn zones(&self) -> Option<Vec<Hit>> {
        self.through(self.plan.all::<Zone>(), |zone| {
            let names =
                [name_in_group(zone), short_name(zone), zone.name.clone(), zone.code.clone()];
            let by_name = names.iter().filter_map(|name| self.closeness(name)).min();
            let by_place = || {
                let places = all_place_names(self.plan, zone).into_iter();
                // The commune itself comes first, and what is called so.
                let found = places.filter_map(|place| Some((self.closeness(place)?, place))).min();
                found.map(|(_, place)| (Closeness::Holds, Some(place.to_owned())))
            };
            let (closeness, place) = by_name.map(|near| (near, None)).or_else(by_place)?;
            let now = place_name(self.plan, zone, self.on);
            let place = place.filter(|place| now.as_ref().is_none_or(|now| !now.contains(place)));
            let detail = [Some(zone.code.clone()), place, now];
            let detail = detail.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let kind = HitKind::Zone(zone.id);
            Some(Hit { kind, closeness, title: zone.name.clone(), detail })
        })
    }

    fn lots(&self) -> Option<Vec<Hit>> {
        let Self { plan, on, .. } = *self;
        let mut hits = self.through(plan.all::<Lot>(), |lot| {
            let code = lot.valid.contains(on).then_some(&lot.code)?;
            let closeness = self.closeness(code)?;
            let zone = plan.get(lot.zone)?;
            let who = plan.occupants(lot.id, on).into_iter().next();
            let detail = match who {
                Some((_, enterprise)) => format!("{} · {}", short_name(zone), enterprise.name),
                None => short_name(zone),
            };
            let kind = HitKind::Lot(lot.id, lot.zone);
            Some(Hit { kind, closeness, title: lot.code.clone(), detail })
        })?;
        hits.sort_by(|one, other| compare_codes(&one.title, &other.title));
        Some(hits)
    }

    fn enterprises(&self) -> Option<Vec<Hit>> {
        self.through(self.plan.all::<Enterprise>(), |enterprise| {
            let by_name = self.closeness(&enterprise.name);
            let by_tax_code = enterprise.tax_code.as_deref().and_then(|code| self.closeness(code));
            let closeness = by_name.into_iter().chain(by_tax_code).min()?;
            let seat = seat(self.plan, enterprise.id, self.on);
            let detail = seat.or_else(|| enterprise.present_place.clone()).unwrap_or_default();
            let kind = HitKind::Enterprise(enterprise.id);
            Some(Hit { kind, closeness, title: enterprise.name.clone(), detail })
        })
    }

    /// Places under each name they ever had.
    fn places(&self) -> Option<Vec<Hit>> {
        self.through(self.plan.all::<Place>(), |place| {
            place.centre?;
            let closeness = self.closeness(&place.name)?;
            let kind = HitKind::Place(place.id);
            let detail = place.unit.clone();
            Some(Hit { kind, closeness, title: place.name.clone(), detail })
        })
    }

    /// Documents by number and subject, everything else by its name. What belongs to another record
    /// is found with that one.
    fn records(&self) -> Option<Vec<Hit>> {
        let parts: Vec<RecordKind> =
            RecordKind::VARIANTS.iter().flat_map(|whole| parts_of(*whole)).collect();
        let kinds = RecordKind::VARIANTS.iter();
        let kinds = kinds.filter(|kind| !OTHERWISE.contains(kind) && !parts.contains(kind));
        self.through(kinds.flat_map(|kind| self.plan.keys(*kind)), |key| self.record(key))
    }

    fn record(&self, key: Key) -> Option<Hit> {
        let name = title(self.plan, key);
        let subject = self.plan.record(key).and_then(|record| match record {
            Record::Document(document) => document.subject.clone(),
            _ => None,
        });
        let closeness = self
            .closeness(&name)
            .or_else(|| self.closeness(subject.as_deref()?).map(|_| Closeness::Holds))?;
        let detail = subject.unwrap_or_default();
        Some(Hit { kind: HitKind::Record(key), closeness, title: name, detail })
    }
}

/// Where an enterprise is on a day: "Tứ Hạ · C-03, C-04".
fn seat(plan: &Plan, enterprise: Id<Enterprise>, on: Date) -> Option<String> {
    let held = plan.occupancies_by(enterprise).filter(|held| held.valid.contains(on));
    let lots = held.filter(|held| held.state.holds_land()).filter_map(|held| plan.get(held.lot));
    let mut seat: Option<String> = None;
    for lot in lots {
        seat = match (seat, plan.get(lot.zone)) {
            (Some(seat), Some(_)) => Some(format!("{seat}, {}", lot.code)),
            (None, Some(zone)) => Some(format!("{} · {}", short_name(zone), lot.code)),
            (seat, None) => seat,
        };
    }
    seat
}
