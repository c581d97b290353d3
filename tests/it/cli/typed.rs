//! What is typed and what is printed: numbers in either writing, bounds of figures and texts, signs
//! that steer a terminal, texts a spreadsheet would work out.

use super::{Office, Reply, lan, office};
use clap::Parser;
use lapday::cli::{self, Cli};
use lapday::domain::RecordKind;
use lapday::views::TABLES;
use serde_json::Value;
use std::fs;
use std::process::ExitCode;
use strum::VariantArray;

fn empty() -> Office {
    let office = office();
    office.types(&["new", "PLAN", "--empty", "--title", "Thử"]).said_yes();
    office
}

/// Types `words` without saying in which language.
fn types_plainly(office: &Office, words: &[&str]) -> Reply {
    let plan = office.plan().display().to_string();
    let words = words.iter().map(|word| if *word == "PLAN" { plan.as_str() } else { word });
    let cli = Cli::try_parse_from(["lapday"].into_iter().chain(words)).expect("usage is right");
    let (mut out, mut talk) = (Vec::new(), Vec::new());
    let code = cli::run(cli, lan(), &mut out, &mut talk);
    Reply::new(code, out, talk)
}

fn newest(office: &Office, kind: &str) -> Value {
    let records = office.types(&["list", "PLAN", "--kind", kind, "--json"]).said_yes().json();
    records.last().unwrap().clone()
}

#[test]
fn numbers_are_plain_unless_a_language_is_asked_for() {
    let office = empty();
    let capacity = |typed: &str, language: Option<&str>| -> Result<f64, String> {
        let field = format!("capacity={typed}");
        let words = ["put", "PLAN", "--kind", "work", "name=Đường", "kind=road", &field];
        let reply = match language {
            Some(language) => office.types(&[&words[..], &["--lang", language]].concat()),
            None => types_plainly(&office, &words),
        };
        if reply.code == ExitCode::FAILURE {
            return Err(reply.talk);
        }
        Ok(newest(&office, "work")["capacity"].as_f64().unwrap())
    };
    assert_eq!(capacity("5.000", None), Ok(5.0));
    assert_eq!(capacity("17.724", None), Ok(17.724));
    assert_eq!(capacity("5,5", None), Ok(5.5));
    assert_eq!(capacity("5.000", Some("vi")), Ok(5000.0));
    assert_eq!(capacity("5,5", Some("vi")), Ok(5.5));
    assert_eq!(capacity("5,000", Some("en")), Ok(5000.0));
    assert_eq!(capacity("5.5", Some("vi")), Ok(5.5));
    assert!(capacity("5,000", None).unwrap_err().contains("5,000"), "five or five thousand");
    assert!(capacity("1,234.5", Some("vi")).is_err());
}

#[test]
fn every_number_of_an_occupancy_is_read_the_same_way() {
    let office = office().with_sample();
    let words = [
        "--enterprise",
        "Thử",
        "--state",
        "leased",
        "--from",
        "2024-06-01",
        "--area-m2",
        "1.000,5",
        "--workers",
        "1.250",
        "--investment",
        "12.500,5",
        "--investment-done",
        "5,5",
        "--wastewater",
        "1.000",
        "--lease-years",
        "50",
    ];
    office.occupy(&words).said_yes();
    let record = newest(&office, "occupancy");
    for (field, value) in [
        ("area_m2", 1000.5),
        ("workers", 1250.0),
        ("investment_million_vnd", 12_500.5),
        ("investment_done_million_vnd", 5.5),
        ("wastewater_m3_per_day", 1000.0),
        ("lease_years", 50.0),
    ] {
        assert_eq!(record[field].as_f64(), Some(value), "{field}: {record}");
    }
    let with = |more: &[&str]| {
        let words = ["--enterprise", "Hai", "--state", "leased", "--from", "2024-06-01"];
        office.occupy(&[&words[..], more].concat()).said_no()
    };
    assert!(with(&["--workers", "1,5"]).contains("--workers: “1,5”"));
    assert!(with(&["--workers", "-5"]).contains("không âm"));
}

