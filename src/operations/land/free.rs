//! Land of an outline that no lot takes, and where it is too narrow to be meant.

use super::corner::SAME_CORNER_M;
use super::thick::thick;
use geo::algorithm::buffer::{BufferStyle, LineJoin};
use geo::orient::{Direction, Orient};
use geo::{
    BooleanOps, BoundingRect, Buffer, Coord, Distance, Euclidean, Line, LinesIter, MultiPolygon,
    Polygon, Rect, unary_union,
};
use rstar::{AABB, PointDistance, RTree};

/// Narrower than this no way is, metres: what is left free so narrow is a slip of the drawing.
const NARROW_M: f64 = 0.5;
/// A corner sharper than this is cut off where land is measured for narrowness, radians.
const SHARPEST: f64 = 0.1;
/// How far around lots without an outline is looked, metres.
const AROUND_M: f64 = 10.0;

/// Land that none of some lots takes.
pub(crate) struct Free {
    /// All of it.
    pub(crate) land: MultiPolygon,
    /// Of the outline it lies in.
    edge: RTree<Line>,
}

impl Free {
    /// The land within an outline; where there is none, what lies close around the lots.
    pub(crate) fn of<'a>(
        lots: impl Iterator<Item = &'a MultiPolygon>,
        outline: Option<&MultiPolygon>,
    ) -> Self {
        let lots: Vec<MultiPolygon> = lots.map(|lot| lot.orient(Direction::Default)).collect();
        let taken = unary_union(&lots);
        let nowhere = || MultiPolygon(Vec::new());
        let around = || taken.bounding_rect().map_or_else(nowhere, around);
        let outline = outline.cloned().unwrap_or_else(around);
        let edge = RTree::bulk_load(outline.lines_iter().collect());
        Self { land: outline.difference(&taken), edge }
    }

    /// The pieces nobody can have meant: enclosed by lots, or narrower than any way.
    pub(crate) fn gaps(&self) -> Vec<Polygon> {
        let parts = self.land.0.iter().cloned();
        let (open, enclosed): (Vec<_>, Vec<_>) = parts.partition(|part| self.is_at_edge(part));
        let open = MultiPolygon(open);
        let enclosed = thick(MultiPolygon(enclosed)).into_iter();
        if !may_be_narrow(&open) {
            return enclosed.collect();
        }
        let by = |metres: f64| BufferStyle::new(metres).line_join(LineJoin::Miter(SHARPEST));
        let inner = open.buffer_with_style(by(-NARROW_M / 2.0));
        let wide = inner.buffer_with_style(by(NARROW_M / 2.0));
        let narrow = thick(open.difference(&wide));
        narrow.into_iter().chain(enclosed).collect()
    }

    fn is_at_edge(&self, part: &Polygon) -> bool {
        part.exterior().points().any(|at| {
            let side = self.edge.nearest_neighbor(&at);
            side.is_some_and(|side| side.distance_2(&at) <= SAME_CORNER_M.powi(2))
        })
    }
}

/// Whether two sides come so near each other that land between them may be narrow: to ask that of many
/// lots takes a fraction of the time it takes to measure it.
fn may_be_narrow(land: &MultiPolygon) -> bool {
    let sides: Vec<Line> = land.lines_iter().collect();
    let tree = RTree::bulk_load(sides.clone());
    let reach = Coord { x: NARROW_M, y: NARROW_M };
    sides.iter().any(|one| {
        let extent = one.bounding_rect();
        let (low, high) = (extent.min() - reach, extent.max() + reach);
        let near = AABB::from_corners(low.into(), high.into());
        tree.locate_in_envelope_intersecting(&near)
            .any(|other| one != other && come_near(one, other))
    })
}

fn come_near(one: &Line, other: &Line) -> bool {
    let ways = |side: &Line| [(side.start, side.delta()), (side.end, -side.delta())];
    for (corner, way) in ways(one) {
        for (other_corner, other_way) in ways(other) {
            if corner == other_corner {
                let along = way.x * other_way.x + way.y * other_way.y;
                let lengths = way.x.hypot(way.y) * other_way.x.hypot(other_way.y);
                return along > lengths * (2.0 * SHARPEST).cos();
            }
        }
    }
    Euclidean.distance(one, other) < NARROW_M
}

fn around(extent: Rect) -> MultiPolygon {
    let reach = Coord { x: AROUND_M, y: AROUND_M };
    MultiPolygon(vec![Rect::new(extent.min() - reach, extent.max() + reach).to_polygon()])
}
