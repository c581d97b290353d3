//! What land on a layer is used for, by the name of the layer (TT 16/2025/TT-BXD, annex I, or words of
//! older drawings).

use crate::domain::LandUse;
use crate::i18n::fold;

/// What stands before the name by the stage of planning.
const STAGES: &[&str] = &["qhdd_", "qhdh_", "qh_", "ht_"];
/// What stands behind it by the level of what is planned.
const LEVELS: &[&str] = &["_qg", "_cv", "_ct", "_ch", "_dvo"];

/// Names without gaps. Industry and storage share one sign: production is what most of it is.
const NAMES: &[(LandUse, &[&str])] = &[
    (
        LandUse::Industrial,
        &[
            "datsxcongnghiep",
            "datnddcongnghiep",
            "datcn",
            "datcongnghiep",
            "datsxcn",
            "datsanxuat",
            "datsanxuatcongnghiep",
            "datnhamay",
            "datxaydungnhamay",
        ],
    ),
    (
        LandUse::Warehouse,
        &["datsxcongnghiepkhobai", "datkho", "datkhobai", "datkhotang", "datkhotangbenbai"],
    ),
    (
        LandUse::Service,
        &[
            "datdichvu",
            "datdv",
            "datcoquan",
            "datddcoquandothi",
            "datnddcoquan",
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
        &[
            "dathtxhcayxanhcc",
            "datcthtxhcayxanhcc",
            "datddcayxanhccdothi",
            "datcayxanhhanche",
            "datnddcayxanhsdhc",
            "datcayxanhchuyendung",
            "datnddcayxanhcd",
            "cayxanh",
            "datcayxanh",
            "datcx",
            "cayxanhcachly",
            "datcayxanhcachly",
            "datcxcl",
        ],
    ),
    (
        LandUse::Road,
        &[
            "dathtktduonggt",
            "datcthtktduonggt",
            "datcthtktduonggtnb",
            "dathtktbaidoxe",
            "datcthtktbaidoxe",
            "datddgiaothongdothi",
            "datnddgiaothong",
            "datgiaothong",
            "datgt",
            "giaothong",
            "duonggiaothong",
            "datduonggiaothong",
            "baidoxe",
            "datbaidoxe",
        ],
    ),
    (
        LandUse::Technical,
        &[
            "dathtkthatangkhac",
            "datcthtkthatangkhac",
            "datddhtkhacdothi",
            "datnddhtktkhac",
            "dathtkt",
            "dathatangkythuat",
            "dathtktdaumoi",
            "datdaumoihtkt",
        ],
    ),
    (
        LandUse::Water,
        &[
            "datkhachonuoc",
            "datkhacsongsuoi",
            "datkhacmatnuocbien",
            "datnnkhonuoc",
            "datnnksongsuoi",
            "datnnkmatnuocbien",
            "matnuoc",
            "datmatnuoc",
            "honuoc",
        ],
    ),
    (LandUse::Reserve, &["datdutru", "datdutruphattrien"]),
];

/// The use the name of a layer says; nothing where it says none that is known.
///
/// ```
/// # use lapday::io::land_use_of_layer;
/// # use lapday::domain::LandUse;
/// assert_eq!(land_use_of_layer("QHDD_DAT_SX_Congnghiep_CT"), Some(LandUse::Industrial));
/// assert_eq!(land_use_of_layer("Cây xanh cách ly"), Some(LandUse::Green));
/// assert_eq!(land_use_of_layer("Layer1"), None);
/// ```
pub fn land_use_of_layer(layer: &str) -> Option<LandUse> {
    let name = fold(layer);
    let name = STAGES.iter().find_map(|stage| name.strip_prefix(stage)).unwrap_or(&name);
    let name = LEVELS.iter().find_map(|level| name.strip_suffix(level)).unwrap_or(name);
    let name: String = name.chars().filter(|sign| sign.is_alphanumeric()).collect();
    let known = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()));
    known.map(|(land_use, _)| *land_use)
}
