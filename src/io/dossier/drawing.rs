//! The drawing of land uses: boundary and lots on the layers of the circular, in its colours.

use super::facts::Facts;
use crate::domain::{Id, RecordKind};
use crate::i18n::Message;
use crate::io::formats::{Chosen, LayerFormat, PlanLayer, layer_format, record_layer};
use std::path::Path;

/// Its name.
pub(super) const LAND_USE: &str = "QuyHoachSuDungDat.dxf";

/// The bytes of the drawing.
pub(super) fn land_use(facts: &Facts<'_>) -> Result<Vec<u8>, Message> {
    let chosen = Chosen { zone: Some(facts.zone.id), on: facts.on };
    let layer = |kind| record_layer(facts.plan, kind, chosen);
    let mut lots = layer(RecordKind::Lot);
    for row in &mut lots.rows {
        let lot = facts.plan.get(Id::new(row.key.id));
        row.sign = lot.and_then(|lot| facts.sign(lot));
    }
    let layers: [PlanLayer; 2] = [layer(RecordKind::Zone), lots];
    let format: &LayerFormat = layer_format(Path::new(LAND_USE)).expect("drawings are a format");
    let files = format.write(&layers, &facts.texts)?;
    let (_, bytes) = files.parts.into_iter().next().expect("a drawing is one file");
    Ok(bytes)
}
