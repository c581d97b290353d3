//! A system of coordinates as a text names it: datum, meridian, zone, EPSG code.

use crate::geodesy::{Crs, Grid, HanoiGrid, UtmZone};
use crate::i18n::fold;
use crate::io::cell::{angle, is_degree_sign};

/// What a text says of a system; what it leaves out is nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct System {
    datum: Option<Datum>,
    meridian_deg: Option<f64>,
    zone: Option<u32>,
    is_utm: bool,
    is_six_degrees: bool,
    epsg: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Datum {
    Vn2000,
    Wgs84,
    Hanoi1972,
}

/// The two pieces a name of a datum is written in, with anything between that joins words.
const DATUMS: &[(&str, &str, Datum)] = &[
    ("vn", "2000", Datum::Vn2000),
    ("viet nam", "2000", Datum::Vn2000),
    ("wgs", "84", Datum::Wgs84),
    ("wgs", "1984", Datum::Wgs84),
    ("hn", "72", Datum::Hanoi1972),
    ("hn", "1972", Datum::Hanoi1972),
    ("ha noi", "72", Datum::Hanoi1972),
    ("ha noi", "1972", Datum::Hanoi1972),
    ("hanoi", "72", Datum::Hanoi1972),
    ("hanoi", "1972", Datum::Hanoi1972),
];
/// What the meridian follows, folded.
const BEFORE: &[&str] = &[
    "kinh tuyen truc",
    "kinh tuyen trung uong",
    "kinh tuyen goc",
    "kinh tuyen",
    "kttt",
    "kttw",
    "ktt",
    "central meridian",
    "lon_0",
    "l0",
];
/// What ends it.
const AFTER: &[&str] = &[",", ";", "(", ")", "mui", "zone", "he so", "k0", "k =", "k="];
/// What the number of a zone, or its width, follows.
const ZONES: &[&str] = &["mui chieu", "mui", "zone", "utm"];
/// Meridians are a quarter of a degree apart at least.
const SAME_DEG: f64 = 1e-6;

/// The systems a text names, in its order.
pub(super) fn in_text(text: &str) -> Vec<System> {
    let folded = fold(text);
    let mentions = mentions(&folded);
    if mentions.len() < 2 {
        let datum = mentions.first().map(|(_, _, datum)| *datum);
        let after = mentions.first().map_or(0, |(_, end, _)| *end);
        let system = named(&folded, &folded[after..], datum);
        return Some(system).filter(|system| *system != System::default()).into_iter().collect();
    }
    let ends = mentions.iter().skip(1).map(|(start, _, _)| *start).chain([folded.len()]);
    mentions
        .iter()
        .zip(ends)
        .map(|((_, end, datum), next)| {
            named(&folded[*end..next], &folded[*end..next], Some(*datum))
        })
        .collect()
}

/// Where each name of a datum begins and ends.
fn mentions(folded: &str) -> Vec<(usize, usize, Datum)> {
    let mut found: Vec<(usize, usize, Datum)> = Vec::new();
    for (word, number, datum) in DATUMS {
        for (start, _) in folded.match_indices(word) {
            let rest = &folded[start + word.len()..];
            let joint = |sign: char| matches!(sign, ' ' | '-' | '–' | '_' | '‐' | '\u{a0}' | '.');
            let bare = rest.trim_start_matches(joint);
            let Some(after) = bare.strip_prefix(number) else { continue };
            let is_longer = after.starts_with(|sign: char| sign.is_ascii_digit());
            let is_in_word = folded[..start].ends_with(|sign: char| sign.is_alphanumeric());
            let end = folded.len() - after.len();
            if !is_longer && !is_in_word {
                found.push((start, end, *datum));
            }
        }
    }
    found.sort_by_key(|(start, ..)| *start);
    found
}

/// The system of a piece of text; `after` is what follows the name of its datum.
fn named(text: &str, after: &str, datum: Option<Datum>) -> System {
    let (zone, is_six_degrees) = zone(text);
    // The numbers of the 3° zones of the register: 481, 482, 491.
    let of_zone = match zone {
        Some(481) => Some(102.0),
        Some(482) => Some(105.0),
        Some(491) => Some(108.0),
        _ => None,
    };
    let marked = datum.and_then(|_| marked_meridian(after));
    System {
        datum,
        meridian_deg: meridian_deg(text).or(of_zone).or(marked),
        zone: zone.filter(|_| of_zone.is_none()),
        is_utm: text.contains("utm"),
        is_six_degrees,
        epsg: epsg(text),
    }
}

