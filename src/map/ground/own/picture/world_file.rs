//! What lies beside a picture: a world file says where, a `.prj` in which system.

use crate::geodesy::Crs;
use geo::AffineTransform;
use std::fs;
use std::path::{Path, PathBuf};

/// How a world file of a TIFF ends.
const ENDINGS: &[&str] = &["tfw", "tifw", "tiffw", "wld"];
/// No such file is longer.
const MOST_BYTES: u64 = 64 * 1024;

/// From the picture's pixels, counted from its upper left corner, to positions.
pub fn beside(picture: &Path) -> Option<AffineTransform> {
    let text = ENDINGS.iter().find_map(|ending| read(&sibling(picture, ending)?))?;
    let numbers: Vec<f64> = text
        .split_whitespace()
        .map(|number| number.replace(',', ".").parse())
        .collect::<Result<_, _>>()
        .ok()?;
    let [a, d, b, e, x, y] = numbers[..] else { return None };
    // It tells of the middle of the first pixel.
    let middle = [x - f64::midpoint(a, b), y - f64::midpoint(d, e)];
    Some(AffineTransform::new(a, b, middle[0], d, e, middle[1]))
}

/// The system a `.prj` beside the picture describes, or what it calls one nobody knows.
pub fn system_beside(picture: &Path) -> Option<Result<Crs, String>> {
    let text = read(&sibling(picture, "prj")?)?;
    Some(Crs::from_wkt(&text))
}

/// The file of the same name with another ending, in small letters or large ones.
fn sibling(picture: &Path, ending: &str) -> Option<PathBuf> {
    let names = [ending.to_owned(), ending.to_uppercase()];
    names.iter().map(|ending| picture.with_extension(ending)).find(|path| path.is_file())
}

fn read(path: &Path) -> Option<String> {
    let is_short = fs::metadata(path).is_ok_and(|known| known.len() <= MOST_BYTES);
    let bytes = is_short.then(|| fs::read(path).ok()).flatten()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
