//! An area written in a drawing: "S=1.234,5 m²", "DT: 0,5ha".

use crate::i18n::fold;
use crate::io::cell::readings;

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

#[cfg(test)]
mod tests {
    use super::*;

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
