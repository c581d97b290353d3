//! `lapday approve`.

use super::{Office, office};
use lapday::domain::{AreaBasis, Plan, ZoneStatus};
use lapday::project::{Desk, Project};
use serde_json::Value;
use std::path::PathBuf;

fn plan(office: &Office) -> Plan {
    Project::open(&office.plan(), Desk::system()).unwrap().plan().clone()
}

fn word_file() -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/fixtures/corners/libreoffice.docx").display().to_string()
}

const DECISION: [&str; 8] =
    ["--zone", "CCN-TH", "--kind", "extension", "--number", "45/QĐ-UBND", "--day", "1/3/2022"];

#[test]
fn a_decision_with_a_table_in_word_is_one_step() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let before = plan(&office);
    let phase = before.phases_of(before.zone_by_code("CCN-TH").unwrap().id);
    let name = phase.last().unwrap().name.clone();
    let file = word_file();
    let more = ["--phase", &name, "--area-ha", "3,5", "--corners", &file, "--drop-sketched"];
    let words = [&["approve", "PLAN", "--json"], &DECISION[..], &more].concat();
    let said: Value = serde_json::from_str(&office.types(&words).said_yes().out).unwrap();
    assert_eq!(said["phase"], name.as_str());
    assert_eq!(said["phase_added"], false);
    assert_eq!(said["sketched_dropped"], true);
    assert!(said["measured_ha"].as_f64().unwrap() > 2.0, "{said}");
    let after = plan(&office);
    let phase = after.get(phase.last().unwrap().id).unwrap();
    let on = jiff::civil::date(2022, 3, 1);
    let area = after.area_on(phase.id, on).unwrap();
    assert_eq!((area.area.as_hectares(), area.basis), (3.5, AreaBasis::Approved));
    assert_eq!(after.status_on(phase.id, on), Some(ZoneStatus::Approved));
    assert_eq!(phase.boundary.as_ref().unwrap().corners()[0].corners.len(), 6);
    office.types(&["undo", "PLAN"]).said_yes();
    let back = plan(&office);
    assert_eq!(back.get(phase.id), before.get(phase.id));
    assert_eq!(back.lots_of(phase.zone).count(), before.lots_of(phase.zone).count());
}

#[test]
fn the_list_of_zones_stands_as_on_the_day_asked_for() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let establishment = [
        "approve",
        "PLAN",
        "--zone",
        "CCN-HVA",
        "--kind",
        "establishment",
        "--number",
        "9/QĐ-UBND",
        "--day",
        "2022-03-01",
        "--area-ha",
        "72,5",
    ];
    office.types(&establishment).said_yes();
    let on = |day: &str| {
        let zones = office.types(&["zones", "PLAN", "--json", "--on", day]).said_yes().json();
        let zone = zones.into_iter().find(|zone| zone["code"] == "CCN-HVA").unwrap();
        (zone["status"].clone(), zone["stated_ha"].clone(), zone["stated_basis"].clone())
    };
    assert_eq!(on("2021-12-31"), ("proposed".into(), 75.0.into(), "plan".into()));
    assert_eq!(on("2022-03-01"), ("approved".into(), 72.5.into(), "approved".into()));
}

#[test]
fn what_is_wrong_is_refused_and_nothing_kept() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let words = [&["approve", "PLAN"], &DECISION[..], &["--area-ha", "1", "--industrial-ha", "2"]];
    let sentence = office.types(&words.concat()).said_no();
    assert!(sentence.contains("lớn hơn diện tích được duyệt"), "{sentence}");
    let words = [&["approve", "PLAN"], &DECISION[..], &["--corners", "khong-co.docx"]];
    assert!(office.types(&words.concat()).said_no().contains("không có tệp"));
    assert_eq!(plan(&office).count::<lapday::domain::Approval>(), 0);
}
