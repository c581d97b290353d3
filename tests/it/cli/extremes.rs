//! Arguments nobody means, and an output that takes nothing: an answer or a no, never a crash.

use super::{Office, lan, office};
use clap::Parser;
use lapday::cli::{self, Cli};
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

impl Office {
    /// Types words that may be wrong usage; the answer where they are none.
    fn tries(&self, words: &[&str], out: &mut dyn Write, talk: &mut dyn Write) -> Option<ExitCode> {
        let plan = self.plan().display().to_string();
        let words = words.iter().map(|word| if *word == "PLAN" { plan.as_str() } else { word });
        let cli = Cli::try_parse_from(["lapday"].into_iter().chain(words)).ok()?;
        Some(cli::run(cli, lan(), out, talk))
    }
}

const FIGURES: [&str; 12] = [
    "0",
    "-1",
    "1e308",
    "-1e308",
    "1e999",
    "NaN",
    "inf",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "99999999999999999999999999",
    "",
];
const DAYS: [&str; 8] = [
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "31/12/9999",
    "-9999-01-01",
    "1900-01-01",
    "2200-12-31",
    "99999-01-01",
];

#[test]
fn a_tenancy_of_figures_at_the_edges_is_answered() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let tries = |words: &[&str]| {
        office.tries(words, &mut Vec::new(), &mut Vec::new());
    };
    for figure in FIGURES {
        let given = |option: &str| format!("{option}={figure}");
        let tenant = [
            "occupy",
            "PLAN",
            "--zone",
            "CCN-TH",
            "--lot",
            "C-01",
            "--enterprise",
            "Một",
            "--state",
            "leased",
            "--from",
            "2023-01-10",
        ];
        for option in [
            "--area-m2",
            "--lease-years",
            "--investment",
            "--investment-done",
            "--workers",
            "--wastewater",
        ] {
            tries(&[&tenant[..], &[&given(option)]].concat());
            tries(&["undo", "PLAN"]);
        }
    }
}

#[test]
fn figures_at_the_edges_are_put_or_refused() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let tries = |words: &[&str]| {
        office.tries(words, &mut Vec::new(), &mut Vec::new());
    };
    for figure in FIGURES {
        let given = |option: &str| format!("{option}={figure}");
        let picture = office.folder.path().join("x.svg").display().to_string();
        for option in ["--width", "--height"] {
            tries(&["render", "PLAN", "--out", &picture, &given(option)]);
        }
        for (kind, fields) in [
            ("lot", &["stated_m2", "max_density", "max_floors", "accuracy_m"][..]),
            ("zone", &["stated_m2", "accuracy_m"]),
            ("programme", &["participants", "year", "total_million_vnd"]),
            ("work", &["length_m", "capacity"]),
        ] {
            for field in fields {
                tries(&["put", "PLAN", "--kind", kind, "--id", "1", &format!("{field}={figure}")]);
            }
            tries(&["put", "PLAN", "--kind", kind, &given("--id"), "note=x"]);
        }
        tries(&["measure", "x.csv", &given("--crs")]);
    }
    for command in ["zones", "lots", "fill"] {
        tries(&[command, "PLAN"]);
    }
}

#[test]
fn every_day_of_the_calendar_is_answered() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    for (place, day) in DAYS.iter().enumerate() {
        let file = |ending: &str| {
            office.folder.path().join(format!("{place}.{ending}")).display().to_string()
        };
        let on = format!("--on={day}");
        let since = format!("--since={day}");
        for words in [
            &["fill", "PLAN", &on][..],
            &["lots", "PLAN", &on],
            &["list", "PLAN", "--kind", "occupancy", &on],
            &["render", "PLAN", "--out", &file("svg"), &on],
            &["export", "PLAN", "--what", "calendar", "--out", &file("ics"), &on],
            &["export", "PLAN", "--what", "progress", "--out", &file("csv"), &on, &since],
            &["export", "PLAN", "--what", "changes", "--out", &file("xlsx"), &on, &since],
        ] {
            office.tries(words, &mut Vec::new(), &mut Vec::new());
        }
        let from = format!("--from={day}");
        let tenant = ["occupy", "PLAN", "--zone", "CCN-TH", "--lot", "C-02", "--enterprise", "Hai"];
        let more = ["--state", "leased", &from, "--lease-years", "9000"];
        office.tries(&[&tenant[..], &more].concat(), &mut Vec::new(), &mut Vec::new());
    }
}

#[test]
fn a_sample_no_computer_holds_is_refused() {
    let office = office();
    let most = usize::MAX.to_string();
    for (zones, lots) in
        [("1000000000", "1000000000"), ("1000000000", "0"), ("0", &most), (&most, &most)]
    {
        let words = ["sample", "PLAN", "--zones", zones, "--lots-per-zone", lots];
        let sentence = office.types(&words).said_no();
        assert!(sentence.starts_with("Dữ liệu thử có nhiều nhất"), "{sentence}");
        assert!(!office.plan().exists());
    }
    let words = ["sample", "PLAN", "--zones", "1", "--lots-per-zone", "3", "--seed"];
    office.types(&[&words[..], &[&u64::MAX.to_string()]].concat()).said_yes();
}

/// An output that takes so many bytes and then no more.
struct Full {
    room: usize,
    then: ErrorKind,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.room == 0 {
            return Err(self.then.into());
        }
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_output_that_takes_nothing_ends_a_command_in_order() {
    let office = office().with_sample();
    for words in [
        &["zones", "PLAN"][..],
        &["zones", "PLAN", "--json"],
        &["lots", "PLAN"],
        &["lots", "PLAN", "--json"],
        &["fill", "PLAN"],
        &["list", "PLAN", "--kind", "lot"],
        &["list", "PLAN", "--kind", "lot", "--json"],
        &["history", "PLAN"],
    ] {
        for room in [0, 1, 100] {
            let full = |then| office.tries(words, &mut Full { room, then }, &mut Vec::new());
            assert_eq!(full(ErrorKind::StorageFull), Some(ExitCode::FAILURE), "{words:?}");
            assert_eq!(full(ErrorKind::BrokenPipe), Some(ExitCode::SUCCESS), "{words:?}");
        }
    }
    for words in [&["undo", "PLAN"][..], &["zones", "nowhere.gpkg"], &["backup", "PLAN"]] {
        let mut talk = Full { room: 0, then: ErrorKind::StorageFull };
        let code = office.tries(words, &mut Vec::new(), &mut talk);
        assert_eq!(code, Some(ExitCode::FAILURE), "{words:?}");
    }
    assert_eq!(cli_without_command(&office), ExitCode::from(2));
}

fn cli_without_command(office: &Office) -> ExitCode {
    let mut talk = Full { room: 0, then: ErrorKind::StorageFull };
    office.tries(&["PLAN"], &mut Vec::new(), &mut talk).unwrap()
}
