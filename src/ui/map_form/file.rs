//! A map or a drawing as it was read.

use super::super::book::name_of;
use crate::domain::RecordKind;
use crate::i18n::{Message, nfc};
use crate::io::{FeatureFile, features_from_file, is_drawing, kind_of_map};
use std::path::Path;
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
    /// Of which kind its records seem to be.
    pub(super) looks: RecordKind,
}

impl MapFile {
    /// Reads a file, or says why that cannot be done.
    pub fn read(path: &Path) -> Result<Arc<Self>, Message> {
        let read = features_from_file(path).map_err(|trouble| trouble.message())?;
        if read.layers.iter().all(|layer| layer.shapes.is_empty()) {
            return Err(Message::new("io-file-empty").with("path", path.display().to_string()));
        }
        let is_drawing = is_drawing(path);
        let looks = if is_drawing { RecordKind::Lot } else { kind_of_map(&read) };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        Ok(Arc::new(Self { name: name_of(path), stem: nfc(&stem), is_drawing, read, looks }))
    }

    /// Whether what is asked for are lots that have to be found in a drawing.
    pub(super) fn has_drawn_lots(&self, kind: RecordKind) -> bool {
        self.is_drawing && kind == RecordKind::Lot
    }
}
