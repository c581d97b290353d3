//! Texts and the land they stand in.

use super::boundaries::Source;
use super::boundaries::source;
use super::written::{is_of_building, written_m2, written_use};
use crate::domain::{LandUse, UseDetail};
use crate::io::features::{FeatureFile, Layer};
use crate::wkb::Geometry;
use geo::{BoundingRect, Contains, MultiPolygon, Point};
use rstar::primitives::GeomWithData;
use rstar::{AABB, RTree};

/// A text with its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// What it says beside areas, uses and limits of building.
    pub(super) words: String,
    /// What it says land is for.
    pub(super) land_use: Option<(LandUse, Option<UseDetail>)>,
    /// What it can mean as an area, square metres.
    pub(super) areas_m2: Vec<f64>,
    pub(super) source: Source,
    pub(super) at: Point,
}

/// The texts of a drawing, by layer, each with the pieces of land it stands in.
pub(super) struct Texts {
    pub(super) texts: Vec<Placed>,
    /// The texts that stand in each piece of land, in the order of the drawing.
    pub(super) inside: Vec<Vec<usize>>,
}

impl Texts {
    pub(super) fn of<'a>(file: &FeatureFile, land: impl Iterator<Item = &'a MultiPolygon>) -> Self {
        let texts: Vec<Placed> = file.layers.iter().flat_map(placed).collect();
        let spot =
            |(place, text): (usize, &Placed)| GeomWithData::new([text.at.x(), text.at.y()], place);
        let tree = RTree::bulk_load(texts.iter().enumerate().map(spot).collect());
        let inside = land.map(|rings| {
            let Some(around) = rings.bounding_rect() else { return Vec::new() };
            let (least, most) = (around.min(), around.max());
            let around = AABB::from_corners([least.x, least.y], [most.x, most.y]);
            let near = tree.locate_in_envelope(&around).map(|spot| spot.data);
            let mut inside: Vec<usize> =
                near.filter(|place| rings.contains(&texts[*place].at)).collect();
            inside.sort_unstable();
            inside
        });
        Self { inside: inside.collect(), texts }
    }

    /// The texts on a layer that may be the code of a piece of land.
    pub(super) fn codes(&self, land: usize, layer: &str) -> Vec<&Placed> {
        let inside = self.inside[land].iter().map(|place| &self.texts[*place]);
        inside.filter(|text| text.source.layer == layer && !text.words.is_empty()).collect()
    }

    /// The layer whose texts give the most pieces of land exactly one code.
    pub(super) fn likeliest_layer(&self) -> Option<String> {
        let mut layers: Vec<&str> = Vec::new();
        for text in &self.texts {
            if !layers.contains(&text.source.layer.as_str()) {
                layers.push(&text.source.layer);
            }
        }
        let worth = |layer: &str| {
            (0..self.inside.len()).filter(|land| self.codes(*land, layer).len() == 1).count()
        };
        let worths = layers.into_iter().map(|layer| (worth(layer), layer));
        let best = worths.reduce(|best, other| if other.0 > best.0 { other } else { best });
        best.filter(|(worth, _)| *worth > 0).map(|(_, layer)| layer.to_owned())
    }
}

fn placed(layer: &Layer) -> Vec<Placed> {
    let Some(column) =
        layer.table.rows.first().and_then(|heads| heads.iter().position(|head| head == "text"))
    else {
        return Vec::new();
    };
    let text = |(place, shape): (usize, &crate::io::features::Shape)| {
        let Ok(Geometry::Point(Some(at))) = shape else { return None };
        let said = layer.table.cell(place + 1, column);
        let (areas, words): (Vec<&str>, Vec<&str>) =
            said.lines().map(str::trim).partition(|line| !written_m2(line).is_empty());
        let areas_m2 = areas.into_iter().flat_map(written_m2).collect();
        let land_use = words.iter().find_map(|line| written_use(line));
        let mut words = words.into_iter().filter(|line| !line.is_empty() && !is_of_building(line));
        let words = words.next().unwrap_or_default().to_owned();
        let source = source(layer, place + 1);
        (!said.is_empty()).then_some(Placed { words, land_use, areas_m2, source, at: *at })
    };
    layer.shapes.iter().enumerate().filter_map(text).collect()
}
