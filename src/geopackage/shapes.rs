//! Which geometries a layer takes.

use crate::domain::{Boundary, Figure, RecordKind, Sort, fields};
use crate::wkb;

/// Which geometries a layer takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shapes {
    /// A point each.
    Points,
    /// Ways, of one or more parts each.
    Ways,
    /// Land, of one or more parts each.
    Land,
    /// Of every sort.
    Any,
}

impl Shapes {
    /// What records of a kind are drawn as; nothing where they are not.
    pub fn of(kind: RecordKind) -> Option<Self> {
        fields(kind).iter().find_map(|field| match field.sort {
            Sort::Boundary => Some(Self::Land),
            Sort::Figure => Some(Self::Any),
            _ => None,
        })
    }

    /// As the table declares it.
    pub const fn declared(self) -> &'static str {
        match self {
            Self::Points => "POINT",
            Self::Ways => "MULTILINESTRING",
            Self::Land => "MULTIPOLYGON",
            Self::Any => "GEOMETRY",
        }
    }

    /// A figure as such a layer keeps it.
    pub(super) fn blob(self, figure: &Figure, srs: i32) -> Vec<u8> {
        let is_any = self == Self::Any;
        match figure {
            Figure::Point(at) => wkb::point_blob(*at, srs),
            Figure::Line(way) if is_any => wkb::line_blob(way, srs),
            Figure::Line(_) => wkb::parts_blob(std::slice::from_ref(figure), figure.extent(), srs),
            Figure::Area(land) if is_any => wkb::polygon_blob(land, srs),
            Figure::Area(land) => wkb::multi_polygon_blob(land, srs),
            Figure::Parts(parts) => match land(parts) {
                Some(land) => wkb::multi_polygon_blob(&land, srs),
                None => wkb::parts_blob(parts, figure.extent(), srs),
            },
        }
    }
}

/// Several pieces of land as one; nothing where one of them is none.
fn land(parts: &[Figure]) -> Option<Boundary> {
    let polygons = parts.iter().map(|part| match part {
        Figure::Area(land) => Some(land.rings().0.clone()),
        Figure::Point(_) | Figure::Line(_) | Figure::Parts(_) => None,
    });
    let polygons: Option<Vec<_>> = polygons.collect();
    Some(geo::MultiPolygon(polygons?.concat()).into())
}
