//! From bytes to a geometry. Counts are believed only as far as there are bytes.

use super::code::{
    CIRCULAR_STRING, COLLECTION, COMPOUND_CURVE, CURVE_POLYGON, LINE, MULTI_CURVE, MULTI_LINE,
    MULTI_POINT, MULTI_POLYGON, MULTI_SURFACE, POINT, POLYGON,
};
use super::curves;
use super::gather::{one_after_the_other, together};
use super::geometry::Geometry;
use crate::domain::Point;
use geo::{Coord, LineString, Polygon};

/// A blob that is no geometry we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadableGeometry;

/// How deep collections may stand in each other.
pub(super) const DEEPEST: usize = 8;

/// Reads a `GeoPackage` geometry. Its corners may lie anywhere, or be no numbers.
pub fn read(blob: &[u8]) -> Result<Geometry, UnreadableGeometry> {
    read_plain(head(blob)?.wkb).map(|(_, geometry)| geometry)
}

/// Reads WKB alone, and the number of its system that `PostGIS` writes into it.
pub(super) fn read_plain(wkb: &[u8]) -> Result<(Option<u32>, Geometry), UnreadableGeometry> {
    let mut bytes = Bytes { rest: wkb, big_endian: false, srs: None };
    let geometry = bytes.geometry(0)?;
    if bytes.rest.is_empty() { Ok((bytes.srs, geometry)) } else { Err(UnreadableGeometry) }
}

/// The number under which its file knows the system of its corners.
pub fn srs(blob: &[u8]) -> Result<i32, UnreadableGeometry> {
    Ok(head(blob)?.srs)
}

/// `[min x, max x, min y, max y]`; nothing where the geometry is empty.
pub fn extent(blob: &[u8]) -> Result<Option<[f64; 4]>, UnreadableGeometry> {
    if let Some(extent) = head(blob)?.extent {
        return Ok(extent.iter().all(|bound| !bound.is_nan()).then_some(extent));
    }
    let corners = read(blob)?.corners();
    if corners.iter().any(|corner| corner.x.is_nan() || corner.y.is_nan()) {
        return Err(UnreadableGeometry);
    }
    let around = |[west, east, south, north]: [f64; 4], Coord { x, y }: &Coord| {
        [west.min(*x), east.max(*x), south.min(*y), north.max(*y)]
    };
    let none = [f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY];
    Ok((!corners.is_empty()).then(|| corners.iter().fold(none, around)))
}

/// What stands before the geometry.
pub(super) struct Head<'a> {
    srs: i32,
    extent: Option<[f64; 4]>,
    pub(super) wkb: &'a [u8],
}

pub(super) fn head(blob: &[u8]) -> Result<Head<'_>, UnreadableGeometry> {
    let [b'G', b'P', 0, flags, rest @ ..] = blob else { return Err(UnreadableGeometry) };
    let extended = flags & (1 << 5) != 0;
    let mut bytes = Bytes { rest, big_endian: flags & 1 == 0, srs: None };
    let srs = bytes.u32()?.cast_signed();
    let bounds = match (flags >> 1) & 7 {
        0 => 0,
        1 => 4,
        2 | 3 => 6,
        4 => 8,
        _ => return Err(UnreadableGeometry),
    };
    let mut extent = [f64::NAN; 4];
    for place in 0..bounds {
        let bound = bytes.f64()?;
        if let Some(slot) = extent.get_mut(place) {
            *slot = bound;
        }
    }
    if extended {
        Err(UnreadableGeometry)
    } else {
        Ok(Head { srs, extent: (bounds > 0).then_some(extent), wkb: bytes.rest })
    }
}

