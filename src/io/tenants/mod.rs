//! Danh sách doanh nghiệp: the list of tenants an office keeps in Excel, read row by row.
//!
//! A row that cannot be read is handed back with its number and the reason; sums and blank rows are
//! counted, not dropped in silence.

mod cell;
mod field;
mod planned;
mod read;
mod row;
mod table;
mod units;

pub use cell::state as tenant_state;
pub use field::TenantField;
pub use planned::{Alike, Fate, TenantsAs, TenantsPlanned, plan_tenants};
pub use read::{read_tenants, tenant_columns};
pub use table::{TenantColumns, TenantRow, TenantTable};
