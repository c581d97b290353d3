//! What stands in the form, and what it means.

use crate::domain::{Enterprise, Id, Lot, OccupancyState};
use crate::i18n::Message;
use crate::operations::{OccupancyDraft, Tenant};
use crate::units::{self, Area, Numerals};
use jiff::civil::Date;

/// What a person has typed and chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) known: Option<Id<Enterprise>>,
    /// Whether somebody has said that the name is a new one, although others look like it.
    pub(super) is_new: bool,
    pub(super) tax_code: String,
    pub(super) vsic_code: String,
    pub(super) state: OccupancyState,
    pub(super) whole: bool,
    pub(super) area: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) lease_number: String,
    pub(super) lease_years: String,
}

impl Typed {
    /// What was typed, as a draft; the first thing that cannot be read is said.
    pub(super) fn draft(
        &self,
        lot: Id<Lot>,
        numerals: Numerals,
    ) -> Result<OccupancyDraft, Message> {
        let text = |typed: &str| Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
        let tenant = match self.known {
            Some(known) => Tenant::Known(known),
            None => Tenant::New {
                name: self.name.clone(),
                tax_code: text(&self.tax_code),
                vsic_code: text(&self.vsic_code),
            },
        };
        let from = date(&self.from)?.ok_or_else(|| Message::new("inspector-form-no-from"))?;
        Ok(OccupancyDraft {
            area: if self.whole { None } else { Some(area(&self.area, numerals)?) },
            to: date(&self.to)?,
            lease_number: text(&self.lease_number),
            lease_years: years(&self.lease_years)?,
            ..OccupancyDraft::new(lot, tenant, self.state, from)
        })
    }
}

fn date(typed: &str) -> Result<Option<Date>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unreadable = || Message::new("inspector-form-bad-date").with("typed", typed);
    units::parse_date(typed).map(Some).ok_or_else(unreadable)
}

fn area(typed: &str, numerals: Numerals) -> Result<Area, Message> {
    let unreadable = || Message::new("inspector-form-bad-area").with("typed", typed.trim());
    numerals.parse(typed).map(Area::square_metres).ok_or_else(unreadable)
}

fn years(typed: &str) -> Result<Option<i64>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unreadable = || Message::new("inspector-form-bad-years").with("typed", typed);
    let years: i64 = typed.parse().map_err(|_| unreadable())?;
    if (1..=99).contains(&years) { Ok(Some(years)) } else { Err(unreadable()) }
}
