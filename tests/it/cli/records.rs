//! `list` and `put`.

use super::{Office, Reply, office};
use lapday::domain::{Field, RecordKind, Sort, fields};
use serde_json::{Value, json};
use strum::VariantArray;

fn huong_tra() -> Office {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    office
}

fn put(office: &Office, kind: &str, rest: &[&str]) -> Reply {
    office.types(&[&["put", "PLAN", "--kind", kind], rest].concat())
}

fn list(office: &Office, kind: &str, rest: &[&str]) -> Vec<Value> {
    let line = [&["list", "PLAN", "--kind", kind, "--json"], rest].concat();
    office.types(&line).said_yes().json()
}

#[test]
fn every_kind_of_a_plan_is_listed_with_every_field() {
    let office = huong_tra();
    for kind in ["place", "document", "zone", "phase", "industry", "zone_industry", "target"] {
        let records = list(&office, kind, &[]);
        assert!(!records.is_empty(), "{kind}");
        assert!(records.iter().all(|record| record["uid"].is_string()), "{kind}");
    }
    let zones = list(&office, "zone", &[]);
    assert_eq!(zones[2]["takes_relocated"], json!(true));
    assert_eq!(zones[2]["geom"]["type"], json!("MultiPolygon"));
    let longitude = zones[5]["geom"]["coordinates"][0].as_f64().unwrap();
    assert!((longitude - 107.53).abs() < 0.001, "{longitude}");
}

#[test]
fn a_record_is_made_changed_and_taken_back() {
    let office = huong_tra();
    let made = put(
        &office,
        "work",
        &[
            "zone=CCN-TH",
            "name=Trạm xử lý nước thải",
            "kind=wastewater",
            "capacity=1.500,5",
            "capacity_unit=m³/ngày",
            "planned_start=01/03/2022",
            r#"geom={"type":"Point","coordinates":[107.47,16.53]}"#,
            "document=1325/KH-UBND",
        ],
    )
    .said_yes();
    let id = made.out.trim().to_owned();
    let number: i64 = id.parse().unwrap();
    let found = |office: &Office| {
        let records = list(office, "work", &[]);
        records.into_iter().find(|record| record["id"] == number)
    };
    let record = found(&office).unwrap();
    assert_eq!(record["zone"], json!(1));
    assert_eq!(record["capacity"], json!(1500.5));
    assert_eq!(record["planned_start"], json!("2022-03-01"));
    assert_eq!(record["document"], json!(1));
    assert_eq!(record["finished"], Value::Null);
    let longitude = record["geom"]["coordinates"][0].as_f64().unwrap();
    assert!((longitude - 107.47).abs() < 1e-7, "{longitude}");

    put(&office, "work", &["--id", &id, "status=done", "capacity="]).said_yes();
    let record = found(&office).unwrap();
    assert_eq!((&record["status"], &record["capacity"]), (&json!("done"), &Value::Null));
    assert_eq!(record["name"], json!("Trạm xử lý nước thải"));

    let same = put(&office, "work", &["--id", &id, "status=done"]).said_yes();
    assert!(same.talk.contains("không ghi gì"), "{}", same.talk);
    office.types(&["undo", "PLAN"]).said_yes();
    office.types(&["undo", "PLAN"]).said_yes();
    assert_eq!(found(&office), None);
}

#[test]
fn a_record_that_cannot_be_is_refused_in_one_sentence() {
    let office = huong_tra();
    let says = |kind: &str, rest: &[&str]| put(&office, kind, rest).said_no();
    assert!(says("work", &["kind=road"]).contains("name"));
    assert!(says("work", &["name=Đường", "kind=bridge"]).contains("road, power"));
    assert!(says("work", &["name=Đường", "kind=road", "colour=red"]).contains("capacity_unit"));
    assert!(says("work", &["name=Đường", "kind=road", "capacity=nhiều"]).contains("1234.5"));
    assert!(says("work", &["name=Đường", "kind=road", "started=31/02/2024"]).contains("ngày"));
    assert!(says("work", &["name=Đường", "kind=road", "zone=Z9"]).contains("Z9"));
    assert!(says("work", &["name=Đường", "kind=road", "document=77"]).contains("77"));
    assert!(says("work", &["name=Đường", "kind=road", "geom=POINT(1 2)"]).contains("GeoJSON"));
    assert!(says("work", &["--id", "999", "name=Đường"]).contains("999"));
    assert!(says("work", &["id=7", "name=Đường", "kind=road"]).contains("id"));
    assert!(says("report_period", &["--id", "1", "note=x"]).contains("list"));
    assert!(says("zone", &["--id", "1", "stated_ha=-5"]).contains("không âm"));
    assert!(says("enterprise", &["name=Lan", "tax_code=12"]).contains("12"));
    assert!(list(&office, "work", &[]).iter().all(|work| work["name"] != json!("Đường")));
}

