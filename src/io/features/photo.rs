//! Photos with a position: one feature, where the camera stood.

use super::feature::DeclaredCrs;
use super::layer::{FeatureFile, Layer};
use crate::caught::guarded;
use crate::geodesy::Crs;
use crate::io::cell::printed_day;
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use crate::wkb::Geometry;
use exif::{Exif, In, Reader, Tag, Value};
use geo::Point;
use std::io::Cursor;
use std::path::Path;

pub(super) const ENDINGS: [&str; 8] = ["jpg", "jpeg", "tif", "tiff", "heic", "heif", "png", "webp"];

pub(super) fn read(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    let bytes = bytes(path, waiting)?;
    let trouble = |obstacle| IoTrouble::new(path, obstacle);
    let said = said(bytes).map_err(trouble)?;
    let at = position(&said).ok_or_else(|| trouble(IoObstacle::NoPosition))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let crs = match text(&said, Tag::GPSMapDatum) {
        Some(datum) if !is_wgs84(&datum) => DeclaredCrs::Unknown(datum),
        Some(_) | None => DeclaredCrs::Known(Crs::Wgs84),
    };
    let mut row = vec![("name", name.clone())];
    row.extend(moment(&said).map(|moment| ("time", moment)));
    row.extend(height(&said).map(|height| ("ele", height.to_string())));
    let direction = number(&said, Tag::GPSImgDirection, 0);
    row.extend(direction.map(|direction| ("direction", direction.to_string())));
    let heads = row.iter().map(|(head, _)| (*head).to_owned()).collect();
    let mut layer = Layer::new(&name, heads, crs);
    layer.push(row.into_iter().map(|(_, cell)| cell).collect(), Ok(Geometry::Point(Some(at))));
    layer.table.is_book = true;
    Ok(FeatureFile { layers: vec![layer], ..FeatureFile::default() })
}

/// What the camera wrote beside the picture, as far as it can be read.
fn said(bytes: Vec<u8>) -> Result<Exif, IoObstacle> {
    let read = || {
        let read =
            Reader::new().continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
        read.or_else(|error| error.distill_partial_result(|_| ()))
    };
    match guarded(read) {
        Ok(Ok(said)) => Ok(said),
        Ok(Err(exif::Error::NotFound(_))) => Err(IoObstacle::NoPosition),
        Ok(Err(error)) => Err(IoObstacle::Broken(error.to_string())),
        Err(panic) => Err(IoObstacle::Broken(panic.message)),
    }
}

/// Longitude and latitude; nothing where one is missing or lies nowhere.
fn position(said: &Exif) -> Option<Point> {
    let degrees = |tag, hemisphere, [plus, minus]: [&str; 2], most: f64| {
        let [whole, minutes, seconds] = [0, 1, 2].map(|place| number(said, tag, place));
        let degrees =
            whole? + minutes.unwrap_or_default() / 60.0 + seconds.unwrap_or_default() / 3600.0;
        let hemisphere = text(said, hemisphere)?;
        let sign = if hemisphere.eq_ignore_ascii_case(plus) {
            1.0
        } else if hemisphere.eq_ignore_ascii_case(minus) {
            -1.0
        } else {
            return None;
        };
        (degrees <= most).then_some(sign * degrees)
    };
    let lon = degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, ["E", "W"], 180.0)?;
    let lat = degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, ["N", "S"], 90.0)?;
    // A camera without a fix writes noughts.
    (lon != 0.0 || lat != 0.0).then(|| Point::new(lon, lat))
}

fn height(said: &Exif) -> Option<f64> {
    let height = number(said, Tag::GPSAltitude, 0)?;
    let below = said.get_field(Tag::GPSAltitudeRef, In::PRIMARY);
    let is_below = below.is_some_and(|below| below.value.get_uint(0) == Some(1));
    Some(if is_below { -height } else { height })
}

/// "12/03/2024 07:30:00" for 2024:03:12 07:30:00, on the clock of the camera.
fn moment(said: &Exif) -> Option<String> {
    let written =
        [Tag::DateTimeOriginal, Tag::DateTime].into_iter().find_map(|tag| text(said, tag))?;
    let (day, time) = written.split_once(' ')?;
    let is_day = day.len() == 10 && day.bytes().any(|sign| matches!(sign, b'1'..=b'9'));
    is_day.then(|| printed_day(&format!("{}T{time}", day.replace(':', "-"))))
}

fn is_wgs84(datum: &str) -> bool {
    let plain: String = datum.chars().filter(char::is_ascii_alphanumeric).collect();
    plain.is_empty() || ["WGS84", "WGS1984"].iter().any(|name| plain.eq_ignore_ascii_case(name))
}

fn text(said: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(texts) = &said.get_field(tag, In::PRIMARY)?.value else { return None };
    let text = String::from_utf8_lossy(texts.first()?).trim_matches(['\0', ' ']).to_owned();
    (!text.is_empty()).then_some(text)
}

fn number(said: &Exif, tag: Tag, place: usize) -> Option<f64> {
    let Value::Rational(numbers) = &said.get_field(tag, In::PRIMARY)?.value else { return None };
    let number = numbers.get(place)?.to_f64();
    number.is_finite().then_some(number)
}
