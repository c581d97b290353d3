//! What is chosen and typed to lay a zone out, and what it means.

use super::super::day_field;
use crate::domain::{Id, Plan, Zone};
use crate::i18n::Message;
use crate::operations::{Front, LayoutDraft, Refusal};
use crate::rules::{self, Law};
use crate::units::{self, Area, Numerals};
use jiff::civil::Date;

/// What is chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) zone: Id<Zone>,
    pub(super) gate: Option<Front>,
    pub(super) belt: String,
    pub(super) main_road: String,
    pub(super) road: String,
    pub(super) depth: String,
    pub(super) lot: String,
    /// Percent.
    pub(super) green: String,
    /// Percent.
    pub(super) technical: String,
    pub(super) prefix: String,
    pub(super) day: String,
    pub(super) document: String,
    /// As they were dragged on the map; none is as the depth asks.
    pub(super) streets: Vec<f64>,
    pub(super) seed: u64,
}

impl Typed {
    /// What the rules of the day ask, and the widths a draft begins with.
    pub(super) fn new(plan: &Plan, zone: Id<Zone>, numerals: Numerals, on: Date) -> Self {
        let usual = LayoutDraft::new(zone, on);
        let written = |value: f64| numerals.short(value, 2);
        let law = Law::of(plan, on);
        let asked = |id| rules::usual_value(&law, id).unwrap_or_default();
        Self {
            zone,
            gate: None,
            belt: written(asked(rules::BELT)),
            main_road: written(usual.main_road_m),
            road: written(usual.road_m),
            depth: written(usual.depth_m),
            lot: written(usual.lot.as_square_metres()),
            green: written(asked(rules::GREEN) * 100.0),
            technical: written(asked(rules::TECHNICAL) * 100.0),
            prefix: usual.prefix,
            day: units::date(on),
            document: String::new(),
            streets: Vec::new(),
            seed: 0,
        }
    }

    /// Number of the document it rests on, where one is typed.
    pub(super) fn document(&self) -> Option<&str> {
        Some(self.document.trim()).filter(|number| !number.is_empty())
    }

    /// What it means, or why that cannot be read.
    pub(super) fn draft(&self, numerals: Numerals) -> Result<LayoutDraft, Refusal> {
        let number = |typed: &str| -> Result<f64, Refusal> {
            let typed = typed.trim();
            let bad = || Message::new("enterprises-bad-figure").with("typed", typed).into();
            numerals.parse(typed).ok_or_else(bad)
        };
        let on = day_field::read(&self.day)?.ok_or_else(|| Message::new("approval-no-day"))?;
        Ok(LayoutDraft {
            zone: self.zone,
            gate: self.gate,
            belt_m: number(&self.belt)?,
            main_road_m: number(&self.main_road)?,
            road_m: number(&self.road)?,
            depth_m: number(&self.depth)?,
            lot: Area::square_metres(number(&self.lot)?),
            green_share: number(&self.green)? / 100.0,
            technical_share: number(&self.technical)? / 100.0,
            streets: self.streets.clone(),
            seed: self.seed,
            prefix: self.prefix.clone(),
            on,
            document: None,
        })
    }
}

/// The sides of a zone's outer rings, each with its length in metres.
pub(super) fn sides(plan: &Plan, zone: Id<Zone>) -> Vec<(Front, f64)> {
    let boundary = plan.get(zone).and_then(|zone| zone.boundary.as_ref());
    let rings = boundary.map(crate::domain::Boundary::corners).unwrap_or_default();
    let outer = rings.into_iter().filter(|ring| !ring.is_hole);
    let sides = outer.flat_map(|ring| {
        let numbers: Vec<usize> = ring.corners.iter().map(|corner| corner.number).collect();
        let next = numbers.into_iter().cycle().skip(1);
        let sides: Vec<(Front, f64)> = ring
            .corners
            .iter()
            .zip(next)
            .map(|(corner, to)| (Front { from: corner.number, to }, corner.side_m))
            .collect();
        sides
    });
    sides.collect()
}
