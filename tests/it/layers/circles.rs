//! Inside a room no file uses a file that uses it, on whatever way round: what two files share
//! lies below both.
//!
//! A `mod.rs` that only hands on names is an index; what it hands on is looked up where it is.

use super::uses::{Uses, read};
use super::{LAYERS, root, sources_of};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

/// A name handed on more often than this is handed round.
const HANDED_ON: usize = 12;

/// The files of a room by their modules, `["io", "corners", "table"]`.
#[derive(Default)]
struct Room {
    files: BTreeMap<Vec<String>, File>,
}

struct File {
    name: String,
    uses: Uses,
}

#[test]
fn no_files_of_a_room_use_each_other_in_a_circle() {
    let round: Vec<String> = LAYERS
        .iter()
        .filter_map(|(room, _)| Some(format!("{room}: {}", Room::of(room).shortest_way_round()?)))
        .collect();
    assert!(round.is_empty(), "move what they share into a file below them: {round:#?}");
}

#[test]
fn a_circle_is_told_by_its_shortest_way_round() {
    let room = Room::told(&[
        ("io/mod.rs", "mod corners; mod sheet; mod cell;\npub use corners::angle;"),
        ("io/corners.rs", "use super::sheet::Sheet;\npub fn angle() {}"),
        (
            "io/sheet.rs",
            "use super::{angle, cell::{self as reader}};\nstruct Sheet; fn f() { reader::day(); }",
        ),
        (
            "io/cell.rs",
            "//! use super::corners::angle;\npub fn day() { \"super::sheet::Sheet\"; }\n\
                        #[cfg(test)]\n#[allow(dead_code)]\nmod tests { use crate::io::corners::angle; }",
        ),
    ]);
    let way = room.shortest_way_round();
    assert_eq!(way.as_deref(), Some("io/corners.rs → io/sheet.rs → io/corners.rs"));
}

#[test]
fn a_file_below_its_folder_makes_a_circle_only_where_it_reaches_back() {
    let child = ("io/corners/number.rs", "pub fn number() {}");
    let index = ("io/corners/mod.rs", "mod number; mod table;\npub use number::number;");
    let table = ("io/corners/table.rs", "fn f() { super::number(); }");
    assert_eq!(Room::told(&[index, child, table]).shortest_way_round(), None);
    let home = ("io/corners/mod.rs", "mod number;\nuse number::number;\npub struct Row;");
    let back = ("io/corners/number.rs", "use crate::io::corners::Row;\npub fn number() {}");
    assert_eq!(Room::told(&[home, child]).shortest_way_round(), None);
    let way = Room::told(&[home, back]).shortest_way_round();
    assert_eq!(
        way.as_deref(),
        Some("io/corners/mod.rs → io/corners/number.rs → io/corners/mod.rs")
    );
}

impl Room {
    fn of(room: &str) -> Self {
        let mut found = Self::default();
        let source = root().join("src");
        let inside = source.join(room);
        for file in sources_of(room).into_iter().chain([source.join(format!("{room}.rs"))]) {
            if file.starts_with(&inside) || file.exists() {
                let name = file.strip_prefix(&source).unwrap();
                found.add(name, &fs::read_to_string(&file).unwrap());
            }
        }
        found
    }

    fn told(files: &[(&str, &str)]) -> Self {
        let mut room = Self::default();
        for (name, text) in files {
            room.add(Path::new(name), text);
        }
        room
    }

    fn add(&mut self, name: &Path, text: &str) {
        let parts = name.with_extension("");
        let mut module: Vec<String> =
            parts.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if module.last().is_some_and(|last| last == "mod") {
            module.pop();
        }
        let name = name.display().to_string();
        self.files.insert(module, File { name, uses: read(text) });
    }

    fn shortest_way_round(&self) -> Option<String> {
        let arrows = self.arrows();
        let ways = arrows.keys().filter_map(|file| way_back(&arrows, file));
        ways.min_by_key(Vec::len).map(|way| way.join(" → "))
    }

    /// Which file uses which.
    fn arrows(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let of = |(module, file): (&Vec<String>, &File)| -> BTreeSet<&str> {
            let imports = file.uses.imports.iter().map(|import| &import.path);
            imports.chain(&file.uses.paths).filter_map(|path| self.home(module, path, 0)).collect()
        };
        self.files
            .iter()
            .map(|(module, file)| {
                let mut used = of((module, file));
                used.remove(file.name.as_str());
                (file.name.as_str(), used)
            })
            .collect()
    }

    /// The file that defines what a path means in a module; nothing where it is a module or lies
    /// outside the room.
    fn home(&self, module: &[String], path: &[String], handed_on: usize) -> Option<&str> {
        let (name, rest) = path.split_first()?;
        if handed_on > HANDED_ON {
            return None;
        }
        match name.as_str() {
            "self" => return self.home(module, rest, handed_on),
            "super" => return self.home(&module[..module.len() - 1], rest, handed_on),
            "crate" if module.first() == rest.first() => {
                return self.home(&module[..1], rest.get(1..)?, handed_on);
            }
            "crate" => return None,
            _ => {}
        }
        let child = [module, std::slice::from_ref(name)].concat();
        if self.files.contains_key(&child) {
            return self.home(&child, rest, handed_on);
        }
        let file = self.files.get(module)?;
        let Uses { imports, defined, .. } = &file.uses;
        if defined.contains(name) {
            return Some(&file.name);
        }
        let mut named = imports.iter().filter(|import| import.name == *name);
        if let Some(import) = named.find(|import| import.path != path) {
            return self.home(module, &[&import.path, rest].concat(), handed_on + 1);
        }
        let everything = imports.iter().filter(|import| import.name == "*");
        let mut through = everything.filter_map(|import| {
            self.home(module, &[import.path.as_slice(), path].concat(), handed_on + 1)
        });
        // What a macro makes is defined under no name that can be read.
        through.next_back().or_else(|| (!defined.is_empty()).then_some(&file.name))
    }
}

/// The shortest way from a file back to it.
fn way_back<'a>(
    arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>,
    file: &'a str,
) -> Option<Vec<&'a str>> {
    let mut ways = VecDeque::from([vec![file]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in way.last().and_then(|last| arrows.get(last)).into_iter().flatten() {
            if *next == file {
                return Some([way, vec![file]].concat());
            }
            if seen.insert(*next) {
                ways.push_back([&way[..], &[*next]].concat());
            }
        }
    }
    None
}
