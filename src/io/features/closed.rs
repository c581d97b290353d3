//! Files whose form nobody has published: recognised, so that it can be said what to ask for instead.

use crate::io::trouble::{IoObstacle, IoTrouble};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// What a file is called, how its name ends, where in it and with which bytes it is told.
struct Closed {
    kind: &'static str,
    endings: &'static [&'static str],
    marks: &'static [(usize, &'static [u8])],
}

const CLOSED: &[Closed] = &[
    Closed { kind: "PDF", endings: &["pdf"], marks: &[(0, b"%PDF-")] },
    Closed {
        kind: "Microsoft Access (MDB, ACCDB)",
        endings: &["mdb", "accdb"],
        marks: &[(4, b"Standard Jet DB"), (4, b"Standard ACE DB")],
    },
    Closed {
        kind: "MicroStation (DGN)",
        endings: &["dgn"],
        marks: &[(0, b"\x08\x09\xfe\x02"), (0, b"\xc8\x09\xfe\x02")],
    },
    Closed {
        kind: "MapInfo (TAB, MIF)",
        endings: &["tab", "mif", "mid"],
        marks: &[(0, b"!table"), (0, b"!Table"), (0, b"!TABLE")],
    },
    Closed { kind: "GTP", endings: &["gtp"], marks: &[] },
];
/// As many bytes as the marks reach.
const REACH: u64 = 32;

/// Refuses a file of such a kind, by its name or by how it begins.
pub(super) fn refuse(path: &Path) -> Result<(), IoTrouble> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let ending = ending.unwrap_or_default();
    let mut begin = Vec::new();
    let opened = File::open(path).map_err(|error| IoTrouble::system(path, &error))?;
    opened.take(REACH).read_to_end(&mut begin).map_err(|error| IoTrouble::system(path, &error))?;
    let is_marked = |closed: &&Closed| {
        let mut marks = closed.marks.iter();
        marks.any(|(at, mark)| begin.get(*at..).is_some_and(|rest| rest.starts_with(mark)))
    };
    let is_named = |closed: &&Closed| closed.endings.contains(&ending.as_str());
    match CLOSED.iter().find(is_marked).or_else(|| CLOSED.iter().find(is_named)) {
        Some(closed) => Err(IoTrouble::new(path, IoObstacle::Closed(closed.kind))),
        None => Ok(()),
    }
}
