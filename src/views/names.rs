//! Names as a list shows them, and the order a person expects of codes.

use crate::domain::{Plan, Zone};
use crate::geodesy::Crs;
use crate::i18n::{Message, fold};
use jiff::civil::Date;
use std::cmp::Ordering;

const PREFIXES: [&str; 6] =
    ["Cụm công nghiệp ", "CCN ", "Khu công nghiệp ", "KCN ", "Làng nghề ", "Làng "];

/// The zone's name without the words its group heading says already: "Tứ Hạ", "Bún Vân Cù".
pub fn short_name(zone: &Zone) -> String {
    let name = zone.name.trim();
    let short = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name).trim();
    let mut letters = short.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}

/// The zone's commune or ward under the name it has on `on`.
pub(super) fn place_name(plan: &Plan, zone: &Zone, on: Date) -> Option<String> {
    Some(plan.place_on(zone.place?, on)?.name.clone())
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
