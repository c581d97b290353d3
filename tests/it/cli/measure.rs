//! `measure`: other people's areas, row by row.

mod geopackages;
mod maps;
mod shapes;
mod systems;

use super::{Office, keys, office, sorted};
use geo::Point;
use lapday::geodesy::Grid;
use serde_json::{Value, json};
use std::fs;
use std::process::ExitCode;

/// The polygon of the published test vectors (VN-2000, 107°00′), northing first, and what PROJ and
/// `GeographicLib` say of it.
const RING: [[f64; 2]; 5] = [
    [1_828_000.0, 550_000.0],
    [1_828_000.0, 550_500.0],
    [1_827_800.0, 550_600.0],
    [1_827_600.0, 550_350.0],
    [1_827_650.0, 550_000.0],
];
const GRID_M2: f64 = 196_250.0;
const GEODESIC_M2: f64 = 196_277.756;
const PERIMETER_M: f64 = 1_747.316_4;

/// A ring as `GeoJSON` has it, on WGS 84.
fn lon_lat(ring: &[[f64; 2]]) -> Value {
    let grid = Grid::from_epsg(9214).unwrap();
    let corners: Vec<Value> = ring
        .iter()
        .chain(ring.first())
        .map(|[north, east]| grid.to_wgs84(Point::new(*east, *north)))
        .map(|corner| json!([corner.x(), corner.y()]))
        .collect();
    json!(corners)
}

fn feature(name: &str, geometry: &Value) -> Value {
    json!({"type": "Feature", "properties": {"ten": name}, "geometry": geometry})
}

fn polygon(ring: &[[f64; 2]]) -> Value {
    json!({"type": "Polygon", "coordinates": [lon_lat(ring)]})
}

impl Office {
    fn file(&self, name: &str, contents: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, contents).unwrap();
        path.display().to_string()
    }

    fn measures(&self, file: &str, more: &[&str]) -> Vec<Value> {
        self.types(&[&["measure", file, "--json"], more].concat()).said_yes().json()
    }

    /// The rows of a file of which nothing can be measured.
    fn measures_nothing(&self, file: &str, more: &[&str]) -> Vec<Value> {
        let reply = self.types(&[&["measure", file, "--json"], more].concat());
        assert_eq!(reply.code, ExitCode::FAILURE, "{}", reply.out);
        let last = reply.talk.lines().last().unwrap();
        assert!(last.starts_with("lapday: không đo được đối tượng nào"), "{}", reply.talk);
        let rows = reply.json();
        assert!(rows.iter().all(|row| row["grid_m2"].is_null() && row["note"].is_string()));
        rows
    }
}

fn assert_published(row: &Value) {
    let off = |key: &str, wanted: f64| (row[key].as_f64().unwrap() - wanted).abs();
    assert!(off("grid_m2", GRID_M2) < 0.01, "{row}");
    assert!(off("geodesic_m2", GEODESIC_M2) < 0.01, "{row}");
    assert!(off("perimeter_m", PERIMETER_M) < 0.001, "{row}");
    assert_eq!(row["grid"], "EPSG:9214");
    assert!(row["note"].is_null(), "{row}");
}

