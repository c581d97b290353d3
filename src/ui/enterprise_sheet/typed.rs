//! What is typed into the fields of an enterprise, and the record it makes.

use super::super::day_field;
use crate::domain::Enterprise;
use crate::i18n::Message;
use crate::units::{self, Area, Numerals};

/// The fields as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) tax_code: String,
    pub(super) legal_form: String,
    pub(super) vsic_code: String,
    pub(super) vsic_edition: Option<&'static str>,
    pub(super) supporting_industry: Option<bool>,
    pub(super) high_technology: Option<bool>,
    pub(super) polluting: Option<bool>,
    pub(super) on_defence_land: Option<bool>,
    pub(super) present_place: String,
    pub(super) need_ha: String,
    pub(super) power_kw: String,
    pub(super) wastewater: String,
    pub(super) relocate_by: String,
    pub(super) note: String,
}

/// The editions a code may be of.
pub(super) const EDITIONS: [&str; 2] = ["2018", "2025"];

impl Typed {
    pub(super) fn of(enterprise: &Enterprise, numerals: Numerals) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let figure = |figure: Option<f64>| {
            figure.map(|figure| numerals.short(figure, 4)).unwrap_or_default()
        };
        let edition = enterprise.vsic_edition.as_deref();
        Self {
            name: enterprise.name.clone(),
            tax_code: text(&enterprise.tax_code),
            legal_form: text(&enterprise.legal_form),
            vsic_code: text(&enterprise.vsic_code),
            vsic_edition: EDITIONS.into_iter().find(|known| Some(*known) == edition),
            supporting_industry: enterprise.supporting_industry,
            high_technology: enterprise.high_technology,
            polluting: enterprise.polluting,
            on_defence_land: enterprise.on_defence_land,
            present_place: text(&enterprise.present_place),
            need_ha: figure(enterprise.relocation_need.map(Area::as_hectares)),
            power_kw: figure(enterprise.relocation_power_kw),
            wastewater: figure(enterprise.relocation_wastewater_m3_per_day),
            relocate_by: enterprise.relocate_by.map(units::date).unwrap_or_default(),
            note: text(&enterprise.note),
        }
    }

    /// The record with what was typed in it.
    pub(super) fn record(
        &self,
        before: &Enterprise,
        numerals: Numerals,
    ) -> Result<Enterprise, Message> {
        let text = |typed: &str| Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
        let figure = |typed: &str| figure(typed, numerals);
        Ok(Enterprise {
            id: before.id,
            uid: before.uid,
            name: self.name.clone(),
            tax_code: text(&self.tax_code),
            legal_form: text(&self.legal_form),
            vsic_code: text(&self.vsic_code),
            // An edition alone says nothing.
            vsic_edition: text(&self.vsic_code).and_then(|_| Some(self.vsic_edition?.to_owned())),
            supporting_industry: self.supporting_industry,
            high_technology: self.high_technology,
            polluting: self.polluting,
            on_defence_land: self.on_defence_land,
            present_place: text(&self.present_place),
            relocation_need: figure(&self.need_ha)?.map(Area::hectares),
            relocation_power_kw: figure(&self.power_kw)?,
            relocation_wastewater_m3_per_day: figure(&self.wastewater)?,
            relocate_by: day_field::read(&self.relocate_by)?,
            note: text(&self.note),
        })
    }
}

fn figure(typed: &str, numerals: Numerals) -> Result<Option<f64>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unreadable = || Message::new("enterprises-bad-figure").with("typed", typed);
    numerals.parse(typed).map(Some).ok_or_else(unreadable)
}
