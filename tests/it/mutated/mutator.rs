//! Changes a file by chance, the same way every time: bytes turned over, cut out, doubled, numbers made
//! extreme. What is packed is changed inside its package, where a reader gets to.

use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Numbers that look like chance and are the same every time.
pub struct Dice(u64);

impl Dice {
    pub fn of(turn: usize) -> Self {
        let mut dice = Self(turn as u64 ^ 0x9E37_79B9_7F4A_7C15);
        dice.below(2);
        dice
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }
}

/// What a number may become.
const NUMBERS: &[&str] = &[
    "",
    "0",
    "-1",
    "9",
    "255",
    "16385",
    "65536",
    "1048577",
    "4294967296",
    "18446744073709551616",
    "1e308",
    "1e-9",
    "NaN",
    "99/99/9999",
    "1.234,5",
    "1,234.5",
    "0,001",
    "#REF!",
];
/// What may come between.
const PIECES: &[&[u8]] = &[
    b"<",
    b">",
    b"</",
    b"/>",
    b"&",
    b"&#0;",
    b"&#x110000;",
    b"\"",
    b"'",
    b"]]>",
    b"<!--",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    "\u{e9}".as_bytes(),
    b";",
    b"\t",
    b"\r\n",
    b"\n\n\n",
    b"{",
    b"[[",
    b"]",
    b",,,,",
    b"|",
    b"%",
    b" ",
];

/// The bytes with a few changes.
pub fn mutated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        change(&mut bytes, dice);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let from = dice.below(bytes.len());
    let longest = [4, 40, 400, bytes.len()][dice.below(4)];
    let to = (from + dice.below(longest)).min(bytes.len());
    match dice.below(16) {
        0..=2 => bytes.iter_mut().skip(from).take(1).for_each(|byte| *byte ^= 1 << dice.below(8)),
        3..=4 => {
            let any = u8::try_from(dice.below(256)).unwrap();
            bytes.iter_mut().skip(from).take(1).for_each(|byte| *byte = any);
        }
        5..=6 => drop(bytes.drain(from..to)),
        7..=8 => {
            let piece = bytes[from..to].to_vec();
            let at = dice.below(bytes.len() + 1);
            bytes.splice(at..at, piece);
        }
        9..=11 => {
            let number = NUMBERS[dice.below(NUMBERS.len())].bytes();
            let is_digit = |byte: &u8| byte.is_ascii_digit();
            if let Some(first) = bytes.iter().skip(from).position(is_digit).map(|at| at + from) {
                let count = bytes[first..].iter().take_while(|byte| is_digit(byte)).count();
                bytes.splice(first..first + count, number);
            }
        }
        12..=13 => drop(bytes.splice(from..from, PIECES[dice.below(PIECES.len())].iter().copied())),
        14 => {
            // From one tag, or line, to another, once more.
            let is_edge = |byte: &u8| matches!(byte, b'<' | b'\n' | b'{');
            let edges: Vec<usize> = (0..bytes.len()).filter(|at| is_edge(&bytes[*at])).collect();
            if let [Some(a), Some(b)] =
                [dice.below(edges.len()), dice.below(edges.len())].map(|at| edges.get(at))
            {
                let piece = bytes[*a.min(b)..*a.max(b)].to_vec();
                bytes.splice(a..a, piece);
            }
        }
        _ => bytes.truncate(from),
    }
}

/// A package one of whose parts is changed, the others as they are; now and then the package itself.
pub fn repacked(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    if dice.below(4) == 0 {
        return mutated(bytes, dice);
    }
    let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = package.file_names().map(|name| name.unwrap().into_owned()).collect();
    let endings = [".xml", ".rels", ".shp", ".dbf", ".kml", ".gpkg", ".dxf", ".xlsx"];
    let is_read = |name: &&String| endings.iter().any(|ending| name.ends_with(ending));
    let read: Vec<&String> = names.iter().filter(is_read).collect();
    let chosen = read[dice.below(read.len())];
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for name in &names {
        let mut part = Vec::new();
        package.by_name(name).unwrap().read_to_end(&mut part).unwrap();
        let part = if name == chosen { mutated(&part, dice) } else { part };
        changed.start_file(name.as_str(), stored).unwrap();
        changed.write_all(&part).unwrap();
    }
    changed.finish().unwrap().into_inner()
}
