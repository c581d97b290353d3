//! What can be typed after `lapday periods`.

use super::typed::{PlanFile, date, period_kind, sheet_file};
use crate::domain::ReportPeriodKind;
use clap::Args;
use jiff::civil::Date;
use std::path::PathBuf;

/// Which reporting period becomes what; one thing at a time.
#[derive(Debug, Args)]
pub struct PeriodsArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Close the period of the year
    #[arg(long, value_name = "KIND", value_parser = period_kind(), group = "done")]
    pub close: Option<ReportPeriodKind>,
    /// Say that the closed period of the year was handed in
    #[arg(long, value_name = "KIND", value_parser = period_kind(), group = "done")]
    pub hand_in: Option<ReportPeriodKind>,
    /// Take back that the period of the year was handed in
    #[arg(long, value_name = "KIND", value_parser = period_kind(), group = "done")]
    pub take_back: Option<ReportPeriodKind>,
    /// Open the closed period of the year again
    #[arg(long, value_name = "KIND", value_parser = period_kind(), group = "done")]
    pub reopen: Option<ReportPeriodKind>,
    /// Write the sheet of the closed period of the year
    #[arg(long, value_name = "KIND", value_parser = period_kind(), requires = "out", group = "done")]
    pub sheet: Option<ReportPeriodKind>,
    /// The year (none: this year)
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i16>,
    /// The day it was handed in: 2024-06-19 or 19/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date, requires = "hand_in")]
    pub on: Option<Date>,
    /// File for the sheet, .csv, .txt or .xlsx
    #[arg(long, value_name = "FILE", value_parser = sheet_file, requires = "sheet")]
    pub out: Option<PathBuf>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}
