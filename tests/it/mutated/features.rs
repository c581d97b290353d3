//! Features: `GeoJSON`, `GeoPackage`.

use super::mutator::{Dice, mutated};
use super::{Whole, assert_is_said, attack, attack_with};
use lapday::domain::Boundary;
use lapday::i18n::Message;
use lapday::io::{Layer, features_from_file};
use lapday::operations::flaws;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const GEOJSON: &str = r#"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[
{"type":"Feature","id":1,"properties":{"name":"Lô 1","area":1.5},"geometry":{"type":"Polygon","coordinates":[[[107.45,16.53],[107.46,16.53],[107.46,16.54],[107.45,16.54],[107.45,16.53]],[[107.452,16.532],[107.452,16.534],[107.454,16.534],[107.452,16.532]]]}},
{"type":"Feature","properties":null,"geometry":{"type":"MultiPolygon","coordinates":[[[[107.47,16.53,2.5],[107.48,16.53,2.5],[107.48,16.54,2.5],[107.47,16.53,2.5]]],[[[107.49,16.53],[107.5,16.53],[107.5,16.54],[107.49,16.53]]]]}},
{"type":"Feature","properties":{"ten":"gộp"},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[107.45,16.53]},{"type":"LineString","coordinates":[[107.45,16.53],[107.46,16.53]]}]}},
{"type":"Feature","properties":{},"geometry":null}]}"#;

/// What `measure` does with a file.
pub(super) fn measured(path: &Path) -> Result<(), Message> {
    let file = features_from_file(path).map_err(|trouble| trouble.message())?;
    for feature in file.layers.iter().flat_map(Layer::features) {
        match feature.land() {
            Ok(rings) => {
                for flaw in flaws(&rings) {
                    assert_is_said(&flaw.message());
                }
                Boundary::new(rings).plane_area();
            }
            Err(why) => assert_is_said(&why),
        }
    }
    Ok(())
}

#[test]
fn a_geojson_changed_anywhere_is_read_or_refused() {
    attack("geojson", &[Whole::new("a.geojson", GEOJSON)], 200, measured);
}

/// A layer of a ring, a ring with a hole, two parts, a collection, a circle, in well-known binary.
fn geopackage() -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.gpkg");
    let file = rusqlite::Connection::open(&path).unwrap();
    file.execute_batch(
        "PRAGMA page_size = 1024;
         CREATE TABLE gpkg_contents (table_name, data_type);
         CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id);
         CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id);
         CREATE TABLE lop (name, geom);
         INSERT INTO gpkg_contents VALUES ('lop', 'features');
         INSERT INTO gpkg_geometry_columns VALUES ('lop', 'geom', 9214);
         INSERT INTO gpkg_spatial_ref_sys VALUES (9214, 'EPSG', 9214);",
    )
    .unwrap();
    for shape in shapes() {
        let blob = [b"GP\0\x01\xfe\x23\0\0", shape.as_slice()].concat();
        file.execute("INSERT INTO lop VALUES ('A', ?1)", [blob]).unwrap();
    }
    drop(file);
    fs::read(&path).unwrap()
}

fn shapes() -> [Vec<u8>; 5] {
    let wkb = |kind: u32, count: u32, inside: &[u8]| {
        [&[1][..], &kind.to_le_bytes(), &count.to_le_bytes(), inside].concat()
    };
    let ring = |away: f64| {
        let corners = [[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 9.0], [0.0, 0.0]];
        let corner = |[e, n]: [f64; 2]| [e * away + 549_000.0, n * away + 1_828_000.0];
        let numbers = corners.into_iter().flat_map(corner).flat_map(f64::to_le_bytes);
        numbers.collect::<Vec<u8>>()
    };
    let counted = |away| [&5_u32.to_le_bytes()[..], &ring(away)].concat();
    let whole = wkb(3, 1, &counted(10.0));
    let holed = wkb(3, 2, &[counted(10.0), counted(1.0)].concat());
    [
        whole.clone(),
        holed.clone(),
        wkb(6, 2, &[whole.clone(), holed].concat()),
        wkb(7, 2, &[wkb(2, 5, &ring(3.0)), whole].concat()),
        wkb(10, 1, &wkb(8, 5, &ring(4.0))),
    ]
}

#[test]
fn a_geopackage_changed_anywhere_is_read_or_refused() {
    let whole = [Whole::new("a.gpkg", geopackage())];
    attack_with("geopackage", &whole, 150, change, measured);
}

/// Bytes of the database, or of a shape in it.
fn change(whole: &Whole, dice: &mut Dice, path: &Path) {
    if dice.below(2) == 0 {
        fs::write(path, mutated(&whole.bytes, dice)).unwrap();
        return;
    }
    fs::write(path, &whole.bytes).unwrap();
    let file = rusqlite::Connection::open(path).unwrap();
    file.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;").unwrap();
    let row = i64::try_from(dice.below(5) + 1).unwrap();
    let blob: Vec<u8> =
        file.query_row("SELECT geom FROM lop WHERE rowid = ?1", [row], |row| row.get(0)).unwrap();
    let changed = mutated(&blob, dice);
    file.execute("UPDATE lop SET geom = ?1 WHERE rowid = ?2", rusqlite::params![changed, row])
        .unwrap();
}
