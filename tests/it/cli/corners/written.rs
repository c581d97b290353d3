//! Tables of corners that are written: what they hold, and that they come back.

use super::{TABLE, answer, office};
use std::fs;

#[test]
fn what_is_exported_is_imported_again_without_a_change() {
    let office = office().with_plan();
    let table = office.keeps("bang.csv", TABLE);
    office.imports(&table, &["--zone", "CCN-TH"]).said_yes();
    for name in ["out.csv", "out.txt", "out.xlsx"] {
        let out = office.folder.path().join(name).display().to_string();
        let words = ["export", "PLAN", "--what", "corners", "--out", &out, "--zone", "CCN-TH"];
        let talk = office.types(&words).said_yes().talk;
        assert!(talk.contains(name), "{talk}");
        let said = answer(&office.imports(&out, &["--zone", "CCN-TH"]).said_yes());
        assert_eq!(
            (said["unchanged"].as_u64(), said["read"].as_u64()),
            (Some(1), Some(6)),
            "{name}"
        );
        let sentence = office.types(&words).said_no();
        assert!(sentence.contains("đã có tệp này"), "{sentence}");
    }
}

#[test]
fn all_boundaries_go_into_one_file_and_what_has_none_says_so() {
    let office = office().with_sample();
    let out = office.folder.path().join("all.txt").display().to_string();
    office.types(&["export", "PLAN", "--what", "corners", "--out", &out]).said_yes();
    let text = fs::read_to_string(&out).unwrap();
    assert_eq!(text.matches("Bảng tọa độ các điểm góc ranh giới: ").count(), 3);
    let office = super::office();
    office.types(&["new", "PLAN", "--empty"]).said_yes();
    let out = office.folder.path().join("none.txt").display().to_string();
    let sentence = office.types(&["export", "PLAN", "--what", "corners", "--out", &out]).said_no();
    assert!(sentence.contains("chưa có ranh giới nào"), "{sentence}");
    assert!(!office.folder.path().join("none.txt").exists());
}

#[test]
fn an_export_never_takes_the_place_of_the_plan() {
    let office = office().with_sample();
    let plan = office.folder.path().join("plan.csv");
    fs::rename(office.plan(), &plan).unwrap();
    let before = fs::read(&plan).unwrap();
    let path = plan.display().to_string();
    let sentence = office.types(&["export", &path, "--what", "corners", "--out", &path]).said_no();
    assert!(sentence.contains("chính tệp kế hoạch"), "{sentence}");
    assert_eq!(fs::read(&plan).unwrap(), before);
}
