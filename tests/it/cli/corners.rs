//! `import --as corners` and `export --what corners`.

mod systems;
mod written;

use super::{Office, Reply, keys, office, sorted};
use clap::Parser;
use lapday::cli::Cli;
use lapday::domain::{BoundarySource, Plan, Zone};
use lapday::project::{Desk, Project};
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::process::ExitCode;

/// Six invented corners near Tứ Hạ, northing first.
const TABLE: &str = "Điểm;X (m);Y (m)\n1;1828500,00;549000,00\n2;1828620,00;549050,00\n\
    3;1828660,00;549080,00\n4;1828600,00;549240,00\n5;1828480,50;549189,25\n6;1828440,12;549060,75\n";

impl Office {
    fn with_plan(self) -> Self {
        self.types(&["new", "PLAN"]).said_yes();
        self
    }

    fn keeps(&self, name: &str, contents: &str) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, contents).unwrap();
        path.display().to_string()
    }

    fn imports(&self, file: &str, more: &[&str]) -> Reply {
        self.types(&[&["import", "PLAN", file, "--as", "corners", "--json"], more].concat())
    }

    fn reads(&self) -> Plan {
        Project::open(&self.plan(), Desk::system()).unwrap().plan().clone()
    }
}

fn answer(reply: &Reply) -> Value {
    serde_json::from_str(&reply.out).expect("one JSON object")
}

fn zone<'a>(plan: &'a Plan, code: &str) -> &'a Zone {
    plan.zone_by_code(code).unwrap()
}

#[test]
fn a_table_becomes_the_boundary_of_a_zone_and_is_taken_back_in_one_step() {
    let office = office().with_plan();
    let before = office.reads();
    let file = office.keeps("bang.csv", TABLE);
    let reply =
        office.imports(&file, &["--zone", "CCN-TH", "--source", "from_decision"]).said_yes();
    let said = answer(&reply);
    assert_eq!(keys(&said), sorted(["read", "added", "changed", "unchanged", "refused"]));
    assert_eq!(
        said,
        serde_json::json!({"read": 6, "added": 0, "changed": 1, "unchanged": 0, "refused": []})
    );
    let plan = office.reads();
    let boundary = zone(&plan, "CCN-TH").boundary.as_ref().unwrap();
    let first = boundary.corners()[0].corners[0].point;
    assert_eq!((first.y(), first.x()), (1_828_500.0, 549_000.0), "as printed");
    assert_eq!(zone(&plan, "CCN-TH").boundary_source, Some(BoundarySource::FromDecision));
    office.types(&["undo", "PLAN"]).said_yes();
    assert_eq!(zone(&office.reads(), "CCN-TH"), zone(&before, "CCN-TH"));
}

#[test]
fn the_same_table_once_more_changes_nothing() {
    let office = office().with_plan();
    let file = office.keeps("bang.csv", TABLE);
    let words = ["--zone", "CCN-TH", "--source", "surveyed", "--accuracy", "0.05"];
    office.imports(&file, &words).said_yes();
    let before = fs::read(office.plan()).unwrap();
    let reply = office.imports(&file, &words).said_yes();
    assert_eq!(answer(&reply)["unchanged"], 1);
    assert!(reply.talk.contains("không có gì thay đổi"), "{}", reply.talk);
    let history = office.types(&["history", "PLAN", "--json"]).said_yes().json();
    assert_eq!(history.len(), 2, "{history:?}");
    assert_eq!(fs::read(office.plan()).unwrap(), before);
}

#[test]
fn without_a_zone_a_new_one_is_named_after_the_file() {
    let office = office().with_plan();
    let file = office.keeps("Cụm công nghiệp Thử Nghiệm.csv", TABLE);
    let said = answer(&office.imports(&file, &[]).said_yes());
    assert_eq!((said["added"].as_u64(), said["read"].as_u64()), (Some(1), Some(6)));
    let plan = office.reads();
    let new = plan.all::<Zone>().find(|zone| zone.name == "Cụm công nghiệp Thử Nghiệm").unwrap();
    assert!(new.boundary.is_some());
    assert_eq!(new.boundary_source, None, "nobody said where it is from");
    let sentence = office.types(&["import", "PLAN", &file, "--as", "corners"]);
    assert_eq!(sentence.code, ExitCode::FAILURE, "the name is taken");
}

#[test]
fn a_dry_run_says_what_would_happen_and_changes_nothing() {
    let office = office().with_plan();
    let before = fs::read(office.plan()).unwrap();
    let file = office.keeps("bang.csv", TABLE);
    let reply = office.imports(&file, &["--zone", "CCN-TH", "--dry-run"]).said_yes();
    assert_eq!(answer(&reply)["changed"], 1);
    assert!(reply.talk.contains("chưa ghi gì"), "{}", reply.talk);
    assert_eq!(fs::read(office.plan()).unwrap(), before);
}

