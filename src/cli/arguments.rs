//! What can be typed after `lapday`.

mod approve;
mod export;
mod find_land;
mod import;
mod layout;
mod lineage;
mod periods;
mod report;
mod system;
mod typed;

pub use approve::ApproveArguments;
pub use export::{ExportArguments, Exported};
pub use find_land::FindLandArguments;
pub use import::{CornerField, ImportArguments, ImportKind, MatchedField};
pub use layout::LayoutArguments;
pub use lineage::{MergeLotsArguments, SplitArguments};
pub use periods::PeriodsArguments;
pub use report::ReportArguments;
pub use system::AskedSystem;
pub use typed::{PICTURES, PlanFile};

use crate::domain::{OccupancyState, RecordKind};
use crate::geodesy::Grid;
use crate::i18n::Language;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::env;
use std::path::PathBuf;
use system::system;
use typed::{NUMBERS, date, field_value, grid, picture, record_kind, state};

/// Plan and run industrial clusters and craft villages.
#[derive(Debug, Parser)]
#[command(name = "lapday", version, about)]
pub struct Cli {
    /// Plan to open in the window (none: the Hương Trà plan)
    pub plan: Option<PathBuf>,
    /// Language of texts and messages (also: environment variable `LAPDAY_LANG`)
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Speech>,
    /// What to do without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Cli {
    /// The language asked for, by option or environment.
    pub fn asked_language(&self) -> Option<Language> {
        let from_environment = || Speech::from_str(&env::var("LAPDAY_LANG").ok()?, true).ok();
        match self.lang.or_else(from_environment)? {
            Speech::En => Some(Language::English),
            Speech::Vi => Some(Language::Vietnamese),
        }
    }

    /// The language asked for; Vietnamese where nobody says.
    pub fn language(&self) -> Language {
        self.asked_language().unwrap_or_default()
    }
}

/// A language by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Speech {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

/// What to do without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new plan file
    New(NewArguments),
    /// Show or change title and period of the plan, and show who keeps it
    About(AboutArguments),
    /// List the zones: areas, status, where the boundary is from
    Zones(DayArguments),
    /// List the lots and who occupies them
    Lots(PlanArguments),
    /// Say how full each zone is, with numerator and denominator
    Fill(PlanArguments),
    /// Say how each target stands, by the records and by what was said
    Targets(PlanArguments),
    /// List the reporting periods, close one, say it was handed in, write its sheet
    Periods(PeriodsArguments),
    /// Record that an enterprise does something with a lot
    Occupy(OccupyArguments),
    /// Record an approval of a zone or one of its phases, with all that follows from it
    Approve(ApproveArguments),
    /// Split a lot from a day on
    Split(SplitArguments),
    /// Merge lots that lie side by side from a day on
    MergeLots(MergeLotsArguments),
    /// Lay a zone out: roads, green belt, technical land and lots as a draft
    Layout(LayoutArguments),
    /// Find lots that would do for who asks for land
    FindLand(FindLandArguments),
    /// List the records of a kind with every field
    List(ListArguments),
    /// Make or change one record
    Put(PutArguments),
    /// List what was changed, newest first
    History(ZonesArguments),
    /// Take back the last change, or return to how the plan was after an earlier one
    Undo(UndoArguments),
    /// Bring in what the built-in plan has gained since the file was made
    Renew(RenewArguments),
    /// Copy the plan to a new file
    Backup(BackupArguments),
    /// Measure the areas in another program's file
    Measure(MeasureArguments),
    /// Read another program's file into the plan
    Import(ImportArguments),
    /// Write a part of the plan for other programs
    Export(ExportArguments),
    /// Find what is wrong with boundaries and with how lots lie, or with a dossier
    Check(CheckArguments),
    /// Draw the plan or one zone
    Render(RenderArguments),
    /// Make a paper of the plan, to be printed, edited or handed in
    Report(ReportArguments),
    /// Make a synthetic country for tests and benchmarks
    Sample(SampleArguments),
}

/// A plan file, and how to answer.
#[derive(Debug, Args)]
pub struct ZonesArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// A plan file, a day, and how to answer.
#[derive(Debug, Args)]
pub struct DayArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// The day it speaks of: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// A plan file, a part of it, a day, and how to answer.
#[derive(Debug, Args)]
pub struct PlanArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Only this zone
    #[arg(long, value_name = "CODE")]
    pub zone: Option<String>,
    /// The day it speaks of: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// Of which zone and day the land is checked, and whether it is mended.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Only this zone
    #[arg(long, value_name = "CODE")]
    pub zone: Option<String>,
    /// The day it speaks of: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// The day whose law it is held to (none: the day it speaks of)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub law: Option<Date>,
    /// Only what turns from the law of this day to that of --law
    #[arg(long, value_name = "DATE", value_parser = date, conflicts_with = "repair")]
    pub compare: Option<Date>,
    /// Mend what is safe to mend, in one step that can be taken back
    #[arg(long, conflicts_with = "zone")]
    pub repair: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// Which records to list, and how to answer.
#[derive(Debug, Args)]
pub struct ListArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Kind of record
    #[arg(long, value_parser = record_kind())]
    pub kind: RecordKind,
    /// Only what is valid or known on this day: 2024-06-30 or 30/06/2024
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// Which record becomes what.
#[derive(Debug, Args)]
#[command(after_help = NUMBERS)]
pub struct PutArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Kind of record
    #[arg(long, value_parser = record_kind())]
    pub kind: RecordKind,
    /// Key of the record to change (none: a new one)
    #[arg(long, value_name = "N")]
    pub id: Option<i64>,
    /// A field and what it becomes; FIELD= empties it. Fields are named as `lapday list` names them
    #[arg(value_name = "FIELD=VALUE", required = true, value_parser = field_value)]
    pub fields: Vec<(String, String)>,
}

