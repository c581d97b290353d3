//! Files that are there whole or not at all: written under another name in the same folder, brought
//! to the disk, then renamed.
//!
//! A name of ours begins with `.lapday-`; what a killed run leaves under one is never read again, and
//! goes away when a file is written beside it a day later.
#![allow(clippy::disallowed_methods, reason = "what others may not write with is used here")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use tempfile::{Builder, NamedTempFile, TempPath};

/// How many links may lead to each other before they count as a circle.
const MOST_LINKS: usize = 40;
/// How names of ours begin and end.
const OURS: (&str, &str) = (".lapday-", ".tmp");
/// A draft nobody has written to for so long is nobody's: none takes a day to fill.
const A_DAY: Duration = Duration::from_hours(24);

/// Writes a file; one that is there is replaced in one step and keeps its permissions.
///
/// A link is followed. What is no regular file, and a file in a folder that takes no new one, is
/// written in place, since it cannot be replaced.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_the_systems(path) || fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return write_in_place(path, bytes);
    }
    let target = followed(path);
    let Ok(found) = fs::metadata(&target) else {
        return drafted(&target, bytes)?
            .persist(&target)
            .map_err(Into::into)
            .map(|()| keep(&target));
    };
    // Whether it may be replaced is asked of the file itself: a rename asks the folder only.
    OpenOptions::new().write(true).open(&target)?;
    let draft = match drafted(&target, bytes) {
        Err(error) if takes_no_file(&error) => return write_in_place(&target, bytes),
        draft => draft?,
    };
    fs::set_permissions(&draft, found.permissions())?;
    match draft.persist(&target) {
        Ok(()) => keep(&target),
        Err(refused) if takes_no_file(&refused.error) => write_in_place(&target, bytes)?,
        Err(refused) => return Err(refused.error),
    }
    Ok(())
}

/// Writes a file that is not there yet; [`ErrorKind::AlreadyExists`] where it is.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    refuse_taken(path)?;
    settle(drafted(path, bytes)?, path)
}

/// Makes a folder that is not there yet with these folders and files in it, named by their paths below
/// it; [`ErrorKind::AlreadyExists`] where it is there.
pub fn write_new_folder(
    path: &Path,
    folders: &[String],
    files: &[(String, Vec<u8>)],
) -> io::Result<()> {
    refuse_taken(path)?;
    let mut builder = Builder::new();
    builder.prefix(OURS.0);
    // Others may look into it as into any new folder: the system takes away what it does not allow.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let draft = builder.tempdir_in(folder_of(path))?;
    for folder in folders {
        fs::create_dir_all(draft.path().join(folder))?;
    }
    for (name, bytes) in files {
        let file = draft.path().join(name);
        fs::create_dir_all(folder_of(&file))?;
        let mut file = File::create_new(file)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    fs::rename(draft.path(), path)?;
    // It has its name now, and the draft none.
    let _ = draft.keep();
    keep(path);
    Ok(())
}

/// An empty file beside `path`, to be filled and then given that name with [`settle`]. It goes
/// away when it is dropped.
pub fn draft(path: &Path) -> io::Result<TempPath> {
    Ok(named_draft(path)?.into_temp_path())
}

/// Brings a draft to the disk and gives it a name nobody has; [`ErrorKind::AlreadyExists`] where
/// somebody has.
pub fn settle(draft: TempPath, path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(&draft)?.sync_all()?;
    match draft.persist_noclobber(path) {
        Ok(()) => {}
        Err(refused) if refused.error.kind() == ErrorKind::AlreadyExists => {
            return Err(refused.error);
        }
        // Some disks can neither link nor rename without replacing: there the name is taken first.
        Err(refused) => {
            File::create_new(path)?;
            refused.path.persist(path).map_err(|refused| {
                // What is said is why; the empty file would say nothing more.
                let _ = fs::remove_file(path);
                refused.error
            })?;
        }
    }
    keep(path);
    Ok(())
}

/// Refuses a name somebody has; a link that leads nowhere has its name, too.
pub fn refuse_taken(path: &Path) -> io::Result<()> {
    match path.symlink_metadata() {
        Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => Ok(()),
    }
}

fn drafted(path: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let mut draft = named_draft(path)?;
    draft.write_all(bytes)?;
    draft.as_file().sync_all()?;
    Ok(draft.into_temp_path())
}

fn named_draft(path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(OURS.0).suffix(OURS.1);
    // Others may read it as they may any new file: the system takes away what it does not allow.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // tempfile puts its own name into the error; the caller's sentence names the file.
    let draft = builder
        .tempfile_in(folder_of(path))
        .map_err(|error| error.raw_os_error().map_or(error, io::Error::from_raw_os_error))?;
    // The disk has dated the draft, by the clock that dates its neighbours.
    if let Ok(now) = draft.as_file().metadata().and_then(|made| made.modified()) {
        clear_leftovers(folder_of(path), now);
    }
    Ok(draft)
}

/// Removes what killed runs left in a folder. What cannot be seen or removed stays: nobody asked for
/// this, and it must not keep a plan from being written.
fn clear_leftovers(folder: &Path, now: SystemTime) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| is_leftover(entry, now)) {
        let _ = fs::remove_file(entry.path());
    }
}

