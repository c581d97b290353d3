//! In which reference system the numbers of a file are.

use super::super::office;
use super::{RING, assert_published, lon_lat, polygon};
use geo::Point;
use lapday::geodesy::Grid;
use serde_json::{Value, json};
use std::fmt::Write as _;

#[test]
fn a_table_that_cannot_be_where_it_says_has_no_area_but_a_reason() {
    let office = office();
    let points = |corners: [[f64; 2]; 4]| {
        let mut table = String::from("X;Y\n");
        for [north, east] in corners {
            writeln!(table, "{north};{east}").unwrap();
        }
        table
    };
    let [a, b, _, c, d] = RING;
    let two_zones = [a, b, [c[0], 443_700.0], [d[0], 443_350.0]];
    let utm = [a, b, c, d].map(|[north, east]| [north, east + 213_000.0]);
    let outside = [a, b, c, d].map(|[north, east]| [north + 5e6, east]);
    for (name, corners, more, wanted) in [
        ("ghep.csv", two_zones, &[][..], "xa các điểm còn lại"),
        ("ghep107.csv", two_zones, &["--crs", "EPSG:9214"], "xa các điểm còn lại"),
        ("so.csv", [a, b, [182_760.0, c[1]], d], &["--crs", "EPSG:9214"], "xa các điểm còn lại"),
        ("utm.csv", utm, &[], "EPSG:32648"),
        ("utm107.csv", utm, &["--crs", "EPSG:9214"], "ngoài phạm vi dùng"),
        ("ngoai.csv", outside, &["--crs", "EPSG:9214"], "nằm ngoài vùng Việt Nam"),
    ] {
        let rows = office.measures_nothing(&office.file(name, points(corners)), more);
        let note = rows[0]["note"].as_str().unwrap();
        assert!(note.contains(wanted), "{name}: {note}");
    }
    let rows = office.measures(&office.file("utm.csv", points(utm)), &["--crs", "EPSG:32648"]);
    assert!(rows[0]["grid_m2"].is_number(), "{rows:?}");
}

#[test]
fn swapped_axes_are_told_as_such() {
    let office = office();
    let turned = |ring: Value| -> Value {
        let corners = ring.as_array().unwrap().iter();
        corners.map(|corner| json!([corner[1], corner[0]])).collect()
    };
    let degrees = json!({"type": "Polygon", "coordinates": [turned(lon_lat(&RING))]});
    let metres = json!({"type": "Polygon", "coordinates": [RING]});
    let file = office.file("do.geojson", degrees.to_string());
    for more in [&[][..], &["--crs", "EPSG:4326"], &["--crs", "EPSG:9214"]] {
        let rows = office.measures_nothing(&file, more);
        assert!(rows[0]["note"].as_str().unwrap().contains("vĩ độ đang đứng trước"), "{rows:?}");
    }
    let file = office.file("met.geojson", metres.to_string());
    let rows = office.measures_nothing(&file, &["--crs", "EPSG:9214"]);
    assert!(rows[0]["note"].as_str().unwrap().contains("tung độ (Bắc) đang đứng"), "{rows:?}");
}

#[test]
fn utm_on_wgs_84_is_read_where_a_file_declares_it() {
    let office = office();
    let utm = lapday::geodesy::Crs::from_epsg(32_648).unwrap();
    let home = Grid::from_epsg(9214).unwrap();
    let ring: Vec<Value> = RING
        .iter()
        .map(|[north, east]| utm.from_wgs84(home.to_wgs84(Point::new(*east, *north))))
        .map(|at| json!([at.x(), at.y()]))
        .collect();
    let crs = json!({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32648"}});
    let shape = json!({"type": "Polygon", "crs": crs, "coordinates": [ring]});
    assert_published(&office.measures(&office.file("utm.geojson", shape.to_string()), &[])[0]);
}

#[test]
fn a_table_that_names_its_meridian_is_measured_there() {
    let office = office();
    let title = "Hệ tọa độ VN-2000, kinh tuyến trục 105°30′, múi 3°";
    let table = format!("{title}\nX;Y\n1828000;550000\n1828000;550500\n1827600;550350\n");
    let rows = office.measures(&office.file("t.csv", table), &[]);
    assert_eq!(rows[0]["grid"], "EPSG:9209");
}

#[test]
fn what_is_supposed_about_a_file_is_said() {
    let office = office();
    let table = office.file("t.csv", "X;Y\n1828000;550000\n1828000;550500\n1827600;550350\n");
    let talk = office.types(&["measure", &table]).said_yes().talk;
    assert!(talk.contains("đang hiểu là VN-2000 / TM-3 107-00 (EPSG:9214)"), "{talk}");
    assert!(talk.contains("kinh tuyến trục 107°00′"), "{talk}");
    let degrees = office.file("a.geojson", polygon(&RING).to_string());
    let talk = office.types(&["measure", &degrees, "--crs", "EPSG:9215"]).said_yes().talk;
    assert!(talk.contains("đo trên lưới VN-2000 / TM-3 107-15 theo --crs"), "{talk}");
}

#[test]
fn a_feature_far_from_hue_is_measured_in_the_zone_that_is_nearest() {
    let office = office();
    let hanoi = json!({"type": "Polygon", "coordinates": [[[105.8, 21.0], [105.81, 21.0], [105.81, 21.01]]]});
    let rows = office.measures(&office.file("hn.geojson", hanoi.to_string()), &[]);
    assert_eq!(rows[0]["grid"], "EPSG:9210", "105°45′");
}
