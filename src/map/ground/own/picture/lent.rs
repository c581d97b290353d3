//! A TIFF of palette numbers or of a mask, lent out as one of greys: its decoder hands out no numbers
//! otherwise.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use tiff::tags::IfdPointer;

/// What says how numbers become colours.
const INTERPRETATION: u16 = 262;
const GREY: u16 = 1;
const PALETTE: u16 = 3;
/// What of another image is to be seen.
const MASK: u16 = 4;
/// No directory of tags is longer.
const MOST_TAGS: u64 = 4096;

/// A file some of whose bytes read otherwise.
pub struct Lent {
    file: BufReader<File>,
    at: u64,
    /// Where, and what is read there.
    otherwise: Vec<(u64, u8)>,
}

impl Lent {
    /// The file as it is.
    pub fn new(file: File) -> Self {
        Self { file: BufReader::new(file), at: 0, otherwise: Vec::new() }
    }

    /// Lets the images of these directories pass as grey where they are not.
    pub fn as_grey(&mut self, directories: &[IfdPointer]) -> io::Result<()> {
        let mut head = [0; 4];
        self.seek(SeekFrom::Start(0))?;
        self.read_exact(&mut head)?;
        let is_little = head[0] == b'I';
        let is_big_file = head.contains(&43);
        for IfdPointer(directory) in directories {
            if let Some(at) = self.interpretation(*directory, is_little, is_big_file)? {
                let low = u64::from(!is_little);
                let bytes = [GREY as u8, 0];
                self.otherwise.push((at + low, bytes[0]));
                self.otherwise.push((at + 1 - low, bytes[1]));
            }
        }
        Ok(())
    }

    /// Where a directory says that its numbers are no greys and might be.
    fn interpretation(
        &mut self,
        at: u64,
        is_little: bool,
        is_big: bool,
    ) -> io::Result<Option<u64>> {
        let (count_bytes, entry_bytes) = if is_big { (8, 20) } else { (2, 12) };
        let number = |bytes: &[u8]| {
            let next = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
            if is_little { bytes.iter().rev().fold(0, next) } else { bytes.iter().fold(0, next) }
        };
        self.seek(SeekFrom::Start(at))?;
        let mut bytes = [0; 20];
        self.read_exact(&mut bytes[..count_bytes])?;
        let count = number(&bytes[..count_bytes]).min(MOST_TAGS);
        for entry in 0..count {
            self.read_exact(&mut bytes[..entry_bytes])?;
            let value = entry_bytes - if is_big { 8 } else { 4 };
            let said = number(&bytes[value..value + 2]) as u16;
            if number(&bytes[..2]) == u64::from(INTERPRETATION) && [PALETTE, MASK].contains(&said) {
                return Ok(Some(at + (count_bytes + value) as u64 + entry * entry_bytes as u64));
            }
        }
        Ok(None)
    }
}

impl Read for Lent {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        let end = self.at + read as u64;
        for (at, byte) in &self.otherwise {
            if (self.at..end).contains(at) {
                buffer[(at - self.at) as usize] = *byte;
            }
        }
        self.at = end;
        Ok(read)
    }
}

impl Seek for Lent {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}
