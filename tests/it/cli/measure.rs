//! `measure`: other people's areas, row by row.

use super::{Office, keys, office, sorted};
use crate::programs::said;
use geo::Point;
use lapday::geodesy::Grid;
use serde_json::{Value, json};
use std::fmt::Write as _;
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
fn a_corner_that_stands_twice_is_noted_and_changes_no_area() {
    let office = office();
    let twice = [RING[0], RING[1], RING[1], RING[2], RING[3], RING[4]];
    let rows = office.measures(&office.file("twice.geojson", polygon(&twice).to_string()), &[]);
    assert!((rows[0]["grid_m2"].as_f64().unwrap() - GRID_M2).abs() < 0.01, "{rows:?}");
    assert!(rows[0]["note"].as_str().unwrap().contains("trùng nhau"), "{rows:?}");
}

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
    assert!(rows[1]["note"].as_str().unwrap().contains("nhiều loại hình"), "{rows:?}");
}

/// A `GeoPackage` of one layer on EPSG:9214 with these shapes in well-known binary.
fn geopackage(path: &str, shapes: &[Vec<u8>]) {
    let file = rusqlite::Connection::open(path).unwrap();
    file.execute_batch(
        "CREATE TABLE gpkg_contents (table_name, data_type);
         CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id);
         CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id);
         CREATE TABLE lop (name, geom);
         INSERT INTO gpkg_contents VALUES ('lop', 'features');
         INSERT INTO gpkg_geometry_columns VALUES ('lop', 'geom', 9214);
         INSERT INTO gpkg_spatial_ref_sys VALUES (9214, 'EPSG', 9214);",
    )
    .unwrap();
    for shape in shapes {
        let blob = [b"GP\0\x01\xfe\x23\0\0", shape.as_slice()].concat();
        file.execute("INSERT INTO lop VALUES ('A', ?1)", [blob]).unwrap();
    }
}

/// Well-known binary, the least significant byte first.
fn wkb(kind: u32, count: u32, inside: &[u8]) -> Vec<u8> {
    [&[1][..], &kind.to_le_bytes(), &count.to_le_bytes(), inside].concat()
}

#[test]
fn collections_of_a_geopackage_are_measured_and_curves_told() {
    let office = office();
    let corner = |[north, east]: &[f64; 2]| [east.to_le_bytes(), north.to_le_bytes()].concat();
    let ring: Vec<u8> = RING.iter().chain(RING.first()).flat_map(corner).collect();
    let polygon = wkb(3, 1, &[&6_u32.to_le_bytes()[..], &ring].concat());
    let point = [&[1, 1, 0, 0, 0][..], &corner(&RING[0])].concat();
    let line = wkb(2, 6, &ring);
    let nested = wkb(7, 1, &polygon);
    let mut endless = Vec::new();
    for _ in 0..200_000 {
        endless.extend(wkb(7, 1, &[]));
    }
    let path = office.folder.path().join("gom.gpkg").display().to_string();
    let shapes = [
        wkb(7, 3, &[point.clone(), line, nested].concat()),
        wkb(7, 1, &point),
        wkb(10, 1, &wkb(8, 6, &ring)),
        endless,
    ];
    geopackage(&path, &shapes);
    let rows = office.measures(&path, &[]);
    assert_published(&rows[0]);
    let notes = rows[1..].iter().map(|row| row["note"].as_str().unwrap());
    for (note, wanted) in notes.zip(["nhiều loại hình", "đường cong", "không đọc được hình"])
    {
        assert!(note.contains(wanted), "{note}");
    }
}

