//! What can be typed after `lapday import`.

use super::system::{AskedSystem, system};
use super::typed::{NUMBERS, PlanFile, code, date, source, state};
use crate::domain::{BoundarySource, LandUse, OccupancyState, RecordKind, fields};
use crate::i18n::tidy;
use crate::io::{DecimalSign, TenantField};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use std::path::PathBuf;
use std::str::FromStr;
use strum::VariantArray;

/// What a file is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    /// A table of the corners of one boundary.
    Corners,
    /// Tables of the corners of several lots.
    Lots,
    /// A list of enterprises, for the register.
    Enterprises,
    /// A list of tenants with their lots.
    Occupancy,
    /// Records of a kind, every field of each.
    Records(RecordKind),
}

impl ImportKind {
    /// All that can be read, by name.
    fn named() -> Vec<(&'static str, Self)> {
        let own = [
            ("corners", Self::Corners),
            ("lots", Self::Lots),
            ("zones", Self::Records(RecordKind::Zone)),
            ("works", Self::Records(RecordKind::Work)),
            ("enterprises", Self::Enterprises),
            ("occupancy", Self::Occupancy),
        ];
        // The name of the kind means a list of tenants.
        let others = RecordKind::VARIANTS.iter().filter(|kind| **kind != RecordKind::Occupancy);
        let records = others.map(|kind| (kind.into(), Self::Records(*kind)));
        own.into_iter().chain(records).collect()
    }
}

fn import_kind() -> impl TypedValueParser<Value = ImportKind> {
    PossibleValuesParser::new(ImportKind::named().into_iter().map(|(name, _)| name)).try_map(
        |typed| {
            let named = ImportKind::named().into_iter().find(|(name, _)| *name == typed);
            named.map(|(_, kind)| kind).ok_or("one of the names listed")
        },
    )
}

/// Which file comes into the plan, as what.
#[derive(Debug, Args)]
#[command(after_help = NUMBERS)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct ImportArguments {
    /// The plan.
    #[command(flatten)]
    pub plan: PlanFile,
    /// File to read: .csv, .txt, .xlsx, .docx, .xls or .ods; a map: .geojson, .gpkg, .shp, .zip, .kml, .kmz,
    /// .gpx, .dxf or .dwg
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// More photos and tracks of what was seen
    #[arg(value_name = "FILE")]
    pub more: Vec<PathBuf>,
    /// What is in it
    #[arg(long = "as", value_name = "WHAT", value_parser = import_kind())]
    pub kind: ImportKind,
    /// Zone whose boundary it is, or in which the lots lie (none: a new zone named after the file)
    #[arg(long, value_name = "CODE")]
    pub zone: Option<String>,
    /// What new lots are set aside for
    #[arg(long = "use", default_value = "industrial", value_parser = code::<LandUse>())]
    pub land_use: LandUse,
    /// Reference system of the numbers, as EPSG:9214 or the province's name (none: found out where it can be)
    #[arg(long, value_name = "SYSTEM", value_parser = system)]
    pub crs: Option<AskedSystem>,
    /// Column of a field, by its name, letter or number: x=Northing, name="Tên đơn vị" (corners:
    /// number, x, y, side; tenants: `name`, `tax_code`, `vsic`, `zone`, lot, area, state, from …;
    /// records: the field's name as in `list`)
    #[arg(long = "match", value_name = "FIELD=COLUMN", value_parser = matched)]
    pub matches: Vec<(MatchedField, String)>,
    /// The state of tenants whose row names none (none: leased)
    #[arg(long, value_parser = state())]
    pub state: Option<OccupancyState>,
    /// The first day of tenants whose row names none
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<Date>,
    /// Confirm that enterprises of a name like one of the plan are new ones
    #[arg(long = "new", conflicts_with = "same")]
    pub is_new: bool,
    /// Which enterprise of the plan a name in the file is: "May Sông Bồ=Công ty May Sông Bồ"
    #[arg(long = "same-as", value_name = "NAME=ENTERPRISE", value_parser = same)]
    pub same: Vec<(String, String)>,
    /// The sign before decimals, where the figures leave it open
    #[arg(long, value_enum, value_name = "SIGN")]
    pub decimal: Option<Decimal>,
    /// Layer of the map to read; may be said again (none: those of the kind)
    #[arg(long = "layer", value_name = "NAME")]
    pub layers: Vec<String>,
    /// Layer of a drawing whose texts are the codes of lots (none: the one that fits most)
    #[arg(long, value_name = "NAME")]
    pub codes: Option<String>,
    /// Sheet of the workbook to read (none: all with such a table)
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Column to leave out on purpose, by its name, letter or number
    #[arg(long = "leave", value_name = "COLUMN")]
    pub leaves: Vec<String>,
    /// Take the whole lot where a row leaves out the area
    #[arg(long)]
    pub whole_lots: bool,
    /// In a list of tenants, a year, quarter or month without a day runs from its first day to its last
    #[arg(long)]
    pub whole_periods: bool,
    /// Where the boundary is from (none: not recorded)
    #[arg(long, value_parser = source())]
    pub source: Option<BoundarySource>,
    /// How far a corner may be off, in metres
    #[arg(long, value_name = "METRES", allow_negative_numbers = true)]
    pub accuracy: Option<String>,
    /// How far the work is that photos or tracks show, in percent
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub percent: Option<String>,
    /// The work that photos or tracks show (none: the one they were taken at)
    #[arg(long, value_name = "NAME")]
    pub work: Option<String>,
    /// Say what would happen and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// The sign before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Decimal {
    /// 1250,5
    Comma,
    /// 1250.5
    Point,
}

