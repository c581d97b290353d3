//! `new`, `about`, and what is put into an empty plan.

use super::office;
use lapday::project::Desk;
use serde_json::Value;

#[test]
fn a_new_plan_is_that_of_huong_tra() {
    let office = office();
    let reply = office.types(&["new", "PLAN"]).said_yes();
    assert!(reply.out.is_empty() && reply.talk.contains("Đã tạo"), "{}", reply.talk);
    let zones = office.types(&["zones", "PLAN", "--json"]).said_yes().json();
    let names: Vec<&str> = zones.iter().filter_map(|zone| zone["name"].as_str()).collect();
    assert!(names.iter().any(|name| name.contains("Tứ Hạ")), "{names:?}");
}

#[test]
fn an_empty_plan_has_the_title_and_grid_that_were_asked_for() {
    let office = office();
    office
        .types(&["new", "PLAN", "--empty", "--title", "Kế hoạch thử", "--crs", "EPSG:9215"])
        .said_yes();
    let project = lapday::project::Project::open(&office.plan(), Desk::system()).unwrap();
    assert_eq!(project.plan().about.title, "Kế hoạch thử");
    assert_eq!(project.plan().about.grid.epsg(), 9215);
    assert!(office.types(&["zones", "PLAN", "--json"]).said_yes().json().is_empty());
}

#[test]
fn a_commune_starts_its_own_plan_and_changes_its_title() {
    let office = office();
    let begin = ["new", "PLAN", "--empty", "--title", "Kế hoạch phường", "--subtitle", "TP Huế"];
    let who = ["--office", "Phòng Kinh tế", "--commune", "Phường Hương Trà"];
    let when = ["--from", "2026-01-01", "--to", "2030-12-31"];
    office.types(&[&begin[..], &who, &when].concat()).said_yes();
    let about = || {
        let reply = office.types(&["about", "PLAN", "--json"]).said_yes();
        serde_json::from_str::<Value>(&reply.out).unwrap()
    };
    let told = about();
    assert_eq!(told["title"], "Kế hoạch phường");
    assert_eq!(told["office"], "Phòng Kinh tế");
    assert_eq!(
        (&told["first_day"], &told["last_day"]),
        (&"2026-01-01".into(), &"2030-12-31".into())
    );
    let places = office.types(&["list", "PLAN", "--kind", "place", "--json"]).said_yes().json();
    assert_eq!(
        (&places[0]["name"], &places[0]["unit"]),
        (&"Phường Hương Trà".into(), &"TP Huế".into())
    );
    office.types(&["about", "PLAN", "--title", "Kế hoạch 2026"]).said_yes();
    assert_eq!(about()["title"], "Kế hoạch 2026");
    let no = office.types(&["about", "PLAN", "--to", "2025-01-01"]).said_no();
    assert!(no.contains("01/01/2025"), "{no}");
    let kept =
        ["put", "PLAN", "--kind", "zone", "kind=cluster", "code=CCN-HV", "name=CCN Hương Vân"];
    let fuzzy = ["geom={\"type\":\"Point\",\"coordinates\":[107.41,16.45]}", "accuracy_m=1500"];
    office.types(&[&kept[..], &fuzzy].concat()).said_yes();
    let lot = ["put", "PLAN", "--kind", "lot", "zone=CCN-HV", "code=A1", "land_use=industrial"];
    office.types(&lot).said_yes();
    assert_eq!(office.types(&["lots", "PLAN", "--json"]).said_yes().json()[0]["code"], "A1");
}

#[test]
fn a_status_put_today_leaves_the_one_before_for_the_days_before() {
    let office = office();
    office.types(&["new", "PLAN", "--empty"]).said_yes();
    let zone =
        ["put", "PLAN", "--kind", "zone", "kind=cluster", "code=Z", "name=Z", "status=proposed"];
    office.types(&zone).said_yes();
    office.types(&["put", "PLAN", "--kind", "zone", "--id", "1", "status=approved"]).said_yes();
    let states =
        office.types(&["list", "PLAN", "--kind", "zone_state", "--json"]).said_yes().json();
    assert_eq!(
        (&states[0]["status"], &states[0]["valid_to"]),
        (&"proposed".into(), &"2024-06-30".into())
    );
    let zones = office.types(&["list", "PLAN", "--kind", "zone", "--json"]).said_yes().json();
    assert_eq!(zones[0]["status_since"], "2024-06-30");
}
