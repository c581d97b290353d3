//! What layers of older drawings are called, beside the names of TT 16/2025/TT-BXD.

use crate::domain::LandUse;

/// Names as [`bare`](super::bare::bare) has them. Of industry and storage, production is what most is.
const NAMES: &[(LandUse, &[&str])] = &[
    (
        LandUse::Industrial,
        &[
            "datcn",
            "datcongnghiep",
            "datsxcn",
            "datsanxuat",
            "datsanxuatcongnghiep",
            "datnhamay",
            "datxaydungnhamay",
        ],
    ),
    (LandUse::Warehouse, &["datkho", "datkhobai", "datkhotang", "datkhotangbenbai"]),
    (
        LandUse::Service,
        &[
            "datdv",
            "datcthtxhthuongmaidv",
            "datcthtxdthuongmaidv",
            "datthuongmaidichvu",
            "dattmdv",
            "datdieuhanh",
            "datdieuhanhdichvu",
            "dathanhchinhdichvu",
        ],
    ),
    (
        LandUse::Green,
        &["cayxanh", "datcayxanh", "datcx", "cayxanhcachly", "datcayxanhcachly", "datcxcl"],
    ),
    (
        LandUse::Road,
        &[
            "datcthtktduonggtnb",
            "datgiaothong",
            "datgt",
            "giaothong",
            "duonggiaothong",
            "datduonggiaothong",
            "baidoxe",
            "datbaidoxe",
        ],
    ),
    (LandUse::Technical, &["dathtkt", "dathatangkythuat", "dathtktdaumoi", "datdaumoihtkt"]),
    (
        LandUse::Water,
        &["datkhacmatnuocbien", "datnnkmatnuocbien", "matnuoc", "datmatnuoc", "honuoc"],
    ),
    (LandUse::Reserve, &["datdutruphattrien"]),
];

/// The use a name says.
pub(super) fn said(bare: &str) -> Option<LandUse> {
    NAMES.iter().find(|(_, names)| names.contains(&bare)).map(|(land_use, _)| *land_use)
}
