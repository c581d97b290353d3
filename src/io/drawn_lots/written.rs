//! What is written in a lot of a drawing beside its code: its area ("S=1.234,5 m²", "DT: 0,5ha"), what it
//! is for, how much may be built.

use crate::domain::{LandUse, UseDetail};
use crate::i18n::fold;
use crate::io::cell::readings;
use crate::io::signs::use_named;

/// Square metres in a hectare.
const HECTARE_M2: f64 = 10_000.0;
/// What an area is called before its figure.
const NAMES: &[&str] = &["s", "dt", "dien tich", "area"];
/// How its unit is written, and what it is.
const UNITS: &[(&str, f64)] =
    &[("m2", 1.0), ("m²", 1.0), ("met vuong", 1.0), ("ha", HECTARE_M2), ("hecta", HECTARE_M2)];

/// What a line can mean as an area, square metres; nothing where it is none. "1.234 m²" may be either.
pub(super) fn written_m2(line: &str) -> Vec<f64> {
    let folded = fold(line);
    let line = folded.trim();
    let named = line.split_once(['=', ':']).filter(|(name, _)| NAMES.contains(&name.trim()));
    let rest = named.map_or(line, |(_, rest)| rest).trim();
    let unit = UNITS.iter().find_map(|(unit, m2)| Some((rest.strip_suffix(unit)?, *m2)));
    let Some((figure, m2)) = unit.or_else(|| named.map(|_| (rest, 1.0))) else {
        return Vec::new();
    };
    readings(figure.trim()).filter(|area| *area > 0.0).map(|area| area * m2).collect()
}

/// What a use is called before its words.
const USE: &str = "chuc nang";
/// What the limits of building are called before their figures.
const LIMITS: &[&str] =
    &["mdxd", "mat do xd", "mat do xay dung", "tang cao", "so tang", "chieu cao", "hssdd"];

/// The use a line says: "Chức năng: kho bãi".
pub(super) fn written_use(line: &str) -> Option<(LandUse, Option<UseDetail>)> {
    let (name, words) = line.split_once(':')?;
    use_named(words).filter(|_| fold(name.trim()) == USE)
}

/// Whether a line says what a lot is for, or how much may be built on it: it is no code.
pub(super) fn is_of_building(line: &str) -> bool {
    let named = line.split_once(['=', ':']).map(|(name, _)| fold(name.trim()));
    named.is_some_and(|name| name == USE || LIMITS.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_use_and_limits_of_building_are_told_by_their_names() {
        let warehouse = Some((LandUse::Warehouse, None));
        assert_eq!(written_use("Chức năng: kho bãi"), warehouse);
        let belt = Some((LandUse::Green, Some(UseDetail::IsolationBelt)));
        let words = crate::io::signs::use_text(
            &crate::i18n::Texts::new(crate::i18n::Language::Vietnamese),
            (LandUse::Green, Some(UseDetail::IsolationBelt)),
        );
        assert_eq!(written_use(&format!("Chức năng: {words}")), belt);
        assert_eq!(written_use("kho bãi"), None, "that may be its code");
        for (line, is_it) in [
            ("MĐXD: 70%", true),
            ("Tầng cao = 5", true),
            ("Chức năng: gì đó", true),
            ("CN1: 250", false),
            ("A-01", false),
        ] {
            assert_eq!(is_of_building(line), is_it, "{line}");
        }
    }

    #[test]
    fn an_area_is_told_by_its_name_or_its_unit() {
        for (line, areas) in [
            ("S=1234,5 m2", &[1234.5][..]),
            ("1.234,5 m²", &[1234.5]),
            ("0,5ha", &[5000.0]),
            ("Diện tích: 12 000 m2", &[12000.0]),
            ("DT = 250,0", &[250.0]),
            ("S=1.234 m2", &[1.234, 1234.0]),
            ("A-01", &[]),
            ("250", &[]),
            ("CN1: 250", &[]),
            ("S=", &[]),
            ("tha", &[]),
        ] {
            assert_eq!(written_m2(line), areas, "{line}");
        }
    }
}
