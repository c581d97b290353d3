//! What can be typed after `lapday report`.

use super::typed::{PlanFile, date, with_ending};
use crate::report::{PAPER_FORMATS, REPORTS, ReportInfo};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use std::path::PathBuf;

/// Which paper, of what, and where to.
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Which paper
    #[arg(long = "kind", value_name = "KIND", value_parser = report())]
    pub kind: &'static ReportInfo,
    /// File to write, .pdf, .docx, .xlsx or .html
    #[arg(long, value_name = "FILE", value_parser = paper_file)]
    pub out: PathBuf,
    /// Only this zone
    #[arg(long, value_name = "CODE")]
    pub zone: Option<String>,
    /// The day its figures are of: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// The day whose law judges them (none: the day the figures are of)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub law: Option<Date>,
}

fn report() -> impl TypedValueParser<Value = &'static ReportInfo> {
    PossibleValuesParser::new(REPORTS.iter().map(|report| report.id)).try_map(|typed| {
        let named = REPORTS.iter().copied().find(|report| report.id == typed);
        named.ok_or("one of the names listed")
    })
}

fn paper_file(typed: &str) -> Result<PathBuf, String> {
    let endings: Vec<&str> = PAPER_FORMATS.iter().map(|format| format.ending).collect();
    let told = format!("name a file that ends in .{}", endings.join(", ."));
    with_ending(typed, &endings, &told)
}
