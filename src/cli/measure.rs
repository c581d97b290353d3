//! `lapday measure`: the area of every feature of a file, on the grid and on the ellipsoid.
//!
//! What cannot be measured is a row without areas that says why.

use super::answer::No;
use super::arguments::{AskedSystem, MeasureArguments};
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::geodesy::{Crs, Grid, Measured, is_around_vietnam, is_in_hue};
use crate::i18n::{Argument, Message, Texts};
use crate::io::{DeclaredCrs, Feature, Layer, LeftOut, features_from_file};
use crate::operations::{Flaw, flaws, joined};
use geo::{BoundingRect, Coord, CoordsIter, MapCoords, MultiPolygon, Point, Polygon};
use serde::Serialize;
use std::collections::HashSet;

/// A feature as scripts read it.
#[derive(Serialize)]
struct Line {
    name: Option<String>,
    /// The grid it was measured on: "EPSG:9214".
    grid: Option<String>,
    grid_m2: Option<f64>,
    geodesic_m2: Option<f64>,
    perimeter_m: Option<f64>,
    geodesic_perimeter_m: Option<f64>,
    /// Why there are no areas, or what is to be mended though they are right.
    note: Option<String>,
}

pub(super) fn measure(desktop: &mut Desktop<'_>, arguments: &MeasureArguments) -> Result<(), No> {
    let file = features_from_file(&arguments.file)?;
    let features: Vec<Feature<'_>> = file.layers.iter().flat_map(Layer::features).collect();
    if features.is_empty() {
        let path = arguments.file.display().to_string();
        return Err(Message::new("cli-measure-nothing").with("path", path).into());
    }
    let mut lines = Vec::with_capacity(features.len());
    let asides = file.layers.iter().flat_map(|layer| layer.table.asides.iter().cloned());
    let mut remarks: Vec<Message> =
        asides.chain(file.left_out.iter().map(LeftOut::message)).collect();
    let mut said: HashSet<String> = remarks.iter().map(|one| desktop.texts.say(one)).collect();
    let asked = arguments.crs.as_ref().map(AskedSystem::only).transpose()?;
    for feature in &features {
        let measured = measured(feature, asked);
        for remark in measured.as_ref().map(OnGrid::remarks).unwrap_or_default() {
            if said.insert(desktop.texts.say(&remark)) {
                remarks.push(remark);
            }
        }
        lines.push(line(feature, measured, &desktop.texts));
    }
    desktop.tell_all(&remarks)?;
    print(desktop, &lines, arguments.json)?;
    if lines.iter().all(|line| line.grid_m2.is_none()) {
        return Err(Message::new("cli-measure-none").with("count", lines.len()).into());
    }
    Ok(())
}

fn print(desktop: &mut Desktop<'_>, lines: &[Line], json: bool) -> Result<(), No> {
    if json {
        return desktop.answer(&lines);
    }
    let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, &desktop.texts)).collect();
    table::print(desktop.out, &heads(&desktop.texts), &rows)
}

/// What a feature measures, and how it was measured.
struct OnGrid {
    grid: Grid,
    measured: Measured,
    /// What had to be supposed, where something had to.
    supposed: Option<&'static str>,
    /// How far the way from the system of the numbers to that of the grid may be off, metres.
    shift_m: Option<f64>,
    /// What is to be mended, though the area does not change by it.
    flaw: Option<Message>,
}

impl OnGrid {
    fn remarks(&self) -> Vec<Message> {
        let about = |key| {
            Message::new(key)
                .with("grid", self.grid.name())
                .with("meridian", self.grid.meridian())
                .with("epsg", self.grid.epsg().to_string())
        };
        let on = self.supposed.into_iter().chain(["cli-measured-on"]).map(about);
        let shift = self.shift_m.map(|metres| {
            Message::new("cli-measured-over-hanoi").with("accuracy", Argument::Distance(metres))
        });
        on.chain(shift).collect()
    }
}

