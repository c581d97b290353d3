//! What can stand between a plan and its file, each said in one sentence: what, why, what to do.

use super::rows::Unreadable;
use crate::i18n::{Language, Message, Texts, reason, unexplained};
use rusqlite::{Error, ErrorCode, ffi};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Something that stopped us, and at which file.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The file it is about.
    pub path: PathBuf,
    /// What it was.
    pub obstacle: Obstacle,
}

/// The kinds of trouble.
#[derive(Clone, Debug, PartialEq)]
pub enum Obstacle {
    /// There is no such file.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or the like.
    NoFile,
    /// The system does not let us read it.
    NoPermission,
    /// Something else than a `SQLite` file.
    NotSqlite,
    /// `SQLite`, but no `GeoPackage`.
    NotGeoPackage,
    /// A `GeoPackage`, but no plan of ours.
    NotAPlan,
    /// Written by a newer version of this program.
    Newer,
    /// Written by an older version, and a step of bringing it up to date failed.
    NotUpgraded,
    /// A table of ours is missing or no longer what we made.
    ForeignTable(&'static str),
    /// Shorter than it says it is.
    Cut,
    /// Damaged inside.
    Damaged,
    /// A cell holds what it cannot mean.
    Unreadable(Unreadable),
    /// A row that is set aside would be changed, taken away or made again; which and why.
    SetAside(Message),
    /// A record's table is set aside; which and why.
    TableAside(Message),
    /// A row that is set aside has the code of a new record; which and why.
    CodeSetAside(Message),
    /// Another program holds it.
    Locked,
    /// No room on the disk.
    DiskFull,
    /// Where a new file should go there is one already.
    Exists,
    /// Where a new file should go there is no folder.
    NoFolder,
    /// It can only be read.
    ReadOnly,
    /// It can be written, but the folder takes no file beside it.
    FolderTakesNothing,
    /// It is not written because of what was found in it when it was opened.
    Distrusted,
    /// Another file has its name since.
    Replaced,
    /// Nothing has its name any more.
    Gone,
    /// What was asked of it did not come to an end.
    Endless,
    /// Something in the file swallowed what was to be written.
    Swallowed,
    /// The system does not let us make a file there.
    CannotCreate,
    /// Another program changed it while it was open here; it has been read again.
    ChangedMeanwhile,
    /// A record would refer to one that is not there.
    BrokenLink,
    /// A value that a rule of the file forbids; why.
    Forbidden(Message),
    /// Its name is too long for `SQLite` to make its own file beside it.
    LongName,
    /// What should be taken back or done again was changed by someone else since.
    Overtaken(Message),
    /// Something is being tried on a scratch copy, and this is not of the plan's records.
    OnTrial,
    /// Another program has changed since what should be as it was, and what it was is not known.
    NotRemembered,
    /// Anything else the system said.
    Machine(Message),
}

impl Trouble {
    /// Trouble with a file.
    pub fn new(path: &Path, obstacle: Obstacle) -> Self {
        Self { path: path.to_owned(), obstacle }
    }

    /// From what `SQLite` said.
    pub fn sql(path: &Path, error: &Error) -> Self {
        let obstacle = obstacle_of_sql(error);
        let is_closed = matches!(obstacle, Obstacle::NoPermission);
        Self::new(
            path,
            if is_closed && has_long_name(path) { Obstacle::LongName } else { obstacle },
        )
    }

