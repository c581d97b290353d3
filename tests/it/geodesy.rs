//! VN-2000 against vectors computed with PROJ 9.5, and rings against `GeographicLib`.

#![allow(clippy::unwrap_used)]

use geo::{Distance, Euclidean, Geodesic, MultiPolygon, Point, polygon};
use lapday::geodesy::{Grid, UnknownGrid, perimeter_m};
use proptest::prelude::*;
use serde_json::Value;

const MILLIMETRE: f64 = 0.001;
/// The register's transformation is two-dimensional: the height between the two ellipsoids is left
/// out both ways. The farther from Huế, the more it shows.
const HEIGHT_LEFT_OUT: f64 = 0.002;
/// The vectors are printed to a tenth of a millimetre.
const AS_PRINTED: f64 = 0.000_1;
/// Areas of the vectors are printed to a thousandth of a square metre.
const AREA_AS_PRINTED_M2: f64 = 0.001;
const HUE: u32 = 9214;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../fixtures/vn2000-vectors.json")).unwrap()
}

fn grid(epsg: u32) -> Grid {
    Grid::from_epsg(epsg).unwrap()
}

fn number(vector: &Value, field: &str) -> f64 {
    vector[field].as_f64().unwrap()
}

fn each<'a>(vectors: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    vectors[list].as_array().unwrap().iter()
}

/// A ring of the vectors: northing first, not closed, as on paper.
fn ring(vectors: &Value) -> MultiPolygon {
    let corners = each(&vectors["polygon"], "ring_X_Y")
        .map(|corner| (corner[1].as_f64().unwrap(), corner[0].as_f64().unwrap()))
        .collect::<Vec<_>>();
    MultiPolygon::new(vec![geo::Polygon::new(corners.into(), Vec::new())])
}

#[test]
fn grid_positions_agree_with_proj() {
    let grids = [
        (HUE, "tm3_107_Y_east", "tm3_107_X_north"),
        (5898, "tm3_108_E", "tm3_108_N"),
        (3405, "utm48_E", "utm48_N"),
    ];
    for vector in each(&vectors(), "forward") {
        let lon_lat = Point::new(number(vector, "wgs84_lon"), number(vector, "wgs84_lat"));
        for (epsg, east, north) in grids {
            let expected = Point::new(number(vector, east), number(vector, north));
            let off = Euclidean.distance(grid(epsg).from_wgs84(lon_lat), expected);
            assert!(off <= AS_PRINTED, "{} on EPSG:{epsg} is {off} m off", vector["name"]);
        }
    }
}

#[test]
fn positions_on_wgs84_agree_with_proj() {
    for vector in each(&vectors(), "inverse") {
        let on_grid = Point::new(number(vector, "Y_east"), number(vector, "X_north"));
        let expected = Point::new(number(vector, "wgs84_lon"), number(vector, "wgs84_lat"));
        let off = Geodesic.distance(grid(HUE).to_wgs84(on_grid), expected);
        assert!(off <= MILLIMETRE, "{vector} is {off} m off");
    }
}

#[test]
fn a_boundary_is_measured_on_the_plane_and_on_the_ellipsoid() {
    let vectors = vectors();
    let on_paper = &vectors["polygon"];
    let boundary = ring(&vectors);
    let plane = lapday::domain::Boundary::new(boundary.clone()).plane_area().as_square_metres();
    let geodesic = grid(HUE).geodesic_area(&boundary).as_square_metres();
    assert!((plane - number(on_paper, "grid_area_m2")).abs() < AREA_AS_PRINTED_M2);
    assert!((geodesic - number(on_paper, "geodesic_area_m2")).abs() < AREA_AS_PRINTED_M2);
    assert!((perimeter_m(&boundary) - number(on_paper, "grid_perimeter_m")).abs() < AS_PRINTED);
}

