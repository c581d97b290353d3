//! The colours of paper, around those of the table.

#![allow(clippy::unreadable_literal, reason = "colours read as they do in a style sheet")]

use crate::domain::colours::{self, Rgb};

pub(super) const PAPER: Rgb = Rgb::WHITE;
pub(super) const LINE: Rgb = Rgb::hex(0xC9D1D8);
pub(super) const TEXT: Rgb = colours::INK.day;
pub(super) const MUTED: Rgb = colours::MUTED.day;
pub(super) const ACCENT: Rgb = colours::ACCENT.day;
pub(super) const WARNING: Rgb = colours::WARNING.day;
pub(super) const EARTH: Rgb = Rgb::hex(0xF4F3EF);
pub(super) const WATER: Rgb = Rgb::hex(0xCFE3EE);
pub(super) const RIVER: Rgb = Rgb::hex(0xBCD7E6);
pub(super) const HALO: Rgb = Rgb::hex(0xFBFBF8);
pub(super) const GROUND: Rgb = colours::SITE.day;
pub(super) const LOT_LINE: Rgb = colours::LOT_LINE.day;
pub(super) const PLACE: Rgb = Rgb::hex(0x7D8A97);
