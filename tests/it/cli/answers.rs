//! What `zones`, `lots`, `fill` and `history` answer scripts and people.

use super::{keys, office, sorted};
use std::fs;

#[test]
fn scripts_find_the_names_they_rely_on() {
    let office = office().with_sample();
    let zones = office.types(&["zones", "PLAN", "--json"]).said_yes().json();
    assert_eq!(zones.len(), 3);
    assert_eq!(
        keys(&zones[0]),
        sorted([
            "id",
            "code",
            "name",
            "kind",
            "status",
            "stated_ha",
            "stated_basis",
            "area_source",
            "grid_ha",
            "geodesic_ha",
            "industrial_ha",
            "industrial_basis",
            "boundary_source",
            "on",
        ])
    );
    let lots = office.types(&["lots", "PLAN", "--json"]).said_yes().json();
    assert_eq!(
        keys(&lots[0]),
        sorted([
            "zone",
            "code",
            "phase",
            "land_use",
            "stated_m2",
            "grid_m2",
            "geodesic_m2",
            "basis",
            "boundary_source",
            "state",
            "occupied_m2",
            "enterprises",
            "expired",
        ])
    );
    let fill = office.types(&["fill", "PLAN", "--json"]).said_yes().json();
    assert_eq!(
        keys(&fill[0]),
        sorted([
            "zone",
            "name",
            "industrial_ha",
            "leased_ha",
            "registered_ha",
            "approved_ha",
            "legal_rate",
            "expired_ha",
            "free_ha",
            "left_out_ha",
            "overlap_ha",
            "rate",
            "basis",
            "recorded",
            "on",
        ])
    );
    assert_eq!(fill[0]["on"], "2024-06-30", "today where no day is named");
    let history = office.types(&["history", "PLAN", "--json"]).said_yes().json();
    assert_eq!(keys(&history[0]), sorted(["at", "author", "label", "line"]));
}

#[test]
fn words_of_the_records_are_written_in_snake_case() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let zones = office.types(&["zones", "PLAN", "--json"]).said_yes().json();
    for zone in &zones {
        let kind = zone["kind"].as_str().unwrap();
        assert!(["cluster", "park", "village", "logistics", "mining"].contains(&kind), "{kind}");
        let source = &zone["boundary_source"];
        assert!(source.is_null() || source == "illustrative" || source == "digitised", "{source}");
    }
    let village = zones.iter().find(|zone| zone["kind"] == "village").unwrap();
    assert!(village["industrial_ha"].is_null(), "unknown is null, never 0");
}

#[test]
fn land_that_is_not_for_lease_has_no_state_and_no_occupied_area() {
    let office = office().with_sample();
    let lots = office.types(&["lots", "PLAN", "--json"]).said_yes().json();
    for lot in &lots {
        let for_lease =
            ["industrial", "warehouse", "service"].contains(&lot["land_use"].as_str().unwrap());
        assert_eq!(lot["state"].is_string(), for_lease, "{lot}");
        assert_eq!(lot["occupied_m2"].is_number(), for_lease, "{lot}");
    }
}

#[test]
fn reading_does_not_change_a_byte() {
    let office = office().with_sample();
    let before = fs::read(office.plan()).unwrap();
    for command in ["zones", "lots", "fill", "history"] {
        office.types(&[command, "PLAN"]).said_yes();
        office.types(&[command, "PLAN", "--json"]).said_yes();
    }
    assert_eq!(fs::read(office.plan()).unwrap(), before);
    assert_eq!(fs::read_dir(office.folder.path()).unwrap().count(), 1, "no side files");
}

#[test]
fn a_table_is_aligned_and_says_what_is_unknown() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let table = office.types(&["fill", "PLAN"]).said_yes().out;
    assert!(table.starts_with("Lấp đầy đến ngày 30/06/2024\n"), "{table}");
    assert!(table.contains("chưa có số liệu"), "{table}");
    let head = table.lines().nth(1).unwrap();
    let name = head.chars().collect::<Vec<_>>().windows(3).position(|word| word == ['T', 'ê', 'n']);
    for line in table.lines().skip(2) {
        let before = line.chars().nth(name.unwrap() - 1);
        let first = line.chars().nth(name.unwrap());
        assert_eq!(before, Some(' '), "{line}");
        assert!(first.is_some_and(char::is_uppercase), "{line}");
    }
    let english = office.types(&["fill", "PLAN", "--lang", "en"]).said_yes().out;
    assert!(english.contains("not known"), "{english}");
}
