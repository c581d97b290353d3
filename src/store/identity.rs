//! Which file a path leads to, so that one put in its place is noticed before we write into a file
//! nobody can see any more.

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::Path;

/// What tells a file from another of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity(Mark);

#[cfg(unix)]
type Mark = (u64, u64);
/// Elsewhere a file that is open cannot be replaced as a rule; where it can, it is younger.
#[cfg(not(unix))]
type Mark = Option<std::time::SystemTime>;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is where it was, or nobody can tell.
    Same,
    /// Another file has its name.
    Replaced,
    /// Nothing has its name.
    Gone,
}

impl Identity {
    /// Of the file at a path; nothing where it cannot be asked.
    pub fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|metadata| Self(mark(&metadata)))
    }

    /// What became of the file since.
    pub fn fate(self, path: &Path) -> Fate {
        match fs::metadata(path) {
            Ok(metadata) if mark(&metadata) == self.0 => Fate::Same,
            Ok(_) => Fate::Replaced,
            Err(error) if error.kind() == ErrorKind::NotFound => Fate::Gone,
            Err(_) => Fate::Same,
        }
    }
}

#[cfg(unix)]
fn mark(metadata: &Metadata) -> Mark {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn mark(metadata: &Metadata) -> Mark {
    metadata.created().ok()
}
