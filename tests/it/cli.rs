//! The command line from the first file to the last line of the journal.

mod approve;
mod corners;
mod export;
mod extremes;
mod files;
pub mod help;
mod land;
mod measure;
mod records;
mod renew;
mod tables;
mod typed;

use clap::Parser;
use jiff::Timestamp;
use lapday::cli::{self, Cli};
use lapday::i18n::Language;
use lapday::project::{Desk, guarded};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use tempfile::TempDir;

/// A folder with a plan in it, and someone at the keyboard.
struct Office {
    folder: TempDir,
}

/// What came back.
struct Reply {
    code: ExitCode,
    out: String,
    talk: String,
}

impl Reply {
    fn new(code: ExitCode, out: Vec<u8>, talk: Vec<u8>) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code, out: text(out), talk: text(talk) }
    }

    fn json(&self) -> Vec<Value> {
        serde_json::from_str(&self.out).expect("an array of JSON objects")
    }

    fn said_yes(self) -> Self {
        assert_eq!(self.code, ExitCode::SUCCESS, "{}", self.talk);
        self
    }

    /// The one sentence with which the command was refused.
    fn said_no(self) -> String {
        assert_eq!(self.code, ExitCode::FAILURE, "{}", self.out);
        assert!(self.out.is_empty(), "an answer beside a refusal: {}", self.out);
        assert_eq!(self.talk.lines().count(), 1, "{}", self.talk);
        self.talk.trim_end().strip_prefix("lapday: ").expect("the program's name").to_owned()
    }
}

fn lan() -> Desk {
    let now: Timestamp = "2024-06-30T07:02:00Z".parse().expect("a moment");
    Desk::fixed("Lan", now)
}

fn office() -> Office {
    Office { folder: TempDir::new().expect("a folder") }
}

impl Office {
    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.gpkg")
    }

    /// Types `words`, where PLAN is the plan file, in Vietnamese unless they say otherwise.
    fn types(&self, words: &[&str]) -> Reply {
        let plan = self.plan().display().to_string();
        let words = words.iter().map(|word| if *word == "PLAN" { plan.as_str() } else { word });
        let language: &[&str] = &["--lang", "vi"];
        let has_language = words.clone().any(|word| word == "--lang");
        let added = if has_language { &[] } else { language };
        let cli =
            Cli::try_parse_from(["lapday"].into_iter().chain(words).chain(added.iter().copied()))
                .expect("usage is right");
        let (mut out, mut talk) = (Vec::new(), Vec::new());
        let code = cli::run(cli, lan(), &mut out, &mut talk);
        Reply::new(code, out, talk)
    }

    /// Opens the plan where no window can be, for this reason.
    fn without_screen(&self, why: Option<&str>) -> Reply {
        let plan = self.plan().display().to_string();
        let cli = Cli::try_parse_from(["lapday", &plan, "--lang", "vi"]).expect("usage is right");
        let (mut out, mut talk) = (Vec::new(), Vec::new());
        let code = cli::without_screen(cli, why, lan(), &mut out, &mut talk);
        Reply::new(code, out, talk)
    }

    /// An office with a small synthetic plan.
    fn with_sample(self) -> Self {
        self.types(&["sample", "PLAN", "--zones", "3", "--lots-per-zone", "12", "--seed", "7"])
            .said_yes();
        self
    }

    /// Codes of a zone and of a vacant industrial lot in it, on the day.
    fn vacant_lot(&self) -> (String, String) {
        let lots = self.types(&["lots", "PLAN", "--json"]).said_yes().json();
        let vacant = lots
            .iter()
            .find(|lot| lot["state"] == "vacant" && lot["land_use"] == "industrial")
            .expect("a vacant lot in the sample");
        let text = |key: &str| vacant[key].as_str().expect("a code").to_owned();
        (text("zone"), text("code"))
    }

    fn occupy(&self, more: &[&str]) -> Reply {
        let (zone, lot) = self.vacant_lot();
        let words = ["occupy", "PLAN", "--zone", &zone, "--lot", &lot];
        self.types(&[&words[..], more].concat())
    }
}

fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> =
        object.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn sorted<const N: usize>(mut names: [&str; N]) -> [&str; N] {
    names.sort_unstable();
    names
}

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
fn wrong_words_are_wrong_usage() {
    for words in [
        &["lapday", "new", "x.gpkg", "--title", "T"][..],
        &["lapday", "new", "x.gpkg", "--empty", "--crs", "EPSG:4326"],
        &["lapday", "fill", "x.gpkg", "--on", "31/02/2024"],
        &["lapday", "render", "x.gpkg", "--out", "x.bmp"],
        &["lapday", "occupy", "x.gpkg", "--zone", "Z"],
        &["lapday", "zones"],
        &["lapday", "burn", "x.gpkg"],
    ] {
        let error = Cli::try_parse_from(words).expect_err("wrong usage");
        assert_eq!(error.exit_code(), 2, "{words:?}");
    }
    let reply = office().types(&["a.gpkg", "zones", "b.gpkg"]);
    assert_eq!(reply.code, ExitCode::from(2));
}

#[test]
fn a_day_that_does_not_exist_is_called_that() {
    let error = Cli::try_parse_from(["lapday", "fill", "x.gpkg", "--on", "31/02/2024"]);
    assert!(error.unwrap_err().to_string().contains("that day does not exist"));
}

#[test]
fn a_day_is_read_as_in_the_window_and_a_month_is_none() {
    for typed in ["5/7/24", "05072024", "2024-07-05", "ngày 5 tháng 7 năm 2024"] {
        Cli::try_parse_from(["lapday", "fill", "x.gpkg", "--on", typed]).expect(typed);
    }
    let error = Cli::try_parse_from(["lapday", "fill", "x.gpkg", "--on", "7/2024"]);
    assert!(error.unwrap_err().to_string().contains("for example 01/07/2024"));
}

#[test]
fn a_file_alone_is_for_the_window() {
    let cli = Cli::try_parse_from(["lapday", "plan.gpkg"]).unwrap();
    assert_eq!(cli.plan, Some(PathBuf::from("plan.gpkg")));
    assert!(cli.command.is_none());
}

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
    assert_eq!(keys(&history[0]), sorted(["at", "author", "label"]));
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
fn an_unknown_code_is_refused_with_the_nearest() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let sentence = office.types(&["fill", "PLAN", "--zone", &format!("{zone}X")]).said_no();
    assert!(sentence.contains(&format!("gần nhất: {zone}")), "{sentence}");
    let mistyped = format!("{lot}X");
    let sentence = office
        .types(&[
            "occupy",
            "PLAN",
            "--zone",
            &zone,
            "--lot",
            &mistyped,
            "--enterprise",
            "Thử",
            "--state",
            "leased",
            "--from",
            "1/6/2024",
        ])
        .said_no();
    assert!(sentence.contains(&lot), "{sentence}");
}

#[test]
fn codes_may_be_typed_in_small_letters() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let (small_zone, small_lot) = (zone.to_lowercase(), lot.to_lowercase());
    assert!(small_zone != zone && small_lot != lot, "{zone} {lot}");
    let words = ["occupy", "PLAN", "--zone", &small_zone, "--lot", &small_lot];
    let more = ["--enterprise", "Thử", "--state", "leased", "--from", "2024-06-01"];
    let reply = office.types(&[&words[..], &more].concat()).said_yes();
    assert_eq!(reply.talk.lines().next(), Some(&*format!("Đã ghi nhận Thử thuê lô {lot}")));
}

#[test]
fn a_code_like_no_other_is_refused_with_all_there_are() {
    let office = office().with_sample();
    let sentence = office.types(&["lots", "PLAN", "--zone", "qqqqqqqqqq"]).said_no();
    for zone in office.types(&["zones", "PLAN", "--json"]).json() {
        assert!(sentence.contains(zone["code"].as_str().unwrap()), "{sentence}");
    }
    assert!(!sentence.contains("gần nhất"), "{sentence}");
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

#[test]
fn a_fault_of_the_program_ends_in_one_sentence_and_a_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let panic = guarded(|| panic!("a fault")).expect_err("it panics");
    let mut talk = Vec::new();
    let language = Language::Vietnamese;
    let code = cli::panicked(&panic, language, Some(folder.path()), &lan(), &mut talk);
    let sentence = Reply::new(code, Vec::new(), talk).said_no();
    let (_, path) = sentence.rsplit_once(": ").expect("where the report is");
    assert!(fs::read_to_string(path).expect("a report").contains("a fault"));
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
