//! Geometries as text (WKT) and as figures of a text (hexadecimal WKB), as tables of databases and of
//! GIS programs hold them.
//!
//! Text is turned into WKB and read as such, so that both hold the same: curves are straightened,
//! heights and measures left out.

use super::code::{
    CIRCULAR_STRING, COLLECTION, COMPOUND_CURVE, CURVE_POLYGON, LINE, MULTI_CURVE, MULTI_LINE,
    MULTI_POINT, MULTI_POLYGON, MULTI_SURFACE, POINT, POLYGON,
};
use super::geometry::Geometry;
use super::read::{DEEPEST, UnreadableGeometry, read, read_plain, srs};

/// The words geometries begin with, their numbers in WKB, and what stands bare inside them.
const KINDS: &[(&str, u32, Option<u32>)] = &[
    ("POINT", POINT, None),
    ("LINESTRING", LINE, None),
    ("LINEARRING", LINE, None),
    ("POLYGON", POLYGON, None),
    ("TRIANGLE", POLYGON, None),
    ("MULTIPOINT", MULTI_POINT, Some(POINT)),
    ("MULTILINESTRING", MULTI_LINE, Some(LINE)),
    ("MULTIPOLYGON", MULTI_POLYGON, Some(POLYGON)),
    ("GEOMETRYCOLLECTION", COLLECTION, None),
    ("CIRCULARSTRING", CIRCULAR_STRING, None),
    ("COMPOUNDCURVE", COMPOUND_CURVE, Some(LINE)),
    ("CURVEPOLYGON", CURVE_POLYGON, Some(LINE)),
    ("MULTICURVE", MULTI_CURVE, Some(LINE)),
    ("MULTISURFACE", MULTI_SURFACE, Some(POLYGON)),
    ("POLYHEDRALSURFACE", MULTI_POLYGON, Some(POLYGON)),
    ("TIN", MULTI_POLYGON, Some(POLYGON)),
];
/// The shortest WKB, a point of two numbers, as figures.
const SHORTEST: usize = 42;

/// The geometry in a text, and the number of its system where the text says one.
pub fn read_text(text: &str) -> Result<(Option<u32>, Geometry), UnreadableGeometry> {
    let text = text.trim();
    if let Some(bytes) = from_figures(text) {
        return if bytes.starts_with(b"GP") {
            let system = srs(&bytes)?;
            Ok((u32::try_from(system).ok().filter(|system| *system > 0), read(&bytes)?))
        } else {
            read_plain(&bytes)
        };
    }
    let (system, text) = system(text);
    let mut words = Words { rest: text, wkb: Vec::new() };
    words.geometry(None, 0).ok_or(UnreadableGeometry)?;
    if !words.rest.trim().is_empty() {
        return Err(UnreadableGeometry);
    }
    let (_, geometry) = read_plain(&words.wkb)?;
    Ok((system, geometry))
}

/// Whether a text begins as a geometry does; it may be broken further on.
pub fn is_geometry_text(text: &str) -> bool {
    let text = text.trim();
    if from_figures(text).is_some() {
        return read_text(text).is_ok();
    }
    let (_, text) = system(text);
    let mut words = Words { rest: text, wkb: Vec::new() };
    words.kind().is_some() && (words.begins("(") || words.begins("EMPTY"))
}

/// "SRID=9214;POINT(1 2)" by its two halves.
fn system(text: &str) -> (Option<u32>, &str) {
    let after = text.get(..5).filter(|head| head.eq_ignore_ascii_case("SRID="));
    let halves = after.and_then(|_| text.get(5..)?.split_once(';'));
    halves.map_or((None, text), |(number, rest)| (number.trim().parse().ok(), rest))
}

fn from_figures(text: &str) -> Option<Vec<u8>> {
    let text = text.strip_prefix("\\x").or_else(|| text.strip_prefix("0x")).unwrap_or(text);
    let (pairs, odd) = text.as_bytes().as_chunks::<2>();
    if text.len() < SHORTEST || !odd.is_empty() {
        return None;
    }
    let figure = |byte: u8| char::from(byte).to_digit(16);
    pairs.iter().map(|[high, low]| Some((figure(*high)? * 16 + figure(*low)?) as u8)).collect()
}

/// A text that is read on, and the WKB of what was read.
struct Words<'a> {
    rest: &'a str,
    wkb: Vec<u8>,
}

impl<'a> Words<'a> {
    fn begins(&self, word: &str) -> bool {
        let rest = self.rest.trim_start();
        rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
    }

    fn take(&mut self, word: &str) -> Option<()> {
        self.begins(word).then(|| self.rest = &self.rest.trim_start()[word.len()..])
    }

