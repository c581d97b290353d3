//! Geometries as any `GeoPackage` keeps them: a header, then well-known binary in either byte order.
//!
//! Heights and measures are left out. Counts are believed only as far as there are bytes.

use geo::{Coord, LineString, MultiPolygon, Polygon};

/// What a blob holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Geometry {
    /// Polygons.
    Rings(MultiPolygon),
    /// A polygon without corners.
    Empty,
    /// Sides that are no straight lines.
    Curved,
    /// Something else, by its English name.
    Other(&'static str),
}

/// So deep collections are looked into that stand in collections.
const DEEPEST: usize = 8;

/// The geometry in a blob; nothing where it cannot be read.
pub(super) fn read(blob: &[u8]) -> Option<Geometry> {
    let mut bytes = Bytes { rest: blob, is_little: true };
    if bytes.take(2)? != b"GP" {
        return None;
    }
    let [_version, flags] = *bytes.take(2)? else { return None };
    let envelope = match (flags >> 1) & 7 {
        0 => 0,
        1 => 32,
        2 | 3 => 48,
        4 => 64,
        _ => return None,
    };
    bytes.take(4 + envelope)?;
    let polygons = match bytes.geometry(DEEPEST)? {
        Part::Polygons(polygons) => polygons,
        Part::Curved => return Some(Geometry::Curved),
        Part::Other(kind) => return Some(Geometry::Other(kind)),
    };
    let filled: Vec<Polygon> =
        polygons.into_iter().filter(|polygon| !polygon.exterior().0.is_empty()).collect();
    Some(if filled.is_empty() { Geometry::Empty } else { Geometry::Rings(MultiPolygon(filled)) })
}

enum Part {
    Polygons(Vec<Polygon>),
    Curved,
    Other(&'static str),
}

struct Bytes<'a> {
    rest: &'a [u8],
    is_little: bool,
}

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn u32(&mut self) -> Option<u32> {
        let bytes = self.take(4)?.try_into().ok()?;
        Some(if self.is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }

    fn f64(&mut self) -> Option<f64> {
        let bytes = self.take(8)?.try_into().ok()?;
        Some(if self.is_little { f64::from_le_bytes(bytes) } else { f64::from_be_bytes(bytes) })
    }

    /// A count of things of at least `size` bytes each.
    fn count(&mut self, size: usize) -> Option<usize> {
        let count = usize::try_from(self.u32()?).ok()?;
        (count.checked_mul(size)? <= self.rest.len()).then_some(count)
    }

    fn geometry(&mut self, depth: usize) -> Option<Part> {
        self.is_little = *self.take(1)?.first()? == 1;
        let kind = self.u32()?;
        // ISO adds 1000 for heights and 2000 for measures; others set the highest bits.
        let plain = kind & 0x0fff_ffff;
        let has_height = matches!(plain / 1000, 1 | 3) || kind & 0x8000_0000 != 0;
        let has_measure = matches!(plain / 1000, 2 | 3) || kind & 0x4000_0000 != 0;
        let numbers = 2 + usize::from(has_height) + usize::from(has_measure);
        let kind = match plain % 1000 {
            3 => return Some(Part::Polygons(vec![self.polygon(numbers)?])),
            6 => return self.members("MultiPolygon", depth),
            7 => return self.members("GeometryCollection", depth),
            4 => return self.members("MultiPoint", depth),
            5 => return self.members("MultiLineString", depth),
            8..=12 => return Some(Part::Curved),
            1 => {
                self.take(numbers * 8)?;
                "Point"
            }
            2 => {
                self.ring(numbers)?;
                "LineString"
            }
            _ => "?",
        };
        Some(Part::Other(kind))
    }

    /// The polygons among the members of something; its own name where there are members but none
    /// is a polygon.
    fn members(&mut self, kind: &'static str, depth: usize) -> Option<Part> {
        let depth = depth.checked_sub(1)?;
        let count = self.count(9)?;
        let mut polygons = Vec::new();
        let mut has_others = false;
        for _ in 0..count {
            match self.geometry(depth)? {
                Part::Polygons(more) => polygons.extend(more),
                Part::Curved => return Some(Part::Curved),
                Part::Other("?") => return None,
                Part::Other(_) => has_others = true,
            }
        }
        let is_other = polygons.is_empty() && has_others;
        Some(if is_other { Part::Other(kind) } else { Part::Polygons(polygons) })
    }

    fn polygon(&mut self, numbers: usize) -> Option<Polygon> {
        let count = self.count(4)?;
        let mut rings = Vec::with_capacity(count);
        for _ in 0..count {
            rings.push(self.ring(numbers)?);
        }
        let mut rings = rings.into_iter();
        let exterior = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
        Some(Polygon::new(exterior, rings.collect()))
    }

    fn ring(&mut self, numbers: usize) -> Option<LineString> {
        let count = self.count(numbers * 8)?;
        let mut corners = Vec::with_capacity(count);
        for _ in 0..count {
            corners.push(Coord { x: self.f64()?, y: self.f64()? });
            self.take((numbers - 2) * 8)?;
        }
        Some(LineString::new(corners))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A header without an extent, then so many geometries inside each other.
    fn nested(kinds: &[u32]) -> Vec<u8> {
        let mut blob = vec![b'G', b'P', 0, 1, 0, 0, 0, 0];
        for kind in kinds {
            blob.push(1);
            blob.extend(kind.to_le_bytes());
            blob.extend(1_u32.to_le_bytes());
        }
        blob
    }

    proptest! {
        #[test]
        fn bytes_of_whatever_sort_are_read_or_refused(
            kinds in prop::collection::vec(prop_oneof![0..20_u32, 1_000..4_000_u32, any::<u32>()], 0..20),
            more in prop::collection::vec(any::<u8>(), 0..80),
        ) {
            let _ = read(&[nested(&kinds), more.clone()].concat());
            let _ = read(&more);
        }
    }
}