impl From<Decimal> for DecimalSign {
    fn from(decimal: Decimal) -> Self {
        match decimal {
            Decimal::Comma => Self::Comma,
            Decimal::Point => Self::Point,
        }
    }
}

fn same(typed: &str) -> Result<(String, String), String> {
    let parts = typed.split_once('=').map(|(name, known)| (tidy(name), tidy(known)));
    parts
        .filter(|(name, known)| !name.is_empty() && !known.is_empty())
        .ok_or_else(|| "write NAME=ENTERPRISE".to_owned())
}

/// A field a column may hold. What is read says which of these is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchedField {
    /// As typed: the name of a field of a record.
    pub name: String,
    /// Of a table of corners.
    pub corner: Option<CornerField>,
    /// Of a list of tenants.
    pub tenant: Option<TenantField>,
}

/// A column of a table of corners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum CornerField {
    /// The point's number.
    Number,
    /// X on paper: the northing, or the latitude.
    X,
    /// Y on paper: the easting, or the longitude.
    Y,
    /// The length of the side.
    Side,
}

fn matched(typed: &str) -> Result<(MatchedField, String), String> {
    let usage = || {
        let names = |names: &[&'static str]| names.join(", ");
        let tenants: Vec<&'static str> = TenantField::VARIANTS.iter().map(Into::into).collect();
        let others = "or a field of the records as `lapday list` names it";
        format!(
            "write FIELD=COLUMN with FIELD one of number, x, y, side, {}, {others}",
            names(&tenants)
        )
    };
    let (field, column) = typed.split_once('=').ok_or_else(usage)?;
    let name = field.trim().to_lowercase();
    let corner = CornerField::from_str(&name).ok();
    let tenant = TenantField::from_str(&name).ok();
    let mut kinds = RecordKind::VARIANTS.iter();
    let is_of_records = kinds.any(|kind| fields(*kind).iter().any(|field| field.name == name));
    let is_known = corner.is_some() || tenant.is_some() || is_of_records;
    let column = column.trim();
    if column.is_empty() || !is_known {
        return Err(usage());
    }
    Ok((MatchedField { name, corner, tenant }, column.to_owned()))
}
