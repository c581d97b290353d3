//! A position as a person types it: metres in either order, degrees, degrees-minutes-seconds.
//!
//! Vietnamese letters are a trap: with B (bắc) or Đ (đông) about, N is nam, the south.

use super::crs::Crs;
use super::grid::Grid;
use super::typed_numbers::{Typed, halves, typed};
use super::vietnam::{is_about_mainland, is_around_vietnam};
use geo::{Distance, Euclidean, Point};

/// One way a typed position can be meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypedPosition {
    /// Longitude and latitude on WGS 84, degrees.
    pub lon_lat: Point,
    /// The same on the plan's grid; as typed where the plan's grid was typed.
    pub on_grid: Point,
    /// What the numbers are taken for.
    pub crs: Crs,
}

/// A town and its neighbours, metres.
const NEAR_M: f64 = 40_000.0;

/// The positions a text can mean, the likeliest first; none where it is not a position around
/// Vietnam.
///
/// Metres are tried on the plan's grid, the national zones, UTM and the other provinces' zones,
/// degrees on WGS 84 and on VN-2000.
///
/// ```
/// # use lapday::geodesy::{Crs, Grid, read_positions};
/// let home = Grid::from_epsg(9214)?;
/// let first = read_positions("549092,51; 1828533,89", &home)[0];
/// assert_eq!(first.crs, Crs::Grid(home));
/// assert_eq!((first.on_grid.x(), first.on_grid.y()), (549_092.51, 1_828_533.89));
/// assert_eq!(read_positions("lô C-03", &home), []);
/// # Ok::<(), lapday::geodesy::UnknownGrid>(())
/// ```
pub fn read_positions(text: &str, home: &Grid) -> Vec<TypedPosition> {
    let mut found: Vec<TypedPosition> = Vec::new();
    for (first, second) in halves(text) {
        for first in typed(&first) {
            for second in typed(&second) {
                for position in positions(first, second, home) {
                    if !found.contains(&position) {
                        found.push(position);
                    }
                }
            }
        }
    }
    found.sort_by_key(|position| likeliness(position, home));
    found
}

/// The same with what lies near a position on the plan's grid first, such as the plan's middle: an
/// easting of 45x xxx is in Laos on the meridian 107°00′ and in Huế on 108°00′.
pub fn nearest_first(mut found: Vec<TypedPosition>, near: Point) -> Vec<TypedPosition> {
    found.sort_by_key(|position| Euclidean.distance(position.on_grid, near) > NEAR_M);
    found
}

fn positions(first: Typed, second: Typed, home: &Grid) -> Vec<TypedPosition> {
    let both_orders = |one: f64, other: f64| [Point::new(other, one), Point::new(one, other)];
    match (first, second) {
        (Typed::Angle(first), Typed::Angle(second)) => in_degrees(both_orders(first, second), home),
        (Typed::Number(first), Typed::Number(second)) => {
            let numbers = both_orders(first, second);
            let mut found = in_degrees(numbers, home);
            found.extend(in_metres(numbers, home));
            found
        }
        (Typed::Angle(_), Typed::Number(_)) | (Typed::Number(_), Typed::Angle(_)) => Vec::new(),
    }
}

fn in_degrees(numbers: [Point; 2], home: &Grid) -> Vec<TypedPosition> {
    let systems = [Crs::Wgs84, Crs::Vn2000];
    let tried = systems.into_iter().flat_map(|crs| numbers.map(|at| (crs, at)));
    tried.filter_map(|(crs, at)| position(crs, at, home)).collect()
}

fn in_metres(numbers: [Point; 2], home: &Grid) -> Vec<TypedPosition> {
    Grid::all()
        .flat_map(|grid| numbers.map(|at| (grid, at)))
        .filter(|(grid, at)| (at.x() - 500_000.0).abs() <= grid.reach_m())
        .filter_map(|(grid, at)| position(Crs::Grid(grid), at, home))
        .filter(|found| found.crs == Crs::Grid(*home) || is_about_mainland(found.lon_lat))
        .collect()
}

fn position(crs: Crs, at: Point, home: &Grid) -> Option<TypedPosition> {
    let lon_lat = crs.to_wgs84(at);
    let found = TypedPosition { lon_lat, on_grid: crs.on_grid(at, home), crs };
    is_around_vietnam(lon_lat).then_some(found)
}

/// Less is likelier. National zones (102°, 105°, 108°) are used everywhere, a province's at home.
fn likeliness(position: &TypedPosition, home: &Grid) -> (bool, u8, u32) {
    let (kind, minutes_off) = match position.crs {
        Crs::Wgs84 => (0, 0),
        Crs::Vn2000 => (1, 0),
        Crs::Grid(grid) => {
            let off = (grid.central_meridian() - home.central_meridian()).abs() * 60.0;
            (kind_of(grid, *home), off.round() as u32)
        }
        Crs::Utm(_) | Crs::Hanoi(_) | Crs::Hanoi1972 => (4, 0),
        Crs::WebMercator => (5, 0),
    };
    (!is_about_mainland(position.lon_lat), kind, minutes_off)
}

fn kind_of(grid: Grid, home: Grid) -> u8 {
    match grid.epsg() {
        epsg if epsg == home.epsg() => 0,
        5896..=5898 => 2,
        3405 | 3406 => 3,
        _ => 4,
    }
}