/// A plan file to be brought up to what the built-in plan says now.
#[derive(Debug, Args)]
pub struct RenewArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Say what would happen and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// What a new plan starts with.
#[derive(Debug, Args)]
pub struct NewArguments {
    /// The file to make.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Start with nothing in it instead of the Hương Trà plan
    #[arg(long)]
    pub empty: bool,
    /// Title of the plan
    #[arg(long, requires = "empty")]
    pub title: Option<String>,
    /// Grid of the plan, as EPSG:9214
    #[arg(long, value_name = "EPSG:n", requires = "empty", value_parser = grid)]
    pub crs: Option<Grid>,
    /// Whose plan it is: the province or town
    #[arg(long, requires = "empty")]
    pub subtitle: Option<String>,
    /// The office that keeps it
    #[arg(long, requires = "empty")]
    pub office: Option<String>,
    /// The commune or ward it is of
    #[arg(long, requires = "empty")]
    pub commune: Option<String>,
    /// First day of its period
    #[arg(long, value_name = "DATE", requires = "empty", value_parser = date)]
    pub from: Option<Date>,
    /// Last day of its period
    #[arg(long, value_name = "DATE", requires = "empty", value_parser = date)]
    pub to: Option<Date>,
}

/// What a plan says of itself, and what of it changes.
#[derive(Debug, Args)]
pub struct AboutArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// New title
    #[arg(long)]
    pub title: Option<String>,
    /// Whose plan it is: the province or town
    #[arg(long)]
    pub subtitle: Option<String>,
    /// First day of its period
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<Date>,
    /// Last day of its period
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub to: Option<Date>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// Who does what with a lot, from when.
#[derive(Debug, Args)]
#[command(after_help = NUMBERS)]
pub struct OccupyArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Code of the zone
    #[arg(long, value_name = "CODE")]
    pub zone: String,
    /// Code of the lot
    #[arg(long, value_name = "CODE")]
    pub lot: String,
    /// Name of the enterprise; one that is not in the plan yet is added
    #[arg(long, value_name = "NAME")]
    pub enterprise: String,
    /// Confirm that it is a new enterprise, although the plan has one of a name like it
    #[arg(long = "new")]
    pub is_new: bool,
    /// What it does there
    #[arg(long, value_parser = state())]
    pub state: OccupancyState,
    /// The first day: 2024-06-30 or 30/06/2024
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Date,
    /// The first day after (none: without end)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub to: Option<Date>,
    /// Square metres of the lot (none: what it has there, else all that is free)
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub area_m2: Option<String>,
    /// Number of the document it rests on; one the plan does not have is entered by its number
    #[arg(long, value_name = "NUMBER")]
    pub document: Option<String>,
    /// Number of the approved investment policy or the registration certificate
    #[arg(long, value_name = "NUMBER")]
    pub approval: Option<String>,
    /// Its day: 2024-06-30 or 30/06/2024
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub approved_on: Option<Date>,
    /// The day by which the next step is due: the lease signed, the works finished
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub deadline: Option<Date>,
    /// Why it stands still, or why the land was taken back
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Number of the lease contract
    #[arg(long, value_name = "NUMBER")]
    pub lease_number: Option<String>,
    /// Years of the lease
    #[arg(long, value_name = "YEARS", allow_negative_numbers = true)]
    pub lease_years: Option<String>,
    /// Investment registered, million VND
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub investment: Option<String>,
    /// Investment done so far, million VND
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub investment_done: Option<String>,
    /// Workers
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub workers: Option<String>,
    /// Wastewater, m³ a day
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub wastewater: Option<String>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// How far back.
#[derive(Debug, Args)]
pub struct UndoArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Return to how the plan was after this line of the history
    #[arg(long, value_name = "N")]
    pub to: Option<i64>,
}

/// Where a copy goes.
#[derive(Debug, Args)]
pub struct BackupArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// The copy (none: beside the plan, with the day in its name)
    #[arg(value_name = "COPY.gpkg")]
    pub to: Option<PathBuf>,
}

/// What to draw, how large, and where to put it.
#[derive(Debug, Args)]
pub struct RenderArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Picture to write, .png or .svg
    #[arg(long, value_name = "FILE", value_parser = picture)]
    pub out: PathBuf,
    /// Only this zone
    #[arg(long, value_name = "CODE")]
    pub zone: Option<String>,
    /// The day it shows: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Width in pixels
    #[arg(long, default_value_t = 1600, value_parser = clap::value_parser!(u32).range(64..=16_000))]
    pub width: u32,
    /// Height in pixels
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(64..=16_000))]
    pub height: u32,
}

/// What to measure, and how to answer.
#[derive(Debug, Args)]
pub struct MeasureArguments {
    /// File to measure: .geojson, .gpkg, .csv, .txt, .xlsx, .docx, .xls or .ods
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Reference system of the numbers in the file, as EPSG:9214 or the province's name; where they are
    /// degrees, the grid to measure on
    #[arg(long, value_name = "SYSTEM", value_parser = system)]
    pub crs: Option<AskedSystem>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// How large a synthetic country is.
#[derive(Debug, Args)]
pub struct SampleArguments {
    /// The file to make.
    #[command(flatten)]
    pub plan: PlanFile,
    /// How many zones
    #[arg(long, value_name = "N")]
    pub zones: usize,
    /// How many lots in each
    #[arg(long, value_name = "M")]
    pub lots_per_zone: usize,
    /// Another number makes another country
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}
