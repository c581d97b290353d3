//! Members of a collection, put together where they are one thing.

use super::geometry::Geometry;
use geo::{Coord, LineString, MultiPolygon};

/// The members of a collection as one geometry: areas beside each other, ways that meet as one way.
pub(super) fn together(members: Vec<Geometry>) -> Geometry {
    let mut parts: Vec<Geometry> = members.into_iter().flat_map(single).collect();
    parts.retain(|part| !part.is_empty());
    if parts.len() == 1 {
        return parts.remove(0);
    }
    let are_all = |is: fn(&Geometry) -> bool| parts.iter().all(is);
    if are_all(|part| matches!(part, Geometry::Rings(_))) {
        let rings = |part| if let Geometry::Rings(rings) = part { rings.0 } else { Vec::new() };
        return Geometry::Rings(MultiPolygon(parts.into_iter().flat_map(rings).collect()));
    }
    if are_all(|part| matches!(part, Geometry::Line(_))) {
        let way =
            |part: &Geometry| if let Geometry::Line(way) = part { Some(way.clone()) } else { None };
        if let Some(whole) = one_way(parts.iter().filter_map(way).collect()) {
            return Geometry::Line(whole);
        }
    }
    Geometry::Parts(parts)
}

fn single(member: Geometry) -> Vec<Geometry> {
    match member {
        Geometry::Parts(parts) => parts,
        Geometry::Point(_) | Geometry::Line(_) | Geometry::Rings(_) => vec![member],
    }
}

/// Ways each of which begins where the one before ends, as one.
pub(super) fn one_after_the_other(ways: Vec<LineString>) -> LineString {
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
