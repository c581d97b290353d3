//! Where a flaw is, on the map.

use crate::domain::{Figure, Point};
use crate::map::{NumberedCorner, Overlay, Preview};
use crate::operations::LandFlaw;
use geo::{Coord, Rect};

/// The least part of the land that is shown around a flaw, metres.
const AROUND_M: f64 = 15.0;

/// What the map shows of a flaw: the land it is about, sides, corners.
pub(in crate::ui) fn overlay(flaw: &LandFlaw) -> Overlay {
    let mut rings = Vec::new();
    let mut corners = Vec::new();
    if let Some(place) = &flaw.place {
        gather(place, &mut rings, &mut corners);
    }
    let numbered = corners.into_iter().enumerate().map(|(place, at)| NumberedCorner {
        at,
        number: place + 1,
        ring: place,
        highlighted: false,
    });
    Overlay {
        preview: (!rings.is_empty()).then_some(Preview { rings, flawed: true }),
        corners: numbered.collect(),
        ..Overlay::default()
    }
}

/// The part of the plan's grid to look at.
pub(in crate::ui) fn extent(flaw: &LandFlaw) -> Option<Rect> {
    let extent = flaw.place.as_ref()?.extent()?;
    let reach = Coord { x: AROUND_M, y: AROUND_M };
    Some(Rect::new(extent.min() - reach, extent.max() + reach))
}

fn gather(place: &Figure, rings: &mut Vec<Vec<Point>>, corners: &mut Vec<Point>) {
    match place {
        Figure::Point(at) => corners.push(*at),
        Figure::Line(way) => rings.push(way.points().collect()),
        Figure::Area(land) => {
            let parts = land.rings().iter();
            let all =
                parts.flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
            rings.extend(all.map(|ring| ring.points().collect()));
        }
        Figure::Parts(parts) => parts.iter().for_each(|part| gather(part, rings, corners)),
    }
}
