//! `find-land`, and what `occupy` asks and warns of.

use super::{Office, keys, office, sorted};
use serde_json::Value;

fn with_sample() -> Office {
    office().with_sample()
}

#[test]
fn land_is_found_with_what_speaks_for_it_and_what_it_lacks() {
    let office = with_sample();
    let rows = office.types(&["find-land", "PLAN", "--area-ha", "0,1", "--json"]).said_yes().json();
    assert!(!rows.is_empty());
    let names = [
        "zone",
        "lot",
        "free_ha",
        "free_as",
        "free_from",
        "suits_industry",
        "wastewater_fits",
        "illustrative",
        "because",
    ];
    assert_eq!(keys(&rows[0]), sorted(names));
    assert!(rows.iter().all(|row| row["free_ha"].as_f64().is_none_or(|free| free > 0.099)));
    assert!(rows.iter().all(|row| row["wastewater_fits"] == Value::Null), "nobody knows");
    let none = office.types(&["find-land", "PLAN", "--area-ha", "5000"]).said_yes();
    assert!(none.talk.contains("Không có lô nào đáp ứng"), "{}", none.talk);
    let unknown = office.types(&["find-land", "PLAN", "--industry", "không có"]).said_no();
    assert!(unknown.contains("không có"), "{unknown}");
}

#[test]
fn a_code_finds_an_industry_only_as_far_as_the_editions_can_be_compared() {
    let office = with_sample();
    let industry = |name: &str, more: &[&str]| {
        let name = format!("name={name}");
        let words = ["put", "PLAN", "--kind", "industry", &name, "supporting=false"];
        office.types(&[&words[..], more].concat()).said_yes();
    };
    let asked = |code: &str| office.types(&["find-land", "PLAN", "--industry", code, "--json"]);
    // Soft drinks in 2018, malt in 2025: of a day in 2024 the code typed is one of 2018.
    industry("Mạch nha", &["vsic=1104", "vsic_edition=2025"]);
    let no = asked("1104").said_no();
    assert!(no.contains("1104") && no.contains("VSIC 2018") && no.contains("Mạch nha"), "{no}");
    industry("Nước ngọt", &["vsic=1104", "vsic_edition=2018"]);
    let reply = asked("1104").said_yes();
    assert!(reply.talk.contains("Mạch nha"), "what was left out is said: {}", reply.talk);
    industry("May mặc", &["vsic=14", "vsic_edition=2025"]);
    let reply = asked("1410").said_yes();
    assert!(!reply.talk.contains("VSIC"), "both call division 14 the same: {}", reply.talk);
    asked("9999").said_no();
}

#[test]
fn a_name_like_a_known_one_is_refused_unless_somebody_says_that_it_is_new() {
    let office = with_sample();
    let day = ["--state", "registered", "--from", "2024-06-01"];
    let asks = |name: &str, more: &[&str]| {
        office.occupy(&[&["--enterprise", name][..], &day, more].concat())
    };
    asks("Công ty TNHH May Sông Bồ", &[]).said_yes();
    let asked = asks("May Sông Bồ", &[]).said_no();
    assert!(asked.starts_with("May Sông Bồ có thể là Công ty TNHH May Sông Bồ"), "{asked}");
    asks("May Sông Bồ", &["--new"]).said_yes();
}

#[test]
fn wastewater_is_warned_of_beside_what_was_done() {
    let office = with_sample();
    let words = ["--enterprise", "May", "--state", "leased", "--from", "2024-06-01", "--json"];
    let reply = office.occupy(&words).said_yes();
    let answer: Value = serde_json::from_str(&reply.out).expect("an object");
    let warnings = answer["wastewater_warnings"].as_array().expect("a list");
    assert!(!warnings.is_empty(), "the sample has no works for wastewater");
    let warning = warnings[0].as_str().unwrap();
    assert!(warning.contains("chưa có số liệu"), "{warning}");
    assert!(reply.talk.contains(warning), "{}", reply.talk);
}
