//! `renew`: what the built-in plan has gained comes into a file made before.

use super::{Office, office};
use serde_json::Value;

fn older() -> Office {
    let office = office();
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/huong-tra-6.gpkg");
    std::fs::copy(fixture, office.plan()).expect("a copy");
    office
}

fn renewed(office: &Office, rest: &[&str]) -> Value {
    let reply = office.types(&[&["renew", "PLAN", "--json"], rest].concat()).said_yes();
    serde_json::from_str(&reply.out).expect("one answer")
}

#[test]
fn a_dry_run_says_what_would_come_and_changes_nothing() {
    let office = older();
    let would = renewed(&office, &["--dry-run"]);
    assert_eq!(would["written"], false);
    assert!(would["added"].as_array().is_some_and(|added| added.len() > 100));
    let again = renewed(&office, &["--dry-run"]);
    assert_eq!(again, would);
    let done = renewed(&office, &[]);
    assert_eq!(done["written"], true);
    assert_eq!(done["added"], would["added"]);
    let nothing = renewed(&office, &[]);
    assert_eq!(
        (&nothing["written"], nothing["added"].as_array().map(Vec::len)),
        (&Value::Bool(false), Some(0))
    );
}

#[test]
fn it_is_one_step_of_the_history_and_names_what_was_left() {
    let office = older();
    office.types(&["put", "PLAN", "--kind", "target", "--id", "6", "subject=Của tôi"]).said_yes();
    let reply = office.types(&["renew", "PLAN"]).said_yes();
    assert!(reply.out.contains("giữ nguyên\tMục tiêu\tCủa tôi"), "{}", reply.out);
    assert!(reply.talk.contains("Của tôi"), "{}", reply.talk);
    let history = office.types(&["history", "PLAN", "--json"]).said_yes().json();
    assert_eq!(history[0]["label"], "Bổ sung nội dung mới của kế hoạch có sẵn");
    office.types(&["undo", "PLAN"]).said_yes();
    let target = office.types(&["list", "PLAN", "--kind", "target", "--json"]).said_yes().json();
    assert!(target.iter().any(|target| target["subject"] == "Của tôi"));
    assert_eq!(target.len(), 32);
}

#[test]
fn a_plan_of_other_making_has_nothing_to_gain() {
    let office = office().with_sample();
    let reply = office.types(&["renew", "PLAN"]).said_yes();
    assert!(reply.out.is_empty());
    assert!(reply.talk.contains("không lập từ kế hoạch có sẵn"), "{}", reply.talk);
}
