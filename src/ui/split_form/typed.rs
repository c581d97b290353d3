//! What is chosen and typed to split a lot, and what it means.

use super::super::day_field;
use super::super::land_care::LandCareFields;
use crate::domain::{Enterprise, Id, Lot, Plan, Point};
use crate::i18n::{Message, nfc};
use crate::operations::{Carry, Cut, Front, Limits, Refusal, SplitDraft};
use crate::units::{self, Area, Numerals};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How the lot is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Parts,
    Areas,
    Line,
    Road,
}

impl Way {
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Parts => "split-by-parts",
            Self::Areas => "split-by-areas",
            Self::Line => "split-by-line",
            Self::Road => "split-by-road",
        }
    }
}

/// What is chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) lot: Id<Lot>,
    pub(super) way: Way,
    pub(super) parts: String,
    pub(super) areas: String,
    pub(super) fits: bool,
    /// As it was drawn on the map.
    pub(super) line: Vec<Point>,
    pub(super) width: String,
    pub(super) front: Option<Front>,
    pub(super) is_inwards: bool,
    pub(super) frontage: String,
    pub(super) depth: String,
    pub(super) prefix: String,
    pub(super) day: String,
    pub(super) document: String,
    pub(super) carries: BTreeMap<Id<Enterprise>, String>,
    pub(super) care: LandCareFields,
}

impl Typed {
    pub(super) fn new(plan: &Plan, lot: Id<Lot>, line: Vec<Point>, on: Date) -> Self {
        let code = plan.get(lot).map_or("", |lot| &lot.code);
        Self {
            lot,
            way: if line.is_empty() { Way::Parts } else { Way::Line },
            parts: "2".to_owned(),
            areas: String::new(),
            fits: false,
            line,
            width: "10".to_owned(),
            front: None,
            is_inwards: false,
            frontage: String::new(),
            depth: String::new(),
            prefix: format!("{code}-"),
            day: units::date(on),
            document: String::new(),
            carries: BTreeMap::new(),
            care: LandCareFields::default(),
        }
    }

    /// Whether the lot is divided along a front.
    pub(super) const fn is_along_front(&self) -> bool {
        matches!(self.way, Way::Parts | Way::Areas)
    }

    /// Number of the document it rests on, where one is typed.
    pub(super) fn document(&self) -> Option<&str> {
        Some(self.document.trim()).filter(|number| !number.is_empty())
    }

    /// What it means, or why that cannot be read.
    pub(super) fn draft(&self, numerals: Numerals) -> Result<SplitDraft, Refusal> {
        let on = day_field::read(&self.day)?.ok_or_else(|| Message::new("approval-no-day"))?;
        let carries = self.carries.iter().filter(|(_, lots)| !lots.trim().is_empty());
        let lots = |lots: &str| lots.split([',', ';']).map(|code| nfc(code.trim())).collect();
        let (codes, cut) = self.cut(numerals)?;
        Ok(SplitDraft {
            front: self.front,
            is_inwards: self.is_inwards,
            limits: Limits {
                frontage_m: optional(numerals, &self.frontage)?,
                depth_m: optional(numerals, &self.depth)?,
            },
            codes,
            prefix: Some(self.prefix.clone()),
            carries: carries
                .map(|(enterprise, typed)| Carry { enterprise: *enterprise, lots: lots(typed) })
                .collect(),
            ..SplitDraft::new(self.lot, cut, on)
        })
    }

    /// The codes that are typed beside areas, and how the lot is cut.
    fn cut(&self, numerals: Numerals) -> Result<(Vec<String>, Cut), Refusal> {
        let cut = match self.way {
            Way::Parts => Cut::Parts(whole(numerals, &self.parts)?),
            Way::Areas => {
                let (codes, areas) = self.areas(numerals)?;
                return Ok((codes, Cut::Areas { areas, fits: self.fits }));
            }
            Way::Line => Cut::Line(self.drawn()?),
            Way::Road => {
                Cut::Corridor { line: self.drawn()?, width_m: number(numerals, &self.width)? }
            }
        };
        Ok((Vec::new(), cut))
    }

    fn drawn(&self) -> Result<Vec<Point>, Refusal> {
        let is_drawn = self.line.len() > 1;
        if is_drawn { Ok(self.line.clone()) } else { Err(Message::new("split-no-line").into()) }
    }

    /// A line a lot, as pasted from a sheet: its area, or its code and its area.
    fn areas(&self, numerals: Numerals) -> Result<(Vec<String>, Vec<Area>), Refusal> {
        let mut codes = Vec::new();
        let mut areas = Vec::new();
        let lines = self.areas.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty());
        for line in lines {
            let (code, area) = line.rsplit_once(['\t', ' ']).unwrap_or(("", line));
            areas.push(Area::square_metres(number(numerals, area)?));
            let code = code.trim();
            codes.extend((!code.is_empty()).then(|| code.to_owned()));
        }
        // Codes beside some of them would go to the wrong ones.
        if !codes.is_empty() && codes.len() != areas.len() {
            return Err(Message::new("split-some-codes").into());
        }
        Ok((codes, areas))
    }
}

fn number(numerals: Numerals, typed: &str) -> Result<f64, Refusal> {
    let typed = typed.trim();
    let bad = || Message::new("enterprises-bad-figure").with("typed", typed).into();
    numerals.parse(typed).ok_or_else(bad)
}

fn optional(numerals: Numerals, typed: &str) -> Result<Option<f64>, Refusal> {
    if typed.trim().is_empty() { Ok(None) } else { number(numerals, typed).map(Some) }
}

fn whole(numerals: Numerals, typed: &str) -> Result<usize, Refusal> {
    let found = number(numerals, typed)?;
    let bad = || Message::new("enterprises-bad-figure").with("typed", typed).into();
    if found.fract() == 0.0 && (0.0..=1e6).contains(&found) {
        Ok(found as usize)
    } else {
        Err(bad())
    }
}
