//! The lots of a drawing as a layer of a map, so that they come in as any other.
//!
//! Only a lot with one code of its own can become a record; the others are named.

use super::lots::{DrawnCode, DrawnLot, DrawnLots};
use crate::i18n::{Argument, Message, fold};
use crate::io::features::{DeclaredCrs, Layer};
use crate::units::Area;
use crate::wkb::Geometry;
use geo::Area as _;
use std::collections::HashMap;

/// Lots named in a sentence.
const NAMED: usize = 12;
/// How far a written area may be from the drawn one: the greater of the two counts.
const WITHIN_M2: f64 = 1.0;
const WITHIN_SHARE: f64 = 0.005;
/// A figure this far from what is drawn is something else than its area.
const OTHER_SHARE: f64 = 0.2;

impl DrawnLots {
    /// The lots with a code of their own, and what is to be said of the others and of what was found.
    pub fn layer(&self, name: &str) -> (Layer, Vec<Message>) {
        let heads = ["code", "land_use", "use_detail", "stated_m2", "layer", "entity", "handle"];
        let mut layer = Layer::new(name, heads.map(str::to_owned).to_vec(), DeclaredCrs::Unsaid);
        layer.table.is_book = true;
        let mut counts: HashMap<String, usize> = HashMap::new();
        for code in self.lots.iter().filter_map(DrawnLot::code) {
            *counts.entry(fold(code)).or_default() += 1;
        }
        let (mut uncoded, mut doubled, mut differing) = (Vec::new(), Vec::new(), Vec::new());
        for lot in &self.lots {
            let Some(code) = lot.code() else {
                uncoded.push(lot.said());
                continue;
            };
            if counts[&fold(code)] > 1 {
                doubled.push(code.to_owned());
                continue;
            }
            let stated = lot.stated_m2();
            if let Some(stated) = stated.filter(|stated| !lot.agrees(*stated)) {
                let drawn = Argument::SquareMetres(Area::square_metres(lot.land.unsigned_area()));
                differing.push(
                    Message::new("io-drawn-lot-differs")
                        .with("code", code)
                        .with("stated", Argument::SquareMetres(Area::square_metres(stated)))
                        .with("drawn", drawn),
                );
            }
            let land_use = lot.land_use.map_or("", Into::into).to_owned();
            let use_detail = lot.use_detail.map_or("", Into::into).to_owned();
            let stated = stated.map_or_else(String::new, |stated| stated.to_string());
            let from = lot.from.clone();
            let place = [from.layer, from.entity, from.handle];
            let cells: Vec<String> =
                [code.to_owned(), land_use, use_detail, stated].into_iter().chain(place).collect();
            layer.push(cells, Ok(Geometry::Rings(lot.land.clone())));
            layer.table.hold_words((layer.shapes.len(), 0));
        }
        let listed = |key, names: Vec<String>| {
            let shown: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
            let more = names.len().saturating_sub(NAMED);
            let message = Message::new(key).with("count", names.len());
            (!names.is_empty()).then(|| message.with("names", shown.join(", ")).with("more", more))
        };
        doubled.sort();
        let outside = self.outside.iter().map(|(words, _)| words.clone()).collect();
        let said = [Some(self.found())]
            .into_iter()
            .chain([
                listed("io-drawn-lots-uncoded", uncoded),
                listed("io-drawn-lots-doubled", doubled),
                listed("io-drawn-lots-outside", outside),
            ])
            .flatten();
        (layer, said.chain(differing).collect())
    }

    /// What was found, and where.
    fn found(&self) -> Message {
        let bounds = &self.bounds;
        Message::new("io-drawn-lots-found")
            .with("count", self.lots.len())
            .with("layers", bounds.layers.join(", "))
            .with("hatches", bounds.hatches)
            .with("ways", bounds.ways)
            .with("faces", bounds.faces)
            .with("doubled", bounds.doubled)
            .with("loose", bounds.loose.len())
            .with("codes", self.codes.as_deref().unwrap_or("–"))
    }
}

impl DrawnLot {
    /// Its code, where it has one of its own.
    pub(in crate::io) fn code(&self) -> Option<&str> {
        match &self.code {
            DrawnCode::One(code) => Some(code),
            DrawnCode::Several(_) | DrawnCode::None => None,
        }
    }

    /// Where it is, for who looks for it in the drawing.
    fn said(&self) -> String {
        match &self.code {
            DrawnCode::Several(codes) => codes.join(" + "),
            DrawnCode::One(_) | DrawnCode::None if self.from.handle.is_empty() => {
                self.from.layer.clone()
            }
            DrawnCode::One(_) | DrawnCode::None => {
                format!("{} #{}", self.from.layer, self.from.handle)
            }
        }
    }

    /// The area written in it: the reading nearest to what is drawn, where one is near at all.
    pub(in crate::io) fn stated_m2(&self) -> Option<f64> {
        let drawn = self.land.unsigned_area();
        let off = |written: &f64| (written / drawn - 1.0).abs();
        let near = self.written_m2.iter().copied().filter(|written| off(written) <= OTHER_SHARE);
        near.min_by(|one, other| off(one).total_cmp(&off(other)))
    }

    /// Whether an area is about the one drawn, square metres.
    pub(in crate::io) fn agrees(&self, stated: f64) -> bool {
        let drawn = self.land.unsigned_area();
        (stated - drawn).abs() <= WITHIN_M2.max(WITHIN_SHARE * drawn)
    }
}
