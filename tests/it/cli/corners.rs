//! `import --as corners` and `export --what corners`.

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
fn another_meridian_is_found_out_and_said() {
    let office = office().with_plan();
    let home = lapday::geodesy::Grid::from_epsg(9214).unwrap();
    let other = lapday::geodesy::Grid::from_epsg(5898).unwrap();
    let mut table = String::from("Điểm;X;Y\n");
    for (point, (north, east)) in
        [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)]
            .into_iter()
            .enumerate()
    {
        let at = other.from_wgs84(home.to_wgs84((east, north).into()));
        writeln!(table, "{};{:.3};{:.3}", point + 1, at.y(), at.x()).unwrap();
    }
    let file = office.keeps("bang.csv", &table);
    let reply = office.imports(&file, &["--zone", "CCN-TH"]).said_yes();
    assert!(reply.talk.contains("108°00′") && reply.talk.contains("107"), "{}", reply.talk);
    let plan = office.reads();
    let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
    assert!((first.x() - 549_000.0).abs() < 0.001 && (first.y() - 1_828_500.0).abs() < 0.001);
}

#[test]
fn a_title_that_names_another_meridian_than_the_corners_fit_is_doubted() {
    let office = office().with_plan();
    let titled = |meridian: &str| format!("VN-2000, kinh tuyến trục {meridian}, múi 3°\n{TABLE}");
    let file = office.keeps("dung.csv", &titled("107°00′"));
    let talk = office.imports(&file, &["--zone", "CCN-TH", "--dry-run"]).said_yes().talk;
    assert!(!talk.contains("không khớp với hệ"), "{talk}");
    let file = office.keeps("sai.csv", &titled("105°30′"));
    let talk = office.imports(&file, &["--zone", "CCN-TH", "--dry-run"]).said_yes().talk;
    assert!(
        talk.contains("Bảng ghi VN-2000, kinh tuyến trục 105°30′ nhưng tọa độ không khớp"),
        "{talk}"
    );
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
fn degrees_of_which_nobody_knows_the_datum_are_asked_about() {
    let office = office().with_plan();
    let file = office.keeps(
        "do.txt",
        "Điểm;Vĩ độ;Kinh độ\n1;16°32′00″;107°27′40″\n2;16°32′04″;107°27′42″\n3;16°31′58″;107°27′48″\n",
    );
    let reply = office.types(&["import", "PLAN", &file, "--as", "corners", "--zone", "CCN-TH"]);
    let sentence = reply.said_no();
    assert!(sentence.contains("--crs") && sentence.contains("EPSG:4756"), "{sentence}");
    let said =
        answer(&office.imports(&file, &["--zone", "CCN-TH", "--crs", "EPSG:4756"]).said_yes());
    assert_eq!(said["changed"], 1);
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

/// Four corners round the middle of Tứ Hạ in degrees.
const DEGREES: &str = "Điểm;Vĩ độ;Kinh độ\n1;16,5320;107,4600\n2;16,5330;107,4620\n\
    3;16,5310;107,4630\n4;16,5300;107,4610\n";

/// Half on 107°00′, half on 108°00′.
const TWO_ZONES: &str = "Điểm;X (m);Y (m)\n1;1828500,00;549000,00\n2;1828620,00;549050,00\n\
    3;1828660,00;549080,00\n4;1828600,00;442440,00\n5;1828480,50;442389,25\n\
    6;1828440,12;442260,75\n";

#[test]
fn what_crs_says_is_looked_at_before_it_is_kept() {
    let office = office().with_plan();
    let before = fs::read(office.plan()).unwrap();
    for (name, table, crs, rows, wanted) in [
        ("do.csv", DEGREES.to_owned(), "EPSG:9214", &[2][..], "số trong bảng là độ"),
        ("met.csv", TABLE.to_owned(), "EPSG:4326", &[2], "số trong bảng là mét"),
        ("ghep.csv", TWO_ZONES.to_owned(), "EPSG:9214", &[5, 6, 7], "xa các điểm còn lại"),
        ("thieu.csv", TABLE.replace("1828660,00", "182866,00"), "EPSG:9214", &[4], "xa các điểm"),
        (
            "lao.csv",
            TABLE.replace(";18", ";68"),
            "EPSG:9214",
            &[2, 3, 4, 5, 6, 7],
            "ngoài vùng Việt Nam",
        ),
    ] {
        let file = office.keeps(name, &table);
        let reply = office.imports(&file, &["--zone", "CCN-TH", "--crs", crs]);
        let (named, reason) = refused(&reply);
        assert_eq!(named, rows, "{name}: {reason}");
        assert!(reason.contains(wanted) && reply.talk.contains(wanted), "{name}: {}", reply.talk);
    }
    assert_eq!(fs::read(office.plan()).unwrap(), before);
    let file = office.keeps("dung.csv", TABLE);
    office.imports(&file, &["--zone", "CCN-TH", "--crs", "EPSG:9214"]).said_yes();
}

#[test]
fn no_reading_outside_vietnam_is_offered() {
    let office = office().with_plan();
    let file = office.keeps("do.csv", DEGREES);
    let (rows, sentence) = refused(&office.imports(&file, &["--zone", "CCN-TH"]));
    assert_eq!(rows, [2], "the first corner stands for all");
    assert!(sentence.contains("EPSG:4326") && !sentence.contains("ngoài vùng"), "{sentence}");
    let file = office.keeps("lao.csv", &TABLE.replace(";18", ";68"));
    let (_, sentence) = refused(&office.imports(&file, &["--zone", "CCN-TH"]));
    assert!(sentence.starts_with("tọa độ nằm ngoài vùng Việt Nam"), "{sentence}");
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
fn utm_of_a_receiver_can_be_chosen() {
    let office = office().with_plan();
    let utm = lapday::geodesy::Crs::from_epsg(32_648).unwrap();
    let home = lapday::geodesy::Grid::from_epsg(9214).unwrap();
    let mut table = String::from("Điểm;X;Y\n");
    let corners = [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)];
    for (point, (north, east)) in corners.into_iter().enumerate() {
        let at = utm.from_wgs84(home.to_wgs84((east, north).into()));
        writeln!(table, "{};{:.4};{:.4}", point + 1, at.y(), at.x()).unwrap();
    }
    let file = office.keeps("utm.csv", &table);
    office.imports(&file, &["--zone", "CCN-TH", "--crs", "EPSG:32648"]).said_yes();
    let plan = office.reads();
    let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
    assert!((first.x() - 549_000.0).abs() < 0.001 && (first.y() - 1_828_500.0).abs() < 0.001);
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

#[test]
fn a_system_the_table_names_is_obeyed_and_said() {
    let office = office().with_plan();
    let home = lapday::geodesy::Grid::hue();
    let corners = [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)];
    for (epsg, head, says) in [
        (4326, "Điểm;WGS-84;\n;B;L", "WGS 84"),
        (4756, "Điểm;VN-2000;\n;B;L", "VN-2000"),
        (2044, "Điểm;HN-72;\n;X;Y", "EPSG:1544"),
        (2093, "Điểm;HN-72 KTT 106°;\n;X;Y", "Hà Nội 1972"),
        (32_648, "Điểm;UTM 48N;\n;X;Y", "UTM múi 48"),
        (9215, "Điểm;VN-2000 KTT 1070 15';\n;X;Y", "107°15′"),
    ] {
        let crs = lapday::geodesy::Crs::from_epsg(epsg).unwrap();
        let mut table = format!("{head}\n");
        for (point, (north, east)) in corners.into_iter().enumerate() {
            let at = crs.from_wgs84(home.to_wgs84((east, north).into()));
            let decimals = if crs.is_in_degrees() { 9 } else { 4 };
            writeln!(table, "{};{:.decimals$};{:.decimals$}", point + 1, at.y(), at.x()).unwrap();
        }
        let file = office.keeps("bang.csv", &table);
        let reply = office.imports(&file, &["--zone", "CCN-TH"]).said_yes();
        assert!(reply.talk.contains(says), "{epsg}: {}", reply.talk);
        let plan = office.reads();
        let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
        let off = (first.x() - 549_000.0).hypot(first.y() - 1_828_500.0);
        assert!(off < 0.003, "EPSG:{epsg} is {off} m off");
    }
}

#[test]
fn a_province_may_stand_for_its_meridians_and_the_one_that_fits_is_said() {
    let office = office().with_plan();
    let home = lapday::geodesy::Grid::hue();
    let corners = [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)];
    let bare = |epsg: u32| {
        let crs = lapday::geodesy::Crs::from_epsg(epsg).unwrap();
        let rows = corners.into_iter().enumerate().map(|(point, (north, east))| {
            let at = crs.from_wgs84(home.to_wgs84((east, north).into()));
            format!("{};{:.4};{:.4}\n", point + 1, at.y(), at.x())
        });
        std::iter::once("Điểm;X;Y\n".to_owned()).chain(rows).collect::<String>()
    };
    // Bắc Giang was on 107°00′, Bắc Ninh, which it is part of now, on 105°30′.
    for (epsg, typed, fits) in [
        (9214, "Bắc Giang", "chọn kinh tuyến trục 107°00′ (EPSG:9214)"),
        (9209, "bac giang", "chọn kinh tuyến trục 105°30′ (EPSG:9209)"),
    ] {
        let file = office.keeps("bang.csv", &bare(epsg));
        let reply = office.imports(&file, &["--zone", "CCN-TH", "--crs", typed]).said_yes();
        assert!(reply.talk.contains(fits) && reply.talk.contains("không chọn"), "{}", reply.talk);
        let plan = office.reads();
        let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
        let off = (first.x() - 549_000.0).hypot(first.y() - 1_828_500.0);
        assert!(off < 0.003, "{typed} is {off} m off");
    }
    let file = office.keeps("xa.csv", &bare(9214).replace(";18", ";22"));
    let no = office.imports(&file, &["--zone", "CCN-TH", "--crs", "Bắc Giang"]);
    assert!(
        no.talk.contains("hãy ghi --crs EPSG:n") && no.talk.contains("EPSG:9209"),
        "{}",
        no.talk
    );
    let asked = office.types(&["measure", &file, "--crs", "Bắc Giang"]).said_no();
    assert!(asked.contains("107°00′ (EPSG:9214), 105°30′ (EPSG:9209)"), "{asked}");
}
