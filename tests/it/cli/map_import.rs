//! Maps of other people's programs become records.

use super::{Office, office};
use crate::programs::said;
use lapday::domain::{LandUse, Lot, Plan, Zone};
use lapday::io::LAYER_FORMATS;
use lapday::project::Project;
use lapday::units::Area;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn with_plan() -> Office {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    office
}

fn plan(office: &Office) -> Plan {
    Project::open(&office.plan(), super::lan()).unwrap().plan().clone()
}

fn written(office: &Office, name: &str, content: &Value) -> String {
    let path = office.folder.path().join(name);
    fs::write(&path, content.to_string()).unwrap();
    path.display().to_string()
}

/// A square of so many metres in Tứ Hạ, that many metres east and north of a corner of no lot.
fn square(east: f64, north: f64, side: f64) -> Value {
    let at = |e: f64, n: f64| json!([551_000.0 + east + e, 1_829_000.0 + north + n]);
    json!({"type": "Polygon", "coordinates": [[
        at(0.0, 0.0), at(side, 0.0), at(side, side), at(0.0, side), at(0.0, 0.0)
    ]]})
}

fn feature(properties: &Value, geometry: &Value) -> Value {
    json!({"type": "Feature", "properties": properties, "geometry": geometry})
}

/// A map on the plan's grid.
fn map(features: &[Value]) -> Value {
    let crs = json!({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::9214"}});
    json!({"type": "FeatureCollection", "crs": crs, "features": features})
}

fn import(office: &Office, file: &str, more: &[&str]) -> Value {
    let words = ["import", "PLAN", file, "--as", "lots", "--zone", "CCN-TH", "--json"];
    let reply = office.types(&[&words[..], more].concat()).said_yes();
    serde_json::from_str(&reply.out).unwrap()
}

fn refusal(office: &Office, file: &str, more: &[&str]) -> String {
    let words = ["import", "PLAN", file, "--as", "lots", "--zone", "CCN-TH"];
    let talk = office.types(&[&words[..], more].concat()).talk;
    assert!(talk.contains("lapday: "), "{talk}");
    talk
}

fn lot<'a>(plan: &'a Plan, code: &str) -> &'a Lot {
    plan.all::<Lot>().find(|lot| lot.code == code).unwrap_or_else(|| panic!("no lot {code}"))
}

#[test]
fn lots_of_a_map_come_in_by_the_names_others_use_and_twice_changes_nothing() {
    let office = with_plan();
    let rows = [
        json!({"Ky_hieu_lo": "X-01", "Chuc_nang": "Cây xanh cách ly", "Dien_tich": 0.25, "Shape_Area": 2500.0}),
        json!({"Ky_hieu_lo": "X-02", "Chuc_nang": "Đất công nghiệp", "Dien_tich": 1.0, "Shape_Area": 10000.0}),
    ];
    let file = written(
        &office,
        "lô.geojson",
        &map(&[
            feature(&rows[0], &square(0.0, 0.0, 50.0)),
            feature(&rows[1], &square(100.0, 0.0, 100.0)),
        ]),
    );
    let answer = import(&office, &file, &[]);
    assert_eq!((&answer["added"], &answer["refused"]), (&json!(2), &json!([])), "{answer}");
    let after = plan(&office);
    let (green, industrial) = (lot(&after, "X-01"), lot(&after, "X-02"));
    assert_eq!(green.land_use, LandUse::Green);
    // No unit stands in the head; the shapes say that these are hectares.
    assert_eq!(industrial.stated, Some(Area::square_metres(10_000.0)));
    let drawn = industrial.boundary.as_ref().unwrap().plane_area().as_square_metres();
    assert!((drawn - 10_000.0).abs() < 1e-6, "{drawn}");
    let again = import(&office, &file, &[]);
    assert_eq!((&again["unchanged"], &again["changed"]), (&json!(2), &json!(0)), "{again}");
    office.types(&["undo", "PLAN"]).said_yes();
    assert!(!plan(&office).all::<Lot>().any(|lot| lot.code.starts_with("X-")));
}

