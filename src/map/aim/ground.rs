//! The sides of what the map shows of a zone, in R-trees on the plan's grid.

use super::lines::{Side, distance};
use crate::domain::{Boundary, Id, Plan, Point, Zone};
use crate::views::scene::SceneZone;
use jiff::civil::Date;
use rstar::RTree;
use rstar::primitives::{GeomWithData, Line};

/// Sides of boundaries, and the rings they are of.
pub struct Ground {
    tree: RTree<GeomWithData<Line<[f64; 2]>, usize>>,
    rings: Vec<Vec<Point>>,
    /// The length of the longest side, metres.
    longest_m: f64,
}

impl Ground {
    /// Of the outlines of a zone and its stages.
    pub fn of_outlines(zone: &SceneZone, plan: &Plan) -> Self {
        let own = plan.get(zone.id).and_then(|zone| zone.boundary.as_ref());
        let phases = zone.phases.iter().filter_map(|phase| plan.get(phase.id)?.boundary.as_ref());
        Self::new(own.into_iter().chain(phases))
    }

    /// Of the lots of a zone on a day.
    pub fn of_lots(zone: Id<Zone>, plan: &Plan, on: Date) -> Self {
        let lots = plan.lots_of(zone).filter(|lot| lot.valid.contains(on));
        Self::new(lots.filter_map(|lot| lot.boundary.as_ref()))
    }

    fn new<'a>(boundaries: impl Iterator<Item = &'a Boundary>) -> Self {
        let rings = boundaries.flat_map(|boundary| {
            let parts = boundary.rings().iter();
            parts.flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()))
        });
        let rings: Vec<Vec<Point>> = rings.map(|ring| ring.points().collect()).collect();
        let sides = rings.iter().enumerate().flat_map(|(ring, corners)| {
            let drawn = corners.windows(2).filter(|side| side.iter().all(is_drawn));
            let line = |side: &[Point]| Line::new(side[0].into(), side[1].into());
            drawn.map(move |side| GeomWithData::new(line(side), ring))
        });
        let tree = RTree::bulk_load(sides.collect());
        let lengths = rings.iter().flat_map(|ring| ring.windows(2));
        let longest_m = lengths.map(|side| distance(side[0], side[1])).fold(0.0, f64::max);
        Self { tree, rings, longest_m }
    }

    /// Whether a side is so long, metres.
    pub fn has_side_of(&self, metres: f64) -> bool {
        self.longest_m >= metres
    }

    /// The sides within so many metres of a position.
    pub fn sides_near(&self, at: Point, metres: f64) -> impl Iterator<Item = Side> {
        let near = self.tree.locate_within_distance([at.x(), at.y()], metres * metres);
        near.map(|side| [side.geom().from.into(), side.geom().to.into()])
    }

    /// The rings with a side so near to a position, the first corner repeated at their end.
    pub fn rings_at(&self, at: Point, metres: f64) -> impl Iterator<Item = &[Point]> {
        let near = self.tree.locate_within_distance([at.x(), at.y()], metres * metres);
        near.filter_map(|side| Some(self.rings.get(side.data)?.as_slice()))
    }
}

/// Beyond this earth nothing is drawn that could be aimed at.
fn is_drawn(corner: &Point) -> bool {
    corner.x().is_finite() && corner.y().is_finite()
}
