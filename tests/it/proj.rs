//! Every system against PROJ over all of Vietnam, and the way there and back.

use geo::{Distance, Euclidean, Geodesic, Point};
use lapday::geodesy::{Crs, Grid, UnknownCrs};
use proptest::prelude::*;
use serde_json::Value;

const MILLIMETRE: f64 = 0.001;
const TENTH_OF_A_MILLIMETRE: f64 = 0.000_1;
/// The register's transformation is two-dimensional: the height between the two ellipsoids is left
/// out both ways. The farther from Huế, the more it shows.
const HEIGHT_LEFT_OUT: f64 = 0.002;
/// Official positions are printed to 0.1″, so each of the two is up to 0.05″ off: 1.5 m a
/// coordinate, and the two together.
const TENTH_OF_A_SECOND_M: f64 = 4.5;

/// Some 25 positions a system, made by PROJ; the file says how.
fn proj() -> Value {
    serde_json::from_str(include_str!("../fixtures/proj-vietnam.json")).unwrap()
}

fn pairs(system: &Value, list: &str) -> Vec<(Point, Point)> {
    let number = |row: &Value, column: usize| row[column].as_f64().unwrap();
    let rows = system[list].as_array().unwrap();
    rows.iter()
        .map(|row| {
            let from = Point::new(number(row, 0), number(row, 1));
            (from, Point::new(number(row, 2), number(row, 3)))
        })
        .collect()
}

fn systems() -> Vec<(Crs, Value)> {
    let proj = proj();
    let systems = proj["systems"].as_array().unwrap().iter();
    systems
        .map(|system| {
            let epsg = u32::try_from(system["epsg"].as_u64().unwrap()).unwrap();
            (Crs::from_epsg(epsg).unwrap(), system.clone())
        })
        .collect()
}

fn off_m(crs: Crs, one: Point, other: Point) -> f64 {
    if crs.is_in_degrees() { Geodesic.distance(one, other) } else { Euclidean.distance(one, other) }
}

#[test]
fn every_system_is_held_against_proj() {
    let codes: Vec<u32> = systems().iter().map(|(crs, _)| crs.epsg()).collect();
    for epsg in Grid::codes().chain([4756, 3857, 2044, 2045, 2093, 4147]) {
        assert!(codes.contains(&epsg), "EPSG:{epsg}");
    }
}

#[test]
fn positions_over_all_of_vietnam_are_within_a_tenth_of_a_millimetre_of_proj() {
    for (crs, system) in systems() {
        for (lon_lat, expected) in pairs(&system, "forward") {
            let off = off_m(crs, crs.from_wgs84(lon_lat), expected);
            assert!(off < TENTH_OF_A_MILLIMETRE, "{crs:?} at {lon_lat:?} is {off} m off");
        }
    }
}

#[test]
fn the_way_back_is_within_a_millimetre_of_proj() {
    for (crs, system) in systems() {
        for (numbers, expected) in pairs(&system, "inverse") {
            let off = Geodesic.distance(crs.to_wgs84(numbers), expected);
            assert!(off < MILLIMETRE, "{crs:?} at {numbers:?} is {off} m off");
        }
    }
}

#[test]
fn official_pairs_agree_to_the_tenth_of_a_second_they_are_printed_with() {
    let angle =
        |degrees: f64, minutes: f64, seconds: f64| degrees + minutes / 60.0 + seconds / 3600.0;
    let pairs = [
        // Berth 2 of Thuận An, notice to mariners HUE-23-2019.
        (
            Point::new(angle(107.0, 38.0, 27.1), angle(16.0, 33.0, 14.8)),
            Point::new(angle(107.0, 38.0, 33.7), angle(16.0, 33.0, 11.1)),
        ),
        // The pilot station of Đà Nẵng.
        (
            Point::new(angle(108.0, 10.0, 53.4), angle(16.0, 10.0, 3.7)),
            Point::new(angle(108.0, 11.0, 0.0), angle(16.0, 10.0, 0.0)),
        ),
    ];
    for (vn2000, wgs84) in pairs {
        let off = Geodesic.distance(Crs::Vn2000.to_wgs84(vn2000), wgs84);
        assert!(off < TENTH_OF_A_SECOND_M, "{wgs84:?} is {off} m off");
        assert!(Geodesic.distance(vn2000, wgs84) > 200.0, "without the shift it would show");
        let back = Geodesic.distance(Crs::Vn2000.from_wgs84(wgs84), vn2000);
        assert!(back < TENTH_OF_A_SECOND_M, "{vn2000:?} is {back} m off");
    }
}

