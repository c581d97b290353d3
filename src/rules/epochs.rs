//! The documents, and the days from which the law of clusters was another.

use jiff::civil::{Date, date};

/// Nghị định 68/2017/NĐ-CP.
pub const ND_68: &str = "Nghị định 68/2017/NĐ-CP";
/// Nghị định 32/2024/NĐ-CP.
pub const ND_32: &str = "Nghị định 32/2024/NĐ-CP";
/// The same with the districts gone.
pub const ND_139: &str = "Nghị định 32/2024/NĐ-CP và Nghị định 139/2025/NĐ-CP";
/// The same as amended.
pub const ND_303: &str = "Nghị định 32/2024/NĐ-CP (Nghị định 303/2026/NĐ-CP sửa đổi)";
/// Thông tư 14/2024/TT-BCT.
pub const TT_14: &str = "Thông tư 14/2024/TT-BCT";
/// QCVN 01:2021/BXD.
pub const QCVN_2021: &str = "QCVN 01:2021/BXD";
/// QCVN 01:2026/BXD.
pub const QCVN_2026: &str = "QCVN 01:2026/BXD";

/// From when which law holds, for people to choose.
pub const EPOCHS: &[(Date, &str)] = &[
    (E1, "NĐ 68/2017"),
    (E2, "NĐ 32/2024"),
    (E3, "NĐ 139/2025"),
    (E4, "NĐ 303/2026"),
    (FROM_2027, "QCVN 01:2026"),
];

/// Nghị định 68/2017/NĐ-CP holds from here.
pub const E1: Date = date(2017, 7, 15);
/// Nghị định 32/2024/NĐ-CP holds from here.
pub const E2: Date = date(2024, 5, 1);
/// The districts are gone.
pub const E3: Date = date(2025, 7, 1);
/// Nghị định 303/2026/NĐ-CP holds from here.
pub const E4: Date = date(2026, 9, 15);
/// QCVN 01:2021/BXD holds from here.
pub const FROM_2021: Date = date(2021, 7, 5);
/// QCVN 01:2026/BXD holds from here.
pub const FROM_2027: Date = date(2027, 1, 1);
