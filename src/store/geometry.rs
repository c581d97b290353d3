//! Geometries as a `GeoPackage` keeps them: a short header with the extent, then WKB.
//!
//! Written little-endian; read in either order and with heights or measures, which are left out.
//! What cannot be read is an error, never an empty boundary.

use crate::domain::{Boundary, Point};
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
}

const POINT: u32 = 1;
const LINE: u32 = 2;
const POLYGON: u32 = 3;
const MULTI_POINT: u32 = 4;
const MULTI_LINE: u32 = 5;
const MULTI_POLYGON: u32 = 6;

/// A boundary as MULTIPOLYGON.
pub fn multi_polygon_blob(boundary: &Boundary, srs: i32) -> Vec<u8> {
    let mut blob = header(boundary.extent(), srs);
    write_multi_polygon(&mut blob, boundary.rings());
    blob
}

/// A boundary as POLYGON where it is one, else as MULTIPOLYGON.
pub fn polygon_blob(boundary: &Boundary, srs: i32) -> Vec<u8> {
    let mut blob = header(boundary.extent(), srs);
    match boundary.rings().0.as_slice() {
        [polygon] => write_polygon(&mut blob, polygon),
        [] | [_, _, ..] => write_multi_polygon(&mut blob, boundary.rings()),
    }
    blob
}

/// A position as POINT.
pub fn point_blob(point: Point, srs: i32) -> Vec<u8> {
    let mut blob = header(Some(Rect::new(point.0, point.0)), srs);
    write_kind(&mut blob, POINT);
    write_coord(&mut blob, point.0);
    blob
}

/// A way from corner to corner as LINESTRING.
pub fn line_blob(line: &LineString, srs: i32) -> Vec<u8> {
    let mut blob = header(line.bounding_rect(), srs);
    write_kind(&mut blob, LINE);
    write_coords(&mut blob, line);
    blob
}

fn header(extent: Option<Rect<f64>>, srs: i32) -> Vec<u8> {
    const LITTLE_ENDIAN: u8 = 1;
    const WITH_EXTENT: u8 = 1 << 1;
    const EMPTY: u8 = 1 << 4;
    let flags = LITTLE_ENDIAN | if extent.is_some() { WITH_EXTENT } else { EMPTY };
    let mut blob = vec![b'G', b'P', 0, flags];
    blob.extend(srs.to_le_bytes());
    if let Some(extent) = extent {
        let (min, max) = (extent.min(), extent.max());
        for bound in [min.x, max.x, min.y, max.y] {
            blob.extend(bound.to_le_bytes());
        }
    }
    blob
}

fn write_kind(blob: &mut Vec<u8>, kind: u32) {
    blob.push(1);
    blob.extend(kind.to_le_bytes());
}

fn write_count(blob: &mut Vec<u8>, count: usize) {
    let count = u32::try_from(count).expect("memory holds no four thousand million corners");
    blob.extend(count.to_le_bytes());
}

fn write_coord(blob: &mut Vec<u8>, coord: Coord<f64>) {
    blob.extend(coord.x.to_le_bytes());
    blob.extend(coord.y.to_le_bytes());
}

fn write_multi_polygon(blob: &mut Vec<u8>, rings: &MultiPolygon<f64>) {
    write_kind(blob, MULTI_POLYGON);
    write_count(blob, rings.0.len());
    for polygon in rings {
        write_polygon(blob, polygon);
    }
}

fn write_polygon(blob: &mut Vec<u8>, polygon: &Polygon<f64>) {
    write_kind(blob, POLYGON);
    if polygon.exterior().0.is_empty() {
        write_count(blob, 0);
        return;
    }
    write_count(blob, 1 + polygon.interiors().len());
    for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
        write_coords(blob, ring);
    }
}

fn write_coords(blob: &mut Vec<u8>, line: &LineString) {
    write_count(blob, line.0.len());
    for coord in &line.0 {
        write_coord(blob, *coord);
    }
}

