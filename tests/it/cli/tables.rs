//! `export` of the desk's tables, `import` of tenants, and what `occupy` can say.

use super::office;
use serde_json::Value;
use std::fs;

/// A list of tenants another program wrote.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tenants/tu-ha.xlsx");

fn plan() -> super::Office {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    office
}

#[test]
fn every_table_is_written_and_none_over_another_file() {
    let office = plan();
    for what in [
        "lots",
        "enterprises",
        "progress",
        "changes",
        "industries",
        "relocation",
        "calendar",
        "periods",
    ] {
        let file = office.folder.path().join(format!("{what}.xlsx"));
        let out = file.display().to_string();
        let reply = office.types(&["export", "PLAN", "--what", what, "--out", &out]).said_yes();
        assert!(reply.out.is_empty() && reply.talk.contains(&out), "{}", reply.talk);
        let before = fs::read(&file).unwrap();
        office.types(&["export", "PLAN", "--what", what, "--out", &out]).said_no();
        assert_eq!(fs::read(&file).unwrap(), before);
    }
}

#[test]
fn only_the_calendar_is_a_calendar() {
    let office = plan();
    let out = office.folder.path().join("lich.ics").display().to_string();
    let no = office.types(&["export", "PLAN", "--what", "lots", "--out", &out]).said_no();
    assert!(no.contains(".xlsx"), "{no}");
    office.types(&["export", "PLAN", "--what", "calendar", "--out", &out]).said_yes();
    assert!(fs::read_to_string(&out).unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
}

#[test]
fn a_list_with_a_refused_row_keeps_out_whole_and_names_the_row() {
    let office = plan();
    let words = ["import", "PLAN", LIST, "--as", "occupancy", "--zone", "CCN-TH", "--json"];
    let reply = office.types(&words);
    let answer: Value = serde_json::from_str(&reply.out).unwrap();
    assert_eq!(answer["read"], 4);
    assert_eq!(answer["refused"][0]["row"], 8);
    assert!(answer["refused"][0]["reason"].as_str().unwrap().contains("C-99"));
    assert_eq!(reply.code, std::process::ExitCode::FAILURE);
    assert_eq!(office.types(&["history", "PLAN", "--json"]).json().len(), 1, "nothing was written");
}

#[test]
fn the_register_comes_in_and_a_second_time_changes_nothing() {
    let office = plan();
    let words = ["import", "PLAN", LIST, "--as", "enterprises", "--json"];
    let told = |reply: &super::Reply| -> Value { serde_json::from_str(&reply.out).unwrap() };
    let would = office.types(&[&words[..], &["--dry-run"]].concat()).said_yes();
    assert_eq!(told(&would)["added"], 4);
    assert_eq!(office.types(&["history", "PLAN", "--json"]).json().len(), 1);
    assert_eq!(told(&office.types(&words).said_yes())["added"], 4);
    assert_eq!(told(&office.types(&words).said_yes())["unchanged"], 4);
    assert_eq!(office.types(&["history", "PLAN", "--json"]).json().len(), 2);
}

#[test]
fn columns_can_be_named_and_wrong_names_say_which_there_are() {
    let office = plan();
    let list = office.folder.path().join("ds.csv");
    fs::write(&list, "A;B;C\nMột;C-01;300\n").unwrap();
    let list = list.display().to_string();
    let no =
        office.types(&["import", "PLAN", &list, "--as", "occupancy", "--zone", "CCN-TH"]).said_no();
    assert!(no.contains("--match name="), "{no}");
    let words =
        ["import", "PLAN", &list, "--as", "occupancy", "--zone", "CCN-TH", "--from", "2024-01-01"];
    let matched =
        ["--match", "name=A", "--match", "lot=B", "--match", "area=C", "--state", "registered"];
    office.types(&[&words[..], &matched[..]].concat()).said_yes();
    let lots = office.types(&["lots", "PLAN", "--zone", "CCN-TH", "--json"]).json();
    let lot = lots.iter().find(|lot| lot["code"] == "C-01").unwrap();
    assert_eq!(
        (lot["state"].as_str(), lot["occupied_m2"].as_f64()),
        (Some("registered"), Some(300.0))
    );
}

#[test]
fn a_record_can_be_given_its_term_reason_and_money() {
    let office = plan();
    let words = [
        "occupy",
        "PLAN",
        "--zone",
        "CCN-TH",
        "--lot",
        "C-01",
        "--enterprise",
        "Một",
        "--state",
        "leased",
        "--from",
        "2024-01-01",
        "--deadline",
        "2024-06-01",
        "--lease-number",
        "7/HĐ",
        "--lease-years",
        "50",
        "--investment",
        "12000",
        "--investment-done",
        "10.5",
        "--workers",
        "20",
        "--wastewater",
        "1.5",
        "--document",
        "9/QĐ",
        "--reason",
        "Theo đơn",
    ];
    office.types(&words).said_yes();
    let out = office.folder.path().join("lo.csv").display().to_string();
    let on = ["--on", "2024-06-30", "--zone", "CCN-TH"];
    let export = ["export", "PLAN", "--what", "lots", "--out", &out];
    office.types(&[&export[..], &on[..]].concat()).said_yes();
    let text = fs::read_to_string(&out).unwrap();
    let line = text.lines().find(|line| line.starts_with("C-01;")).unwrap();
    assert!(line.contains("7/HĐ;01/01/2074;01/06/2024;Theo đơn"), "{line}");
}
