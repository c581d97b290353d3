//! The colours of pictures: those of the light window, as CSS.

use crate::domain::{LandUse, LotState, ZoneStatus};
use crate::views::scene::{FillClass, LotPaint, ZonePaint};

pub(super) const PAPER: &str = "#FFFFFF";
pub(super) const LINE: &str = "#C9D1D8";
pub(super) const TEXT: &str = "#18232F";
pub(super) const MUTED: &str = "#5C6B7A";
pub(super) const ACCENT: &str = "#0E6E8C";
pub(super) const WARNING: &str = "#B45309";
pub(super) const EARTH: &str = "#F4F3EF";
pub(super) const WATER: &str = "#CFE3EE";
pub(super) const RIVER: &str = "#BCD7E6";
pub(super) const HALO: &str = "#FBFBF8";
pub(super) const GROUND: &str = "#FAFAF7";
pub(super) const LOT_LINE: &str = "#8795A3";
pub(super) const PLACE: &str = "#7D8A97";

pub(super) const fn of_lot(paint: LotPaint) -> &'static str {
    match paint {
        LotPaint::State(LotState::Vacant) | LotPaint::Land(LandUse::Industrial) => "#FFFFFF",
        LotPaint::State(LotState::Registered) => "#F6D9A0",
        LotPaint::State(LotState::Leased) => "#9CCAE3",
        LotPaint::State(LotState::Building) => "#5FA3CC",
        LotPaint::State(LotState::Operating) => "#1F6594",
        LotPaint::State(LotState::Suspended) => "#C79FC0",
        LotPaint::State(LotState::Recovered) => "#C9CED3",
        LotPaint::Land(LandUse::Warehouse) => "#D9C7A8",
        LotPaint::Land(LandUse::Service) => "#F0BFB3",
        LotPaint::Land(LandUse::Green) => "#C4E2BB",
        LotPaint::Land(LandUse::Road) => "#E9EBEE",
        LotPaint::Land(LandUse::Technical) => "#CFC8E6",
        LotPaint::Land(LandUse::Water) => "#CFE3EE",
        LotPaint::Land(LandUse::Reserve) => "#F0EFE6",
    }
}

pub(super) const fn of_zone(paint: ZonePaint) -> &'static str {
    match paint {
        ZonePaint::Fill(FillClass::Unknown) => "#DDD6C3",
        ZonePaint::Status(None) => "#F1EEDF",
        ZonePaint::Fill(FillClass::Below20) => "#DDECF5",
        ZonePaint::Fill(FillClass::Below40) => "#C5DFEE",
        ZonePaint::Fill(FillClass::Below60) => "#9CCAE3",
        ZonePaint::Fill(FillClass::Below80) => "#5FA3CC",
        ZonePaint::Fill(FillClass::UpTo100) | ZonePaint::Status(Some(ZoneStatus::Operating)) => {
            "#1F6594"
        }
        ZonePaint::Status(Some(ZoneStatus::Proposed)) => "#F6D9A0",
        ZonePaint::Status(Some(ZoneStatus::Approved)) => "#E3A76F",
        ZonePaint::Status(Some(ZoneStatus::Building)) => "#C79FC0",
        ZonePaint::Status(Some(ZoneStatus::Expanding)) => "#5DB3A2",
        ZonePaint::Status(Some(ZoneStatus::Withdrawn)) => "#9AA3AB",
    }
}

/// Text that reads on a fill: white on the darkest, dark on all others.
pub(super) fn text_on(fill: &str) -> &'static str {
    if fill == "#1F6594" { "#FFFFFF" } else { TEXT }
}
