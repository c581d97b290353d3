//! What a source file names: its imports, the paths in its code, and what it defines.
//!
//! Comments, texts and the tests inside a file do not count.

use std::collections::BTreeSet;

/// The names in a file.
#[derive(Default)]
pub(super) struct Uses {
    /// What it takes in by `use`.
    pub(super) imports: Vec<Import>,
    /// Paths in its code, `super::corners::angle` by its parts.
    pub(super) paths: Vec<Vec<String>>,
    /// Functions, types, constants and macros.
    pub(super) defined: BTreeSet<String>,
}

/// A name taken in, and where from; `*` is everything.
pub(super) struct Import {
    pub(super) name: String,
    pub(super) path: Vec<String>,
}

const DEFINING: [&str; 9] =
    ["fn", "struct", "enum", "union", "const", "static", "type", "trait", "macro_rules"];

/// Reads a file.
pub(super) fn read(text: &str) -> Uses {
    let words = without_tests(&words(text));
    let mut uses = Uses::default();
    let mut at = 0;
    while at < words.len() {
        if words[at] == "use" {
            at = take_import(&words, at + 1, &[], &mut uses.imports);
        } else if DEFINING.contains(&words[at].as_str()) {
            let name = words[at + 1..].iter().find(|word| *word != "!" && is_name(word));
            uses.defined.extend(name.cloned());
            at += 1;
        } else if is_name(&words[at]) && words[at] != "as" {
            let path = path_at(&words, at);
            at += 2 * path.len() - 1;
            uses.paths.push(path);
        } else {
            at += 1;
        }
    }
    uses
}

/// Takes in a tree of names after its first `prefix`; answers the place behind it.
fn take_import(
    words: &[String],
    from: usize,
    prefix: &[String],
    imports: &mut Vec<Import>,
) -> usize {
    let path = [prefix, &path_at(words, from)].concat();
    let mut at = from + (2 * (path.len() - prefix.len())).saturating_sub(1);
    if words.get(at).is_some_and(|word| word == "::") {
        at += 1;
    }
    match words.get(at).map(String::as_str) {
        Some("{") => {
            at += 1;
            while words.get(at).is_some_and(|word| word != "}") {
                at = take_import(words, at, &path, imports);
                at += usize::from(words.get(at).is_some_and(|word| word == ","));
            }
            at + 1
        }
        Some("*") => {
            imports.push(Import { name: "*".to_owned(), path });
            at + 1
        }
        Some("as") => {
            let name = words.get(at + 1).cloned().unwrap_or_default();
            imports.push(Import { name, path });
            at + 2
        }
        Some(_) | None => {
            let is_self = path.len() > 1 && path.last().is_some_and(|last| last == "self");
            let path = if is_self { path[..path.len() - 1].to_vec() } else { path };
            imports.extend(path.last().cloned().map(|name| Import { name, path }));
            at.max(from + 1)
        }
    }
}

/// The names from here that `::` joins.
fn path_at(words: &[String], at: usize) -> Vec<String> {
    let mut path = Vec::new();
    let mut rest = words.get(at..).unwrap_or_default();
    while let Some(name) = rest.first().filter(|word| is_name(word) && *word != "as") {
        path.push(name.clone());
        match rest.get(1..) {
            Some([joint, more @ ..]) if joint == "::" => rest = more,
            Some(_) | None => break,
        }
    }
    path
}

fn is_name(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// The words without the modules that hold a file's own tests.
fn without_tests(words: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some(end) = tests_end(words, at) {
            at = end;
        } else {
            kept.push(words[at].clone());
            at += 1;
        }
    }
    kept
}

/// The place behind the module of tests that begins here, whatever else is said of it.
fn tests_end(words: &[String], from: usize) -> Option<usize> {
    const TESTS: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut at = from + TESTS.len();
    if words.get(from..at)? != TESTS {
        return None;
    }
    while words.get(at)? == "#" {
        at += words[at..].iter().position(|word| word == "]")? + 1;
    }
    (words.get(at)? == "mod" && words.get(at + 2)? == "{").then(|| block_end(words, at + 2))
}

/// The place behind the block that opens here.
fn block_end(words: &[String], from: usize) -> usize {
    let mut depth = 0_usize;
    for (at, word) in words.iter().enumerate().skip(from) {
        match word.as_str() {
            "{" => depth += 1,
            "}" if depth == 1 => return at + 1,
            "}" => depth -= 1,
            _ => {}
        }
    }
    words.len()
}

/// Names, `::` and single signs; no comment, no text, no lifetime.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = text_length(rest) {
            length
        } else if first.is_alphanumeric() || first == '_' {
            let is_inside = |letter: char| letter.is_alphanumeric() || letter == '_';
            let length = rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len());
            words.push(rest[..length].to_owned());
            length
        } else {
            let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            words.extend(Some(rest[..length].to_owned()).filter(|word| !word.trim().is_empty()));
            length
        };
        rest = &rest[length..];
    }
    words
}

/// How long the text, letter or lifetime is that begins here.
fn text_length(rest: &str) -> Option<usize> {
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
    if let Some(raw) = raw.filter(|raw| raw.trim_start_matches('#').starts_with('"')) {
        let fences = raw.len() - raw.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(fences));
        let begins = rest.len() - raw.len() + fences + 1;
        return Some(rest[begins..].find(&end).map_or(rest.len(), |at| begins + at + end.len()));
    }
    match rest.chars().next()? {
        '"' => Some(1 + closing(&rest[1..], '"')),
        '\'' => {
            let name: usize =
                rest[1..].chars().take_while(|letter| is_word(*letter)).map(char::len_utf8).sum();
            let is_letter = rest[1 + name..].starts_with('\'') || name == 0;
            Some(if is_letter { 1 + closing(&rest[1..], '\'') } else { 1 + name })
        }
        _ => None,
    }
}

const fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The place behind the sign that closes, where a backslash hides the next sign.
fn closing(text: &str, sign: char) -> usize {
    let mut is_hidden = false;
    for (at, letter) in text.char_indices() {
        if letter == sign && !is_hidden {
            return at + letter.len_utf8();
        }
        is_hidden = letter == '\\' && !is_hidden;
    }
    text.len()
}
