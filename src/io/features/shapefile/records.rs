//! The rows of a `.dbf` as bytes: which letters they are is decided over all of them.

use super::numbers::{u16_le, u32_le};

/// Where the list of columns begins, and how much each takes.
const COLUMNS_AT: usize = 32;
const COLUMN: usize = 32;
/// What ends the list of columns.
const END_OF_COLUMNS: u8 = 0x0d;
/// What a deleted row begins with.
const DELETED: u8 = b'*';

/// A column of a `.dbf`.
#[derive(Debug)]
pub(super) struct Column<'a> {
    pub(super) name: &'a [u8],
    pub(super) sort: u8,
    from: usize,
    length: usize,
}

/// What is in a `.dbf`.
#[derive(Debug)]
pub(super) struct Records<'a> {
    pub(super) columns: Vec<Column<'a>>,
    /// The number its program gave the letters; 0 where it said nothing.
    pub(super) language: u8,
    rows: &'a [u8],
    row_length: usize,
    /// How many rows its head promises.
    pub(super) promised: usize,
}

impl<'a> Records<'a> {
    /// Nothing where it is no such table.
    pub(super) fn read(dbf: &'a [u8]) -> Option<Self> {
        let promised = usize::try_from(u32_le(dbf, 4)?).ok()?;
        let rows_at = usize::from(u16_le(dbf, 8)?);
        let row_length = usize::from(u16_le(dbf, 10)?);
        let head = dbf.get(COLUMNS_AT..rows_at)?;
        let listed: Vec<&[u8; COLUMN]> = head
            .as_chunks::<COLUMN>()
            .0
            .iter()
            .take_while(|column| !matches!(column[0], END_OF_COLUMNS | 0))
            .collect();
        let columns = columns(&listed, row_length)?;
        Some(Self { columns, language: dbf[29], rows: &dbf[rows_at..], row_length, promised })
    }

    /// Each row; nothing where it was deleted.
    pub(super) fn rows(&self) -> impl Iterator<Item = Option<&'a [u8]>> {
        let rows = self.rows.chunks_exact(self.row_length).take(self.promised);
        rows.map(|row| (row[0] != DELETED).then_some(row))
    }

    /// How many cells there are.
    pub(super) fn cells(&self) -> usize {
        self.columns.len().saturating_mul(self.promised.min(self.rows.len() / self.row_length))
    }
}

/// The columns, whose lengths make up that of a row; a text may take more than a byte can count,
/// and then the next byte counts on.
fn columns<'a>(listed: &[&'a [u8; COLUMN]], row_length: usize) -> Option<Vec<Column<'a>>> {
    let short = |column: &[u8; COLUMN]| usize::from(column[16]);
    let long = |column: &[u8; COLUMN]| {
        let more = if column[11] == b'C' { usize::from(column[17]) } else { 0 };
        short(column) + 256 * more
    };
    let whole = |length: &dyn Fn(&[u8; COLUMN]) -> usize| {
        1 + listed.iter().map(|column| length(column)).sum::<usize>()
    };
    let length: &dyn Fn(&[u8; COLUMN]) -> usize =
        if whole(&short) == row_length || whole(&long) != row_length { &short } else { &long };
    if row_length == 0 || whole(length) > row_length {
        return None;
    }
    let mut from = 1;
    let columns = listed.iter().map(|column| {
        let name = column[..11].split(|byte| *byte == 0).next().unwrap_or_default();
        let this = Column { name, sort: column[11], from, length: length(column) };
        from += this.length;
        this
    });
    Some(columns.collect())
}

impl Column<'_> {
    /// Its bytes in a row, without what fills it up.
    pub(super) fn of<'r>(&self, row: &'r [u8]) -> &'r [u8] {
        let bytes = &row[self.from..self.from + self.length];
        let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
        bytes[..end].trim_ascii()
    }

    /// Whether the bytes of a row fill it to its end.
    pub(super) fn is_filled(&self, row: &[u8]) -> bool {
        self.of(row).len() == self.length
    }

    pub(super) const fn is_text(&self) -> bool {
        self.sort == b'C'
    }

    /// Whether its words or pictures lie in a file of their own, or are written in no way we know.
    pub(super) const fn is_elsewhere(&self) -> bool {
        !matches!(self.sort, b'C' | b'N' | b'F' | b'D' | b'L')
    }
}
