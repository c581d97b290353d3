//! Folders, packages and files are there, called as they must be.

use super::finding::{Findings, Rule};
use super::read::Read;
use crate::i18n::Message;
use crate::io::dossier::folders::{DRAWINGS, FOLDERS, PACKAGES, SCANS, is_dossier_name};
use crate::io::dossier::template::{EXISTING, PLANNED, template};

pub(super) const RULE: Rule = Rule { name: "folders", look };

fn look(read: &Read, findings: &mut Findings) {
    if !is_dossier_name(&read.name) {
        findings.fail(&read.name, Message::new("dossier-check-name"));
    }
    for name in &read.outside {
        findings.fail(name, Message::new("dossier-check-outside"));
    }
    for folder in FOLDERS {
        named(read.folders.iter(), folder, findings);
    }
    for (file, why) in &read.unread {
        findings.fail(file, why.clone());
    }
    packages(read, findings);
    if read.drawings.is_empty() && !read.unread.iter().any(|(file, _)| file.starts_with(DRAWINGS)) {
        findings.fail(DRAWINGS, Message::new("dossier-check-no-drawing"));
    }
    if read.listing.is_none() && !read.unread.iter().any(|(file, _)| file.starts_with(SCANS)) {
        findings.fail(SCANS, Message::new("dossier-check-no-listing"));
    }
}

/// A folder is there, to the letter.
fn named<'a>(mut all: impl Iterator<Item = &'a String>, name: &str, findings: &mut Findings) {
    match all.find(|other| other.eq_ignore_ascii_case(name)) {
        Some(found) if found == name => {}
        Some(found) => {
            findings.fail(found, Message::new("dossier-check-spelling").with("name", name));
        }
        None => findings.fail(name, Message::new("dossier-check-folder-missing")),
    }
}

fn packages(read: &Read, findings: &mut Findings) {
    for of in &template().packages {
        let path = format!("{PACKAGES}/{}", of.name);
        let in_geodatabase = format!("{path}.gdb");
        let has = |names: &[String], name: &str| {
            names.iter().any(|other| other.eq_ignore_ascii_case(name))
        };
        if has(&read.folders, &in_geodatabase) || has(&read.files, &in_geodatabase) {
            findings.warn(&in_geodatabase, Message::new("dossier-check-geodatabase"));
        } else if !has(&read.files, &format!("{path}.gpkg")) {
            let missing = Message::new("dossier-check-package-missing");
            if [PLANNED, EXISTING].contains(&of.name.as_str()) {
                findings.fail(&path, missing);
            } else {
                findings.warn(&path, missing);
            }
        }
    }
    for package in &read.packages {
        let known = template().packages.iter();
        let mut known = known.map(|of| of.name.as_str());
        match known.find(|name| name.eq_ignore_ascii_case(&package.name)) {
            Some(name) if name == package.name => {}
            Some(name) => findings
                .fail(&package.name, Message::new("dossier-check-spelling").with("name", name)),
            None => findings.fail(&package.name, Message::new("dossier-check-package-unknown")),
        }
    }
}
