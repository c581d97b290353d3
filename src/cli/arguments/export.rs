//! What can be typed after `lapday export`.

use super::typed::{PlanFile, date, with_ending};
use crate::domain::RecordKind;
use crate::report::{CALENDAR, FORMATS};
use crate::views::{Listing, TABLES, TableInfo};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use std::path::PathBuf;
use strum::VariantArray;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Tables of corners.
    Corners,
    /// A table of the desk.
    Table(&'static TableInfo),
    /// A table for files alone.
    Listing(Listing),
    /// Every field of the records of a kind, as `lapday import` reads them.
    Records(RecordKind),
}

impl Exported {
    /// All that can be written, by name.
    fn named() -> Vec<(&'static str, Self)> {
        let own = [
            ("corners", Self::Corners),
            ("zones", Self::Listing(Listing::Zones)),
            ("fill", Self::Listing(Listing::Fill)),
            ("occupancy", Self::Listing(Listing::Occupancies)),
        ];
        let tables = TABLES.iter().map(|table| (table.id, Self::Table(table)));
        // The name of the kind means the list for people above.
        let others = RecordKind::VARIANTS.iter().filter(|kind| **kind != RecordKind::Occupancy);
        let records = others.map(|kind| (kind.into(), Self::Records(*kind)));
        own.into_iter().chain(tables).chain(records).collect()
    }
}

fn exported() -> impl TypedValueParser<Value = Exported> {
    PossibleValuesParser::new(Exported::named().into_iter().map(|(name, _)| name)).try_map(
        |typed| {
            let named = Exported::named().into_iter().find(|(name, _)| *name == typed);
            named.map(|(_, exported)| exported).ok_or("one of the names listed")
        },
    )
}

/// What is written, and where to.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// What to write
    #[arg(long = "what", value_name = "WHAT", value_parser = exported())]
    pub what: Exported,
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
    let endings: Vec<&str> = FORMATS.iter().map(|format| format.ending).chain([CALENDAR]).collect();
    let told = format!("name a file that ends in .{}", endings.join(", ."));
    with_ending(typed, &endings, &told)
}