#[test]
fn the_published_polygon_measures_the_same_from_every_kind_of_file() {
    let office = office();
    let grid_ring: Vec<[f64; 2]> = RING.iter().map(|[north, east]| [*east, *north]).collect();
    let old_crs = json!({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::9214"}});
    let mut table = String::from("Điểm;X;Y\n");
    for (point, [north, east]) in RING.iter().enumerate() {
        table += &format!("{};{north:.3};{east:.3}\n", point + 1).replace('.', ",");
    }
    for (name, contents, more) in [
        ("collection.geojson", json!({"type": "FeatureCollection", "features": [feature("A", &polygon(&RING))]}).to_string(), &[][..]),
        ("feature.json", feature("A", &polygon(&RING)).to_string(), &[]),
        ("bare.geojson", polygon(&RING).to_string(), &[]),
        ("asked.geojson", polygon(&RING).to_string(), &["--crs", "EPSG:9214"]),
        ("degrees.geojson", polygon(&RING).to_string(), &["--crs", "EPSG:4326"]),
        ("old.geojson", json!({"type": "FeatureCollection", "crs": old_crs, "features": [feature("A", &json!({"type": "Polygon", "coordinates": [grid_ring]}))]}).to_string(), &[]),
        ("unsaid.geojson", json!({"type": "Polygon", "coordinates": [grid_ring]}).to_string(), &["--crs", "EPSG:9214"]),
        ("table.csv", table.clone(), &[]),
        ("table.txt", table, &["--crs", "9214"]),
    ] {
        let file = office.file(name, contents);
        let rows = office.measures(&file, more);
        assert_eq!(rows.len(), 1, "{name}");
        assert_published(&rows[0]);
    }
}

#[test]
fn scripts_find_the_names_they_rely_on() {
    let office = office();
    let file = office.file("a.geojson", polygon(&RING).to_string());
    let rows = office.measures(&file, &[]);
    assert_eq!(
        keys(&rows[0]),
        sorted([
            "name",
            "grid",
            "grid_m2",
            "geodesic_m2",
            "perimeter_m",
            "geodesic_perimeter_m",
            "note"
        ])
    );
}

#[test]
fn every_feature_is_a_row_in_the_order_of_the_file() {
    let office = office();
    let bow_tie = [RING[0], RING[3], RING[1], RING[4]];
    let same = [RING[0], RING[0], RING[0]];
    let geometry =
        |kind: &str, coordinates: Value| json!({"type": kind, "coordinates": coordinates});
    let features = [
        feature("điểm", &geometry("Point", json!([107.4, 16.5]))),
        feature("vùng", &polygon(&RING)),
        feature("nơ", &polygon(&bow_tie)),
        feature("không hình", &Value::Null),
        feature("ba điểm trùng", &polygon(&same)),
        feature(
            "mét",
            &geometry(
                "Polygon",
                json!([[[550_000, 1_828_000], [550_500, 1_828_000], [550_500, 1_828_500]]]),
            ),
        ),
        feature("biển", &geometry("Polygon", json!([[[0, 0], [1, 0], [1, 1]]]))),
        feature("hỏng", &geometry("Polygon", json!("x"))),
        feature("rỗng", &geometry("Polygon", json!([]))),
        feature("xa", &geometry("Polygon", json!([[[1e9, 1e9], [1e9, 2e9], [2e9, 2e9]]]))),
    ];
    let file = json!({"type": "FeatureCollection", "features": features}).to_string();
    let rows = office.measures(&office.file("all.geojson", file), &[]);
    let notes: Vec<&str> = rows.iter().map(|row| row["note"].as_str().unwrap_or("")).collect();
    for (row, (note, wanted)) in rows.iter().zip(notes.iter().zip([
        "là một điểm, không phải vùng",
        "",
        "cắt",
        "không có hình",
        "điểm",
        "--crs",
        "nằm ngoài vùng Việt Nam",
        "không đọc được hình này",
        "không có hình",
        "--crs",
    ])) {
        assert!(note.contains(wanted), "{row}");
        assert_eq!(row["grid_m2"].is_number(), wanted.is_empty(), "{row}");
    }
    assert_eq!(rows.len(), 10);
    assert_eq!(rows[1]["name"], "vùng");
    assert_published(&rows[1]);
}

#[test]
fn a_feature_keeps_its_name_broken_or_over_two_lines() {
    let office = office();
    let broken = json!({"type": "Polygon", "coordinates": "x"});
    let both = json!({"type": "FeatureCollection", "features": [
        feature("hỏng", &broken),
        feature("hai\ndòng", &polygon(&RING)),
    ]});
    let file = office.file("ten.geojson", both.to_string());
    assert_eq!(office.measures(&file, &[])[0]["name"], "hỏng");
    let out = office.types(&["measure", &file]).said_yes().out;
    assert_eq!(out.lines().count(), 3, "{out}");
    assert!(out.contains("hai dòng"), "{out}");
}

#[test]
fn a_folder_is_told_from_a_file() {
    let office = office();
    for name in ["a.geojson", "a.gpkg", "a.csv", "a.xlsx", "a"] {
        let path = office.folder.path().join(name);
        fs::create_dir(&path).unwrap();
        let sentence = office.types(&["measure", &path.display().to_string()]).said_no();
        assert!(sentence.contains("đây là thư mục"), "{name}: {sentence}");
    }
}

#[test]
fn thousands_of_equal_rows_are_answered_with_a_few_lines() {
    let office = office();
    let table = "1828000;550000\n".repeat(5_000);
    let file = office.file("t.csv", format!("X;Y\n{table}1828000;550500\n1827600;550350\n"));
    let reply = office.types(&["measure", &file]);
    assert!(reply.talk.lines().count() < 60, "{}", reply.talk.lines().count());
}

#[test]
fn a_table_with_a_row_that_cannot_be_read_has_no_area() {
    let office = office();
    let file =
        office.file("t.csv", "X;Y\n1828000;550000\n1828000;NaN\n1827600;550350\n1827650;550000\n");
    let rows = office.measures_nothing(&file, &[]);
    assert!(rows[0]["grid_m2"].is_null());
    assert!(rows[0]["note"].as_str().unwrap().starts_with("dòng 3: cột B có \"NaN\""), "{rows:?}");
}

#[test]
fn what_is_doubtful_in_a_table_is_said_beside_its_area() {
    let office = office();
    let table = "Điểm;X;Y\n1;1828000;550000\n2;1828000;550500\n4;1827600;550350\n";
    let talk = office.types(&["measure", &office.file("t.csv", table)]).said_yes().talk;
    assert!(talk.contains("thiếu 1 điểm: 3"), "{talk}");
}

#[test]
fn a_file_that_cannot_be_read_is_one_sentence() {
    let office = office();
    for (name, contents, wanted) in [
        ("a.geojson", &b"{\"type\": \"Polygon\", \"coordinates\": [[[NaN, 1]]]}"[..], "bị hỏng"),
        ("b.geojson", b"{}", "bị hỏng"),
        ("c.geojson", b"", "bị hỏng"),
        ("d.gpkg", b"not a database", "bị hỏng"),
        (
            "e.geojson",
            b"{\"type\": \"FeatureCollection\", \"features\": []}",
            "không có đối tượng nào",
        ),
        ("f.dwg", b"AC1015", "bị hỏng"),
        ("f.pdf", b"%PDF-1.7", "DXF hoặc DWG"),
        ("f.rvt", b"a model", "không đọc được loại tệp này"),
        ("g.csv", b"", "không có gì"),
    ] {
        let file = office.file(name, contents);
        let sentence = office.types(&["measure", &file, "--json"]).said_no();
        assert!(sentence.contains(wanted), "{name}: {sentence}");
    }
    let gone = office.folder.path().join("gone.gpkg").display().to_string();
    assert!(office.types(&["measure", &gone]).said_no().contains("không có tệp này"));
    assert!(!office.folder.path().join("gone.gpkg").exists());
}

#[test]
fn the_lots_of_a_drawing_are_measured() {
    let office = office();
    let corner = |[north, east]: &[f64; 2]| format!("10\n{east}\n20\n{north}\n");
    let corners: String = RING.iter().map(corner).collect();
    let lot = format!("0\nLWPOLYLINE\n5\nA1\n8\nLO\n90\n5\n70\n1\n{corners}");
    let line = "0\nLINE\n5\nA2\n8\nLO\n10\n0\n20\n0\n11\n1\n21\n1\n";
    let drawing = format!("0\nSECTION\n2\nENTITIES\n{lot}{line}0\nENDSEC\n0\nEOF\n");
    let file = office.file("lo.dxf", drawing);
    let rows = office.types(&["measure", &file, "--json"]).said_yes().json();
    assert_eq!(rows[0]["name"], "A1");
    assert_eq!(rows[0]["grid_m2"].as_f64().unwrap().round(), GRID_M2);
    assert!(rows[1]["note"].as_str().unwrap().contains("đường"), "{rows:?}");
}