fn measured(feature: &Feature<'_>, asked: Option<Crs>) -> Result<OnGrid, Message> {
    let rings = &feature.land()?;
    let Numbers { crs, grid, supposed } = Numbers::of(rings, feature.crs, asked)?;
    check_place(rings, crs)?;
    let is_declared = asked.is_none() && *feature.crs == DeclaredCrs::Known(crs);
    if let Crs::Grid(grid) = crs
        && !is_declared
    {
        check_reach(rings, grid)?;
    }
    let grid = match grid {
        Some(grid) => grid,
        None => grid_at(rings, crs)?,
    };
    let on_grid = rings.map_coords(|corner| Coord::from(crs.on_grid(corner.into(), &grid)));
    let (land, flaw) = land(on_grid)?;
    let shift_m = crs.shift_accuracy_m();
    Ok(OnGrid { measured: grid.measure(&land), grid, supposed, shift_m, flaw })
}

/// The ground that is measured, and what is to be mended though its area is right. What parts have in
/// common counts once.
fn land(rings: MultiPolygon) -> Result<(MultiPolygon, Option<Message>), Message> {
    let found = flaws(&rings);
    let Some(harm) = found.iter().find(|flaw| !flaw.kind.leaves_area()) else {
        return Ok((rings, found.first().map(Flaw::message)));
    };
    let is_sound =
        |part: &Polygon| flaws(&part.clone().into()).iter().all(|flaw| flaw.kind.leaves_area());
    if !rings.iter().all(is_sound) {
        return Err(harm.message());
    }
    Ok((joined(rings.iter()), Some(harm.message().said_as("cli-measure-counted-once"))))
}

/// What the numbers of a feature are, and the grid to measure on where that is settled.
struct Numbers {
    crs: Crs,
    grid: Option<Grid>,
    supposed: Option<&'static str>,
}

impl Numbers {
    fn of(
        rings: &MultiPolygon,
        declared: &DeclaredCrs,
        asked: Option<Crs>,
    ) -> Result<Self, Message> {
        let are_degrees = are_degrees(rings);
        let (crs, supposed) = match (asked, declared) {
            // No position of a grid lies within 180 m of its origin: these are degrees, and the
            // grid is the one to measure on.
            (Some(Crs::Grid(grid)), declared) if are_degrees => {
                let crs = match declared {
                    DeclaredCrs::Known(crs) if crs.is_in_degrees() => *crs,
                    DeclaredCrs::Known(_) | DeclaredCrs::Unsaid | DeclaredCrs::Unknown(_) => {
                        Crs::Wgs84
                    }
                };
                let supposed = Some("cli-measure-degrees-on-grid");
                return Ok(Self { crs, grid: Some(grid), supposed });
            }
            (Some(crs), _) => (crs, None),
            (None, DeclaredCrs::Known(crs)) => (*crs, None),
            (None, DeclaredCrs::Unsaid) if are_degrees => (Crs::Wgs84, None),
            (None, DeclaredCrs::Unsaid) => {
                (Crs::Grid(Grid::hue()), Some("cli-measure-crs-assumed"))
            }
            (None, DeclaredCrs::Unknown(name)) => {
                return Err(Message::new("cli-measure-crs-unknown").with("crs", name.as_str()));
            }
        };
        if crs.is_in_degrees() && !are_degrees {
            check_order(rings, crs)?;
            return Err(Message::new("cli-measure-not-degrees"));
        }
        let grid = match crs {
            Crs::Grid(grid) => Some(grid),
            Crs::Utm(_)
            | Crs::Wgs84
            | Crs::Vn2000
            | Crs::Hanoi(_)
            | Crs::Hanoi1972
            | Crs::WebMercator => None,
        };
        Ok(Self { crs, grid, supposed })
    }
}

/// Refuses land of which a corner lies outside Vietnam. A corner that is no number is a flaw, and
/// told as one.
fn check_place(rings: &MultiPolygon, crs: Crs) -> Result<(), Message> {
    let is_inside = |corner: Coord| is_around_vietnam(crs.to_wgs84(corner.into()));
    if rings.coords_iter().all(|corner| is_no_number(corner) || is_inside(corner)) {
        return Ok(());
    }
    check_order(rings, crs)?;
    Err(Message::new("cli-measure-outside"))
}

