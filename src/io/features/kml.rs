//! KML and KMZ of Google Earth: a layer a folder, a row a placemark, degrees on WGS 84.
//!
//! What a file only points to is not fetched, and said.

use super::archive::{Archive, Member};
use super::feature::{DeclaredCrs, Shape, broken, gathered};
use super::layer::{FeatureFile, Layer, LeftOut};
use super::plain_words::plain;
use super::properties::{Properties, Table};
use super::tree::{self, Element, Next, Tree};
use crate::geodesy::Crs;
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use crate::wkb::Geometry;
use geo::{Coord, LineString, MultiPolygon, Polygon};
use std::path::Path;

/// Things of a folder that are no placemarks.
const LEFT_OUT: [&str; 5] =
    ["NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour"];
/// What a placemark can be drawn as.
const GEOMETRIES: [&str; 7] =
    ["Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack"];
/// What a placemark says in elements of their own, beside name and description.
const SAID: [&str; 2] = ["address", "phoneNumber"];

pub(super) fn read(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    let bytes = bytes(path, &waiting.part(0.0, 0.2))?;
    let file = of_bytes(&bytes, stem(path), &[], &waiting.part(0.2, 1.0));
    file.map_err(|obstacle| IoTrouble::new(path, obstacle))
}

/// The maps in a `.kmz`, which link to each other; none where nothing in it is one.
pub(super) fn read_packed(
    archive: &mut Archive,
    path: &Path,
    waiting: &Waiting,
) -> Result<Option<FeatureFile>, IoObstacle> {
    let members = archive.members();
    let maps: Vec<&Member> = members.iter().filter(|member| member.ending == "kml").collect();
    let within: Vec<&str> = maps.iter().map(|map| map.stem.as_str()).collect();
    let mut whole: Option<FeatureFile> = None;
    for (map, waiting) in maps.iter().zip(waiting.shared_by(maps.len())) {
        let bytes = archive.bytes(map)?;
        let name = if whole.is_none() { stem(path) } else { map.stem.clone() };
        match (of_bytes(&bytes, name, &within, &waiting), &mut whole) {
            (read, None) => whole = Some(read?),
            (Ok(more), Some(file)) => {
                file.layers.extend(more.layers);
                file.left_out.extend(more.left_out);
            }
            (Err(_), Some(file)) => {
                let (sort, layer) = (".kml".to_owned(), map.stem.clone());
                file.left_out.push(LeftOut { sort, layer, count: 1 });
            }
        }
    }
    Ok(whole)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The map in a file called so, packed beside those it may link to.
fn of_bytes(
    bytes: &[u8],
    name: String,
    within: &[&str],
    waiting: &Waiting,
) -> Result<FeatureFile, IoObstacle> {
    let text = tree::text(bytes);
    let mut map = Map { folders: vec![Folder::default()], within, ..Map::default() };
    map.folders[0].name = name;
    if !map.read(&text, waiting)? {
        return Err(IoObstacle::Broken("no end of KML".to_owned()));
    }
    Ok(map.into_file())
}

/// What has been read, and which folders are open.
#[derive(Default)]
struct Map<'a> {
    /// The names of the maps packed beside it.
    within: &'a [&'a str],
    folders: Vec<Folder>,
    open: Vec<usize>,
    left_out: Vec<LeftOut>,
}

#[derive(Default)]
struct Folder {
    name: String,
    table: Table,
    shapes: Vec<Shape>,
    models: usize,
}

impl Map<'_> {
    /// Answers whether there was a map and it came to its end.
    fn read(&mut self, text: &str, waiting: &Waiting) -> Result<bool, IoObstacle> {
        let mut tree = Tree::new(text, waiting);
        let (mut depth, mut is_map) = (0_usize, false);
        loop {
            let tag = match tree.next()? {
                Next::Opens(tag) => tag,
                Next::Closes => {
                    self.open.pop();
                    depth = depth.saturating_sub(1);
                    continue;
                }
                Next::Ends => return Ok(is_map && depth == 0),
            };
            let name = tag.local_name().as_ref().to_owned();
            is_map |= ["kml", "Document", "Folder", "Placemark"].contains(&name.as_str());
            if name == "kml" {
                self.open.push(self.here());
                depth += 1;
            } else if name == "Document" || name == "Folder" {
                self.folders.push(Folder::default());
                self.open.push(self.folders.len() - 1);
                depth += 1;
            } else {
                let Some(element) = tree.whole(&tag)? else { return Ok(false) };
                self.take(&element);
            }
        }
    }

    /// The folder that is open.
    fn here(&self) -> usize {
        self.open.last().copied().unwrap_or_default()
    }

    fn take(&mut self, element: &Element) {
        let here = self.here();
        let folder = &mut self.folders[here];
        match element.name.as_str() {
            "Placemark" => folder.take(element),
            "name" if here > 0 => element.text.trim().clone_into(&mut folder.name),
            "NetworkLink" if is_within(element, self.within) => {}
            sort if LEFT_OUT.contains(&sort) => self.leave_out(sort, here),
            _ => {}
        }
    }

    fn leave_out(&mut self, sort: &str, folder: usize) {
        let layer = &self.folders[folder].name;
        let known = self.left_out.iter_mut().find(|one| one.sort == sort && one.layer == *layer);
        if let Some(known) = known {
            known.count += 1;
        } else {
            let sort = sort.to_owned();
            self.left_out.push(LeftOut { sort, layer: layer.clone(), count: 1 });
        }
    }

    fn into_file(self) -> FeatureFile {
        let mut file = FeatureFile { left_out: self.left_out, ..FeatureFile::default() };
        for folder in self.folders {
            let Folder { name, table, shapes, models } = folder;
            if models > 0 {
                let (sort, layer) = ("Model".to_owned(), name.clone());
                file.left_out.push(LeftOut { sort, layer, count: models });
            }
            if !shapes.is_empty() {
                let mut layer = Layer::new(&name, Vec::new(), DeclaredCrs::Known(Crs::Wgs84));
                layer.shapes = shapes;
                table.into_sheet(&mut layer.table);
                file.layers.push(layer);
            }
        }
        file
    }
}

