//! Files of documents: opened, kept inside the plan, saved as copies.

use super::super::dialogs::{Dialog, Doubt};
use super::super::documents::{self, Way};
use super::super::slots::HANDING_OVER;
use super::super::system;
use super::App;
use crate::domain::{Document, Id, Record};
use crate::i18n::Message;
use crate::operations::keep;
use crate::project::{Attachment, KeptFile, is_kept, reason};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// A larger file would make the plan slow to copy.
const MOST_BYTES: u64 = 20_000_000;

impl App {
    /// Keeps a file inside the plan and names it in the document.
    pub(super) fn attach(&mut self, id: Id<Document>, path: &Path) {
        let Some(project) = &self.project else { return };
        let Some(document) = project.plan().get(id).cloned() else { return };
        let on = self.view.on;
        let attachment = match read(path) {
            Ok(file) => Attachment::new(file),
            Err(why) => {
                self.notices.tell(why);
                return;
            }
        };
        let file = Some(attachment.address());
        let record = Document { file, ..Document::clone(&document) };
        self.write_with(&[attachment], |plan| keep(plan, Record::Document(Arc::new(record)), on));
    }

    /// Hands the text of a document to the system: a file inside the plan as a copy, a path or an
    /// address as it stands. What may do harm is asked about first.
    pub(super) fn open_document(&mut self, id: Id<Document>) {
        let Some(project) = &self.project else { return };
        let file = project.plan().get(id).and_then(|document| document.file.clone());
        let Some(file) = file else { return };
        if is_kept(&file) {
            let kept = project.kept_file(&file).map_err(|error| error.message());
            match kept.and_then(|file| file.ok_or_else(|| Message::new("records-file-lost"))) {
                Ok(file) => self.open_kept(file),
                Err(why) => self.notices.tell(why),
            }
            return;
        }
        // A path beside the plan is meant from the plan's folder.
        let folder = project.path().parent().unwrap_or_else(|| Path::new("."));
        match documents::way_to(&file, folder) {
            Way::Open(what) => self.asked.push(super::Action::HandOver(what)),
            Way::Ask(why, what) => self.doubt(Doubt::of_address(why, what, true)),
            Way::Never(why, what) => self.doubt(Doubt::of_address(why, what, false)),
            Way::Gone(path) => self.notices.tell(about("records-file-gone", &path)),
            Way::Unreadable => {
                let name = documents::shown(&file);
                self.notices.tell(Message::new("open-bad-address").with("name", name));
            }
        }
    }

    fn doubt(&mut self, doubt: Doubt) {
        self.dialog = Some(Dialog::Doubt(doubt));
    }

    fn open_kept(&mut self, file: KeptFile) {
        match Doubt::of_kept(file) {
            Ok(doubt) => self.doubt(doubt),
            Err(harmless) => self.open_copy(&harmless),
        }
    }

    /// Opens a copy of a file kept inside the plan.
    pub(super) fn open_copy(&mut self, file: &KeptFile) {
        match self.copies.place(file) {
            Ok(path) => self.asked.push(super::Action::HandOver(path.into())),
            Err(error) => {
                let why = Message::new("records-file-not-copied").with("path", file.name.as_str());
                self.notices.tell(why.with("why", reason(&error)));
            }
        }
    }

    /// Hands a path or an address to the system.
    pub(super) fn hand_over(&mut self, what: OsString) {
        let path = Path::new(&what);
        if path.is_absolute() && !path.exists() {
            self.notices.tell(about("records-file-gone", path));
            return;
        }
        let system = self.system.clone();
        self.asked.start(HANDING_OVER, "", move |_| system::open_with(&system, &what));
    }
}

fn read(path: &Path) -> Result<KeptFile, Message> {
    let unreadable =
        |error: io::Error| about("records-file-unreadable", path).with("why", reason(&error));
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        // A pipe would be waited for without end.
        return Err(about("open-no-file", path));
    }
    if metadata.len() > MOST_BYTES {
        return Err(about("records-file-too-large", path));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(KeptFile { name: name.unwrap_or_default(), bytes })
}

fn about(key: &'static str, path: &Path) -> Message {
    Message::new(key).with("path", path.display().to_string())
}
