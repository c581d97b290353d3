//! Geometries as a `GeoPackage` keeps them: a short header with the extent, then WKB.
//!
//! Written little-endian; read in either order and with heights or measures, which are left out.
//! Curves are straightened, collections of one sort put together. What cannot be read is an error,
//! never an empty boundary.

mod write;

pub use write::{line_blob, multi_polygon_blob, point_blob, polygon_blob};

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

const POINT: u32 = 1;
const LINE: u32 = 2;
const POLYGON: u32 = 3;
const MULTI_POINT: u32 = 4;
const MULTI_LINE: u32 = 5;
const MULTI_POLYGON: u32 = 6;
const COLLECTION: u32 = 7;
const CIRCULAR_STRING: u32 = 8;
const COMPOUND_CURVE: u32 = 9;
const CURVE_POLYGON: u32 = 10;
const MULTI_CURVE: u32 = 11;
const MULTI_SURFACE: u32 = 12;

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

#[cfg(test)]
mod tests {
    use super::write::{header, write_coords, write_count, write_kind};
    use super::*;
    use crate::domain::Boundary;
    use geo::polygon;

    const EXACT_CORNER: f64 = 549_210.337_100_000_1;

    fn with_a_hole() -> Polygon<f64> {
        polygon!(
            exterior: [(x: EXACT_CORNER, y: 0.1), (x: 10.0, y: 0.0), (x: 10.0, y: 10.0)],
            interiors: [[(x: 8.0, y: 4.0), (x: 9.0, y: 4.0), (x: 9.0, y: 5.0)]],
        )
    }

    #[test]
    fn corners_come_back_to_the_last_bit() {
        let boundary = Boundary::new(MultiPolygon(vec![with_a_hole(), with_a_hole()]));
        let expected = Ok(Geometry::Rings(boundary.rings().clone()));
        assert_eq!(read(&multi_polygon_blob(&boundary, 9214)), expected);
        assert_eq!(read(&polygon_blob(&boundary, 9214)), expected);
        let single = Boundary::new(with_a_hole().into());
        assert_eq!(read(&polygon_blob(&single, 9214)), Ok(Geometry::Rings(single.rings().clone())));
        let line = with_a_hole().exterior().clone();
        assert_eq!(read(&line_blob(&line, 9214)), Ok(Geometry::Line(line)));
        let point = Point::new(EXACT_CORNER, -0.1);
        assert_eq!(read(&point_blob(point, 9214)), Ok(Geometry::Point(Some(point))));
    }

    #[test]
    fn the_header_tells_grid_and_extent() {
        let blob = point_blob(Point::new(2.0, 3.0), 9214);
        assert_eq!(&blob[..8], [b'G', b'P', 0, 0b11, 0xFE, 0x23, 0, 0]);
        assert_eq!(extent(&blob), Ok(Some([2.0, 2.0, 3.0, 3.0])));
    }

    #[test]
    fn an_empty_boundary_says_so_and_has_no_extent() {
        let blob = multi_polygon_blob(&Boundary::new(MultiPolygon(vec![])), 9214);
        assert_eq!(blob[3], 0b1_0001);
        assert_eq!(extent(&blob), Ok(None));
        assert_eq!(read(&blob), Ok(Geometry::Rings(MultiPolygon(vec![]))));
    }

    #[test]
    fn big_endian_with_heights_is_read_without_the_heights() {
        let mut blob = vec![b'G', b'P', 0, 0, 0, 0, 0x23, 0xFE, 0];
        blob.extend(1001_u32.to_be_bytes());
        for ordinate in [7.0_f64, 8.0, 9.0] {
            blob.extend(ordinate.to_be_bytes());
        }
        assert_eq!(read(&blob), Ok(Geometry::Point(Some(Point::new(7.0, 8.0)))));
        assert_eq!(extent(&blob), Ok(Some([7.0, 7.0, 8.0, 8.0])));
        let flagged = 0x8000_0001_u32.to_be_bytes();
        blob[9..13].copy_from_slice(&flagged);
        assert_eq!(read(&blob), Ok(Geometry::Point(Some(Point::new(7.0, 8.0)))));
    }

    #[test]
    fn a_collection_of_one_point_or_line_is_that_point_or_line() {
        let wrapped = |blob: &[u8], kind: u32, count: u32| {
            let head = blob.len() - body(blob).unwrap().1.len();
            let mut whole = blob[..head].to_vec();
            write_kind(&mut whole, kind);
            whole.extend(count.to_le_bytes());
            (0..count).for_each(|_| whole.extend(&blob[head..]));
            whole
        };
        let line = LineString::from(vec![(1.0, 2.0), (3.0, 4.0)]);
        let blob = line_blob(&line, 9214);
        assert_eq!(read(&wrapped(&blob, MULTI_LINE, 1)), Ok(Geometry::Line(line.clone())));
        assert_eq!(read(&wrapped(&blob, COLLECTION, 1)), Ok(Geometry::Line(line)));
        let point = Point::new(1.0, 2.0);
        let blob = point_blob(point, 9214);
        assert_eq!(read(&wrapped(&blob, MULTI_POINT, 1)), Ok(Geometry::Point(Some(point))));
        assert_eq!(read(&wrapped(&blob, MULTI_POINT, 2)), Ok(Geometry::Parts));
        assert!(read(&wrapped(&blob, MULTI_POINT, 0)).unwrap().is_empty());
    }

