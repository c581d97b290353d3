//! `occupy` and `undo`: what is recorded, refused, taken back.

use super::office;
use lapday::project::Desk;
use std::fs;
use std::process::ExitCode;

#[test]
fn a_lease_raises_the_fill_and_undo_takes_it_back() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let leased = || {
        let rows = office
            .types(&["fill", "PLAN", "--zone", &zone, "--on", "30/06/2024", "--json"])
            .said_yes()
            .json();
        rows[0]["leased_ha"].as_f64().unwrap()
    };
    let before = leased();
    let words = ["--enterprise", "Dệt may Thử", "--state", "leased", "--from", "2024-06-01"];
    let reply = office.occupy(&[&words[..], &["--area-m2", "500"]].concat()).said_yes();
    assert!(reply.out.is_empty());
    let said = format!("Đã ghi nhận Dệt may Thử thuê lô {lot}\nNước thải ");
    assert!(reply.talk.starts_with(&said), "{}", reply.talk);
    assert!((leased() - before - 0.05).abs() < 1e-9);

    let history = office.types(&["history", "PLAN", "--json"]).said_yes().json();
    assert_eq!(history[0]["label"], format!("ghi nhận Dệt may Thử thuê lô {lot}"));
    assert_eq!(history[0]["author"], "Lan");
    assert_eq!(history[0]["at"], "2024-06-30T07:02:00Z");

    let reply = office.types(&["undo", "PLAN", "--lang", "en"]).said_yes();
    assert!(reply.talk.starts_with("Undid: record that Dệt may Thử leased"), "{}", reply.talk);
    assert!((leased() - before).abs() < 1e-9);
    office.types(&["undo", "PLAN"]).said_no();
}

#[test]
fn a_refused_lease_changes_nothing_and_says_why() {
    let office = office().with_sample();
    let before = fs::read(office.plan()).unwrap();
    let words = ["--enterprise", "Thử", "--state", "leased", "--from", "2024-06-01"];
    let sentence = office.occupy(&[&words[..], &["--area-m2", "99999999"]].concat()).said_no();
    assert!(sentence.contains("chỉ rộng"), "{sentence}");
    assert_eq!(fs::read(office.plan()).unwrap(), before);
}

#[test]
fn a_document_named_for_the_first_time_comes_into_the_plan_once() {
    let office = office().with_sample();
    let count = || {
        let plan = rusqlite::Connection::open(office.plan()).unwrap();
        let documents = "SELECT count(*) FROM document WHERE number = '1/QĐ'";
        let resting = "SELECT count(*) FROM occupancy WHERE document IS NOT NULL";
        [documents, resting].map(|sql| plan.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap())
    };
    for (day, so_far) in [("2024-06-01", [1, 1]), ("2024-07-01", [1, 2])] {
        let state = if so_far[1] == 1 { "leased" } else { "building" };
        let words = ["--enterprise", "Thử", "--state", state, "--from", day, "--document", "1/QĐ"];
        office.occupy(&words).said_yes();
        assert_eq!(count(), so_far);
    }
}

#[test]
fn an_area_is_read_as_the_language_and_as_machines_write_it() {
    let leased = |typed: &str, language: &str| {
        let office = office().with_sample();
        let words = ["--enterprise", "Thử", "--state", "leased", "--from", "2024-06-01"];
        let more = ["--area-m2", typed, "--lang", language];
        let reply = office.occupy(&[&words[..], &more].concat());
        if reply.code == ExitCode::FAILURE {
            return Err(reply.said_no());
        }
        let project = lapday::project::Project::open(&office.plan(), Desk::system()).unwrap();
        let records = project.plan().all::<lapday::domain::Occupancy>();
        Ok(records.last().unwrap().area.as_square_metres())
    };
    assert_eq!(leased("1.234,5", "vi"), Ok(1234.5));
    assert_eq!(leased("1234.5", "vi"), Ok(1234.5));
    assert_eq!(leased("1.250", "vi"), Ok(1250.0), "as the window reads it");
    assert_eq!(leased("500,5", "vi"), Ok(500.5));
    assert_eq!(leased("1,250", "en"), Ok(1250.0));
    assert_eq!(leased("0.125", "vi"), Ok(0.125), "no thousands begin with 0");
    assert_eq!(leased("1,234.5", "en"), Ok(1234.5));
    for typed in ["NaN", "inf", "", "năm trăm", "1,234.5"] {
        let sentence = leased(typed, "vi").unwrap_err();
        assert!(sentence.contains("không phải là số"), "{typed}: {sentence}");
    }
    assert!(leased("-5", "vi").unwrap_err().contains("lớn hơn 0"));
}

#[test]
fn a_plan_returns_to_how_it_was_after_a_line_of_its_history() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let first = office.types(&["list", "PLAN", "--kind", "enterprise", "--json"]).json();
    for name in ["Một", "Hai"] {
        let field = format!("name={name}");
        office.types(&["put", "PLAN", "--kind", "enterprise", &field]).said_yes();
    }
    let history = office.types(&["history", "PLAN", "--json"]).said_yes().json();
    let line = history.last().unwrap()["line"].to_string();
    office.types(&["undo", "PLAN", "--to", "99999"]).said_no();
    let reply = office.types(&["undo", "PLAN", "--to", &line]).said_yes();
    assert!(reply.talk.contains("trở về"), "{}", reply.talk);
    let now = office.types(&["list", "PLAN", "--kind", "enterprise", "--json"]).json();
    assert_eq!(now, first);
    assert_eq!(office.types(&["history", "PLAN", "--json"]).json().len(), history.len() + 1);
    office.types(&["undo", "PLAN", "--to", &line]).said_yes();
    assert_eq!(office.types(&["history", "PLAN", "--json"]).json().len(), history.len() + 1);
    office.types(&["undo", "PLAN"]).said_yes();
    let two = office.types(&["list", "PLAN", "--kind", "enterprise", "--json"]).json();
    assert_eq!(two.len(), first.len() + 2);
}
