//! A map or a drawing as it was read.

use super::super::book::name_of;
use crate::domain::RecordKind;
use crate::i18n::{Message, nfc};
use crate::io::{
    FeatureFile, Waiting, Waits, features_for, is_drawing, is_photo, is_track, kind_of_map,
};
use crate::jobs::Progress;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A map or a drawing as it was read.
#[derive(Debug)]
pub struct MapFile {
    /// What the file is called.
    pub(super) name: String,
    /// The same without its ending.
    pub(super) stem: String,
    /// Whether its lots have to be found among hatches, ways and texts.
    pub(super) is_drawing: bool,
    /// Its layers.
    pub(super) read: FeatureFile,
    /// The photos and tracks it is made of, each with what was read from it; none of another map.
    pub(super) seen: Vec<(PathBuf, FeatureFile)>,
    /// Of which kind its records seem to be.
    pub(super) looks: RecordKind,
}

impl Waits for Progress {
    fn hears(&self, done: usize, of: usize) {
        self.tell(done, of);
    }

    fn still_waits(&self) -> bool {
        !self.is_cancelled()
    }
}

impl MapFile {
    /// Reads a file for who waits, or says why that cannot be done.
    pub fn read(path: &Path, progress: &Progress) -> Result<Arc<Self>, Message> {
        if is_photo(path) || is_track(path) {
            return Self::read_seen(&[path.to_owned()], progress);
        }
        let read = features_for(path, &Waiting::of(progress.clone()))
            .map_err(|trouble| trouble.message())?;
        if read.layers.iter().all(|layer| layer.shapes.is_empty()) {
            return Err(Message::new("io-file-empty").with("path", path.display().to_string()));
        }
        let is_drawing = is_drawing(path);
        let looks = if is_drawing { RecordKind::Lot } else { kind_of_map(&read) };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        Ok(Arc::new(Self {
            name: name_of(path),
            stem: nfc(&stem),
            is_drawing,
            read,
            looks,
            seen: Vec::new(),
        }))
    }

    /// Reads photos and tracks together.
    pub fn read_seen(paths: &[PathBuf], progress: &Progress) -> Result<Arc<Self>, Message> {
        let waiting = Waiting::of(progress.clone());
        let mut seen = Vec::new();
        for (path, waiting) in paths.iter().zip(waiting.shared_by(paths.len())) {
            let file = features_for(path, &waiting).map_err(|trouble| trouble.message())?;
            seen.push((path.clone(), file));
        }
        let names: Vec<String> = paths.iter().map(|path| name_of(path)).collect();
        let layers = seen.iter().flat_map(|(_, file)| file.layers.iter().cloned()).collect();
        let left_out = seen.iter().flat_map(|(_, file)| file.left_out.iter().cloned()).collect();
        Ok(Arc::new(Self {
            name: names.join(", "),
            stem: names.first().cloned().unwrap_or_default(),
            is_drawing: false,
            read: FeatureFile { layers, left_out },
            seen,
            looks: RecordKind::Inspection,
        }))
    }

    /// Whether what is asked for are lots that have to be found in a drawing.
    pub(super) fn has_drawn_lots(&self, kind: RecordKind) -> bool {
        self.is_drawing && kind == RecordKind::Lot
    }
}
