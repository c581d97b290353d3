//! What the numbers of a file can mean, as the coordinate doctor says.

use crate::domain::Plan;
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::{DeclaredCrs, Layer, layer_diagnosis};
use crate::operations::Candidate;

/// A way the numbers of a file can be meant.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The system they are in then.
    pub(super) crs: Crs,
    /// How they are meant.
    pub(super) says: Message,
    /// Where that is.
    pub(super) lands: Message,
}

/// What the numbers of the first layer that does not name its system can mean.
pub(super) fn offers(plan: &Plan, layers: &[&Layer]) -> Vec<Offer> {
    let is_known = |layer: &&&Layer| matches!(layer.crs, DeclaredCrs::Known(_));
    let Some(layer) = layers.iter().find(|layer| !is_known(layer)) else { return Vec::new() };
    let candidates = layer_diagnosis(plan, layer).candidates.into_iter();
    let offer = |candidate: Candidate| {
        let crs = candidate.reading.crs().filter(|_| !candidate.swapped)?;
        Some(Offer { crs, says: candidate.says, lands: candidate.lands })
    };
    candidates.filter_map(offer).collect()
}