fn meridian_deg(text: &str) -> Option<f64> {
    let (_, rest) = BEFORE.iter().find_map(|words| text.split_once(words))?;
    let end = AFTER.iter().filter_map(|words| rest.find(words)).min().unwrap_or(rest.len());
    let written = rest[..end].trim().trim_start_matches([':', '=']);
    angle(written).ok().map(|angle| angle.degrees)
}

/// "VN-2000 107°00′": degrees behind the name of the datum.
fn marked_meridian(after: &str) -> Option<f64> {
    let end = AFTER.iter().filter_map(|words| after.find(words)).min().unwrap_or(after.len());
    let written = after[..end].trim_matches(|sign: char| !sign.is_alphanumeric() && !is_mark(sign));
    let has_degrees = written.contains(is_degree_sign) && written.starts_with("10");
    angle(written).ok().filter(|_| has_degrees).map(|angle| angle.degrees)
}

const fn is_mark(sign: char) -> bool {
    is_degree_sign(sign) || matches!(sign, '\'' | '′' | '"' | '″')
}

/// The number of a zone, and whether one of 6° is spoken of.
fn zone(text: &str) -> (Option<u32>, bool) {
    let numbers = ZONES.iter().flat_map(|word| {
        text.match_indices(word).filter_map(|(at, word)| {
            let joint = |sign: char| matches!(sign, ' ' | '-' | '_' | ':' | '\u{a0}');
            let rest = text[at + word.len()..].trim_start_matches(joint);
            let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
            rest[..end].parse::<u32>().ok()
        })
    });
    let numbers: Vec<u32> = numbers.collect();
    let zone =
        numbers.iter().copied().find(|number| [18, 19, 48, 49, 481, 482, 491].contains(number));
    (zone, numbers.contains(&6))
}

fn epsg(text: &str) -> Option<u32> {
    let (_, rest) = text.split_once("epsg")?;
    let rest = rest.trim_start_matches([':', ' ', '=']);
    let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
    rest[..end].parse().ok()
}

impl System {
    /// Whether two texts can speak of the same system, one adding what the other leaves out.
    pub(super) fn goes_with(&self, other: &Self) -> bool {
        let has_zone = |system: &Self| system.zone.is_some() || system.is_utm;
        let gainsays = |one: &Self, other: &Self| {
            let is_receiver = one.datum == Some(Datum::Wgs84) && other.datum.is_none();
            other.meridian_deg.is_some()
                && (is_receiver || one.meridian_deg.is_some() || has_zone(one))
        };
        let is_same_datum =
            self.datum.is_none() || other.datum.is_none() || self.datum == other.datum;
        is_same_datum && !gainsays(self, other) && !gainsays(other, self)
    }

    /// With what another text adds.
    pub(super) fn completed(&self, other: &Self) -> Self {
        Self {
            datum: self.datum.or(other.datum),
            meridian_deg: self.meridian_deg.or(other.meridian_deg),
            zone: self.zone.or(other.zone),
            is_utm: self.is_utm || other.is_utm,
            is_six_degrees: self.is_six_degrees || other.is_six_degrees,
            epsg: self.epsg.or(other.epsg),
        }
    }

    /// The systems it can be, where its numbers are degrees or are metres; none where it says too
    /// little.
    pub(super) fn crs(&self, in_degrees: bool) -> Vec<Crs> {
        if let Some(epsg) = self.epsg {
            let known = Crs::from_epsg(epsg).ok();
            return known.filter(|crs| crs.is_in_degrees() == in_degrees).into_iter().collect();
        }
        match (self.datum, in_degrees) {
            (Some(Datum::Vn2000), true) => vec![Crs::Vn2000],
            (Some(Datum::Wgs84), true) => vec![Crs::Wgs84],
            (Some(Datum::Hanoi1972), true) => vec![Crs::Hanoi1972],
            (None, true) => Vec::new(),
            (Some(Datum::Hanoi1972), false) => self.of_hanoi(),
            (Some(Datum::Wgs84), false) => self.of_receiver(),
            (None, false) if self.is_utm && self.meridian_deg.is_none() => self.of_receiver(),
            (Some(Datum::Vn2000) | None, false) => self.of_vn2000(),
        }
    }

    fn is_round(&self, meridian_deg: f64) -> bool {
        self.meridian_deg.is_none_or(|stated| (stated - meridian_deg).abs() < SAME_DEG)
    }

