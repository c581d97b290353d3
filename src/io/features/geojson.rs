//! `GeoJSON` (RFC 7946), whole or a feature a line (RFC 8142), with the `crs` member older programs
//! still write.
//!
//! A feature that is broken is one row with its reason; only where the whole is no `GeoJSON` is the
//! file refused.

use super::coordinates::{Coordinates, polygon};
use super::feature::{DeclaredCrs, Shape, UNDRAWN, broken, declared};
use super::layer::{FeatureFile, Layer};
use super::properties::{Properties, Table};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use crate::wkb::Geometry;
use geo::{LineString, MultiPolygon};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The share of the work that is done when all bytes are here, and when all features are read.
const BYTES: f64 = 0.2;
const FEATURES: f64 = 0.9;

/// What stands at the top of a file, or on a line of one.
#[derive(Deserialize)]
struct Whole<'a> {
    #[serde(borrow, rename = "type")]
    sort: Option<Cow<'a, str>>,
    #[serde(borrow)]
    features: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    crs: Option<&'a RawValue>,
    name: Option<String>,
}

/// A feature as nearly all are: read in one go.
#[derive(Deserialize)]
struct SoundFeature<'a> {
    #[serde(borrow, rename = "type")]
    sort: Cow<'a, str>,
    #[serde(borrow)]
    geometry: Option<RawGeometry<'a>>,
    #[serde(borrow)]
    properties: Option<Properties<'a>>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

/// Any feature: one whose geometry is broken still says what it says.
#[derive(Deserialize)]
struct RawFeature<'a> {
    #[serde(borrow, rename = "type")]
    sort: Option<Cow<'a, str>>,
    #[serde(borrow)]
    geometry: Option<&'a RawValue>,
    #[serde(borrow)]
    properties: Option<Properties<'a>>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct RawGeometry<'a> {
    #[serde(borrow, rename = "type")]
    sort: Cow<'a, str>,
    coordinates: Option<Coordinates>,
    #[serde(borrow)]
    geometries: Option<Vec<RawGeometry<'a>>>,
}

pub(super) fn read(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    let refused = |why: String| IoTrouble::new(path, IoObstacle::Broken(why));
    let bytes = bytes(path, &waiting.part(0.0, BYTES))?;
    let broken = |error: serde_json::Error| refused(error.to_string());
    let mut layer_name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let mut crs = DeclaredCrs::Known(Crs::Wgs84);
    let mut items: Vec<&RawValue> = Vec::new();
    for (whole, text) in wholes(&bytes).map_err(broken)? {
        match (whole.sort.as_deref(), whole.features) {
            (Some("FeatureCollection"), Some(features)) => items.extend(features),
            (Some("FeatureCollection"), None) => {
                return Err(refused("FeatureCollection: features".to_owned()));
            }
            (Some("Topology"), _) => {
                return Err(IoTrouble::new(path, IoObstacle::OtherMap("TopoJSON")));
            }
            (Some(_), _) => items.push(serde_json::from_slice(text).map_err(broken)?),
            (None, _) => return Err(refused("type".to_owned())),
        }
        if let Some(name) = whole.crs.and_then(crs_name) {
            crs = declared(&name);
        }
        layer_name = whole.name.or(layer_name);
    }
    let features = features(&items, &waiting.part(BYTES, FEATURES))
        .map_err(|obstacle| IoTrouble::new(path, obstacle))?;
    let mut layer = Layer::new(&layer_name.unwrap_or_default(), Vec::new(), crs);
    let mut table = Table::default();
    let (rest, of) = (waiting.part(FEATURES, 1.0), features.len());
    for (place, (properties, shape)) in features.into_iter().enumerate() {
        rest.go_on(place, of).map_err(|obstacle| IoTrouble::new(path, obstacle))?;
        table.push(properties);
        layer.shapes.push(shape);
    }
    table.into_sheet(&mut layer.table);
    Ok(FeatureFile { layers: vec![layer], left_out: Vec::new() })
}

