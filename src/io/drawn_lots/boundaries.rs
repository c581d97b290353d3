//! What bounds lots in a drawing: hatches first, then closed ways, then whatever lines part.

use super::faces::faces;
use crate::io::features::{FeatureFile, Layer};
use crate::io::signs::Signs;
use crate::wkb::Geometry;
use geo::{LineString, MultiPolygon, Polygon};
use std::collections::{BTreeSet, HashSet};

/// Entities that fill land.
const FILLS: &[&str] = &["HATCH", "MPOLYGON"];
/// Entities that go around land.
const WAYS: &[&str] = &["LWPOLYLINE", "POLYLINE"];
/// Rings with the same corners to this many parts of a metre are one, drawn twice.
const PARTS: f64 = 100.0;

/// Where something in a drawing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its layer.
    pub layer: String,
    /// What the format calls it; nothing where several lines make it up.
    pub entity: String,
    /// Its number in the drawing.
    pub handle: String,
}

/// How land was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bounds {
    /// The layers it was looked for on.
    pub layers: Vec<String>,
    /// How many hatches have land.
    pub hatches: usize,
    /// How many closed ways are no hatch's border.
    pub ways: usize,
    /// How many closed ways only draw the border of a hatch or of another way again.
    pub doubled: usize,
    /// How many pieces lie between loose lines.
    pub faces: usize,
    /// Lines an end of which meets no other.
    pub loose: Vec<(LineString, Source)>,
}

/// Land that is bounded, each piece with where it is from.
pub(super) type Land = Vec<(MultiPolygon, Source)>;

/// What is bounded on the layers said, or on those that most likely bound lots.
pub(super) fn bounded(
    file: &FeatureFile,
    said: Option<&[String]>,
    signs: &Signs,
) -> (Land, Bounds) {
    let layers: Vec<&Layer> = match said {
        Some(said) => file.layers.iter().filter(|layer| said.contains(&layer.table.name)).collect(),
        None => likely(file, signs),
    };
    let mut bounds = Bounds {
        layers: layers.iter().map(|layer| layer.table.name.clone()).collect(),
        ..Bounds::default()
    };
    let mut found = Land::new();
    let mut seen: HashSet<Vec<(i64, i64)>> = HashSet::new();
    for (layer, row, rings) in land(&layers, FILLS) {
        bounds.hatches += 1;
        for part in &rings.0 {
            seen.extend(std::iter::once(part.exterior()).chain(part.interiors()).map(corners));
            found.push((MultiPolygon(vec![part.clone()]), source(layer, row)));
        }
    }
    for (layer, row, rings) in land(&layers, WAYS) {
        let ring = rings.0.first().map(Polygon::exterior).map(corners).unwrap_or_default();
        if seen.insert(ring) {
            bounds.ways += 1;
            found.push((rings.clone(), source(layer, row)));
        } else {
            bounds.doubled += 1;
        }
    }
    if found.is_empty() {
        found = between_lines(&layers, &mut bounds);
    }
    (found, bounds)
}

/// Layers named for a use of land; else those with hatches; else those with closed ways; else all.
fn likely<'a>(file: &'a FeatureFile, signs: &Signs) -> Vec<&'a Layer> {
    let with = |sorts: &[&str]| -> Vec<&'a Layer> {
        let has = |layer: &&Layer| land(&[*layer], sorts).next().is_some();
        file.layers.iter().filter(has).collect()
    };
    let closed = with(&[FILLS, WAYS].concat());
    let is_named = |layer: &&Layer| signs.said_by(&layer.table.name).is_some();
    let named: Vec<&'a Layer> = closed.iter().copied().filter(is_named).collect();
    let choices = [named, with(FILLS), closed];
    let all = || file.layers.iter().collect();
    choices.into_iter().find(|choice| !choice.is_empty()).unwrap_or_else(all)
}

/// All land of the drawing that something fills or goes around.
pub(super) fn rings_of(file: &FeatureFile) -> impl Iterator<Item = &MultiPolygon> {
    let layers: Vec<&Layer> = file.layers.iter().collect();
    let sorts = [FILLS, WAYS].concat();
    land(&layers, &sorts).map(|(_, _, rings)| rings).collect::<Vec<_>>().into_iter()
}

/// Land that entities of these sorts cover, each with its row.
fn land<'a>(
    layers: &[&'a Layer],
    sorts: &[&str],
) -> impl Iterator<Item = (&'a Layer, usize, &'a MultiPolygon)> {
    layers.iter().copied().flat_map(|layer| {
        let rows = layer.shapes.iter().enumerate().filter_map(|(place, shape)| {
            let Ok(Geometry::Rings(rings)) = shape else { return None };
            sorts.contains(&layer.table.cell(place + 1, 0)).then_some((layer, place + 1, rings))
        });
        rows.collect::<Vec<_>>()
    })
}

fn between_lines(layers: &[&Layer], bounds: &mut Bounds) -> Land {
    let mut ways: Vec<LineString> = Vec::new();
    let mut sources = Vec::new();
    for layer in layers {
        for (place, shape) in layer.shapes.iter().enumerate() {
            if let Ok(Geometry::Line(way)) = shape {
                ways.push(way.clone());
                sources.push(source(layer, place + 1));
            }
        }
    }
    let found = faces(&ways);
    let on: BTreeSet<&str> = sources.iter().map(|source| source.layer.as_str()).collect();
    let layer = on.into_iter().collect::<Vec<_>>().join(", ");
    bounds.faces = found.land.len();
    let loose = found.loose.iter().map(|place| (ways[*place].clone(), sources[*place].clone()));
    bounds.loose = loose.collect();
    let source = Source { layer, ..Source::default() };
    let piece = |face| (MultiPolygon(vec![face]), source.clone());
    found.land.into_iter().map(piece).collect()
}

pub(super) fn source(layer: &Layer, row: usize) -> Source {
    Source {
        layer: layer.table.name.clone(),
        entity: layer.table.cell(row, 0).to_owned(),
        handle: layer.table.cell(row, 1).to_owned(),
    }
}

/// The corners of a ring, wherever it begins and whichever way round it goes.
fn corners(ring: &LineString) -> Vec<(i64, i64)> {
    let rounded = |at: f64| (at * PARTS).round() as i64;
    let mut corners: Vec<(i64, i64)> =
        ring.0.iter().map(|at| (rounded(at.x), rounded(at.y))).collect();
    corners.sort_unstable();
    corners.dedup();
    corners
}
