//! What can be typed after `lapday export`.

use super::{PlanFile, date, with_ending};
use crate::views::{Listing, TableKind};
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportKind {
    /// Tables of the corners of boundaries
    Corners,
    /// The zones with their areas
    Zones,
    /// How full each zone is
    Fill,
    /// Every occupancy of the day
    Occupancy,
    /// Every lot on the day
    Lots,
    /// The register of enterprises
    Enterprises,
    /// Fill targets, pace and forecast
    Progress,
    /// What changed since an earlier day, lot by lot
    Changes,
    /// Planned industries against who is there
    Industries,
    /// Who has to move, and free lots that would do
    Relocation,
    /// What falls due: leases, works, signatures
    Calendar,
    /// Closed reporting periods
    Periods,
}

/// What sort of thing it is to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Tables of corners.
    Corners,
    /// A table of the desk.
    Table(TableKind),
    /// A table for files alone.
    Listing(Listing),
}

impl ExportKind {
    /// What that is.
    pub const fn what(self) -> Exported {
        match self {
            Self::Corners => Exported::Corners,
            Self::Zones => Exported::Listing(Listing::Zones),
            Self::Fill => Exported::Listing(Listing::Fill),
            Self::Occupancy => Exported::Listing(Listing::Occupancies),
            Self::Lots => Exported::Table(TableKind::Lots),
            Self::Enterprises => Exported::Table(TableKind::Enterprises),
            Self::Progress => Exported::Table(TableKind::Progress),
            Self::Changes => Exported::Table(TableKind::Changes),
            Self::Industries => Exported::Table(TableKind::Industries),
            Self::Relocation => Exported::Table(TableKind::Relocation),
            Self::Calendar => Exported::Table(TableKind::Calendar),
            Self::Periods => Exported::Table(TableKind::Periods),
        }
    }
}

/// What is written, and where to.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// What to write
    #[arg(long = "what", value_enum)]
    pub kind: ExportKind,
    /// File to write, .csv, .txt or .xlsx; .ics for the calendar
    #[arg(long, value_name = "FILE", value_parser = table_file)]
    pub out: PathBuf,
    /// Only this zone
    #[arg(long, value_name = "CODE")]
    pub zone: Option<String>,
    /// The day it speaks of: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// The earlier day changes are counted from (none: a year before)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub since: Option<Date>,
}

fn table_file(typed: &str) -> Result<PathBuf, String> {
    let endings = &["csv", "ics", "txt", "xlsx"];
    with_ending(typed, endings, "name a file that ends in .csv, .txt, .xlsx or .ics")
}
