//! What can be typed after `lapday layout`.

use super::typed::{NUMBERS, PlanFile, date};
use clap::Args;
use jiff::civil::Date;

/// Which zone is laid out, and how.
#[derive(Debug, Args)]
#[command(after_help = NUMBERS)]
pub struct LayoutArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Code of the zone
    #[arg(long, value_name = "CODE")]
    pub zone: String,
    /// Width of the green belt, metres (none: what the rules of the day ask)
    #[arg(long, value_name = "METRES", allow_negative_numbers = true)]
    pub belt: Option<String>,
    /// Width of the main road, metres
    #[arg(long, value_name = "METRES", allow_negative_numbers = true)]
    pub main_road: Option<String>,
    /// Width of the streets, metres
    #[arg(long, value_name = "METRES", allow_negative_numbers = true)]
    pub road: Option<String>,
    /// From street to street, metres
    #[arg(long, value_name = "METRES", allow_negative_numbers = true)]
    pub depth: Option<String>,
    /// Area of a lot, m²
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub lot: Option<String>,
    /// Green land in all at least, percent (none: what the rules of the day ask)
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub green: Option<String>,
    /// Technical land, percent (none: what the rules of the day ask)
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub technical: Option<String>,
    /// The side the main road comes in from: numbers of two corners, clockwise (none: the longest side)
    #[arg(long, value_name = "CORNERS")]
    pub gate: Option<String>,
    /// How far from that side the middles of the streets lie, metres (none: as the depth asks)
    #[arg(long, value_name = "DISTANCES", allow_hyphen_values = true)]
    pub streets: Option<String>,
    /// Another number makes another scheme
    #[arg(long, value_name = "S", default_value_t = 0)]
    pub seed: u64,
    /// What comes before the numbers of the lots
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub prefix: Option<String>,
    /// The day from which it holds, and whose rules it is held against: 2024-06-30 or 30/06/2024 (none:
    /// today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Number of the document it rests on; one that is not in the plan yet is added
    #[arg(long, value_name = "NUMBER", requires = "write")]
    pub document: Option<String>,
    /// Keep the draft as lots; without it nothing is written
    #[arg(long)]
    pub write: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}
