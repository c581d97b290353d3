//! Lots as a drawing shows them.

use super::boundaries::{Bounds, Source, bounded};
use super::codes::Texts;
use crate::domain::{LandUse, UseDetail};
use crate::io::features::FeatureFile;
use crate::io::signs::Signs;
use geo::{MultiPolygon, Point};

/// What is said of a drawing; what is not said is guessed from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LotChoice {
    /// The layers that bound lots.
    pub bounds: Option<Vec<String>>,
    /// The layer whose texts are their codes.
    pub codes: Option<String>,
    /// What layers say of the land on them.
    pub signs: Signs,
}

/// The code of a lot, as far as texts in it say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DrawnCode {
    /// One text stands in it.
    One(String),
    /// Several do; which of them is its code is open.
    Several(Vec<String>),
    /// None does.
    None,
}

/// A lot of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLot {
    /// Its land.
    pub land: MultiPolygon,
    /// Its code.
    pub code: DrawnCode,
    /// Its use, where the name of its layer says one.
    pub land_use: Option<LandUse>,
    /// What that is more closely.
    pub use_detail: Option<UseDetail>,
    /// Areas written in it, square metres, each figure as it can be read.
    pub written_m2: Vec<f64>,
    /// Where in the drawing it is.
    pub from: Source,
}

/// The lots of a drawing, and how they were found.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLots {
    /// Hatches first, then ways, each in the order of the drawing.
    pub lots: Vec<DrawnLot>,
    /// What bounds them.
    pub bounds: Bounds,
    /// The layer whose texts are the codes.
    pub codes: Option<String>,
    /// Texts of that layer in no lot, and where each stands.
    pub outside: Vec<(String, Point, Source)>,
    /// All its texts, and where each stands.
    pub(super) texts: Vec<(String, Point)>,
}

/// The lots a drawing shows.
pub fn drawn_lots(file: &FeatureFile, choice: &LotChoice) -> DrawnLots {
    let (found, bounds) = bounded(file, choice.bounds.as_deref(), &choice.signs);
    let texts = Texts::of(file, found.iter().map(|(land, _)| land));
    let codes = choice.codes.clone().or_else(|| texts.likeliest_layer());
    let lots = found.into_iter().enumerate().map(|(place, (land, from))| {
        let in_it = codes.as_deref().map(|layer| texts.codes(place, layer)).unwrap_or_default();
        let inside = || texts.inside[place].iter().map(|text| &texts.texts[*text]);
        let words = inside().find_map(|text| text.land_use);
        let said = choice.signs.said_in(&from.layer, words);
        DrawnLot {
            code: match in_it.as_slice() {
                [] => DrawnCode::None,
                [code] => DrawnCode::One(code.words.clone()),
                several => {
                    DrawnCode::Several(several.iter().map(|text| text.words.clone()).collect())
                }
            },
            land_use: said.map(|(land_use, _)| land_use),
            use_detail: said.and_then(|(_, detail)| detail),
            written_m2: inside().flat_map(|text| text.areas_m2.iter().copied()).collect(),
            land,
            from,
        }
    });
    let lots = lots.collect();
    let mut is_inside = vec![false; texts.texts.len()];
    texts.inside.iter().flatten().for_each(|place| is_inside[*place] = true);
    let outside = texts.texts.iter().zip(is_inside).filter(|(text, is_inside)| {
        !is_inside && Some(&text.source.layer) == codes.as_ref() && !text.words.is_empty()
    });
    let outside = outside.map(|(text, _)| (text.words.clone(), text.at, text.source.clone()));
    let outside = outside.collect();
    let texts = texts.texts.into_iter().map(|text| (text.words, text.at)).collect();
    DrawnLots { lots, bounds, codes, outside, texts }
}