    /// From what the file system said while we were reading.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        Self::new(
            path,
            match error.kind() {
                io::ErrorKind::NotFound => Obstacle::Missing,
                io::ErrorKind::IsADirectory => Obstacle::Folder,
                io::ErrorKind::PermissionDenied => Obstacle::NoPermission,
                _ => Obstacle::Machine(reason(error)),
            },
        )
    }

    /// From what the file system said while we were making a file.
    pub fn creating(path: &Path, error: &io::Error) -> Self {
        Self::new(
            path,
            match error.kind() {
                io::ErrorKind::AlreadyExists => Obstacle::Exists,
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Obstacle::NoFolder,
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    Obstacle::CannotCreate
                }
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Obstacle::DiskFull,
                _ => Obstacle::Machine(reason(error)),
            },
        )
    }

    /// The sentence.
    pub fn message(&self) -> Message {
        let message = match &self.obstacle {
            Obstacle::Missing => Message::new("store-missing"),
            Obstacle::Folder => Message::new("store-folder"),
            Obstacle::NoFile => Message::new("store-no-file"),
            Obstacle::NoPermission => Message::new("store-no-permission"),
            Obstacle::NotSqlite => Message::new("store-not-sqlite"),
            Obstacle::NotGeoPackage => Message::new("store-not-geopackage"),
            Obstacle::NotAPlan => Message::new("store-not-a-plan"),
            Obstacle::Newer => Message::new("store-newer"),
            Obstacle::NotUpgraded => Message::new("store-not-upgraded"),
            Obstacle::ForeignTable(table) => {
                Message::new("store-foreign-table").with("table", *table)
            }
            Obstacle::Cut => Message::new("store-cut"),
            Obstacle::Damaged => Message::new("store-damaged"),
            Obstacle::Unreadable(Unreadable { table, id, column, .. }) => {
                Message::new("store-unreadable")
                    .with("table", *table)
                    .with("id", id.to_string())
                    .with("column", *column)
            }
            Obstacle::SetAside(row) => Message::new("store-set-aside").with("row", row.clone()),
            Obstacle::TableAside(row) => Message::new("store-table-aside").with("row", row.clone()),
            Obstacle::CodeSetAside(row) => {
                Message::new("store-code-set-aside").with("row", row.clone())
            }
            Obstacle::Locked => Message::new("store-locked"),
            Obstacle::DiskFull => Message::new("store-disk-full"),
            Obstacle::Exists => Message::new("store-exists"),
            Obstacle::NoFolder => Message::new("store-no-folder"),
            Obstacle::ReadOnly => Message::new("store-read-only"),
            Obstacle::FolderTakesNothing => Message::new("store-folder-takes-nothing"),
            Obstacle::Distrusted => Message::new("store-distrusted"),
            Obstacle::Replaced => Message::new("store-replaced"),
            Obstacle::Gone => Message::new("store-gone"),
            Obstacle::Endless => Message::new("store-endless"),
            Obstacle::Swallowed => Message::new("store-swallowed"),
            Obstacle::CannotCreate => Message::new("store-cannot-create"),
            Obstacle::ChangedMeanwhile => Message::new("store-changed-meanwhile"),
            Obstacle::BrokenLink => Message::new("store-broken-link"),
            Obstacle::Forbidden(said) => Message::new("store-forbidden").with("said", said.clone()),
            Obstacle::Overtaken(label) => {
                Message::new("store-overtaken").with("label", label.clone())
            }
            Obstacle::OnTrial => Message::new("store-on-trial"),
            Obstacle::NotRemembered => Message::new("store-not-remembered"),
            Obstacle::LongName => Message::new("store-long-name"),
            Obstacle::Machine(said) => Message::new("store-machine").with("said", said.clone()),
        };
        message.with("path", self.path.display().to_string())
    }
}

fn obstacle_of_sql(error: &Error) -> Obstacle {
    if let Error::StatementChangedRows(_) = error {
        return Obstacle::Swallowed;
    }
    let Error::SqliteFailure(failure, _) = error else {
        // Words that are not understood, or values of another sort than asked for.
        tracing::warn!("not as made: {error}");
        return Obstacle::Machine(Message::new("store-reason-structure"));
    };
    match failure.code {
        ErrorCode::NotADatabase => Obstacle::NotSqlite,
        ErrorCode::DatabaseCorrupt => Obstacle::Damaged,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Obstacle::Locked,
        ErrorCode::DiskFull => Obstacle::DiskFull,
        ErrorCode::OperationInterrupted => Obstacle::Endless,
        ErrorCode::ReadOnly if failure.extended_code == ffi::SQLITE_READONLY_DIRECTORY => {
            Obstacle::FolderTakesNothing
        }
        ErrorCode::ReadOnly => Obstacle::ReadOnly,
        ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Obstacle::NoPermission,
        ErrorCode::ConstraintViolation
            if failure.extended_code == ffi::SQLITE_CONSTRAINT_FOREIGNKEY =>
        {
            Obstacle::BrokenLink
        }
        ErrorCode::ConstraintViolation => {
            tracing::warn!("forbidden by the file: {error}");
            Obstacle::Forbidden(Message::new(match failure.extended_code {
                ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                    "store-forbidden-twice"
                }
                ffi::SQLITE_CONSTRAINT_NOTNULL => "store-forbidden-empty",
                ffi::SQLITE_CONSTRAINT_CHECK => "store-forbidden-value",
                _ => "store-forbidden-rule",
            }))
        }
        ErrorCode::SystemIoFailure => Obstacle::Machine(Message::new("store-reason-disk")),
        ErrorCode::OutOfMemory => Obstacle::Machine(Message::new("store-reason-no-memory")),
        ErrorCode::TooBig => Obstacle::Machine(Message::new("store-reason-too-large")),
        ErrorCode::Unknown | ErrorCode::SchemaChanged | ErrorCode::TypeMismatch => {
            tracing::warn!("not as made: {error}");
            Obstacle::Machine(Message::new("store-reason-structure"))
        }
        _ => Obstacle::Machine(unexplained(Some(failure.extended_code), error)),
    }
}

/// Beside a plan `SQLite` makes a file with a longer name; no system takes more than 255 bytes.
pub fn has_long_name(path: &Path) -> bool {
    let longer = "-journal".len();
    path.file_name().is_some_and(|name| name.len() + longer > 255)
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&Texts::new(Language::English).say(&self.message()))
    }
}

impl std::error::Error for Trouble {}

/// `SQLite`'s errors, with the file they are about.
pub trait At<T> {
    /// Says which file it is about.
    fn at(self, path: &Path) -> Result<T, Trouble>;
}

impl<T> At<T> for rusqlite::Result<T> {
    fn at(self, path: &Path) -> Result<T, Trouble> {
        self.map_err(|error| Trouble::sql(path, &error))
    }
}

impl<T> At<T> for Result<T, Unreadable> {
    fn at(self, path: &Path) -> Result<T, Trouble> {
        self.map_err(|unreadable| Trouble::new(path, Obstacle::Unreadable(unreadable)))
    }
}
