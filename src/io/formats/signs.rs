//! The layer and colour a record is drawn on in a drawing: names of TT 16/2025/TT-BXD, annex I, section 4,
//! with the prefix of plans 1/500; known from secondary sources.
//!
//! Production and storage share one sign there, and reserve has none: those two carry a word of our own,
//! so that they come back as what they are.

use crate::domain::{LandUse, Record, RecordKind};

/// Where something is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its layer.
    pub layer: &'static str,
    /// The colour of the layer, by its number in the palette of CAD programs.
    pub colour: u8,
}

const fn sign(layer: &'static str, colour: u8) -> Sign {
    Sign { layer, colour }
}

/// The layer of codes of lots, and of the areas written in them.
pub(super) const CODES: Sign = sign("KY_HIEU_LO", 7);
pub(super) const AREAS: Sign = sign("DIEN_TICH_LO", 8);

/// What a record is drawn as; nothing for what is told by the lot it is on.
pub(super) fn sign_of(record: &Record) -> Option<Sign> {
    if let Record::Lot(lot) = record {
        return Some(of_use(lot.land_use));
    }
    let kind = record.key().kind;
    let of_kind = [
        (RecordKind::Zone, sign("BV_Rg_lapquyhoach", 1)),
        (RecordKind::Phase, sign("RANH_GIAI_DOAN", 30)),
        (RecordKind::Work, sign("CONG_TRINH", 5)),
        (RecordKind::InvestmentProject, sign("DU_AN", 6)),
        (RecordKind::Mine, sign("MO_KHOANG_SAN", 34)),
        (RecordKind::Inspection, sign("KIEM_TRA", 40)),
        (RecordKind::Note, sign("GHI_CHU", 3)),
    ];
    of_kind.into_iter().find(|(of, _)| *of == kind).map(|(_, sign)| sign)
}

const fn of_use(land_use: LandUse) -> Sign {
    match land_use {
        LandUse::Industrial => sign("QH_DAT_SX_Congnghiep", 192),
        LandUse::Warehouse => sign("QH_DAT_SX_Congnghiep_Khobai", 192),
        LandUse::Service => sign("QH_DAT_Dichvu", 12),
        LandUse::Green => sign("QH_DAT_Cayxanhhanche", 94),
        LandUse::Road => sign("QH_DAT_CTHTKT_DuongGT", 251),
        LandUse::Technical => sign("QH_DAT_HTKT_Hatangkhac", 199),
        LandUse::Water => sign("QH_DAT_KHAC_Honuoc", 154),
        LandUse::Reserve => sign("QH_DAT_Dutru", 9),
    }
}
