//! What can be typed at all, and a fault of the program.

use super::{Reply, lan, office};
use clap::Parser;
use lapday::cli::{self, Cli};
use lapday::i18n::Language;
use lapday::project::guarded;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

#[test]
fn wrong_words_are_wrong_usage() {
    for words in [
        &["lapday", "new", "x.gpkg", "--title", "T"][..],
        &["lapday", "new", "x.gpkg", "--empty", "--crs", "EPSG:4326"],
        &["lapday", "fill", "x.gpkg", "--on", "31/02/2024"],
        &["lapday", "render", "x.gpkg", "--out", "x.bmp"],
        &["lapday", "occupy", "x.gpkg", "--zone", "Z"],
        &["lapday", "split", "x.gpkg", "--zone", "Z", "--lot", "L", "--parts", "2", "--width", "9"],
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
