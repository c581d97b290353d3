//! The command line from the first file to the last line of the journal.

mod answers;
mod approve;
mod check;
mod codes;
mod corners;
mod dossier;
mod export;
mod extremes;
mod files;
pub mod help;
mod land;
mod layout;
mod leases;
mod lineage;
mod lots;
mod map_import;
mod maps;
mod measure;
mod papers;
mod periods;
mod plans;
mod records;
mod renew;
mod round_trip;
mod seen;
mod tables;
mod typed;
mod usage;
mod wordings;

use clap::Parser;
use jiff::Timestamp;
use lapday::cli::{self, Cli};
use lapday::project::Desk;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;
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

    /// An office with a small synthetic plan, which is made once.
    fn with_sample(self) -> Self {
        static MADE: OnceLock<Vec<u8>> = OnceLock::new();
        let words = ["sample", "PLAN", "--zones", "3", "--lots-per-zone", "12", "--seed", "7"];
        let made = MADE.get_or_init(|| {
            let office = office();
            office.types(&words).said_yes();
            fs::read(office.plan()).expect("the plan")
        });
        fs::write(self.plan(), made).expect("a copy of the plan");
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
