//! A fault of the program itself: caught, so that the window stays, and written down for whoever mends it.
//!
//! The hook only remembers; what is caught nowhere is told as Rust tells it.

use super::{Desk, reason};
use crate::i18n::Message;
use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::{Cell, RefCell};
use std::fs::{self, File};
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::Once;

/// So many reports are kept, the newest.
const KEPT: usize = 10;

/// What is known of a panic.
#[derive(Debug)]
pub struct Panic {
    /// What it says.
    pub message: String,
    /// File, line and column in the sources.
    pub at: String,
    trace: String,
}

thread_local! {
    /// How many [`guarded`] stand around what this thread does.
    static GUARDS: Cell<u32> = const { Cell::new(0) };
    static LAST: RefCell<Option<Panic>> = const { RefCell::new(None) };
}

/// Does the work; a panic ends it and nothing else.
///
/// What the work has changed by then may be half done: the caller puts it away or reads it again.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    install_hook();
    GUARDS.set(GUARDS.get() + 1);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDS.set(GUARDS.get() - 1);
    done.map_err(|payload| {
        LAST.take().unwrap_or_else(|| Panic {
            message: said(payload.as_ref()),
            at: String::new(),
            trace: String::new(),
        })
    })
}

fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if GUARDS.get() == 0 {
                before(info);
            } else {
                LAST.replace(Some(Panic::of(info)));
            }
        }));
    });
}

fn said(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

impl Panic {
    fn of(info: &PanicHookInfo<'_>) -> Self {
        Self {
            message: said(info.payload()),
            at: info.location().map(ToString::to_string).unwrap_or_default(),
            trace: Backtrace::force_capture().to_string(),
        }
    }

    /// Writes the report and says where it is, or why it could not be written.
    pub fn report(&self, folder: Option<&Path>, desk: &Desk) -> Message {
        let folder = folder.map_or_else(std::env::temp_dir, Path::to_owned).join("reports");
        match self.write(&folder, desk) {
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
    use jiff::Timestamp;

    fn lan() -> Desk {
        Desk::fixed("Lan", "2024-06-30T07:02:00Z".parse::<Timestamp>().unwrap())
    }

    #[test]
    fn a_panic_is_caught_with_its_words_and_its_place() {
        assert_eq!(guarded(|| 7).unwrap(), 7);
        let number = "nine".len();
        let caught = guarded(|| assert!(number == 9, "not {number} letters")).unwrap_err();
        assert_eq!(caught.message, "not 4 letters");
        assert!(caught.at.contains("panics.rs"), "{}", caught.at);
        assert!(guarded(|| guarded(|| panic!("inner")).unwrap_err().message).unwrap() == "inner");
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
