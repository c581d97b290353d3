//! What the program writes it reads again, in every format and both languages, and nothing changes.

use super::{Office, office};
use lapday::domain::{LotState, RecordKind, reckoned_fields};
use lapday::i18n::{Language, Texts};
use lapday::io::sheets_from_file;
use serde_json::{Value, json};
use strum::VariantArray;

/// Texts that have undone other programs.
const WORDS: [&str; 10] = [
    "dòng 1\ndòng 2\n\ndòng 4 số 12",
    "a\tb 12",
    "Một; hai, ba | bốn 2024",
    "Dự án \"Làng bún 5\" và 6 \"cụm\"",
    "\"mở đầu",
    "=HYPERLINK(\"http://vidu.example\";\"bấm\")",
    "+84 90",
    "-2+3",
    "@SUM(1)",
    "'nháy",
];

fn there_and_back(office: &Office, what: &str, language: &str, ending: &str) -> Value {
    let file = office.folder.path().join(format!("{what}-{language}.{ending}"));
    let file = file.display().to_string();
    let export = ["export", "PLAN", "--what", what, "--out", &file, "--on", "2040-01-01"];
    office.types(&[&export[..], &["--lang", language]].concat()).said_yes();
    let import = ["import", "PLAN", &file, "--as", what, "--dry-run", "--json", "--lang", language];
    let came: Value = serde_json::from_str(&office.types(&import).said_yes().out).unwrap();
    let place = format!("{what} {language} {ending}: {came}");
    assert_eq!(came["read"], came["unchanged"], "{place}");
    assert!(came["refused"].as_array().is_none_or(Vec::is_empty), "{place}");
    assert_eq!((&came["added"], &came["changed"]), (&json!(0), &json!(0)), "{place}");
    came
}

#[test]
fn every_table_of_records_comes_back_as_it_went() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    for words in WORDS {
        let [subject, note] = [format!("subject={words}"), format!("note={words}")];
        office.types(&["put", "PLAN", "--kind", "task", &subject, &note]).said_yes();
    }
    let work = ["put", "PLAN", "--kind", "work", "name=Trạm bơm", "kind=water", "zone=CCN-TH"];
    let figures = ["capacity=0.12345", "capacity_unit=m³/s", "cost_million_vnd=1234567.8912"];
    office.types(&[&work[..], &figures[..]].concat()).said_yes();
    // Those are read as lists of tenants and their periods by closing.
    let others = [RecordKind::Occupancy, RecordKind::Enterprise, RecordKind::ReportPeriod];
    for kind in RecordKind::VARIANTS.iter().filter(|kind| !others.contains(kind)) {
        let what: &'static str = kind.into();
        if office.types(&["list", "PLAN", "--kind", what, "--json"]).said_yes().json().is_empty() {
            continue;
        }
        for language in ["vi", "en"] {
            for ending in ["xlsx", "csv", "txt"] {
                let came = there_and_back(&office, what, language, ending);
                let unread = came["unread_columns"].as_array();
                assert!(unread.is_none_or(Vec::is_empty), "{what} {language} {ending}: {came}");
            }
        }
    }
}

#[test]
fn the_tables_of_tenants_come_back_as_they_went() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let occupy = |lot: &str, who: &str, state: &str, from: &str, more: &[&str]| {
        let line = ["occupy", "PLAN", "--zone", "CCN-TH", "--lot", lot, "--enterprise", who];
        let line = [&line[..], &["--state", state, "--from", from], more].concat();
        office.types(&line).said_yes();
    };
    let figures = [
        "--area-m2",
        "2000.5",
        "--lease-number",
        "HD-01/2024",
        "--lease-years",
        "50",
        "--investment",
        "12500.55",
        "--investment-done",
        "300",
        "--workers",
        "1250",
        "--wastewater",
        "12.125",
        "--reason",
        "có lý do",
    ];
    occupy("C-01", "Công ty Ví dụ Một", "leased", "2024-02-29", &figures);
    let until = ["--to", "2041-01-01", "--area-m2", "1000.1"];
    occupy("C-02", "Công ty Ví dụ Hai", "operating", "2022-01-01", &until);
    for what in ["occupancy", "enterprises"] {
        for language in ["vi", "en"] {
            for ending in ["xlsx", "csv", "txt"] {
                there_and_back(&office, what, language, ending);
            }
        }
    }
}

#[test]
fn tables_of_lots_and_zones_tell_what_maps_tell_beside_the_fields() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let occupy = ["occupy", "PLAN", "--zone", "CCN-TH", "--lot", "C-01", "--enterprise", "Ví dụ"];
    office
        .types(&[&occupy[..], &["--state", "leased", "--from", "2024-03-12"]].concat())
        .said_yes();
    let texts = Texts::new(Language::English);
    for kind in [RecordKind::Lot, RecordKind::Zone] {
        let what: &'static str = kind.into();
        let file = office.folder.path().join(format!("{what}.csv"));
        let out = file.display().to_string();
        let export = ["export", "PLAN", "--what", what, "--out", &out, "--lang", "en"];
        office.types(&[&export[..], &["--on", "2024-06-30"]].concat()).said_yes();
        let sheet = sheets_from_file(&file).unwrap().remove(0);
        let names: Vec<String> =
            reckoned_fields(kind).iter().map(|field| texts.get(field.text)).collect();
        let heads = sheet.rows.iter().find(|row| row.contains(&names[0])).unwrap();
        assert!(heads.ends_with(&names), "{heads:?}");
        let told = |said: &[&str]| {
            let says =
                |row: &&Vec<String>| said.iter().all(|words| row.iter().any(|cell| cell == words));
            let row = sheet.rows.iter().find(says).unwrap();
            row[heads.len() - names.len()..].to_vec()
        };
        if kind == RecordKind::Lot {
            let told = told(&["C-01", "Ví dụ"]);
            assert_eq!(told[1], texts.say(&LotState::Leased.text()));
            assert_eq!(told[3], "Ví dụ");
            assert!(told[0].parse::<f64>().unwrap() > 1_000.0, "{told:?}");
            assert!(told[2].parse::<f64>().unwrap() > 1_000.0, "{told:?}");
        } else {
            assert!(told(&["CCN-TH"])[0].parse::<f64>().unwrap() > 10.0);
        }
    }
}

#[test]
fn a_column_of_somebody_else_is_not_taken_for_what_is_reckoned() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let file = office.folder.path().join("lô.csv");
    std::fs::write(&file, "zone;code;land_use;Tình trạng\nCCN-TH;C-01;industrial;đang xây\n")
        .unwrap();
    let file = file.display().to_string();
    let import = ["import", "PLAN", &file, "--as", "lot", "--dry-run", "--json"];
    let reply = office.types(&import);
    assert!(reply.out.contains("Tình trạng"), "{} {}", reply.out, reply.talk);
}
