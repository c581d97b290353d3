//! Several files in one.

use std::io::{self, Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A ZIP archive of these files; a name that ends in `/` is a folder. No day stands in it, so that equal files make equal archives.
pub(in crate::io) fn zipped<N: AsRef<str>>(
    files: impl IntoIterator<Item = (N, Vec<u8>)>,
) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let name = name.as_ref();
        if name.ends_with('/') {
            archive.add_directory(name, SimpleFileOptions::default())?;
        } else {
            archive.start_file(name, SimpleFileOptions::default())?;
            archive.write_all(&bytes)?;
        }
    }
    Ok(archive.finish()?.into_inner())
}