#[test]
fn a_workbook_with_several_tables_is_not_guessed_at() {
    let office = office().with_sample();
    let out = office.folder.path().join("all.xlsx").display().to_string();
    office.types(&["export", "PLAN", "--what", "corners", "--out", &out]).said_yes();
    let sentence = office.types(&["import", "PLAN", &out, "--as", "corners"]).said_no();
    assert!(sentence.contains("nhiều trang đều chứa bảng tọa độ"), "{sentence}");
}

#[test]
fn a_row_that_cannot_be_read_stops_the_import_and_is_named() {
    let office = office().with_plan();
    let before = fs::read(office.plan()).unwrap();
    let file =
        office.keeps("bang.csv", &TABLE.replace("549080,00", "NaN").replace("1828480,50", ""));
    let reply = office.imports(&file, &["--zone", "CCN-TH"]);
    assert_eq!(reply.code, ExitCode::FAILURE);
    let said = answer(&reply);
    let rows: Vec<u64> =
        said["refused"].as_array().unwrap().iter().filter_map(|row| row["row"].as_u64()).collect();
    assert_eq!(rows, [4, 6]);
    assert!(said["refused"][0]["reason"].as_str().unwrap().contains("không phải là số"));
    assert_eq!((said["added"].as_u64(), said["changed"].as_u64()), (Some(0), Some(0)));
    assert!(reply.talk.contains("dòng 4"), "{}", reply.talk);
    assert_eq!(fs::read(office.plan()).unwrap(), before);
}

#[test]
fn a_boundary_that_crosses_itself_is_not_written() {
    let office = office().with_plan();
    let before = fs::read(office.plan()).unwrap();
    let crossed = TABLE.replace("4;1828600,00;549240,00", "4;1828450,00;549000,00");
    let file = office.keeps("bang.csv", &crossed);
    let reply = office.imports(&file, &["--zone", "CCN-TH"]);
    assert_eq!(reply.code, ExitCode::FAILURE);
    assert!(reply.talk.contains("cắt"), "{}", reply.talk);
    assert_eq!(fs::read(office.plan()).unwrap(), before);
}

/// Refused with JSON: the rows it names and the sentence.
fn refused(reply: &Reply) -> (Vec<u64>, String) {
    assert_eq!(reply.code, ExitCode::FAILURE, "{}", reply.out);
    let said = answer(reply);
    for nothing in ["added", "changed", "unchanged"] {
        assert_eq!(said[nothing], 0, "{said}");
    }
    let refused = said["refused"].as_array().unwrap();
    let rows = refused.iter().map(|row| row["row"].as_u64().unwrap()).collect();
    (rows, refused[0]["reason"].as_str().unwrap().to_owned())
}

#[test]
fn scripts_are_told_the_rows_of_a_boundary_that_crosses_itself() {
    let office = office().with_plan();
    let crossed = TABLE.replace("4;1828600,00;549240,00", "4;1828450,00;549000,00");
    let file = office.keeps("bang.csv", &crossed);
    let (rows, reason) = refused(&office.imports(&file, &["--zone", "CCN-TH"]));
    assert!(rows.contains(&5), "row 5 has the corner in the wrong place: {rows:?}");
    assert!(reason.contains("cắt"), "{reason}");
}

#[test]
fn corners_that_stay_keep_what_is_known_of_them() {
    let office = office().with_plan();
    let file = office.keeps("bang.csv", TABLE);
    let known = ["--zone", "CCN-TH", "--source", "surveyed", "--accuracy", "0,05"];
    office.imports(&file, &known).said_yes();
    let reply = office.imports(&file, &["--zone", "CCN-TH"]).said_yes();
    assert_eq!(answer(&reply)["unchanged"], 1, "{}", reply.talk);
    let reply = office.imports(&file, &["--zone", "CCN-TH", "--accuracy", "0.1"]).said_yes();
    assert!(!reply.talk.contains("Chưa ghi nguồn"), "{}", reply.talk);
    let plan = office.reads();
    let kept = zone(&plan, "CCN-TH");
    assert_eq!(kept.boundary_source, Some(BoundarySource::Surveyed));
    assert_eq!(kept.accuracy_m, Some(0.1));
}

#[test]
fn a_source_that_is_lost_with_its_corners_is_named() {
    let office = office().with_plan();
    let known = ["--zone", "CCN-TH", "--source", "surveyed", "--accuracy", "0.05"];
    office.imports(&office.keeps("cu.csv", TABLE), &known).said_yes();
    let moved = office.keeps("moi.csv", &TABLE.replace("549240,00", "549230,00"));
    let reply = office.imports(&moved, &["--zone", "CCN-TH"]).said_yes();
    assert!(reply.talk.contains("nguồn (đo đạc"), "{}", reply.talk);
    assert!(
        reply.talk.contains("sai số (± 0,05 m) trước đây không còn được ghi"),
        "{}",
        reply.talk
    );
    assert_eq!(zone(&office.reads(), "CCN-TH").boundary_source, None);
}

