//! What the window asks of the system around it: opening documents, the system's own file dialog.
//!
//! Both may take long or never answer, so both are asked off the window's thread.

use super::action::Action;
use super::file_for::{Chosen, Question};
use crate::i18n::Message;
use std::ffi::OsStr;
use std::io;
use std::sync::Arc;
use std::time::Duration;

/// How the system is asked; tests ask one of their own.
#[derive(Clone)]
pub struct System {
    /// Opens a path or an address in the program the system has for it.
    pub open: Opener,
    /// Shows the system's file dialog and waits; none where the window has to ask itself.
    pub choose: Option<FileDialog>,
}

/// Opens a path or an address.
pub type Opener = Arc<dyn Fn(&OsStr) -> io::Result<()> + Send + Sync>;
/// Asks a person for a file.
pub type FileDialog = Arc<dyn Fn(&Question) -> Chosen + Send + Sync>;

impl System {
    /// The one this program runs on.
    pub fn real() -> Self {
        Self { open: Arc::new(open), choose: Some(Arc::new(choose)) }
    }
}

/// What opens a document tells within this time that it cannot; later it is taken to be at work.
const OPENING: Duration = Duration::from_secs(4);

/// By the kind of the file, as a double click would: `webbrowser` behind egui's links would show
/// every document in the web browser.
fn open(what: &OsStr) -> io::Result<()> {
    open::that_detached_with_timeout(what, OPENING)
}

fn choose(question: &Question) -> Chosen {
    if !has_dialog() {
        return Chosen::NoDialog;
    }
    let mut dialog = rfd::FileDialog::new().set_title(&question.title);
    for filter in &question.filters {
        dialog = dialog.add_filter(&filter.name, filter.endings);
    }
    if let Some(folder) = &question.folder {
        dialog = dialog.set_directory(folder);
    }
    let file = match &question.save_as {
        Some(name) => dialog.set_file_name(name).save_file(),
        None => dialog.pick_file(),
    };
    file.map_or(Chosen::Nothing, Chosen::File)
}

/// Windows and macOS always have one.
#[cfg(not(all(unix, not(target_os = "macos"))))]
const fn has_dialog() -> bool {
    true
}

/// Elsewhere it is the desktop portal's, where there is one: `rfd` itself answers "nothing chosen"
/// where there is none.
#[cfg(all(unix, not(target_os = "macos")))]
fn has_dialog() -> bool {
    let answer = pollster::block_on(portal_version());
    if let Err(why) = &answer {
        tracing::info!("no file dialog of the system: {why}");
    }
    answer.is_ok()
}

/// Asks for the version of the portal's file dialog, which also starts a portal that sleeps.
#[cfg(all(unix, not(target_os = "macos")))]
async fn portal_version() -> zbus::Result<()> {
    const PATIENCE: Duration = Duration::from_secs(8);
    let session = zbus::connection::Builder::session()?.method_timeout(PATIENCE).build().await?;
    session
        .call_method(
            Some("org.freedesktop.portal.Desktop"),
            "/org/freedesktop/portal/desktop",
            Some("org.freedesktop.DBus.Properties"),
            "Get",
            &("org.freedesktop.portal.FileChooser", "version"),
        )
        .await
        .map(drop)
}

/// Hands a path or an address over; the answer says why where that does not work.
pub fn open_with(system: &System, what: &OsStr) -> Option<Action> {
    let error = (system.open)(what).err()?;
    tracing::warn!("the system does not open {}: {error}", what.display());
    let name = what.to_string_lossy().into_owned();
    Some(Action::Tell(Message::new("open-failed").with("name", name)))
}
