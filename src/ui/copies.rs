//! Copies of files kept inside the plan, for as long as the program runs.

use super::file_for::as_file_name;
use crate::project::KeptFile;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Copies of files kept inside the plan, for the system's programs to read. They are gone when the
/// program ends; what a program that was killed left behind goes with the next start.
#[derive(Debug)]
pub struct Copies {
    home: Option<PathBuf>,
    here: Option<Here>,
}

/// A private folder; the lock says that its program is still running.
#[derive(Debug)]
struct Here {
    _lock: File,
    folder: TempDir,
}

const LOCK: &str = "lock";

impl Copies {
    /// In the user's data folder, else where the system keeps what is temporary.
    pub fn new(data_folder: Option<&Path>) -> Self {
        let home = data_folder.map(|folder| folder.join("opened"));
        // What stays does no harm; the next start tries again.
        let _ = home.as_deref().map(remove_left_behind);
        Self { home, here: None }
    }

    /// Writes a copy only this user can read and nobody can change: what was changed in it would
    /// be lost.
    pub fn place(&mut self, file: &KeptFile) -> io::Result<PathBuf> {
        let here = match self.here.take() {
            Some(here) => here,
            None => Here::new(self.home.as_deref())?,
        };
        let folder = self.here.insert(here).folder.path();
        let name = as_file_name(&file.name);
        let name = if name.is_empty() { "lapday" } else { &name };
        let path = tempfile::Builder::new().tempdir_in(folder)?.keep().join(name);
        crate::whole::write(&path, &file.bytes)?;
        let mut permissions = fs::metadata(&path)?.permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions)?;
        Ok(path)
    }
}

impl Here {
    fn new(home: Option<&Path>) -> io::Result<Self> {
        let mut private = tempfile::Builder::new();
        private.prefix("lapday-");
        #[cfg(unix)]
        private.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = match home {
            Some(home) => {
                fs::create_dir_all(home)?;
                private.tempdir_in(home)?
            }
            None => private.tempdir()?,
        };
        let lock = File::create_new(folder.path().join(LOCK))?;
        lock.lock()?;
        Ok(Self { _lock: lock, folder })
    }
}

fn remove_left_behind(home: &Path) -> io::Result<()> {
    for entry in fs::read_dir(home)? {
        let folder = entry?.path();
        let Ok(lock) = File::open(folder.join(LOCK)) else { continue };
        if lock.try_lock().is_ok() {
            fs::remove_dir_all(&folder)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_private_keep_their_name_and_are_gone_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let file =
            KeptFile { name: "../Quyết định 88.pdf".to_owned(), bytes: b"%PDF".to_vec() };
        let mut copies = Copies::new(Some(folder.path()));
        let (first, second) = (copies.place(&file).unwrap(), copies.place(&file).unwrap());
        assert_ne!(first, second);
        assert!(
            first.to_string_lossy().ends_with("Quyết định 88.pdf")
                && first.starts_with(folder.path())
        );
        assert_eq!(fs::read(&first).unwrap(), b"%PDF");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode(first.parent().unwrap().parent().unwrap()), 0o700);
        }
        let home = folder.path().join("opened");
        drop(Copies::new(Some(folder.path())));
        assert!(first.exists(), "another window leaves them alone");
        // A program that was killed removes nothing.
        let Here { _lock: lock, folder: left } = copies.here.take().unwrap();
        drop(lock);
        let left = left.keep();
        drop(Copies::new(Some(folder.path())));
        assert!(!left.exists());
        copies.place(&file).unwrap();
        drop(copies);
        assert_eq!(fs::read_dir(home).unwrap().count(), 0);
    }
}