#[test]
fn enterprises_and_occupancies_keep_their_own_refusals() {
    let office = huong_tra();
    let enterprise = put(&office, "enterprise", &["name=Công ty Lan", "polluting=có"]).said_yes();
    let enterprise = format!("enterprise={}", enterprise.out.trim());
    let lot = list(&office, "lot", &[])
        .into_iter()
        .find(|lot| lot["land_use"] == json!("industrial") && lot["geom"].is_object())
        .unwrap();
    let lot = format!("lot={}", lot["id"]);
    let held = ["state=leased", "area_m2=500", "valid_from=2023-05-01", &lot, &enterprise];
    put(&office, "occupancy", &held).said_yes();
    let records = list(&office, "occupancy", &[]);
    assert_eq!(records.len(), 1);
    assert_eq!(records[0]["area_m2"], json!(500.0));
    assert!(list(&office, "occupancy", &["--on", "2023-04-30"]).is_empty());
    assert_eq!(list(&office, "occupancy", &["--on", "01/05/2023"]).len(), 1);
    let next = ["state=building", "area_m2=500", "valid_from=2023-09-01", &lot, &enterprise];
    let made = put(&office, "occupancy", &next).said_yes();
    assert_eq!(made.out.trim(), "2", "the new record, not the one it ends");
    let too_much = ["state=leased", "area_m2=9000000", "valid_from=2023-05-01", &lot, &enterprise];
    put(&office, "occupancy", &too_much).said_no();
    let flagged = list(&office, "enterprise", &[]);
    let made = flagged.iter().find(|one| one["name"] == json!("Công ty Lan"));
    assert_eq!(made.map(|one| &one["polluting"]), Some(&json!(true)));
}

#[test]
fn what_is_exported_of_a_kind_comes_back_unchanged_and_new_rows_are_added() {
    let office = huong_tra();
    let path = |name: &str| office.folder.path().join(name).display().to_string();
    for ending in ["csv", "xlsx"] {
        for kind in ["observation", "target", "work", "product", "document", "task"] {
            let out = path(&format!("{kind}.{ending}"));
            let day = ["--on", "2026-11-27"];
            let export = ["export", "PLAN", "--what", kind, "--out", &out];
            office.types(&[&export[..], &day].concat()).said_yes();
            let back = ["import", "PLAN", &out, "--as", kind, "--json"];
            let told: Value = serde_json::from_str(&office.types(&back).said_yes().out).unwrap();
            let count = list(&office, kind, &[]).len();
            assert_eq!(told["unchanged"], count, "{kind}.{ending}: {told}");
            assert_eq!(
                (&told["added"], &told["changed"]),
                (&json!(0), &json!(0)),
                "{kind}: {told}"
            );
        }
    }
    let csv = path("more.csv");
    std::fs::write(
        &csv,
        "Cụm, làng nghề;Chỉ tiêu;Giá trị;Đơn vị tính;Ngày;Nguồn\n\
         LN-BV;số hộ làm nghề;30;hộ;31/12/2025;Phường Hóa Châu\n\
         Làng bún Vân Cù;output;27,5;tấn/ngày;2026-01-31;Phường Kim Trà\n",
    )
    .unwrap();
    let line = ["import", "PLAN", &csv, "--as", "observation", "--json"];
    let would = office.types(&[&line[..], &["--dry-run"]].concat()).said_yes();
    assert!(would.talk.contains("2 hồ sơ"), "{}", would.talk);
    let before = list(&office, "observation", &[]).len();
    office.types(&line).said_yes();
    let after = list(&office, "observation", &[]);
    assert_eq!(after.len(), before + 2);
    assert!(after.iter().any(|seen| seen["value"] == json!(27.5) && seen["zone"] == json!(6)));
    let again = office.types(&line).said_yes();
    assert!(again.talk.contains("đã có đủ các dòng này"), "{}", again.talk);
    let again: Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(again["unchanged"], json!(2), "the same file twice");
    office.types(&["undo", "PLAN"]).said_yes();
    assert_eq!(list(&office, "observation", &[]).len(), before, "one step");
}

#[test]
fn a_sheet_with_a_row_that_cannot_be_changes_nothing() {
    let office = huong_tra();
    let csv = office.folder.path().join("works.csv").display().to_string();
    std::fs::write(&csv, "name,kind,zone,capacity\nĐường A,road,CCN-TH,5\nĐường B,bridge,CCN-TH,5\nĐường C,road,Z9,5\nĐường D,road,CCN-TH,-5\n").unwrap();
    let before = list(&office, "work", &[]);
    let no = office.types(&["import", "PLAN", &csv, "--as", "work"]);
    assert!(no.talk.contains("bridge") && no.talk.contains("Z9"), "{}", no.talk);
    assert_eq!(list(&office, "work", &[]), before);
    std::fs::write(&csv, "name,ocop_stars\nBún,3\n,4\n,\n").unwrap();
    let told = office.types(&["import", "PLAN", &csv, "--as", "product"]);
    assert!(told.talk.contains("dòng 3") && told.talk.contains("Tên"), "{}", told.talk);
    std::fs::write(&csv, "name,zone\nĐường A,CCN-TH\n").unwrap();
    let no = office.types(&["import", "PLAN", &csv, "--as", "work"]).said_no();
    assert!(no.contains("kind"), "{no}");
}

