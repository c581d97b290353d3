//! `periods`: closed, handed in on a day, taken back, opened again, and what is refused.

use super::{Office, Reply, office};
use clap::Parser;
use lapday::cli::Cli;
use serde_json::{Value, json};
use std::fs;

fn periods(office: &Office, more: &[&str]) -> Reply {
    office.types(&[&["periods", "PLAN"], more].concat())
}

/// An office with a cluster of ten hectares on paper and two lots, of which the first is leased.
fn with_cluster() -> Office {
    let office = office();
    office.types(&["new", "PLAN", "--empty"]).said_yes();
    let put = |kind: &str, fields: &[&str]| {
        office.types(&[&["put", "PLAN", "--kind", kind], fields].concat()).said_yes();
    };
    let zone = ["kind=cluster", "code=Z", "name=Z", "industrial_ha=10", "status=operating"];
    put("zone", &zone);
    for code in ["code=A1", "code=A2"] {
        put("lot", &["zone=Z", code, "land_use=industrial", "stated_m2=20000"]);
    }
    lease(&office, "A1");
    office
}

/// Records that a lot was leased before the cut-off of the first half of 2024.
fn lease(office: &Office, lot: &str) {
    let who = ["--enterprise", lot, "--state", "leased", "--from", "2024-06-01"];
    office.types(&[&["occupy", "PLAN", "--zone", "Z", "--lot", lot][..], &who].concat()).said_yes();
}

/// The first half of 2024 as scripts read it.
fn half(office: &Office) -> Value {
    let lines = periods(office, &["--json"]).said_yes().json();
    let is_meant = |line: &&Value| line["kind"] == "half_year" && line["year"] == 2024;
    lines.iter().find(is_meant).expect("the period is listed").clone()
}

#[test]
fn a_period_is_closed_handed_in_on_a_day_and_opened_again() {
    let office = with_cluster();
    assert_eq!(half(&office)["closed_on"], Value::Null);
    let reply = periods(&office, &["--close", "half_year"]).said_yes();
    assert!(reply.talk.contains("chốt 6 tháng đầu năm 2024"), "{}", reply.talk);
    let frozen = half(&office);
    assert_eq!(
        (&frozen["closed_on"], &frozen["handed_in_on"]),
        (&json!("2024-06-30"), &json!(null))
    );
    assert_eq!((&frozen["leased_ha"], &frozen["rate"]), (&json!(2.0), &json!(0.2)));

    lease(&office, "A2");
    assert_eq!(half(&office), frozen, "what is recorded later moves no frozen figure");

    periods(&office, &["--hand-in", "half_year", "--on", "01/07/2024"]).said_yes();
    assert_eq!(half(&office)["handed_in_on"], "2024-07-01");
    let no = periods(&office, &["--reopen", "half_year"]).said_no();
    assert!(no.contains("đã nộp ngày 01/07/2024"), "{no}");
    periods(&office, &["--take-back", "half_year"]).said_yes();
    assert_eq!(half(&office), frozen);
    periods(&office, &["--reopen", "half_year"]).said_yes();
    assert_eq!(half(&office)["closed_on"], Value::Null);

    periods(&office, &["--close", "half_year"]).said_yes();
    assert_eq!(half(&office)["leased_ha"], 4.0, "closed anew it has the lease");
}

#[test]
fn what_cannot_be_closed_or_handed_in_is_refused_and_nothing_is_written() {
    let office = office().with_sample();
    periods(&office, &["--close", "half_year"]).said_yes();
    periods(&office, &["--close", "year", "--year", "2023"]).said_yes();
    let before = fs::read(office.plan()).unwrap();
    for (words, wanted) in [
        (&["--close", "half_year"][..], "đã chốt"),
        (&["--close", "year"], "kỳ còn chạy đến hết ngày 14/12/2024"),
        (&["--hand-in", "year"], "Chưa chốt kỳ năm 2024"),
        (&["--hand-in", "half_year", "--on", "29/06/2024"], "trước ngày chốt 30/06/2024"),
        (&["--hand-in", "half_year"], "hãy nộp kỳ này trước"),
        (&["--reopen", "year", "--year", "2023"], "hãy mở lại kỳ đó trước"),
        (&["--reopen", "half_year", "--year", "2022"], "Chưa chốt kỳ 6 tháng đầu năm 2022"),
        (&["--take-back", "half_year", "--year", "2022"], "Chưa chốt kỳ"),
    ] {
        let no = periods(&office, words).said_no();
        assert!(no.contains(wanted), "{words:?}: {no}");
        assert_eq!(fs::read(office.plan()).unwrap(), before, "{words:?}");
    }
    let two = ["lapday", "periods", "x.gpkg", "--close", "year", "--reopen", "year"];
    assert_eq!(Cli::try_parse_from(two).unwrap_err().exit_code(), 2);
}

#[test]
fn the_sheet_of_a_closed_period_is_written_once() {
    let office = office().with_sample();
    let out = office.folder.path().join("ky.csv").display().to_string();
    let write = || periods(&office, &["--sheet", "half_year", "--out", &out]);
    assert!(write().said_no().contains("Chưa chốt kỳ"));
    periods(&office, &["--close", "half_year"]).said_yes();
    write().said_yes();
    let sheet = fs::read_to_string(&out).unwrap();
    assert!(sheet.contains("6 tháng đầu năm 2024"), "{sheet}");
    write().said_no();
    assert_eq!(fs::read_to_string(&out).unwrap(), sheet);
}
