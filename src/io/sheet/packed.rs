//! Packed files with tables (xlsx, xlsb, ods, docx): what they are and what they unpack to, before anybody reads one.

use super::word;
use crate::io::trouble::IoObstacle;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// All parts of a workbook together unpack to no more than this.
const UNPACKED: u64 = 512 * 1024 * 1024;
/// More parts than this no spreadsheet writes.
const PARTS: usize = 20_000;
/// Endings of the parts a reader looks into; pictures are none of them.
const READ: [&str; 3] = [".xml", ".rels", ".bin"];

/// A packed file by what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packed {
    Xlsx,
    Xlsb,
    OpenDocument,
    Word,
}

/// Opens the package.
pub(super) fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, IoObstacle> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| IoObstacle::Damaged)
}

/// Which workbook it is, once its parts are known to be of a bearable size.
pub(super) fn kind(package: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Packed, IoObstacle> {
    if package.len() > PARTS {
        return Err(IoObstacle::TooLarge);
    }
    check_size(package, UNPACKED)?;
    let has = |name: &str| package.index_for_name(name).is_some();
    let kinds = [
        ("content.xml", Packed::OpenDocument),
        (word::DOCUMENT, Packed::Word),
        ("xl/workbook.bin", Packed::Xlsb),
    ];
    let kind = kinds.into_iter().find(|(part, _)| has(part)).map(|(_, kind)| kind);
    Ok(kind.unwrap_or(Packed::Xlsx))
}

/// Refuses a package whose parts unpack to more than `most` bytes. Its directory may lie about sizes,
/// so what comes out is counted.
fn check_size(package: &mut ZipArchive<Cursor<&[u8]>>, most: u64) -> Result<(), IoObstacle> {
    let mut left = most;
    for place in 0..package.len() {
        let part = package.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => IoObstacle::Protected,
            _ => IoObstacle::Damaged,
        })?;
        let name = part.name_raw();
        let is_read = READ.iter().any(|ending| name.ends_with(ending.as_bytes()));
        if is_read {
            let size = io::copy(&mut part.take(left + 1), &mut io::sink())
                .map_err(|_| IoObstacle::Damaged)?;
            left = left.checked_sub(size).ok_or(IoObstacle::TooLarge)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::{SimpleFileOptions, ZipWriter};

    #[test]
    fn a_package_is_as_large_as_it_unpacks_to_whatever_its_directory_says() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("a.xml", SimpleFileOptions::default()).unwrap();
        writer.write_all(&vec![b' '; 100_000]).unwrap();
        let honest = writer.finish().unwrap().into_inner();
        let mut lying = honest.clone();
        let size = 100_000_u32.to_le_bytes();
        for at in 0..lying.len() - 4 {
            if lying[at..at + 4] == size {
                lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
            }
        }
        assert_ne!(honest, lying);
        let checked = |bytes: &[u8], most| check_size(&mut open(bytes)?, most);
        assert_eq!(checked(&honest, 100_000), Ok(()));
        assert_eq!(checked(&honest, 99_999), Err(IoObstacle::TooLarge));
        assert!(checked(&lying, 50_000).is_err());
    }
}
