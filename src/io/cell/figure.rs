//! Figures as people write them: decimal comma or point, thousands parted by the other or by space.
//!
//! "549.092" alone may be 549 092 or 549,092: a cell says what it proves, the table decides. Where
//! there is no table to ask, [`number`](super::number()) reads by what is likely.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Bytes of the longest figure with its name and unit; what is longer is prose.
pub(super) const LONGEST: usize = 200;

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// 549092,51
    Comma,
    /// 549092.51
    Point,
}

impl DecimalSign {
    const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    pub(in crate::io) const fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// What a cell alone proves of the decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum Proof {
    /// No separator, or no number.
    Nothing,
    /// This is the decimal sign.
    Decimal(DecimalSign),
    /// This one sign is decimal or parts thousands: three figures follow it.
    Either(DecimalSign),
}

/// Why a cell is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum NoNumber {
    Empty,
    Unreadable,
    /// 1,83E+06: the figures are lost.
    Shortened,
    /// ####: the column was too narrow.
    Hidden,
}

/// What the cell proves of the decimal sign.
pub(in crate::io) fn proof(cell: &str) -> Proof {
    let Some(bare) = bare(cell) else { return Proof::Nothing };
    let count = |sign| bare.matches(sign).count();
    match (count(','), count('.')) {
        (0, 0) => Proof::Nothing,
        (1, 0) => single(&bare, DecimalSign::Comma),
        (0, 1) => single(&bare, DecimalSign::Point),
        (_, 0) => Proof::Decimal(DecimalSign::Point),
        (0, _) => Proof::Decimal(DecimalSign::Comma),
        (_, _) if bare.rfind(',') > bare.rfind('.') => Proof::Decimal(DecimalSign::Comma),
        (_, _) => Proof::Decimal(DecimalSign::Point),
    }
}

fn single(bare: &str, sign: DecimalSign) -> Proof {
    let (whole, fraction) = bare.split_once(sign.sign()).unwrap_or((bare, ""));
    let whole = whole.trim_start_matches('-');
    let may_be_thousands =
        fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if may_be_thousands { Proof::Either(sign) } else { Proof::Decimal(sign) }
}

/// The number in a cell.
pub(in crate::io) fn figure(cell: &str, decimal: DecimalSign) -> Result<f64, NoNumber> {
    let Some(bare) = bare(cell) else { return Err(why_none(cell)) };
    let (whole, fraction) = bare.split_once(decimal.sign()).unwrap_or((&bare, ""));
    let thousands = decimal.other().sign();
    if fraction.contains([',', '.', '-']) || !is_grouped(whole, thousands) {
        return Err(NoNumber::Unreadable);
    }
    let plain = match decimal {
        DecimalSign::Point => bare.replace(thousands, ""),
        DecimalSign::Comma => bare.replace(thousands, "").replace(',', "."),
    };
    plain.parse().map_err(|_| NoNumber::Unreadable)
}

/// Every number the cell can mean by itself.
pub(in crate::io) fn readings(cell: &str) -> impl Iterator<Item = f64> {
    let signs = match proof(cell) {
        Proof::Nothing => [Some(DecimalSign::Point), None],
        Proof::Decimal(sign) => [Some(sign), None],
        Proof::Either(sign) => [Some(sign), Some(sign.other())],
    };
    signs.into_iter().flatten().filter_map(move |sign| figure(cell, sign).ok())
}

fn is_grouped(whole: &str, thousands: char) -> bool {
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let mut groups = digits.split(thousands);
    let first = groups.next().unwrap_or_default();
    let mut is_single = true;
    let rest_is_grouped = groups.all(|group| {
        is_single = false;
        group.len() == 3
    });
    rest_is_grouped && (is_single || (1..=3).contains(&first.len()))
}

