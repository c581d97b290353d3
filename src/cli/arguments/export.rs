//! What can be typed after `lapday export`.

use super::typed::{PICTURES, PlanFile, date, with_ending};
use crate::domain::RecordKind;
use crate::io::{LAYER_FORMATS, dossier_name, drawn_kinds};
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
    /// All that is drawn.
    Plan,
    /// The dossier of a zone's detailed plan.
    Dossier,
}

impl Exported {
    /// All that can be written, by name.
    fn named() -> Vec<(&'static str, Self)> {
        let own = [
            ("corners", Self::Corners),
            ("zones", Self::Listing(Listing::Zones)),
            ("fill", Self::Listing(Listing::Fill)),
            ("occupancy", Self::Listing(Listing::Occupancies)),
            ("plan", Self::Plan),
            ("dossier", Self::Dossier),
        ];
        let tables = TABLES.iter().map(|table| (table.id, Self::Table(table)));
        // The name of the kind means the list for people above.
        let others = RecordKind::VARIANTS.iter().filter(|kind| **kind != RecordKind::Occupancy);
        let records = others.map(|kind| (kind.into(), Self::Records(*kind)));
        own.into_iter().chain(tables).chain(records).collect()
    }

    /// The kinds of record a map of it shows, or nothing where it has no map.
    pub fn on_a_map(self) -> Vec<RecordKind> {
        match self {
            Self::Plan => drawn_kinds().collect(),
            Self::Listing(Listing::Zones) => vec![RecordKind::Zone],
            Self::Listing(Listing::Occupancies) => vec![RecordKind::Occupancy],
            Self::Table(table) if table.id == "lots" => vec![RecordKind::Lot],
            Self::Table(table) if table.id == "works" => vec![RecordKind::Work],
            Self::Records(kind) => drawn_kinds().filter(|drawn| *drawn == kind).collect(),
            Self::Corners | Self::Dossier | Self::Table(_) | Self::Listing(Listing::Fill) => {
                Vec::new()
            }
        }
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
    /// File to write, .csv, .txt or .xlsx; .ics for the calendar; .geojson, .kml, .kmz, .gpkg, .shp,
    /// .zip or .dxf for a map, .svg or .png for a picture of it; `CSDL_` and a name for the folder or
    /// .zip of a dossier
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
    let path = PathBuf::from(typed);
    if dossier_name(&path).is_some() {
        return Ok(path);
    }
    let tables = FORMATS.iter().map(|format| format.ending);
    let maps = LAYER_FORMATS.iter().map(|format| format.ending);
    let endings: Vec<&str> = tables.chain([CALENDAR]).chain(maps).chain(PICTURES).collect();
    let told = format!("name a file that ends in .{}", endings.join(", ."));
    with_ending(typed, &endings, &told)
}
