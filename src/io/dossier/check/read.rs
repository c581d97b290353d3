//! A dossier as it lies in its folder or is packed: names of folders and files, packages, drawings, list.
//!
//! What is packed is taken out into a folder of our own, which is gone afterwards. Nothing is trusted.

use super::package::{ReadPackage, read_package};
use crate::i18n::Message;
use crate::io::dossier::folders::{DRAWINGS, PACKAGES, SCANS};
use crate::io::features::{Archive, FeatureFile, features_from_file, is_drawing};
use crate::io::sheet::{Sheet, sheets_from_file};
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use std::fs;
use std::path::{Path, PathBuf};

/// More files than this are no dossier.
const MOST_FILES: usize = 20_000;
/// Nor are folders so deep.
const DEEPEST: usize = 12;

/// What was read.
#[derive(Default)]
pub(super) struct Read {
    /// The name of its folder.
    pub(super) name: String,
    /// Folders and files below that, by their paths with `/` between.
    pub(super) folders: Vec<String>,
    pub(super) files: Vec<String>,
    pub(super) packages: Vec<ReadPackage>,
    pub(super) drawings: Vec<(String, FeatureFile)>,
    /// The list of what is in it, and where that lies.
    pub(super) listing: Option<(String, Vec<Sheet>)>,
    /// What could not be read, and why.
    pub(super) unread: Vec<(String, Message)>,
    /// Packed names that would lie elsewhere.
    pub(super) outside: Vec<String>,
}

/// Reads a dossier.
pub(super) fn read(path: &Path) -> Result<Read, IoTrouble> {
    if path.is_dir() {
        return read_folder(path, path);
    }
    let trouble = |obstacle| IoTrouble::new(path, obstacle);
    let folder = tempfile::tempdir().map_err(|error| IoTrouble::system(path, &error))?;
    let outside =
        Archive::open(path, &Waiting::patient())?.unpack(folder.path()).map_err(trouble)?;
    let root = packed_root(folder.path());
    let named = if root == folder.path() { path.with_extension("") } else { root.clone() };
    Ok(Read { outside, ..read_folder(&root, &named)? })
}

/// Of one folder that everything is packed in, that one.
fn packed_root(folder: &Path) -> PathBuf {
    let Ok(entries) = fs::read_dir(folder) else { return folder.to_owned() };
    let entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    match entries.as_slice() {
        [only] if only.is_dir() => only.clone(),
        _ => folder.to_owned(),
    }
}

fn read_folder(root: &Path, named: &Path) -> Result<Read, IoTrouble> {
    let name = named.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut read = Read { name: name.unwrap_or_default(), ..Read::default() };
    list(root, "", &mut read, DEEPEST).map_err(|error| IoTrouble::system(root, &error))?;
    if read.files.len() > MOST_FILES {
        return Err(IoTrouble::new(named, IoObstacle::TooMuch));
    }
    if read.files.is_empty() {
        return Err(IoTrouble::new(named, IoObstacle::Empty));
    }
    read.files.sort();
    read.folders.sort();
    for file in read.files.clone() {
        if let Err(trouble) = read.take(root, &file) {
            // Where it was taken out to is nobody's business.
            let said = trouble.message();
            read.unread.push((file.clone(), said.with("path", file)));
        }
    }
    Ok(read)
}

/// Links are left alone: they may lead anywhere.
fn list(folder: &Path, below: &str, read: &mut Read, depth: usize) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_dir() && depth > 0 {
            list(&entry.path(), &path, read, depth - 1)?;
            read.folders.push(path);
        } else if kind.is_file() && read.files.len() <= MOST_FILES {
            read.files.push(path);
        }
    }
    Ok(())
}

impl Read {
    fn take(&mut self, root: &Path, file: &str) -> Result<(), IoTrouble> {
        let path = root.join(file);
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let is_in = |of: &str| folder.eq_ignore_ascii_case(of);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        if is_in(PACKAGES) && ending.eq_ignore_ascii_case("gpkg") {
            self.packages.push(read_package(&path, stem)?);
        } else if is_in(DRAWINGS) && is_drawing(&path) {
            self.drawings.push((file.to_owned(), features_from_file(&path)?));
        } else if is_in(SCANS) && ending.eq_ignore_ascii_case("xlsx") && self.listing.is_none() {
            self.listing = Some((file.to_owned(), sheets_from_file(&path)?));
        }
        Ok(())
    }

    /// A package by its name.
    pub(super) fn package(&self, name: &str) -> Option<&ReadPackage> {
        self.packages.iter().find(|package| package.name.eq_ignore_ascii_case(name))
    }

    /// Every cell of a field, in whatever class, with the package and class it stands in.
    pub(super) fn cells<'a>(
        &'a self,
        field: &'a str,
    ) -> impl Iterator<Item = (String, &'a str)> + 'a {
        self.packages.iter().flat_map(move |package| {
            package.classes.iter().flat_map(move |class| {
                let subject = package.subject(class);
                class.cells(field).map(move |cell| (subject.clone(), cell))
            })
        })
    }
}