/// PROJ 9.5.1 through pyproj 3.7: `Transformer.from_crs(4326, epsg, always_xy=True)`.
#[test]
fn utm_on_wgs_84_is_where_proj_has_it() {
    let tu_ha = Point::new(107.461_771, 16.532_299);
    for (epsg, east, north) in
        [(32_648, 762_748.341_809, 1_829_423.716_502), (32_649, 122_255.197_178, 1_831_138.772_637)]
    {
        let utm = Crs::from_epsg(epsg).unwrap();
        let at = utm.from_wgs84(tu_ha);
        assert!((at.x() - east).hypot(at.y() - north) < 1e-4, "EPSG:{epsg}: {at:?}");
        let back = utm.to_wgs84(Point::new(east, north));
        assert!((back.x() - tu_ha.x()).hypot(back.y() - tu_ha.y()) < 1e-9, "EPSG:{epsg}: {back:?}");
    }
}

/// Paper of Hà Nội 1972 leaves the zone's number out of its eastings more often than not.
#[test]
fn an_easting_of_hanoi_1972_is_the_same_with_and_without_its_zone() {
    for (epsg, zone) in [(2044, 18.0), (2045, 19.0)] {
        let hanoi = Crs::from_epsg(epsg).unwrap();
        let whole = Point::new(zone * 1e6 + 548_000.5, 1_828_000.25);
        let short = Point::new(548_000.5, 1_828_000.25);
        assert_eq!(hanoi.to_wgs84(whole), hanoi.to_wgs84(short), "EPSG:{epsg}");
        assert_eq!(hanoi.shift_accuracy_m(), Some(5.0), "EPSG:1544");
    }
    assert_eq!(Crs::Vn2000.shift_accuracy_m(), None);
}

#[test]
fn every_system_has_the_name_and_code_of_the_register() {
    for (epsg, name) in [
        (4326, "WGS 84"),
        (4756, "VN-2000"),
        (3857, "WGS 84 / Pseudo-Mercator"),
        (9214, "VN-2000 / TM-3 107-00"),
        (32_648, "WGS 84 / UTM zone 48N"),
        (32_649, "WGS 84 / UTM zone 49N"),
        (2044, "Hanoi 1972 / Gauss-Kruger zone 18"),
        (2045, "Hanoi 1972 / Gauss-Kruger zone 19"),
        (2093, "Hanoi 1972 / GK 106 NE"),
        (4147, "Hanoi 1972"),
    ] {
        let crs = Crs::from_epsg(epsg).unwrap();
        assert_eq!((crs.epsg(), crs.name().as_str()), (epsg, name));
    }
    assert_eq!(Crs::from_epsg(2154), Err(UnknownCrs(2154)));
    assert!(UnknownCrs(2154).to_string().contains("EPSG:2154"));
}

#[test]
fn nowhere_is_not_a_number_in_any_system() {
    for (crs, _) in systems() {
        for nowhere in [f64::NAN, f64::INFINITY] {
            assert!(crs.to_wgs84(Point::new(nowhere, 1.0)).x().is_nan(), "{crs:?}");
            assert!(crs.from_wgs84(Point::new(nowhere, 16.0)).x().is_nan(), "{crs:?}");
        }
    }
}

#[test]
fn a_grid_does_not_reach_round_the_earth() {
    let paris = Point::new(2.35, 48.85);
    for grid in Grid::all() {
        assert!(grid.from_wgs84(paris).x().is_nan(), "{grid:?}");
        // Latitude and longitude swapped.
        assert!(grid.from_wgs84(Point::new(107.0, 107.0)).x().is_nan(), "{grid:?}");
        for [east, north] in [[1.0e9, 1_828_000.0], [549_000.0, 1.0e9], [549_000.0, -1.0e9]] {
            let lon_lat = grid.to_wgs84(Point::new(east, north));
            assert!(lon_lat.x().is_nan() && lon_lat.y().is_nan(), "{east} {north} on {grid:?}");
        }
    }
}