#[test]
fn a_view_is_measured_and_a_layer_that_cannot_be_read_is_one_line() {
    let office = office();
    let corner = |[north, east]: &[f64; 2]| [east.to_le_bytes(), north.to_le_bytes()].concat();
    let ring: Vec<u8> = RING.iter().chain(RING.first()).flat_map(corner).collect();
    let polygon = wkb(3, 1, &[&6_u32.to_le_bytes()[..], &ring].concat());
    let path = office.folder.path().join("lop.gpkg").display().to_string();
    geopackage(&path, &[polygon]);
    let file = rusqlite::Connection::open(&path).unwrap();
    file.execute_batch(
        "CREATE VIEW xem AS SELECT name, geom FROM lop;
         CREATE VIEW hong AS SELECT name, geom FROM lop_da_xoa;
         INSERT INTO gpkg_contents VALUES ('xem', 'features'), ('hong', 'features');
         INSERT INTO gpkg_geometry_columns VALUES ('xem', 'geom', 9214), ('hong', 'geom', 9214);",
    )
    .unwrap();
    let rows = office.measures(&path, &[]);
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert_published(&rows[0]);
    assert_published(&rows[1]);
    assert_eq!(rows[2]["name"], "hong");
    assert!(rows[2]["note"].as_str().unwrap().contains("không đọc được lớp này"), "{rows:?}");
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
fn a_table_with_a_row_that_cannot_be_read_has_no_area() {
    let office = office();
    let file =
        office.file("t.csv", "X;Y\n1828000;550000\n1828000;NaN\n1827600;550350\n1827650;550000\n");
    let rows = office.measures_nothing(&file, &[]);
    assert!(rows[0]["grid_m2"].is_null());
    assert!(rows[0]["note"].as_str().unwrap().starts_with("dòng 3: cột B có \"NaN\""), "{rows:?}");
}

#[test]
fn land_that_two_parts_have_in_common_is_not_counted_twice() {
    let (office, square) = (office(), |x: f64, width: f64, height: f64| {
        let (x, y) = (549_000.0 + x, 1_828_000.0);
        json!([[[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y]]])
    });
    let shape = |parts: &[Value]| json!({ "type": "MultiPolygon", "coordinates": parts });
    let whole = square(0.0, 100.0, 100.0);
    for other in [square(50.0, 100.0, 100.0), whole.clone(), square(20.0, 30.0, 30.0)] {
        let file = shape(&[whole.clone(), other]).to_string();
        let rows =
            office.measures_nothing(&office.file("over.geojson", file), &["--crs", "EPSG:9214"]);
        let note = rows[0]["note"].as_str().unwrap();
        assert!(note.starts_with("hai vùng chồng lên nhau"), "{note}");
    }
    let beside = shape(&[whole, square(100.0, 50.0, 100.0)]).to_string();
    let rows = office.measures(&office.file("beside.geojson", beside), &["--crs", "EPSG:9214"]);
    assert_eq!(rows[0]["grid_m2"], 15_000.0);
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
fn what_is_doubtful_in_a_table_is_said_beside_its_area() {
    let office = office();
    let table = "Điểm;X;Y\n1;1828000;550000\n2;1828000;550500\n4;1827600;550350\n";
    let talk = office.types(&["measure", &office.file("t.csv", table)]).said_yes().talk;
    assert!(talk.contains("thiếu 1 điểm: 3"), "{talk}");
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

#[test]
fn a_plan_is_measured_zones_before_lots() {
    let office = office().with_sample();
    let plan = office.plan().display().to_string();
    let before = fs::read(office.plan()).unwrap();
    let rows = office.measures(&plan, &[]);
    let zones = office.types(&["zones", "PLAN", "--json"]).said_yes().json();
    let lots = office.types(&["lots", "PLAN", "--json"]).said_yes().json();
    assert_eq!(rows[0]["name"], zones[0]["name"]);
    let hectares = rows[0]["grid_m2"].as_f64().unwrap() / 10_000.0;
    assert!((hectares - zones[0]["grid_ha"].as_f64().unwrap()).abs() < 1e-9);
    let lot = rows.iter().find(|row| row["name"] == lots[0]["code"]).unwrap();
    assert_eq!(lot["grid_m2"], lots[0]["grid_m2"], "one function, one figure");
    assert_eq!(lot["geodesic_m2"], lots[0]["geodesic_m2"]);
    assert_eq!(fs::read(office.plan()).unwrap(), before, "not a byte changes");
    assert_eq!(fs::read_dir(office.folder.path()).unwrap().count(), 1, "no side files");
}

#[test]
fn a_geopackage_of_another_program_is_measured() {
    let office = office();
    let json = office.file("a.geojson", feature("A", &polygon(&RING)).to_string());
    let out = office.folder.path().join("a.gpkg").display().to_string();
    let made = said("ogr2ogr", ["-t_srs", "EPSG:9214", "-dim", "XYZ", &out, &json]);
    assert!(made.status.success(), "{made:?}");
    let rows = office.measures(&out, &[]);
    assert_eq!(rows.len(), 1);
    // GDAL may carry the corners with another datum shift; the shape is the same.
    assert!((rows[0]["grid_m2"].as_f64().unwrap() - GRID_M2).abs() < 0.1, "{rows:?}");
    assert_eq!(rows[0]["name"], "A");
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
        ("f.dwg", b"AC1015", "không đọc được loại tệp này"),
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
