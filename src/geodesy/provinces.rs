//! Which province keeps its land registry on which central meridian.
//!
//! The 63 provinces of before 1/7/2025: their merged successors still keep the registers apart.

use super::grid::Grid;

/// A province and its grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Province {
    /// "Thừa Thiên Huế".
    pub name: &'static str,
    /// EPSG code of its 3° zone.
    pub epsg: u32,
}

impl Province {
    /// Its 3° zone.
    pub fn grid(&self) -> Grid {
        Grid::from_epsg(self.epsg).expect("a test asks every province for its grid")
    }
}

const fn on(name: &'static str, epsg: u32) -> Province {
    Province { name, epsg }
}

/// All provinces in the order of the alphabet.
pub const PROVINCES: &[Province] = &[
    on("An Giang", 9208),
    on("Bà Rịa – Vũng Tàu", 5899),
    on("Bạc Liêu", 5897),
    on("Bắc Giang", 9214),
    on("Bắc Kạn", 9213),
    on("Bắc Ninh", 9209),
    on("Bến Tre", 9210),
    on("Bình Dương", 9210),
    on("Bình Định", 9217),
    on("Bình Phước", 9212),
    on("Bình Thuận", 9218),
    on("Cà Mau", 9207),
    on("Cao Bằng", 9210),
    on("Cần Thơ", 5897),
    on("Đà Nẵng", 5899),
    on("Đắk Lắk", 9218),
    on("Đắk Nông", 9218),
    on("Điện Biên", 9205),
    on("Đồng Nai", 5899),
    on("Đồng Tháp", 5897),
    on("Gia Lai", 9218),
    on("Hà Giang", 9209),
    on("Hà Nam", 5897),
    on("Hà Nội", 5897),
    on("Hà Tĩnh", 9209),
    on("Hải Dương", 9209),
    on("Hải Phòng", 9210),
    on("Hậu Giang", 5897),
    on("Hòa Bình", 9211),
    on("Hưng Yên", 9209),
    on("Khánh Hòa", 9217),
    on("Kiên Giang", 9207),
    on("Kon Tum", 9216),
    on("Lai Châu", 9205),
    on("Lạng Sơn", 9215),
    on("Lào Cai", 9208),
    on("Lâm Đồng", 5899),
    on("Long An", 9210),
    on("Nam Định", 9209),
    on("Nghệ An", 9208),
    on("Ninh Bình", 5897),
    on("Ninh Thuận", 9217),
    on("Phú Thọ", 9208),
    on("Phú Yên", 9218),
    on("Quảng Bình", 9211),
    on("Quảng Nam", 5899),
    on("Quảng Ngãi", 5898),
    on("Quảng Ninh", 5899),
    on("Quảng Trị", 9212),
    on("Sóc Trăng", 9209),
    on("Sơn La", 9206),
    on("Tây Ninh", 9209),
    on("Thái Bình", 9209),
    on("Thái Nguyên", 9213),
    on("Thanh Hóa", 5897),
    on("Thừa Thiên Huế", 9214),
    on("Tiền Giang", 9210),
    on("TP. Hồ Chí Minh", 9210),
    on("Trà Vinh", 9209),
    on("Tuyên Quang", 9211),
    on("Vĩnh Long", 9209),
    on("Vĩnh Phúc", 5897),
    on("Yên Bái", 9208),
];

/// Provinces that became one on 1/7/2025 (Nghị quyết 202/2025/QH15), the one that gave its name first. Those
/// not here stayed by themselves.
pub const MERGED: &[&[&str]] = &[
    &["An Giang", "Kiên Giang"],
    &["Bắc Ninh", "Bắc Giang"],
    &["Cà Mau", "Bạc Liêu"],
    &["Cần Thơ", "Hậu Giang", "Sóc Trăng"],
    &["Đà Nẵng", "Quảng Nam"],
    &["Đắk Lắk", "Phú Yên"],
    &["Đồng Nai", "Bình Phước"],
    &["Đồng Tháp", "Tiền Giang"],
    &["Gia Lai", "Bình Định"],
    &["Hải Phòng", "Hải Dương"],
    &["Hưng Yên", "Thái Bình"],
    &["Khánh Hòa", "Ninh Thuận"],
    &["Lào Cai", "Yên Bái"],
    &["Lâm Đồng", "Bình Thuận", "Đắk Nông"],
    &["Ninh Bình", "Hà Nam", "Nam Định"],
    &["Phú Thọ", "Hòa Bình", "Vĩnh Phúc"],
    &["Quảng Ngãi", "Kon Tum"],
    &["Quảng Trị", "Quảng Bình"],
    &["Tây Ninh", "Long An"],
    &["Thái Nguyên", "Bắc Kạn"],
    &["TP. Hồ Chí Minh", "Bà Rịa – Vũng Tàu", "Bình Dương"],
    &["Tuyên Quang", "Hà Giang"],
    &["Vĩnh Long", "Bến Tre", "Trà Vinh"],
];
