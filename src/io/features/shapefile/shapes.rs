//! The shapes of a `.shp`. Heights and measures are left out.

use super::numbers::{f64_le, u32_be, u32_le};
use super::rings::polygons;
use crate::io::features::feature::{Shape, UNDRAWN, broken};
use crate::io::trouble::IoObstacle;
use crate::io::waiting::Waiting;
use crate::wkb::Geometry;
use geo::{Coord, LineString, Point};

/// Where the shapes begin, in the `.shp` and their places in the `.shx`.
const HEAD: usize = 100;
/// Bytes before each shape: its number and its length.
const RECORD_HEAD: usize = 8;
const FILE_CODE: u32 = 9994;
/// Before the corners of ways and rings: the sort, the extent, how many parts and corners.
const PARTS_AT: usize = 44;
const EXTENT: usize = 32;

/// What was found in a `.shp`.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    /// Each shape; nothing where it is a solid.
    pub(super) list: Vec<Option<Shape>>,
    /// Whether the places of the shapes were told by a `.shx`.
    pub(super) is_indexed: bool,
    /// Whether the file ends in the middle of a shape.
    pub(super) is_cut: bool,
}

pub(super) fn read(
    shp: &[u8],
    shx: Option<&[u8]>,
    waiting: &Waiting,
) -> Result<Shapes, IoObstacle> {
    if u32_be(shp, 0) != Some(FILE_CODE) || shp.len() < HEAD {
        return Err(IoObstacle::Broken("no head of a shapefile".to_owned()));
    }
    if let Some(places) = shx.and_then(|shx| places(shx, shp)) {
        let of = places.len();
        let each = places.into_iter().enumerate().map(|(place, at)| {
            waiting.go_on(place, of)?;
            Ok(record(shp, at).and_then(shape))
        });
        let list = each.collect::<Result<_, IoObstacle>>()?;
        return Ok(Shapes { list, is_indexed: true, is_cut: false });
    }
    let mut shapes = Shapes::default();
    let mut at = HEAD;
    while at < shp.len() {
        waiting.go_on(at, shp.len())?;
        let Some(content) = record(shp, at) else {
            shapes.is_cut = true;
            break;
        };
        shapes.list.push(shape(content));
        at += RECORD_HEAD + content.len();
    }
    Ok(shapes)
}

/// Where each shape begins; nothing where the list is broken or not of this file.
fn places(shx: &[u8], shp: &[u8]) -> Option<Vec<usize>> {
    if u32_be(shx, 0) != Some(FILE_CODE) {
        return None;
    }
    let (entries, []) = shx.get(HEAD..)?.as_chunks::<8>() else { return None };
    let place = |entry: &[u8; 8]| {
        let at = usize::try_from(u32_be(entry, 0)?).ok()?.checked_mul(2)?;
        (at >= HEAD && record(shp, at).is_some()).then_some(at)
    };
    entries.iter().map(place).collect()
}

/// The bytes of the shape at this place.
fn record(shp: &[u8], at: usize) -> Option<&[u8]> {
    let words = usize::try_from(u32_be(shp, at.checked_add(4)?)?).ok()?;
    let from = at.checked_add(RECORD_HEAD)?;
    shp.get(from..from.checked_add(words.checked_mul(2)?)?)
}

/// The shape in a record; nothing where it is a solid.
fn shape(content: &[u8]) -> Option<Shape> {
    const MULTIPATCH: u32 = 31;
    let sort = u32_le(content, 0);
    if sort == Some(MULTIPATCH) {
        return None;
    }
    let read = || match sort? {
        1 | 11 | 21 => point(content, 4),
        3 | 13 | 23 => Some(one_or_more(ways(content)?.into_iter().map(Geometry::Line).collect())),
        5 | 15 | 25 => Some(Geometry::Rings(polygons(ways(content)?))),
        8 | 18 | 28 => {
            let points = corners(content, EXTENT + 8, u32_le(content, EXTENT + 4)?)?;
            let points = points.into_iter().map(|at| Geometry::Point(Some(at.into())));
            Some(one_or_more(points.collect()))
        }
        _ => None,
    };
    Some(match sort {
        Some(0) => UNDRAWN,
        _ => read().map_or_else(|| Err(broken(&"shape")), Ok),
    })
}

fn one_or_more(mut members: Vec<Geometry>) -> Geometry {
    if members.len() == 1 { members.remove(0) } else { Geometry::Parts(members) }
}

/// A point without a place is an empty one.
fn point(content: &[u8], at: usize) -> Option<Geometry> {
    let point = Point::new(f64_le(content, at)?, f64_le(content, at + 8)?);
    Some(Geometry::Point((!point.x().is_nan() && !point.y().is_nan()).then_some(point)))
}

/// The parts of a line or polygon.
fn ways(content: &[u8]) -> Option<Vec<LineString>> {
    let (part_count, corner_count) = (u32_le(content, 4 + EXTENT)?, u32_le(content, 8 + EXTENT)?);
    let part_count = usize::try_from(part_count).ok()?;
    let starts = content.get(PARTS_AT..PARTS_AT.checked_add(part_count.checked_mul(4)?)?)?;
    let corners = corners(content, PARTS_AT + starts.len(), corner_count)?;
    let starts: Vec<usize> =
        starts.as_chunks::<4>().0.iter().map(|start| u32::from_le_bytes(*start) as usize).collect();
    let ends = starts.iter().skip(1).copied().chain([corners.len()]);
    let parts = starts.iter().zip(ends).map(|(start, end)| corners.get(*start..end));
    let parts: Vec<&[Coord]> = parts.collect::<Option<_>>()?;
    Some(
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| part.to_vec().into())
            .collect(),
    )
}

fn corners(content: &[u8], at: usize, count: u32) -> Option<Vec<Coord>> {
    let bytes = usize::try_from(count).ok()?.checked_mul(16)?;
    let (pairs, _) = content.get(at..at.checked_add(bytes)?)?.as_chunks::<16>();
    pairs.iter().map(|pair| Some(Coord { x: f64_le(pair, 0)?, y: f64_le(pair, 8)? })).collect()
}
