//! Coordinates of `GeoJSON`, read in one go: how deep they lie says what they are.
//!
//! The member `coordinates` may stand before `type`, so its depth is not known while it is read.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, SeqAccess, Visitor};
use std::fmt;

/// Coordinates by their depth.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Coordinates {
    /// `[]`: nothing, at whatever depth.
    Nothing,
    /// A number: no coordinates by itself.
    Number(f64),
    /// `[107.5, 16.4]`; heights and measures are left out.
    Position(Coord),
    /// A way or several points.
    Positions(Vec<Coord>),
    /// Several ways, or the rings of a polygon.
    Ways(Vec<LineString>),
    /// Several polygons.
    Polygons(MultiPolygon),
}

impl<'de> Deserialize<'de> for Coordinates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Depth)
    }
}

/// Reads a list and whatever lies in it.
struct Depth;

impl<'de> Visitor<'de> for Depth {
    type Value = Coordinates;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("coordinates")
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Coordinates, E> {
        Ok(Coordinates::Number(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Coordinates, E> {
        Ok(Coordinates::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Coordinates, E> {
        Ok(Coordinates::Number(number as f64))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Coordinates, A::Error> {
        let Some(first) = list.next_element::<Coordinates>()? else {
            return Ok(Coordinates::Nothing);
        };
        match first {
            Coordinates::Number(x) => position(x, list).map(Coordinates::Position),
            Coordinates::Position(first) => {
                let mut positions = vec![first];
                while let Some(At(position)) = list.next_element()? {
                    positions.push(position);
                }
                Ok(Coordinates::Positions(positions))
            }
            Coordinates::Nothing => nothing_more(list),
            Coordinates::Positions(first) => {
                let mut ways = vec![LineString(first)];
                while let Some(Way(way)) = list.next_element()? {
                    ways.push(way);
                }
                Ok(Coordinates::Ways(ways))
            }
            Coordinates::Ways(first) => {
                let mut polygons = vec![polygon(first)];
                while let Some(Rings(rings)) = list.next_element()? {
                    polygons.push(polygon(rings));
                }
                Ok(Coordinates::Polygons(MultiPolygon(polygons)))
            }
            Coordinates::Polygons(_) => Err(A::Error::custom("coordinates lie too deep")),
        }
    }
}

fn position<'de, A: SeqAccess<'de>>(x: f64, mut list: A) -> Result<Coord, A::Error> {
    let Some(y) = list.next_element()? else {
        return Err(A::Error::custom("a position of one number"));
    };
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(Coord { x, y })
}

/// A list that begins with an empty one says nothing, or is broken.
fn nothing_more<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Coordinates, A::Error> {
    while let Some(more) = list.next_element::<Coordinates>()? {
        if more != Coordinates::Nothing {
            return Err(A::Error::custom("an empty ring"));
        }
    }
    Ok(Coordinates::Nothing)
}

pub(super) fn polygon(rings: Vec<LineString>) -> Polygon {
    let mut rings = rings.into_iter();
    let exterior = rings.next().unwrap_or_else(|| LineString(Vec::new()));
    Polygon::new(exterior, rings.collect())
}

/// A position, and nothing else.
struct At(Coord);

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Position)
    }
}

/// Reads what can only be a position: nearly all there is in a map.
struct Position;

impl<'de> Visitor<'de> for Position {
    type Value = At;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a position")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<At, A::Error> {
        let Some(x) = list.next_element()? else {
            return Err(A::Error::custom("a position of no number"));
        };
        position(x, list).map(At)
    }
}

/// A way, and nothing else.
struct Way(LineString);

impl<'de> Deserialize<'de> for Way {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Coordinates::deserialize(deserializer)? {
            Coordinates::Positions(positions) => Ok(Self(LineString(positions))),
            Coordinates::Nothing => Ok(Self(LineString(Vec::new()))),
            _ => Err(D::Error::custom("no way")),
        }
    }
}

/// The rings of a polygon, and nothing else.
struct Rings(Vec<LineString>);

impl<'de> Deserialize<'de> for Rings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Coordinates::deserialize(deserializer)? {
            Coordinates::Ways(ways) => Ok(Self(ways)),
            _ => Err(D::Error::custom("no rings")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Coordinates> {
        serde_json::from_str(text).ok()
    }

    #[test]
    fn depth_says_what_coordinates_are() {
        let (a, b) = (Coord { x: 1.0, y: 2.0 }, Coord { x: 3.0, y: 4.5 });
        let way = LineString(vec![a, b]);
        assert_eq!(read("[1,2,99]"), Some(Coordinates::Position(a)));
        assert_eq!(read("[[1,2],[3,4.5,7,8]]"), Some(Coordinates::Positions(vec![a, b])));
        assert_eq!(read("[[[1,2],[3,4.5]]]"), Some(Coordinates::Ways(vec![way.clone()])));
        let polygons = MultiPolygon(vec![polygon(vec![way])]);
        assert_eq!(read("[[[[1,2],[3,4.5]]]]"), Some(Coordinates::Polygons(polygons)));
        for nothing in ["[]", "[[]]", "[[],[]]", "[[[]]]"] {
            assert_eq!(read(nothing), Some(Coordinates::Nothing), "{nothing}");
        }
        for broken in ["[1]", "[1,\"2\"]", "[[1,2],3]", "[[1,2],[[3,4]]]", "[[[[[1,2]]]]]", "{}"] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }
}
