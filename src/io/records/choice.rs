//! Which layers of a map hold the records of a kind.

use super::foreign::bare;
use super::shaped::taken_shape;
use crate::domain::RecordKind;
use crate::i18n::{Language, Texts};
use crate::io::features::{FeatureFile, Layer};
use strum::VariantArray;

/// The layers called as the kind, in the file's word or in ours; else those with a shape such a record
/// can have.
pub fn layers_of(file: &FeatureFile, kind: RecordKind) -> Vec<&Layer> {
    let ours = Language::VARIANTS.iter().map(|one| bare(&Texts::new(*one).say(&kind.text())));
    let in_file = bare(kind.into());
    let names: Vec<String> = ours.chain([format!("{in_file}s"), in_file]).collect();
    let is_called = |layer: &&Layer| names.contains(&bare(&layer.table.name));
    let called: Vec<&Layer> = file.layers.iter().filter(is_called).collect();
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
