//! Maps for other people's programs: what GDAL reads of them.

use super::{Office, office};
use crate::programs::{ogrinfo, said};
use lapday::domain::{Lot, Plan, Zone};
use lapday::io::{LAYER_FORMATS, features_from_file};
use lapday::project::Project;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// A nanodegree on the ground.
const CORNER_M: f64 = 0.000_11;

fn with_plan() -> Office {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    office
}

fn written(office: &Office, what: &str, name: &str) -> PathBuf {
    let out = office.folder.path().join(name);
    let path = out.display().to_string();
    office.types(&["export", "PLAN", "--what", what, "--out", &path]).said_yes();
    out
}

fn plan(office: &Office) -> Plan {
    Project::open(&office.plan(), super::lan()).unwrap().plan().clone()
}

/// GDAL's way to a file: what is zipped is read where it lies.
fn gdal_path(file: &Path) -> PathBuf {
    if file.extension().is_some_and(|ending| ending == "zip") {
        PathBuf::from(format!("/vsizip/{}", file.display()))
    } else {
        file.to_owned()
    }
}

/// What GDAL makes of a map: a package on the plan's grid with these layers.
fn through_gdal(file: &Path) -> PathBuf {
    let out = file.with_extension("gdal.gpkg");
    let (to, from) = (out.as_os_str(), gdal_path(file));
    let how = ["-f", "GPKG", "-t_srs", "EPSG:9214"].map(OsStr::new);
    let done = said("ogr2ogr", how.into_iter().chain([to, from.as_os_str()]));
    assert!(done.status.success(), "{}: {done:?}", file.display());
    out
}

/// Areas of a file's features by the cell of a column.
fn areas(file: &Path, column: &str) -> BTreeMap<String, f64> {
    let file = features_from_file(file).unwrap();
    let mut areas = BTreeMap::new();
    for layer in &file.layers {
        let column = layer.table.rows[0].iter().position(|head| head == column).unwrap();
        for (row, feature) in layer.features().enumerate() {
            let land = feature.land().unwrap();
            let name = layer.table.cell(row + 1, column).to_owned();
            areas.insert(name, geo::Area::unsigned_area(&land));
        }
    }
    areas
}

#[test]
fn gdal_reads_every_map_with_its_system_and_areas() {
    let office = with_plan();
    let plan = plan(&office);
    let lots: Vec<_> = plan.all::<Lot>().filter(|lot| lot.boundary.is_some()).collect();
    assert!(lots.len() > 50);
    // A drawing has no fields.
    for format in LAYER_FORMATS.iter().filter(|format| format.ending != "dxf") {
        let file = written(&office, "lots", &format!("lo dat.{}", format.ending));
        let areas = areas(&through_gdal(&file), "uid");
        assert_eq!(areas.len(), lots.len(), "{}", format.ending);
        for lot in &lots {
            let boundary = lot.boundary.as_ref().unwrap();
            let (ours, theirs) =
                (boundary.plane_area().as_square_metres(), areas[&lot.uid.to_string()]);
            let most = CORNER_M * plan.about.grid.measure(boundary.rings()).perimeter_m;
            assert!(
                (ours - theirs).abs() < most,
                "{} {}: {theirs}, not {ours}",
                format.ending,
                lot.code
            );
        }
    }
}

#[test]
fn gdal_reads_our_letters_in_every_map() {
    let office = with_plan();
    for format in LAYER_FORMATS.iter().filter(|format| format.ending != "shp") {
        let zones = written(&office, "zones", &format!("cụm.{}", format.ending));
        let told = ogrinfo(["-al".as_ref(), gdal_path(&zones).as_os_str()]);
        assert!(told.contains("Cụm công nghiệp Tứ Hạ"), "{}: {told}", format.ending);
    }
}

#[test]
fn what_is_not_in_a_shapefile_is_said() {
    let office = with_plan();
    let out = office.folder.path().join("cụm.zip").display().to_string();
    let talk = office.types(&["export", "PLAN", "--what", "zones", "--out", &out]).said_yes().talk;
    let undrawn = plan(&office)
        .all::<Zone>()
        .filter(|zone| zone.boundary.is_none() && zone.point.is_none())
        .count();
    assert!(talk.contains(&format!("{undrawn} bản ghi chưa vẽ")), "{talk}");
    assert!(talk.contains("“Ghi chú” có ô dài hơn 254 byte"), "{talk}");
}

#[test]
fn a_picture_is_drawn_of_what_lies_on_the_map_only() {
    let office = with_plan();
    let svg = fs::read_to_string(written(&office, "plan", "kế hoạch.svg")).unwrap();
    assert!(svg.starts_with("<svg") && svg.contains("Tứ Hạ"), "{}", &svg[..200]);
    let png = fs::read(written(&office, "lots", "lô.png")).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    let out = office.folder.path().join("fill.png").display().to_string();
    let why = office.types(&["export", "PLAN", "--what", "fill", "--out", &out]).said_no();
    assert!(why.contains(".png"), "{why}");
}