#[test]
fn thousands_of_refused_rows_are_not_thousands_of_lines() {
    let office = office().with_plan();
    let mut table = String::from("Điểm;X;Y\n");
    for point in 0..5_000 {
        writeln!(table, "{point};1828500,00;x").unwrap();
    }
    let file = office.keeps("bang.csv", &(table + &TABLE[TABLE.find('\n').unwrap() + 1..]));
    let reply = office.types(&["import", "PLAN", &file, "--as", "corners"]);
    assert_eq!(reply.code, ExitCode::FAILURE);
    assert!(reply.talk.lines().count() < 60, "{}", reply.talk.lines().count());
    assert!(reply.talk.contains("điều tương tự"), "{}", reply.talk);
}

#[test]
fn columns_can_be_matched_by_name_letter_and_number() {
    let office = office().with_plan();
    let table = TABLE.replace("X (m);Y (m)", "Tung;Hoành");
    let file = office.keeps("bang.csv", &table);
    for (x, y) in [("x=Tung", "y=Hoành"), ("x=B", "y=C"), ("x=2", "y=3"), ("X=tung", "Y=hoanh")] {
        let words = ["--zone", "CCN-TH", "--match", x, "--match", y, "--dry-run"];
        let said = answer(&office.imports(&file, &words).said_yes());
        assert_eq!(said["read"], 6, "{x} {y}");
    }
    let words = ["import", "PLAN", &file, "--as", "corners", "--match", "x=Z9"];
    let sentence = office.types(&words).said_no();
    assert!(
        sentence.contains("không có cột Z9 cho x; các cột đang có: Điểm, Tung, Hoành"),
        "{sentence}"
    );
}

#[test]
fn wrong_words_are_wrong_usage() {
    for words in [
        &["lapday", "import", "p.gpkg", "f.csv"][..],
        &["lapday", "import", "p.gpkg", "f.csv", "--as", "zonen"],
        &["lapday", "import", "p.gpkg", "f.csv", "--as", "corners", "--crs", "EPSG:1"],
        &["lapday", "import", "p.gpkg", "f.csv", "--as", "corners", "--crs", "Hương Trà"],
        &["lapday", "import", "p.gpkg", "f.csv", "--as", "corners", "--match", "z=1"],
        &["lapday", "export", "p.gpkg", "--what", "plane", "--out", "f.csv"],
        &["lapday", "export", "p.gpkg", "--what", "corners", "--out", "f.dwg"],
        &["lapday", "measure"],
    ] {
        let error = Cli::try_parse_from(words).expect_err("wrong usage");
        assert_eq!(error.exit_code(), 2, "{words:?}");
    }
}

#[test]
fn rings_the_other_way_round_or_begun_elsewhere_are_the_same_boundary() {
    let office = office().with_plan();
    let ring = |corners: &[(f64, f64)], name: &str| {
        let rows = corners.iter().zip(1..);
        let lines: Vec<String> = rows
            .map(|((north, east), point)| format!("{name};{point};{north:.4};{east:.4}\n"))
            .collect();
        lines.concat()
    };
    let outer = [
        (1_828_300.125_2, 549_100.0),
        (1_828_300.0, 549_400.0),
        (1_828_600.0, 549_400.0),
        (1_828_600.0, 549_100.333_1),
    ];
    let hole = [(1_828_400.0, 549_200.0), (1_828_400.0, 549_300.0), (1_828_500.0, 549_300.0)];
    let table = |outer: &[(f64, f64)], hole: &[(f64, f64)]| {
        format!("Vòng;Điểm;X;Y\n{}{}", ring(outer, "Ngoài"), ring(hole, "Lỗ"))
    };
    let file = office.keeps("dau.csv", &table(&outer, &hole));
    let known =
        ["--zone", "CCN-BT", "--crs", "EPSG:9214", "--source", "surveyed", "--accuracy", "0.1"];
    office.imports(&file, &known).said_yes();
    let before = fs::read(office.plan()).unwrap();
    let (mut turned, mut turned_hole) = (outer, hole);
    turned.reverse();
    turned.rotate_left(2);
    turned_hole.rotate_left(1);
    let file = office.keeps("nguoc.csv", &table(&turned, &turned_hole));
    let said = answer(&office.imports(&file, &["--zone", "CCN-BT"]).said_yes());
    assert_eq!((said["changed"].as_u64(), said["unchanged"].as_u64()), (Some(0), Some(1)));
    for (language, ending) in [("vi", "csv"), ("en", "csv"), ("vi", "txt"), ("en", "xlsx")] {
        let out = office.folder.path().join(format!("{language}.{ending}")).display().to_string();
        let words = ["export", "PLAN", "--what", "corners", "--out", &out, "--zone", "CCN-BT"];
        office.types(&[&words[..], &["--lang", language]].concat()).said_yes();
        let said =
            answer(&office.imports(&out, &["--zone", "CCN-BT", "--lang", language]).said_yes());
        assert_eq!(said["unchanged"], 1, "{language} {ending}");
    }
    assert_eq!(fs::read(office.plan()).unwrap(), before, "four decimals, source and accuracy stay");
}
