//! Angles as people write them: 16°31′56,3″N, 16 31 56.3, 16d31m56.3s, 16 độ 31 phút 56,3 giây.
//!
//! The degree sign is often lost in copying: 16?31′56,3″, 16 31′56,3″, and where it was a raised nought
//! 160 31′56,3″ or 16031′56,3″. In a table of corners N is north: a Vietnamese table that says *Nam* would lie off Java.

use super::figure::LONGEST;
use crate::i18n::fold;

/// An angle read from a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::io) struct Angle {
    /// In decimal degrees; south and west are negative.
    pub(in crate::io) degrees: f64,
    /// Whether it has minutes or a degree sign.
    pub(in crate::io) is_marked: bool,
}

/// Why a cell is no angle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum NoAngle {
    /// There is no figure, or a word that has no business there.
    Unreadable,
    /// 60 minutes or seconds or more.
    SixtyOrMore,
}

/// The angle in a cell.
pub(in crate::io) fn angle(cell: &str) -> Result<Angle, NoAngle> {
    if cell.len() > LONGEST {
        return Err(NoAngle::Unreadable);
    }
    let Parts { mut numbers, words, has_degree_sign, is_negative, has_minute_mark } = parts(cell)?;
    take_raised_nought_out(&mut numbers, has_minute_mark);
    let sign = sign_of(&words)? * if is_negative { -1.0 } else { 1.0 };
    let (degrees, minutes, seconds) = match numbers.as_slice() {
        [degrees] => (*degrees, 0.0, 0.0),
        [degrees, minutes] => (*degrees, *minutes, 0.0),
        [degrees, minutes, seconds] => (*degrees, *minutes, *seconds),
        _ => return Err(NoAngle::Unreadable),
    };
    let before_last = &numbers[..numbers.len() - 1];
    if before_last.iter().any(|number| number.fract() != 0.0) {
        return Err(NoAngle::Unreadable);
    }
    if minutes >= 60.0 || seconds >= 60.0 {
        return Err(NoAngle::SixtyOrMore);
    }
    let degrees = sign * (degrees + minutes / 60.0 + seconds / 3600.0);
    Ok(Angle { degrees, is_marked: has_degree_sign || numbers.len() > 1 })
}

struct Parts {
    numbers: Vec<f64>,
    words: Vec<String>,
    has_degree_sign: bool,
    is_negative: bool,
    /// Whether the sign of minutes follows the first number.
    has_minute_mark: bool,
}

fn parts(cell: &str) -> Result<Parts, NoAngle> {
    let mut parts = Parts {
        numbers: Vec::new(),
        words: Vec::new(),
        has_degree_sign: false,
        is_negative: false,
        has_minute_mark: false,
    };
    let mut rest = cell.trim();
    if let Some(positive) = rest.strip_prefix(['-', '\u{2212}']) {
        parts.is_negative = true;
        rest = positive;
    }
    while let Some(first) = rest.chars().next() {
        let end = if first.is_ascii_digit() {
            let end = end_of(rest, |sign| sign.is_ascii_digit() || matches!(sign, ',' | '.'));
            let text = rest[..end].trim_end_matches([',', '.']).replace(',', ".");
            parts.numbers.push(text.parse().map_err(|_| NoAngle::Unreadable)?);
            end
        } else if first.is_alphabetic() && !is_degree_sign(first) {
            let end = end_of(rest, |sign| sign.is_alphabetic() && !is_degree_sign(sign));
            parts.words.push(rest[..end].to_owned());
            end
        } else {
            parts.has_degree_sign |= is_degree_sign(first);
            parts.has_minute_mark |= parts.numbers.len() == 1 && is_minute_mark(first);
            first.len_utf8()
        };
        rest = &rest[end..];
    }
    Ok(parts)
}

fn end_of(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|sign| !belongs(sign)).unwrap_or(text.len())
}

/// The degree sign and what stands for it: the masculine ordinal, a ring, a lost letter.
pub(in crate::io) const fn is_degree_sign(sign: char) -> bool {
    matches!(sign, '°' | 'º' | '˚' | 'ᵒ' | '\u{fffd}')
}

const fn is_minute_mark(sign: char) -> bool {
    matches!(sign, '\'' | '′' | '’' | '‘' | '´' | '`')
}

