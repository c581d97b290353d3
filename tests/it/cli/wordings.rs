//! An office teaches the program its own wordings.

use super::office;
use serde_json::json;
use std::fs;

#[test]
fn a_list_with_years_for_days_is_read_once_they_are_said_to_be_meant_whole() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let list = office.folder.path().join("ds.csv");
    let rows = "Tên doanh nghiệp;Lô;Diện tích (m2);Từ ngày\nMột;C-03;100;2023\n";
    fs::write(&list, rows).unwrap();
    let list = list.display().to_string();
    let import = ["import", "PLAN", &list, "--as", "occupancy", "--zone", "CCN-TH"];
    let no = office.types(&import).talk;
    assert!(no.contains("31/12/2023") && no.contains("--whole-periods"), "{no}");
    office.types(&[&import[..], &["--whole-periods"]].concat()).said_yes();
    let held = office.types(&["list", "PLAN", "--kind", "occupancy", "--json"]).said_yes().json();
    assert_eq!(held.last().unwrap()["valid_from"], json!("2023-01-01"));
}

#[test]
fn a_list_with_an_unknown_wording_is_refused_with_the_way_out_and_read_afterwards() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let list = office.folder.path().join("nguon.csv");
    fs::write(&list, "Năm;Nguồn;Nội dung\n2025;NS đặc thù;San nền\n").unwrap();
    let list = list.display().to_string();
    let import = ["import", "PLAN", &list, "--as", "budget"];
    let no = office.types(&import).talk;
    let way = "lapday put PLAN --kind wording \"words=NS đặc thù\" means=…";
    assert!(no.contains(way) && no.contains("fund-national, fund-provincial"), "{no}");

    let own = ["put", "PLAN", "--kind", "wording", "words=NS đặc thù", "means=fund-provincial"];
    office.types(&own).said_yes();
    office.types(&import).said_yes();
    let budgets = office.types(&["list", "PLAN", "--kind", "budget", "--json"]).said_yes().json();
    assert_eq!(budgets.last().unwrap()["source"], json!("provincial"));

    let tenants = office.folder.path().join("ds.csv");
    let rows = "Tên doanh nghiệp;Lô;Diện tích (m2);Từ ngày;Tình trạng\nMột;C-03;100;12/03/2024;đang lắp máy\n";
    fs::write(&tenants, rows).unwrap();
    let tenants = tenants.display().to_string();
    let import = ["import", "PLAN", &tenants, "--as", "occupancy", "--zone", "CCN-TH"];
    let no = office.types(&import).talk;
    assert!(no.contains("words=đang lắp máy") && no.contains("tenancy-ended"), "{no}");
    let own = ["put", "PLAN", "--kind", "wording", "words=lắp máy", "means=tenancy-building"];
    office.types(&own).said_yes();
    office.types(&import).said_yes();
    let held = office.types(&["list", "PLAN", "--kind", "occupancy", "--json"]).said_yes().json();
    assert_eq!(held.last().unwrap()["state"], json!("building"));
}
