//! Maps of other programs: what is read of them, and what is said.

mod gpx;
mod kml;
pub(crate) mod letters;
pub(crate) mod photo;
mod qgis;
mod shapefile;
pub(crate) mod shp;
mod waiting;
mod written;

use lapday::i18n::{Language, Texts};
use lapday::io::{FeatureFile, Layer, features_from_file};
use lapday::wkb::Geometry;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with files of other people.
struct Desk(TempDir);

fn desk() -> Desk {
    Desk(tempfile::tempdir().unwrap())
}

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn read(&self, name: &str, bytes: impl AsRef<[u8]>) -> FeatureFile {
        read(&self.put(name, bytes))
    }

    fn refused(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        refused(&self.put(name, bytes))
    }
}

fn read(path: &Path) -> FeatureFile {
    features_from_file(path).unwrap()
}

fn refused(path: &Path) -> String {
    said(&features_from_file(path).unwrap_err().message())
}

fn said(message: &lapday::i18n::Message) -> String {
    Texts::new(Language::Vietnamese).say(message)
}

/// The only layer of a file.
fn only(file: &FeatureFile) -> &Layer {
    assert_eq!(file.layers.len(), 1, "{file:?}");
    &file.layers[0]
}

/// What was said beside a layer.
fn asides(layer: &Layer) -> Vec<String> {
    layer.table.asides.iter().map(said).collect()
}

/// A shape in short: "point", "line of 3", "2 areas of 84", or why there is none.
fn shapes(layer: &Layer) -> Vec<String> {
    layer.shapes.iter().map(|shape| shape.as_ref().map_or_else(said, in_short)).collect()
}

fn in_short(shape: &Geometry) -> String {
    if shape.is_empty() {
        return "không có hình".to_owned();
    }
    match shape {
        Geometry::Point(_) => "point".to_owned(),
        Geometry::Line(way) => format!("line of {}", way.0.len()),
        Geometry::Rings(rings) => {
            let area = geo::Area::unsigned_area(rings);
            format!("{} areas of {area:.0}", rings.0.len())
        }
        Geometry::Parts(parts) => {
            let parts: Vec<String> = parts.iter().map(in_short).collect();
            format!("[{}]", parts.join(", "))
        }
    }
}

/// Files packed together.
pub(crate) fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    use zip::write::{SimpleFileOptions, ZipWriter};
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
