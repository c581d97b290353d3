//! Units in the heads of columns and behind numbers: ha, m², triệu, tỷ, tr.đ, %.

use super::words::words;
use crate::i18n::fold;

/// What one of a column's numbers is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::io) enum Unit {
    /// So many square metres.
    Land(f64),
    /// So many million VND.
    Money(f64),
    /// Money of another country.
    ForeignMoney,
    /// A hundredth.
    Percent,
}

impl Unit {
    /// What a number in this unit has to be taken times to be in another; nothing where they measure
    /// different things.
    pub(in crate::io) fn in_terms_of(self, other: Self) -> Option<f64> {
        match (self, other) {
            (Self::Land(one), Self::Land(other)) | (Self::Money(one), Self::Money(other)) => {
                Some(one / other)
            }
            (Self::Percent, Self::Percent) => Some(1.0),
            _ => None,
        }
    }
}

/// "tr.đ" are two words, "trđ" is one.
const MILLION: [&str; 9] =
    ["trieu", "trieud", "trieudong", "tr", "trd", "trdong", "trvnd", "million", "millions"];
/// Tỷ is also spelt tỉ.
const BILLION: [&str; 10] =
    ["ty", "tyd", "tydong", "tyvnd", "ti", "tid", "tidong", "tivnd", "billion", "billions"];
const FOREIGN: [&str; 5] = ["usd", "eur", "jpy", "dollar", "euro"];

/// The unit in a head: "Diện tích (ha)", "Vốn đăng ký, tỷ đồng".
pub(in crate::io) fn unit_in(head: &str) -> Option<Unit> {
    // The "ty" of a company and of a share is no billion, however it is spelt.
    let mut folded = fold(head).replace('²', "2");
    for other in ["cong ty", "cong ti", "ty le", "ti le", "ty trong", "ti trong"] {
        folded = folded.replace(other, "");
    }
    let words: Vec<&str> = words(&folded).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    if head.contains('%') {
        Some(Unit::Percent)
    } else if has(&["ha", "hecta", "hectares"]) {
        Some(Unit::Land(10_000.0))
    } else if has(&["m2", "metvuong"]) || folded.contains("met vuong") {
        Some(Unit::Land(1.0))
    } else if has(&FOREIGN) {
        Some(Unit::ForeignMoney)
    } else if has(&MILLION) {
        Some(Unit::Money(1.0))
    } else if has(&BILLION) {
        Some(Unit::Money(1_000.0))
    } else if has(&["nghin", "ngan", "thousand"]) {
        Some(Unit::Money(0.001))
    } else if has(&["dong", "vnd", "d"]) {
        Some(Unit::Money(0.000_001))
    } else {
        None
    }
}

/// A head without the unit at its end, and the unit: "Kế hoạch" and million VND of "Kế hoạch (tr.đ)".
pub(in crate::io) fn parted(head: &str) -> (&str, Option<Unit>) {
    let head = head.trim();
    let bracketed = head.strip_suffix([')', ']']).and_then(|open| open.rsplit_once(['(', '[']));
    let behind_comma = || head.rsplit_once(',');
    match bracketed.or_else(behind_comma) {
        Some((name, unit)) if unit_in(unit).is_some() => (name.trim(), unit_in(unit)),
        Some(_) | None => (head, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_known_however_it_is_written() {
        for (head, unit) in [
            ("Diện tích (ha)", Some(Unit::Land(10_000.0))),
            ("DT m2", Some(Unit::Land(1.0))),
            ("Diện tích (m²)", Some(Unit::Land(1.0))),
            ("Vốn (tr.đ)", Some(Unit::Money(1.0))),
            ("Vốn, tỉ đồng", Some(Unit::Money(1_000.0))),
            ("Vốn (nghìn đồng)", Some(Unit::Money(0.001))),
            ("Vốn (đồng)", Some(Unit::Money(0.000_001))),
            ("Vốn (triệu USD)", Some(Unit::ForeignMoney)),
            ("Đã xong (%)", Some(Unit::Percent)),
            ("Tên công ty", None),
            ("Tỷ lệ", None),
            ("Ghi chú", None),
        ] {
            assert_eq!(unit_in(head), unit, "{head}");
        }
        assert_eq!(parted("Kế hoạch (tr. đồng)"), ("Kế hoạch", Some(Unit::Money(1.0))));
        assert_eq!(parted("Kế hoạch, triệu đồng"), ("Kế hoạch", Some(Unit::Money(1.0))));
        assert_eq!(parted("Văn bản, ảnh kèm theo"), ("Văn bản, ảnh kèm theo", None));
        assert_eq!(parted("Doanh thu (năm)"), ("Doanh thu (năm)", None));
    }
}