fn is_leftover(entry: &fs::DirEntry, now: SystemTime) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    if !name.starts_with(OURS.0) || !name.ends_with(OURS.1) {
        return false;
    }
    // Metadata of an entry are of a link itself, which is no regular file.
    let Ok(found) = entry.metadata() else { return false };
    let age = found.modified().ok().and_then(|modified| now.duration_since(modified).ok());
    found.is_file() && age.is_some_and(|age| age > A_DAY)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

/// A rename is on the disk when its folder is. Not every disk can be asked, and the file is there.
fn keep(path: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder_of(path)).and_then(|folder| folder.sync_all());
    }
}

/// `/dev/stdout` leads to whatever file the shell has opened; that file must stay.
fn is_the_systems(path: &Path) -> bool {
    cfg!(unix) && ["/dev", "/proc"].iter().any(|folder| path.starts_with(folder))
}

fn takes_no_file(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::ResourceBusy
    )
}

fn followed(path: &Path) -> PathBuf {
    let mut at = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&at) else { break };
        at = folder_of(&at).join(next);
    }
    at
}

fn write_in_place(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let name = |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| name(entry).into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_stays_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write(&path, b"first").unwrap();
        let reader = File::open(&path).unwrap();
        write(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(io::read_to_string(reader).unwrap(), "first", "whoever reads keeps what was");
        assert_eq!(names(folder.path()), ["a.csv"]);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write_new(&path, b"first").unwrap();
        let error = write_new(&path, b"second").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        // Somebody may take the name while the draft is being filled.
        let error = settle(drafted(&path, b"second").unwrap(), &path).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(names(folder.path()), ["a.csv"]);
    }

    #[test]
    fn a_folder_is_made_whole_and_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let files = [("b/c.txt".to_owned(), b"first".to_vec())];
        write_new_folder(&path, &["d".to_owned()], &files).unwrap();
        assert_eq!(fs::read(path.join("b/c.txt")).unwrap(), b"first");
        assert_eq!(names(&path), ["b", "d"]);
        let error = write_new_folder(&path, &[], &[]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        let twice = [files[0].clone(), files[0].clone()];
        assert!(write_new_folder(&folder.path().join("e"), &[], &twice).is_err());
        assert_eq!(names(folder.path()), ["a"], "nothing of a half stays");
    }

    #[test]
    fn a_folder_or_nowhere_is_refused_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("b")).unwrap();
        assert!(write(&folder.path().join("b"), b"x").is_err());
        let nowhere = folder.path().join("none/a.csv");
        assert_eq!(write(&nowhere, b"x").unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(write_new(&nowhere, b"x").unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(names(folder.path()), ["b"]);
    }

    #[test]
    fn what_a_killed_run_left_a_day_ago_goes_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let aged = |name: &str, age: Duration| {
            let file = File::create_new(folder.path().join(name)).unwrap();
            let made = file.metadata().unwrap().modified().unwrap();
            file.set_modified(made - age).unwrap();
        };
        aged(".lapday-old.tmp", A_DAY * 2);
        aged(".lapday-new.tmp", A_DAY / 2);
        aged(".lapday-old.txt", A_DAY * 2);
        aged("lapday-old.tmp", A_DAY * 2);
        let of_folder = folder.path().join(".lapday-folder.tmp");
        fs::create_dir(&of_folder).unwrap();
        write_new(&folder.path().join("a.csv"), b"first").unwrap();
        let stay =
            [".lapday-folder.tmp", ".lapday-new.tmp", ".lapday-old.txt", "a.csv", "lapday-old.tmp"];
        assert_eq!(names(folder.path()), stay);
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_links_and_permissions_stay_as_they_were() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        symlink("real", &link).unwrap();
        write(&link, b"made through a link that led nowhere").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        write(&link, b"changed").unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"changed");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(write_new(&link, b"x").unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(names(folder.path()), ["link", "real"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_regular_file_is_written_where_it_is() {
        use std::os::unix::fs::FileTypeExt;
        write(Path::new("/dev/null"), b"gone").unwrap();
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        if std::process::Command::new("mkfifo").arg(&pipe).status().is_err() {
            println!("skipped: mkfifo is not on the PATH");
            return;
        }
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read(pipe).unwrap()
        });
        write(&pipe, b"through").unwrap();
        assert_eq!(reader.join().unwrap(), b"through");
        assert_eq!(names(folder.path()), ["pipe"]);
    }
}
