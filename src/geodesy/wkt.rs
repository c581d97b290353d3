//! Systems as well-known text describes them: the `.prj` beside a shapefile, in the words of ESRI
//! and of OGC.
//!
//! A system is known by what it is made of, not by what it is called: offices give VN-2000 zones
//! names of their own. What is made otherwise than ours stays unknown.

use super::crs::{Crs, UtmZone};
use super::grid::Grid;
use super::hanoi::HanoiGrid;
use super::zones::UTM;
use strum::VariantArray;

/// How deep brackets may stand in each other.
const DEEPEST: usize = 16;
/// Easting of the meridian, on all grids.
const FALSE_EASTING_M: f64 = 500_000.0;
/// VN-2000's shift along the first axis, metres: files of programs that know no VN-2000 call the
/// datum anything and give the shift.
const SHIFT_M: f64 = -191.904_414_29;

impl Crs {
    /// The system a text describes; else its name there.
    ///
    /// ```
    /// # use lapday::geodesy::Crs;
    /// # use lapday::geodesy::Grid;
    /// assert_eq!(Crs::from_wkt(&Grid::hue().definition()), Ok(Crs::Grid(Grid::hue())));
    /// assert_eq!(Crs::from_wkt("LOCAL_CS[\"Sân bóng\"]"), Err("Sân bóng".to_owned()));
    /// ```
    pub fn from_wkt(text: &str) -> Result<Self, String> {
        let Some(root) = Node::read(text) else { return Err(text.trim().to_owned()) };
        let whole = root.find(&["PROJCS", "PROJCRS"]);
        let degrees = root.find(&["GEOGCS", "GEOGCRS", "BASEGEOGCRS", "GEODCRS"]);
        let of_plane =
            |plane: &Node<'_>| by_code(plane).or_else(|| on_plane(plane, datum(degrees?)?));
        let found = match (whole, degrees) {
            (Some(plane), _) => of_plane(plane),
            (None, Some(degrees)) => by_code(degrees).or_else(|| in_degrees(degrees)),
            (None, None) => None,
        };
        found.ok_or_else(|| root.title().unwrap_or(root.name).to_owned())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Datum {
    Vn2000,
    Wgs84,
    Hanoi,
}

/// The code the description itself gives.
fn by_code(node: &Node<'_>) -> Option<Crs> {
    let mut codes = node.members.iter().filter(|member| ["AUTHORITY", "ID"].contains(&member.name));
    let code = codes.next().filter(|code| code.title() == Some("EPSG"))?;
    Crs::from_epsg(code.values.get(1)?.parse().ok()?).ok()
}

fn in_degrees(degrees: &Node<'_>) -> Option<Crs> {
    Some(match datum(degrees)? {
        Datum::Vn2000 => Crs::Vn2000,
        Datum::Wgs84 => Crs::Wgs84,
        Datum::Hanoi => Crs::Hanoi1972,
    })
}

/// Told by names and by the shift, and only on the right ellipsoid, in degrees from Greenwich.
fn datum(degrees: &Node<'_>) -> Option<Datum> {
    let datum = degrees.find(&["DATUM", "GEODETICDATUM", "ENSEMBLE"])?;
    let names = [datum.title(), degrees.title()].map(|name| plain(name.unwrap_or_default()));
    let says =
        |words: &[&str]| names.iter().any(|name| words.iter().any(|word| name.contains(word)));
    let number = |node: &str, place: usize| degrees.find(&[node])?.number(place);
    let shift_m = number("TOWGS84", 0).unwrap_or_default();
    let meridian = number("PRIMEM", 1).unwrap_or_default();
    let unit = number("UNIT", 1).unwrap_or(1_f64.to_radians());
    if meridian.abs() > 1e-9 || !is_near(unit, 1_f64.to_radians(), 1e-9) {
        return None;
    }
    let ellipsoid = degrees.find(&["SPHEROID", "ELLIPSOID"])?;
    let is_of = |radius_m| is_near(ellipsoid.number(1).unwrap_or_default(), radius_m, 0.5);
    if is_of(6_378_245.0) {
        return says(&["hanoi1972"]).then_some(Datum::Hanoi);
    }
    if !is_of(6_378_137.0) {
        return None;
    }
    if says(&["vn2000", "vietnam2000"]) || is_near(shift_m, SHIFT_M, 0.01) {
        return Some(Datum::Vn2000);
    }
    let is_shifted = shift_m != 0.0;
    (says(&["wgs84", "wgs1984", "worldgeodeticsystem1984"]) && !is_shifted).then_some(Datum::Wgs84)
}

fn on_plane(plane: &Node<'_>, datum: Datum) -> Option<Crs> {
    let unit = plane.members.iter().find(|member| member.name == "UNIT");
    if unit.is_some_and(|unit| unit.number(1) != Some(1.0)) {
        return None;
    }
    let method = plain(plane.find(&["PROJECTION", "METHOD"])?.title()?);
    if is_web(plane, &method) {
        return (datum == Datum::Wgs84).then_some(Crs::WebMercator);
    }
    let said = |names: &[&str]| plane.parameter(names).unwrap_or_default();
    let is_ours = ["transversemercator", "gausskruger"].contains(&method.as_str())
        && said(&["latitudeoforigin", "latitudeofnaturalorigin"]) == 0.0
        && said(&["falsenorthing"]) == 0.0;
    if !is_ours {
        return None;
    }
    let meridian = plane.parameter(&["centralmeridian", "longitudeofnaturalorigin"])?;
    let scale = plane.parameter(&["scalefactor", "scalefactoratnaturalorigin"]).unwrap_or(1.0);
    let east_m = said(&["falseeasting"]);
    transverse(datum, meridian, scale, east_m)
}

fn transverse(datum: Datum, meridian: f64, scale: f64, east_m: f64) -> Option<Crs> {
    let is = |its_meridian: f64, its_scale: f64| {
        is_near(meridian, its_meridian, 1e-7) && is_near(scale, its_scale, 1e-9)
    };
    if datum == Datum::Hanoi {
        let begins_at = |zone: u32| f64::from(zone) * 1e6 + FALSE_EASTING_M;
        let mut grids = HanoiGrid::VARIANTS.iter().copied();
        let found = grids.find(|grid| {
            let east = [FALSE_EASTING_M, begins_at(grid.zone().unwrap_or_default())];
            is(grid.central_meridian(), 1.0) && east.contains(&east_m)
        });
        return found.map(Crs::Hanoi);
    }
    if east_m != FALSE_EASTING_M {
        return None;
    }
    match datum {
        Datum::Vn2000 => {
            let mut grids = Grid::all();
            grids.find(|grid| is(grid.central_meridian(), grid.scale())).map(Crs::Grid)
        }
        Datum::Wgs84 => {
            let mut zones = [UtmZone::West, UtmZone::East].into_iter();
            zones.find(|zone| is(zone.central_meridian(), UTM)).map(Crs::Utm)
        }
        Datum::Hanoi => None,
    }
}

/// The plane of online maps, under the names it goes by.
fn is_web(plane: &Node<'_>, method: &str) -> bool {
    let name = plain(plane.title().unwrap_or_default());
    let is_called = ["pseudomercator", "webmercator"].iter().any(|word| name.contains(word));
    method == "mercatorauxiliarysphere"
        || method == "popularvisualisationpseudomercator"
        || method.starts_with("mercator1sp") && is_called
}

fn is_near(one: f64, other: f64, by: f64) -> bool {
    (one - other).abs() <= by
}

/// A name by its letters and digits: ESRI and OGC part words by different signs.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_lowercase()).collect()
}

/// A keyword with what stands in its brackets.
#[derive(Debug, Default)]
struct Node<'a> {
    name: &'a str,
    /// Texts, numbers and directions.
    values: Vec<&'a str>,
    members: Vec<Self>,
}

