//! What can be typed after `lapday find-land`.

use super::typed::{NUMBERS, PlanFile, date, land_use};
use crate::domain::LandUse;
use clap::Args;
use jiff::civil::Date;

/// What land is looked for.
#[derive(Debug, Args)]
#[command(after_help = NUMBERS)]
pub struct FindLandArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// At least so many hectares in one lot
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub area_ha: Option<String>,
    /// What the land is set aside for
    #[arg(long = "use", default_value = "industrial", value_parser = land_use())]
    pub land_use: LandUse,
    /// Industry: a name of the plan's list, or a VSIC code
    #[arg(long, value_name = "NAME")]
    pub industry: Option<String>,
    /// Wastewater it will send, m³ a day
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub wastewater: Option<String>,
    /// The first day it is wanted: 2024-06-30 or 30/06/2024 (none: today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<Date>,
    /// Only in this zone
    #[arg(long, value_name = "CODE")]
    pub zone: Option<String>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}
