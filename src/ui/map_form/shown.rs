//! A shape of a file as the map shows it.

use crate::map::ProposedShape;
use crate::wkb::Geometry;
use geo::MultiPolygon;

/// The parts of a shape.
pub(super) fn shape_of(shape: &Geometry) -> ProposedShape {
    let mut parts = ProposedShape::default();
    gather(shape, &mut parts);
    parts
}

fn gather(shape: &Geometry, into: &mut ProposedShape) {
    match shape {
        Geometry::Point(at) => into.points.extend(*at),
        Geometry::Line(way) => into.ways.push(way.clone()),
        Geometry::Rings(MultiPolygon(parts)) => into.land.0.extend(parts.iter().cloned()),
        Geometry::Parts(parts) => parts.iter().for_each(|part| gather(part, into)),
    }
}