#[test]
fn a_figure_or_text_beyond_what_it_can_be_is_refused_with_its_field() {
    let office = office().with_sample();
    let lease = |more: &[&str]| {
        let words = ["--enterprise", "Thử", "--state", "leased", "--from", "2024-06-01"];
        office.occupy(&[&words[..], more].concat()).said_no()
    };
    let sentence = lease(&["--lease-years", "63554"]);
    assert!(sentence.contains("63.554") && sentence.contains("99"), "{sentence}");
    assert!(lease(&["--workers", "2000000"]).contains("1.000.000"));
    assert!(lease(&["--investment", "1e300", "--lang", "en"]).contains("--investment"));
    assert!(lease(&["--wastewater", "9999999999999"]).contains("1.000.000.000.000"));
    let name = "x".repeat(501);
    let sentence = office
        .occupy(&["--enterprise", &name, "--state", "leased", "--from", "2024-06-01"])
        .said_no();
    assert!(sentence.contains("501 ký tự"), "{sentence}");
    let long = "x".repeat(100_001);
    for (kind, fields, says) in [
        ("task", vec![format!("subject={name}")], "Nội dung"),
        ("task", vec!["subject=Thử".into(), format!("note={long}")], "100.001"),
        ("enterprise", vec![format!("name={name}")], "501"),
        ("enterprise", vec!["name=Thử".into(), format!("note={long}")], "100.001"),
        ("zone", vec!["code=A".into(), format!("name={name}"), "kind=cluster".into()], "501"),
        (
            "zone",
            vec!["code=A".into(), "name=A".into(), "kind=cluster".into(), "stated_ha=9e9".into()],
            "đơn vị",
        ),
        ("document", vec![format!("number={name}")], "501"),
        (
            "programme",
            vec![
                "name=A".into(),
                "kind=fair".into(),
                "year=2024".into(),
                "trainees=2000000".into(),
            ],
            "1.000.000",
        ),
    ] {
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        let words = [&["put", "PLAN", "--kind", kind][..], &fields].concat();
        let reply = types_plainly(&office, &words);
        assert_eq!(reply.code, ExitCode::FAILURE, "{kind} {fields:?}");
        assert!(
            reply.talk.contains(says),
            "{kind}: {}",
            reply.talk.chars().take(300).collect::<String>()
        );
    }
}

#[test]
fn a_list_brings_in_no_figure_or_text_beyond_what_it_can_be() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let list = |head: &str, cell: &str| {
        let path = office.folder.path().join("a.csv");
        let text = format!(
            "Tên doanh nghiệp;Lô;Diện tích (m2);Từ ngày;{head}\nMột;{lot};5;01/01/2024;{cell}\n"
        );
        fs::write(&path, text).unwrap();
        let path = path.display().to_string();
        let words = ["import", "PLAN", &path, "--as", "occupancy", "--zone", &zone];
        office.types(&words).said_no()
    };
    assert!(list("Thời hạn thuê (năm)", "63554").contains("63.554"));
    assert!(list("Số lao động", "9999999999").contains("1.000.000"));
    assert!(list("Ghi chú", &"x".repeat(100_001)).contains("100.001"));
}

