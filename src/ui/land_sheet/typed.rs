//! What stands in the fields, and what it asks for.

use super::super::day_field;
use crate::domain::{Id, Industry, LandUse, LandWish, Plan, Promotion, Zone};
use crate::i18n::Message;
use crate::units::{self, Area, Numerals};
use jiff::civil::Date;

/// What a person has typed and chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    pub(super) area_ha: String,
    pub(super) land_use: Option<LandUse>,
    pub(super) industry: Option<Id<Industry>>,
    pub(super) wastewater: String,
    pub(super) from: String,
    pub(super) zone: Option<Id<Zone>>,
}

impl Typed {
    /// What an enquiry asks for; without one, industrial land from the ruling day on.
    pub(super) fn of(enquiry: Option<&Promotion>, numerals: Numerals, on: Date) -> Self {
        let wanted = enquiry.and_then(|enquiry| enquiry.wanted);
        let from = enquiry.and_then(|enquiry| enquiry.wanted_from).unwrap_or(on);
        Self {
            area_ha: wanted.map(|area| numerals.short(area.as_hectares(), 4)).unwrap_or_default(),
            land_use: Some(LandUse::Industrial),
            industry: enquiry.and_then(|enquiry| enquiry.industry),
            wastewater: String::new(),
            from: units::date(from.max(on)),
            zone: enquiry.and_then(|enquiry| enquiry.zone),
        }
    }

    /// The same without what the plan no longer has.
    pub(super) fn still_in(&self, plan: &Plan) -> Self {
        let industry = self.industry.filter(|id| plan.get(*id).is_some());
        let zone = self.zone.filter(|id| plan.get(*id).is_some());
        Self { industry, zone, ..self.clone() }
    }

    /// What is asked for, or what in it cannot be read.
    pub(super) fn wish(&self, numerals: Numerals) -> Result<LandWish, Message> {
        let from = day_field::read(&self.from)?;
        Ok(LandWish {
            area: figure(&self.area_ha, numerals)?.map(Area::hectares),
            land_use: self.land_use,
            industries: self.industry.into_iter().collect(),
            wastewater: figure(&self.wastewater, numerals)?,
            from: from.ok_or_else(|| Message::new("inspector-form-no-from"))?,
            zone: self.zone,
        })
    }
}

fn figure(typed: &str, numerals: Numerals) -> Result<Option<f64>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unreadable = || Message::new("enterprises-bad-figure").with("typed", typed);
    numerals.parse(typed).filter(|figure| *figure >= 0.0).map(Some).ok_or_else(unreadable)
}
