//! Doanh nghiệp, cơ sở sản xuất: who occupies or wants to.

use crate::domain::record::record;
use crate::domain::vsic::{self, Edition};
use crate::domain::{Id, Industry, Uid, ZoneIndustry};
use crate::units::Area;
use jiff::civil::Date;

record! {
    /// An enterprise. A flag that nobody has answered is `None`.
    Enterprise {
        /// As registered.
        name: String [title],
        /// Mã số thuế.
        tax_code: Option<String> [short],
        /// Legal form.
        legal_form: Option<String> [short],
        /// Main industry, code of the Vietnamese standard classification.
        vsic_code: Option<String> [vsic],
        /// Edition of that code: "2018", "2025".
        vsic_edition: Option<String> [edition],
        /// Công nghiệp hỗ trợ?
        supporting_industry: Option<bool>,
        /// Which industry it supports.
        supports: Option<Id<Industry>> [seldom],
        /// Công nghệ cao?
        high_technology: Option<bool>,
        /// Công nghiệp sạch?
        clean: Option<bool> [seldom],
        /// Gây ô nhiễm?
        polluting: Option<bool>,
        /// On defence land?
        on_defence_land: Option<bool>,
        /// Where it sits now, in words.
        present_place: Option<String> [under("field-group-relocation")],
        /// Land it needs when moved.
        relocation_need: Option<Area> as relocation_need_m2 [under("field-group-relocation")],
        /// Power it needs when moved, kW.
        relocation_power_kw: Option<f64> [under("field-group-relocation")],
        /// Wastewater it will send when moved, m³/day.
        relocation_wastewater_m3_per_day: Option<f64> [under("field-group-relocation")],
        /// By when it has to move.
        relocate_by: Option<Date> [under("field-group-relocation")],
        /// Anything else worth knowing, with its source.
        note: Option<String>,
    }
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
            supports: None,
            high_technology: None,
            clean: None,
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

impl Industry {
    /// Whether `enterprise` belongs here, as far as its code or flag tells; nothing where it has no
    /// code, or one of an edition that cannot be compared with this one's.
    pub fn covers(&self, enterprise: &Enterprise) -> Option<bool> {
        if self.supporting {
            return Some(enterprise.supporting_industry == Some(true));
        }
        let code = enterprise.vsic_code.as_deref()?;
        self.covers_code((code, Edition::written(enterprise.vsic_edition.as_deref())))
    }

    /// Whether a code of an edition lies in one of this industry's; nothing where the two editions
    /// cannot be compared.
    pub fn covers_code(&self, code: (&str, Edition)) -> Option<bool> {
        let own = Edition::written(self.vsic_edition.as_deref());
        any(self.vsic.iter().map(|covered| vsic::lies_in(code, (covered, own))))
    }
}

impl ZoneIndustry {
    /// Whether `enterprise` does what is planned: is of the industry, or supports it where only that is
    /// meant. Whoever supports an industry nobody has named supports its own.
    pub fn covers(&self, industry: &Industry, enterprise: &Enterprise) -> Option<bool> {
        if self.as_supporting != Some(true) {
            return industry.covers(enterprise);
        }
        if enterprise.supporting_industry != Some(true) {
            return Some(false);
        }
        match enterprise.supports {
            Some(supported) => Some(supported == self.industry),
            None => industry.covers(enterprise),
        }
    }

    /// Whether `enterprise` does something of what is planned.
    pub fn one_covers<'a>(
        planned: impl Iterator<Item = (&'a Self, &'a Industry)>,
        enterprise: &Enterprise,
    ) -> Option<bool> {
        any(planned.map(|(planned, industry)| planned.covers(industry, enterprise)))
    }
}

/// Whether one of the answers is yes; nobody knows while one of the others is open.
fn any(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut is_open = false;
    for answer in answers {
        match answer {
            Some(true) => return Some(true),
            Some(false) => {}
            None => is_open = true,
        }
    }
    (!is_open).then_some(false)
}
