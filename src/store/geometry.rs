//! Geometries as a `GeoPackage` keeps them: a short header with the extent, then WKB.
//!
//! Written little-endian; read in either order and with heights or measures, which are left out.
//! Curves are straightened, collections of one sort put together. What cannot be read is an error,
//! never an empty boundary.

mod code;
#[cfg(test)]
mod tests;
mod write;

pub use write::{line_blob, multi_polygon_blob, point_blob, polygon_blob};

use self::code::{
    CIRCULAR_STRING, COLLECTION, COMPOUND_CURVE, CURVE_POLYGON, LINE, MULTI_CURVE, MULTI_LINE,
    MULTI_POINT, MULTI_POLYGON, MULTI_SURFACE, POINT, POLYGON,
};
use super::curves;
use crate::domain::Point;
use geo::{BoundingRect, Coord, LineString, MultiPolygon, Polygon, Rect};

/// A blob that is no geometry we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadableGeometry;

/// What a geometry column can hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// A position; nothing where the point is empty.
    Point(Option<Point>),
    /// A way from corner to corner.
    Line(LineString<f64>),
    /// One or more rings.
    Rings(MultiPolygon<f64>),
    /// Several points or ways, or a mixture.
    Parts,
}

impl Geometry {
    /// Whether it has no corner at all, which is another way to say that there is none.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Point(at) => at.is_none(),
            Self::Line(way) => way.0.is_empty(),
            Self::Rings(rings) => rings.0.iter().all(|ring| ring.exterior().0.is_empty()),
            Self::Parts => false,
        }
    }
}

/// How deep collections may stand in each other.
const DEEPEST: usize = 8;
/// Corners farther out lie on no grid of this earth.
const FARTHEST: f64 = 1e8;

/// Reads a `GeoPackage` geometry.
pub fn read(blob: &[u8]) -> Result<Geometry, UnreadableGeometry> {
    let mut bytes = Bytes { rest: body(blob)?.1, big_endian: false };
    let geometry = bytes.geometry(0)?;
    if bytes.rest.is_empty() { Ok(geometry) } else { Err(UnreadableGeometry) }
}

/// `[min x, max x, min y, max y]`; nothing where the geometry is empty.
pub fn extent(blob: &[u8]) -> Result<Option<[f64; 4]>, UnreadableGeometry> {
    if let (Some(extent), _) = body(blob)? {
        return Ok(extent.iter().all(|bound| !bound.is_nan()).then_some(extent));
    }
    let extent = match read(blob)? {
        Geometry::Point(point) => point.map(|point| Rect::new(point.0, point.0)),
        Geometry::Line(line) => line.bounding_rect(),
        Geometry::Rings(rings) => rings.bounding_rect(),
        Geometry::Parts => None,
    };
    Ok(extent.map(|extent| [extent.min().x, extent.max().x, extent.min().y, extent.max().y]))
}

/// Takes the header off: the extent it tells, and the WKB after it.
fn body(blob: &[u8]) -> Result<(Option<[f64; 4]>, &[u8]), UnreadableGeometry> {
    let [b'G', b'P', 0, flags, rest @ ..] = blob else { return Err(UnreadableGeometry) };
    let extended = flags & (1 << 5) != 0;
    let mut bytes = Bytes { rest, big_endian: flags & 1 == 0 };
    bytes.u32()?;
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
        Ok(((bounds > 0).then_some(extent), bytes.rest))
    }
}

struct Bytes<'a> {
    rest: &'a [u8],
    big_endian: bool,
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
        if coord.x.is_nan() || coord.y.is_nan() {
            return Ok(None);
        }
        on_earth(coord).map(|coord| Some(Point::from(coord)))
    }

    fn coord(&mut self, extra: usize) -> Result<Coord<f64>, UnreadableGeometry> {
        let coord = Coord { x: self.f64()?, y: self.f64()? };
        for _ in 0..extra {
            self.f64()?;
        }
        Ok(coord)
    }

    fn line(&mut self, extra: usize) -> Result<LineString<f64>, UnreadableGeometry> {
        let count = self.u32()? as usize;
        // A damaged count must not ask for more memory than the blob can fill.
        if count > self.rest.len() / 16 {
            return Err(UnreadableGeometry);
        }
        (0..count).map(|_| self.coord(extra).and_then(on_earth)).collect()
    }
}

fn on_earth(coord: Coord<f64>) -> Result<Coord<f64>, UnreadableGeometry> {
    let is_near = |ordinate: f64| ordinate.abs() < FARTHEST;
    if is_near(coord.x) && is_near(coord.y) { Ok(coord) } else { Err(UnreadableGeometry) }
}

/// Nothing where the polygon has no ring.
fn polygon(rings: Vec<LineString>) -> Option<Polygon<f64>> {
    let mut rings = rings.into_iter();
    rings.next().map(|exterior| Polygon::new(exterior, rings.collect()))
}

/// The members of a collection as one geometry: areas beside each other, ways that meet as one way.
fn together(mut members: Vec<Geometry>) -> Geometry {
    members.retain(|member| !member.is_empty());
    if members.len() == 1 {
        return members.remove(0);
    }
    let (mut rings, mut ways, mut others) = (Vec::new(), Vec::new(), 0);
    for member in members {
        match member {
            Geometry::Rings(more) => rings.extend(more),
            Geometry::Line(way) => ways.push(way),
            Geometry::Point(_) | Geometry::Parts => others += 1,
        }
    }
    match (rings.is_empty(), ways.is_empty(), others) {
        (_, true, 0) => Geometry::Rings(MultiPolygon(rings)),
        (true, false, 0) => one_way(ways).map_or(Geometry::Parts, Geometry::Line),
        (_, _, _) => Geometry::Parts,
    }
}

/// Ways each of which begins where the one before ends, as one.
fn one_after_the_other(ways: Vec<LineString>) -> LineString {
    let mut corners = Vec::<Coord>::new();
    for way in ways {
        let meets = corners.last().is_some_and(|last| way.0.first() == Some(last));
        corners.extend(way.0.into_iter().skip(usize::from(meets)));
    }
    LineString(corners)
}

/// Ways as one, whichever way round each was drawn; nothing where they do not all meet.
fn one_way(ways: Vec<LineString>) -> Option<LineString> {
    let mut rest = ways.into_iter();
    let mut whole = rest.next()?;
    for mut way in rest {
        let (first, last) = (*way.0.first()?, *way.0.last()?);
        let meets = |end: Option<&Coord>| end.is_some_and(|end| [first, last].contains(end));
        if !meets(whole.0.last()) {
            whole.0.reverse();
        }
        if !meets(whole.0.last()) {
            return None;
        }
        if whole.0.last() != Some(&first) {
            way.0.reverse();
        }
        whole = one_after_the_other(vec![whole, way]);
    }
    Some(whole)
}
