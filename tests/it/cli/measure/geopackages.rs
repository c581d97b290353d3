//! Databases: those of other programs and plans.

use super::super::office;
use super::{GRID_M2, RING, assert_published, feature, polygon};
use crate::programs::said;
use std::fs;

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
fn collections_and_curves_of_a_geopackage_are_measured() {
    let office = office();
    let corner = |[north, east]: &[f64; 2]| [east.to_le_bytes(), north.to_le_bytes()].concat();
    let ring: Vec<u8> = RING.iter().chain(RING.first()).flat_map(corner).collect();
    let polygon = wkb(3, 1, &[&6_u32.to_le_bytes()[..], &ring].concat());
    let point = [&[1, 1, 0, 0, 0][..], &corner(&RING[0])].concat();
    let line = wkb(2, 6, &ring);
    let nested = wkb(7, 1, &polygon);
    let [north, east] = RING[0];
    let circle: Vec<u8> = [0.0, 200.0, 0.0].map(|on| corner(&[north, east + on])).concat();
    let mut endless = Vec::new();
    for _ in 0..200_000 {
        endless.extend(wkb(7, 1, &[]));
    }
    let path = office.folder.path().join("gom.gpkg").display().to_string();
    let shapes = [
        wkb(7, 3, &[point.clone(), line.clone(), nested].concat()),
        wkb(7, 2, &[point.clone(), line.clone()].concat()),
        wkb(10, 1, &wkb(8, 3, &circle)),
        wkb(10, 1, &wkb(8, 6, &ring)),
        endless,
    ];
    geopackage(&path, &shapes);
    let rows = office.measures(&path, &[]);
    assert_published(&rows[0]);
    let round = rows[2]["grid_m2"].as_f64().unwrap();
    assert!((round - 10_000.0 * std::f64::consts::PI).abs() < 1.0, "{round}");
    let broken = "không đọc được hình";
    for (row, wanted) in [(1, "nhiều loại hình"), (3, broken), (4, broken)] {
        let note = rows[row]["note"].as_str().unwrap();
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
fn a_layer_the_contents_do_not_know_is_measured_and_tables_alone_are_no_layer() {
    let office = office();
    let corner = |[north, east]: &[f64; 2]| [east.to_le_bytes(), north.to_le_bytes()].concat();
    let ring: Vec<u8> = RING.iter().chain(RING.first()).flat_map(corner).collect();
    let polygon = wkb(3, 1, &[&6_u32.to_le_bytes()[..], &ring].concat());
    let path = office.folder.path().join("bang.gpkg").display().to_string();
    geopackage(&path, &[polygon]);
    let file = rusqlite::Connection::open(&path).unwrap();
    file.execute_batch("DELETE FROM gpkg_contents").unwrap();
    assert_published(&office.measures(&path, &[])[0]);
    file.execute_batch("DROP TABLE gpkg_geometry_columns").unwrap();
    let no = office.types(&["measure", &path]).said_no();
    assert!(no.contains("không có lớp bản đồ"), "{no}");
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
