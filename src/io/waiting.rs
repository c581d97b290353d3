//! Whoever waits for a file that is read: is told how far that is, and may think better of it.

use super::trouble::{IoObstacle, IoTrouble};
use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

/// What is done is told in parts of so many.
const WHOLE: f64 = 1_000.0;
/// Between two looks no more bytes are read: a network may be slow.
const AT_ONCE: usize = 1024 * 1024;

/// Somebody who waits for a file.
pub trait Waits: Send + Sync {
    /// So many parts of so many are read.
    fn hears(&self, done: usize, of: usize);
    /// Whether the file is still wanted.
    fn still_waits(&self) -> bool;
}

/// Who waits for a file, and which part of the whole is being read.
#[derive(Clone)]
pub struct Waiting {
    who: Arc<dyn Waits>,
    from: f64,
    to: f64,
}

impl Waiting {
    /// Somebody waits for the whole of a file.
    pub fn of(who: impl Waits + 'static) -> Self {
        Self { who: Arc::new(who), from: 0.0, to: 1.0 }
    }

    /// Nobody asks how far it is, and nothing is given up.
    pub fn patient() -> Self {
        Self::of(Patient)
    }

    /// The same for the part between two shares of what this is about.
    pub(super) fn part(&self, from: f64, to: f64) -> Self {
        let share = |share: f64| self.from + (self.to - self.from) * share;
        Self { who: Arc::clone(&self.who), from: share(from), to: share(to) }
    }

    /// Equal parts for so many.
    pub fn shared_by(&self, count: usize) -> impl Iterator<Item = Self> {
        let at = move |place: usize| place as f64 / count as f64;
        (0..count).map(move |place| self.part(at(place), at(place + 1)))
    }

    /// Tells that so many of so many are read; nothing where it is not known how many there are.
    pub(super) fn hear(&self, done: usize, of: usize) {
        if of > 0 {
            let share = self.part(done.min(of) as f64 / of as f64, 1.0).from;
            self.who.hears((share * WHOLE) as usize, WHOLE as usize);
        }
    }

    /// The same; refuses to go on where the file is no longer wanted.
    pub(super) fn go_on(&self, done: usize, of: usize) -> Result<(), IoObstacle> {
        self.hear(done, of);
        if self.is_given_up() { Err(IoObstacle::GivenUp) } else { Ok(()) }
    }

    /// Everything in a file.
    pub(super) fn bytes_of(&self, path: &Path) -> Result<Vec<u8>, IoTrouble> {
        let read = || {
            let file = File::open(path)?;
            let size = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
            let mut bytes = Vec::with_capacity(size);
            Followed::new(file, size, self.clone()).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(|error: io::Error| IoTrouble::system(path, &error))
    }

    /// Whether the file is no longer wanted.
    pub(super) fn is_given_up(&self) -> bool {
        !self.who.still_waits()
    }
}

impl fmt::Debug for Waiting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Waiting({}..{})", self.from, self.to)
    }
}

struct Patient;

impl Waits for Patient {
    fn hears(&self, _done: usize, _of: usize) {}

    fn still_waits(&self) -> bool {
        true
    }
}

/// A stream that tells how far it is read, and breaks off once nobody waits for it.
pub(super) struct Followed<R> {
    stream: R,
    at: usize,
    of: usize,
    waiting: Waiting,
}

impl<R> Followed<R> {
    /// A stream of so many bytes.
    pub(super) const fn new(stream: R, of: usize, waiting: Waiting) -> Self {
        Self { stream, at: 0, of, waiting }
    }
}

impl<R: Read> Read for Followed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.waiting
            .go_on(self.at, self.of)
            .map_err(|_| io::Error::other("nobody waits for the file any more"))?;
        let most = into.len().min(AT_ONCE);
        let count = self.stream.read(&mut into[..most])?;
        self.at += count;
        Ok(count)
    }
}

impl<R: Seek> Seek for Followed<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = self.stream.seek(to)?;
        self.at = usize::try_from(at).unwrap_or(usize::MAX);
        Ok(at)
    }
}
