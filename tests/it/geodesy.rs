//! VN-2000 against vectors computed with PROJ 9.5, and rings against `GeographicLib`.

use geo::{Area as _, Distance, Euclidean, Geodesic, GeodesicArea, MultiPolygon, Point, polygon};
use lapday::geodesy::{Grid, MERGED, PROVINCES, Province, UnknownGrid, area_deviation};
use proptest::prelude::*;
use serde_json::Value;

const MILLIMETRE: f64 = 0.001;
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
    let measured = grid(HUE).measure(&boundary);
    let geodesic = measured.geodesic.as_square_metres();
    assert_eq!(measured.plane.as_square_metres(), plane, "one function, one method");
    assert!((plane - number(on_paper, "grid_area_m2")).abs() < AREA_AS_PRINTED_M2);
    assert!((geodesic - number(on_paper, "geodesic_area_m2")).abs() < AREA_AS_PRINTED_M2);
    assert!((measured.perimeter_m - number(on_paper, "grid_perimeter_m")).abs() < AS_PRINTED);
    let around = measured.geodesic_perimeter_m - number(on_paper, "geodesic_perimeter_m");
    assert!(around.abs() < AS_PRINTED);
}

proptest! {
    #[test]
    fn the_ellipsoid_is_measured_as_geographiclib_does(
        middle in (102.5..109.5_f64, 8.5..23.5_f64),
        reach_m in prop::sample::select(vec![5.0, 50.0, 500.0, 1_300.0, 5_000.0, 60_000.0]),
        corners in prop::collection::vec(0.3..1.0_f64, 3..30),
        clockwise: bool,
    ) {
        let grid = grid(HUE);
        let middle = grid.from_wgs84(middle.into());
        let sign = if clockwise { -1.0 } else { 1.0 };
        let ring: geo::LineString = (0_u32..)
            .zip(&corners)
            .map(|(corner, share)| {
                let turn = sign * f64::from(corner) / corners.len() as f64 * std::f64::consts::TAU;
                middle + Point::new(turn.cos(), turn.sin()) * (share * reach_m)
            })
            .collect();
        let rings = MultiPolygon::new(vec![geo::Polygon::new(ring, vec![])]);
        let measured = grid.measure(&rings);
        let theirs = geo::Orient::orient(&grid.wgs84_rings(&rings), geo::orient::Direction::Default);
        let (length, area) = theirs.0[0].geodesic_perimeter_area_signed();
        let off_m2 = (measured.geodesic.as_square_metres() - area).abs();
        let off_m = (measured.geodesic_perimeter_m - length).abs();
        prop_assert!(off_m2 < AREA_AS_PRINTED_M2, "{off_m2} m² of {area}");
        prop_assert!(off_m < AS_PRINTED, "{off_m} m of {length}");
    }
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
        grid(HUE).measure(&MultiPolygon::new(vec![ring])).geodesic.as_square_metres()
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
fn a_grid_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + Clone>(_: T) {}
    shared(grid(HUE));
}

#[test]
fn the_meridian_is_written_as_decisions_write_it() {
    for (epsg, meridian) in
        [(HUE, "107°00′"), (9207, "104°30′"), (5899, "107°45′"), (3406, "111°00′")]
    {
        assert_eq!(grid(epsg).meridian(), meridian);
    }
    assert!(grid(HUE).is_three_degree());
    assert!(!grid(3405).is_three_degree());
}

