//! What a list of tenants comes to: read and judged against the plan, in any thread.

use super::super::book::Source;
use crate::domain::Plan;
use crate::i18n::Message;
use crate::io::{
    Alike, Sheet, TenantColumns, TenantReading, TenantTable, TenantsAs, TenantsPlanned, Wordings,
    plan_tenants, read_tenants, tenant_columns,
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
    /// Whether names like one of the plan are those of new enterprises.
    pub are_new: bool,
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
        (columns, reading): (Option<TenantColumns>, &TenantReading),
        question: Question,
        progress: &Progress,
    ) -> Option<Self> {
        let sheet = source.table(|sheet| tenant_columns(sheet).of.len());
        let columns = columns.unwrap_or_else(|| tenant_columns(&sheet));
        let reading = TenantReading { wordings: Wordings::of(plan), ..reading.clone() };
        let table = read_tenants(&sheet, &columns, &reading);
        if progress.is_cancelled() {
            return None;
        }
        let alike = if question.are_new { Alike::Another } else { Alike::Asked };
        let tables = std::slice::from_ref(&table);
        let planned = plan_tenants(plan, tables, question.read_as, &alike);
        let changes = !planned.edit.changes_nothing(plan);
        let warnings = wastewater_warnings(plan, &planned.edit);
        Some(Self { answers: question, sheet, table, planned, changes, warnings })
    }
}
