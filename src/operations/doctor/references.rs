//! Corners that can be trusted: surveyed, or from the table of a decision.
//!
//! Two tables that share corners share them to the centimetre, so a reading under which they fall
//! together is right, and one that is half a metre off is not.

use super::spread::quantile;
use crate::domain::{Boundary, BoundarySource, Bounded, Lot, Phase, Plan, Point, Zone};
use geo::{CoordsIter, Rect};
use rstar::RTree;

/// Readings are compared with what lies within this distance of them, metres.
const ABOUT_M: f64 = 10.0;
/// A quarter of the corners, but not less than two, have to fall on known ones.
const SHARE: usize = 4;
/// A resurvey of the same thing agrees within this, metres.
const OWN_M: f64 = 5.0;
/// A corner shared with a neighbour agrees within this, metres. More would find partners by chance
/// where lots are narrow.
const SHARED_M: f64 = 0.5;
/// Readings nearer to each other than this are equally good, metres.
const SURVEY_M: f64 = 0.1;

/// The trusted corners near any reading.
pub(super) struct References {
    own: RTree<[f64; 2]>,
    shared: RTree<[f64; 2]>,
    own_accuracy_m: f64,
}

/// How well a reading falls on trusted corners.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Fit {
    /// Distance to the thing's own corners, metres.
    pub(super) own_m: Option<f64>,
    /// Distance to corners it falls on, its own or its neighbours', metres; nothing where it falls
    /// on none.
    pub(super) misfit_m: Option<f64>,
}

impl References {
    /// Those of `of` itself, and those near what the readings cover.
    pub(super) fn near(plan: &Plan, of: Option<Bounded>, extents: &[Rect]) -> Self {
        let facts = of.and_then(|of| plan.boundary_facts(of)).unwrap_or_default();
        let own = facts.boundary.filter(|_| is_trusted(facts.source));
        let around: Vec<Rect> = extents.iter().map(with_margin).collect();
        let shared = trusted(plan)
            .filter(|boundary| Some(*boundary) != own.as_ref() && is_near(boundary, &around))
            .flat_map(corners)
            .collect();
        Self {
            own: RTree::bulk_load(own.iter().flat_map(corners).collect()),
            shared: RTree::bulk_load(shared),
            own_accuracy_m: facts.accuracy_m.unwrap_or(SURVEY_M),
        }
    }

    /// Readings whose misfits differ by less than this are equally good, metres.
    pub(super) fn tolerance_m(&self) -> f64 {
        if self.own.size() > 0 { self.own_accuracy_m.max(SURVEY_M) } else { SURVEY_M }
    }

    pub(super) fn fit(&self, on_grid: &[Point]) -> Fit {
        let own_m = distance_m(&self.own, on_grid);
        let same = own_m.filter(|misfit| *misfit <= OWN_M.max(3.0 * self.own_accuracy_m));
        let shared = || distance_m(&self.shared, on_grid).filter(|misfit| *misfit <= SHARED_M);
        Fit { own_m, misfit_m: same.or_else(shared) }
    }
}

fn distance_m(corners: &RTree<[f64; 2]>, on_grid: &[Point]) -> Option<f64> {
    let distances = on_grid.iter().filter(|corner| corner.x().is_finite()).filter_map(|corner| {
        let place = [corner.x(), corner.y()];
        let [x, y] = corners.nearest_neighbor(&place)?;
        Some((x - corner.x()).hypot(y - corner.y()))
    });
    quantile(distances.collect(), SHARE)
}

fn trusted(plan: &Plan) -> impl Iterator<Item = &Boundary> {
    let of = |boundary: &'_ Option<Boundary>, source| boundary.is_some() && is_trusted(source);
    let zones = plan.all::<Zone>().filter(move |zone| of(&zone.boundary, zone.boundary_source));
    let phases =
        plan.all::<Phase>().filter(move |phase| of(&phase.boundary, phase.boundary_source));
    let lots = plan.all::<Lot>().filter(move |lot| of(&lot.boundary, lot.boundary_source));
    zones
        .filter_map(|zone| zone.boundary.as_ref())
        .chain(phases.filter_map(|phase| phase.boundary.as_ref()))
        .chain(lots.filter_map(|lot| lot.boundary.as_ref()))
}

fn is_trusted(source: Option<BoundarySource>) -> bool {
    source.is_some_and(BoundarySource::is_binding)
}

fn with_margin(extent: &Rect) -> Rect {
    let margin = geo::coord! { x: ABOUT_M, y: ABOUT_M };
    Rect::new(extent.min() - margin, extent.max() + margin)
}

fn is_near(boundary: &Boundary, around: &[Rect]) -> bool {
    let Some(extent) = boundary.extent() else { return false };
    around.iter().any(|other| {
        extent.min().x <= other.max().x
            && extent.max().x >= other.min().x
            && extent.min().y <= other.max().y
            && extent.max().y >= other.min().y
    })
}

fn corners(boundary: &Boundary) -> impl Iterator<Item = [f64; 2]> {
    boundary.rings().coords_iter().map(|corner| [corner.x, corner.y])
}
