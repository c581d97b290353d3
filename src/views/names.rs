//! Names as a list shows them, and the order a person expects of codes.

use crate::domain::{FundSource, Id, Industry, Place, Plan, Zone, ZoneIndustry, ZonePlace};
use crate::geodesy::Crs;
use crate::i18n::{Message, fold};
use jiff::civil::Date;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Sorts of zones, with the short forms an office writes.
const SORTS: [(&str, &str); 6] = [
    ("Cụm công nghiệp ", "CCN "),
    ("CCN ", "CCN "),
    ("Khu công nghiệp ", "KCN "),
    ("KCN ", "KCN "),
    ("Làng nghề ", ""),
    ("Làng ", ""),
];

/// The zone's name as short as can be without taking a park for a cluster: "CCN Tứ Hạ", "Bún Vân Cù".
pub fn short_name(zone: &Zone) -> String {
    let (sort, name) = parts(&zone.name);
    format!("{sort}{name}")
}

/// The same without the words the heading of its group says: "Tứ Hạ".
pub fn name_in_group(zone: &Zone) -> String {
    parts(&zone.name).1
}

/// The short form of its sort, and its proper name.
fn parts(name: &str) -> (&'static str, String) {
    let name = name.trim();
    let found = SORTS.iter().find_map(|(long, short)| Some((*short, name.strip_prefix(long)?)));
    let (sort, proper) = found.map_or(("", name), |(sort, proper)| (sort, proper.trim()));
    let mut letters = proper.chars();
    match letters.next() {
        Some(first) => (sort, first.to_uppercase().chain(letters).collect()),
        None => ("", name.to_owned()),
    }
}

/// What a source of money was called for a year, as far as that is over on the day.
pub(super) fn fund_name(plan: &Plan, source: FundSource, year: i64, on: Date) -> Message {
    let year = i16::try_from(year).ok();
    let last = year.and_then(|year| Date::new(year, 12, 31).ok());
    let day = last.map_or(on, |last| last.min(on.max(last.first_of_year())));
    fund_on(plan, source, day)
}

/// What a source of money is called on a day.
pub fn fund_on(plan: &Plan, source: FundSource, day: Date) -> Message {
    match plan.fund_on(source, day) {
        Some(fund) => Message::new("views-as-said").with("text", fund.name.as_str()),
        None => source.text(),
    }
}

/// What a zone is planned for: an industry, or what supports it.
pub(super) fn planned_name(planned: &ZoneIndustry, industry: &Industry) -> Message {
    let key = match planned.as_supporting {
        Some(true) => "views-supporting-industry",
        Some(false) | None => "views-as-said",
    };
    Message::new(key).with("text", industry.name.as_str())
}

/// The zone's communes and wards under the names they have on `on`.
pub(super) fn place_name(plan: &Plan, zone: &Zone, on: Date) -> Option<String> {
    names_of(places_of(plan, zone).filter_map(|place| plan.place_on(place, on)))
}

/// The same under the names of the plan.
pub(super) fn first_place_name(plan: &Plan, zone: &Zone) -> Option<String> {
    names_of(places_of(plan, zone).filter_map(|place| plan.get(place)))
}

/// The communes and wards a zone lies in, the one it is listed under first.
pub(super) fn places_of<'a>(
    plan: &'a Plan,
    zone: &Zone,
) -> impl Iterator<Item = Id<Place>> + use<'a> {
    let further = plan.that_refer_to::<ZonePlace>(zone.id).map(|further| further.place);
    zone.place.into_iter().chain(further)
}

/// The names of its communes and wards, of what they were and of what they have become.
pub(super) fn all_place_names<'a>(plan: &'a Plan, zone: &Zone) -> BTreeSet<&'a str> {
    let own: Vec<Id<Place>> = places_of(plan, zone).collect();
    let before =
        |place: Id<Place>| plan.that_refer_to::<Place>(place).map(|before| before.id).collect();
    let after =
        |place: Id<Place>| plan.get(place).and_then(|place| place.became).into_iter().collect();
    // What else has become the same as they was never theirs.
    let all = reached(own.clone(), before).into_iter().chain(reached(own, after));
    all.filter_map(|place| Some(plan.get(place)?.name.as_str())).collect()
}

/// The places and those `next` leads to from them, and so on.
fn reached(
    mut open: Vec<Id<Place>>,
    next: impl Fn(Id<Place>) -> Vec<Id<Place>>,
) -> BTreeSet<Id<Place>> {
    let mut reached = BTreeSet::new();
    while let Some(place) = open.pop() {
        if reached.insert(place) {
            open.extend(next(place));
        }
    }
    reached
}

fn names_of<'a>(places: impl Iterator<Item = &'a Arc<Place>>) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for place in places {
        // Two communes may have become one.
        if !names.contains(&place.name.as_str()) {
            names.push(&place.name);
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// What a reference system is called: "VN-2000, kinh tuyến trục 107°00′", "WGS 84".
pub fn crs_name(crs: &Crs) -> Message {
    match crs {
        Crs::Grid(grid) if !grid.is_three_degree() => {
            Message::new("views-crs-utm").with("name", grid.name())
        }
        Crs::Grid(grid) => Message::new("views-crs-grid").with("meridian", grid.meridian()),
        Crs::Utm(_) => Message::new("views-crs-utm").with("name", crs.name()),
        Crs::Vn2000 => Message::new("views-crs-vn2000"),
        Crs::Hanoi(grid) => Message::new("views-crs-hanoi-grid")
            .with("meridian", format!("{:.0}°00′", grid.central_meridian())),
        Crs::Hanoi1972 => Message::new("views-crs-hanoi"),
        Crs::Wgs84 => Message::new("views-crs-wgs84"),
        Crs::WebMercator => Message::new("views-crs-web-mercator"),
    }
}

/// Numbers inside codes count as numbers: C-2 before C-10.
pub fn compare_codes(one: &str, other: &str) -> Ordering {
    pieces(one).cmp(&pieces(other)).then_with(|| one.cmp(other))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// Length without leading zeros first: it decides before the digits do.
    Number(usize, String),
    Letters(String),
}

fn pieces(code: &str) -> Vec<Piece> {
    let folded = fold(code);
    let mut pieces = Vec::new();
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end =
            rest.find(|letter: char| letter.is_ascii_digit() != is_digit).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(if is_digit {
            let digits = piece.trim_start_matches('0');
            Piece::Number(digits.len(), digits.to_owned())
        } else {
            Piece::Letters(piece.to_owned())
        });
        rest = after;
    }
    pieces
}

/// Orders known values by `compare`; unknown ones come last, whichever way the list runs.
pub(super) fn unknown_last<T>(
    one: Option<T>,
    other: Option<T>,
    compare: impl FnOnce(T, T) -> Ordering,
) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => compare(one, other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