/// The values of a file with their texts: one, or a sequence with or without the sign that begins a
/// record.
fn wholes(bytes: &[u8]) -> serde_json::Result<Vec<(Whole<'_>, &[u8])>> {
    const RECORD: u8 = 0x1e;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&RECORD) {
        let records = bytes.split(|byte| *byte == RECORD);
        let records = records.filter(|text| !text.trim_ascii().is_empty());
        return records.map(|text| Ok((serde_json::from_slice(text)?, text))).collect();
    }
    let mut stream = serde_json::Deserializer::from_slice(bytes).into_iter();
    let mut wholes = Vec::new();
    let mut from = 0;
    while let Some(whole) = stream.next() {
        wholes.push((whole?, &bytes[from..stream.byte_offset()]));
        from = stream.byte_offset();
    }
    // An empty file is no sequence of nothing.
    if wholes.is_empty() {
        return serde_json::from_slice(bytes).map(|whole| vec![(whole, bytes)]);
    }
    Ok(wholes)
}

fn crs_name(crs: &RawValue) -> Option<String> {
    let crs: serde_json::Value = serde_json::from_str(crs.get()).ok()?;
    crs["properties"]["name"].as_str().map(str::to_owned)
}

/// All of them, read on all cores.
fn features<'a>(
    items: &[&'a RawValue],
    waiting: &Waiting,
) -> Result<Vec<(Properties<'a>, Shape)>, IoObstacle> {
    let done = AtomicUsize::new(0);
    let one = |item: &&'a RawValue| {
        waiting.go_on(done.fetch_add(1, Ordering::Relaxed), items.len())?;
        Ok(feature(item))
    };
    items.par_iter().map(one).collect()
}

/// A feature or a bare geometry: what it says, and its shape.
fn feature(item: &RawValue) -> (Properties<'_>, Shape) {
    if let Ok(feature) = serde_json::from_str::<SoundFeature<'_>>(item.get())
        && feature.sort == "Feature"
    {
        let mut properties = feature.properties.unwrap_or_default();
        properties.identify(feature.id);
        return (properties, feature.geometry.map_or(UNDRAWN, RawGeometry::read));
    }
    let feature = match serde_json::from_str::<RawFeature<'_>>(item.get()) {
        Ok(feature) => feature,
        Err(error) => return (Properties::default(), Err(broken(&error))),
    };
    let RawFeature { sort, geometry, properties, id } = feature;
    let mut properties = properties.unwrap_or_default();
    properties.identify(id);
    let geometry = if sort.as_deref() == Some("Feature") { geometry } else { Some(item) };
    let shape = match geometry.map(|geometry| serde_json::from_str(geometry.get())) {
        Some(Ok(geometry)) => RawGeometry::read(geometry),
        Some(Err(error)) => Err(broken(&error)),
        None => UNDRAWN,
    };
    (properties, shape)
}

impl RawGeometry<'_> {
    fn read(self) -> Result<Geometry, Message> {
        let wrong = || Err(broken(&self.sort));
        let Some(coordinates) = self.coordinates else {
            let Some(members) = self.geometries.filter(|_| self.sort == "GeometryCollection")
            else {
                return wrong();
            };
            let members: Result<Vec<Geometry>, Message> =
                members.into_iter().map(Self::read).collect();
            return Ok(Geometry::Parts(
                members?.into_iter().filter(|one| !one.is_empty()).collect(),
            ));
        };
        Ok(match (&*self.sort, coordinates) {
            (_, Coordinates::Nothing) => Geometry::Parts(Vec::new()),
            ("Point", Coordinates::Position(at)) => Geometry::Point(Some(at.into())),
            ("MultiPoint", Coordinates::Positions(positions)) => Geometry::Parts(
                positions.into_iter().map(|at| Geometry::Point(Some(at.into()))).collect(),
            ),
            ("LineString", Coordinates::Positions(way)) => Geometry::Line(LineString(way)),
            ("MultiLineString", Coordinates::Ways(ways)) => {
                Geometry::Parts(ways.into_iter().map(Geometry::Line).collect())
            }
            ("Polygon", Coordinates::Ways(rings)) => {
                Geometry::Rings(MultiPolygon(vec![polygon(rings)]))
            }
            ("MultiPolygon", Coordinates::Polygons(polygons)) => Geometry::Rings(polygons),
            _ => return wrong(),
        })
    }
}
