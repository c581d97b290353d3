//! GPX of handheld receivers: waypoints, routes and tracks, a layer each; degrees on WGS 84.

use super::feature::{DeclaredCrs, Shape, broken, gathered};
use super::layer::{FeatureFile, Layer};
use super::properties::{Properties, Table};
use super::tree::{self, Element, Next, Tree};
use crate::geodesy::Crs;
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use crate::wkb::Geometry;
use geo::{Coord, LineString};
use std::path::Path;

/// The sorts of things in a file and the layers they make.
const SORTS: [(&str, &str); 3] = [("wpt", "waypoints"), ("rte", "routes"), ("trk", "tracks")];
/// What a thing says, in elements of their own.
const SAID: [&str; 8] = ["name", "time", "ele", "desc", "cmt", "type", "sym", "number"];

pub(super) fn read(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    let bytes = bytes(path, &waiting.part(0.0, 0.2))?;
    let file = layers(&tree::text(&bytes), &waiting.part(0.2, 1.0));
    let file =
        file.and_then(|file| file.ok_or_else(|| IoObstacle::Broken("no end of GPX".to_owned())));
    file.map_err(|obstacle| IoTrouble::new(path, obstacle))
}

/// Nothing where it is none, or has no end.
fn layers(text: &str, waiting: &Waiting) -> Result<Option<FeatureFile>, IoObstacle> {
    let mut found: [(Table, Vec<Shape>); 3] = Default::default();
    let mut tree = Tree::new(text, waiting);
    let (mut is_gpx, mut is_whole) = (false, false);
    loop {
        let tag = match tree.next()? {
            Next::Opens(tag) => tag,
            Next::Closes => {
                is_whole = true;
                continue;
            }
            Next::Ends => break,
        };
        if tag.local_name().as_ref() == "gpx" {
            is_gpx = true;
            continue;
        }
        let Some(element) = tree.whole(&tag)? else { return Ok(None) };
        let sort = SORTS.iter().position(|(sort, _)| *sort == element.name);
        if let Some((table, shapes)) = sort.and_then(|sort| found.get_mut(sort)) {
            table.push(Properties::of_words(words(&element)));
            shapes.push(geometry(&element).map_or_else(|| Err(broken(&element.name)), Ok));
        }
    }
    let layers = SORTS.into_iter().zip(found).filter(|(_, (_, shapes))| !shapes.is_empty());
    let layers = layers.map(|((_, name), (table, shapes))| {
        let mut layer = Layer::new(name, Vec::new(), DeclaredCrs::Known(Crs::Wgs84));
        layer.shapes = shapes;
        table.into_sheet(&mut layer.table);
        layer
    });
    let file = FeatureFile { layers: layers.collect(), ..FeatureFile::default() };
    Ok((is_gpx && is_whole).then_some(file))
}

fn words(element: &Element) -> Vec<(String, String)> {
    let first = points(element).next().filter(|point| point.name != "wpt");
    let of_first = |said| first.and_then(|point| point.says(said)).filter(|_| said == "time");
    let said = |said: &&'static str| {
        let text = element.says(said).or_else(|| of_first(*said))?;
        Some(((*said).to_owned(), text.to_owned()))
    };
    SAID.iter().filter_map(said).collect()
}

/// The points of a thing, in their order.
fn points(element: &Element) -> Box<dyn Iterator<Item = &Element> + '_> {
    match element.name.as_str() {
        "rte" => Box::new(element.all("rtept")),
        "trk" => Box::new(element.all("trkseg").flat_map(|part| part.all("trkpt"))),
        _ => Box::new(std::iter::once(element)),
    }
}

/// Nothing where a position is broken.
fn geometry(element: &Element) -> Option<Geometry> {
    let way = |points: Vec<&Element>| -> Option<Geometry> {
        let positions = points.into_iter().map(position).collect::<Option<Vec<Coord>>>()?;
        Some(Geometry::Line(LineString(positions)))
    };
    match element.name.as_str() {
        "wpt" => Some(Geometry::Point(Some(position(element)?.into()))),
        "rte" => way(points(element).collect()),
        _ => {
            let parts = element.all("trkseg").map(|part| part.all("trkpt").collect::<Vec<_>>());
            let parts = parts.filter(|points| !points.is_empty()).map(way);
            Some(gathered(parts.collect::<Option<_>>()?))
        }
    }
}

fn position(point: &Element) -> Option<Coord> {
    let number = |name| point.attribute(name)?.trim().parse::<f64>().ok();
    Some(Coord { x: number("lon")?, y: number("lat")? })
}
