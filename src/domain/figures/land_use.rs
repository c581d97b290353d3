//! Bảng cân bằng sử dụng đất: the land of a zone by use, closing to the approved area.
//!
//! What no lot covers is a line of its own; where lots have more than the whole it is below nothing,
//! and that is said.

use super::closed::closed_shares;
use crate::domain::{AreaBasis, Id, LandUse, Lot, Plan, UseDetail, Zone};
use crate::i18n::Message;
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A line of the balance: a use, or more closely what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LandClass {
    /// The use.
    pub land_use: LandUse,
    /// What that is more closely.
    pub detail: Option<UseDetail>,
}

const ORDER: [LandClass; 14] = [
    closely(UseDetail::PublicGreen),
    closely(UseDetail::InnerGreen),
    closely(UseDetail::IsolationBelt),
    whole(LandUse::Green),
    whole(LandUse::Industrial),
    whole(LandUse::Warehouse),
    closely(UseDetail::Administration),
    whole(LandUse::Service),
    whole(LandUse::Road),
    closely(UseDetail::Parking),
    whole(LandUse::Technical),
    whole(LandUse::Reserve),
    whole(LandUse::Water),
    closely(UseDetail::Stream),
];

const fn whole(land_use: LandUse) -> LandClass {
    LandClass { land_use, detail: None }
}

const fn closely(detail: UseDetail) -> LandClass {
    LandClass { land_use: detail.land_use(), detail: Some(detail) }
}

impl LandClass {
    /// The lines in the order of TT 16/2025/TT-BXD, annex I.
    pub const ALL: &[Self] = &ORDER;

    /// That of a lot; what it is more closely counts only where it is one of its use.
    pub fn of(lot: &Lot) -> Self {
        let detail = lot.use_detail.filter(|detail| detail.land_use() == lot.land_use);
        Self { land_use: lot.land_use, detail }
    }

    /// "cây xanh chuyên dụng, cách ly".
    pub const fn text(self) -> Message {
        match self.detail {
            Some(detail) => detail.text(),
            None => self.land_use.text(),
        }
    }

    fn place(self) -> usize {
        ORDER.iter().position(|class| *class == self).unwrap_or(ORDER.len())
    }
}

/// What the whole of a balance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeBasis {
    /// As a document states it.
    Stated(AreaBasis),
    /// As the boundary of the zone is drawn.
    Drawn,
    /// All its lots together: nobody states or draws more.
    Lots,
}

impl WholeBasis {
    /// "được duyệt", "đo trên ranh giới".
    pub const fn text(self) -> Message {
        match self {
            Self::Stated(basis) => basis.text(),
            Self::Drawn => Message::new("balance-basis-drawn"),
            Self::Lots => Message::new("balance-basis-lots"),
        }
    }
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LandLine {
    /// Which land; nothing for what no lot covers.
    pub class: Option<LandClass>,
    /// How much.
    pub area: Area,
    /// Of the whole, in thousandths of a percent; all lines together are 1.
    pub share: f64,
}

/// All the land of a zone by use.
#[derive(Clone, Debug, PartialEq)]
pub struct LandUseBalance {
    /// The uses there are, in the order of the circular; what no lot covers last.
    pub lines: Vec<LandLine>,
    /// What the lines close to.
    pub whole: Area,
    /// What that is.
    pub basis: WholeBasis,
    /// Lots whose area nobody knows: in no line, so part of what no lot covers.
    pub unknown: usize,
    /// Whether any of its lots is only sketched.
    pub is_illustrative: bool,
}

impl LandUseBalance {
    /// What no lot covers, less than nothing where lots have more than the whole.
    pub fn unassigned(&self) -> Area {
        let line = self.lines.iter().find(|line| line.class.is_none());
        line.map_or(Area::ZERO, |line| line.area)
    }

    /// By how much lots are more than the whole.
    pub fn excess(&self) -> Option<Area> {
        let excess = Area::ZERO - self.unassigned();
        Some(excess).filter(|excess| excess.exceeds(Area::ZERO))
    }

    /// Σ over all lots.
    pub fn of_lots(&self) -> Area {
        self.whole - self.unassigned()
    }
}

/// The land of a zone, and what that rests on: as stated, else as drawn.
pub fn whole_of_zone(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<(Area, WholeBasis)> {
    let stated = plan.area_on(zone, on);
    let stated = stated.map(|stated| (stated.area, WholeBasis::Stated(stated.basis)));
    let drawn = || Some((plan.get(zone)?.boundary.as_ref()?.plane_area(), WholeBasis::Drawn));
    stated.or_else(drawn).filter(|(area, _)| *area > Area::ZERO)
}

/// The land-use balance of a zone on a day; nothing where there is no lot of known area.
pub fn land_use_balance(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<LandUseBalance> {
    let mut of_class: BTreeMap<usize, (LandClass, Area)> = BTreeMap::new();
    let (mut unknown, mut is_illustrative) = (0, false);
    for lot in plan.lots_of(zone).filter(|lot| lot.valid.contains(on)) {
        is_illustrative |= lot.is_sketched();
        let class = LandClass::of(lot);
        match lot.area() {
            Some(area) => {
                of_class.entry(class.place()).or_insert((class, Area::ZERO)).1 += area;
            }
            None => unknown += 1,
        }
    }
    let of_lots: Area = of_class.values().map(|(_, area)| *area).sum();
    if of_class.is_empty() {
        return None;
    }
    let (whole, basis) = whole_of_zone(plan, zone, on).unwrap_or((of_lots, WholeBasis::Lots));
    let rest = whole - of_lots;
    // What is left over from reckoning is no land.
    let is_land = rest.exceeds(Area::ZERO) || Area::ZERO.exceeds(rest);
    let rest = if is_land { rest } else { Area::ZERO };
    let classes = of_class.into_values().map(|(class, area)| (Some(class), area));
    let parts: Vec<_> = classes.chain([(None, rest)]).collect();
    let shares = closed_shares(&parts.iter().map(|(_, area)| *area).collect::<Vec<_>>())?;
    let line = |((class, area), share)| LandLine { class, area, share };
    let lines = parts.into_iter().zip(shares).map(line).collect();
    Some(LandUseBalance { lines, whole, basis, unknown, is_illustrative })
}
