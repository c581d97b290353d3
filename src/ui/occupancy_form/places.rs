//! The fields of the form, by the names of what they fill in: a refusal says which it is about.

use crate::domain::field_of;

/// A field of the form.
pub(super) type Place = &'static str;

pub(super) const ENTERPRISE: Place = field_of!(Occupancy: enterprise).name;
/// A name too long is that of the enterprise.
pub(super) const NAME: Place = field_of!(Enterprise: name).name;
pub(super) const TAX_CODE: Place = field_of!(Enterprise: tax_code).name;
pub(super) const VSIC: Place = field_of!(Enterprise: vsic_code).name;
pub(super) const STATE: Place = field_of!(Occupancy: state).name;
pub(super) const AREA: Place = field_of!(Occupancy: area_m2).name;
pub(super) const FROM: Place = field_of!(Occupancy: valid_from).name;
pub(super) const TO: Place = field_of!(Occupancy: valid_to).name;
pub(super) const LEASE_NUMBER: Place = field_of!(Occupancy: lease_number).name;
pub(super) const LEASE_YEARS: Place = field_of!(Occupancy: lease_years).name;
pub(super) const DEADLINE: Place = field_of!(Occupancy: deadline).name;
pub(super) const REASON: Place = field_of!(Occupancy: reason).name;
pub(super) const DOCUMENT: Place = field_of!(Occupancy: document).name;
pub(super) const APPROVAL: Place = field_of!(Occupancy: approval).name;
pub(super) const APPROVED_ON: Place = field_of!(Occupancy: approved_on).name;
pub(super) const INVESTMENT: Place = field_of!(Occupancy: investment_million_vnd).name;
pub(super) const INVESTMENT_DONE: Place = field_of!(Occupancy: investment_done_million_vnd).name;
pub(super) const WORKERS: Place = field_of!(Occupancy: workers).name;
pub(super) const WASTEWATER: Place = field_of!(Occupancy: wastewater_m3_per_day).name;
pub(super) const NOTE: Place = field_of!(Occupancy: note).name;
