//! Roughly where Vietnam is, to tell a likely position from an unlikely one.
//!
//! No border: only the order of guesses hangs on it, never a refusal of land or sea.

use super::Grid;
use geo::{Point, Rect};
use std::ops::RangeInclusive;

/// Southernmost and northernmost degree a position is looked for in.
const LATITUDES: RangeInclusive<f64> = 8.0..=24.0;
/// Westernmost and easternmost degree: from Điện Biên to the east of Trường Sa.
const LONGITUDES: RangeInclusive<f64> = 102.0..=118.0;

/// The mainland by half degrees of latitude from 8° on: westernmost and easternmost degree.
const MAINLAND: [(f64, f64); 31] = [
    (104.5, 105.3),
    (104.6, 105.7),
    (104.7, 106.4),
    (104.7, 106.8),
    (103.8, 107.3),
    (103.8, 108.4),
    (104.7, 109.1),
    (105.7, 109.3),
    (105.9, 109.4),
    (106.9, 109.5),
    (107.3, 109.5),
    (107.3, 109.4),
    (107.3, 109.2),
    (107.2, 109.2),
    (107.2, 109.0),
    (107.1, 108.9),
    (106.9, 108.5),
    (106.5, 107.9),
    (106.0, 107.3),
    (105.4, 106.7),
    (105.0, 106.5),
    (104.3, 106.0),
    (103.8, 106.0),
    (103.8, 106.7),
    (103.8, 107.3),
    (102.9, 108.1),
    (102.3, 108.2),
    (102.1, 107.5),
    (102.1, 107.0),
    (102.3, 106.9),
    (104.5, 106.2),
];

/// Whether a position on WGS 84 is in the part of the earth this program is for.
pub fn is_around_vietnam(lon_lat: Point) -> bool {
    LONGITUDES.contains(&lon_lat.x()) && LATITUDES.contains(&lon_lat.y())
}

/// A rectangle on a grid that lies around Vietnam as a whole, all but a hem of it: to look there costs
/// less than to bring a position back to degrees.
pub fn around_vietnam(grid: &Grid) -> Rect {
    const HEM: f64 = 0.5;
    /// Pieces of a side; between their ends a parallel bends by less than the hem.
    const PIECES: u32 = 16;
    let inner = |degrees: &RangeInclusive<f64>| (degrees.start() + HEM, degrees.end() - HEM);
    let ((west, east), (south, north)) = (inner(&LONGITUDES), inner(&LATITUDES));
    let along = |from: f64, to: f64| {
        (0..=PIECES).map(move |piece| from + (to - from) * f64::from(piece) / f64::from(PIECES))
    };
    let easting =
        |lon: f64| along(south, north).map(move |lat| grid.from_wgs84((lon, lat).into()).x());
    let northing =
        |lat: f64| along(west, east).map(move |lon| grid.from_wgs84((lon, lat).into()).y());
    let (most, least) = (f64::max, f64::min);
    Rect::new(
        (easting(west).fold(f64::MIN, most), northing(south).fold(f64::MIN, most)),
        (easting(east).fold(f64::MAX, least), northing(north).fold(f64::MAX, least)),
    )
}

/// Whether a position on WGS 84 is about on the mainland.
pub fn is_about_mainland(lon_lat: Point) -> bool {
    let band = (lon_lat.y() - LATITUDES.start()) * 2.0;
    if !is_around_vietnam(lon_lat) {
        return false;
    }
    MAINLAND
        .get(band.floor() as usize)
        .is_some_and(|(west, east)| (*west..=*east).contains(&lon_lat.x()))
}

/// Whether a position on WGS 84 is about in Huế, whose grid is 107°00′ though 107°30′ is nearer to its
/// east.
pub fn is_in_hue(lon_lat: Point) -> bool {
    (107.0..=108.25).contains(&lon_lat.x()) && (15.95..=16.8).contains(&lon_lat.y())
}