#[test]
fn a_lot_that_is_there_is_drawn_anew_and_keeps_what_the_map_does_not_say() {
    let office = with_plan();
    let before = plan(&office);
    let known = before.all::<Lot>().find(|lot| lot.zone.number() == 1).unwrap().clone();
    let row = feature(&json!({"ma_lo": known.code}), &square(0.0, 0.0, 80.0));
    let answer = import(&office, &written(&office, "a.geojson", &map(&[row])), &[]);
    assert_eq!(answer["changed"], json!(1), "{answer}");
    let after = plan(&office);
    let now = after.get(known.id).unwrap();
    assert_eq!((now.land_use, now.stated, now.uid), (known.land_use, known.stated, known.uid));
    assert!(
        (now.boundary.as_ref().unwrap().plane_area().as_square_metres() - 6_400.0).abs() < 1e-6
    );
}

#[test]
fn one_feature_that_stays_out_keeps_all_out_and_is_named() {
    let office = with_plan();
    let good = feature(&json!({"ma_lo": "X-01"}), &square(0.0, 0.0, 50.0));
    let corner = |e: f64, n: f64| json!([551_000.0 + e, 1_829_000.0 + n]);
    let bow_tie = json!({"type": "Polygon", "coordinates": [[
        corner(0.0, 0.0), corner(50.0, 50.0), corner(50.0, 0.0), corner(0.0, 50.0), corner(0.0, 0.0)
    ]]});
    let line = json!({"type": "LineString", "coordinates": [corner(0.0, 0.0), corner(9.0, 9.0)]});
    for (name, bad, says) in [
        ("nơ", bow_tie, "cắt cạnh"),
        ("đường", line, "vùng khép kín"),
        ("xa", square(5e6, 0.0, 50.0), "ngoài Việt Nam"),
        ("trùng", square(60.0, 0.0, 50.0), "dòng trên"),
        ("hỏng", json!({"type": "Polygon", "coordinates": 7}), "không đọc được hình"),
    ] {
        let code = if name == "trùng" { "X-01" } else { "X-02" };
        let rows = [good.clone(), feature(&json!({"ma_lo": code}), &bad)];
        let talk = refusal(&office, &written(&office, "a.geojson", &map(&rows)), &[]);
        assert!(talk.contains("dòng 3") && talk.contains(says), "{name}: {talk}");
        assert!(!plan(&office).all::<Lot>().any(|lot| lot.code == "X-01"), "{name}");
    }
}

#[test]
fn the_zone_is_where_the_shape_lies_unless_somebody_says_it() {
    let office = with_plan();
    let before = plan(&office);
    let zone = before.all::<Zone>().find(|zone| zone.boundary.is_some()).unwrap();
    let rect = geo::BoundingRect::bounding_rect(zone.boundary.as_ref().unwrap().rings()).unwrap();
    let middle = rect.center();
    let inside = square(middle.x - 551_000.0, middle.y - 1_829_000.0, 5.0);
    let row = |geometry: &Value| feature(&json!({"ma_lo": "X-09", "cum": "Khu A"}), geometry);
    let words =
        |file: &str| office.types(&["import", "PLAN", file, "--as", "lots", "--dry-run", "--json"]);
    let lies = words(&written(&office, "a.geojson", &map(&[row(&inside)]))).said_yes();
    assert!(lies.talk.contains("1 dòng ghi tên không có trong kế hoạch"), "{}", lies.talk);
    let nowhere = words(&written(&office, "b.geojson", &map(&[row(&square(0.0, 60_000.0, 5.0))])));
    assert!(nowhere.talk.contains("--zone"), "{}", nowhere.talk);
}

