//! The lots of a drawing as a layer of a map, so that they come in as any other.
//!
//! Only a lot with one code of its own can become a record; the others are named.

use super::boundaries::Source;
use super::lots::{DrawnCode, DrawnLot, DrawnLots};
use super::zones::{DrawnOn, zones_of};
use crate::domain::{Id, Zone};
use crate::i18n::{Argument, Message, fold};
use crate::io::features::{DeclaredCrs, FeatureFile, Layer};
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
/// The columns that hold words, whatever they look like.
const WORDS: [usize; 2] = [0, 1];

/// The lots of a drawing as a layer, and what is to be said of it.
#[derive(Clone, Debug)]
pub struct LotLayer {
    /// The lots with a code of their own.
    pub layer: Layer,
    /// What was found, and where.
    pub found: Message,
    /// Lots whose written area is not what is drawn.
    pub differing: Vec<Message>,
    /// What becomes no lot, in the numbers of the drawing.
    pub lost: Vec<LostThing>,
}

/// A thing of a drawing that becomes no lot.
#[derive(Clone, Debug, PartialEq)]
pub struct LostThing {
    /// Why.
    pub why: WhyLost,
    /// Its code or its words, else where in the drawing it is.
    pub name: String,
    /// What it covers.
    pub shape: Geometry,
}

/// Why something becomes no lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLost {
    /// No code stands in it, or several do.
    Uncoded,
    /// Another lot has its code.
    Doubled,
    /// It is a code that stands in no lot.
    Outside,
    /// It is a line an end of which meets no other.
    Loose,
}

impl WhyLost {
    /// Where all of a sort are named in a sentence, its key.
    const LISTED: [(Self, &'static str); 3] = [
        (Self::Uncoded, "io-drawn-lots-uncoded"),
        (Self::Doubled, "io-drawn-lots-doubled"),
        (Self::Outside, "io-drawn-lots-outside"),
    ];
}

impl LotLayer {
    /// All that is to be said of it, a sentence a sort.
    pub fn said(&self) -> Vec<Message> {
        let listed = WhyLost::LISTED.into_iter().filter_map(|(why, key)| self.listed(why, key));
        let found = std::iter::once(self.found.clone());
        found.chain(listed).chain(self.differing.iter().cloned()).collect()
    }

    fn listed(&self, why: WhyLost, key: &'static str) -> Option<Message> {
        let of_sort = self.lost.iter().filter(|thing| thing.why == why);
        let mut names: Vec<&str> = of_sort.map(|thing| thing.name.as_str()).collect();
        if why == WhyLost::Doubled {
            names.sort_unstable();
        }
        let shown = names.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let message = Message::new(key).with("count", names.len()).with("names", shown);
        (!names.is_empty()).then(|| message.with("more", names.len().saturating_sub(NAMED)))
    }
}

impl DrawnLots {
    /// The lots with a code of their own, and what is to be said of the others and of what was found.
    ///
    /// A code may be of one lot in each zone.
    pub fn layer(&self, name: &str, file: &FeatureFile, on: &DrawnOn<'_>) -> LotLayer {
        let heads =
            ["code", "zone", "land_use", "use_detail", "stated_m2", "layer", "entity", "handle"];
        let mut layer = Layer::new(name, heads.map(str::to_owned).to_vec(), DeclaredCrs::Unsaid);
        layer.table.is_book = true;
        let zones = zones_of(self, file, on);
        let mut counts: HashMap<(String, Option<Id<Zone>>), usize> = HashMap::new();
        for (lot, of) in self.lots.iter().zip(&zones) {
            if let Some(code) = lot.code() {
                *counts.entry((fold(code), of.zone)).or_default() += 1;
            }
        }
        let (mut lost, mut differing) = (Vec::new(), Vec::new());
        for (lot, of) in self.lots.iter().zip(&zones) {
            let why = match lot.code() {
                None => Some(WhyLost::Uncoded),
                Some(code) if counts[&(fold(code), of.zone)] > 1 => Some(WhyLost::Doubled),
                Some(_) => None,
            };
            if let Some(why) = why {
                let shape = Geometry::Rings(lot.land.clone());
                lost.push(LostThing { why, name: lot.said(), shape });
                continue;
            }
            differing.extend(lot.differs());
            let zone = of.named(on.plan);
            layer.push(lot.cells(zone), Ok(Geometry::Rings(lot.land.clone())));
            for column in WORDS {
                layer.table.hold_words((layer.shapes.len(), column));
            }
        }
        lost.extend(self.lost_beside());
        LotLayer { layer, found: self.found(), differing, lost }
    }

    /// Codes in no lot, and lines that may bound nothing.
    fn lost_beside(&self) -> impl Iterator<Item = LostThing> {
        let outside = self.outside.iter().map(|(words, at, _)| LostThing {
            why: WhyLost::Outside,
            name: words.clone(),
            shape: Geometry::Point(Some(*at)),
        });
        let loose = self.bounds.loose.iter().map(|(way, source)| LostThing {
            why: WhyLost::Loose,
            name: source.said(),
            shape: Geometry::Line(way.clone()),
        });
        outside.chain(loose)
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

    /// Its codes, else where it is, for who looks for it in the drawing.
    fn said(&self) -> String {
        match &self.code {
            DrawnCode::One(code) => code.clone(),
            DrawnCode::Several(codes) => codes.join(" + "),
            DrawnCode::None => self.from.said(),
        }
    }

    /// Its row of the layer.
    fn cells(&self, zone: String) -> Vec<String> {
        let land_use = self.land_use.map_or("", Into::into).to_owned();
        let use_detail = self.use_detail.map_or("", Into::into).to_owned();
        let stated = self.stated_m2().map_or_else(String::new, |stated| stated.to_string());
        let code = self.code().unwrap_or_default().to_owned();
        let Source { layer, entity, handle } = self.from.clone();
        vec![code, zone, land_use, use_detail, stated, layer, entity, handle]
    }

    /// That the area written in it is not the drawn one.
    fn differs(&self) -> Option<Message> {
        let stated = self.stated_m2().filter(|stated| !self.agrees(*stated))?;
        let area = |m2| Argument::SquareMetres(Area::square_metres(m2));
        let message = Message::new("io-drawn-lot-differs").with("code", self.said());
        Some(message.with("stated", area(stated)).with("drawn", area(self.land.unsigned_area())))
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

impl Source {
    /// Layer and number.
    fn said(&self) -> String {
        let Self { layer, handle, .. } = self;
        if handle.is_empty() { layer.clone() } else { format!("{layer} #{handle}") }
    }
}
