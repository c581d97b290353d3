//! What a person sees before there is any window: rows, totals, series, computed once.
//!
//! Window, report and command line show these same values. A view reads the plan on one day and
//! changes nothing. Unknown stays unknown: a missing figure is `None`, never 0.

mod area_truth;
mod fill_table;
mod find;
mod lots;
pub mod measurement;
mod names;
pub mod scene;
mod series;
mod table;
mod tables;
mod zone_card;
mod zones;

pub use area_truth::{AreaTruth, Difference, area_truth, bounded_name};
pub use fill_table::{FillRow, fill_table};
pub use find::{Hit, HitKind, find};
pub use lots::{HistoryRow, LotCard, LotFilter, LotRow, LotSort, TenantRow, lot_card, lot_rows};
pub use names::{compare_codes, crs_name, short_name};
pub use series::fill_series;
pub use table::{Cell, Column, Mark, Row, Table};
pub use tables::{TableKind, TableQuery};
pub use zone_card::{IndustryRow, PhaseRow, TargetRow, ZoneCard, zone_card};
pub use zones::{ZoneGroup, ZoneRow, ZoneSort, zone_groups};