/// Refuses numbers that lie in Vietnam with their axes swapped.
fn check_order(rings: &MultiPolygon, crs: Crs) -> Result<(), Message> {
    let is_swapped = |crs: Crs| {
        let turned = |corner: Coord| crs.to_wgs84(Point::new(corner.y, corner.x));
        rings.coords_iter().all(|corner| is_around_vietnam(turned(corner)))
    };
    if is_swapped(Crs::Wgs84) {
        Err(Message::new("cli-measure-latitude-first"))
    } else if is_swapped(crs) {
        Err(Message::new("cli-measure-northing-first"))
    } else {
        Ok(())
    }
}

/// Refuses land so far from the meridian that the numbers must be of another grid, as UTM's are.
/// What a file itself declares is not doubted.
fn check_reach(rings: &MultiPolygon, grid: Grid) -> Result<(), Message> {
    let away_m = |corner: Coord| (corner.x - 500_000.0).abs();
    let farthest_m = rings.coords_iter().map(away_m).fold(0.0, f64::max);
    if farthest_m <= grid.reach_m() {
        return Ok(());
    }
    Err(Message::new("cli-measure-beyond-reach")
        .with("distance", Argument::Distance(farthest_m))
        .with("meridian", grid.meridian())
        .with("grid", grid.name()))
}

const fn is_no_number(corner: Coord) -> bool {
    corner.x.is_nan() || corner.y.is_nan()
}

fn are_degrees(rings: &MultiPolygon) -> bool {
    rings.coords_iter().all(|corner| corner.x.abs() <= 180.0 && corner.y.abs() <= 90.0)
}

/// The grid for what does not come in one: that of Huế for Huế, else the 3° zone whose meridian is
/// nearest.
fn grid_at(rings: &MultiPolygon, crs: Crs) -> Result<Grid, Message> {
    let outside = || Message::new("cli-measure-outside");
    let middle = rings.bounding_rect().ok_or_else(outside)?.center();
    let lon_lat: Point = crs.to_wgs84(middle.into());
    if !is_around_vietnam(lon_lat) {
        return Err(outside());
    }
    if is_in_hue(lon_lat) {
        return Ok(Grid::hue());
    }
    let distance = |grid: &Grid| (grid.central_meridian() - lon_lat.x()).abs();
    let zones = Grid::all().filter(Grid::is_three_degree);
    zones.min_by(|one, other| distance(one).total_cmp(&distance(other))).ok_or_else(outside)
}

fn line(feature: &Feature<'_>, measured: Result<OnGrid, Message>, texts: &Texts) -> Line {
    let name = feature.name.map(str::to_owned);
    match measured {
        Ok(OnGrid { grid, measured, flaw, .. }) => Line {
            name,
            grid: Some(format!("EPSG:{}", grid.epsg())),
            grid_m2: Some(measured.plane.as_square_metres()),
            geodesic_m2: Some(measured.geodesic.as_square_metres()),
            perimeter_m: Some(measured.perimeter_m),
            geodesic_perimeter_m: Some(measured.geodesic_perimeter_m),
            note: flaw.map(|flaw| texts.say(&flaw)),
        },
        Err(why) => Line {
            name,
            grid: None,
            grid_m2: None,
            geodesic_m2: None,
            perimeter_m: None,
            geodesic_perimeter_m: None,
            note: Some(texts.say(&why)),
        },
    }
}

fn heads(texts: &Texts) -> Vec<(String, Align)> {
    vec![
        (texts.get("cli-feature"), Align::Words),
        (texts.get("cli-grid"), Align::Words),
        (texts.get("cli-grid-m2"), Align::Numbers),
        (texts.get("cli-geodesic-m2"), Align::Numbers),
        (texts.get("cli-perimeter-m"), Align::Numbers),
        (texts.get("cli-note"), Align::Words),
    ]
}

fn row(line: &Line, texts: &Texts) -> Vec<String> {
    let number = |value: Option<f64>| {
        value.map_or_else(String::new, |value| texts.numerals().number(value, 2))
    };
    vec![
        line.name.clone().unwrap_or_default(),
        line.grid.clone().unwrap_or_default(),
        number(line.grid_m2),
        number(line.geodesic_m2),
        number(line.perimeter_m),
        line.note.clone().unwrap_or_default(),
    ]
}