#[test]
fn a_column_that_looks_like_land_stops_the_import_until_somebody_says_what_it_is() {
    let office = with_plan();
    let said = json!({"ma_lo": "X-01", "DT thuê (m2)": 900.0});
    let file = written(&office, "a.geojson", &map(&[feature(&said, &square(0.0, 0.0, 50.0))]));
    let talk = refusal(&office, &file, &[]);
    assert!(talk.contains("DT thuê (m2)"), "{talk}");
    import(&office, &file, &["--leave", "DT thuê (m2)"]);
    office.types(&["undo", "PLAN"]).said_yes();
    import(&office, &file, &["--match", "stated_m2=DT thuê (m2)"]);
    assert_eq!(lot(&plan(&office), "X-01").stated, Some(Area::square_metres(900.0)));
}

#[test]
fn a_package_of_gdal_on_another_grid_is_reprojected() {
    let office = with_plan();
    let file = written(
        &office,
        "a.geojson",
        &map(&[feature(&json!({"ma_lo": "X-01"}), &square(0.0, 0.0, 50.0))]),
    );
    let out = office.folder.path().join("a.gpkg").display().to_string();
    for system in ["EPSG:9215", "EPSG:32648", "EPSG:4326"] {
        let done = said("ogr2ogr", ["-overwrite", "-t_srs", system, "-f", "GPKG", &out, &file]);
        assert!(done.status.success(), "{done:?}");
        let answer = import(&office, &out, &[]);
        assert_eq!(answer["added"], json!(1), "{system}: {answer}");
        let drawn = lot(&plan(&office), "X-01").boundary.as_ref().unwrap().plane_area();
        assert!((drawn.as_square_metres() - 2_500.0).abs() < 0.01, "{system}: {drawn:?}");
        office.types(&["undo", "PLAN"]).said_yes();
    }
}

/// Every kind that is drawn, in every format, out and in again.
#[test]
fn our_own_maps_change_nothing_when_they_come_back() {
    let office = with_plan();
    let before = plan(&office);
    for format in LAYER_FORMATS {
        let all = ["zones", "lots", "phase", "work", "investment_project"];
        // A drawing tells of lots what is drawn and written in them, of the others not what they are.
        for what in if format.ending == "dxf" { &all[1..2] } else { &all[..] } {
            let name = format!("{what}.{}", format.ending);
            let out = office.folder.path().join(&name).display().to_string();
            let written = office.types(&["export", "PLAN", "--what", what, "--out", &out]);
            // A shapefile holds one sort of shape, and none that is not drawn.
            if !Path::new(&out).exists() {
                assert!(["shp", "zip"].contains(&format.ending), "{name}");
                assert_eq!(written.code, ExitCode::FAILURE, "{name}");
                continue;
            }
            let reply = office.types(&["import", "PLAN", &out, "--as", what, "--json"]).said_yes();
            let answer: Value = serde_json::from_str(&reply.out).unwrap();
            assert_eq!(answer["read"], answer["unchanged"], "{name}: {answer}");
            assert_ne!(answer["read"], json!(0), "{name}");
        }
    }
    assert!(plan(&office).all_records().eq(before.all_records()));
}

/// Three squares side by side, the last two with the same code, one more without a code, and an area
/// written in the first.
fn drawing() -> String {
    let corners = |east: f64| {
        let (e, n) = (551_000.0 + east, 1_829_000.0);
        format!(
            "10={e} 20={n} 10={} 20={n} 10={} 20={} 10={e} 20={}",
            e + 50.0,
            e + 50.0,
            n + 50.0,
            n + 50.0
        )
    };
    let mut things = Vec::new();
    for (place, code) in [(0.0, "X-01"), (1.0, "X-02"), (2.0, "X-02"), (3.0, "")] {
        let east = place * 50.0;
        things.push(format!("LWPOLYLINE 8=QH_DAT_Cayxanhchuyendung 90=4 70=1 {}", corners(east)));
        if !code.is_empty() {
            things.push(format!("TEXT 8=KH 10={} 20=1829025 40=2 1={code}", 551_025.0 + east));
        }
    }
    things.push("TEXT 8=DT 10=551025 20=1829010 40=2 1=S=2.450~m2".to_owned());
    things.join("\n")
}

