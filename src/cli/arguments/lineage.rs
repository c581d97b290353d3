//! What can be typed after `lapday split` and `lapday merge-lots`.

use super::typed::{NUMBERS, PlanFile, code, date};
use crate::domain::LandUse;
use clap::{ArgGroup, Args};
use jiff::civil::Date;

/// Which lot becomes which lots.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that is written or not")]
#[command(after_help = NUMBERS, group = ArgGroup::new("cut").required(true).args(["parts", "areas", "line"]))]
pub struct SplitArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Code of the zone
    #[arg(long, value_name = "CODE")]
    pub zone: String,
    /// Code of the lot
    #[arg(long, value_name = "CODE")]
    pub lot: String,
    /// Into so many parts of the same area
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub parts: Option<String>,
    /// Into these areas, m², one after the other; what is left is a lot of its own
    #[arg(long, value_name = "AREAS", allow_hyphen_values = true)]
    pub areas: Option<String>,
    /// Make the areas larger or smaller in proportion, so that nothing is left
    #[arg(long, requires = "areas", conflicts_with_all = ["parts", "line"])]
    pub fit: bool,
    /// Along a line: positions as in a corner table, with semicolons between them
    #[arg(long, value_name = "POSITIONS", num_args = 1..)]
    pub line: Vec<String>,
    /// Cut out a strip of this width along the line, in metres, as a road
    #[arg(long, value_name = "METRES", requires = "line", conflicts_with_all = ["parts", "areas"], allow_negative_numbers = true)]
    pub width: Option<String>,
    /// Divide along these sides: numbers of two corners of its table, clockwise (none: along its
    /// road, else its longest side)
    #[arg(long, value_name = "CORNERS", conflicts_with = "line")]
    pub front: Option<String>,
    /// One part behind the other from the front inwards, not beside each other along it
    #[arg(long, conflicts_with = "line")]
    pub inwards: bool,
    /// Least frontage of each part, metres
    #[arg(long, value_name = "METRES", conflicts_with_all = ["line", "inwards"])]
    pub least_frontage: Option<String>,
    /// Least mean depth of each part, metres
    #[arg(long, value_name = "METRES", conflicts_with_all = ["line", "inwards"])]
    pub least_depth: Option<String>,
    /// Codes of the new lots in order; further ones are numbered
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub codes: Vec<String>,
    /// What comes before the numbers (none: the code of the lot and a dash)
    #[arg(long, value_name = "TEXT")]
    pub prefix: Option<String>,
    /// The day from which it holds: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Number of the document it rests on; one that is not in the plan yet is added
    #[arg(long, value_name = "NUMBER")]
    pub document: Option<String>,
    /// On which of the new lots an enterprise goes on, as "Scavi=A-01" or "Scavi=A-01,A-02"; repeatable
    #[arg(long, value_name = "NAME=CODES")]
    pub carry: Vec<String>,
    /// Only say what would become of it
    #[arg(long)]
    pub dry_run: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// Which lots become one.
#[derive(Debug, Args)]
pub struct MergeLotsArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// Code of the zone
    #[arg(long, value_name = "CODE")]
    pub zone: String,
    /// Codes of the lots
    #[arg(long, value_name = "CODES", value_delimiter = ',', required = true)]
    pub lots: Vec<String>,
    /// Code of the new lot (none: that of the first)
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
    /// What it is set aside for (none: what all of them are)
    #[arg(long, value_parser = code::<LandUse>())]
    pub land_use: Option<LandUse>,
    /// The day from which it holds: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Number of the document it rests on; one that is not in the plan yet is added
    #[arg(long, value_name = "NUMBER")]
    pub document: Option<String>,
    /// Only say what would become of it
    #[arg(long)]
    pub dry_run: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}
