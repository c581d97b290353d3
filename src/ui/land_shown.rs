//! What an edit makes of land, on the map before anything is written.

use crate::domain::{Boundary, Edit, Id, Key, Lot, Point, Record};
use crate::map::{Overlay, Preview};

/// The boundaries lots would have.
pub fn lots(edit: &Edit, lots: impl Iterator<Item = Id<Lot>>) -> Overlay {
    let lands = lots.filter_map(|lot| match edit.becomes.get(&Key::of(lot))?.as_ref()? {
        Record::Lot(lot) => lot.boundary.as_ref(),
        _ => None,
    });
    let rings = lands.flat_map(rings_of).collect();
    Overlay { preview: Some(Preview { rings, flawed: false }), ..Overlay::default() }
}

/// All rings of a boundary, as a preview has them.
pub fn rings_of(land: &Boundary) -> Vec<Vec<Point>> {
    let parts = land.rings().iter();
    let rings = parts.flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
    rings.map(|ring| ring.points().collect()).collect()
}
