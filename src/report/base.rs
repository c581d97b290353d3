//! Land, water and rivers under a picture, cut to what it shows.

use super::drawing::Page;
use super::{style, svg};
use crate::domain::colours::Rgb;
use crate::views::scene::world_of_lon_lat;
use geo::{BoundingRect, Coord, Intersects, LineString, MapCoords, Rect};
use geojson::{FeatureCollection, GeoJson};
use std::sync::OnceLock;

/// Whom to name.
pub(super) const SOURCES: &str =
    "GSHHG 2.3.7 (LGPL) · Natural Earth · © GeoNames (CC BY 4.0) · vietnamadminunits (MIT)";

/// The islands every picture that reaches so far names as Vietnam's.
const ISLANDS: [(&str, f64, f64); 2] =
    [("Quần đảo Hoàng Sa (Việt Nam)", 112.0, 16.4), ("Quần đảo Trường Sa (Việt Nam)", 113.9, 9.6)];

struct Layers {
    far_land: Vec<geo::Geometry>,
    land: Vec<geo::Geometry>,
    water: Vec<geo::Geometry>,
    rivers: Vec<geo::Geometry>,
    names: Vec<(String, geo::Point)>,
}

fn layers() -> &'static Layers {
    static LAYERS: OnceLock<Layers> = OnceLock::new();
    LAYERS.get_or_init(|| Layers {
        far_land: shapes(include_str!("../../maps/layers/land_ne_lowzoom.geojson")),
        land: shapes(include_str!("../../maps/layers/land.geojson")),
        water: shapes(include_str!("../../maps/layers/water.geojson")),
        rivers: shapes(include_str!("../../maps/layers/rivers.geojson")),
        names: names(),
    })
}

fn features(source: &str) -> FeatureCollection {
    match source.parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(features)) => features,
        Ok(GeoJson::Feature(_) | GeoJson::Geometry(_)) | Err(_) => {
            unreachable!("the built-in layers are feature collections; a test draws them")
        }
    }
}

fn shapes(source: &str) -> Vec<geo::Geometry> {
    features(source)
        .features
        .into_iter()
        .filter_map(|feature| geo::Geometry::try_from(feature.geometry?).ok())
        .map(|shape| shape.map_coords(|corner| world_of_lon_lat(corner.into()).into()))
        .collect()
}

fn names() -> Vec<(String, geo::Point)> {
    let mut found: Vec<(u64, String, geo::Point)> =
        features(include_str!("../../maps/layers/places_geonames.geojson"))
            .features
            .into_iter()
            .filter_map(|feature| {
                let name = feature.property("name")?.as_str()?.to_owned();
                let rank = feature.property("population_rank")?.as_u64()?;
                let at = geo::Point::try_from(feature.geometry?).ok()?;
                Some((rank, name, world_of_lon_lat(at)))
            })
            .collect();
    found.sort_by(|(one, _, _), (other, _, _)| other.cmp(one));
    let islands = ISLANDS.iter().map(|(name, lon, lat)| {
        ((*name).to_owned(), world_of_lon_lat(geo::Point::new(*lon, *lat)))
    });
    islands.chain(found.into_iter().map(|(_, name, at)| (name, at))).collect()
}

/// Names that may be written where there is room, the greatest first.
pub(super) fn place_names() -> &'static [(String, geo::Point)] {
    &layers().names
}

/// Draws what lies under the plan.
pub(super) fn draw(out: &mut String, page: &Page) {
    let layers = layers();
    let frame = page.map_rect();
    svg::element(
        out,
        "rect",
        &[
            ("x", &frame.min().x),
            ("y", &frame.min().y),
            ("width", &frame.width()),
            ("height", &frame.height()),
            ("fill", &style::WATER),
        ],
    );
    fills(out, page, &layers.far_land, style::EARTH);
    fills(out, page, &layers.land, style::EARTH);
    fills(out, page, &layers.water, style::WATER);
    let mut lines = String::new();
    for shape in &layers.rivers {
        if let geo::Geometry::LineString(river) = shape {
            river_pieces(&mut lines, page, river);
        }
    }
    if !lines.is_empty() {
        svg::element(
            out,
            "path",
            &[("d", &lines), ("fill", &"none"), ("stroke", &style::RIVER), ("stroke-width", &2.5)],
        );
    }
}

fn fills(out: &mut String, page: &Page, shapes: &[geo::Geometry], colour: Rgb) {
    let seen = page.world();
    let mut data = String::new();
    for shape in shapes {
        let geo::Geometry::Polygon(polygon) = shape else { continue };
        if !polygon.bounding_rect().is_some_and(|extent| extent.intersects(&seen)) {
            continue;
        }
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            let ring: Vec<_> = cut(ring, &seen).into_iter().map(|at| page.place(at)).collect();
            if ring.len() > 2 {
                svg::path(&mut data, ring, true);
            }
        }
    }
    if !data.is_empty() {
        svg::element(out, "path", &[("d", &data), ("fill", &colour), ("fill-rule", &"evenodd")]);
    }
}

fn river_pieces(data: &mut String, page: &Page, river: &LineString) {
    let seen = page.world();
    for piece in river.lines().filter(|piece| piece.intersects(&seen)) {
        svg::path(data, [page.place(piece.start), page.place(piece.end)], false);
    }
}

/// A ring cut at a rectangle, one side after the other (Sutherland and Hodgman).
fn cut(ring: &LineString, frame: &Rect) -> Vec<Coord> {
    let (low, high) = (frame.min(), frame.max());
    let inside: [&dyn Fn(Coord) -> f64; 4] =
        [&|at| at.x - low.x, &|at| high.x - at.x, &|at| at.y - low.y, &|at| high.y - at.y];
    inside.iter().fold(ring.0.clone(), |corners, inside| {
        let mut kept = Vec::with_capacity(corners.len());
        for (number, to) in corners.iter().enumerate() {
            let from = corners[(number + corners.len() - 1) % corners.len()];
            let (before, after) = (inside(from), inside(*to));
            if (before < 0.0) != (after < 0.0) {
                kept.push(from + (*to - from) * (before / (before - after)));
            }
            if after >= 0.0 {
                kept.push(*to);
            }
        }
        kept
    })
}