/// The cell with nothing but figures, separators and a minus; nothing where there is more in it.
fn bare(cell: &str) -> Option<Cow<'_, str>> {
    if cell.is_empty() || cell.len() > LONGEST {
        return None;
    }
    if is_bare(cell) {
        return Some(Cow::Borrowed(cell));
    }
    let named = cell.rsplit_once(['=', ':']).filter(|(name, _)| is_axis_name(name));
    let rest = named.map_or(cell, |(_, rest)| rest).trim();
    let rest = ["mét", "met", "m"].iter().find_map(|unit| rest.strip_suffix(unit)).unwrap_or(rest);
    let joined = without_gaps(rest.trim())?;
    is_bare(&joined).then_some(Cow::Owned(joined))
}

fn is_bare(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    digits.bytes().any(|sign| sign.is_ascii_digit())
        && digits.bytes().all(|sign| sign.is_ascii_digit() || matches!(sign, b',' | b'.'))
}

/// "X", "Y", "N (m)" before an equals sign.
fn is_axis_name(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty()
        && name.chars().count() <= 8
        && !name.contains(|sign: char| sign.is_ascii_digit())
}

/// Groups of three figures put together; nothing where the gaps are elsewhere.
fn without_gaps(text: &str) -> Option<String> {
    let text = text.replace(['\u{2212}', '\u{2013}'], "-").replace(['\'', '’'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_joint = |pair: &[&str]| {
        let (before, after) = (pair[0], pair[1]);
        let figures = after.bytes().take_while(u8::is_ascii_digit).count();
        before.ends_with([',', '.', '-']) || after.starts_with([',', '.']) || figures == 3
    };
    words.windows(2).all(is_joint).then(|| words.concat())
}

fn why_none(cell: &str) -> NoNumber {
    let cell = cell.trim();
    if cell.is_empty() {
        return NoNumber::Empty;
    }
    if cell.bytes().all(|sign| sign == b'#') {
        return NoNumber::Hidden;
    }
    let exponent = cell.split_once(['e', 'E']).filter(|(mantissa, power)| {
        is_bare(mantissa) && is_bare(power.trim_start_matches(['+', '-']))
    });
    if exponent.is_some() { NoNumber::Shortened } else { NoNumber::Unreadable }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalSign::{Comma, Point};

    #[test]
    fn numbers_are_read_with_the_sign_of_their_table() {
        for (cell, sign, value) in [
            ("1828533,89", Comma, 1_828_533.89),
            ("1.828.533,89", Comma, 1_828_533.89),
            ("1 828 533,89", Comma, 1_828_533.89),
            ("1\u{a0}828\u{202f}533.89", Point, 1_828_533.89),
            ("1'828'533.89", Point, 1_828_533.89),
            ("1,828,533.89", Point, 1_828_533.89),
            ("X = 1828533.89 m", Point, 1_828_533.89),
            ("549.092", Comma, 549_092.0),
            ("549.092", Point, 549.092),
            ("−12", Point, -12.0),
        ] {
            assert_eq!(figure(cell, sign), Ok(value), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (cell, why) in [
            ("", NoNumber::Empty),
            ("1,83E+06", NoNumber::Shortened),
            ("########", NoNumber::Hidden),
            ("NaN", NoNumber::Unreadable),
            ("inf", NoNumber::Unreadable),
            ("1.82.533,89", NoNumber::Unreadable),
            ("12 34", NoNumber::Unreadable),
            ("18285EE", NoNumber::Unreadable),
            ("16°31′56″", NoNumber::Unreadable),
        ] {
            assert_eq!(figure(cell, Comma), Err(why), "{cell}");
        }
    }

    #[test]
    fn only_three_figures_after_a_lone_sign_leave_it_open() {
        assert_eq!(proof("549092,51"), Proof::Decimal(Comma));
        assert_eq!(proof("1.828.533"), Proof::Decimal(Comma));
        assert_eq!(proof("1,828,533.1"), Proof::Decimal(Point));
        assert_eq!(proof("549.092"), Proof::Either(Point));
        assert_eq!(proof("549092.510"), Proof::Decimal(Point));
        assert_eq!(proof("0.125"), Proof::Decimal(Point));
        assert_eq!(proof("549092"), Proof::Nothing);
    }
}
