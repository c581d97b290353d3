//! The README's "Change something" names files and tables that are there, and every point of growth.

use std::fs;
use std::path::{Path, PathBuf};

/// Lists a newcomer adds a line to.
const GROWTH: [&str; 10] = [
    "kinds!",
    "TABLES",
    "REPORTS",
    "SECTIONS",
    "MENUS",
    "TOOLS",
    "SIGHTS",
    "ZONES",
    "FORMATS",
    "MIGRATIONS",
];

#[test]
fn every_file_and_list_a_change_begins_with_is_there() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let advice = advice(&readme);
    assert_eq!(missing(advice), Vec::<String>::new());
    let unsaid: Vec<&str> =
        GROWTH.into_iter().filter(|list| !advice.contains(&format!("`{list}`"))).collect();
    assert!(unsaid.is_empty(), "say where a line goes: {unsaid:?}");
}

#[test]
fn advice_that_leads_nowhere_is_told() {
    let planted = "- A page: one line in `PAGES` (`src/lib.rs`), its file in `src/nowhere`.\n\
                   - A grid: one line in `ZONES` (`src/geodesy`), `assets/texts/vi/*.ftl`.";
    assert_eq!(missing(planted), ["src/nowhere", "PAGES in src/lib.rs, src/nowhere"]);
}

/// The section, without its head.
fn advice(readme: &str) -> &str {
    let (_, rest) = readme.split_once("\n## Change something\n").unwrap();
    rest.split("\n## ").next().unwrap_or_default()
}

/// Paths that lead nowhere, and lists that no file of their line declares.
fn missing(advice: &str) -> Vec<String> {
    let mut missing = Vec::new();
    for line in advice.lines().filter(|line| line.starts_with("- ")) {
        let named = || line.split('`').skip(1).step_by(2);
        let paths: Vec<&str> = named().filter(|named| named.contains('/')).collect();
        let is_gone = |path: &&&str| !place(path).exists();
        missing.extend(paths.iter().filter(is_gone).map(|path| (*path).to_owned()));
        let code: String = paths.iter().map(|path| code_of(&place(path))).collect();
        let unknown = named().filter(|name| is_list(name) && !declares(&code, name));
        missing.extend(unknown.map(|name| format!("{name} in {}", paths.join(", "))));
    }
    missing
}

fn is_list(name: &str) -> bool {
    let is_constant = name.bytes().all(|sign| sign.is_ascii_uppercase() || sign == b'_');
    is_constant || name.ends_with('!')
}

fn declares(code: &str, name: &str) -> bool {
    ["const ", "static "].iter().any(|word| code.contains(&format!("{word}{name}:")))
        || name.ends_with('!') && code.contains(&format!("\n{name} {{"))
}

/// A file or folder; `*` stands for the files of one.
fn place(path: &str) -> PathBuf {
    root().join(path.split_once('*').map_or(path, |(folder, _)| folder))
}

/// The sources in a file, or of a folder's own files.
fn code_of(place: &Path) -> String {
    let files = match fs::read_dir(place) {
        Ok(entries) => entries.map(|entry| entry.unwrap().path()).collect(),
        Err(_) => vec![place.to_owned()],
    };
    let is_source = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "rs");
    files
        .iter()
        .filter(|path| is_source(path))
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