#[test]
fn a_map_is_refused_where_there_is_none_or_one_file_cannot_hold_it() {
    let office = with_plan();
    let refusal = |what: &str, name: &str| {
        let out = office.folder.path().join(name).display().to_string();
        office.types(&["export", "PLAN", "--what", what, "--out", &out]).said_no()
    };
    assert!(refusal("fill", "a.geojson").contains("không có hình trên bản đồ"));
    assert!(refusal("plan", "a.csv").contains("chỉ ghi được thành bản đồ hoặc bảng tính"));
    assert!(refusal("zones", "a.shp").contains(".zip"));
    assert!(refusal("mine", "a.shp").contains("Chưa có đối tượng nào được vẽ"));
    fs::write(office.folder.path().join("b.dbf"), "mine").unwrap();
    assert!(refusal("lots", "b.shp").contains("b.dbf"));
    assert!(!office.folder.path().join("b.shp").exists());
}

#[test]
fn a_map_holds_what_is_there_on_the_day_and_of_the_zone() {
    let office = with_plan();
    let out = office.folder.path().join("a.geojson").display().to_string();
    office
        .types(&["export", "PLAN", "--what", "lots", "--zone", "CCN-TH", "--out", &out])
        .said_yes();
    let of_zone = plan(&office).all::<Lot>().filter(|lot| lot.zone.number() == 1).count();
    let told = features_from_file(Path::new(&out)).unwrap();
    assert_eq!(told.layers[0].shapes.len(), of_zone);
    assert!(told.layers[0].table.rows[0].contains(&"state".to_owned()));
}

#[test]
fn gdal_reads_the_hatches_ways_and_texts_of_a_drawing() {
    let office = with_plan();
    let plan = plan(&office);
    let file = written(&office, "lots", "lô.dxf");
    let out = file.with_extension("csv");
    let (to, from) = (out.as_os_str(), file.as_os_str());
    let how =
        ["-f", "CSV", "-lco", "GEOMETRY=AS_WKT", "-dialect", "SQLite", "-sql"].map(OsStr::new);
    let select =
        OsStr::new("SELECT Layer, Text, SubClasses, ST_Area(geometry) AS area FROM entities");
    let arguments = how.into_iter().chain([select, to, from]);
    let done = said("ogr2ogr", arguments);
    assert!(done.status.success(), "{done:?}");
    let told = fs::read_to_string(out).unwrap();
    let areas: Vec<f64> = told
        .lines()
        .filter(|line| line.contains("AcDbHatch"))
        .filter_map(|line| line.rsplit(',').next()?.trim_matches('"').parse().ok())
        .collect();
    let lots: Vec<_> = plan.all::<Lot>().filter_map(|lot| lot.boundary.as_ref()).collect();
    assert_eq!(areas.len(), lots.len(), "{told}");
    let ours: f64 = lots.iter().map(|lot| lot.plane_area().as_square_metres()).sum();
    assert!((areas.iter().sum::<f64>() - ours).abs() < 0.01, "{ours}");
    assert_eq!(told.lines().filter(|line| line.contains("KY_HIEU_LO")).count(), lots.len());
}

#[test]
fn a_package_has_the_colours_of_the_plan_and_an_index() {
    let office = with_plan();
    let occupy = ["occupy", "PLAN", "--zone", "CCN-TH", "--lot", "C-01", "--enterprise", "Ví dụ"];
    office
        .types(&[&occupy[..], &["--state", "leased", "--from", "2020-03-12"]].concat())
        .said_yes();
    let written = written(&office, "plan", "kế hoạch.gpkg");
    let told =
        said("ogrinfo", ["-ro".as_ref(), "-al".as_ref(), "-so".as_ref(), written.as_os_str()]);
    assert_eq!(String::from_utf8_lossy(&told.stderr), "");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(
        told.contains("Layer name: lot\n") && told.contains("Geometry: Multi Polygon"),
        "{told}"
    );

    let style = |sql: &Connection, table: &str| -> Option<String> {
        let select = "SELECT styleQML FROM layer_styles WHERE f_table_name = ?1
                      AND f_geometry_column = 'geom' AND useAsDefault = 1";
        sql.query_row(select, [table], |row| row.get(0)).optional().unwrap()
    };
    let [own, given] = [office.plan(), written].map(|path| Connection::open(path).unwrap());
    let tables: Vec<String> = given
        .prepare("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(tables.contains(&"occupancy".to_owned()) && tables.len() > 3, "{tables:?}");
    for table in &tables {
        let shown = style(&given, table).unwrap_or_else(|| panic!("{table} has no style"));
        if table == "occupancy" {
            let leased = shown.split("value=\"leased\"").count();
            assert_eq!(leased, 2, "a symbol for what is leased: {shown}");
        } else {
            assert_eq!(style(&own, table).as_ref(), Some(&shown), "{table}");
        }
        let count = |of: &str| -> i64 { given.query_row(of, [], |row| row.get(0)).unwrap() };
        let indexed = count(&format!("SELECT count(*) FROM rtree_{table}_geom"));
        let drawn = count(&format!("SELECT count(*) FROM {table} WHERE geom NOT NULL"));
        assert_eq!(indexed, drawn, "{table}");
        let triggers = format!(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'"
        );
        assert_eq!(count(&triggers), 7, "the index of {table} follows changes");
    }
    let styles = "SELECT count(*) FROM layer_styles";
    let styles: u32 = given.query_row(styles, [], |row| row.get(0)).unwrap();
    assert_eq!(styles as usize, tables.len(), "no style of a layer that is not there");
}
