//! The licences of everything the program is built from, as `assets/licences.txt` tells them.
//!
//! `LAPDAY_WRITE_LICENCES=1 cargo test licences` writes the file anew.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const FILE: &str = "assets/licences.txt";
/// What comes along beside the packages.
const FONTS: &str = "assets/fonts/LICENCE";
/// How the names of files begin that hold licences.
const NAMES: [&str; 6] = ["licen", "copying", "copyright", "notice", "unlicen", "patents"];

struct Package {
    name: String,
    licence: String,
    home: String,
    folder: PathBuf,
}

#[test]
fn the_licences_of_all_dependencies_are_told() {
    let told = told(&packages());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("LAPDAY_WRITE_LICENCES").is_some() {
        std::fs::write(&path, &told).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    // Not `assert_eq`: nobody reads a million letters.
    let first = kept.lines().zip(told.lines()).find(|(kept, told)| kept != told);
    assert!(
        kept == told,
        "{FILE} is out of date ({first:?}): LAPDAY_WRITE_LICENCES=1 cargo test licences"
    );
}

fn told(packages: &[Package]) -> String {
    let mut text = format!(
        "Lapday stands on {} packages by other people. First their names and licences, then each\n\
         text of a licence below the packages that come with it.\n\n",
        packages.len()
    );
    let mut texts: BTreeMap<String, (BTreeSet<&str>, String)> = BTreeMap::new();
    for package in packages {
        let Package { name, licence, home, folder } = package;
        writeln!(text, "{name} | {licence} | {home}").unwrap();
        for licence in licence_texts(folder) {
            // Texts that differ in white space only are one.
            let same = licence.split_whitespace().collect::<Vec<_>>().join(" ");
            let (by, _) = texts.entry(same).or_insert_with(|| (BTreeSet::new(), licence));
            by.insert(name);
        }
    }
    let mut texts: Vec<_> = texts.into_values().collect();
    texts.sort();
    for (by, licence) in texts {
        let by = by.into_iter().collect::<Vec<_>>().join(", ");
        write!(text, "\n{}\n{by}\n\n{licence}", "=".repeat(72)).unwrap();
    }
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join(FONTS);
    let fonts = std::fs::read_to_string(fonts).unwrap();
    write!(text, "\n{}\n{fonts}", "=".repeat(72)).unwrap();
    text
}

fn licence_texts(folder: &Path) -> Vec<String> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| {
        let name = file.file_name().unwrap().to_string_lossy().to_lowercase();
        NAMES.iter().any(|start| name.starts_with(start)) && file.is_file()
    });
    files.sort();
    let text = |file| {
        let text = String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned();
        let lines = text.trim_start_matches('\u{feff}').lines();
        lines.fold(String::new(), |text, line| text + line.trim_end() + "\n")
    };
    files.iter().map(text).collect()
}

/// What the program is built from on any system, tests left out, by name and version.
fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let list = list.as_array().unwrap().iter();
        list.map(|entry| (entry["id"].as_str().unwrap().to_owned(), entry.clone())).collect()
    };
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let root = metadata["resolve"]["root"].as_str().unwrap();
    let mut reached = BTreeSet::from([root]);
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        for needed in nodes[id]["deps"].as_array().unwrap() {
            let id = needed["pkg"].as_str().unwrap();
            let kinds = needed["dep_kinds"].as_array().unwrap();
            if kinds.iter().any(|kind| kind["kind"] != "dev") && reached.insert(id) {
                open.push(id);
            }
        }
    }
    reached.remove(root);
    let packages = by_id(&metadata["packages"]);
    let mut packages: Vec<Package> = reached.iter().map(|id| package(&packages[*id])).collect();
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    packages
}

fn package(of: &Value) -> Package {
    let text = |key: &str| of[key].as_str().unwrap_or("-").to_owned();
    Package {
        name: format!("{} {}", text("name"), text("version")),
        licence: text("license"),
        home: text("repository"),
        folder: Path::new(of["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned(),
    }
}
