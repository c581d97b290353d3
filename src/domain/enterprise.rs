//! Doanh nghiệp, cơ sở sản xuất: who occupies or wants to.

use super::{Id, Uid};
use crate::units::Area;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An enterprise. A flag that nobody has answered is `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enterprise {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// As registered.
    pub name: String,
    /// Mã số thuế.
    pub tax_code: Option<String>,
    /// Legal form.
    pub legal_form: Option<String>,
    /// Main industry, code of the Vietnamese standard classification.
    pub vsic_code: Option<String>,
    /// Edition of that code: "2018", "2025".
    pub vsic_edition: Option<String>,
    /// Công nghiệp hỗ trợ?
    pub supporting_industry: Option<bool>,
    /// Công nghệ cao?
    pub high_technology: Option<bool>,
    /// Gây ô nhiễm?
    pub polluting: Option<bool>,
    /// On defence land?
    pub on_defence_land: Option<bool>,
    /// Where it sits now, in words.
    pub present_place: Option<String>,
    /// Land it needs when moved.
    pub relocation_need: Option<Area>,
    /// Power it needs when moved, kW.
    pub relocation_power_kw: Option<f64>,
    /// Wastewater it will send when moved, m³/day.
    pub relocation_wastewater_m3_per_day: Option<f64>,
    /// By when it has to move.
    pub relocate_by: Option<Date>,
    /// Anything else worth knowing, with its source.
    pub note: Option<String>,
}

impl Enterprise {
    /// An enterprise of which only the name is known.
    pub fn new(id: Id<Self>, name: &str) -> Self {
        Self {
            id,
            uid: Uid::new(),
            name: name.to_owned(),
            tax_code: None,
            legal_form: None,
            vsic_code: None,
            vsic_edition: None,
            supporting_industry: None,
            high_technology: None,
            polluting: None,
            on_defence_land: None,
            present_place: None,
            relocation_need: None,
            relocation_power_kw: None,
            relocation_wastewater_m3_per_day: None,
            relocate_by: None,
            note: None,
        }
    }
}
