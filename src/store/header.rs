//! What can be told of a file before `SQLite` touches it: its first hundred bytes and what lies
//! beside it.

use super::trouble::{Obstacle, Trouble};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Where a file stands with its writers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Written to the end.
    Whole,
    /// A journal beside it takes back what was not written to the end.
    Interrupted,
    /// Changes are kept in a file beside it.
    WrittenAhead,
    /// It says that changes are kept in a file beside it, and there is none.
    WrittenAheadAlone,
    /// More is in it than it says: copied while a program was writing, without the journal.
    Overlong,
}

impl State {
    /// Whether `SQLite` has to write before it can read.
    pub const fn needs_writing(self) -> bool {
        matches!(self, Self::Interrupted | Self::WrittenAhead | Self::WrittenAheadAlone)
    }
}

/// Refuses what is no `SQLite` file, or not all of one. Its head need not say that it is a
/// `GeoPackage`: programs that copy it table by table leave that out.
pub fn check(path: &Path) -> Result<(State, Metadata), Trouble> {
    let metadata = fs::metadata(path).map_err(|error| Trouble::reading(path, &error))?;
    if metadata.is_dir() {
        return Err(Trouble::new(path, Obstacle::Folder));
    }
    // Opening a pipe would wait for ever.
    if !metadata.is_file() {
        return Err(Trouble::new(path, Obstacle::NoFile));
    }
    Ok((state(path, metadata.len())?, metadata))
}

fn state(path: &Path, length: u64) -> Result<State, Trouble> {
    let mut header = Vec::new();
    File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut header))
        .map_err(|error| Trouble::reading(path, &error))?;
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(Trouble::new(path, Obstacle::NotSqlite));
    }
    let Ok(header) = <[u8; 100]>::try_from(header) else {
        return Err(Trouble::new(path, Obstacle::Cut));
    };
    if has_content(&beside(path, JOURNAL)) {
        return Ok(State::Interrupted);
    }
    if has_content(&beside(path, WRITE_AHEAD)) {
        return Ok(State::WrittenAhead);
    }
    let stated = stated_length(&header);
    if length < stated {
        return Err(Trouble::new(path, Obstacle::Cut));
    }
    if header[18] == 2 || header[19] == 2 {
        return Ok(State::WrittenAheadAlone);
    }
    Ok(if stated > 0 && length > stated { State::Overlong } else { State::Whole })
}

fn big_endian<const N: usize>(header: &[u8; N], at: usize) -> u64 {
    header[at..at + 4].iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// How long the file says it is; 0 where its count of pages is not up to date.
fn stated_length(header: &[u8; 100]) -> u64 {
    let page_size = match u64::from(header[16]) << 8 | u64::from(header[17]) {
        1 => 65_536,
        size => size,
    };
    let count_is_valid = big_endian(header, 24) == big_endian(header, 92);
    if count_is_valid { page_size * big_endian(header, 28) } else { 0 }
}

/// What `SQLite` calls the file that takes back a change broken off.
pub const JOURNAL: &str = "-journal";
/// What `SQLite` calls the file of changes written ahead.
pub const WRITE_AHEAD: &str = "-wal";

/// The side file of a plan.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut side = path.as_os_str().to_owned();
    side.push(ending);
    side.into()
}

fn has_content(side: &Path) -> bool {
    fs::metadata(side).is_ok_and(|side| side.len() > 0)
}

/// Removes a file in which nothing ever was: it is empty, or its journal says that it was before
/// the change that was broken off.
pub fn clear_never_filled(path: &Path) -> io::Result<()> {
    let journal = beside(path, JOURNAL);
    let began_empty = journal_of_empty(&journal);
    let is_empty = fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == 0);
    if !began_empty && (!is_empty || has_content(&journal)) {
        return Ok(());
    }
    for left in [path, &journal] {
        match fs::remove_file(left) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// Whether a journal takes back the very first change of a file: the count of pages before it,
/// the fifth number of its head, is nought.
fn journal_of_empty(journal: &Path) -> bool {
    let mut head = [0; 20];
    let read = File::open(journal).and_then(|mut journal| journal.read_exact(&mut head));
    read.is_ok() && head.starts_with(&JOURNAL_MARK) && head[16..] == [0; 4]
}

/// How every journal begins that `SQLite` believes.
const JOURNAL_MARK: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
