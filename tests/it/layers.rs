//! Modules use only what stands below them: the sources are read and held to the table.

mod circles;
mod uses;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A module and what it may use, bottom to top.
const LAYERS: &[(&str, &str)] = &[
    ("ahead", ""),
    ("whole", ""),
    ("caught", ""),
    ("jobs", "caught"),
    ("units", ""),
    ("i18n", "units"),
    ("geodesy", "units"),
    ("domain", "units i18n geodesy"),
    ("builtin", "units i18n geodesy domain"),
    ("rules", "units i18n geodesy domain"),
    ("operations", "units i18n geodesy domain rules"),
    ("views", "units i18n geodesy domain rules"),
    ("wkb", "domain"),
    ("geopackage", "i18n geodesy domain wkb"),
    ("store", "ahead whole units i18n geodesy domain wkb geopackage"),
    ("project", "ahead caught domain store i18n builtin"),
    ("io", "ahead caught units i18n geodesy domain operations wkb geopackage"),
    ("report", "jobs units i18n geodesy domain rules views"),
    ("map", "caught units i18n geodesy domain operations views"),
    (
        "ui",
        "whole caught jobs units i18n geodesy domain builtin operations rules views wkb store project io report map",
    ),
    (
        "cli",
        "ahead whole caught units i18n geodesy domain builtin operations rules views store project io report",
    ),
];

#[test]
fn modules_use_only_what_is_below_them() {
    let mut wrong = Vec::new();
    for (module, allowed) in LAYERS {
        let allowed: BTreeSet<&str> = allowed.split_whitespace().chain([*module]).collect();
        for file in sources_of(module) {
            let text = fs::read_to_string(&file).unwrap();
            for used in modules_used(&text) {
                if !allowed.contains(used.as_str()) {
                    wrong.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_stands_in_the_table() {
    let library = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared: BTreeSet<&str> = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let listed: BTreeSet<&str> = LAYERS.iter().map(|(module, _)| *module).collect();
    assert_eq!(declared, listed);
}

#[test]
fn a_use_of_a_module_is_found_however_it_is_written() {
    let text = "use crate::ui::theme;\nuse crate::{cli, views::{self, scene}};\nlet x = crate::map::symbol();";
    let found: Vec<String> = modules_used(text).into_iter().collect();
    assert_eq!(found, ["cli", "map", "ui", "views"]);
}

/// The first names after each `crate::`, also inside braces; doc comments do not count.
fn modules_used(text: &str) -> BTreeSet<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut used = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => used.extend(first_names(group)),
            None => used.extend(first_name(rest)),
        }
    }
    used.retain(|name| {
        name.chars().all(|letter| letter.is_lowercase() || letter == '_' || letter.is_ascii_digit())
    });
    used
}

/// The names that stand at the outermost level of a braced group.
fn first_names(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = Vec::new();
    let mut expects_name = true;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => expects_name = true,
            _ if letter.is_whitespace() => {}
            _ if depth == 0 && expects_name => {
                names.extend(first_name(&group[at..]));
                expects_name = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(text: &str) -> Option<String> {
    let name: String =
        text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    (!name.is_empty()).then_some(name)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources_of(module: &str) -> Vec<PathBuf> {
    let single = root().join("src").join(format!("{module}.rs"));
    if single.exists() {
        return vec![single];
    }
    let mut files = Vec::new();
    gather(&root().join("src").join(module), &mut files);
    assert!(!files.is_empty(), "module {module} has no sources");
    files
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}