/// A raised nought in place of the degree sign becomes a figure in copying: 1050 30′ is 105°30′, and
/// so is 105030′. No place in Vietnam has so many degrees.
fn take_raised_nought_out(numbers: &mut Vec<f64>, has_minute_mark: bool) {
    let [first, rest @ ..] = numbers.as_slice() else { return };
    if first.fract() != 0.0 || *first < 80.0 || is_in_vietnam(*first) {
        return;
    }
    let (degrees, nought) = ((first / 10.0).floor(), first % 10.0);
    if !rest.is_empty() && nought == 0.0 && is_in_vietnam(degrees) {
        numbers[0] = degrees;
        return;
    }
    let (degrees, nought, minutes) =
        ((first / 1000.0).floor(), (first / 100.0).floor() % 10.0, first % 100.0);
    let is_parted = has_minute_mark && rest.len() < 2;
    if is_parted && nought == 0.0 && minutes < 60.0 && is_in_vietnam(degrees) {
        numbers[0] = degrees;
        numbers.insert(1, minutes);
    }
}

/// Whether so many whole degrees are a latitude or longitude of Vietnam.
fn is_in_vietnam(degrees: f64) -> bool {
    (8.0..=24.0).contains(&degrees) || (102.0..=118.0).contains(&degrees)
}

/// 1 or, for south and west, −1.
fn sign_of(words: &[String]) -> Result<f64, NoAngle> {
    let mut sign = 1.0;
    let has_units = words.iter().any(|word| matches!(word.as_str(), "d" | "deg" | "độ" | "m"));
    for word in words {
        match fold(word).as_str() {
            "s" if has_units => {}
            "s" | "south" | "nam" | "w" | "west" | "tay" | "t" => sign = -1.0,
            "n" | "b" | "bac" | "north" | "e" | "d" | "dong" | "east" | "o" | "deg" | "do"
            | "m" | "min" | "phut" | "p" | "sec" | "giay" | "g" | "vi" | "kinh" | "lat" | "lon"
            | "long" => {}
            _ => return Err(NoAngle::Unreadable),
        }
    }
    Ok(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENTH_OF_A_MILLIMETRE: f64 = 1e-9;

    #[test]
    fn every_way_of_writing_is_the_same_angle() {
        let wanted = 16.0 + 31.0 / 60.0 + 56.3 / 3600.0;
        for cell in [
            "16°31′56.3″N",
            "16°31'56,3\" B",
            "16° 31' 56.3''",
            "N 16 31 56.3",
            "16 độ 31 phút 56,3 giây",
            "16d31m56.3s",
            "16-31-56.3",
            "16:31:56.3",
            "16º31´56,3˝ vĩ độ Bắc",
            "16\u{fffd}31'56.3\"",
        ] {
            let angle = angle(cell).unwrap();
            assert!((angle.degrees - wanted).abs() < TENTH_OF_A_MILLIMETRE, "{cell}");
            assert!(angle.is_marked, "{cell}");
        }
        assert_eq!(angle("107.4618").map(|angle| angle.is_marked), Ok(false));
        assert_eq!(angle("107,4618°Đ").map(|angle| angle.degrees), Ok(107.4618));
        assert_eq!(angle("16°31,5′ S").map(|angle| angle.degrees), Ok(-16.525));
    }

    #[test]
    fn an_angle_that_lost_its_degree_sign_is_known() {
        let wanted = 16.0 + 31.0 / 60.0 + 56.3 / 3600.0;
        for cell in ["16?31'56.3\"", "16 31'56,3\"", "160 31'56.3\"", "16031'56,3''", "160 31 56.3"]
        {
            let angle = angle(cell).unwrap();
            assert!((angle.degrees - wanted).abs() < TENTH_OF_A_MILLIMETRE, "{cell}: {angle:?}");
            assert!(angle.is_marked, "{cell}");
        }
        for cell in ["105o30'", "1050 30'", "105030'", "1050 30' 00''", "105?30'", "105030'00\""] {
            assert_eq!(angle(cell).map(|angle| angle.degrees), Ok(105.5), "{cell}");
        }
        for (cell, degrees) in [("8030'", 8.5), ("80 30'", 8.5), ("110 30'", 110.5)] {
            assert_eq!(angle(cell).map(|angle| angle.degrees), Ok(degrees), "{cell}");
        }
        assert_eq!(angle("549092").map(|angle| angle.degrees), Ok(549_092.0), "metres stay");
    }

    #[test]
    fn what_is_no_angle_is_not_made_one() {
        assert_eq!(angle("16°60′00″"), Err(NoAngle::SixtyOrMore));
        assert_eq!(angle("16°31′75″"), Err(NoAngle::SixtyOrMore));
        for cell in ["", "Khu 2", "16,5°31′", "1.2.3", "16 31 56 12"] {
            assert_eq!(angle(cell), Err(NoAngle::Unreadable), "{cell}");
        }
        assert_eq!(angle("1 828 533,89"), Err(NoAngle::SixtyOrMore));
    }
}
