//! Which coordinate a cell can be, judged by the size of its figure alone.
//!
//! Over all of Vietnam northings, eastings, latitudes and longitudes never overlap, in any VN-2000
//! zone and in UTM; that is what finds the columns of a table without a head.

use super::angle::angle;
use super::figure::readings;
use std::ops::RangeInclusive;

/// Northings of Vietnam in metres, Cà Mau to Hà Giang.
const NORTH_M: RangeInclusive<f64> = 850_000.0..=2_750_000.0;
/// Eastings of 3° and 6° zones in metres, neighbouring zones included.
const EAST_M: RangeInclusive<f64> = 120_000.0..=980_000.0;
/// Eastings of Hà Nội 1972 with the zone's number, 18 or 19, before them, in metres.
const HANOI_EAST_M: RangeInclusive<f64> = 18_120_000.0..=19_980_000.0;
/// Eastings of Web Mercator in metres; its northings are those of the zones, roughly.
const MERCATOR_EAST_M: RangeInclusive<f64> = 11_300_000.0..=13_200_000.0;
/// Latitudes in degrees.
const LATITUDE: RangeInclusive<f64> = 8.0..=24.0;
/// Longitudes in degrees, islands included.
const LONGITUDE: RangeInclusive<f64> = 102.0..=118.0;

/// Whether a northing in metres is written here.
pub(in crate::io) fn is_north(cell: &str) -> bool {
    readings(cell).any(|value| NORTH_M.contains(&value))
}

/// Whether an easting in metres is written here.
pub(in crate::io) fn is_east(cell: &str) -> bool {
    let ranges = [&EAST_M, &MERCATOR_EAST_M, &HANOI_EAST_M];
    readings(cell).any(|value| ranges.iter().any(|range| range.contains(&value)))
}

/// Whether a latitude is written here, in decimal degrees or in degrees, minutes and seconds.
pub(in crate::io) fn is_latitude(cell: &str) -> bool {
    in_degrees(cell, &LATITUDE)
}

/// Whether a longitude is written here.
pub(in crate::io) fn is_longitude(cell: &str) -> bool {
    in_degrees(cell, &LONGITUDE)
}

fn in_degrees(cell: &str, range: &RangeInclusive<f64>) -> bool {
    match angle(cell) {
        Ok(angle) => range.contains(&angle.degrees),
        Err(_) => readings(cell).any(|value| range.contains(&value)),
    }
}

/// Whether a number is written here, of whatever size.
pub(in crate::io) fn is_number(cell: &str) -> bool {
    readings(cell).next().is_some()
}

/// Whether a number or an angle is written here.
pub(in crate::io) fn is_number_or_angle(cell: &str) -> bool {
    is_number(cell) || angle(cell).is_ok()
}
