//! Other people's files: read to features or corners, mapped to an edit, written from a plan.
//!
//! Nothing here changes a plan or keeps what it could not read: every refused row is handed back
//! with its reason.

mod corners;
mod excerpt;
mod features;
mod listing;
mod plausible;
mod records;
mod sheet;
mod tenants;
mod trouble;

pub use corners::{
    Choice, Column, CornerTable, DecimalSign, Doubt, DoubtKind, Header, Order, RefusedRow,
    RingSplit, Side, SideBySide, TableCorner, TableRing, Unit, column_letter, read_corners,
};
pub(crate) use excerpt::excerpt;
pub use features::{DeclaredCrs, Feature, Shape, corners_from_sheets, features_from_file};
pub use listing::{
    CornerListing, corner_rows_text, corner_table, corner_table_csv, corner_table_text,
    corner_table_xlsx,
};
pub use records::{RecordsPlanned, plan_records};
pub use sheet::{Sheet, TABLE_ENDINGS, sheet_from_text, sheets_from_file, text_from_bytes};
pub use tenants::{
    Fate, TenantColumns, TenantField, TenantRow, TenantTable, TenantsAs, TenantsPlanned,
    plan_tenants, read_tenants, tenant_columns,
};
pub use trouble::{IoObstacle, IoTrouble};
