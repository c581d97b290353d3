//! The container of old Excel (xls) and of protected workbooks, looked through before anybody reads it.
//!
//! `calamine` follows the chains of a container wherever they lead and makes the full rectangle of a
//! sheet. A chain in a circle or a cell far away would take all memory, so both are found here first.

use super::room::CELLS;
use crate::io::trouble::IoObstacle;

/// The first bytes of such a file.
pub(super) const MARK: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const END_OF_CHAIN: u32 = 0xffff_fffe;
/// Streams shorter than this lie in the small sectors.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;
const COLUMNS: usize = 256;
const ROWS: usize = 65_536;
const SHEETS: usize = 4_096;

/// The records of the workbook; refuses what is protected, damaged, or larger than a table can be.
pub(super) fn checked(bytes: &[u8]) -> Result<Vec<u8>, IoObstacle> {
    let container = Container::read(bytes).ok_or(IoObstacle::Damaged)?;
    if container.entry("EncryptedPackage").is_some() {
        return Err(IoObstacle::Protected);
    }
    let book = container.entry("Workbook").or_else(|| container.entry("Book"));
    let stream = book.and_then(|book| container.stream(book)).ok_or(IoObstacle::Damaged)?;
    check_records(&stream)?;
    Ok(stream)
}

struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    chains: Vec<u32>,
    small_chains: Vec<u32>,
    small_sectors: Vec<u8>,
    entries: Vec<Entry>,
}

#[derive(Clone)]
struct Entry {
    name: String,
    start: u32,
    length: usize,
}

impl<'a> Container<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut container = Self {
            bytes,
            sector,
            chains: Vec::new(),
            small_chains: Vec::new(),
            small_sectors: Vec::new(),
            entries: Vec::new(),
        };
        container.chains = container.all_chains()?;
        let directory = container.joined(u32_at(bytes, 48)?, usize::MAX)?;
        let (entries, _) = directory.as_chunks::<128>();
        container.entries = entries.iter().filter_map(|entry| container.named(entry)).collect();
        let root = container.entries.first()?.clone();
        let small = usize::try_from(u32_at(bytes, 64)?).ok()?.checked_mul(sector)?;
        // Lengths no file of this size can hold would be believed later on.
        let fits = |length: usize| length <= bytes.len() + sector;
        if !fits(small) || !container.entries.iter().all(|entry| fits(entry.length)) {
            return None;
        }
        if small > 0 {
            container.small_sectors = container.joined(root.start, root.length)?;
            container.small_chains = numbers(&container.joined(u32_at(bytes, 60)?, small)?);
        }
        Some(container)
    }

    /// Which sector follows which.
    fn all_chains(&self) -> Option<Vec<u32>> {
        let mut tables = numbers(self.bytes.get(76..512)?);
        let mut next = u32_at(self.bytes, 68)?;
        for _ in 0..=self.bytes.len() / self.sector {
            if next >= 0xffff_fffa {
                break;
            }
            tables.extend(numbers(self.sector(next)?));
            next = tables.pop()?;
        }
        let used = tables.into_iter().filter(|table| *table < 0xffff_fffc);
        let parts: Option<Vec<Vec<u32>>> =
            used.map(|table| Some(numbers(self.sector(table)?))).collect();
        Some(parts?.concat())
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(start..self.bytes.len().min(start.checked_add(self.sector)?))
    }

    /// The bytes of a chain of sectors, `length` of them at most; nothing where it runs in a circle
    /// or leaves the file.
    fn joined(&self, start: u32, length: usize) -> Option<Vec<u8>> {
        chained(&self.chains, start, length, |number| self.sector(number))
    }

    fn named(&self, entry: &[u8; 128]) -> Option<Entry> {
        let (letters, _) = entry[..64].as_chunks::<2>();
        let letters = letters.iter().map(|letter| u16::from_le_bytes(*letter));
        let name = char::decode_utf16(letters.take_while(|letter| *letter != 0));
        let name: String =
            name.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        let high = if self.sector == 512 { 0 } else { u32_at(entry, 124)? };
        let length = u64::from(high) << 32 | u64::from(u32_at(entry, 120)?);
        let is_used = !name.is_empty();
        let length = usize::try_from(length).ok()?;
        is_used.then_some(Entry { name, start: u32_at(entry, 116)?, length })
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    fn stream(&self, entry: &Entry) -> Option<Vec<u8>> {
        if entry.length >= SMALL {
            return self.joined(entry.start, entry.length);
        }
        let small = |number: u32| {
            let start = usize::try_from(number).ok()?.checked_mul(SMALL_SECTOR)?;
            self.small_sectors.get(start..start + SMALL_SECTOR)
        };
        chained(&self.small_chains, entry.start, entry.length, small)
    }
}

