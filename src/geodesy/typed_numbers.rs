//! The two numbers in a typed position, whatever stands between, before and inside them.

/// What half a position can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Typed {
    /// Degrees, written with minutes or a degree sign.
    Angle(f64),
    /// Degrees or metres.
    Number(f64),
}

/// The ways to part a text into its two halves; none where there is a word no position has, or the
/// south or west.
pub(super) fn halves(text: &str) -> Vec<(String, String)> {
    let Some(plain) = without_words(&with_plain_marks(text)) else { return Vec::new() };
    let is_stray = |letter: char| letter.is_whitespace() || letter == ',';
    let parts: Vec<&str> = plain
        .split([';', '|', '/', '\t', '\n'])
        .map(|part| part.trim_matches(is_stray))
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [first, second] => vec![((*first).to_owned(), (*second).to_owned())],
        [only] => only
            .match_indices(is_stray)
            .map(|(at, separator)| (&only[..at], &only[at + separator.len()..]))
            .map(|(first, second)| (first.trim_matches(is_stray), second.trim_matches(is_stray)))
            .map(|(first, second)| (first.to_owned(), second.to_owned()))
            .collect(),
        _ => Vec::new(),
    }
}

/// What half a position can mean; nothing where it is no number.
pub(super) fn typed(half: &str) -> Vec<Typed> {
    let mut meanings: Vec<Typed> = angle(half).map(Typed::Angle).into_iter().collect();
    meanings.extend(numbers(half).into_iter().map(Typed::Number));
    meanings
}

fn with_plain_marks(text: &str) -> String {
    let mut plain = text.to_lowercase();
    for (fancy, mark) in [
        ("vĩ độ", ";"),
        ("kinh độ", ";"),
        ("tọa độ", " "),
        ("toạ độ", " "),
        ("độ", "°"),
        ("phút", "'"),
        ("giây", "\""),
        ("''", "\""),
        ("′′", "\""),
    ] {
        plain = plain.replace(fancy, mark);
    }
    plain.chars().map(plain_mark).collect()
}

const fn plain_mark(letter: char) -> char {
    match letter {
        'º' | '˚' => '°',
        '′' | '’' | '‘' | '´' | '`' => '\'',
        '″' | '”' | '“' => '"',
        '=' | ':' | '(' | ')' | '[' | ']' | '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        other => other,
    }
}

/// Names of axes and quarters become separators.
fn without_words(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let is_vietnamese = words.iter().any(|word| matches!(*word, "b" | "bắc" | "đ" | "đông"));
    let mut plain = String::new();
    let mut word = String::new();
    for letter in text.chars().chain([' ']) {
        if letter.is_alphabetic() {
            word.push(letter);
            continue;
        }
        match word.as_str() {
            "" => {}
            "m" => plain.push(' '),
            "n" if is_vietnamese => return None,
            "x" | "y" | "n" | "e" | "b" | "đ" | "bắc" | "đông" | "north" | "east" | "lat"
            | "lon" | "long" | "lng" => plain.push(';'),
            _ => return None,
        }
        word.clear();
        plain.push(letter);
    }
    Some(plain)
}

/// A grid azimuth as a person types it, in degrees from 0 to below 360; nothing where it is none.
///
/// ```
/// # use lapday::geodesy::read_azimuth;
/// assert_eq!(read_azimuth("45,5"), Some(45.5));
/// assert_eq!(read_azimuth("125°30′36″"), Some(125.51));
/// assert_eq!(read_azimuth("125 30 36"), read_azimuth("125-30-36"));
/// assert_eq!(read_azimuth("360"), Some(0.0));
/// assert_eq!(read_azimuth("-10"), None);
/// ```
pub fn read_azimuth(text: &str) -> Option<f64> {
    let plain = with_plain_marks(text);
    let plain = plain.trim();
    if plain.starts_with('-') {
        return None;
    }
    let parted = plain.replace('-', " ");
    let degrees = angle(&parted).or_else(|| decimal(plain))?;
    (0.0..=360.0).contains(&degrees).then(|| degrees % 360.0)
}

/// 16°31′56.3″, 16 31 56.3, 16°31.94′, 16.5323°.
fn angle(half: &str) -> Option<f64> {
    let mut pieces = half
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '°' | '\'' | '"'))
        .filter(|piece| !piece.is_empty());
    let degrees = pieces.next()?;
    let minutes = pieces.next();
    let seconds = pieces.next();
    if pieces.next().is_some() || minutes.is_none() && !half.contains('°') {
        return None;
    }
    let whole_before = |next: Option<&str>, piece: &str| next.is_none() || is_whole(piece);
    if !whole_before(minutes, degrees) || !whole_before(seconds, minutes.unwrap_or_default()) {
        return None;
    }
    let sixtieth = |piece: Option<&str>| match piece {
        Some(piece) => decimal(piece).filter(|value| *value < 60.0),
        None => Some(0.0),
    };
    Some(decimal(degrees)? + sixtieth(minutes)? / 60.0 + sixtieth(seconds)? / 3600.0)
}

fn is_whole(piece: &str) -> bool {
    piece.chars().all(|letter| letter.is_ascii_digit())
}

/// A number without thousands separators, decimal point or comma.
fn decimal(piece: &str) -> Option<f64> {
    let plain = piece.replace(',', ".");
    let is_digits = plain.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    plain.parse().ok().filter(|_: &f64| is_digits)
}

/// What a number can be: 549.092 is five hundred or half a million.
fn numbers(half: &str) -> Vec<f64> {
    let as_decimal = decimal(half);
    let as_grouped = [' ', '.', ','].into_iter().filter_map(|thousands| grouped(half, thousands));
    let mut meanings: Vec<f64> = as_decimal.into_iter().chain(as_grouped).collect();
    meanings.dedup();
    meanings
}

/// A number with this thousands separator in it; the decimal one is any other.
fn grouped(half: &str, thousands: char) -> Option<f64> {
    let end = half.rfind(thousands)?;
    let fraction = half[end..].find(|letter| matches!(letter, '.' | ',') && letter != thousands);
    let (whole, fraction) = half.split_at(fraction.map_or(half.len(), |at| end + at));
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let is_grouped = (1..=3).contains(&first.len())
        && is_whole(first)
        && groups.all(|group| group.len() == 3 && is_whole(group));
    if !is_grouped {
        return None;
    }
    decimal(&format!("{}{fraction}", whole.replace(thousands, "")))
}