    fn word(&mut self) -> &'a str {
        let text = self.rest.trim_start();
        let end = text.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        self.rest = rest;
        word
    }

    /// What it begins with: its number and what stands bare in it. "Z", "M" and "ZM" may follow, with
    /// or without a space.
    fn kind(&mut self) -> Option<(u32, Option<u32>)> {
        let word = self.word().to_ascii_uppercase();
        let name = KINDS.iter().find(|(name, ..)| {
            word.strip_prefix(name).is_some_and(|more| ["", "Z", "M", "ZM"].contains(&more))
        });
        let mut ahead = Self { rest: self.rest, wkb: Vec::new() };
        if ["Z", "M", "ZM"].contains(&ahead.word().to_ascii_uppercase().as_str()) {
            self.rest = ahead.rest;
        }
        name.map(|(_, kind, bare)| (*kind, *bare))
    }

    /// Writes the geometry; where it has no word of its own, it is what stands `bare`.
    fn geometry(&mut self, bare: Option<u32>, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        let has_word = self.rest.trim_start().starts_with(|sign: char| sign.is_ascii_alphabetic());
        let (kind, members) = match bare {
            Some(bare) if !has_word || self.begins("EMPTY") => (bare, None),
            _ => self.kind()?,
        };
        self.wkb.push(1);
        self.wkb.extend(kind.to_le_bytes());
        match kind {
            POINT => self.point(bare.is_some()),
            LINE | CIRCULAR_STRING => self.list(Self::corner),
            POLYGON => self.list(|words| words.list(Self::corner)),
            _ => self.list(|words| words.geometry(members, depth + 1)),
        }
    }

    /// A point of several may stand without brackets.
    fn point(&mut self, may_be_bare: bool) -> Option<()> {
        if self.take("EMPTY").is_some() {
            self.wkb.extend([f64::NAN.to_le_bytes(), f64::NAN.to_le_bytes()].concat());
            return Some(());
        }
        if may_be_bare && !self.begins("(") {
            return self.corner();
        }
        self.take("(")?;
        self.corner()?;
        self.take(")")
    }

    /// "(a, b)" with how many there are before them.
    fn list(&mut self, mut one: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        let at = self.wkb.len();
        self.wkb.extend([0; 4]);
        if self.take("EMPTY").is_some() {
            return Some(());
        }
        self.take("(")?;
        let mut count = 0_u32;
        loop {
            one(self)?;
            count += 1;
            if self.take(",").is_none() {
                break;
            }
        }
        self.wkb[at..at + 4].copy_from_slice(&count.to_le_bytes());
        self.take(")")
    }

    /// Two numbers; up to two more are left out.
    fn corner(&mut self) -> Option<()> {
        let mut count = 0;
        loop {
            let text = self.rest.trim_start();
            let end = text.find(|sign: char| sign.is_whitespace() || ",()".contains(sign));
            let (number, rest) = text.split_at(end.unwrap_or(text.len()));
            if number.is_empty() {
                break;
            }
            let number: f64 = number.parse().ok()?;
            if count < 2 {
                self.wkb.extend(number.to_le_bytes());
            }
            count += 1;
            self.rest = rest;
        }
        (2..=4).contains(&count).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(text: &str) -> Option<String> {
        read_text(text).ok().map(|(system, geometry)| {
            let sort = match &geometry {
                Geometry::Point(_) => "point",
                Geometry::Line(_) => "line",
                Geometry::Rings(_) => "rings",
                Geometry::Parts(_) => "parts",
            };
            format!("{sort} {} {}", geometry.corners().len(), system.unwrap_or_default())
        })
    }

    #[test]
    fn every_word_for_a_geometry_is_read() {
        for (text, wanted) in [
            ("POINT(107.5 16.4)", "point 1 0"),
            ("  point z ( 107.5 16.4 3 ) ", "point 1 0"),
            ("PointZM(1 2 3 4)", "point 1 0"),
            ("POINT EMPTY", "point 0 0"),
            ("LINESTRING(1 2,3 4,5.5e1 6)", "line 3 0"),
            ("SRID=9214;POLYGON((0 0,1 0,1 1,0 0),(0.1 0,0.2 0,0.2 0.1,0.1 0))", "rings 8 9214"),
            ("MULTIPOINT(1 2,3 4)", "parts 2 0"),
            ("MULTIPOINT((1 2),(3 4))", "parts 2 0"),
            ("MULTILINESTRING((1 2,3 4),(5 6,7 8))", "parts 4 0"),
            ("MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))", "rings 8 0"),
            ("MULTIPOLYGON Z EMPTY", "rings 0 0"),
            ("GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))", "parts 3 0"),
            ("0101000000000000000000F03F0000000000000040", "point 1 0"),
            ("0101000020FE230000000000000000F03F0000000000000040", "point 1 9214"),
            ("\\x0101000000000000000000F03F0000000000000040", "point 1 0"),
        ] {
            assert!(is_geometry_text(text), "{text}");
            assert_eq!(short(text).as_deref(), Some(wanted), "{text}");
        }
        let arc = short("CURVEPOLYGON(CIRCULARSTRING(0 0,2 0,2 2,0 2,0 0))");
        assert!(arc.is_some_and(|arc| arc.starts_with("rings")));
        assert!(short("COMPOUNDCURVE((0 0,1 0),CIRCULARSTRING(1 0,2 1,1 2))").is_some());
    }

    #[test]
    fn what_is_broken_is_no_geometry() {
        let deep = "GEOMETRYCOLLECTION(".repeat(10_000);
        for text in [
            "",
            "POINT",
            "POINT(",
            "POINT()",
            "POINT(1)",
            "POINT(1 2",
            "POINT(1 2))",
            "POINT(a b)",
            "POINT(1 2 3 4 5)",
            "POLYGON(0 0,1 1)",
            "LINESTRING((1 2,3 4))",
            "POINTS(1 2)",
            "lô A1",
            "GEOMETRYCOLLECTION(1 2)",
            "MULTIPOLYGON((0 0))",
            "0101",
            "SRID=9214;",
            &deep,
        ] {
            assert_eq!(read_text(text), Err(UnreadableGeometry), "{text:.60}");
        }
        for other in [
            "lô A1",
            "Point de vue",
            "POINTS(1 2)",
            "",
            "1234567890123456789012345678901234567890AB",
        ] {
            assert!(!is_geometry_text(other), "{other}");
        }
    }
}
