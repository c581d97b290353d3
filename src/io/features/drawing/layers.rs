//! Entities laid on the layers of the drawing they are drawn on.

use super::words::Words;
use crate::i18n::Message;
use crate::io::cell::excerpt;
use crate::io::features::feature::{DeclaredCrs, Shape};
use crate::io::features::layer::{FeatureFile, Layer, LeftOut};
use acadrust::types::Color;
use std::collections::{BTreeMap, HashMap};

const HEADS: [&str; 8] =
    ["entity", "handle", "block", "text", "colour", "style", "height", "rotation"];
/// Where among them words may look like figures.
const WORDS: [usize; 2] = [1, 3];

/// An entity as a row of its layer.
#[derive(Default)]
pub(super) struct Entity {
    /// What the format calls it.
    pub(super) sort: String,
    pub(super) handle: String,
    /// The block it came out of.
    pub(super) block: String,
    /// Its index of the palette, or red, green and blue.
    pub(super) colour: String,
    /// What it says, where it is a text.
    pub(super) text: Option<Text>,
}

pub(super) struct Text {
    pub(super) words: Words,
    pub(super) style: String,
    pub(super) height: f64,
    pub(super) degrees: f64,
}

/// The layers met so far.
pub(super) struct Layers<'a> {
    /// What the drawing declares of them, by their names as they are shown.
    declared: HashMap<String, &'a acadrust::tables::Layer>,
    met: Vec<Layer>,
    places: HashMap<String, usize>,
    left_out: BTreeMap<(String, String), usize>,
}

impl<'a> Layers<'a> {
    pub(super) fn of(
        declared: impl Iterator<Item = (String, &'a acadrust::tables::Layer)>,
    ) -> Self {
        Self {
            declared: declared.collect(),
            met: Vec::new(),
            places: HashMap::new(),
            left_out: BTreeMap::new(),
        }
    }

    /// What a layer is drawn in, where an entity does not say.
    pub(super) fn colour(&self, layer: &str) -> Option<Color> {
        self.declared.get(layer).map(|declared| declared.color)
    }

    pub(super) fn push(&mut self, layer: &str, entity: Entity, shape: Shape) {
        let layer = self.layer(layer);
        let Entity { sort, handle, block, colour, text } = entity;
        let mut cells = vec![sort, handle, block, String::new(), colour];
        if let Some(Text { words, style, height, degrees }) = text {
            layer.say_old(&words);
            cells[3] = words.text;
            cells.extend([style, figure(height), figure(degrees)]);
        } else {
            cells.extend([const { String::new() }; 3]);
        }
        layer.push(cells, shape);
        let row = layer.table.rows.len() - 1;
        for column in WORDS {
            layer.table.hold_words((row, column));
        }
    }

    /// Counts what is read to nothing.
    pub(super) fn leave_out(&mut self, sort: &str, layer: &str, count: usize) {
        if count > 0 {
            *self.left_out.entry((layer.to_owned(), sort.to_owned())).or_default() += count;
        }
    }

    fn layer(&mut self, name: &str) -> &mut Layer {
        let place = self.places.get(name).copied().unwrap_or_else(|| {
            let mut layer =
                Layer::new(name, HEADS.map(str::to_owned).to_vec(), DeclaredCrs::Unsaid);
            layer.table.is_book = true;
            self.met.push(layer);
            self.places.insert(name.to_owned(), self.met.len() - 1);
            self.met.len() - 1
        });
        &mut self.met[place]
    }

    pub(super) fn into_file(self) -> FeatureFile {
        let Self { met: mut layers, left_out, declared, .. } = self;
        for layer in &mut layers {
            let name = layer.table.name.as_str();
            let flags = declared.get(name).map(|declared| declared.flags);
            let hidden = match flags {
                Some(flags) if flags.frozen => "io-drawing-layer-frozen",
                Some(flags) if flags.off => "io-drawing-layer-off",
                Some(_) | None => continue,
            };
            let said = Message::new(hidden).with("layer", name);
            layer.table.asides.push(said);
        }
        let left_out = left_out.into_iter();
        let left_out =
            left_out.map(|((layer, sort), count)| LeftOut { sort, layer, count }).collect();
        FeatureFile { layers, left_out }
    }
}

impl Layer {
    /// Says once that texts were in old letters, with one as it stood and as it is read.
    fn say_old(&mut self, words: &Words) {
        let Some((letters, was)) = &words.was else { return };
        if self.table.asides.is_empty() {
            let said = Message::new("io-old-letters").with("letters", letters.name());
            let said = said.with("from", excerpt(was)).with("to", excerpt(&words.text));
            self.table.asides.push(said);
        }
    }
}

/// A figure to a millionth, which is finer than anything drawn.
fn figure(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    if rounded.is_finite() { (rounded + 0.0).to_string() } else { String::new() }
}
