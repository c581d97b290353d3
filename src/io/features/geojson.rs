//! `GeoJSON` (RFC 7946), with the `crs` member older programs still write.
//!
//! A feature that is broken is one row with its reason; only where the whole is no `GeoJSON` is the
//! file refused.

use super::{DeclaredCrs, Feature, Shape, declared, name_rank};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use geo::MultiPolygon;
use geojson::feature::Id;
use geojson::{Feature as JsonFeature, Geometry, GeometryValue};
use serde_json::Value;
use std::path::Path;

pub(super) fn read(path: &Path) -> Result<Vec<Feature>, IoTrouble> {
    let broken = |why: String| IoTrouble::new(path, IoObstacle::Broken(why));
    let whole: Value = serde_json::from_slice(without_mark(&bytes(path)?))
        .map_err(|error| broken(error.to_string()))?;
    let crs = crs_of(&whole);
    let items = match (whole["type"].as_str(), &whole["features"]) {
        (Some("FeatureCollection"), Value::Array(features)) => features.clone(),
        (Some("FeatureCollection"), _) => {
            return Err(broken("FeatureCollection: features".to_owned()));
        }
        (Some(_), _) => vec![whole],
        (None, _) => return Err(broken("type".to_owned())),
    };
    Ok(items.into_iter().map(|item| feature(item, &crs)).collect())
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn crs_of(whole: &Value) -> DeclaredCrs {
    match whole["crs"]["properties"]["name"].as_str() {
        Some(name) => declared(name),
        None => DeclaredCrs::Known(Crs::Wgs84),
    }
}

fn feature(item: Value, crs: &DeclaredCrs) -> Feature {
    let crs = crs.clone();
    let is_feature = item["type"] == "Feature";
    let read = if is_feature {
        serde_json::from_value::<JsonFeature>(item)
            .map(|feature| (name_of(&feature), feature.geometry))
    } else {
        serde_json::from_value::<Geometry>(item).map(|geometry| (None, Some(geometry)))
    };
    match read {
        Ok((name, geometry)) => Feature { name, crs, shape: shape(geometry), doubts: Vec::new() },
        Err(error) => {
            let why = Message::new("io-feature-broken").with("why", error.to_string());
            Feature { name: None, crs, shape: Shape::NoLand(why), doubts: Vec::new() }
        }
    }
}

fn name_of(feature: &JsonFeature) -> Option<String> {
    let named = feature
        .properties_iter()
        .filter_map(|(key, value)| Some((name_rank(key)?, text_of(value)?)))
        .min_by_key(|(rank, _)| *rank);
    named.map(|(_, name)| name).or_else(|| match feature.id.as_ref()? {
        Id::String(id) => Some(id.clone()),
        Id::Number(id) => Some(id.to_string()),
    })
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn shape(geometry: Option<Geometry>) -> Shape {
    let Some(geometry) = geometry else {
        return Shape::NoLand(Message::new("io-feature-without-geometry"));
    };
    let polygons = match geometry.value {
        GeometryValue::Polygon { coordinates } => vec![coordinates],
        GeometryValue::MultiPolygon { coordinates } => coordinates,
        other @ (GeometryValue::Point { .. }
        | GeometryValue::MultiPoint { .. }
        | GeometryValue::LineString { .. }
        | GeometryValue::MultiLineString { .. }
        | GeometryValue::GeometryCollection { .. }) => {
            return Shape::NoLand(
                Message::new("io-feature-no-polygon").with("kind", other.type_name()),
            );
        }
    };
    if polygons.is_empty() || polygons.iter().any(Vec::is_empty) {
        return Shape::NoLand(Message::new("io-feature-without-geometry"));
    }
    let value = GeometryValue::MultiPolygon { coordinates: polygons };
    match MultiPolygon::<f64>::try_from(&value) {
        Ok(rings) => Shape::Rings(rings),
        Err(error) => {
            Shape::NoLand(Message::new("io-feature-broken").with("why", error.to_string()))
        }
    }
}
