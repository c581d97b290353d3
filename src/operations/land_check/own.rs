//! What is wrong with a boundary by itself.

use super::flaw::{LandFlaw, LandFlawKind, LandRepair};
use super::looked::{Looked, flaws_of};
use crate::domain::{Boundary, Bounded, Corner, Figure, Plan, Point};
use crate::i18n::Message;
use crate::operations::boundary::{Flaw, FlawKind, name_of};
use geo::LineString;

/// The flaws of every boundary that is looked at.
pub(super) fn own_flaws(looked: &Looked<'_>) -> Vec<LandFlaw> {
    let Looked { plan, lots, .. } = looked;
    let zones = looked.zones().into_iter().filter(|zone| looked.is_asked(Bounded::Zone(zone.id)));
    let zones = zones.map(|zone| (Bounded::Zone(zone.id), zone.boundary.as_ref()));
    let phases = looked.phases().map(|phase| (Bounded::Phase(phase.id), phase.boundary.as_ref()));
    let others = zones.chain(phases).filter_map(|(of, boundary)| Some((of, boundary?)));
    let of_others = others.flat_map(|(of, boundary)| {
        let found = flaws_of(boundary.rings());
        found.into_iter().map(move |flaw| told(plan, of, boundary, &flaw))
    });
    let lots = lots.iter().filter(|lot| looked.is_asked(lot.of()));
    let of_lots =
        lots.flat_map(|lot| lot.flaws.iter().map(|flaw| told(plan, lot.of(), lot.boundary, flaw)));
    of_others.chain(of_lots).collect()
}

fn told(plan: &Plan, of: Bounded, boundary: &Boundary, flaw: &Flaw) -> LandFlaw {
    let kind = kind(flaw.kind);
    let repair = matches!(kind, LandFlawKind::Spike | LandFlawKind::DoubledCorner);
    let key = match of {
        Bounded::Lot(_) => "land-flaw-boundary-of-lot",
        Bounded::Zone(_) | Bounded::Phase(_) => "land-flaw-boundary",
    };
    let says = Message::new(key).with("whose", name_of(plan, of)).with("flaw", flaw.message());
    LandFlaw {
        kind,
        subjects: vec![of],
        place: place(boundary, flaw),
        area: None,
        length_m: None,
        repair: repair.then_some(LandRepair::Tidy),
        says,
    }
}

const fn kind(flaw: FlawKind) -> LandFlawKind {
    match flaw {
        FlawKind::Repeated => LandFlawKind::DoubledCorner,
        FlawKind::Spike => LandFlawKind::Spike,
        FlawKind::SidesCross
        | FlawKind::SidesOverlap
        | FlawKind::CornersMeet
        | FlawKind::CornerOnSide => LandFlawKind::SelfCrossing,
        FlawKind::Empty
        | FlawKind::NotANumber
        | FlawKind::TooFar
        | FlawKind::TooFew
        | FlawKind::NoArea
        | FlawKind::HoleCrosses
        | FlawKind::HoleOutside
        | FlawKind::HolesOverlap
        | FlawKind::PartsOverlap
        | FlawKind::PartsShareSide => LandFlawKind::Broken,
    }
}

/// The corners it is about; of sides the sides.
fn place(boundary: &Boundary, flaw: &Flaw) -> Option<Figure> {
    let rings = boundary.corners();
    let all: Vec<&Corner> = rings.iter().flat_map(|ring| &ring.corners).collect();
    let points: Vec<Point> = flaw
        .corners
        .iter()
        .filter_map(|at| all.iter().find(|corner| corner.at == *at))
        .map(|corner| corner.point)
        .filter(|at| at.x().is_finite() && at.y().is_finite())
        .collect();
    let sides = match flaw.kind {
        FlawKind::SidesCross
        | FlawKind::SidesOverlap
        | FlawKind::HoleCrosses
        | FlawKind::PartsShareSide => points.chunks_exact(2),
        _ => [].chunks_exact(2),
    };
    let sides: Vec<Figure> =
        sides.map(|side| Figure::Line(LineString::from(side.to_vec()))).collect();
    let figures =
        if sides.is_empty() { points.into_iter().map(Figure::Point).collect() } else { sides };
    gathered(figures)
}

/// Several figures as one.
pub(super) fn gathered(mut figures: Vec<Figure>) -> Option<Figure> {
    if figures.len() > 1 { Some(Figure::Parts(figures)) } else { figures.pop() }
}
