//! Papers from the command line.

use super::office;
use lapday::report::{PAPER_FORMATS, REPORTS, ReportScope};
use std::fs;

#[test]
fn every_paper_is_made_as_every_kind_of_file() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    for report in REPORTS {
        for format in PAPER_FORMATS {
            let name = format!("{}.{}", report.id, format.ending);
            let out = office.folder.path().join(&name).display().to_string();
            let zone: &[&str] =
                if report.about == ReportScope::Plan { &[] } else { &["--zone", "CCN-TH"] };
            let words =
                ["report", "PLAN", "--kind", report.id, "--on", "30/06/2024", "--out", &out];
            let reply = office.types(&[&words[..], zone].concat()).said_yes();
            assert!(reply.talk.contains(&name), "{}", reply.talk);
            let bytes = fs::read(&out).unwrap();
            let begins: &[u8] = match format.ending {
                "pdf" => b"%PDF",
                "html" => b"<!DOCTYPE html>",
                _ => b"PK",
            };
            assert!(bytes.starts_with(begins), "{name}");
        }
    }
}

#[test]
fn a_paper_never_takes_the_place_of_a_file() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let out = office.folder.path().join("a.pdf");
    fs::write(&out, "theirs").unwrap();
    let out_words = out.display().to_string();
    let words = ["report", "PLAN", "--kind", "progress", "--out", &out_words];
    office.types(&words).said_no();
    assert_eq!(fs::read_to_string(&out).unwrap(), "theirs");
}
