//! A fault of the program itself, written down for whoever mends it.

use super::{Desk, reason};
use crate::caught::Panic;
use crate::i18n::Message;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// So many reports are kept, the newest.
const KEPT: usize = 10;

impl Panic {
    /// Writes the report and says where it is, or why it could not be written.
    pub fn report(&self, folder: Option<&Path>, desk: &Desk) -> Message {
        let written = match folder {
            Some(folder) => self.write(&folder.join("reports"), desk),
            None => private_folder().and_then(|folder| self.write(&folder, desk)),
        };
        match written {
            Ok(path) => Message::new("panic-report").with("path", path.display().to_string()),
            Err(error) => Message::new("panic-no-report").with("why", reason(&error)),
        }
    }

    fn write(&self, folder: &Path, desk: &Desk) -> io::Result<PathBuf> {
        fs::create_dir_all(folder)?;
        let Self { message, at, trace } = self;
        let now = desk.now();
        let report = format!(
            "Lapday {}, {} {}\n{now}\n{message}\n{at}\n\n{trace}",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
        );
        let (path, mut file) = new_file(folder, &now.strftime("%Y%m%d-%H%M%S").to_string())?;
        file.write_all(report.as_bytes())?;
        // An old report too many does no harm.
        let _ = remove_old(folder);
        Ok(path)
    }
}

/// A folder of this user alone that stays when the program has ended.
fn private_folder() -> io::Result<PathBuf> {
    Ok(tempfile::Builder::new().prefix("lapday-").tempdir()?.keep())
}

/// Named by its moment, which may see more than one.
fn new_file(folder: &Path, moment: &str) -> io::Result<(PathBuf, File)> {
    let of_moment = format!("lapday-{moment}-");
    let last = reports(folder)?.into_iter().rev().find_map(|path| {
        let name = path.file_stem()?.to_str()?.strip_prefix(&of_moment)?.to_owned();
        name.parse::<u16>().ok()
    });
    let number = last.unwrap_or_default().saturating_add(1);
    let path = folder.join(format!("{of_moment}{number:03}.txt"));
    File::create_new(&path).map(|file| (path, file))
}

/// The oldest first.
fn reports(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut reports: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    reports.sort();
    Ok(reports)
}

fn remove_old(folder: &Path) -> io::Result<()> {
    let reports = reports(folder)?;
    let old = reports.len().saturating_sub(KEPT);
    reports.iter().take(old).try_for_each(fs::remove_file)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "what a test writes need not survive a power cut")]
mod tests {
    use super::*;
    use crate::caught::guarded;
    use jiff::Timestamp;

    fn lan() -> Desk {
        Desk::fixed("Lan", "2024-06-30T07:02:00Z".parse::<Timestamp>().unwrap())
    }

    #[test]
    fn only_the_newest_reports_are_kept_and_each_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let caught = guarded(|| panic!("a fault")).unwrap_err();
        let paths: Vec<_> =
            (0..KEPT + 3).map(|_| caught.write(folder.path(), &lan()).unwrap()).collect();
        let kept: Vec<bool> = paths.iter().map(|path| path.exists()).collect();
        assert_eq!(kept.iter().filter(|kept| **kept).count(), KEPT);
        assert!(!kept[0] && kept[KEPT + 2]);
        let report = fs::read_to_string(&paths[KEPT + 2]).unwrap();
        for words in ["Lapday", "2024-06-30T07:02:00Z", "a fault", "panics.rs"] {
            assert!(report.contains(words), "{words}: {report}");
        }
    }

    #[test]
    fn where_no_report_can_be_written_that_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let caught = guarded(|| panic!("a fault")).unwrap_err();
        assert_eq!(caught.report(Some(&file), &lan()).key(), "panic-no-report");
        assert_eq!(caught.report(Some(folder.path()), &lan()).key(), "panic-report");
    }
}
