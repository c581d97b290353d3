//! `lapday check`, and what an import says of the land it brings.

use super::{Office, office};
use serde_json::{Value, json};
use std::fs;

/// A plan of one zone, 200 m by 100 m, with a map of lots imported into it.
fn with_zone() -> Office {
    let office = office();
    office.types(&["new", "PLAN", "--empty", "--title", "Thử"]).said_yes();
    let zone = map(&office, "zone.geojson", &[("code", "Z1", &[[0.0, 0.0], [200.0, 100.0]])]);
    office.types(&["import", "PLAN", &zone, "--as", "zones"]).said_yes();
    office
}

/// A map of rectangles from corner to corner on the plan's grid.
fn map(office: &Office, name: &str, shapes: &[(&str, &str, &[[f64; 2]; 2])]) -> String {
    let features = shapes.iter().map(|(field, code, [[west, south], [east, north]])| {
        let at = |x: f64, y: f64| json!([551_000.0 + x, 1_829_000.0 + y]);
        let ring = [
            at(*west, *south),
            at(*east, *south),
            at(*east, *north),
            at(*west, *north),
            at(*west, *south),
        ];
        let geometry = json!({"type": "Polygon", "coordinates": [ring]});
        let properties = json!({*field: code, "name": format!("Cụm {code}")});
        json!({"type": "Feature", "properties": properties, "geometry": geometry})
    });
    let crs = json!({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::9214"}});
    let features: Vec<Value> = features.collect();
    let map = json!({"type": "FeatureCollection", "crs": crs, "features": features});
    let path = office.folder.path().join(name);
    fs::write(&path, map.to_string()).unwrap();
    path.display().to_string()
}

fn answer(office: &Office, words: &[&str]) -> (Value, String) {
    let reply = office.types(words).said_yes();
    (serde_json::from_str(&reply.out).unwrap(), reply.talk)
}

#[test]
fn an_import_mends_slips_and_names_what_it_cannot_mend_with_its_rows() {
    let office = with_zone();
    let lots = map(
        &office,
        "lots.geojson",
        &[
            ("code", "A1", &[[0.0, 0.0], [100.0, 100.0]]),
            ("code", "A2", &[[100.000_4, 0.0], [150.0, 100.0]]),
            ("code", "A3", &[[148.0, 0.0], [200.0, 100.0]]),
        ],
    );
    let words = ["import", "PLAN", &lots, "--as", "lots", "--json"];
    let (said, talk) = answer(&office, &words);
    assert_eq!(said["added"], 3, "{said}");
    assert_eq!(said["repaired"][0]["kind"], "corners_apart");
    assert_eq!(said["repaired"][0]["rows"], json!([3]));
    assert_eq!(said["land"][0]["kind"], "overlap");
    assert_eq!(said["land"][0]["rows"], json!([3, 4]));
    assert!(
        talk.contains("Cần xem lại hình (dòng 3, 4): Lô A2 (Z1) và lô A3 (Z1) chồng nhau 200 m²"),
        "{talk}"
    );
    let (again, _) = answer(&office, &words);
    assert_eq!((&again["unchanged"], &again["changed"]), (&json!(3), &json!(0)), "{again}");
}

#[test]
fn check_lists_what_is_wrong_with_its_place_and_repairs_in_one_step() {
    let office = with_zone();
    let lots = map(
        &office,
        "lots.geojson",
        &[
            ("code", "A1", &[[0.0, 0.0], [100.0, 100.0]]),
            ("code", "A2", &[[99.0, 0.0], [200.0, 100.0]]),
        ],
    );
    office.types(&["import", "PLAN", &lots, "--as", "lots"]).said_yes();
    let (found, _) = answer(&office, &["check", "PLAN", "--json"]);
    let flaws: Vec<&Value> =
        found.as_array().unwrap().iter().filter(|found| found["basis"].is_null()).collect();
    let [flaw] = flaws[..] else { panic!("{found}") };
    assert_eq!((&flaw["rule"], &flaw["severity"]), (&json!("overlap"), &json!("error")));
    assert_eq!(flaw["subject"], json!(["A1", "A2"]));
    assert_eq!(flaw["place"]["type"], "MultiPolygon");
    let area = flaw["area_m2"].as_f64().unwrap();
    assert!((area - 100.0).abs() < 1e-3, "{area}");
    let said = office.types(&["check", "PLAN", "--repair"]).said_yes();
    assert!(said.talk.contains("Không có chỗ nào sửa được"), "{}", said.talk);
    assert!(said.out.contains("sửa bằng tay"), "{}", said.out);
}

/// A proposed cluster of 7 ha that lies in no mountains and is no craft village's.
fn small() -> Office {
    let office = office();
    office.types(&["new", "PLAN", "--empty", "--title", "Thử"]).said_yes();
    let zone = [
        "put",
        "PLAN",
        "--kind",
        "zone",
        "kind=cluster",
        "code=Z1",
        "name=Cụm Thử",
        "stated_ha=7",
        "status=operating",
        "mountainous=false",
        "craft_village_cluster=false",
        "from_before_2009=false",
    ];
    office.types(&zone).said_yes();
    office
}

#[test]
fn check_says_what_does_not_keep_to_the_law_of_a_day_and_where_it_stands() {
    let office = small();
    let of_rule = |words: &[&str]| {
        let (found, _) = answer(&office, words);
        let found = found.as_array().unwrap();
        found.iter().find(|found| found["rule"] == "size.least").cloned()
    };
    let by = ["check", "PLAN", "--law", "2024-06-01", "--on", "2026-12-01", "--json"];
    let found = of_rule(&by).unwrap();
    assert_eq!(found["severity"], "error");
    assert_eq!(found["basis"], "Nghị định 32/2024/NĐ-CP, khoản 1 Điều 2");
    assert_eq!(found["subject"], json!(["Cụm Thử"]));
    assert_eq!((&found["found"], &found["limit"]), (&json!(7.0), &json!(10.0)));
    assert_eq!((&found["sure"], &found["verdict"]), (&json!("read"), &json!("fail")));
    let later = ["check", "PLAN", "--law", "2026-12-01", "--on", "2026-12-01", "--json"];
    assert_eq!(of_rule(&later), None);
    let said = office.types(&["check", "PLAN", "--law", "01/06/2024"]).said_yes();
    assert!(said.out.contains("cần từ 10 ha trở lên"), "{}", said.out);
}

#[test]
fn check_compares_the_law_of_two_days() {
    let office = small();
    let words =
        ["check", "PLAN", "--law", "2026-12-01", "--compare", "2024-06-01", "--on", "2026-12-01"];
    let (turns, _) = answer(&office, &[&words[..], &["--json"]].concat());
    let of_size = turns.as_array().unwrap().iter().find(|turn| turn["rule"] == "size.least");
    let of_size = of_size.unwrap_or_else(|| panic!("{turns}"));
    assert_eq!((&of_size["before"], &of_size["after"]), (&json!("fail"), &json!("pass")));
    let said = office.types(&words).said_yes();
    assert!(said.out.contains("chưa đạt") && said.out.contains("đạt"), "{}", said.out);
    let same = ["check", "PLAN", "--law", "2026-12-01", "--compare", "2026-12-01"];
    assert!(office.types(&same).said_yes().talk.contains("Không có kết quả nào thay đổi"));
}
