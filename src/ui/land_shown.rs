//! What an edit makes of land, on the map before anything is written.

use crate::domain::{Boundary, Bounded, Edit, Id, Key, Lot, Plan, Point, Record};
use crate::map::{NumberedCorner, Overlay, Preview};
use std::collections::BTreeSet;

/// The boundaries lots would have.
pub fn lots(edit: &Edit, lots: impl Iterator<Item = Id<Lot>>) -> Overlay {
    let keys: BTreeSet<Key> = lots.map(Key::of).collect();
    of(edit, |key| keys.contains(&key))
}

/// Every boundary an edit changes.
pub fn all(edit: &Edit) -> Overlay {
    of(edit, |_| true)
}

/// The boundaries an edit gives these records.
pub fn of(edit: &Edit, is_shown: impl Fn(Key) -> bool) -> Overlay {
    let shown = edit.becomes.iter().filter(|(key, _)| is_shown(**key));
    let lands = shown.filter_map(|(_, record)| match record.as_ref()? {
        Record::Zone(zone) => zone.boundary.as_ref(),
        Record::Phase(phase) => phase.boundary.as_ref(),
        Record::Lot(lot) => lot.boundary.as_ref(),
        _ => None,
    });
    let rings = lands.flat_map(rings_of).collect();
    Overlay { preview: Some(Preview { rings, flawed: false }), ..Overlay::default() }
}

/// The corners of a boundary with their numbers, for a form that speaks of them.
pub fn numbered(plan: &Plan, of: Bounded) -> Vec<NumberedCorner> {
    let boundary = plan.boundary_facts(of).and_then(|facts| facts.boundary);
    let rings = boundary.as_ref().map(Boundary::corners).unwrap_or_default();
    NumberedCorner::of_table(&rings, None)
}

/// All rings of a boundary, as a preview has them.
pub fn rings_of(land: &Boundary) -> Vec<Vec<Point>> {
    let parts = land.rings().iter();
    let rings = parts.flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
    rings.map(|ring| ring.points().collect()).collect()
}
