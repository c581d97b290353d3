//! The geometries we write: a header with the extent, then WKB, little-endian.

use super::code::{COLLECTION, LINE, MULTI_LINE, MULTI_POINT, MULTI_POLYGON, POINT, POLYGON};
use crate::domain::{Boundary, Figure, Point};
use geo::{BoundingRect, Coord, LineString, MultiPolygon, Polygon, Rect};

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

/// Several things as the narrowest collection that takes them all: MULTIPOINT, MULTILINESTRING or
/// GEOMETRYCOLLECTION.
pub fn parts_blob(parts: &[Figure], extent: Option<Rect>, srs: i32) -> Vec<u8> {
    let mut blob = header(extent, srs);
    write_parts(&mut blob, parts);
    blob
}

fn write_parts(blob: &mut Vec<u8>, parts: &[Figure]) {
    let are_all = |is: fn(&Figure) -> bool| parts.iter().all(is);
    write_kind(
        blob,
        if are_all(|part| matches!(part, Figure::Point(_))) {
            MULTI_POINT
        } else if are_all(|part| matches!(part, Figure::Line(_))) {
            MULTI_LINE
        } else {
            COLLECTION
        },
    );
    write_count(blob, parts.len());
    for part in parts {
        match part {
            Figure::Point(at) => {
                write_kind(blob, POINT);
                write_coord(blob, at.0);
            }
            Figure::Line(way) => {
                write_kind(blob, LINE);
                write_coords(blob, way);
            }
            Figure::Area(area) => write_multi_polygon(blob, area.rings()),
            Figure::Parts(parts) => write_parts(blob, parts),
        }
    }
}

pub(super) fn header(extent: Option<Rect<f64>>, srs: i32) -> Vec<u8> {
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

pub(super) fn write_kind(blob: &mut Vec<u8>, kind: u32) {
    blob.push(1);
    blob.extend(kind.to_le_bytes());
}

pub(super) fn write_count(blob: &mut Vec<u8>, count: usize) {
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

pub(super) fn write_coords(blob: &mut Vec<u8>, line: &LineString) {
    write_count(blob, line.0.len());
    for coord in &line.0 {
        write_coord(blob, *coord);
    }
}
