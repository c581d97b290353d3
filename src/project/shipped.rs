//! The plans that come with the program: made in the user's data folder the first time one is opened.

use super::desk::Desk;
use super::open::Project;
use crate::builtin::{self, BuiltIn};
use crate::i18n::{Message, reason};
use crate::store;
use std::fs;
use std::path::{Path, PathBuf};

/// A plan that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    file: &'static str,
    make: fn() -> BuiltIn,
}

impl Shipped {
    /// What its file is called.
    pub const fn file_name(self) -> &'static str {
        self.file
    }
}

/// Plan 1325/KH-UBND of Hương Trà.
pub const HUONG_TRA: Shipped =
    Shipped { file: "ke-hoach-1325-huong-tra.gpkg", make: builtin::huong_tra };
/// The same with invented tenants.
pub const EXAMPLE: Shipped = Shipped { file: "vi-du.gpkg", make: builtin::example };

/// Where they are kept, if the system has such a place.
pub fn data_folder() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join("lapday"))
}

/// Opens a plan that comes with the program, made first where it is not there yet.
pub fn open_shipped(
    folder: Option<&Path>,
    shipped: Shipped,
    desk: Desk,
) -> Result<Project, Message> {
    let folder = folder.ok_or_else(|| Message::new("store-no-data-folder"))?;
    let path = folder.join(shipped.file);
    // A start of an earlier version that was broken off leaves a file nothing was ever in.
    store::clear_never_filled(&path).map_err(|error| not_made(folder, &error))?;
    if path.exists() {
        return Project::open(&path, desk).map_err(|error| error.message());
    }
    fs::create_dir_all(folder).map_err(|error| not_made(folder, &error))?;
    let BuiltIn { about, contents } = (shipped.make)();
    Project::create(&path, about, Some(contents), desk).map_err(|error| error.message())
}

fn not_made(folder: &Path, error: &std::io::Error) -> Message {
    Message::new("store-data-folder-not-made")
        .with("path", folder.display().to_string())
        .with("why", reason(error))
}