/// What is typed for a field that has to be filled: the first record there is, the first word known.
fn typed(office: &Office, kind: RecordKind, field: &Field) -> Option<String> {
    let name = field.name;
    let typed = match field.sort {
        Sort::Hectares | Sort::SquareMetres => "1000".to_owned(),
        _ if !field.is_required => return None,
        _ if name == "rule" => "bal.road".to_owned(),
        Sort::Short | Sort::Line | Sort::Prose | Sort::Codes | Sort::Vsic | Sort::Edition => {
            format!("Thử {name}")
        }
        Sort::Choice(codes) => codes[0].0.to_owned(),
        Sort::Day | Sort::Since | Sort::Until => "15/03/2023".to_owned(),
        Sort::Number | Sort::Percent => "12,5".to_owned(),
        Sort::Share => "0,5".to_owned(),
        Sort::Easting | Sort::Northing => "549210,1".to_owned(),
        Sort::Year => "2023".to_owned(),
        Sort::Whole | Sort::Ordinal | Sort::Stars => "4".to_owned(),
        Sort::YesNo => "có".to_owned(),
        Sort::Link(to) => {
            let to: &str = to.into();
            let newest = list(office, to, &[]).pop();
            newest.unwrap_or_else(|| panic!("{kind:?} needs a {to}"))["id"].to_string()
        }
        Sort::Figure | Sort::Boundary | Sort::Frozen => unreachable!("nothing to be typed"),
    };
    Some(format!("{name}={typed}"))
}

#[test]
fn every_kind_is_put_listed_sent_out_and_taken_in_by_its_fields() {
    let office = huong_tra();
    let entered = RecordKind::VARIANTS.iter().filter(|kind| **kind != RecordKind::ReportPeriod);
    for kind in entered {
        let name: &str = kind.into();
        let mut words: Vec<String> =
            fields(*kind).iter().filter_map(|field| typed(&office, *kind, field)).collect();
        match kind {
            RecordKind::Occupancy => words.push("valid_from=2023-05-01".to_owned()),
            RecordKind::Budget => words.push("subject=Mua máy".to_owned()),
            _ => {}
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let made = put(&office, name, &words).said_yes().out;
        let id: i64 = made.trim().parse().unwrap();
        let listed = list(&office, name, &[]);
        let record = listed.iter().find(|record| record["id"] == json!(id)).unwrap();
        let keys: Vec<&String> = record.as_object().unwrap().keys().collect();
        let mut meant: Vec<&str> = fields(*kind).iter().map(|field| field.name).collect();
        meant.extend(["id", "uid"]);
        meant.sort_unstable();
        let mut keys: Vec<&str> = keys.into_iter().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, meant, "{name}");
        let again = put(&office, name, &[&["--id", made.trim()], &words[..1]].concat()).said_yes();
        assert!(again.talk.contains("không ghi gì"), "{name}: {}", again.talk);
        // Its name means the list of tenants, which has a test of its own.
        if *kind == RecordKind::Occupancy {
            continue;
        }
        let out = office.folder.path().join(format!("{name}.csv")).display().to_string();
        let day = ["--on", "2026-11-27"];
        office.types(&[&["export", "PLAN", "--what", name, "--out", &out], &day[..]].concat());
        let back = office.types(&["import", "PLAN", &out, "--as", name, "--json"]).said_yes();
        let told: Value = serde_json::from_str(&back.out).unwrap();
        assert_eq!(told["unchanged"], listed.len(), "{name}: {told}");
    }
}

#[test]
fn a_column_of_a_list_of_records_is_said_to_be_a_field() {
    let office = huong_tra();
    let path = office.folder.path().join("viec.csv");
    std::fs::write(&path, "Việc;Loại;Bắt đầu\nĐường D9;giao thông;12/03/2024\n").unwrap();
    let file = path.display().to_string();
    let import = ["import", "PLAN", &file, "--as", "work"];
    let refused = office.types(&import).said_no();
    assert!(refused.contains("--match"), "{refused}");
    let matches = ["--match", "name=Việc", "--match", "started=C"];
    office.types(&[&import[..], &matches].concat()).said_yes();
    let works = list(&office, "work", &[]);
    let made = works.iter().find(|work| work["name"] == "Đường D9").unwrap();
    assert_eq!((&made["kind"], &made["started"]), (&json!("road"), &json!("2024-03-12")));
}
