//! What can be typed after `lapday approve`.

use super::system::{AskedSystem, system};
use super::typed::{NUMBERS, PlanFile, code, date};
use crate::domain::{ApprovalKind, ZoneStatus};
use crate::operations::ZoneOutline;
use clap::Args;
use jiff::civil::Date;
use std::path::PathBuf;

/// A decision on a zone or one of its phases.
#[derive(Debug, Args)]
#[command(after_help = NUMBERS)]
pub struct ApproveArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Code of the zone
    #[arg(long, value_name = "CODE")]
    pub zone: String,
    /// Name of the phase that is approved; one the zone does not have is added (none: the whole zone)
    #[arg(long, value_name = "NAME")]
    pub phase: Option<String>,
    /// What is approved
    #[arg(long, value_parser = code::<ApprovalKind>())]
    pub kind: ApprovalKind,
    /// Number of the decision; one that is not in the plan yet is added
    #[arg(long, value_name = "NUMBER")]
    pub number: String,
    /// Its day, from which it holds: 2024-06-30 or 30/06/2024
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub day: Date,
    /// Who issued it
    #[arg(long, value_name = "NAME")]
    pub issuer: Option<String>,
    /// Approved area, hectares
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub area_ha: Option<String>,
    /// Approved industrial land, hectares
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub industrial_ha: Option<String>,
    /// Approved capital, million VND
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub capital: Option<String>,
    /// Status of what is approved from that day (none: what usually follows)
    #[arg(long, value_parser = code::<ZoneStatus>())]
    pub status: Option<ZoneStatus>,
    /// Status of the whole zone from that day, where a phase is approved (none: as it was)
    #[arg(long, value_parser = code::<ZoneStatus>())]
    pub zone_status: Option<ZoneStatus>,
    /// File with the corner table: .docx, .xlsx, .xls, .ods, .csv or .txt
    #[arg(long, value_name = "FILE")]
    pub corners: Option<PathBuf>,
    /// Reference system of the corners, as EPSG:9214 or the province's name (none: found out where it can be)
    #[arg(long, value_name = "SYSTEM", value_parser = system)]
    pub crs: Option<AskedSystem>,
    /// How far a corner may be off, in metres
    #[arg(long, value_name = "METRES", allow_negative_numbers = true)]
    pub accuracy: Option<String>,
    /// What the outline of the zone becomes with that of a phase (none: joined to a surveyed one, in
    /// place of a sketch)
    #[arg(long, value_parser = code::<ZoneOutline>())]
    pub zone_outline: Option<ZoneOutline>,
    /// Remove sketched lots that stick out and of which nothing was recorded
    #[arg(long)]
    pub drop_sketched: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}