proptest! {
    #[test]
    fn going_there_and_back_in_hue_ends_where_it_began(
        lon in 107.0..108.2_f64,
        lat in 16.0..16.8_f64,
    ) {
        let hue = Crs::from_epsg(9214).unwrap();
        prop_assert!(there_and_back(hue, Point::new(lon, lat)) <= MILLIMETRE);
    }

    #[test]
    fn going_there_and_back_in_vietnam_ends_where_it_began(
        lon in 102.0..118.0_f64,
        lat in 8.0..24.0_f64,
        code in prop::sample::select(Grid::codes().chain([4326, 4756, 3857, 2044, 2045, 2093, 4147]).collect::<Vec<_>>()),
    ) {
        let crs = Crs::from_epsg(code).unwrap();
        prop_assert!(there_and_back(crs, Point::new(lon, lat)) <= HEIGHT_LEFT_OUT);
    }

    #[test]
    fn a_position_of_one_zone_comes_back_from_any_other(
        east in 400_000.0..600_000.0_f64,
        north in 950_000.0..2_600_000.0_f64,
        codes in prop::sample::subsequence(Grid::codes().collect::<Vec<_>>(), 2),
    ) {
        let (one, other) = (Grid::from_epsg(codes[0]).unwrap(), Grid::from_epsg(codes[1]).unwrap());
        let start = Point::new(east, north);
        let there = Crs::Grid(one).on_grid(start, &other);
        let back = Crs::Grid(other).on_grid(there, &one);
        // No datum lies between two zones, so nothing is lost on the way.
        prop_assert!(Euclidean.distance(start, back) <= TENTH_OF_A_MILLIMETRE);
    }
}

proptest! {
    /// A second opinion from a program that shares no line with ours.
    #[test]
    fn proj4rs_gives_the_same_positions(
        from_meridian in -3.0..3.0_f64,
        lat in 8.0..24.0_f64,
        code in prop::sample::select(Grid::codes().collect::<Vec<_>>()),
    ) {
        let grid = Grid::from_epsg(code).unwrap();
        let lon_lat = Point::new(grid.central_meridian() + from_meridian, lat);
        let (there, back) = by_proj4rs(grid, lon_lat);
        let ours = grid.from_wgs84(lon_lat);
        prop_assert!(Euclidean.distance(ours, there) < TENTH_OF_A_MILLIMETRE);
        prop_assert!(Geodesic.distance(grid.to_wgs84(there), back) < TENTH_OF_A_MILLIMETRE);
    }
}

/// On the grid and back again.
fn by_proj4rs(grid: Grid, lon_lat: Point) -> (Point, Point) {
    let scale = if grid.is_three_degree() { 0.9999 } else { 0.9996 };
    let definition = format!(
        "+proj=tmerc +lat_0=0 +lon_0={} +k={scale} +x_0=500000 +y_0=0 +ellps=WGS84 \
         +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,\
         0.252906278 +units=m",
        grid.central_meridian()
    );
    let on_grid = proj4rs::Proj::from_proj_string(&definition).unwrap();
    let wgs84 = proj4rs::Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs").unwrap();
    let mut place = (lon_lat.x().to_radians(), lon_lat.y().to_radians(), 0.0);
    proj4rs::transform::transform(&wgs84, &on_grid, &mut place).unwrap();
    let there = Point::new(place.0, place.1);
    // The height is left out both ways, as the register has it.
    let mut place = (place.0, place.1, 0.0);
    proj4rs::transform::transform(&on_grid, &wgs84, &mut place).unwrap();
    (there, Point::new(place.0.to_degrees(), place.1.to_degrees()))
}

/// How far off one comes back, in metres.
fn there_and_back(crs: Crs, start: Point) -> f64 {
    Geodesic.distance(start, crs.to_wgs84(crs.from_wgs84(start)))
}
