//! The sides of what the map shows of a zone, in R-trees on the plan's grid.

use super::lines::Side;
use crate::domain::{Boundary, Id, Plan, Point, Zone};
use crate::views::scene::SceneZone;
use geo::Coord;
use jiff::civil::Date;
use rstar::RTree;
use rstar::primitives::Line;

/// Sides of boundaries.
pub struct Ground {
    tree: RTree<Line<[f64; 2]>>,
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
        let sides = rings.flat_map(geo::LineString::lines);
        let drawn = sides.filter(|side| is_drawn(side.start) && is_drawn(side.end));
        let line = |side: geo::Line| Line::new(side.start.into(), side.end.into());
        Self { tree: RTree::bulk_load(drawn.map(line).collect()) }
    }

    /// The sides within so many metres of a position.
    pub fn sides_near(&self, at: Point, metres: f64) -> impl Iterator<Item = Side> {
        let near = self.tree.locate_within_distance([at.x(), at.y()], metres * metres);
        near.map(|side| [side.from.into(), side.to.into()])
    }
}

/// Beyond this earth nothing is drawn that could be aimed at.
fn is_drawn(corner: Coord) -> bool {
    corner.x.is_finite() && corner.y.is_finite()
}
