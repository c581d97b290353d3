//! How what is typed is read: days, grids, kinds of record, names of files.

use crate::domain::{BoundarySource, LandUse, OccupancyState, RecordKind, ReportPeriodKind};
use crate::geodesy::Grid;
use crate::report::FORMATS;
use crate::units::{self, NoDay};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use std::path::PathBuf;
use std::str::FromStr;
use strum::VariantArray;

/// The text that says how numbers are typed, where one may be.
pub(super) const NUMBERS: &str = "usage-numbers";

/// A plan file.
#[derive(Debug, Args)]
pub struct PlanFile {
    /// Plan file
    #[arg(value_name = "PLAN.gpkg")]
    pub path: PathBuf,
}

/// A day as [`units::read_date`] reads it. A month is none: here nobody sees which day was taken
/// before it is kept.
pub(super) fn date(typed: &str) -> Result<Date, String> {
    units::read_date(typed).map_err(|wrong| match (wrong, units::read_day_or_month(typed)) {
        (NoDay::NotInCalendar, _) => "that day does not exist".to_owned(),
        (NoDay::Unreadable, Ok(first)) => {
            format!("that is a month: write the day, for example {}", units::date(first))
        }
        (NoDay::Unreadable, Err(_)) => "write the day as 2024-06-30 or 30/06/2024".to_owned(),
    })
}

pub(super) fn grid(typed: &str) -> Result<Grid, String> {
    Grid::from_epsg(epsg(typed)?).map_err(|unknown| unknown.to_string())
}

/// The number in "EPSG:9214" or "9214".
pub(super) fn epsg(typed: &str) -> Result<u32, String> {
    let misspelt = || "write it as EPSG:9214".to_owned();
    let number = match typed.trim().split_once(':') {
        Some((authority, number)) if authority.eq_ignore_ascii_case("EPSG") => number,
        Some(_) => return Err(misspelt()),
        None => typed.trim(),
    };
    number.parse().map_err(|_| misspelt())
}

/// How names of pictures end.
pub const PICTURES: [&str; 2] = ["png", "svg"];

pub(super) fn picture(typed: &str) -> Result<PathBuf, String> {
    with_ending(typed, &PICTURES, "name a file that ends in .png or .svg")
}

pub(super) fn with_ending(
    typed: &str,
    endings: &[&str],
    otherwise: &str,
) -> Result<PathBuf, String> {
    let path = PathBuf::from(typed);
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let fits = ending.is_some_and(|ending| endings.contains(&ending.as_str()));
    if fits { Ok(path) } else { Err(otherwise.to_owned()) }
}

pub(super) fn field_value(typed: &str) -> Result<(String, String), String> {
    let (field, value) = typed.split_once('=').ok_or("write FIELD=VALUE")?;
    Ok((field.trim().to_owned(), value.to_owned()))
}

pub(super) fn record_kind() -> impl TypedValueParser<Value = RecordKind> {
    PossibleValuesParser::new(RecordKind::VARIANTS.iter().map(<&'static str>::from))
        .try_map(|code| RecordKind::from_str(&code))
}

pub(super) fn state() -> impl TypedValueParser<Value = OccupancyState> {
    PossibleValuesParser::new(OccupancyState::VARIANTS.iter().map(<&'static str>::from))
        .try_map(|code| OccupancyState::from_str(&code))
}

pub(super) fn period_kind() -> impl TypedValueParser<Value = ReportPeriodKind> {
    PossibleValuesParser::new(ReportPeriodKind::VARIANTS.iter().map(<&'static str>::from))
        .try_map(|code| ReportPeriodKind::from_str(&code))
}

pub(super) fn sheet_file(typed: &str) -> Result<PathBuf, String> {
    let endings: Vec<&str> = FORMATS.iter().map(|format| format.ending).collect();
    let told = format!("name a file that ends in .{}", endings.join(", ."));
    with_ending(typed, &endings, &told)
}

pub(super) fn land_use() -> impl TypedValueParser<Value = LandUse> {
    let for_lease = LandUse::VARIANTS.iter().filter(|land_use| land_use.is_for_lease());
    PossibleValuesParser::new(for_lease.map(<&'static str>::from))
        .try_map(|code| LandUse::from_str(&code))
}

pub(super) fn source() -> impl TypedValueParser<Value = BoundarySource> {
    PossibleValuesParser::new(BoundarySource::VARIANTS.iter().map(<&'static str>::from))
        .try_map(|code| BoundarySource::from_str(&code))
}

/// One of the codes of a vocabulary.
pub(super) fn code<T>() -> impl TypedValueParser<Value = T>
where
    T: VariantArray + FromStr + Copy + Send + Sync + 'static,
    &'static str: From<&'static T>,
    <T as FromStr>::Err: std::error::Error + Send + Sync + 'static,
{
    PossibleValuesParser::new(T::VARIANTS.iter().map(<&'static str>::from))
        .try_map(|code| T::from_str(&code))
}
