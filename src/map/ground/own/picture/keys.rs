//! The tags of a `GeoTIFF` that say where it lies.
//!
//! A system given by its numbers is written out as text and read as a `.prj` is: a system is known
//! by what it is made of.

use super::lent::Lent;
use crate::geodesy::Crs;
use geo::AffineTransform;
use std::collections::HashMap;
use std::fmt::Write as _;
use tiff::decoder::Decoder;
use tiff::tags::Tag;

const RASTER_TYPE: u16 = 1025;
/// The pixel's middle is meant, not its corner.
const IS_POINT: u16 = 2;
const GEOGRAPHIC: u16 = 2048;
const CITATIONS: [u16; 3] = [3073, 1026, 2049];
const GEOGRAPHIC_CITATION: u16 = 2049;
const RADIUS: u16 = 2057;
const FLATTENING: u16 = 2059;
const SHIFT: u16 = 2062;
const PROJECTED: u16 = 3072;
const METHOD: u16 = 3075;
const TRANSVERSE_MERCATOR: u16 = 1;
const CENTRAL_MERIDIAN: u16 = 3080;
const FALSE_EASTING: u16 = 3082;
const FALSE_NORTHING: u16 = 3083;
const SCALE: u16 = 3092;
/// The system is given by its numbers.
const GIVEN: u16 = 32_767;

/// The keys of a picture.
#[derive(Default)]
pub struct Keys {
    short: HashMap<u16, u16>,
    double: HashMap<u16, Vec<f64>>,
    text: HashMap<u16, String>,
}

impl Keys {
    /// Those of the image the decoder stands at.
    pub fn of(decoder: &mut Decoder<Lent>) -> Self {
        let directory = decoder.get_tag_u16_vec(Tag::GeoKeyDirectoryTag).unwrap_or_default();
        let doubles = decoder.get_tag_f64_vec(Tag::GeoDoubleParamsTag).unwrap_or_default();
        let texts = decoder.get_tag_ascii_string(Tag::GeoAsciiParamsTag).unwrap_or_default();
        let mut keys = Self::default();
        for entry in directory.get(4..).unwrap_or_default().chunks_exact(4) {
            let (key, count, at) = (entry[0], usize::from(entry[2]), usize::from(entry[3]));
            match entry[1] {
                0 => drop(keys.short.insert(key, entry[3])),
                34_736 => {
                    let found = doubles.get(at..at + count).unwrap_or_default();
                    keys.double.insert(key, found.to_vec());
                }
                34_737 => {
                    let found = texts.get(at..at + count).unwrap_or_default();
                    keys.text.insert(key, found.trim_end_matches('|').to_owned());
                }
                _ => {}
            }
        }
        keys
    }

    /// Whether positions are those of the middles of pixels.
    pub fn is_of_middles(&self) -> bool {
        self.short.get(&RASTER_TYPE) == Some(&IS_POINT)
    }

    /// The system, or what one nobody knows is called; nothing where none is named.
    pub fn system(&self) -> Option<Result<Crs, String>> {
        let code = self.short.get(&PROJECTED).or_else(|| self.short.get(&GEOGRAPHIC))?;
        if *code == GIVEN {
            return Some(Crs::from_wkt(&self.as_text()).map_err(|_| self.called()));
        }
        let named = || format!("EPSG:{code}");
        Some(Crs::from_epsg(u32::from(*code)).map_err(|_| named()))
    }

    fn called(&self) -> String {
        CITATIONS.iter().find_map(|key| self.text.get(key)).cloned().unwrap_or_default()
    }

    fn number(&self, key: u16) -> Option<f64> {
        self.double.get(&key)?.first().copied()
    }

    /// The system as a `.prj` would have it.
    fn as_text(&self) -> String {
        let datum = match self.short.get(&GEOGRAPHIC) {
            Some(4326) => "WGS_1984".to_owned(),
            Some(4756) => "VN_2000".to_owned(),
            Some(_) | None => self.text.get(&GEOGRAPHIC_CITATION).cloned().unwrap_or_default(),
        };
        let datum = datum.replace('"', "");
        let radius = self.number(RADIUS).unwrap_or(6_378_137.0);
        let flattening = self.number(FLATTENING).unwrap_or(298.257_223_563);
        let shift: Vec<String> =
            self.double.get(&SHIFT).into_iter().flatten().map(f64::to_string).collect();
        let shift =
            if shift.is_empty() { String::new() } else { format!(",TOWGS84[{}]", shift.join(",")) };
        let degrees = format!(
            "GEOGCS[\"{datum}\",DATUM[\"{datum}\",SPHEROID[\"\",{radius},{flattening}]{shift}],\
             PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"
        );
        if self.short.get(&METHOD) != Some(&TRANSVERSE_MERCATOR) {
            return if self.short.contains_key(&PROJECTED) { String::new() } else { degrees };
        }
        let mut plane = format!("PROJCS[\"\",{degrees},PROJECTION[\"Transverse_Mercator\"]");
        for (name, key) in [
            ("central_meridian", CENTRAL_MERIDIAN),
            ("scale_factor", SCALE),
            ("false_easting", FALSE_EASTING),
            ("false_northing", FALSE_NORTHING),
        ] {
            if let Some(number) = self.number(key) {
                // Writing into a text does not fail.
                let _ = write!(plane, ",PARAMETER[\"{name}\",{number}]");
            }
        }
        plane + ",UNIT[\"metre\",1]]"
    }
}

/// From pixels, counted from the upper left corner, to positions, as the tags have it.
pub fn pixels_to_positions(decoder: &mut Decoder<Lent>, keys: &Keys) -> Option<AffineTransform> {
    let whole = decoder.get_tag_f64_vec(Tag::ModelTransformationTag).ok();
    let placed = if let Some(&[a, b, _, x, d, e, _, y, ..]) = whole.as_deref() {
        AffineTransform::new(a, b, x, d, e, y)
    } else {
        let scale = decoder.get_tag_f64_vec(Tag::ModelPixelScaleTag).ok()?;
        let tie = decoder.get_tag_f64_vec(Tag::ModelTiepointTag).ok()?;
        let (&[across, down, ..], &[column, row, _, x, y, ..]) = (&scale[..], &tie[..]) else {
            return None;
        };
        AffineTransform::new(across, 0.0, x - column * across, 0.0, -down, y + row * down)
    };
    let half = if keys.is_of_middles() { -0.5 } else { 0.0 };
    let corner = placed.apply(geo::coord! { x: half, y: half });
    Some(AffineTransform::new(placed.a(), placed.b(), corner.x, placed.d(), placed.e(), corner.y))
}
