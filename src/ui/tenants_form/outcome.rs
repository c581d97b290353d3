//! What a list of tenants comes to: read and judged against the plan, in any thread.

use super::super::book::Source;
use crate::domain::Plan;
use crate::i18n::Message;
use crate::io::{
    Alike, Sheet, TenantColumns, TenantTable, TenantsAs, TenantsPlanned, plan_tenants,
    read_tenants, tenant_columns,
};
use crate::jobs::Progress;
use crate::views::wastewater_warnings;
use std::sync::Arc;

/// What the outcome depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which state of the plan.
    pub revision: u64,
    /// Which list, and which reading of its columns.
    pub version: u64,
    /// What it is read as.
    pub read_as: TenantsAs,
    /// What becomes of names like one of the plan.
    pub alike: Alike,
}

/// What the list comes to.
pub struct Outcome {
    /// To what.
    pub answers: Question,
    /// The list as it came.
    pub sheet: Arc<Sheet>,
    /// Its rows.
    pub table: TenantTable,
    /// What they would do.
    pub planned: TenantsPlanned,
    /// Whether anything of it is new to the plan.
    pub changes: bool,
    /// What it does to the zones' wastewater.
    pub warnings: Vec<Message>,
}

impl Outcome {
    /// Reads and judges the list; nothing where nobody waits for it any more.
    pub fn of(
        plan: &Plan,
        source: Source,
        columns: Option<TenantColumns>,
        question: Question,
        progress: &Progress,
    ) -> Option<Self> {
        let sheet = source.sheet();
        let columns = columns.unwrap_or_else(|| tenant_columns(&sheet));
        let table = read_tenants(&sheet, &columns);
        if progress.is_cancelled() {
            return None;
        }
        let planned = plan_tenants(plan, &table, question.read_as, question.alike);
        let changes = !planned.edit.changes_nothing(plan);
        let warnings = wastewater_warnings(plan, &planned.edit);
        Some(Self { answers: question, sheet, table, planned, changes, warnings })
    }
}
