//! Corners of neighbours that are meant as one and are not.

use super::flaw::{LandFlaw, LandFlawKind, LandRepair};
use super::looked::{DrawnLot, Looked, outline};
use super::own::gathered;
use crate::domain::{Bounded, Figure, Point, Zone};
use crate::i18n::{Argument, Message};
use crate::operations::land::Together;
use geo::{Coord, CoordsIter};

/// Places of more corners than this nobody looks at.
const SHOWN: usize = 1_000;

/// The corners of the lots of a zone that go together with others, as one flaw.
pub(super) fn apart(looked: &Looked<'_>, zone: &Zone) -> Option<LandFlaw> {
    let lots = || looked.lots.iter().filter(|lot| lot.zone == zone.id && lot.is_land());
    let is_asked =
        |lot: &&DrawnLot<'_>| looked.is_asked(Bounded::Zone(zone.id)) || looked.is_asked(lot.of());
    let firm = lots().filter(|lot| !is_asked(lot)).flat_map(DrawnLot::corners);
    let of_outline = outline(zone).into_iter().flat_map(CoordsIter::coords_iter);
    let asked = || lots().filter(is_asked);
    let together = Together::of(of_outline.chain(firm), asked().flat_map(DrawnLot::corners));
    let moved = asked().filter(|lot| lot.corners().any(|corner| together.moves(corner)));
    let subjects: Vec<Bounded> = moved.map(DrawnLot::of).collect();
    if subjects.is_empty() {
        return None;
    }
    let corners: Vec<Coord> = together.moved().collect();
    let says = Message::new("land-flaw-corners-apart")
        .with("zone", zone.code.as_str())
        .with("count", corners.len())
        .with("lots", subjects.len())
        .with("most", Argument::Number(together.farthest_m * 1e3));
    let shown = corners.into_iter().take(SHOWN).map(|at| Figure::Point(Point::from(at)));
    Some(LandFlaw {
        kind: LandFlawKind::CornersApart,
        subjects,
        place: gathered(shown.collect()),
        area: None,
        length_m: Some(together.farthest_m),
        repair: Some(LandRepair::Together),
        says,
    })
}
