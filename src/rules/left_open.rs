//! Cách tính: what a circular leaves open and the office decides, kept as values of its own beside those
//! of rules.

/// Which average of the shares filled a form gives.
pub const AVERAGE: &str = "form.average";
/// Whether what the infrastructure's investor earns and pays counts among its cluster's.
pub const INVESTOR_MONEY: &str = "form.investor_money";
/// Whether the workers of the infrastructure's investor count among its cluster's.
pub const INVESTOR_WORKERS: &str = "form.investor_workers";

/// All of them.
pub(super) const LEFT_OPEN: [&str; 3] = [AVERAGE, INVESTOR_MONEY, INVESTOR_WORKERS];
