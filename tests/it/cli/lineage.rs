//! `split` and `merge-lots`.

use super::{Office, keys, office, sorted};
use serde_json::Value;

fn answer(office: &Office, words: &[&str]) -> Value {
    serde_json::from_str(&office.types(words).said_yes().out).unwrap()
}

fn lots(office: &Office, zone: &str, on: &str) -> Vec<(String, f64)> {
    let rows = office.types(&["lots", "PLAN", "--zone", zone, "--on", on, "--json"]).said_yes();
    let rows = rows.json();
    rows.iter()
        .map(|row| (row["code"].as_str().unwrap().to_owned(), row["grid_m2"].as_f64().unwrap()))
        .collect()
}

#[test]
fn a_lot_is_split_by_areas_in_one_step_that_can_be_taken_back() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let before = lots(&office, &zone, "2024-06-30");
    let whole = before.iter().find(|(code, _)| *code == lot).unwrap().1;
    let areas = format!("{},{}", whole / 4.0, whole / 3.0);
    let words = ["split", "PLAN", "--zone", &zone, "--lot", &lot, "--areas", &areas, "--json"];
    let words = [&words[..], &["--lang", "en"]].concat();
    let dry = answer(&office, &[&words[..], &["--dry-run"]].concat());
    assert_eq!(dry["done"], false);
    assert_eq!(lots(&office, &zone, "2024-06-30"), before, "nothing was written");
    let said = answer(&office, &words);
    let names = ["lot", "on", "parts", "sum_m2", "parent_m2", "neighbours", "notes", "done"];
    assert_eq!(keys(&said), sorted(names));
    assert!((said["sum_m2"].as_f64().unwrap() - said["parent_m2"].as_f64().unwrap()).abs() < 1e-6);
    let parts = said["parts"].as_array().unwrap();
    assert_eq!(parts.len(), 3);
    assert!((parts[0]["grid_m2"].as_f64().unwrap() - whole / 4.0).abs() < 1e-6);
    assert_eq!(parts[2]["rest"], true);
    let after = lots(&office, &zone, "2024-06-30");
    assert_eq!(after.len(), before.len() + 2);
    assert!(after.iter().any(|(code, _)| *code == format!("{lot}-03")));
    assert!(lots(&office, &zone, "2024-06-29").iter().any(|(code, _)| *code == lot));
    let new = format!("{lot}-01,{lot}-02,{lot}-03");
    let merge = [
        "merge-lots",
        "PLAN",
        "--zone",
        &zone,
        "--lots",
        &new,
        "--code",
        "M-1",
        "--on",
        "2024-07-01",
    ];
    office.types(&merge).said_yes();
    let merged = lots(&office, &zone, "2024-07-01");
    let joined = merged.iter().find(|(code, _)| code == "M-1").unwrap().1;
    assert!((joined - whole).abs() < 1e-6);
    office.types(&["undo", "PLAN"]).said_yes();
    office.types(&["undo", "PLAN"]).said_yes();
    assert_eq!(lots(&office, &zone, "2024-06-30"), before);
}

#[test]
fn what_is_typed_wrongly_is_refused_in_one_sentence() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let split = |more: &[&str]| {
        let words = ["split", "PLAN", "--zone", &zone, "--lot", &lot];
        office.types(&[&words[..], more].concat())
    };
    assert!(split(&["--areas", "1.000,x"]).said_no().contains("--areas"));
    // A comma that may stand within a number or between two is not guessed at.
    let list = |language, areas| split(&["--areas", areas, "--lang", language, "--dry-run"]);
    assert!(list("vi", "1000,5").said_no().contains("chấm phẩy"));
    assert!(list("vi", "100,5;").said_yes().talk.contains("100,5"));
    assert!(split(&["--areas", "99999999"]).said_no().contains("m²"));
    assert!(split(&["--parts", "2", "--front", "x"]).said_no().contains("3-4"));
    assert!(split(&["--parts", "2", "--carry", "Scavi"]).said_no().contains("Scavi=A-01"));
    assert!(split(&["--parts", "2", "--carry", "Scavi=A-01"]).said_no().contains("Scavi"));
    assert!(split(&["--line", "đây; kia"]).said_no().contains("đây"));
    let unknown = ["split", "PLAN", "--zone", &zone, "--lot", "??", "--parts", "2"];
    assert!(office.types(&unknown).said_no().contains("??"));
    let one = ["merge-lots", "PLAN", "--zone", &zone, "--lots", &lot];
    assert!(office.types(&one).said_no().contains("hai lô"));
}
