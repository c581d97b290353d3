//! `layout`.

use super::{Office, keys, office, sorted};
use serde_json::Value;

/// A zone of the Hương Trà plan that has an outline and no lot.
const FREE: &str = "CCN-HVX";
/// One that is full of sketched lots.
const FULL: &str = "CCN-HVA";

fn hue() -> Office {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    office
}

fn answer(office: &Office, words: &[&str]) -> Value {
    let words = [&["layout", "PLAN", "--json", "--lang", "en"], words].concat();
    serde_json::from_str(&office.types(&words).said_yes().out).unwrap()
}

fn sum(rows: &Value, key: &str) -> f64 {
    rows.as_array().unwrap().iter().map(|row| row[key].as_f64().unwrap()).sum()
}

fn lots(office: &Office, zone: &str) -> Vec<Value> {
    office.types(&["lots", "PLAN", "--zone", zone, "--json"]).said_yes().json()
}

#[test]
fn a_zone_is_laid_out_as_a_draft_and_kept_only_where_that_is_asked() {
    let office = hue();
    let dry = answer(&office, &["--zone", FREE]);
    let names = [
        "zone",
        "on",
        "seed",
        "streets_m",
        "pieces",
        "balance",
        "whole_m2",
        "checks",
        "notes",
        "done",
    ];
    assert_eq!(keys(&dry), sorted(names));
    assert_eq!(dry["done"], false);
    assert!(lots(&office, FREE).is_empty(), "nothing was written");
    let whole = dry["whole_m2"].as_f64().unwrap();
    assert!((sum(&dry["pieces"], "area_m2") - whole).abs() < 1e-5);
    assert!((sum(&dry["balance"], "share") - 1.0).abs() < 1e-12);
    let kept = answer(&office, &["--zone", FREE, "--write", "--document", "12/QĐ-UBND"]);
    assert_eq!(kept["done"], true);
    assert_eq!(kept["pieces"], dry["pieces"]);
    let written = lots(&office, FREE);
    assert_eq!(written.len(), kept["pieces"].as_array().unwrap().len());
    let areas: f64 = written.iter().map(|lot| lot["grid_m2"].as_f64().unwrap()).sum();
    assert!((areas - whole).abs() < 1e-5);
    office.types(&["undo", "PLAN"]).said_yes();
    assert!(lots(&office, FREE).is_empty(), "one step");
}

#[test]
fn another_seed_makes_another_scheme_and_the_same_one_the_same() {
    let office = hue();
    let of_seed = |seed| answer(&office, &["--zone", FREE, "--seed", seed])["pieces"].clone();
    assert_eq!(of_seed("3"), of_seed("3"));
    assert_ne!(of_seed("3"), of_seed("4"));
}

#[test]
fn every_check_names_its_law_and_its_day() {
    let office = hue();
    let verdict = |words: &[&str], rule: &str| {
        let said = answer(&office, &[&["--zone", FREE], words].concat());
        let checks = said["checks"].as_array().unwrap().clone();
        assert!(checks.iter().all(|check| check["decree"].is_string() && check["on"].is_string()));
        checks.into_iter().find(|check| check["rule"] == rule).unwrap()
    };
    let green = verdict(&[], "bal.green");
    assert_eq!((&green["verdict"], &green["limit"]), (&"pass".into(), &0.1.into()));
    assert!(green["says"].as_str().unwrap().contains("QCVN 01:2021/BXD, table 2.6"));
    assert_eq!(verdict(&["--belt", "9.5"], "belt")["verdict"], "fail");
    assert_eq!(verdict(&["--green", "0", "--belt", "0"], "bal.green")["verdict"], "fail");
    let later = verdict(&["--on", "2027-01-01"], "bal.road");
    assert_eq!(later["verdict"], "unknown");
    assert!(later["limit"].is_null());
    let says = later["says"].as_str().unwrap();
    assert!(says.contains("QCVN 01:2026/BXD") && says.contains("10 % or more"), "{says}");
}

#[test]
fn streets_lie_where_they_are_asked_for() {
    let office = hue();
    let said = answer(&office, &["--zone", FREE, "--streets", "150; 262,5"]);
    assert_eq!(said["streets_m"], serde_json::json!([150.0, 262.5]));
}

#[test]
fn what_cannot_be_laid_out_is_refused_in_one_sentence() {
    let office = hue();
    let layout = |more: &[&str]| office.types(&[&["layout", "PLAN"], more].concat()).said_no();
    assert!(layout(&["--zone", FULL]).contains("lô minh họa"));
    assert!(layout(&["--zone", "LN-VC"]).contains("chưa có ranh giới"));
    assert!(layout(&["--zone", FREE, "--belt", "200", "--lot", "400000"]).contains("dải cây xanh"));
    assert!(layout(&["--zone", FREE, "--road", "0"]).contains("Đường nội bộ rộng"));
    assert!(layout(&["--zone", FREE, "--lot", "5"]).contains("Diện tích mỗi lô"));
    assert!(layout(&["--zone", FREE, "--green", "95"]).contains("95,0"));
    assert!(layout(&["--zone", FREE, "--gate", "1-99"]).contains("điểm góc"));
    assert!(layout(&["--zone", FREE, "--gate", "x"]).contains("3-4"));
    assert!(layout(&["--zone", FREE, "--streets", "a"]).contains("--streets"));
}
