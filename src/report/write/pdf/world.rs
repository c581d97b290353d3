//! All the typesetter may see: the layout, the paper's data and pictures, the fonts. Nothing of the
//! machine, nothing of the network, no clock.

use super::fonts::fonts;
use std::collections::BTreeMap;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// A paper about to be set.
pub(super) struct PaperWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    main: Source,
    files: BTreeMap<String, Bytes>,
}

impl PaperWorld {
    /// The layout, what it reads as `paper.json`, and the pictures by their names.
    pub(super) fn new(template: &str, data: Vec<u8>, pictures: Vec<(String, String)>) -> Self {
        let main = VirtualPath::new("paper.typ").expect("a plain name is a path");
        let main = RootedPath::new(VirtualRoot::Project, main).intern();
        let pictures =
            pictures.into_iter().map(|(name, drawing)| (name, Bytes::from_string(drawing)));
        let files = pictures.chain([("paper.json".to_owned(), Bytes::new(data))]).collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(fonts())),
            main: Source::new(main, template.to_owned()),
            files,
        }
    }

    /// The line of the layout a byte stands in, counted from 1.
    pub(super) fn line_of(&self, byte: usize) -> Option<usize> {
        self.main.lines().byte_to_line(byte).map(|line| line + 1)
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        Err(missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        self.files.get(name).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