    fn of_hanoi(&self) -> Vec<Crs> {
        let grids = match (self.zone, self.meridian_deg) {
            (Some(18 | 48), None) => vec![HanoiGrid::Zone18],
            (Some(19 | 49), None) => vec![HanoiGrid::Zone19],
            (_, Some(_)) => vec![HanoiGrid::Zone18, HanoiGrid::Zone19, HanoiGrid::Round106],
            (_, None) => vec![HanoiGrid::Zone18, HanoiGrid::Zone19],
        };
        let grids = grids.into_iter().filter(|grid| self.is_round(grid.central_meridian()));
        grids.map(Crs::Hanoi).collect()
    }

    fn of_receiver(&self) -> Vec<Crs> {
        let zones = [UtmZone::West, UtmZone::East].into_iter();
        zones
            .filter(|zone| self.zone.is_none_or(|stated| stated == zone.number()))
            .filter(|zone| self.is_round(zone.central_meridian()))
            .map(Crs::Utm)
            .collect()
    }

    fn of_vn2000(&self) -> Vec<Crs> {
        let is_utm = self.is_utm || self.is_six_degrees || matches!(self.zone, Some(48 | 49));
        let is_it = |grid: &Grid| {
            let number = if grid.central_meridian() < 108.0 { 48 } else { 49 };
            let is_of_zone = self.zone.is_none_or(|zone| zone == number);
            grid.is_three_degree() != is_utm
                && self.is_round(grid.central_meridian())
                && (!is_utm || is_of_zone)
        };
        if !is_utm && self.meridian_deg.is_none() {
            return Vec::new();
        }
        Grid::all().filter(is_it).map(Crs::Grid).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn epsg_of(text: &str, in_degrees: bool) -> Vec<Vec<u32>> {
        let systems = in_text(text);
        systems
            .iter()
            .map(|system| system.crs(in_degrees).iter().map(Crs::epsg).collect())
            .collect()
    }

    #[test]
    fn a_system_is_known_however_a_text_names_it() {
        for (text, epsg) in [
            ("Hệ tọa độ VN-2000, kinh tuyến trục 107°00′, múi 3°", 9214),
            ("(Hệ tọa độ VN-2000, KTTT: 107 độ 45 phút, múi chiếu 3 độ)", 5899),
            ("kinh tuyến trục 105°30' múi 3 độ", 9209),
            ("VN-2000, central meridian 108°15′, zone width 3°", 9217),
            ("kinh tuyến trục 107o00'", 9214),
            ("VN2000 KTT 1050 30'", 9209),
            ("VN2000 KTT 105030'", 9209),
            ("KTT 107?15'", 9215),
            ("VN-2000 107°15′ múi 3°", 9215),
            ("VN_2000, KTT=107-30", 9216),
            ("VN-2000 múi 481", 5896),
            ("Hệ VN-2000, UTM múi 48", 3405),
            ("VN-2000, KTT 111°, múi 6°", 3406),
            ("UTM 48N", 32_648),
            ("WGS-84 / UTM zone 49N", 32_649),
            ("WGS84, KTT 105°", 32_648),
            ("HN-72, KTT 105°, múi 6°", 2044),
            ("Hà Nội 1972 múi 19", 2045),
            ("HN72, kinh tuyến trục 106°00'", 2093),
            ("EPSG:9211", 9211),
        ] {
            assert_eq!(epsg_of(text, false), [[epsg]], "{text}");
        }
        for (text, epsg) in
            [("WGS-84", 4326), ("VN-2000", 4756), ("HN-72 (B, L)", 4147), ("WGS 1984", 4326)]
        {
            assert_eq!(epsg_of(text, true), [[epsg]], "{text}");
        }
    }

    #[test]
    fn what_names_no_system_names_none() {
        for text in
            ["Kinh tuyến đi qua thị xã", "Vĩ độ; Kinh độ", "Lô A1", "Thửa 48", "X (m)", "VN 20001"]
        {
            assert_eq!(in_text(text), [], "{text}");
        }
        assert_eq!(epsg_of("VN-2000", false), [[0_u32; 0]]);
        assert_eq!(epsg_of("KTT 107°06′", false), [[0_u32; 0]]);
        assert_eq!(epsg_of("WGS-84", false), [[32_648, 32_649]], "by where its numbers lie");
        assert_eq!(epsg_of("VN-2000 (KTT 107°00′, múi 3°) và WGS-84", false)[0], [9214]);
        assert_eq!(epsg_of("VN-2000 (KTT 107°00′, múi 3°) và WGS-84", true)[1], [4326]);
    }
}
