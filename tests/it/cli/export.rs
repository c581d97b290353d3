//! Tables that only files show: zones, fill, every occupancy of a day.

use super::office;
use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use std::fs;

/// The written workbook's rows, and which of them is the head.
fn read_back(path: &str) -> (Vec<Vec<Data>>, usize) {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<Data>> = sheet.rows().map(<[Data]>::to_vec).collect();
    let head = rows.iter().position(|row| row.get(1).is_some_and(|cell| *cell != Data::Empty));
    (rows, head.unwrap())
}

fn column(rows: &[Vec<Data>], head: usize, title: &str) -> usize {
    rows[head].iter().position(|cell| *cell == *title).unwrap()
}

#[test]
fn zones_fill_and_occupancies_are_written_with_plan_day_and_zone() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    for (what, title) in [
        ("zones", "Cụm, khu và làng nghề"),
        ("fill", "Tỷ lệ lấp đầy"),
        ("occupancy", "Sử dụng lô đất"),
    ] {
        for ending in ["xlsx", "csv", "txt"] {
            let out = office.folder.path().join(format!("{what}.{ending}")).display().to_string();
            let words = ["export", "PLAN", "--what", what, "--out", &out, "--on", "2024-01-31"];
            let reply = office.types(&[&words[..], &["--zone", "CCN-TH"]].concat()).said_yes();
            assert!(reply.talk.contains(title), "{}", reply.talk);
            let heading: Vec<String> = match ending {
                "xlsx" => read_back(&out).0.iter().take(4).map(|row| row[0].to_string()).collect(),
                _ => fs::read_to_string(&out).unwrap().lines().take(4).map(Into::into).collect(),
            };
            let heading = heading.join("\n");
            for said in [title, "31/01/2024", "Tứ Hạ"] {
                assert!(heading.contains(said), "{said} in {what}.{ending}: {heading}");
            }
        }
    }
}

#[test]
fn the_fill_written_is_the_one_the_plan_answers() {
    let office = office().with_sample();
    let out = office.folder.path().join("fill.xlsx").display().to_string();
    office.types(&["export", "PLAN", "--what", "fill", "--out", &out]).said_yes();
    let (rows, head) = read_back(&out);
    let told = office.types(&["fill", "PLAN", "--json"]).said_yes().json();
    for zone in &told {
        let row = rows.iter().find(|row| row[0].to_string() == zone["zone"]).unwrap();
        let leased = &row[column(&rows, head, "Đã cho thuê (ha)")];
        match leased.as_f64() {
            Some(leased) => {
                assert!((leased - zone["leased_ha"].as_f64().unwrap()).abs() < 1e-9);
            }
            None => assert_eq!(*leased, "chưa có số liệu"),
        }
    }
    // What rests on sketched lots says so and is summed nowhere.
    assert!(told.iter().all(|zone| zone["basis"] == "illustrative"));
    assert!(!rows.iter().any(|row| row[0].to_string().starts_with("Cộng")));
}

#[test]
fn an_occupancy_is_written_with_all_it_says_and_leaves_on_its_last_day() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let words = [
        "occupy",
        "PLAN",
        "--zone",
        &zone,
        "--lot",
        &lot,
        "--enterprise",
        "Một",
        "--state",
        "leased",
        "--from",
        "2024-01-01",
        "--to",
        "2024-06-01",
        "--area-m2",
        "100.5",
        "--deadline",
        "2024-03-01",
        "--reason",
        "Theo đơn",
        "--document",
        "9/QĐ",
        "--investment",
        "1200.5",
        "--workers",
        "20",
        "--lease-number",
        "7/HĐ",
    ];
    office.types(&words).said_yes();
    let written = |on: &str| {
        let out = office.folder.path().join(format!("{on}.csv")).display().to_string();
        let words = ["export", "PLAN", "--what", "occupancy", "--out", &out, "--on", on];
        office.types(&words).said_yes();
        let bytes = fs::read(&out).unwrap();
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap().to_vec();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(&text[..]);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        rows.into_iter().find(|row| row.get(2) == Some("Một"))
    };
    let row = written("2024-05-31").expect("the last day is held");
    for said in
        ["100,5", "01/01/2024", "31/05/2024", "01/03/2024", "Theo đơn", "9/QĐ", "1200,5", "20"]
    {
        assert!(row.iter().any(|cell| cell == said), "{said}: {row:?}");
    }
    assert!(row.iter().any(|cell| cell == "chưa có số liệu"), "wastewater is unknown: {row:?}");
    assert!(written("2024-06-01").is_none());
}