/// Reads a `GeoPackage` geometry.
pub fn read(blob: &[u8]) -> Result<Geometry, UnreadableGeometry> {
    let mut bytes = Bytes { rest: body(blob)?.1, big_endian: false };
    let geometry = bytes.geometry()?;
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

    fn geometry(&mut self) -> Result<Geometry, UnreadableGeometry> {
        let (kind, extra) = self.kind()?;
        match kind {
            POINT => self.point(extra),
            LINE => Ok(Geometry::Line(self.line(extra)?)),
            MULTI_POINT => {
                let extra = self.only_member(POINT)?;
                self.point(extra)
            }
            MULTI_LINE => {
                let extra = self.only_member(LINE)?;
                Ok(Geometry::Line(self.line(extra)?))
            }
            POLYGON => Ok(Geometry::Rings(self.polygon(extra)?.into_iter().collect())),
            MULTI_POLYGON => {
                let mut polygons = Vec::new();
                for _ in 0..self.u32()? {
                    let (POLYGON, extra) = self.kind()? else { return Err(UnreadableGeometry) };
                    polygons.extend(self.polygon(extra)?);
                }
                Ok(Geometry::Rings(MultiPolygon(polygons)))
            }
            _ => Err(UnreadableGeometry),
        }
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

    /// Goes into a collection of one, as some programs wrap a lone point or line.
    fn only_member(&mut self, expected: u32) -> Result<usize, UnreadableGeometry> {
        match (self.u32()?, self.kind()?) {
            (1, (kind, extra)) if kind == expected => Ok(extra),
            (_, _) => Err(UnreadableGeometry),
        }
    }

    /// Nothing where the point has no place.
    fn point(&mut self, extra: usize) -> Result<Geometry, UnreadableGeometry> {
        let coord = self.coord(extra)?;
        let is_empty = coord.x.is_nan() || coord.y.is_nan();
        Ok(Geometry::Point((!is_empty).then_some(Point::from(coord))))
    }

    fn coord(&mut self, extra: usize) -> Result<Coord<f64>, UnreadableGeometry> {
        let coord = Coord { x: self.f64()?, y: self.f64()? };
        for _ in 0..extra {
            self.f64()?;
        }
        Ok(coord)
    }

    /// Nothing where the polygon has no ring.
    fn polygon(&mut self, extra: usize) -> Result<Option<Polygon<f64>>, UnreadableGeometry> {
        let count = self.u32()?;
        let mut rings = Vec::new();
        for _ in 0..count {
            rings.push(self.line(extra)?);
        }
        let mut rings = rings.into_iter();
        Ok(rings.next().map(|exterior| Polygon::new(exterior, rings.collect())))
    }

    fn line(&mut self, extra: usize) -> Result<LineString<f64>, UnreadableGeometry> {
        let count = self.u32()? as usize;
        // A damaged count must not ask for more memory than the blob can fill.
        if count > self.rest.len() / 16 {
            return Err(UnreadableGeometry);
        }
        (0..count).map(|_| self.coord(extra)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let line = with_a_hole().exterior().clone();
        let blob = line_blob(&line, 9214);
        assert_eq!(read(&wrapped(&blob, MULTI_LINE, 1)), Ok(Geometry::Line(line)));
        assert_eq!(read(&wrapped(&blob, MULTI_LINE, 2)), Err(UnreadableGeometry));
        assert_eq!(read(&wrapped(&blob, MULTI_POINT, 1)), Err(UnreadableGeometry));
        let point = Point::new(1.0, 2.0);
        let blob = point_blob(point, 9214);
        assert_eq!(read(&wrapped(&blob, MULTI_POINT, 1)), Ok(Geometry::Point(Some(point))));
    }

    #[test]
    fn a_cut_blob_is_unreadable_wherever_it_is_cut() {
        let blob = multi_polygon_blob(&Boundary::new(with_a_hole().into()), 9214);
        for length in 0..blob.len() {
            assert_eq!(read(&blob[..length]), Err(UnreadableGeometry), "cut to {length}");
        }
        let collection = [&blob[..41], &7_u32.to_le_bytes(), &[0; 4]].concat();
        assert_eq!(read(&collection), Err(UnreadableGeometry), "a collection is nothing of ours");
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
