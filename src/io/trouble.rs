//! Why another program's file could not be read or written at all, in one sentence with what to do.

use crate::i18n::{Message, reason};
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

/// Files named in a sentence.
const NAMED: usize = 8;

/// A file that stays closed. A file we could not read is never taken for an empty one.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{obstacle:?}: {path}")]
pub struct IoTrouble {
    /// Which file.
    pub path: String,
    /// What stood in the way.
    pub obstacle: IoObstacle,
}

/// What stood in the way.
#[derive(Clone, Debug, PartialEq)]
pub enum IoObstacle {
    /// There is no such file.
    Missing,
    /// It is a folder.
    Folder,
    /// The system does not let us read it.
    Forbidden,
    /// The system says something else; what, in words.
    System(Message),
    /// Its name ends in nothing we read.
    UnknownKind,
    /// It is not what its name says. What its reader says of it is for the log.
    Broken(String),
    /// It is a workbook that cannot be read.
    Damaged,
    /// It opens with a password only.
    Protected,
    /// There is nothing in it.
    Empty,
    /// Every sheet with something in it is out of sight.
    OutOfSight,
    /// It has tables and no layer of a map.
    NoLayer,
    /// It is a document without a table.
    NoTable,
    /// It is larger than any table, or has more cells.
    TooLarge,
    /// It is a drawing of a version of `AutoCAD` that is not read.
    DrawingVersion,
    /// It was no longer wanted while it was read.
    GivenUp,
    /// Only the program it is from reads it; what it is called.
    Closed(&'static str),
    /// It is more of a map than can be read at once, or packed to fill the memory.
    TooMuch,
    /// It belongs to a shapefile whose shapes are not beside it.
    WithoutShapes,
    /// Nothing we read is packed in it.
    NothingPacked,
    /// It is a project that shows other files; what they are called.
    Project(Vec<String>),
    /// It is a photo that does not say where it was taken.
    NoPosition,
    /// It is a map of a kind that others can be asked for in its stead; what the kind is called.
    OtherMap(&'static str),
}

impl IoTrouble {
    /// What stands in the way of this file.
    pub fn new(path: &Path, obstacle: IoObstacle) -> Self {
        Self { path: path.display().to_string(), obstacle }
    }

    /// What the system knows of a file; a folder is none.
    pub(super) fn metadata(path: &Path) -> Result<Metadata, Self> {
        let known = fs::metadata(path).map_err(|error| Self::system(path, &error))?;
        if known.is_dir() { Err(Self::new(path, IoObstacle::Folder)) } else { Ok(known) }
    }

    /// What the system said when the file was opened or read.
    pub fn system(path: &Path, error: &io::Error) -> Self {
        let kind = error.kind();
        let obstacle = if kind == io::ErrorKind::NotFound {
            IoObstacle::Missing
        } else if kind == io::ErrorKind::PermissionDenied {
            IoObstacle::Forbidden
        } else {
            IoObstacle::System(reason(error))
        };
        Self::new(path, obstacle)
    }

    /// What, why, what to do.
    pub fn message(&self) -> Message {
        let about = |key: &'static str| Message::new(key).with("path", self.path.as_str());
        match &self.obstacle {
            IoObstacle::Missing => about("io-file-missing"),
            IoObstacle::Folder => about("io-file-is-folder"),
            IoObstacle::Forbidden => about("io-file-forbidden"),
            IoObstacle::System(why) => about("io-file-unreadable").with("why", why.clone()),
            IoObstacle::UnknownKind => about("io-file-unknown-kind"),
            IoObstacle::Broken(why) => {
                tracing::warn!("broken: {}: {why}", self.path);
                about("io-file-broken")
            }
            IoObstacle::Damaged => about("io-file-broken"),
            IoObstacle::Protected => about("io-file-protected"),
            IoObstacle::Empty => about("io-file-empty"),
            IoObstacle::OutOfSight => about("io-file-out-of-sight"),
            IoObstacle::NoLayer => about("io-file-no-layer"),
            IoObstacle::NoTable => about("io-file-no-table"),
            IoObstacle::TooLarge => about("io-file-too-large"),
            IoObstacle::DrawingVersion => about("io-file-drawing-version"),
            IoObstacle::GivenUp => Message::new("io-layers-given-up"),
            IoObstacle::Closed(kind) => about("io-file-closed").with("kind", *kind),
            IoObstacle::TooMuch => about("io-file-too-much"),
            IoObstacle::WithoutShapes => about("io-file-without-shapes"),
            IoObstacle::NothingPacked => about("io-file-nothing-packed"),
            IoObstacle::Project(files) if files.is_empty() => about("io-file-project-of-none"),
            IoObstacle::Project(files) => about("io-file-project")
                .with("more", files.len().saturating_sub(NAMED))
                .with("files", files.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ")),
            IoObstacle::NoPosition => about("io-photo-without-position"),
            IoObstacle::OtherMap(kind) => about("io-file-other-map").with("kind", *kind),
        }
    }
}
