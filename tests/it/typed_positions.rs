//! A position is understood in whatever form it is typed.

use geo::{Distance, Euclidean, Geodesic, Point};
use lapday::geodesy::{Crs, Grid, TypedPosition, nearest_first, read_positions};

/// Tứ Hạ ward, as in vn2000-vectors.json.
const TU_HA: Point = Point(geo::Coord { x: 107.461_771, y: 16.532_299 });

fn hue() -> Grid {
    Grid::from_epsg(9214).unwrap()
}

fn first(typed: &str) -> TypedPosition {
    let found = read_positions(typed, &hue());
    *found.first().unwrap_or_else(|| panic!("{typed} is a position"))
}

fn is_at_tu_ha(typed: &str, crs: Crs, within_m: f64) {
    let found = first(typed);
    assert_eq!(found.crs, crs, "{typed}");
    let off = Geodesic.distance(found.lon_lat, TU_HA);
    assert!(off < within_m, "{typed} is {off} m off");
    let on_grid = Euclidean.distance(found.on_grid, hue().from_wgs84(TU_HA));
    assert!(on_grid < within_m, "{typed} is {on_grid} m off on the grid");
}

#[test]
fn metres_are_read_in_either_order_with_any_separators() {
    for typed in [
        "1828533.89 549092.51",
        "549092,51; 1828533,89",
        "X=1 828 533,9 Y=549 092,5",
        "X = 1.828.533,89; Y = 549.092,51",
        "Y: 549,092.51  X: 1,828,533.89",
        "1 828 533,9 549 092,5",
        "1828533.89,549092.51",
        "1828533,89,549092,51",
        "1828534\t549093",
        "1828534/549093",
        "1828534,549093",
        "X(m) 1828533.9 Y(m) 549092.5",
        "E 549092.5 N 1828533.9",
        "1 828 533,9\u{a0}m   549\u{a0}092,5\u{a0}m",
    ] {
        is_at_tu_ha(typed, Crs::Grid(hue()), 1.0);
    }
}

#[test]
fn what_is_typed_on_the_plans_grid_stays_to_the_last_digit() {
    let found = first("1828533.893812 549092.508211");
    assert_eq!(found.on_grid, Point::new(549_092.508_211, 1_828_533.893_812));
}

#[test]
fn decimal_degrees_are_read_in_either_order() {
    for typed in [
        "16.532299, 107.461771",
        "107.461771 16.532299",
        "16,532299 107,461771",
        "16,532299, 107,461771",
        "16,532299; 107,461771",
        "16.532299°N 107.461771°E",
        "(16.532299,107.461771)",
        "lat 16.532299 lon 107.461771",
        "Vĩ độ: 16,532299 Kinh độ: 107,461771",
        "N16.532299 E107.461771",
    ] {
        is_at_tu_ha(typed, Crs::Wgs84, 0.2);
    }
}

#[test]
fn degrees_minutes_and_seconds_are_read_with_any_marks() {
    for typed in [
        "16°31′56.3″N 107°27′42.4″E",
        "16 31 56.3 107 27 42.4",
        "16 31 56,3; 107 27 42,4",
        "16°31'56,3\"B 107°27'42,4\"Đ",
        "107°27'42.4\"E, 16°31'56.3\"N",
        "16º31’56,3” B, 107º27’42,4” Đ",
        "16° 31' 56.3'' Bắc 107° 27' 42.4'' Đông",
        "16 độ 31 phút 56,3 giây; 107 độ 27 phút 42,4 giây",
        "B 16°31'56.3\" Đ 107°27'42.4\"",
        "16°31.938' 107°27.706'",
        "16 31.938 107 27.706",
    ] {
        is_at_tu_ha(typed, Crs::Wgs84, 4.0);
    }
}

#[test]
fn north_is_not_nam() {
    assert!(read_positions("16°31'56\"N 107°27'42\"Đ", &hue()).is_empty(), "N is nam beside Đ");
    assert!(read_positions("16°31'56\" Nam 107°27'42\" Đông", &hue()).is_empty());
    assert!(read_positions("16°31'56\"S 107°27'42\"E", &hue()).is_empty());
    assert!(!read_positions("16°31'56\"N 107°27'42\"E", &hue()).is_empty());
}

#[test]
fn degrees_are_offered_on_vn2000_too_after_wgs84() {
    let found = read_positions("16.532299 107.461771", &hue());
    let systems: Vec<Crs> = found.iter().map(|position| position.crs).collect();
    assert_eq!(systems, [Crs::Wgs84, Crs::Vn2000]);
    let apart = Geodesic.distance(found[0].lon_lat, found[1].lon_lat);
    assert!((apart - 225.0).abs() < 1.0, "{apart}");
}

#[test]
fn metres_of_another_meridian_or_of_utm_are_recognised_by_where_they_lie() {
    // The same ward in the zone of 108° and in UTM 48N, from vn2000-vectors.json.
    let in_zone_108 = Crs::Grid(Grid::from_epsg(5898).unwrap());
    is_at_tu_ha("1828555.1305 442356.1564", in_zone_108, 0.01);
    let utm = Crs::Grid(Grid::from_epsg(3405).unwrap());
    is_at_tu_ha("762551.7213 1829533.8428", utm, 0.01);
}

#[test]
fn what_lies_near_the_plan_comes_first() {
    let plan = hue().from_wgs84(TU_HA);
    let crs_of = |typed: &str| nearest_first(read_positions(typed, &hue()), plan)[0].crs;
    let grid = |epsg| Crs::Grid(Grid::from_epsg(epsg).unwrap());
    // domain.md §4: an easting of 44x to 46x is one of the zone of 108°.
    for easting in ["442356", "450000", "461672"] {
        assert_eq!(crs_of(&format!("1828533 {easting}")), grid(5898), "{easting}");
    }
    assert_eq!(crs_of("1828533 549092"), grid(9214));
    // Nothing of it is near: the plan's own grid stays first.
    assert_eq!(crs_of("2328533 549092"), grid(9214));
}

#[test]
fn what_is_no_position_around_vietnam_is_none() {
    for typed in [
        "",
        "   ",
        "Tứ Hạ",
        "C-03",
        "lô CN-5-1",
        "12",
        "1 2",
        "48.85 2.35",
        "16.5",
        "16°75'00\" 107°27'42\"",
        "16°31'76\" 107°27'42\"",
        "NaN inf",
        "1e9 1e9",
        "-16.5 107.4",
        "1828533 549092 12 7",
        "16.5.3.2 107,4,6",
        ";;;,,,",
        "°°°'''",
    ] {
        assert_eq!(read_positions(typed, &hue()), [], "{typed}");
    }
}
