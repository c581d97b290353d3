//! Màu: the one table of the colours that stand for something in a plan. Window, pictures and the
//! styles for other programs all look here; what only dresses the window is the theme's own.

#![allow(clippy::unreadable_literal, reason = "colours read as they do in a style sheet")]

use super::{LandUse, LotState, ZoneStatus};
use std::fmt::{Display, Formatter, Result};

/// Red, green, blue; written as style sheets write it: `#1F6594`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// White.
    pub const WHITE: Self = Self::hex(0xFFFFFF);

    /// As a style sheet's number says.
    pub const fn hex(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self([red, green, blue])
    }
}

impl Display for Rgb {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        let Self([red, green, blue]) = self;
        write!(formatter, "#{red:02X}{green:02X}{blue:02X}")
    }
}

/// A colour by day, on paper and in other programs, and its variant for the dark window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// By day.
    pub day: Rgb,
    /// By night.
    pub night: Rgb,
}

impl Colour {
    /// The one for a light or a dark ground.
    pub const fn on(self, is_night: bool) -> Rgb {
        if is_night { self.night } else { self.day }
    }
}

const fn colour(day: u32, night: u32) -> Colour {
    Colour { day: Rgb::hex(day), night: Rgb::hex(night) }
}

/// Text; works and projects.
pub const INK: Colour = colour(0x18232F, 0xE6EDF3);
/// Text that matters less.
pub const MUTED: Colour = colour(0x5C6B7A, 0x9AA9B7);
/// Boundaries and symbols of zones; in the window, what can be acted on.
pub const ACCENT: Colour = colour(0x0E6E8C, 0x4FB6D6);
/// What is to be looked at; inspections.
pub const WARNING: Colour = colour(0xB45309, 0xF0B35A);
/// Notes on the map.
pub const NOTE: Colour = colour(0x4F46C8, 0xA5B4FC);
/// The fill of what nobody knows the status or use of.
pub const UNKNOWN: Colour = colour(0xF1EEDF, 0x33352C);
/// Inside the boundary of a zone, under its lots.
pub const SITE: Colour = colour(0xFAFAF6, 0x20282F);
/// Boundaries of lots.
pub const LOT_LINE: Colour = colour(0x7C8A98, 0x55636F);

impl LotState {
    /// The fill of a lot for lease.
    pub const fn colour(self) -> Colour {
        match self {
            Self::Vacant => colour(0xFFFFFF, 0x36434F),
            Self::Registered => colour(0xF6D9A0, 0xF6D9A0),
            Self::Leased => colour(0x9CCAE3, 0x9CCAE3),
            Self::Building => colour(0x5FA3CC, 0x5FA3CC),
            Self::Operating => colour(0x1F6594, 0x1F6594),
            Self::Suspended => colour(0xC79FC0, 0xC79FC0),
            Self::Recovered => colour(0xC9CED3, 0x87929C),
        }
    }
}

impl LandUse {
    /// The fill of a lot by what it is set aside for.
    pub const fn colour(self) -> Colour {
        match self {
            Self::Industrial => colour(0xFFFFFF, 0x36434F),
            Self::Warehouse => colour(0xD9C7A8, 0x5C4F33),
            Self::Service => colour(0xF0BFB3, 0x6E4339),
            Self::Green => colour(0xC4E2BB, 0x2F5230),
            Self::Road => colour(0xE9EBEE, 0x55606B),
            Self::Technical => colour(0xCFC8E6, 0x4A3F6B),
            Self::Water => colour(0xCFE3EE, 0x1B4258),
            Self::Reserve => colour(0xF1EEDF, 0x46483A),
        }
    }
}

impl ZoneStatus {
    /// The fill of a zone or phase by how far it is.
    pub const fn colour(self) -> Colour {
        match self {
            Self::Proposed => colour(0xF6D9A0, 0x8A6A2E),
            Self::Approved => colour(0xE9B872, 0xB98238),
            Self::Building => colour(0x9CCAE3, 0x2F5B7C),
            Self::Operating => colour(0x1F6594, 0x9CCAE3),
            Self::Expanding => colour(0x5FA3CC, 0x5FA3CC),
            Self::Withdrawn => colour(0xC9CED3, 0x4A535C),
        }
    }
}

/// Fill rate in fifths, as colours tell it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum FillClass {
    /// Nobody knows the industrial land.
    Unknown,
    /// Below 20 %.
    Below20,
    /// 20 % to below 40 %.
    Below40,
    /// 40 % to below 60 %.
    Below60,
    /// 60 % to below 80 %.
    Below80,
    /// 80 % and more.
    UpTo100,
}

impl FillClass {
    /// The class of a rate, 0–1.
    pub fn of(rate: Option<f64>) -> Self {
        match rate {
            None => Self::Unknown,
            Some(rate) if rate < 0.2 => Self::Below20,
            Some(rate) if rate < 0.4 => Self::Below40,
            Some(rate) if rate < 0.6 => Self::Below60,
            Some(rate) if rate < 0.8 => Self::Below80,
            Some(_) => Self::UpTo100,
        }
    }

    /// The fill of a zone by how full it is.
    pub const fn colour(self) -> Colour {
        match self {
            Self::Unknown => colour(0xDDD6C3, 0x5B564A),
            Self::Below20 => colour(0xDDECF5, 0x2B4660),
            Self::Below40 => colour(0xC5DFEE, 0x2F5B80),
            Self::Below60 => colour(0x9CCAE3, 0x3E7AA6),
            Self::Below80 => colour(0x5FA3CC, 0x6AA9CF),
            Self::UpTo100 => colour(0x1F6594, 0xB5DCF0),
        }
    }
}

/// Dark or white, whichever reads better on a fill.
pub fn text_on(fill: Rgb) -> Rgb {
    if contrast(INK.day, fill) >= contrast(Rgb::WHITE, fill) { INK.day } else { Rgb::WHITE }
}

/// Contrast of two colours as WCAG counts it, 1–21.
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(Rgb(channels): Rgb) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = channels.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
