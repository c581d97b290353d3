//! A folder as the chooser lists it, and where a person may want to begin.

use crate::i18n::{Message, fold};
use crate::project::reason;
use lucide_icons::Icon;
use std::fs;
use std::path::{Path, PathBuf};

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// As it is shown.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Whether it can be gone into.
    pub is_folder: bool,
}

/// Folders first, then the files that end so (any where no ending is named); or why nothing can be
/// seen. What begins with a dot stays hidden, as everywhere.
pub fn items(folder: &Path, endings: &[&str]) -> Result<Vec<Item>, Message> {
    let unreadable = |error: std::io::Error| {
        Message::new("choose-unreadable")
            .with("path", folder.display().to_string())
            .with("why", reason(&error))
    };
    let mut items: Vec<Item> = fs::read_dir(folder)
        .map_err(unreadable)?
        .filter_map(Result::ok)
        .map(|entry| {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            Item { name, is_folder: path.is_dir(), path }
        })
        .filter(|item| !item.name.starts_with('.'))
        .filter(|item| item.is_folder || ends_in(&item.path, endings))
        .collect();
    items.sort_by_cached_key(|item| (!item.is_folder, fold(&item.name), item.name.clone()));
    Ok(items)
}

/// Whether a name has one of these endings.
pub fn ends_in(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().unwrap_or_default();
    endings.is_empty() || endings.iter().any(|one| ending.eq_ignore_ascii_case(one))
}

/// A folder one click away.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its picture.
    pub icon: Icon,
    /// Its name; a text's key, or what it is called on the disk.
    pub name: Name,
    /// Where it is.
    pub path: PathBuf,
}

/// What a place is called.
#[derive(Clone, Debug)]
pub enum Name {
    /// By a text.
    Key(&'static str),
    /// By itself: a memory stick.
    Own(String),
}

/// Home, desktop, documents, the plan's folder, and what is plugged in.
pub fn places(plan_folder: Option<PathBuf>) -> Vec<Place> {
    // Where nobody has named them they are called so.
    let at_home = |name| Some(dirs::home_dir()?.join(name));
    let known = [
        (Icon::House, "choose-home", dirs::home_dir()),
        (Icon::Monitor, "choose-desktop", dirs::desktop_dir().or_else(|| at_home("Desktop"))),
        (Icon::FileText, "choose-documents", dirs::document_dir().or_else(|| at_home("Documents"))),
        (Icon::Map, "choose-plan-folder", plan_folder),
    ];
    let known = known.into_iter().filter_map(|(icon, key, path)| {
        Some(Place { icon, name: Name::Key(key), path: path.filter(|path| path.is_dir())? })
    });
    known.chain(plugged_in()).collect()
}

fn plugged_in() -> impl Iterator<Item = Place> {
    let user = dirs::home_dir().and_then(|home| Some(home.file_name()?.to_owned()));
    let mounts =
        ["/media", "/run/media"].map(|folder| Some(Path::new(folder).join(user.as_ref()?)));
    let mounted = mounts.into_iter().flatten().filter_map(|folder| fs::read_dir(folder).ok());
    mounted.flatten().filter_map(|entry| {
        let entry = entry.ok()?;
        let name = Name::Own(entry.file_name().to_string_lossy().into_owned());
        Some(Place { icon: Icon::HardDrive, name, path: entry.path() })
    })
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "what a test writes need not survive a power cut")]
mod tests {
    use super::*;

    #[test]
    fn folders_stand_first_and_only_files_of_the_kind_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.GPKG", "Ấp.gpkg", "c.txt", ".hidden.gpkg"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("z")).unwrap();
        let names = |endings: &[&str]| -> Vec<String> {
            items(folder.path(), endings).unwrap().into_iter().map(|item| item.name).collect()
        };
        assert_eq!(names(&["gpkg"]), ["z", "Ấp.gpkg", "b.GPKG"]);
        assert_eq!(names(&[]), ["z", "Ấp.gpkg", "b.GPKG", "c.txt"]);
        assert_eq!(items(&folder.path().join("none"), &[]).unwrap_err().key(), "choose-unreadable");
    }
}
