//! The table that comes with the program; `assets/tt16/README.md` says where its lines are from and how
//! sure they are.

use crate::domain::{LandUse, UseDetail};
use std::sync::LazyLock;

/// A layer of land of plans 1/2 000, in the order of the balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) struct LandLayer {
    /// Without the prefix of a stage: "`DAT_SX_Congnghiep`".
    pub(in crate::io) name: &'static str,
    /// "Sản xuất".
    pub(in crate::io) group: &'static str,
    /// "Sản xuất công nghiệp, kho bãi".
    pub(in crate::io) label: &'static str,
    /// Its number in the palette of CAD programs.
    pub(in crate::io) colour: u8,
    /// What general plans call it, with gaps between.
    pub(super) general: &'static str,
}

/// How a use of land is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct UseSign {
    pub(super) land_use: LandUse,
    pub(super) detail: Option<UseDetail>,
    /// Nothing where nobody says which.
    pub(super) land: Option<&'static LandLayer>,
    /// Its layer in a plan 1/500.
    pub(super) layer_500: Option<&'static str>,
    /// Its layer in a drawing that is no dossier, where that is another.
    pub(super) own: Option<&'static str>,
}

static LAYERS: LazyLock<Vec<LandLayer>> =
    LazyLock::new(|| lines(include_str!("../../../assets/tt16/layers.csv"), land_layer));
static SIGNS: LazyLock<Vec<UseSign>> =
    LazyLock::new(|| lines(include_str!("../../../assets/tt16/signs.csv"), use_sign));

/// All layers of land, in the order of the balance.
pub(in crate::io) fn land_layers() -> &'static [LandLayer] {
    &LAYERS
}

/// How every use is drawn; that of a use as a whole before its details.
pub(super) fn use_signs() -> &'static [UseSign] {
    &SIGNS
}

/// What stands in the lines below the head.
fn lines<T>(csv: &'static str, read: fn(&[&'static str]) -> Option<T>) -> Vec<T> {
    csv.lines().skip(1).filter_map(|line| read(&line.split('|').collect::<Vec<_>>())).collect()
}

fn land_layer(cells: &[&'static str]) -> Option<LandLayer> {
    let [name, group, label, colour, general] = *cells else { return None };
    Some(LandLayer { name, group, label, colour: colour.parse().ok()?, general })
}

fn use_sign(cells: &[&'static str]) -> Option<UseSign> {
    let [land_use, detail, land, layer_500, own, _] = *cells else { return None };
    let said = |cell: &'static str| (!cell.is_empty()).then_some(cell);
    Some(UseSign {
        land_use: land_use.parse().ok()?,
        detail: said(detail).map(str::parse).transpose().ok()?,
        land: LAYERS.iter().find(|layer| layer.name == land),
        layer_500: said(layer_500),
        own: said(own),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_line_of_the_tables_is_read_and_every_use_has_one() {
        let count = |csv: &str| csv.lines().count() - 1;
        assert_eq!(land_layers().len(), count(include_str!("../../../assets/tt16/layers.csv")));
        assert_eq!(use_signs().len(), count(include_str!("../../../assets/tt16/signs.csv")));
        for land_use in LandUse::VARIANTS {
            let whole = use_signs().iter().find(|sign| sign.land_use == *land_use).unwrap();
            assert_eq!(whole.detail, None, "{land_use:?}");
            let is_drawn = whole.land.is_some() && whole.layer_500.is_some();
            assert_eq!(is_drawn, *land_use != LandUse::Reserve, "{land_use:?}");
        }
        for detail in UseDetail::VARIANTS {
            let own = use_signs().iter().find(|sign| sign.detail == Some(*detail)).unwrap();
            assert_eq!(own.land_use, detail.land_use(), "{detail:?}");
        }
    }
}