#[test]
fn every_province_has_a_three_degree_zone_near_its_own_meridian() {
    assert_eq!(PROVINCES.len(), 63, "those of before 2025");
    for Province { name, epsg } in PROVINCES {
        assert!(grid(*epsg).is_three_degree(), "{name}");
    }
    let of = |name: &str| PROVINCES.iter().find(|province| province.name == name).unwrap().epsg;
    // The list of domain.md §4.
    assert_eq!(grid(of("Thừa Thiên Huế")).meridian(), "107°00′");
    assert_eq!(grid(of("Đà Nẵng")).meridian(), "107°45′");
    assert_eq!(grid(of("Quảng Trị")).meridian(), "106°15′");
    assert_eq!(grid(of("Hà Nội")).meridian(), "105°00′");
    // How many provinces that list gives each zone.
    let in_zone = |epsg| PROVINCES.iter().filter(|province| province.epsg == epsg).count();
    let counts = [
        (9205, 2),
        (9206, 1),
        (9207, 2),
        (9208, 5),
        (5897, 9),
        (9209, 11),
        (9210, 7),
        (9211, 3),
        (9212, 2),
        (9213, 2),
        (9214, 2),
        (9215, 1),
        (9216, 1),
        (5899, 6),
        (5898, 1),
        (9217, 3),
        (9218, 5),
    ];
    for (epsg, count) in counts {
        assert_eq!(in_zone(epsg), count, "EPSG:{epsg}");
    }
    let mut names: Vec<&str> = PROVINCES.iter().map(|province| province.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 63);
}

/// Nghị quyết 202/2025/QH15: 23 new provinces and 11 that stayed.
#[test]
fn of_the_old_provinces_thirty_four_are_left() {
    let mut merged: Vec<&str> = MERGED.iter().flat_map(|merged| merged.iter().copied()).collect();
    assert!(merged.iter().all(|name| PROVINCES.iter().any(|province| province.name == *name)));
    let count = merged.len();
    merged.sort_unstable();
    merged.dedup();
    assert_eq!(
        (merged.len(), MERGED.len(), PROVINCES.len() - count + MERGED.len()),
        (count, 23, 34)
    );
}

#[test]
fn the_deviation_of_an_area_grows_with_the_corners_and_their_accuracy() {
    let square = MultiPolygon::new(vec![geo::Rect::new((0.0, 0.0), (100.0, 100.0)).to_polygon()]);
    // D² = 2 · 100² at four corners: m²/8 · 8 · 100² = (m · 100)².
    assert!((area_deviation(&square, 0.1).as_square_metres() - 10.0).abs() < 1e-9);
    assert!((area_deviation(&square, 0.3).as_square_metres() - 30.0).abs() < 1e-9);
    // A hole's corners are as unsure as any.
    let hole: geo::LineString =
        geo::Rect::new((10.0, 10.0), (40.0, 50.0)).to_polygon().exterior().clone();
    let mut with_hole = square.clone();
    with_hole.0[0].interiors_push(hole);
    // D² = 30² + 40² at four corners more.
    let expected = 0.1 * ((8.0 * 100.0_f64.powi(2) + 4.0 * 50.0_f64.powi(2)) / 8.0).sqrt();
    assert!((area_deviation(&with_hole, 0.1).as_square_metres() - expected).abs() < 1e-9);
}

#[test]
fn the_deviation_of_an_area_is_what_shaking_its_corners_gives() {
    const TRIALS: u32 = 20_000;
    let corners = [(0.0, 0.0), (120.0, 10.0), (150.0, 90.0), (60.0, 140.0), (-20.0, 70.0)];
    let area = |corners: Vec<(f64, f64)>| geo::Polygon::new(corners.into(), vec![]).unsigned_area();
    let mut random = Shaking(1325);
    let spread: f64 = (0..TRIALS)
        .map(|_| {
            let shaken = corners.map(|(x, y)| (x + random.next(), y + random.next()));
            (area(shaken.to_vec()) - area(corners.to_vec())).powi(2)
        })
        .sum();
    let measured = (spread / f64::from(TRIALS)).sqrt();
    let rings = MultiPolygon::new(vec![geo::Polygon::new(corners.to_vec().into(), vec![])]);
    // A coordinate is evenly spread over ±0.5 m: its variance is 1⁄12, so a position's is 1⁄6.
    let promised = area_deviation(&rings, (1.0_f64 / 6.0).sqrt()).as_square_metres();
    assert!((measured / promised - 1.0).abs() < 0.02, "{measured} m², promised {promised} m²");
}

/// Even numbers from −0.5 to 0.5, the same each time (Knuth's linear congruence).
struct Shaking(u64);

impl Shaking {
    fn next(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64 - 0.5
    }
}