impl<'a> Node<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let mut rest = text.trim_start_matches('\u{feff}').trim();
        Self::take(&mut rest, 0)
    }

    fn take(rest: &mut &'a str, depth: usize) -> Option<Self> {
        let name = word(rest);
        let inside = rest.trim_start().strip_prefix(['[', '('])?;
        if name.is_empty() || depth == DEEPEST {
            return None;
        }
        *rest = inside;
        let mut node = Self { name, ..Self::default() };
        loop {
            *rest = rest.trim_start();
            if let Some(quoted) = rest.strip_prefix('"') {
                let (text, after) = quoted.split_once('"')?;
                node.values.push(text);
                *rest = after;
            } else {
                let mut ahead = *rest;
                let bare = word(&mut ahead);
                if ahead.trim_start().starts_with(['[', '(']) {
                    node.members.push(Self::take(rest, depth + 1)?);
                } else {
                    node.values.push(bare);
                    *rest = ahead;
                }
            }
            *rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix([']', ')']) {
                *rest = after;
                return Some(node);
            }
            *rest = rest.strip_prefix(',')?;
        }
    }

    /// Itself or the first below it under one of the names.
    fn find(&self, names: &[&str]) -> Option<&Self> {
        if names.contains(&self.name) {
            return Some(self);
        }
        self.members.iter().find_map(|member| member.find(names))
    }

    /// Its own name, the first text in its brackets.
    fn title(&self) -> Option<&'a str> {
        self.values.first().copied()
    }

    fn number(&self, place: usize) -> Option<f64> {
        self.values.get(place)?.parse().ok()
    }

    /// A parameter under one of its names, in plain letters.
    fn parameter(&self, names: &[&str]) -> Option<f64> {
        let is_it = |node: &Self| {
            node.name == "PARAMETER"
                && node.title().is_some_and(|title| names.contains(&plain(title).as_str()))
        };
        let inner = || self.members.iter().find_map(|member| member.parameter(names));
        if is_it(self) { self.number(1) } else { inner() }
    }
}

