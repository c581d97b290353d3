//! Kiểm tra hình học đất đai: what is wrong with the land of a plan, where, and what of it can be mended.
//!
//! Corners a millimetre apart are one, less than a hundredth of a square metre is a slip. What costs
//! somebody land or a name is told and left to a person.

mod apart;
mod brought;
mod check;
mod flaw;
mod looked;
mod mended;
mod of_zone;
mod own;
mod pairs;
mod repair;
mod room;

pub use brought::{CheckedEdit, LandCare, brought_flaws, checked_edit, noted_edit, repair_of};
pub use check::{check_filled_land, check_land, land_flaws};
pub use flaw::{LandFlaw, LandFlawKind, LandRepair};
pub use mended::{MendedLand, mend_land, mend_plan};
pub use repair::repair_land;
