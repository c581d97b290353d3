//! Cân bằng sử dụng đất: what the land of a layout is set aside for, closing to the outline.

use crate::domain::{LandUse, closed_shares};
use crate::units::Area;
use strum::VariantArray;

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
        let areas: Vec<Area> = uses.iter().map(|(_, area)| *area).collect();
        let shares = uses.into_iter().zip(closed_shares(&areas).unwrap_or_default());
        let share = |((land_use, area), share)| LandShare { land_use, area, share };
        Self { shares: shares.map(share).collect(), whole }
    }

    /// The land of a use.
    pub fn area(&self, land_use: LandUse) -> Area {
        self.shares.iter().filter(|share| share.land_use == land_use).map(|own| own.area).sum()
    }
}
