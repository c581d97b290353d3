//! What a person fills in to have a zone laid out.

use crate::domain::{Document, Id, Zone};
use crate::i18n::{Argument, Message};
use crate::operations::lineage::Front;
use crate::operations::refusal::Refusal;
use crate::units::Area;
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Widths of roads and belts nobody asks beyond, metres.
const WIDTHS_M: RangeInclusive<f64> = 1.0..=200.0;
/// Depths of blocks nobody asks beyond, metres.
const DEPTHS_M: RangeInclusive<f64> = 10.0..=2_000.0;
/// Areas of lots nobody asks beyond, square metres.
const LOTS_M2: RangeInclusive<f64> = 100.0..=1_000_000.0;
/// Streets nobody asks more of.
const MOST_STREETS: usize = 200;

/// A zone that is to be laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutDraft {
    /// Which.
    pub zone: Id<Zone>,
    /// The side the main road comes in from; nothing is the longest side.
    pub gate: Option<Front>,
    /// Width of the green belt, metres.
    pub belt_m: f64,
    /// Width of the main road, metres.
    pub main_road_m: f64,
    /// Width of the streets, metres.
    pub road_m: f64,
    /// From street to street, metres.
    pub depth_m: f64,
    /// Of a lot.
    pub lot: Area,
    /// Green land in all, the belt included, at least, 0–1.
    pub green_share: f64,
    /// Technical land, 0–1.
    pub technical_share: f64,
    /// How far from the gate's side the middles of the streets lie, metres; none is as the depth asks.
    pub streets: Vec<f64>,
    /// Another number makes another draft.
    pub seed: u64,
    /// What comes before the numbers of the lots.
    pub prefix: String,
    /// The day from which it holds.
    pub on: Date,
    /// The document it rests on.
    pub document: Option<Id<Document>>,
}

impl LayoutDraft {
    /// With the widths and areas a draft usually begins with, and without any land set aside.
    pub fn new(zone: Id<Zone>, on: Date) -> Self {
        Self {
            zone,
            gate: None,
            belt_m: 0.0,
            main_road_m: 24.0,
            road_m: 15.0,
            depth_m: 100.0,
            lot: Area::hectares(0.8),
            green_share: 0.0,
            technical_share: 0.0,
            streets: Vec::new(),
            seed: 0,
            prefix: "A-".to_owned(),
            on,
            document: None,
        }
    }

    /// Refuses what no layout can have.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let widths = [
            ("layout-main-road", self.main_road_m, WIDTHS_M),
            ("layout-road", self.road_m, WIDTHS_M),
            ("layout-depth", self.depth_m, DEPTHS_M),
            ("layout-belt", self.belt_m, 0.0..=*WIDTHS_M.end()),
        ];
        for (what, metres, bounds) in widths {
            if !bounds.contains(&metres) {
                return Err(Message::new("layout-width-unlikely")
                    .with("what", Message::new(what))
                    .with("found", Argument::Metres(metres))
                    .with("least", Argument::Metres(*bounds.start()))
                    .with("most", Argument::Metres(*bounds.end()))
                    .into());
            }
        }
        if !LOTS_M2.contains(&self.lot.as_square_metres()) {
            let area = |m2: f64| Argument::SquareMetres(Area::square_metres(m2));
            return Err(Message::new("layout-lot-unlikely")
                .with("found", Argument::SquareMetres(self.lot))
                .with("least", area(*LOTS_M2.start()))
                .with("most", area(*LOTS_M2.end()))
                .into());
        }
        for (what, share) in
            [("layout-green", self.green_share), ("layout-technical", self.technical_share)]
        {
            if !(0.0..=0.9).contains(&share) {
                return Err(Message::new("layout-share-unlikely")
                    .with("what", Message::new(what))
                    .with("found", Argument::Percent(share))
                    .into());
            }
        }
        let is_place = |street: &f64| street.is_finite();
        if self.streets.len() > MOST_STREETS || !self.streets.iter().all(is_place) {
            let most = Argument::Number(MOST_STREETS as f64);
            return Err(Message::new("layout-streets-unlikely").with("most", most).into());
        }
        Ok(())
    }
}
