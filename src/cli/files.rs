//! Files a command makes. Nothing that exists is ever overwritten, whatever it is called.

use super::answer::No;
use crate::i18n::Message;
use crate::whole;
use std::io;
use std::path::{Path, PathBuf};

/// Refuses an output that would take the place of a file, above all of the plan itself. A link
/// counts as what it leads to.
pub(super) fn check_free(out: &Path, plan: &Path) -> Result<(), No> {
    if let (Ok(out), Ok(plan)) = (out.canonicalize(), plan.canonicalize())
        && out == plan
    {
        return Err(about("cli-file-is-plan", &out));
    }
    if is_taken(out) { Err(about("cli-file-exists", out)) } else { Ok(()) }
}

/// Writes a file that is not there yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), No> {
    whole::write_new(path, bytes).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            about("cli-file-exists", path)
        } else {
            No::cannot_write(path, &error)
        }
    })
}

/// "stem.ending" beside a file, numbered where that is taken: "stem-2.ending".
pub(super) fn free_name(beside: &Path, stem: &str, ending: &str) -> PathBuf {
    let name = |number: &str| beside.with_file_name(format!("{stem}{number}.{ending}"));
    let first = name("");
    if !is_taken(&first) {
        return first;
    }
    (2..1_000)
        .map(|number| name(&format!("-{number}")))
        .find(|path| !is_taken(path))
        .unwrap_or(first)
}

/// Refuses a plan file whose name another program would not know it by.
pub(super) fn check_plan_name(path: &Path) -> Result<(), No> {
    let is_named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gpkg"));
    if is_named { Ok(()) } else { Err(about("cli-plan-name", path)) }
}

/// A link that leads nowhere takes its name, too.
fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn about(key: &'static str, path: &Path) -> No {
    Message::new(key).with("path", path.display().to_string()).into()
}
