//! The marks of a surveyed boundary: its corners as its table numbers them, its sides, its land.

use super::facts::Facts;
use super::feature::Feature;
use crate::domain::{BoundarySource, Corner, Figure};
use crate::i18n::Message;
use crate::io::formats::PlanCell;

/// The classes of the package and their features; none where the boundary is not surveyed.
pub(super) fn marks(facts: &Facts<'_>) -> Vec<(&'static str, Vec<Feature>)> {
    if facts.zone.boundary_source != Some(BoundarySource::Surveyed) {
        return Vec::new();
    }
    let rings = facts.boundary.corners();
    let points = rings.iter().flat_map(|ring| &ring.corners).map(|corner| point(facts, corner));
    let sides = facts.boundary.rings().iter().flat_map(|part| {
        std::iter::once(part.exterior()).chain(part.interiors()).cloned().map(Figure::Line)
    });
    let sides: Vec<Figure> = sides.collect();
    let line = if let [only] = sides.as_slice() { only.clone() } else { Figure::Parts(sides) };
    let whole = |shape| Feature {
        number: facts.zone.id.number().to_string(),
        name: facts.zone.name.clone(),
        sort: facts.say(&Message::new("dossier-sort-boundary")),
        note: None,
        own: Vec::new(),
        shape,
    };
    vec![
        ("MocGioiQuyHoach_P", points.collect()),
        ("MocGioiQuyHoach_L", vec![whole(line)]),
        ("MocGioiQuyHoach_A", vec![whole(Figure::Area(facts.boundary.clone()))]),
    ]
}

fn point(facts: &Facts<'_>, corner: &Corner) -> Feature {
    Feature {
        number: corner.number.to_string(),
        name: corner.number.to_string(),
        sort: facts.say(&Message::new("dossier-sort-mark")),
        note: Some(facts.say(&Message::new("dossier-note-axes"))),
        own: vec![
            ("toaDoX", PlanCell::Number(corner.point.y())),
            ("toaDoY", PlanCell::Number(corner.point.x())),
        ],
        shape: Figure::Point(corner.point),
    }
}
