//! Danh sách doanh nghiệp: the list of tenants an office keeps in Excel, read row by row.
//!
//! A row that cannot be read is handed back with its number and the reason; sums and blank rows are
//! counted, not dropped in silence.

mod field;
mod figures;
mod name;
mod place;
mod planned;
mod read;
mod row;
mod state;
mod table;
mod who;

pub use field::TenantField;
pub use planned::{TenantsAs, plan_tenants};
pub use read::{read_tenants, tenant_columns};
pub use state::{SaidState, tenant_state};
pub use table::{Gaps, TenantColumns, TenantReading, TenantRow, TenantTable};
pub use who::{Alike, Who};
