//! How the drawn zones are cut into lots. Nobody has decided any of it: it shows where and how
//! large, and says so on the map.
//!
//! Shares follow QCVN 01:2021: a green belt of 10 m or more, roads and green 10 % each, technical 1 %.

use super::layout::{Layout, Use};
use crate::domain::LandUse;

const GREEN: Use = Use::Together('g', "CX", LandUse::Green);
const ROAD: Use = Use::Together('r', "GT", LandUse::Road);

/// Tứ Hạ, phase 3: 17,7 ha, 20 lots.
pub(super) const TU_HA: &Layout = &Layout {
    zone: 1,
    phase: Some(3),
    south_west: (549_676_000, 1_827_795_000),
    step: (10, 1),
    columns: &[11.0, 73.35, 89.1, 14.0, 89.1, 89.1, 73.35, 14.0, 22.0, 11.23],
    rows: &[11.24, 69.9, 13.4, 69.9, 13.5, 92.0, 13.5, 69.6, 11.0],
    cells: &[
        "gggggggggg",
        "g##r###rtg",
        "grrrrrrrtg",
        "g##r###rtg",
        "grrrrrrrsg",
        "g##r###rsg",
        "grrrrrrrsg",
        "g##r###rsg",
        "gggggggrgg",
    ],
    uses: &[
        Use::EachCell('#', "C"),
        GREEN,
        ROAD,
        Use::Together('t', "HT", LandUse::Technical),
        Use::Together('s', "DV", LandUse::Service),
    ],
};

/// Hương Vân: 75 ha, sub-area A for who has to move, B for who is new, 30 lots each.
pub(super) const HUONG_VAN: &Layout = &Layout {
    zone: 3,
    phase: None,
    south_west: (544_151_000, 1_819_602_000),
    step: (20, -3),
    columns: &[
        23.0, 95.0, 90.0, 85.0, 80.0, 79.0, 22.0, 50.0, 22.0, 79.0, 80.0, 85.0, 90.0, 95.0, 22.43,
    ],
    rows: &[22.98, 106.0, 20.4, 101.0, 20.4, 95.0, 20.4, 95.0, 20.4, 101.0, 20.4, 106.0, 23.0],
    cells: &[
        "ggggggggggggggg",
        "gaaaaarsrbbbbbg",
        "grrrrrrrrrrrrrg",
        "gaaaaartrbbbbbg",
        "grrrrrrrrrrrrrg",
        "gaaaaarhrbbbbbg",
        "grrrrrrrrrrrrrg",
        "gaaaaarirbbbbbg",
        "grrrrrrrrrrrrrg",
        "gaaaaarjrbbbbbg",
        "grrrrrrrrrrrrrg",
        "gaaaaarurbbbbbg",
        "ggggggrgggggggg",
    ],
    uses: &[
        Use::EachCell('a', "A"),
        Use::EachCell('b', "B"),
        GREEN,
        Use::Together('h', "CX-2", LandUse::Green),
        Use::Together('i', "CX-3", LandUse::Green),
        Use::Together('j', "CX-4", LandUse::Green),
        ROAD,
        Use::Together('s', "DV", LandUse::Service),
        Use::Together('t', "HT-1", LandUse::Technical),
        Use::Together('u', "HT-2", LandUse::Technical),
    ],
};

/// KCN Tứ Hạ, phase 1: 12 lots somewhere inside, in the example only.
pub(super) const KCN_TU_HA: &Layout = &Layout {
    zone: 5,
    phase: Some(5),
    south_west: (550_513_000, 1_828_589_000),
    step: (10, 1),
    columns: &[150.0, 140.0, 130.0, 120.0],
    rows: &[130.0, 20.0, 140.0, 20.0, 120.0],
    cells: &["####", "....", "####", "....", "####"],
    uses: &[Use::EachCell('#', "K")],
};
