//! Sửa từng điểm góc: moving, adding and removing corners by their place in the table.
//!
//! "After" and "first" are meant as the table prints them, clockwise, whichever way a ring is kept.

use super::flawed::flawed;
use super::flaws::flaws;
use super::provenance::Provenance;
use super::subject::{becomes, facts, whose};
use crate::domain::{Boundary, Bounded, CornerAt, CornerRing, Edit, Plan, Point};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use geo::{Coord, LineString, MultiPolygon, Polygon};

/// The corner moves there, and the sides with it.
pub fn move_corner(plan: &Plan, of: Bounded, at: CornerAt, to: Point) -> Result<Edit, Refusal> {
    Mending::begin(plan, of, at)?
        .finish("operations-boundary-corner-moved", |corners, found| corners[found.index] = to.0)
}

/// A new corner on the way from `after` to the next one in the table.
pub fn insert_corner(
    plan: &Plan,
    of: Bounded,
    after: CornerAt,
    at: Point,
) -> Result<Edit, Refusal> {
    Mending::begin(plan, of, after)?.finish(
        "operations-boundary-corner-inserted",
        |corners, found| {
            // Kept the other way round the next corner of the table stands before this one; before
            // the first stands the last, and the first must stay where it is.
            let index = match (found.is_kept_clockwise, found.index) {
                (true, index) => index + 1,
                (false, 0) => corners.len(),
                (false, index) => index,
            };
            corners.insert(index, at.0);
        },
    )
}

/// The corner goes away; its neighbours are joined by one side. Where it was the first, the
/// numbering starts from the next one.
pub fn remove_corner(plan: &Plan, of: Bounded, at: CornerAt) -> Result<Edit, Refusal> {
    let mending = Mending::begin(plan, of, at)?;
    if mending.ring.corners.len() <= 3 {
        return Err(mending.about("operations-boundary-three-corners").into());
    }
    mending.finish("operations-boundary-corner-removed", |corners, found| {
        corners.remove(found.index);
        if found.index == 0 && !found.is_kept_clockwise {
            corners.rotate_right(1);
        }
    })
}

/// The table of the ring starts from this corner; nothing moves on the ground.
pub fn start_at_corner(plan: &Plan, of: Bounded, at: CornerAt) -> Result<Edit, Refusal> {
    Mending::begin(plan, of, at)?.finish("operations-boundary-start-moved", |corners, found| {
        corners.rotate_left(found.index);
    })
}

/// A corner that is there, and the boundary it belongs to.
struct Mending<'a> {
    plan: &'a Plan,
    of: Bounded,
    at: CornerAt,
    number: usize,
    whose: Message,
    boundary: Boundary,
    ring: CornerRing,
    provenance: Provenance,
}

/// Where in its ring, as it is kept, the corner stands.
struct Found {
    index: usize,
    is_kept_clockwise: bool,
}

impl<'a> Mending<'a> {
    fn begin(plan: &'a Plan, of: Bounded, at: CornerAt) -> Result<Self, Refusal> {
        let facts = facts(plan, of)?;
        let whose = whose(plan, of, &facts);
        let provenance = Provenance::from(&facts);
        let Some(boundary) = facts.boundary else {
            return Err(Message::new("operations-boundary-missing").with("whose", whose).into());
        };
        let ring = boundary.corners().into_iter().find_map(|ring| {
            let number = ring.corners.iter().find(|corner| corner.at == at)?.number;
            Some((ring, number))
        });
        let Some((ring, number)) = ring else {
            return Err(Message::new("operations-boundary-corner-unknown")
                .with("whose", whose)
                .into());
        };
        Ok(Self { plan, of, at, number, whose, boundary, ring, provenance })
    }

    fn about(&self, key: &'static str) -> Message {
        Message::new(key).with("whose", self.whose.clone()).with("number", self.number.to_string())
    }

    fn finish(
        &self,
        key: &'static str,
        mend: impl FnOnce(&mut Vec<Coord>, &Found),
    ) -> Result<Edit, Refusal> {
        let found = Found { index: self.at.index, is_kept_clockwise: self.is_kept_clockwise() };
        let rings = with_ring(self.boundary.rings(), self.at, self.ring.corners.len(), |corners| {
            mend(corners, &found);
        });
        self.check(&rings)?;
        let mended = Boundary::new(rings);
        let label = self
            .about(key)
            .with("before", Argument::SquareMetres(self.boundary.plane_area()))
            .with("area", Argument::SquareMetres(mended.plane_area()));
        Ok(becomes(self.plan, self.of, label, Some(mended), self.provenance))
    }

    /// A boundary with flaws, as other programs leave them, may be mended one corner at a time;
    /// none may be made worse.
    fn check(&self, rings: &MultiPolygon) -> Result<(), Refusal> {
        let found = flaws(rings);
        let Some(worst) = found.first() else { return Ok(()) };
        let before = flaws(self.boundary.rings());
        let was_as_bad = before.first().is_some_and(|before| before.kind <= worst.kind);
        if was_as_bad && found.len() <= before.len() {
            return Ok(());
        }
        Err(flawed(&found, &self.whose))
    }

    /// The second line of the table is the second corner kept, or else the last.
    fn is_kept_clockwise(&self) -> bool {
        self.ring.corners.get(1).is_none_or(|second| second.at.index == 1)
    }
}

/// The same rings but for one, whose `count` corners, the closing one left out, are changed.
fn with_ring(
    rings: &MultiPolygon,
    at: CornerAt,
    count: usize,
    change: impl FnOnce(&mut Vec<Coord>),
) -> MultiPolygon {
    let mut polygons = rings.0.clone();
    let (outer, mut holes) = polygons[at.part].clone().into_inner();
    let mut all = vec![outer];
    all.append(&mut holes);
    let LineString(corners) = &mut all[at.ring];
    corners.truncate(count);
    change(corners);
    let outer = all.remove(0);
    polygons[at.part] = Polygon::new(outer, all);
    MultiPolygon(polygons)
}
