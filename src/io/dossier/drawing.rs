//! The drawing of land uses: boundary, lots and works on the layers of the circular, in its colours.

use super::facts::Facts;
use super::works::work_sign;
use crate::domain::{Id, Lot, RecordKind};
use crate::i18n::{Argument, Message};
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
        let lot = facts.plan.get(Id::<Lot>::new(row.key.id));
        row.sign = lot.and_then(|lot| facts.sign(lot));
        row.lines = lot.map(|lot| lines(facts, lot)).unwrap_or_default();
    }
    let mut works = layer(RecordKind::Work);
    for row in &mut works.rows {
        row.sign = facts.plan.get(Id::new(row.key.id)).and_then(|work| work_sign(work));
    }
    // What comes later lies above: hatches would hide works.
    let layers: [PlanLayer; 3] = [layer(RecordKind::Zone), lots, works];
    let format: &LayerFormat = layer_format(Path::new(LAND_USE)).expect("drawings are a format");
    let files = format.write(&layers, &facts.texts)?;
    let (_, bytes) = files.parts.into_iter().next().expect("a drawing is one file");
    Ok(bytes)
}

/// What a lot is for and how much may be built on it, as far as that is known. Uses that share a layer of
/// the circular are told apart by it.
fn lines(facts: &Facts<'_>, lot: &Lot) -> Vec<String> {
    let line =
        |key, name, value: Option<Argument>| Some(facts.say(&Message::new(key).with(name, value?)));
    let numerals = facts.texts.numerals();
    let short = |number: f64| Argument::from(numerals.short(number, 2));
    [
        line("dossier-drawn-use", "use", Some(facts.use_text(lot).into())),
        line("dossier-drawn-density", "percent", lot.max_density.map(|share| short(share * 100.0))),
        line(
            "dossier-drawn-floors",
            "floors",
            lot.max_floors.map(|floors| floors.to_string().into()),
        ),
        line("dossier-drawn-height", "metres", lot.max_height_m.map(short)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
