//! Which layers of a file are read: those that were said, else those the file most likely means.

use super::file::MapFile;
use super::said::Said;
use crate::domain::Plan;
use crate::i18n::Message;
use crate::io::{DrawnOn, Layer, LotLayer, drawn_lots, layers_of};
use std::collections::BTreeSet;

/// Which layers of a file are read.
pub(super) struct Taken {
    pub(super) places: BTreeSet<usize>,
    pub(super) codes: Option<usize>,
    /// The lots found in a drawing.
    pub(super) lots: Option<LotLayer>,
}

impl Taken {
    /// Those that were said, else those the file most likely means.
    pub(super) fn of(plan: &Plan, file: &MapFile, said: &Said) -> Self {
        let all = &file.read.layers;
        let called = |name: &str| all.iter().position(|layer| layer.table.name == name);
        if file.has_drawn_lots(said.kind) {
            let lots = drawn_lots(&file.read, &said.lots(plan, file));
            let on = DrawnOn { plan, crs: said.crs, zone: said.zone };
            return Self {
                places: lots.bounds.layers.iter().filter_map(|name| called(name)).collect(),
                codes: lots.codes.as_deref().and_then(called),
                lots: Some(lots.layer(&file.stem, &file.read, &on)),
            };
        }
        if file.has_sightings(said.kind) {
            return Self { places: (0..all.len()).collect(), codes: None, lots: None };
        }
        let meant = || {
            let meant = layers_of(&file.read, said.kind);
            let is_meant = |layer: &Layer| meant.iter().any(|one| std::ptr::eq(*one, layer));
            let places = all.iter().enumerate().filter(|(_, layer)| is_meant(layer));
            places.map(|(place, _)| place).collect()
        };
        let places = said.layers.clone().unwrap_or_else(meant);
        Self { places, codes: None, lots: None }
    }

    /// As they are read.
    pub(super) fn layers<'a>(&'a self, file: &'a MapFile) -> Vec<&'a Layer> {
        match &self.lots {
            Some(lots) => vec![&lots.layer],
            None => self.places.iter().filter_map(|place| file.read.layers.get(*place)).collect(),
        }
    }

    /// Why there is nothing to read.
    pub(super) fn nothing(&self, said: &Said) -> Message {
        match &self.lots {
            Some(_) => Message::new("maps-no-lots-drawn"),
            None => Message::new("maps-no-layer").with("kind", said.kind.text()),
        }
    }

    /// What was found in a drawing, and what of it is to be looked at.
    pub(super) fn says(&self) -> Vec<Message> {
        let lots = self.lots.iter();
        lots.flat_map(|lots| std::iter::once(&lots.found).chain(&lots.differing)).cloned().collect()
    }
}