    /// A geometry of this kind: a count, then the bodies of these blobs.
    fn gathered(kind: u32, blobs: &[Vec<u8>]) -> Vec<u8> {
        let mut whole = header(None, 9214);
        write_kind(&mut whole, kind);
        write_count(&mut whole, blobs.len());
        for blob in blobs {
            whole.extend(body(blob).unwrap().1);
        }
        whole
    }

    fn way(corners: &[(f64, f64)]) -> LineString {
        corners.iter().copied().collect()
    }

    #[test]
    fn areas_of_a_collection_stay_together_and_ways_that_meet_are_one() {
        let area = Boundary::new(with_a_hole().into());
        let two = gathered(COLLECTION, &[polygon_blob(&area, 0), multi_polygon_blob(&area, 0)]);
        let both = MultiPolygon(vec![with_a_hole(), with_a_hole()]);
        assert_eq!(read(&two), Ok(Geometry::Rings(both)));

        let blob = |corners: &[(f64, f64)]| line_blob(&way(corners), 0);
        let there = blob(&[(0.0, 0.0), (1.0, 0.0)]);
        let on = blob(&[(2.0, 5.0), (1.0, 0.0)]);
        let before = blob(&[(0.0, 0.0), (0.0, 9.0)]);
        let whole = way(&[(2.0, 5.0), (1.0, 0.0), (0.0, 0.0), (0.0, 9.0)]);
        let road = gathered(MULTI_LINE, &[there.clone(), on.clone(), before]);
        assert_eq!(read(&road), Ok(Geometry::Line(whole)));
        let apart = gathered(MULTI_CURVE, &[there.clone(), blob(&[(7.0, 7.0), (8.0, 8.0)])]);
        assert_eq!(read(&apart), Ok(Geometry::Parts));
        let mixed = gathered(COLLECTION, &[there, polygon_blob(&area, 0)]);
        assert_eq!(read(&mixed), Ok(Geometry::Parts));
    }

    #[test]
    fn curves_are_straightened_wherever_they_stand() {
        let arc = |corners: &[(f64, f64)]| {
            let mut blob = header(None, 0);
            write_kind(&mut blob, CIRCULAR_STRING);
            write_coords(&mut blob, &way(corners));
            blob
        };
        let half = arc(&[(0.0, 0.0), (10.0, 10.0), (20.0, 0.0)]);
        let back = line_blob(&way(&[(20.0, 0.0), (0.0, 0.0)]), 0);
        let ring = gathered(COMPOUND_CURVE, &[half, back]);
        let surface = gathered(MULTI_SURFACE, &[gathered(CURVE_POLYGON, &[ring])]);
        let Ok(Geometry::Rings(rings)) = read(&surface) else { panic!("no area") };
        let half_a_circle = 50.0 * std::f64::consts::PI;
        assert!((geo::Area::unsigned_area(&rings) - half_a_circle).abs() < 0.05);
        assert_eq!(read(&arc(&[(0.0, 0.0), (1.0, 1.0)])), Err(UnreadableGeometry));
    }

    #[test]
    fn corners_beyond_all_measure_and_endless_nesting_are_unreadable() {
        for far in [f64::NAN, f64::INFINITY, -1e9] {
            let line = line_blob(&way(&[(0.0, 0.0), (1.0, far)]), 0);
            assert_eq!(read(&line), Err(UnreadableGeometry), "{far}");
        }
        let mut nested = point_blob(Point::new(1.0, 2.0), 0);
        for _ in 0..DEEPEST {
            nested = gathered(COLLECTION, &[nested]);
        }
        assert!(read(&nested).is_ok());
        assert_eq!(read(&gathered(COLLECTION, &[nested])), Err(UnreadableGeometry));
    }

    #[test]
    fn a_cut_blob_is_unreadable_wherever_it_is_cut() {
        let blob = multi_polygon_blob(&Boundary::new(with_a_hole().into()), 9214);
        for length in 0..blob.len() {
            assert_eq!(read(&blob[..length]), Err(UnreadableGeometry), "cut to {length}");
        }
        let surface = [&blob[..41], &15_u32.to_le_bytes(), &[0; 4]].concat();
        assert_eq!(read(&surface), Err(UnreadableGeometry), "nothing of ours");
    }

    proptest::proptest! {
        #[test]
        fn bytes_of_whatever_sort_are_read_or_refused(
            cut in 0..400_usize,
            bytes in proptest::collection::vec((0..400_usize, proptest::prelude::any::<u8>()), 0..8),
        ) {
            let mut blob = multi_polygon_blob(&Boundary::new(with_a_hole().into()), 9214);
            for (place, byte) in bytes {
                let count = blob.len();
                blob[place % count] = byte;
            }
            blob.truncate(cut);
            let _ = (read(&blob), extent(&blob));
        }
    }
}