#[test]
fn lots_of_a_drawing_come_in_with_code_use_and_written_area_and_the_rest_is_named() {
    let office = with_plan();
    let file = office.folder.path().join("quy hoạch.dxf");
    fs::write(&file, crate::drawings::given::drawing(&drawing()).ascii()).unwrap();
    let file = file.display().to_string();
    let words = ["import", "PLAN", &file, "--as", "lots", "--zone", "CCN-TH", "--json"];
    let reply = office.types(&words).said_yes();
    let answer: Value = serde_json::from_str(&reply.out).unwrap();
    assert_eq!((&answer["added"], &answer["refused"]), (&json!(1), &json!([])), "{answer}");
    for said in [
        "4 thửa",
        "1 thửa chưa nhập vì không có ký hiệu",
        "2 thửa chưa nhập vì trùng ký hiệu",
        "2.450 m²",
    ] {
        assert!(reply.talk.contains(said), "{said}: {}", reply.talk);
    }
    let after = plan(&office);
    let lot = lot(&after, "X-01");
    assert_eq!((lot.land_use, lot.stated), (LandUse::Green, Some(Area::square_metres(2_450.0))));
    let again: Value = serde_json::from_str(&office.types(&words).said_yes().out).unwrap();
    assert_eq!(again["unchanged"], json!(1), "{again}");
}

/// Two clusters far apart, in each of which a lot is called A-01; the outline of one names its cluster.
#[test]
fn a_code_two_zones_of_a_drawing_share_is_a_lot_in_each() {
    let office = with_plan();
    let before = plan(&office);
    let drawn = |skipped: &str| {
        let is_meant =
            |zone: &&std::sync::Arc<Zone>| zone.boundary.is_some() && zone.code != skipped;
        let zone = before.all::<Zone>().find(is_meant).unwrap();
        let inside = geo::InteriorPoint::interior_point(zone.boundary.as_ref().unwrap().rings());
        (zone.code.clone(), inside.unwrap())
    };
    let (by_place, inside) = drawn("CCN-TH");
    let ring = |x: f64, y: f64, side: f64| {
        format!(
            "10={x} 20={y} 10={} 20={y} 10={} 20={} 10={x} 20={}",
            x + side,
            x + side,
            y + side,
            y + side
        )
    };
    let lot = |x: f64, y: f64| {
        format!(
            "LWPOLYLINE 8=QH_DAT_Cayxanhchuyendung 90=4 70=1 {}\nTEXT 8=KH 10={} 20={} 40=2 1=A-01\n",
            ring(x, y, 4.0),
            x + 2.0,
            y + 2.0
        )
    };
    // Where the plan draws no zone; only the drawing says whose land it is.
    let (x, y) = (551_000.0, 1_829_000.0);
    let outline = format!(
        "LWPOLYLINE 8=RANH 90=4 70=1 {}\nTEXT 8=CHU 10={} 20={} 40=2 1=CỤM~CÔNG~NGHIỆP~TỨ~HẠ\n",
        ring(x, y, 300.0),
        x + 100.0,
        y + 250.0
    );
    let things = [lot(inside.x(), inside.y()), lot(x + 50.0, y + 50.0), outline].concat();
    let file = office.folder.path().join("hai cụm.dxf");
    fs::write(&file, crate::drawings::given::drawing(&things).ascii()).unwrap();
    let file = file.display().to_string();
    let words = ["import", "PLAN", &file, "--as", "lots", "--crs", "EPSG:9214", "--json"];
    let reply = office.types(&words).said_yes();
    let answer: Value = serde_json::from_str(&reply.out).unwrap();
    assert_eq!(answer["added"], json!(2), "{answer} {}", reply.talk);
    let after = plan(&office);
    let mut zones: Vec<&str> = after
        .all::<Lot>()
        .filter(|lot| lot.code == "A-01" && before.get(lot.id).is_none())
        .map(|lot| after.get(lot.zone).unwrap().code.as_str())
        .collect();
    zones.sort_unstable();
    let mut wanted = [by_place.as_str(), "CCN-TH"];
    wanted.sort_unstable();
    assert_eq!(zones, wanted);
}