#[test]
fn the_way_round_a_ring_does_not_matter_and_holes_are_taken_out() {
    let outer = [(550_000.0, 1_828_000.0), (550_400.0, 1_828_000.0), (550_400.0, 1_828_400.0)];
    let outer = [outer[0], outer[1], outer[2], (550_000.0, 1_828_400.0)].to_vec();
    let hole: geo::LineString = polygon![
        (x: 550_100.0, y: 1_828_100.0), (x: 550_200.0, y: 1_828_100.0),
        (x: 550_200.0, y: 1_828_200.0), (x: 550_100.0, y: 1_828_200.0),
    ]
    .exterior()
    .clone();
    let mut backwards = outer.clone();
    backwards.reverse();
    let area = |corners: Vec<(f64, f64)>| {
        let ring = geo::Polygon::new(corners.into(), vec![hole.clone()]);
        grid(HUE).geodesic_area(&MultiPolygon::new(vec![ring])).as_square_metres()
    };
    assert!((area(outer.clone()) - area(backwards)).abs() < AREA_AS_PRINTED_M2);
    // 16 ha less 1 ha; the grid shows 0.014 % less than there is.
    assert!((area(outer) - 150_021.2).abs() < 0.2);
}

#[test]
fn every_grid_is_known_by_its_code_and_has_its_own_meridian_on_500_km() {
    let codes: Vec<u32> = Grid::codes().collect();
    let expected = (9205..=9218).chain(5896..=5899).chain([3405, 3406]);
    assert_eq!(codes.len(), 20);
    for epsg in expected {
        assert!(codes.contains(&epsg), "EPSG:{epsg}");
        let grid = grid(epsg);
        assert_eq!(grid.epsg(), epsg);
        let middle = grid.to_wgs84(Point::new(500_000.0, 1_800_000.0));
        // The datum shift moves it by less than 300 m.
        assert!((middle.x() - grid.central_meridian()).abs() < 0.003, "EPSG:{epsg}: {middle:?}");
    }
}

#[test]
fn a_grid_is_defined_as_the_register_defines_it() {
    let definition = grid(HUE).definition();
    assert_eq!(grid(HUE).name(), "VN-2000 / TM-3 107-00");
    for part in [
        "PROJCS[\"VN-2000 / TM-3 107-00\",GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\"",
        "PARAMETER[\"central_meridian\",107]",
        "PARAMETER[\"scale_factor\",0.9999]",
        "AUTHORITY[\"EPSG\",\"4756\"]],PROJECTION",
        "AUTHORITY[\"EPSG\",\"9214\"]]",
    ] {
        assert!(definition.contains(part), "{part} in {definition}");
    }
    for epsg in Grid::codes() {
        let definition = grid(epsg).definition();
        assert_eq!(definition.matches('[').count(), definition.matches(']').count());
    }
    assert!(grid(3405).definition().contains("0.9996"));
    assert!(grid(5899).definition().contains("107.75"));
}

#[test]
fn an_unknown_code_is_named_in_the_answer() {
    assert_eq!(Grid::from_epsg(4326).unwrap_err(), UnknownGrid(4326));
    assert!(UnknownGrid(4326).to_string().contains("EPSG:4326"));
}

#[test]
fn nowhere_is_not_a_number() {
    let grid = grid(HUE);
    assert!(grid.to_wgs84(Point::new(f64::NAN, 0.0)).x().is_nan());
    assert!(grid.from_wgs84(Point::new(f64::INFINITY, 16.0)).x().is_nan());
}

#[test]
fn a_grid_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + Clone>(_: T) {}
    shared(grid(HUE));
}

proptest! {
    #[test]
    fn going_there_and_back_in_hue_ends_where_it_began(
        lon in 107.0..108.2_f64,
        lat in 16.0..16.8_f64,
    ) {
        prop_assert!(there_and_back(HUE, Point::new(lon, lat)) <= MILLIMETRE);
    }

    #[test]
    fn going_there_and_back_in_vietnam_ends_where_it_began(
        lon in 102.0..110.0_f64,
        lat in 8.0..24.0_f64,
        code in prop::sample::select(Grid::codes().collect::<Vec<_>>()),
    ) {
        prop_assert!(there_and_back(code, Point::new(lon, lat)) <= HEIGHT_LEFT_OUT);
    }
}

/// How far off one comes back, in metres.
fn there_and_back(epsg: u32, start: Point) -> f64 {
    let grid = grid(epsg);
    Geodesic.distance(start, grid.to_wgs84(grid.from_wgs84(start)))
}
