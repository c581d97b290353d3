//! Which layers of a map hold the records of a kind, and of which kind a map's records are.

use super::foreign::bare;
use super::layers::layer_columns;
use super::reading::RecordReading;
use super::shaped::taken_shape;
use crate::domain::RecordKind;
use crate::i18n::{Language, Texts};
use crate::io::features::{FeatureFile, Layer};
use crate::io::formats::drawn_kinds;
use crate::wkb::Geometry;
use std::cmp::Reverse;
use strum::VariantArray;

/// What a shape is of where its columns leave that open, the likeliest first.
const OF_LAND: [RecordKind; 3] = [RecordKind::Lot, RecordKind::Zone, RecordKind::Work];
const OF_OTHERS: [RecordKind; 1] = [RecordKind::Work];

/// The layers called as the kind, in the file's word or in ours; else those with a shape such a record
/// can have.
pub fn layers_of(file: &FeatureFile, kind: RecordKind) -> Vec<&Layer> {
    let called = layers_called(file, kind);
    if !called.is_empty() {
        return called;
    }
    let has_shape = |layer: &&Layer| {
        layer
            .shapes
            .iter()
            .any(|shape| matches!(taken_shape(kind, shape.clone()), Ok((Some(_), _))))
    };
    file.layers.iter().filter(has_shape).collect()
}

fn layers_called(file: &FeatureFile, kind: RecordKind) -> Vec<&Layer> {
    let ours = Language::VARIANTS.iter().map(|one| bare(&Texts::new(*one).say(&kind.text())));
    let in_file = bare(kind.into());
    let names: Vec<String> = ours.chain([format!("{in_file}s"), in_file]).collect();
    file.layers.iter().filter(|layer| names.contains(&bare(&layer.table.name))).collect()
}

/// The kinds whose records lie somewhere: those a map can hold.
pub fn kinds_on_maps() -> impl Iterator<Item = RecordKind> {
    drawn_kinds().filter(|kind| *kind != RecordKind::Occupancy)
}

/// Of which kind the records of a map seem to be: the one a layer is called by, else the one of which
/// most columns are understood, else as land, ways and points mostly are.
pub fn kind_of_map(file: &FeatureFile) -> RecordKind {
    let named = kinds_on_maps().find(|kind| !layers_called(file, *kind).is_empty());
    if let Some(named) = named {
        return named;
    }
    let is_land =
        |layer: &Layer| layer.shapes.iter().any(|shape| matches!(shape, Ok(Geometry::Rings(_))));
    let usual: &[RecordKind] = if file.layers.iter().any(is_land) { &OF_LAND } else { &OF_OTHERS };
    let worth = |kind: &RecordKind| {
        let understood = |layer: &Layer| {
            let columns = layer_columns(*kind, layer, &RecordReading::default());
            columns.iter().filter(|(_, column)| column.is_some()).count()
        };
        let best = file.layers.iter().map(understood).max().unwrap_or_default();
        let rank = usual.iter().position(|one| one == kind).unwrap_or(usual.len());
        (best, Reverse(rank))
    };
    kinds_on_maps().max_by_key(worth).unwrap_or(RecordKind::Lot)
}
