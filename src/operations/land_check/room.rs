//! Lots that have become too small: for who holds them, for what is built on them.

use super::flaw::{LandFlaw, LandFlawKind};
use crate::domain::{Boundary, Bounded, Figure, Lot, Plan};
use crate::i18n::{Argument, Message};
use crate::operations::boundary::name_of;
use crate::units::Area;
use std::collections::BTreeSet;

/// Of lots whose land has changed those that are now less than their enterprises hold, or denser than
/// their plan allows; of neither is told what was so before.
pub(super) fn room_flaws(
    before: &Plan,
    after: &Plan,
    changed: &BTreeSet<Bounded>,
) -> Vec<LandFlaw> {
    let lots = changed.iter().filter_map(|of| match of {
        Bounded::Lot(lot) => Some((*of, before.get(*lot), after.get(*lot)?)),
        Bounded::Zone(_) | Bounded::Phase(_) => None,
    });
    let of_lots = lots.flat_map(|(of, was, is)| {
        let small = too_small(after, of, is)
            .filter(|_| was.is_none_or(|was| too_small(before, of, was).is_none()));
        let dense = was.and_then(|was| too_dense(after, of, was, is));
        small.into_iter().chain(dense)
    });
    of_lots.collect()
}

fn too_small(plan: &Plan, of: Bounded, lot: &Lot) -> Option<LandFlaw> {
    let area = lot.boundary.as_ref()?.plane_area();
    let held = plan.occupancies_of(lot.id).filter(|held| held.state.holds_land());
    let most = held.filter_map(|held| {
        let on = held.valid.from.or_else(|| held.valid.to?.yesterday().ok())?;
        lot.valid.contains(on).then(|| plan.held_area(lot.id, on))
    });
    let most =
        most.max_by(|one, other| one.as_square_metres().total_cmp(&other.as_square_metres()))?;
    most.exceeds(area).then(|| {
        let says = Message::new("land-flaw-too-small")
            .with("lot", name_of(plan, of))
            .with("area", Argument::SquareMetres(area))
            .with("held", Argument::SquareMetres(most));
        flaw(LandFlawKind::TooSmall, of, lot, area, says)
    })
}

/// What is built stays as large while the land gets less.
fn too_dense(plan: &Plan, of: Bounded, was: &Lot, is: &Lot) -> Option<LandFlaw> {
    let (built, most) = (was.built_density?, is.max_density?);
    let [before, area] = [was, is].map(|lot| lot.boundary.as_ref().map(Boundary::plane_area));
    let (before, area) = (before?, area?);
    let now = built * before.as_square_metres() / area.as_square_metres();
    let brings = now > most && built <= most && before.exceeds(area);
    brings.then(|| {
        let says = Message::new("land-flaw-too-dense")
            .with("lot", name_of(plan, of))
            .with("density", Argument::Percent(now))
            .with("most", Argument::Percent(most));
        flaw(LandFlawKind::TooDense, of, is, area, says)
    })
}

fn flaw(kind: LandFlawKind, of: Bounded, lot: &Lot, area: Area, says: Message) -> LandFlaw {
    LandFlaw {
        kind,
        subjects: vec![of],
        place: lot.boundary.clone().map(Figure::Area),
        area: Some(area),
        length_m: None,
        repair: None,
        says,
    }
}
