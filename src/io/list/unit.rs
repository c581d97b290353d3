//! Units in the heads of columns and behind numbers: ha, m², triệu, tỷ, tr.đ, %.

use super::words::holds;
use crate::i18n::{fold, nfc};

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
const MILLION: &[&str] = &[
    "triệu",
    "triệuđ",
    "triệuđồng",
    "tr",
    "trđ",
    "trđồng",
    "trvnd",
    "trvnđ",
    "million",
    "millions",
];
/// Tỷ is also spelt tỉ.
const BILLION: &[&str] = &[
    "tỷ",
    "tỷđ",
    "tỷđồng",
    "tỷvnd",
    "tỷvnđ",
    "tỉ",
    "tỉđ",
    "tỉđồng",
    "tỉvnd",
    "billion",
    "billions",
    "bn",
];
const THOUSAND: &[&str] = &["nghìn", "ngàn", "thousand"];
const DONG: &[&str] = &["đồng", "vnd", "vnđ", "đ"];
const FOREIGN: &[&str] = &["usd", "eur", "jpy", "dollar", "euro"];
const HECTARES: &[&str] = &["ha", "hecta", "hectares", "hectare"];
const SQUARE_METRES: &[&str] = &["m2", "métvuông", "mét vuông", "sqm", "sq"];
/// What holds a word for a unit and says none: the "ty" of a company and of a share, spelt either way;
/// where marks were lost, the "ngân" of a budget and the "Hạ" of a place, too.
const NO_UNITS: &[&str] = &[
    "công ty",
    "công ti",
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "giải ngân",
    "ngân sách",
    "ngân hàng",
    "lao động",
    "hoạt động",
    "tứ hạ",
];

/// The unit in a head: "Diện tích (ha)", "Vốn đăng ký, tỷ đồng". What its end says in brackets comes first.
pub(in crate::io) fn unit_in(head: &str) -> Option<Unit> {
    bracketed(head).and_then(|(_, unit)| unit_of(unit)).or_else(|| unit_of(head))
}

/// The unit among the words of a text. Marks count where the text has any: Hạ is no hectare, ngân no
/// thousand.
fn unit_of(text: &str) -> Option<Unit> {
    let mut text = spelt(&nfc(text).to_lowercase().replace('²', "2"));
    for other in NO_UNITS {
        text =
            if text.is_ascii() { text.replace(&fold(other), "") } else { text.replace(other, "") };
    }
    let has = |known: &[&str]| holds(&text, known);
    if text.contains('%') {
        Some(Unit::Percent)
    } else if has(HECTARES) {
        Some(Unit::Land(10_000.0))
    } else if has(SQUARE_METRES) {
        Some(Unit::Land(if has(THOUSAND) { 1_000.0 } else { 1.0 }))
    } else if has(FOREIGN) {
        Some(Unit::ForeignMoney)
    } else if has(MILLION) {
        Some(Unit::Money(1.0))
    } else if has(BILLION) {
        Some(Unit::Money(1_000.0))
    } else if has(THOUSAND) {
        Some(Unit::Money(0.001))
    } else if has(DONG) {
        Some(Unit::Money(0.000_001))
    } else {
        None
    }
}

/// The units a line above a list says its figures are in: "ĐVT: ha, triệu đồng".
pub(in crate::io) fn units_above<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<Unit> {
    let says = |cell: &&str| {
        let folded = fold(cell);
        ["dvt", "don vi tinh", "don vi:", "unit"].iter().any(|word| folded.contains(word))
    };
    let pieces = cells.filter(says).flat_map(|cell| cell.split([',', ';', ':', '-']));
    pieces.filter_map(unit_in).collect()
}

/// With words for the figures of a unit: "1.000đ" is a thousand dong, "1000 m2" so many square metres.
fn spelt(lower: &str) -> String {
    let pieces =
        lower.split(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '.' | ',' | '%'));
    let spelt = pieces.map(|piece| {
        let bare = piece.replace(['.', ','], "");
        let behind = |figures| bare.strip_prefix(figures).filter(|rest| !rest.starts_with('0'));
        let million = || behind("1000000").map(|rest| format!("triệu {rest}"));
        let thousand = behind("1000").map(|rest| format!("nghìn {rest}"));
        thousand.or_else(million).unwrap_or_else(|| piece.to_owned())
    });
    spelt.collect::<Vec<_>>().join(" ")
}

/// A head without the unit at its end, and the unit: "Kế hoạch" and million VND of "Kế hoạch (tr.đ)".
pub(in crate::io) fn parted(head: &str) -> (&str, Option<Unit>) {
    let head = head.trim();
    let behind_comma = || head.rsplit_once(',');
    match bracketed(head).or_else(behind_comma) {
        Some((name, unit)) if unit_of(unit).is_some() => (name.trim(), unit_of(unit)),
        Some(_) | None => (head, None),
    }
}

/// What stands before the brackets at the end of a head, and in them.
pub(super) fn bracketed(head: &str) -> Option<(&str, &str)> {
    head.trim().strip_suffix([')', ']']).and_then(|open| open.rsplit_once(['(', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_known_however_it_is_written() {
        for (head, unit) in [
            ("Diện tích (ha)", Some(Unit::Land(10_000.0))),
            ("DT m2", Some(Unit::Land(1.0))),
            ("Area (sqm)", Some(Unit::Land(1.0))),
            ("Area (sq.m)", Some(Unit::Land(1.0))),
            ("Diện tích (m²)", Some(Unit::Land(1.0))),
            ("Vốn (tr.đ)", Some(Unit::Money(1.0))),
            ("Vốn, tỉ đồng", Some(Unit::Money(1_000.0))),
            ("Vốn (nghìn đồng)", Some(Unit::Money(0.001))),
            ("Vốn (1.000đ)", Some(Unit::Money(0.001))),
            ("Vốn (1000 đồng)", Some(Unit::Money(0.001))),
            ("Vốn (1,000 VND)", Some(Unit::Money(0.001))),
            ("Vốn (1.000.000 đ)", Some(Unit::Money(1.0))),
            ("Diện tích (1000 m2)", Some(Unit::Land(1_000.0))),
            ("Vốn (đồng)", Some(Unit::Money(0.000_001))),
            ("Vốn (triệu USD)", Some(Unit::ForeignMoney)),
            ("Đã xong (%)", Some(Unit::Percent)),
            ("Diện tích CCN Tứ Hạ (m2)", Some(Unit::Land(1.0))),
            ("Dien tich CCN Tu Ha (m2)", Some(Unit::Land(1.0))),
            ("Ngân sách hỗ trợ, triệu đồng", Some(Unit::Money(1.0))),
            ("Von dau tu (ty dong)", Some(Unit::Money(1_000.0))),
            ("Vốn (bn VND)", Some(Unit::Money(1_000.0))),
            ("Giải ngân", None),
            ("Giai ngan", None),
            ("Số lao động", None),
            ("CCN Tứ Hạ", None),
            ("Địa chỉ (Hà Nội)", None),
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