struct Bytes<'a> {
    rest: &'a [u8],
    big_endian: bool,
    srs: Option<u32>,
}

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], UnreadableGeometry> {
        let (taken, rest) = self.rest.split_first_chunk::<N>().ok_or(UnreadableGeometry)?;
        self.rest = rest;
        Ok(*taken)
    }

    fn u32(&mut self) -> Result<u32, UnreadableGeometry> {
        let bytes = self.take()?;
        Ok(if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    }

    fn f64(&mut self) -> Result<f64, UnreadableGeometry> {
        let bytes = self.take()?;
        Ok(if self.big_endian { f64::from_be_bytes(bytes) } else { f64::from_le_bytes(bytes) })
    }

    fn geometry(&mut self, depth: usize) -> Result<Geometry, UnreadableGeometry> {
        let (kind, extra) = self.kind()?;
        Ok(match kind {
            POINT => Geometry::Point(self.point(extra)?),
            LINE => Geometry::Line(self.line(extra)?),
            CIRCULAR_STRING => {
                let arcs = self.line(extra)?;
                Geometry::Line(curves::straightened(&arcs).ok_or(UnreadableGeometry)?)
            }
            COMPOUND_CURVE => Geometry::Line(one_after_the_other(self.ways(depth)?)),
            POLYGON => {
                let count = self.u32()?;
                let rings = (0..count).map(|_| self.line(extra)).collect::<Result<_, _>>()?;
                Geometry::Rings(polygon(rings).into_iter().collect())
            }
            CURVE_POLYGON => Geometry::Rings(polygon(self.ways(depth)?).into_iter().collect()),
            MULTI_POINT | MULTI_LINE | MULTI_POLYGON | COLLECTION | MULTI_CURVE | MULTI_SURFACE => {
                together(self.members(depth)?)
            }
            _ => return Err(UnreadableGeometry),
        })
    }

    /// What a collection holds.
    fn members(&mut self, depth: usize) -> Result<Vec<Geometry>, UnreadableGeometry> {
        if depth == DEEPEST {
            return Err(UnreadableGeometry);
        }
        (0..self.u32()?).map(|_| self.geometry(depth + 1)).collect()
    }

    /// The same where every member is a way.
    fn ways(&mut self, depth: usize) -> Result<Vec<LineString>, UnreadableGeometry> {
        let way = |member| {
            if let Geometry::Line(way) = member { Ok(way) } else { Err(UnreadableGeometry) }
        };
        self.members(depth)?.into_iter().map(way).collect()
    }

    /// The kind without its dimensions, and how many ordinates follow after x and y.
    fn kind(&mut self) -> Result<(u32, usize), UnreadableGeometry> {
        self.big_endian = match self.take()? {
            [0] => true,
            [1] => false,
            _ => return Err(UnreadableGeometry),
        };
        let code = self.u32()?;
        if code & 0x2000_0000 != 0 {
            self.srs = Some(self.u32()?);
        }
        let plain = code & 0x0FFF_FFFF;
        let flagged = usize::from(code & 0x8000_0000 != 0) + usize::from(code & 0x4000_0000 != 0);
        let counted = match plain / 1000 {
            0 => 0,
            1 | 2 => 1,
            3 => 2,
            _ => return Err(UnreadableGeometry),
        };
        Ok((plain % 1000, flagged.max(counted)))
    }

    /// Nothing where the point has no place.
    fn point(&mut self, extra: usize) -> Result<Option<Point>, UnreadableGeometry> {
        let coord = self.coord(extra)?;
        let is_somewhere = !coord.x.is_nan() && !coord.y.is_nan();
        Ok(is_somewhere.then(|| Point::from(coord)))
    }

    fn coord(&mut self, extra: usize) -> Result<Coord, UnreadableGeometry> {
        let coord = Coord { x: self.f64()?, y: self.f64()? };
        for _ in 0..extra {
            self.f64()?;
        }
        Ok(coord)
    }

    fn line(&mut self, extra: usize) -> Result<LineString, UnreadableGeometry> {
        let count = self.u32()? as usize;
        // A damaged count must not ask for more memory than the blob can fill.
        if count > self.rest.len() / 16 {
            return Err(UnreadableGeometry);
        }
        (0..count).map(|_| self.coord(extra)).collect()
    }
}

/// Nothing where the polygon has no ring.
fn polygon(rings: Vec<LineString>) -> Option<Polygon> {
    let mut rings = rings.into_iter();
    rings.next().map(|exterior| Polygon::new(exterior, rings.collect()))
}