/// Takes letters, digits and what numbers are written with.
fn word<'a>(rest: &mut &'a str) -> &'a str {
    let text = rest.trim_start();
    let is_part = |sign: char| sign.is_alphanumeric() || "_+-.".contains(sign);
    let end = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
    let (taken, after) = text.split_at(end);
    *rest = after;
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A 3° zone as `ArcGIS` writes it.
    fn esri(datum: &str, meridian: &str, scale: &str) -> String {
        format!(
            "PROJCS[\"Hue_107\",GEOGCS[\"GCS_X\",DATUM[\"{datum}\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",{meridian}],PARAMETER[\"Scale_Factor\",{scale}],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]"
        )
    }

    fn code(text: &str) -> Option<u32> {
        Crs::from_wkt(text).ok().map(|crs| crs.epsg())
    }

    #[test]
    fn every_grid_of_ours_is_known_by_its_numbers_alone() {
        for grid in Grid::all() {
            let scale = grid.scale().to_string();
            let meridian = grid.central_meridian().to_string();
            assert_eq!(code(&esri("D_VN_2000", &meridian, &scale)), Some(grid.epsg()));
            assert_eq!(code(&grid.definition()), Some(grid.epsg()));
        }
        assert_eq!(code(&esri("D_Vietnam_2000", "107.0", "0.9999")), Some(9214));
        assert_eq!(code(&esri("D_WGS_1984", "111.0", "0.9996")), Some(32649));
    }

    #[test]
    fn what_is_made_otherwise_stays_unknown_under_its_name() {
        for (datum, meridian, scale) in [
            ("D_VN_2000", "106.9", "0.9999"),
            ("D_VN_2000", "107.0", "0.9996"),
            ("D_WGS_1984", "107.0", "0.9999"),
            ("D_Indian_1960", "105.0", "0.9996"),
        ] {
            let text = esri(datum, meridian, scale);
            assert_eq!(Crs::from_wkt(&text), Err("Hue_107".to_owned()), "{text}");
        }
        let feet = esri("D_VN_2000", "107.0", "0.9999").replace("\"Meter\",1.0", "\"Foot\",0.3048");
        assert_eq!(code(&feet), None);
        let bessel = esri("D_VN_2000", "107.0", "0.9999").replace("6378137.0", "6377397.155");
        assert_eq!(code(&bessel), None);
    }

    #[test]
    fn degrees_hanoi_the_web_and_a_datum_known_by_its_shift_are_told() {
        let degrees = |name: &str, datum: &str, radius: &str, more: &str| {
            format!(
                "GEOGCS[\"{name}\",DATUM[\"{datum}\",SPHEROID[\"s\",{radius},298.3]{more}],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"
            )
        };
        assert_eq!(code(&degrees("GCS_WGS_1984", "D_WGS_1984", "6378137", "")), Some(4326));
        assert_eq!(code(&degrees("VN-2000", "x", "6378137", "")), Some(4756));
        assert_eq!(code(&degrees("GCS_Hanoi_1972", "D_Hanoi_1972", "6378245", "")), Some(4147));
        let shift = ",TOWGS84[-191.90441429,-39.30318279,-111.45032835,0,0,0,0]";
        assert_eq!(code(&degrees("WGS 84", "unknown", "6378137", shift)), Some(4756));
        let other = ",TOWGS84[198,881,317,0,0,0,0]";
        assert_eq!(code(&degrees("WGS 84", "unknown", "6378137", other)), None);
        let hanoi = degrees("GCS_Hanoi_1972", "D_Hanoi_1972", "6378245", "");
        let gauss = |east: &str| {
            format!(
                "PROJCS[\"Hanoi_1972_GK_Zone_18\",{hanoi},PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",{east}],PARAMETER[\"Central_Meridian\",105.0],PARAMETER[\"Scale_Factor\",1.0],UNIT[\"Meter\",1.0]]"
            )
        };
        assert_eq!(code(&gauss("18500000.0")), Some(2044));
        assert_eq!(code(&gauss("500000.0")), Some(2044));
        assert_eq!(code(&gauss("400000.0")), None);
        let wgs84 = degrees("GCS_WGS_1984", "D_WGS_1984", "6378137", "");
        let web = format!(
            "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",{wgs84},PROJECTION[\"Mercator_Auxiliary_Sphere\"],UNIT[\"Meter\",1.0]]"
        );
        assert_eq!(code(&web), Some(3857));
    }

    #[test]
    fn broken_text_is_its_own_name() {
        let deep = "A[".repeat(1_000);
        for text in
            ["", "PROJCS", "PROJCS[", "PROJCS[\"a", "A[\"a\" \"b\"]", "[1]", "EPSG:9214", &deep]
        {
            assert!(Crs::from_wkt(text).is_err(), "{text}");
        }
    }
}
