//! The land that is looked at: what is drawn of a plan on a day.

use crate::domain::{Boundary, Bounded, Id, Lot, Phase, Plan, Zone, around};
use crate::operations::boundary::{Flaw, FlawKind, flaws};
use crate::operations::land::{SAME_CORNER_M, tidied};
use geo::{Coord, CoordsIter, MultiPolygon, Rect};
use jiff::civil::Date;
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};
use std::collections::BTreeSet;

/// A lot as it is drawn.
pub(super) struct DrawnLot<'a> {
    pub(super) id: Id<Lot>,
    pub(super) zone: Id<Zone>,
    pub(super) boundary: &'a Boundary,
    pub(super) extent: Rect,
    /// What is wrong with its own boundary.
    pub(super) flaws: Vec<Flaw>,
}

impl DrawnLot<'_> {
    pub(super) const fn of(&self) -> Bounded {
        Bounded::Lot(self.id)
    }

    /// Whether it is land that others can be held against.
    pub(super) fn is_land(&self) -> bool {
        is_land(&self.flaws)
    }

    pub(super) fn corners(&self) -> impl Iterator<Item = Coord> {
        self.boundary.rings().coords_iter()
    }
}

/// Everything drawn of the zones that are looked at, and the lots of others beside them.
pub(super) struct Looked<'a> {
    pub(super) plan: &'a Plan,
    /// By key.
    pub(super) lots: Vec<DrawnLot<'a>>,
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
    touched: Option<BTreeSet<Bounded>>,
    /// Whether lots are to leave no land of their zone free.
    pub(super) is_filled: bool,
}

impl<'a> Looked<'a> {
    /// The whole plan on a day; where `touched` is said, what lies beside that.
    pub(super) fn at(plan: &'a Plan, on: Date, touched: Option<BTreeSet<Bounded>>) -> Self {
        let zones: Option<BTreeSet<Id<Zone>>> = touched
            .as_ref()
            .map(|touched| touched.iter().filter_map(|one| one.zone(plan)).collect());
        let reaches: Option<Vec<Rect>> = touched.as_ref().map(|touched| {
            let facts = touched.iter().filter_map(|one| plan.boundary_facts(*one)?.boundary);
            facts.filter_map(|boundary| boundary.extent()).collect()
        });
        let reach = reaches.map(|reaches| reaches.into_iter().reduce(around));
        let is_looked_at = |lot: &Lot, extent: &Rect| {
            let is_of_zone = zones.as_ref().is_none_or(|zones| zones.contains(&lot.zone));
            is_of_zone || reach.flatten().is_some_and(|reach| touches(&reach, extent))
        };
        let drawn = plan.all::<Lot>().filter(|lot| lot.valid.contains(on)).filter_map(|lot| {
            let boundary = lot.boundary.as_ref()?;
            let extent = boundary.extent().unwrap_or_else(|| Rect::new((0.0, 0.0), (0.0, 0.0)));
            is_looked_at(lot, &extent).then(|| DrawnLot {
                id: lot.id,
                zone: lot.zone,
                boundary,
                extent,
                flaws: flaws_of(boundary.rings()),
            })
        });
        let lots: Vec<DrawnLot<'a>> = drawn.collect();
        let numbered = lots.iter().enumerate().filter(|(_, lot)| lot.is_land());
        let boxes = numbered.map(|(number, lot)| GeomWithData::new(boxed(&lot.extent), number));
        let tree = RTree::bulk_load(boxes.collect());
        Self { plan, lots, tree, touched, is_filled: false }
    }

    /// Whether a flaw of this is to be told.
    pub(super) fn is_asked(&self, subject: Bounded) -> bool {
        self.touched.as_ref().is_none_or(|touched| touched.contains(&subject))
    }

    /// The sound lots that come near an extent, by their place.
    pub(super) fn near(&self, extent: &Rect) -> impl Iterator<Item = usize> {
        let reach = Coord { x: SAME_CORNER_M, y: SAME_CORNER_M };
        let (low, high) = (extent.min() - reach, extent.max() + reach);
        let near = AABB::from_corners([low.x, low.y], [high.x, high.y]);
        self.tree.locate_in_envelope_intersecting(&near).map(|found| found.data)
    }

    /// The zones that are looked at.
    pub(super) fn zones(&self) -> Vec<&'a Zone> {
        let all = self.plan.all::<Zone>().map(AsRef::as_ref);
        let touched = self.touched.as_ref().map(|touched| {
            touched.iter().filter_map(|one| one.zone(self.plan)).collect::<BTreeSet<_>>()
        });
        all.filter(|zone| touched.as_ref().is_none_or(|touched| touched.contains(&zone.id)))
            .collect()
    }

    /// The stages that are looked at.
    pub(super) fn phases(&self) -> impl Iterator<Item = &'a Phase> {
        let all = self.plan.all::<Phase>().map(AsRef::as_ref);
        all.filter(|phase| self.is_asked(Bounded::Phase(phase.id)))
    }
}

/// What is wrong with rings. Of a side that runs back that is told, and not that its ends meet.
pub(super) fn flaws_of(rings: &MultiPolygon) -> Vec<Flaw> {
    let found = flaws(rings);
    let (slips, others): (Vec<Flaw>, Vec<Flaw>) = found
        .into_iter()
        .partition(|flaw| matches!(flaw.kind, FlawKind::Spike | FlawKind::Repeated));
    let come_of_slips = || !slips.is_empty() && flaws(&tidied(rings.clone()).rings).is_empty();
    if others.is_empty() || come_of_slips() {
        return slips;
    }
    slips.into_iter().chain(others).collect()
}

/// The boundary of a zone, where it is land.
pub(super) fn outline(zone: &Zone) -> Option<&MultiPolygon> {
    let rings = zone.boundary.as_ref()?.rings();
    is_land(&flaws_of(rings)).then_some(rings)
}

fn is_land(flaws: &[Flaw]) -> bool {
    flaws.iter().all(|flaw| flaw.kind.leaves_area())
}

fn boxed(extent: &Rect) -> Rectangle<[f64; 2]> {
    let (low, high) = (extent.min(), extent.max());
    Rectangle::from_corners([low.x, low.y], [high.x, high.y])
}

fn touches(one: &Rect, other: &Rect) -> bool {
    one.min().x <= other.max().x
        && other.min().x <= one.max().x
        && one.min().y <= other.max().y
        && other.min().y <= one.max().y
}