fn chained<'a>(
    chains: &[u32],
    start: u32,
    length: usize,
    sector: impl Fn(u32) -> Option<&'a [u8]>,
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut next = start;
    for _ in 0..=chains.len() {
        if next == END_OF_CHAIN || bytes.len() >= length {
            bytes.truncate(length);
            return Some(bytes);
        }
        bytes.extend_from_slice(sector(next)?);
        next = *chains.get(usize::try_from(next).ok()?)?;
    }
    None
}

/// How far the cells of a sheet reach.
#[derive(Default)]
struct Reach {
    rows: usize,
    columns: usize,
}

impl Reach {
    fn to(&mut self, row: usize, column: usize) -> Result<(), IoObstacle> {
        if column >= COLUMNS {
            return Err(IoObstacle::Damaged);
        }
        self.rows = self.rows.max(row + 1);
        self.columns = self.columns.max(column + 1);
        if self.rows * self.columns > CELLS { Err(IoObstacle::TooLarge) } else { Ok(()) }
    }
}

/// The records of a workbook by their kind, as far as they are whole.
pub(super) fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (head, after) = rest.split_at_checked(4)?;
        let length = usize::from(u16_at(head, 2)?);
        let (data, after) = after.split_at_checked(length)?;
        rest = after;
        Some((u16_at(head, 0)?, data))
    })
}

/// Goes through the records of the workbook. What is cut off at the end is the reader's to refuse.
fn check_records(stream: &[u8]) -> Result<(), IoObstacle> {
    let (mut depth, mut sheets) = (0_usize, 0_usize);
    let mut reach = Reach::default();
    for (kind, data) in records(stream) {
        match kind {
            0x0809 => {
                depth += 1;
                if depth == 1 {
                    reach = Reach::default();
                }
            }
            0x000a => depth = depth.saturating_sub(1),
            0x002f => return Err(IoObstacle::Protected),
            0x0085 => sheets += 1,
            0x0200 => check_stated(data)?,
            // Number, text, formula, truth: each says its row and column first.
            0x0006 | 0x00bd | 0x00d6 | 0x00fd | 0x0203 | 0x0204 | 0x0205 | 0x027e => {
                let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else {
                    return Err(IoObstacle::Damaged);
                };
                let more = if kind == 0x00bd { data.len().saturating_sub(6) / 6 } else { 1 };
                let last = usize::from(column) + more.saturating_sub(1);
                reach.to(usize::from(row), last)?;
            }
            _ => {}
        }
    }
    if sheets > SHEETS { Err(IoObstacle::TooLarge) } else { Ok(()) }
}