#[test]
fn a_file_with_any_number_in_it_is_shown_in_every_table() {
    let office = office().with_sample();
    let words = ["--enterprise", "Thử", "--state", "leased", "--from", "2024-06-01"];
    office.occupy(&words).said_yes();
    let file = rusqlite::Connection::open(office.plan()).unwrap();
    for (years, from, to) in [
        (63_554_i64, "2024-06-01", "9999-12-31"),
        (i64::MAX, "9999-12-31", "NULL"),
        (i64::MIN, "0001-01-01", "NULL"),
    ] {
        let to = if to == "NULL" { to.to_owned() } else { format!("'{to}'") };
        file.execute_batch(&format!(
            "UPDATE occupancy SET lease_years = {years}, workers = {years}, investment_million_vnd = 1e300,
                    valid_from = '{from}', valid_to = {to}, deadline = '9999-12-31';"
        ))
        .unwrap();
        let tables = TABLES.iter().map(|table| table.id);
        let records = RecordKind::VARIANTS.iter().map(<&'static str>::from);
        for what in ["zones", "fill", "occupancy"].into_iter().chain(tables).chain(records) {
            let out = office.folder.path().join(format!("{what}.csv")).display().to_string();
            let _ = fs::remove_file(&out);
            let words = ["export", "PLAN", "--what", what, "--out", &out, "--on", "2024-06-30"];
            let reply = office.types(&words);
            assert_ne!(reply.code, ExitCode::from(2), "{what}: {}", reply.talk);
        }
        for words in [&["lots", "PLAN"][..], &["fill", "PLAN"], &["zones", "PLAN"]] {
            office.types(words).said_yes();
        }
    }
}

#[test]
fn signs_that_steer_a_terminal_are_shown_and_scripts_get_them_whole() {
    let office = empty();
    let name = "Đỏ\u{1b}[31m\u{202e}ngược\u{9b}2J";
    let field = format!("subject={name}");
    office.types(&["put", "PLAN", "--kind", "task", &field]).said_yes();
    let steers = |text: &str| {
        text.chars().any(|sign| {
            sign.is_control() && !matches!(sign, '\n' | '\t')
                || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
    };
    for words in [
        &["list", "PLAN", "--kind", "task"][..],
        &["list", "PLAN", "--kind", "task", "--json"],
        &["history", "PLAN"],
        &["history", "PLAN", "--json"],
        &["undo", "PLAN"],
    ] {
        let reply = office.types(words).said_yes();
        assert!(!steers(&reply.out) && !steers(&reply.talk), "{words:?} {:?}", reply.out);
        assert!(format!("{}{}", reply.out, reply.talk).contains("ngược"), "{words:?}");
    }
    office.types(&["put", "PLAN", "--kind", "task", &field]).said_yes();
    assert_eq!(newest(&office, "task")["subject"], name);
    let reply = office.types(&["zones", "\u{1b}[31m.gpkg"]);
    assert!(!steers(&reply.talk) && reply.talk.contains('␛'), "{:?}", reply.talk);
}

#[test]
fn one_long_name_does_not_widen_a_printed_table() {
    let office = empty();
    let note = format!("note={}", "rất dài ".repeat(2_000));
    office.types(&["put", "PLAN", "--kind", "task", "subject=Thử", &note]).said_yes();
    let out = office.types(&["list", "PLAN", "--kind", "task"]).said_yes().out;
    assert!(out.lines().all(|line| line.chars().count() < 500), "{out}");
    assert!(out.contains('…'));
}

const FORMULAS: [&str; 8] =
    ["=HYPERLINK(\"http://x\")", "+84 234", "-5", "@SUM(1)", "'=1+1", "''@a", "'quoted'", "＝1"];

#[test]
fn no_cell_of_a_text_file_begins_a_formula_and_all_come_back_as_they_were() {
    let office = empty();
    for (place, text) in FORMULAS.iter().enumerate() {
        let subject = format!("subject={text}");
        let note = format!("note=a{place}\tb\nc {text}\"\t;,|");
        let words = ["put", "PLAN", "--kind", "task", &subject, &note, &format!("lead={text}")];
        office.types(&words).said_yes();
    }
    for ending in ["csv", "txt", "xlsx"] {
        for language in ["vi", "en"] {
            let out = office.folder.path().join(format!("{language}.{ending}"));
            let path = out.display().to_string();
            let words = ["export", "PLAN", "--what", "task", "--out", &path, "--lang", language];
            office.types(&words).said_yes();
            if ending != "xlsx" {
                let text = fs::read_to_string(&out).unwrap();
                let starts = text
                    .split(['\t', ';', ',', '\n'])
                    .map(|cell| cell.trim_start_matches('"').chars().next().unwrap_or_default());
                let raw = starts.filter(|first| "=+@＝".contains(*first)).count();
                assert!(raw == 0, "{path}: {text}");
            }
            let words = ["import", "PLAN", &path, "--as", "task", "--json", "--lang", language];
            let reply = office.types(&words).said_yes();
            let answer: Value = serde_json::from_str(&reply.out).unwrap();
            assert_eq!(answer["unchanged"], FORMULAS.len(), "{path}: {answer}");
        }
    }
}

#[test]
fn a_text_no_workbook_holds_is_named_and_goes_into_text_files() {
    let office = empty();
    let note = format!("note={}", "x".repeat(33_000));
    office.types(&["put", "PLAN", "--kind", "task", "subject=Việc dài", &note]).said_yes();
    let export = |name: &str| {
        let out = office.folder.path().join(name).display().to_string();
        office.types(&["export", "PLAN", "--what", "task", "--out", &out])
    };
    let sentence = export("a.xlsx").said_no();
    assert!(sentence.contains("Việc dài") && sentence.contains("Ghi chú"), "{sentence}");
    assert!(!office.folder.path().join("a.xlsx").exists());
    export("a.csv").said_yes();
    export("a.txt").said_yes();
}
