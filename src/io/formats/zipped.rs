//! Several files in one.

use std::io::{self, Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A ZIP archive of these files. No day stands in it, so that equal files make equal archives.
pub(super) fn zipped<N: AsRef<str>>(
    files: impl IntoIterator<Item = (N, Vec<u8>)>,
) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_ref(), SimpleFileOptions::default())?;
        archive.write_all(&bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
