//! Số liệu kỳ: what an enterprise or an infrastructure investor reports of a half-year or a year.

use crate::domain::record::record;
use crate::domain::{
    CentralWastewater, Document, Enterprise, Id, Occupancy, ReportPeriodKind, Zone,
};
use crate::units::Area;
use jiff::civil::Date;

record! {
    /// Figures somebody reports of a period (TT 14/2024/TT-BCT, Biểu 01 and 02).
    PeriodFigure {
        /// Half-year or year.
        kind: ReportPeriodKind,
        /// The last day it speaks of.
        last_day: Date [as_of],
        /// In which zone.
        zone: Option<Id<Zone>>,
        /// Who.
        enterprise: Option<Id<Enterprise>> [title],
        /// On which land.
        occupancy: Option<Id<Occupancy>> [seldom],
        /// Revenue.
        revenue_million_vnd: Option<f64>,
        /// Paid to the budget.
        budget_paid_million_vnd: Option<f64>,
        /// Workers with a contract.
        workers: Option<i64>,
        /// Mean income in a month.
        mean_income_million_vnd: Option<f64>,
        /// Foreign capital.
        foreign_million_vnd: Option<f64>,
        /// Investment done so far.
        investment_done_million_vnd: Option<f64>,
        /// Day the report came in.
        received_on: Option<Date> [later],
        /// Who says so.
        source: Option<String>,
        /// The report.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
        /// The project it speaks of.
        project: Option<String> [seldom, text("field-project_name")],
        /// Whether it has foreign capital, also where nobody says how much.
        has_foreign_capital: Option<bool> [seldom],
        /// Whether it speaks of the common infrastructure of the zone (Biểu 02).
        of_infrastructure: Option<bool> [under("field-group-works")],
        /// All that was paid for infrastructure so far.
        paid_million_vnd: Option<f64> [under("field-group-works")],
        /// Industrial land with infrastructure, ready to be leased.
        ready: Option<Area> as ready_ha [hectares, under("field-group-works")],
        /// How far the central wastewater works were.
        central_wastewater: Option<CentralWastewater> [under("field-group-works")],
    }
}
