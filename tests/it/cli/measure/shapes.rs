//! What of a shape counts: holes, parts, corners that stand twice.

use super::super::office;
use super::{GRID_M2, PERIMETER_M, RING, assert_published, feature, lon_lat, polygon};
use serde_json::{Value, json};

#[test]
fn a_corner_that_stands_twice_is_noted_and_changes_no_area() {
    let office = office();
    let twice = [RING[0], RING[1], RING[1], RING[2], RING[3], RING[4]];
    let rows = office.measures(&office.file("twice.geojson", polygon(&twice).to_string()), &[]);
    assert!((rows[0]["grid_m2"].as_f64().unwrap() - GRID_M2).abs() < 0.01, "{rows:?}");
    assert!(rows[0]["note"].as_str().unwrap().contains("trùng nhau"), "{rows:?}");
}

#[test]
fn the_polygons_of_a_collection_are_one_feature() {
    let office = office();
    let point = json!({"type": "Point", "coordinates": [107.4, 16.5]});
    let collection = |members: Value| json!({"type": "GeometryCollection", "geometries": members});
    let both = json!({"type": "FeatureCollection", "features": [
        feature("có vùng", &collection(json!([point, collection(json!([polygon(&RING)]))]))),
        feature("chỉ điểm", &collection(json!([point]))),
    ]});
    let rows = office.measures(&office.file("gom.geojson", both.to_string()), &[]);
    assert_published(&rows[0]);
    assert!(rows[1]["note"].as_str().unwrap().contains("nhiều điểm"), "{rows:?}");
}

#[test]
fn a_hole_is_taken_out() {
    let office = office();
    let hole = [
        [1_827_900.0, 550_100.0],
        [1_827_900.0, 550_200.0],
        [1_827_800.0, 550_200.0],
        [1_827_800.0, 550_100.0],
    ];
    let shape = json!({"type": "Polygon", "coordinates": [lon_lat(&RING), lon_lat(&hole)]});
    let rows = office.measures(&office.file("hole.geojson", shape.to_string()), &[]);
    assert!((rows[0]["grid_m2"].as_f64().unwrap() - (GRID_M2 - 10_000.0)).abs() < 0.01);
    assert!((rows[0]["perimeter_m"].as_f64().unwrap() - (PERIMETER_M + 400.0)).abs() < 0.001);
}

#[test]
fn land_that_two_parts_have_in_common_is_not_counted_twice() {
    let (office, square) = (office(), |x: f64, width: f64, height: f64| {
        let (x, y) = (549_000.0 + x, 1_828_000.0);
        json!([[[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y]]])
    });
    let shape = |parts: &[Value]| json!({ "type": "MultiPolygon", "coordinates": parts });
    let whole = square(0.0, 100.0, 100.0);
    let parts = [
        square(50.0, 100.0, 100.0),
        whole.clone(),
        square(20.0, 30.0, 30.0),
        square(0.0, 30.0, 30.0),
    ];
    for (other, area_m2) in parts.into_iter().zip([15_000.0, 10_000.0, 10_000.0, 10_000.0]) {
        let file = shape(&[whole.clone(), other]).to_string();
        let rows = office.measures(&office.file("over.geojson", file), &["--crs", "EPSG:9214"]);
        let note = rows[0]["note"].as_str().unwrap();
        assert!(note.starts_with("hai vùng chồng lên nhau") && note.contains("một lần"), "{note}");
        assert!((rows[0]["grid_m2"].as_f64().unwrap() - area_m2).abs() < 1e-3, "{rows:?}");
    }
    let bow = json!([[
        [549_000.0, 1_828_000.0],
        [549_100.0, 1_828_100.0],
        [549_100.0, 1_828_000.0],
        [549_000.0, 1_828_100.0],
        [549_000.0, 1_828_000.0]
    ]]);
    let bow = shape(&[whole.clone(), bow]).to_string();
    office.measures_nothing(&office.file("bow.geojson", bow), &["--crs", "EPSG:9214"]);
    let beside = shape(&[whole, square(100.0, 50.0, 100.0)]).to_string();
    let rows = office.measures(&office.file("beside.geojson", beside), &["--crs", "EPSG:9214"]);
    assert_eq!(rows[0]["grid_m2"], 15_000.0);
}