impl Folder {
    fn take(&mut self, placemark: &Element) {
        let is_geometry = |child: &&Element| GEOMETRIES.contains(&child.name.as_str());
        let drawings: Vec<&Element> = placemark.children.iter().filter(is_geometry).collect();
        if drawings.is_empty() && placemark.child("Model").is_some() {
            self.models += 1;
            return;
        }
        self.table.push(Properties::of_words(words(placemark)));
        // Some programs write an empty point beside the track.
        let shapes: Option<Vec<Geometry>> = drawings.into_iter().map(geometry).collect();
        self.shapes.push(shapes.map_or_else(|| Err(broken(&"KML")), |shapes| Ok(gathered(shapes))));
    }
}

/// Whether a link leads to a map packed beside it.
fn is_within(link: &Element, within: &[&str]) -> bool {
    let target = link.child("Link").or_else(|| link.child("Url"));
    let href = target.and_then(|target| target.says("href")).unwrap_or_default();
    let file = href.rsplit(['/', '\\']).next().unwrap_or_default();
    file.rsplit_once('.').is_some_and(|(stem, ending)| ending == "kml" && within.contains(&stem))
        && !href.contains("://")
}

/// What a placemark says, by columns.
fn words(placemark: &Element) -> Vec<(String, String)> {
    let name = placemark.says("name").unwrap_or_default();
    let mut words = vec![("name".to_owned(), name.to_owned())];
    let mut say = |column: &str, text: &str| {
        if !text.is_empty() {
            words.push((column.to_owned(), text.to_owned()));
        }
    };
    say("description", &plain(placemark.says("description").unwrap_or_default()));
    for said in SAID {
        say(said, placemark.says(said).unwrap_or_default());
    }
    let moment = placemark.child("TimeStamp").and_then(|stamp| stamp.says("when"));
    say("when", moment.unwrap_or_default());
    for data in placemark.all("ExtendedData") {
        for one in data.all("Data") {
            say(one.attribute("name").unwrap_or_default(), one.says("value").unwrap_or_default());
        }
        for one in data.all("SchemaData").flat_map(|schema| schema.all("SimpleData")) {
            say(one.attribute("name").unwrap_or_default(), one.text.trim());
        }
    }
    words
}

/// Nothing where its coordinates are broken.
fn geometry(element: &Element) -> Option<Geometry> {
    Some(match element.name.as_str() {
        "Point" => Geometry::Point(coordinates(element)?.first().copied().map(Into::into)),
        "LineString" | "LinearRing" => Geometry::Line(LineString(coordinates(element)?)),
        "Polygon" => Geometry::Rings(MultiPolygon(vec![polygon(element)?])),
        "Track" => Geometry::Line(track(element)?),
        _ => {
            let members = element.children.iter();
            let members = members.filter(|child| GEOMETRIES.contains(&child.name.as_str()));
            gathered(members.map(geometry).collect::<Option<_>>()?)
        }
    })
}

fn polygon(element: &Element) -> Option<Polygon> {
    let rings = |boundary: &'static str| {
        let boundaries = element.all(boundary).flat_map(|boundary| boundary.all("LinearRing"));
        boundaries.map(|ring| coordinates(ring).map(LineString)).collect::<Option<Vec<_>>>()
    };
    let outer = rings("outerBoundaryIs")?.into_iter().next();
    Some(Polygon::new(outer.unwrap_or_else(|| LineString(Vec::new())), rings("innerBoundaryIs")?))
}

/// "107.5,16.4,0 107.6,16.4"; space beside a comma is forgiven.
fn coordinates(element: &Element) -> Option<Vec<Coord>> {
    let text = element.says("coordinates").unwrap_or_default();
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let text = parts.join(",");
    text.split_whitespace().map(|tuple| position(&tuple.split(',').collect::<Vec<_>>())).collect()
}

/// The places of a journey, each "107.5 16.4 12".
fn track(element: &Element) -> Option<LineString> {
    let places = element
        .all("coord")
        .map(|place| position(&place.text.split_whitespace().collect::<Vec<_>>()));
    places.collect::<Option<Vec<_>>>().map(LineString)
}

fn position(numbers: &[&str]) -> Option<Coord> {
    let [x, y] = numbers.first_chunk::<2>().filter(|_| numbers.len() <= 4)?;
    Some(Coord { x: x.parse().ok()?, y: y.parse().ok()? })
}
