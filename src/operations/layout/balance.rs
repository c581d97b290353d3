//! Cân bằng sử dụng đất: what the land of a layout is set aside for, closing to the outline.

use crate::domain::LandUse;
use crate::units::Area;
use strum::VariantArray;

/// Steps a share is printed in: thousandths of a percent.
const STEPS: f64 = 100_000.0;

/// The land of one use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LandShare {
    /// Which use.
    pub land_use: LandUse,
    /// How much, kept lots included.
    pub area: Area,
    /// Of the whole, 0–1, in thousandths of a percent; all shares together are 1.
    pub share: f64,
}

/// All the land of the outline by its use.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LandBalance {
    /// The uses there are, in the order of uses.
    pub shares: Vec<LandShare>,
    /// The outline.
    pub whole: Area,
}

impl LandBalance {
    /// Of pieces that together are the land.
    pub(super) fn of(pieces: &[(LandUse, Area)]) -> Self {
        let whole: Area = pieces.iter().map(|(_, area)| *area).sum();
        let of_use = |land_use: LandUse| -> Area {
            let own = pieces.iter().filter(|(own, _)| *own == land_use);
            own.map(|(_, area)| *area).sum()
        };
        let uses = LandUse::VARIANTS.iter().map(|land_use| (*land_use, of_use(*land_use)));
        let uses: Vec<(LandUse, Area)> = uses.filter(|(_, area)| *area > Area::ZERO).collect();
        let exact: Vec<f64> =
            uses.iter().map(|(_, area)| area.share_of(whole).unwrap_or_default()).collect();
        let shares = rounded(&exact);
        let shares = uses.into_iter().zip(shares);
        let share = |((land_use, area), share)| LandShare { land_use, area, share };
        Self { shares: shares.map(share).collect(), whole }
    }

    /// The land of a use.
    pub fn area(&self, land_use: LandUse) -> Area {
        self.shares.iter().filter(|share| share.land_use == land_use).map(|own| own.area).sum()
    }
}

/// Shares in whole steps that come to one: those cut off most are rounded up.
fn rounded(exact: &[f64]) -> Vec<f64> {
    let mut steps: Vec<f64> = exact.iter().map(|share| (share * STEPS).floor()).collect();
    let missing = (STEPS - steps.iter().sum::<f64>()).round().max(0.0) as usize;
    let cut_off = |place: usize| exact[place] * STEPS - (exact[place] * STEPS).floor();
    let mut places: Vec<usize> = (0..exact.len()).collect();
    places.sort_by(|one, other| cut_off(*other).total_cmp(&cut_off(*one)));
    for place in places.into_iter().take(missing) {
        steps[place] += 1.0;
    }
    steps.into_iter().map(|steps| steps / STEPS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_to_a_hundred_percent_to_the_last_digit_printed() {
        let third = Area::square_metres(1.0 / 3.0);
        let pieces =
            [(LandUse::Road, third), (LandUse::Green, third), (LandUse::Industrial, third)];
        let balance = LandBalance::of(&pieces);
        let steps: f64 = balance.shares.iter().map(|own| (own.share * STEPS).round()).sum();
        assert_eq!(steps, STEPS);
        assert!((balance.shares.iter().map(|own| own.share).sum::<f64>() - 1.0).abs() < 1e-12);
    }
}
