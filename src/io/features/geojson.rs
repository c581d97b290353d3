//! `GeoJSON` (RFC 7946), with the `crs` member older programs still write.
//!
//! A feature that is broken is one row with its reason; only where the whole is no `GeoJSON` is the
//! file refused.

use super::feature::{DeclaredCrs, Feature, Shape, declared, name_rank, no_polygon};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use geo::MultiPolygon;
use geojson::{Feature as JsonFeature, Geometry, GeometryValue, PolygonType};
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
    let name = name_of(&item);
    let read = if item["type"] == "Feature" {
        serde_json::from_value::<JsonFeature>(item).map(|feature| feature.geometry)
    } else {
        serde_json::from_value::<Geometry>(item).map(Some)
    };
    let shape = match read {
        Ok(geometry) => shape(geometry),
        Err(error) => broken(&error),
    };
    Feature { name, crs: crs.clone(), shape, doubts: Vec::new() }
}

fn broken(why: &dyn std::fmt::Display) -> Shape {
    tracing::warn!("broken feature: {why}");
    Shape::NoLand(Message::new("io-feature-broken"))
}

/// What a feature is called, broken or not.
fn name_of(feature: &Value) -> Option<String> {
    let properties = feature["properties"].as_object().into_iter().flatten();
    let named = properties
        .filter_map(|(key, value)| Some((name_rank(key)?, text_of(value)?)))
        .min_by_key(|(rank, _)| *rank);
    named.map(|(_, name)| name).or_else(|| text_of(&feature["id"]))
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
    let kind = geometry.value.type_name();
    let Some(polygons) = polygons(geometry.value) else {
        return no_polygon(kind);
    };
    if polygons.is_empty() || polygons.iter().any(Vec::is_empty) {
        return Shape::NoLand(Message::new("io-feature-without-geometry"));
    }
    let value = GeometryValue::MultiPolygon { coordinates: polygons };
    match MultiPolygon::<f64>::try_from(&value) {
        Ok(rings) => Shape::Rings(rings),
        Err(error) => broken(&error),
    }
}

/// The polygons of a geometry or among the members of a collection; nothing where it is something
/// else.
fn polygons(value: GeometryValue) -> Option<Vec<PolygonType>> {
    match value {
        GeometryValue::Polygon { coordinates } => Some(vec![coordinates]),
        GeometryValue::MultiPolygon { coordinates } => Some(coordinates),
        GeometryValue::GeometryCollection { geometries } => {
            let members = geometries.into_iter().filter_map(|member| polygons(member.value));
            let polygons: Vec<PolygonType> = members.flatten().collect();
            (!polygons.is_empty()).then_some(polygons)
        }
        GeometryValue::Point { .. }
        | GeometryValue::MultiPoint { .. }
        | GeometryValue::LineString { .. }
        | GeometryValue::MultiLineString { .. } => None,
    }
}
