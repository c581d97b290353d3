//! What the styles on the map mean: the same list in the window and in print.

use super::paint::{LotPaint, ZoneColouring, ZonePaint};
use super::things::SceneLot;
use crate::domain::{FillClass, LandUse, LotState, ZoneKind, ZoneStatus};
use crate::i18n::Message;
use strum::VariantArray;

/// A sample of a style.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Swatch {
    /// Of a lot.
    Lot(LotPaint),
    /// Of a zone.
    Zone(ZonePaint),
    /// The symbol of a sort of zone.
    Symbol(ZoneKind),
    /// A boundary that binds nobody.
    DashedBoundary,
}

/// A style and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// The sample.
    pub swatch: Swatch,
    /// What it means.
    pub says: Message,
}

/// A titled list of styles.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// What the colours tell.
    pub title: Message,
    /// The styles.
    pub entries: Vec<LegendEntry>,
}

/// The legend of lots, where lots are shown, else of zones under a colouring. `land_uses` are those
/// the shown lots are painted by; nothing where no lots are shown.
pub fn legend(colouring: ZoneColouring, land_uses: Option<&[LandUse]>) -> Legend {
    land_uses.map_or_else(|| of_zones(colouring), of_lots)
}

/// The uses the lots are painted by, each once, in the order of `LandUse`.
pub fn land_uses_painted<'a>(lots: impl IntoIterator<Item = &'a SceneLot>) -> Vec<LandUse> {
    let mut occurs = [false; LandUse::VARIANTS.len()];
    for lot in lots {
        match lot.paint {
            LotPaint::Land(land_use) => occurs[land_use as usize] = true,
            LotPaint::State(_) => {}
        }
    }
    LandUse::VARIANTS.iter().copied().filter(|land_use| occurs[*land_use as usize]).collect()
}

fn of_lots(land_uses: &[LandUse]) -> Legend {
    let states = LotState::VARIANTS.iter().map(|state| LotPaint::State(*state));
    let land = land_uses
        .iter()
        .filter(|land| **land != LandUse::Industrial)
        .map(|land| LotPaint::Land(*land));
    let entries = states
        .chain(land)
        .map(|paint| LegendEntry { swatch: Swatch::Lot(paint), says: lot_text(paint) })
        .collect();
    Legend { title: Message::new("map-legend-lots"), entries }
}

fn of_zones(colouring: ZoneColouring) -> Legend {
    let (title, paints): (_, Vec<ZonePaint>) = match colouring {
        ZoneColouring::FillRate => (
            "map-legend-fill",
            FillClass::VARIANTS.iter().map(|class| ZonePaint::Fill(*class)).collect(),
        ),
        ZoneColouring::Status => (
            "map-legend-status",
            std::iter::once(None)
                .chain(ZoneStatus::VARIANTS.iter().copied().map(Some))
                .map(ZonePaint::Status)
                .collect(),
        ),
    };
    let colours = paints
        .into_iter()
        .map(|paint| LegendEntry { swatch: Swatch::Zone(paint), says: zone_text(paint) });
    let symbols =
        ZoneKind::VARIANTS.iter().map(|kind| entry(Swatch::Symbol(*kind), kind_key(*kind)));
    let dashed = entry(Swatch::DashedBoundary, "map-boundary-dashed");
    Legend { title: Message::new(title), entries: colours.chain(symbols).chain([dashed]).collect() }
}

fn entry(swatch: Swatch, key: &'static str) -> LegendEntry {
    LegendEntry { swatch, says: Message::new(key) }
}

const fn lot_text(paint: LotPaint) -> Message {
    match paint {
        LotPaint::State(state) => state.text(),
        LotPaint::Land(land_use) => land_use.text(),
    }
}

const fn zone_text(paint: ZonePaint) -> Message {
    Message::new(match paint {
        ZonePaint::Status(Some(status)) => return status.text(),
        ZonePaint::Status(None) => "map-status-unknown",
        ZonePaint::Fill(FillClass::Unknown) => "map-fill-unknown",
        ZonePaint::Fill(FillClass::Below20) => "map-fill-below20",
        ZonePaint::Fill(FillClass::Below40) => "map-fill-below40",
        ZonePaint::Fill(FillClass::Below60) => "map-fill-below60",
        ZonePaint::Fill(FillClass::Below80) => "map-fill-below80",
        ZonePaint::Fill(FillClass::UpTo100) => "map-fill-up-to100",
    })
}

const fn kind_key(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Cluster => "map-kind-cluster",
        ZoneKind::Park => "map-kind-park",
        ZoneKind::Village => "map-kind-village",
        ZoneKind::Logistics => "map-kind-logistics",
        ZoneKind::Mining => "map-kind-mining",
    }
}