/// The rectangle a sheet says it fills; room is made for it before a cell is read.
fn check_stated(data: &[u8]) -> Result<(), IoObstacle> {
    let wide = |at| u32_at(data, at).and_then(|number| usize::try_from(number).ok());
    let narrow = |at| u16_at(data, at).map(usize::from);
    let (rows, columns) =
        if data.len() < 14 { (narrow(2), narrow(6)) } else { (wide(4), narrow(10)) };
    let fits = rows.is_none_or(|rows| rows <= ROWS) && columns.is_none_or(|last| last <= COLUMNS);
    if fits { Ok(()) } else { Err(IoObstacle::Damaged) }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|number| u32::from_le_bytes(*number)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A container of the sectors: chains, directory, then those of the stream of this name.
    fn container(name: &str, stream: &[u8], chains: &[u32]) -> Vec<u8> {
        let mut bytes = vec![0_u8; 512];
        bytes[..8].copy_from_slice(MARK);
        bytes[30..32].copy_from_slice(&9_u16.to_le_bytes());
        let mut put = |at: usize, number: u32| {
            bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        };
        put(48, 1);
        put(68, END_OF_CHAIN);
        put(76, 0);
        (80..512).step_by(4).for_each(|at| put(at, u32::MAX));
        let mut sector: Vec<u8> = chains.iter().flat_map(|next| next.to_le_bytes()).collect();
        sector.resize(512, 0xff);
        bytes.extend(sector);
        bytes.extend(entry("Root Entry", END_OF_CHAIN, 0));
        bytes.extend(entry(name, 2, stream.len()));
        bytes.extend([0; 256]);
        bytes.extend(stream);
        bytes
    }

    fn entry(name: &str, start: u32, length: usize) -> [u8; 128] {
        let mut entry = [0; 128];
        for (place, unit) in name.encode_utf16().enumerate() {
            entry[2 * place..2 * place + 2].copy_from_slice(&unit.to_le_bytes());
        }
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&u32::try_from(length).unwrap().to_le_bytes());
        entry
    }

    /// Chains of a directory in sector 1 and a stream in the sectors from 2 on.
    fn straight(sectors: u32) -> Vec<u32> {
        let stream = (3..2 + sectors).chain([END_OF_CHAIN]);
        [0xffff_fffd, END_OF_CHAIN].into_iter().chain(stream).collect()
    }

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    }

    fn cell(row: u16, column: u16) -> Vec<u8> {
        record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0; 10]].concat())
    }

    fn book(records: &[Vec<u8>]) -> Vec<u8> {
        let mut stream = [&[record(0x0809, &[0; 4])], records].concat().concat();
        stream.extend(record(0x000a, &[]));
        stream.resize(4096, 0);
        container("Workbook", &stream, &straight(8))
    }

    #[test]
    fn a_protected_workbook_is_told_from_a_damaged_one() {
        let protected = container("EncryptedPackage", &[0; 4096], &straight(8));
        assert_eq!(checked(&protected), Err(IoObstacle::Protected));
        assert_eq!(checked(&book(&[record(0x002f, &[1, 0])])), Err(IoObstacle::Protected));
        assert!(checked(&book(&[cell(0, 0), cell(9, 3)])).is_ok());
    }

    #[test]
    fn chains_in_a_circle_and_lengths_beyond_the_file_are_damage() {
        let stream = vec![0; 4096];
        let circle = [0xffff_fffd, 1, 3, 4, 5, 6, 7, 8, 9, END_OF_CHAIN];
        assert_eq!(checked(&container("Workbook", &stream, &circle)), Err(IoObstacle::Damaged));
        let mut long = container("Workbook", &stream, &straight(8));
        let length = 512 + 512 + 128 + 120;
        long[length..length + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(checked(&long), Err(IoObstacle::Damaged));
    }

    #[test]
    fn a_sheet_reaches_no_further_than_there_is_room() {
        assert_eq!(checked(&book(&[cell(0, 0), cell(65_535, 255)])), Err(IoObstacle::TooLarge));
        assert!(checked(&book(&[cell(65_535, 3)])).is_ok());
        assert_eq!(checked(&book(&[cell(0, 65_535)])), Err(IoObstacle::Damaged));
        let stated = [&0_u32.to_le_bytes()[..], &u32::MAX.to_le_bytes(), &[0; 6]].concat();
        assert_eq!(checked(&book(&[record(0x0200, &stated)])), Err(IoObstacle::Damaged));
    }
}
