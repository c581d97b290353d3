//! Where the shapes of a layer lie on the plan's grid.
//!
//! To reproject and to say what numbers mean are two acts: a system the file names is reprojected from;
//! where it names none the coordinate doctor looks, and what he cannot tell is asked.

use super::feature::{DeclaredCrs, Shape};
use super::layer::Layer;
use crate::domain::{Bounded, Plan, Point};
use crate::geodesy::{Crs, Grid, around_vietnam, is_around_vietnam};
use crate::i18n::Message;
use crate::operations::{Candidate, Diagnosis, diagnose, diagnose_on};
use crate::wkb::Geometry;
use geo::{Contains, Coord, Rect};
use rayon::prelude::*;

/// Shapes the doctor looks at.
const LOOKED_AT: usize = 200;

/// The shapes of a layer on the plan's grid.
#[derive(Clone, Debug, PartialEq)]
pub struct OnGround {
    /// What each row of the layer covers.
    pub shapes: Vec<Shape>,
    /// How its numbers were understood, where the file does not say it or says something else.
    pub says: Option<Message>,
}

/// Puts the shapes of a layer on the plan's grid: from the system asked for, else from the one the file
/// names, else as the doctor finds; says why where none is certain.
pub fn on_ground(plan: &Plan, layer: &Layer, asked: Option<Crs>) -> Result<OnGround, Message> {
    let placing = placing(plan, layer, asked)?;
    let shapes = layer.shapes.par_iter().map(|shape| placing.place(shape)).collect();
    Ok(OnGround { shapes, says: placing.says })
}

/// The way from the numbers of a layer to the plan's grid.
#[derive(Clone, Debug)]
pub struct Placing {
    way: Way,
    home: Grid,
    /// Where on it nobody need ask whether that is in Vietnam.
    inside: Rect,
    /// How the numbers were understood, where the file does not say it or says something else.
    pub says: Option<Message>,
}

#[derive(Clone, Debug)]
enum Way {
    /// Nothing is drawn.
    Nothing,
    AsItStands,
    From(Crs),
    Read(Box<Candidate>),
}

impl Placing {
    fn new(way: Way, home: Grid, says: Option<Message>) -> Self {
        Self { way, home, inside: around_vietnam(&home), says }
    }

    /// A shape of the same numbers on the plan's grid; one with a corner outside Vietnam is none.
    pub fn place(&self, shape: &Shape) -> Shape {
        let Self { way, home, .. } = self;
        match way {
            Way::Nothing => shape.clone(),
            Way::AsItStands => self.moved(shape, &|at| at),
            Way::From(crs) => self.moved(shape, &|at| crs.on_grid(at.into(), home).0),
            Way::Read(found) => self.moved(shape, &|at| found.on_grid([at.y, at.x], home).0),
        }
    }

    fn moved(&self, shape: &Shape, to: &impl Fn(Coord) -> Coord) -> Shape {
        let placed = shape.as_ref().map_err(Message::clone)?.moved(to);
        let is_inside = placed.all_corners(&|at| at.x.is_finite() && at.y.is_finite())
            && placed.extent().is_none_or(|rect| self.is_inside(rect));
        if is_inside { Ok(placed) } else { Err(Message::new("io-feature-outside")) }
    }

    /// To take every corner back to degrees costs more than to bring it here.
    fn is_inside(&self, rect: Rect) -> bool {
        let is_around = |at: &Coord| is_around_vietnam(self.home.to_wgs84(Point::from(*at)));
        self.inside.contains(&rect) || rect.to_polygon().exterior().coords().all(is_around)
    }
}

/// How the numbers of a layer are put on the plan's grid, or why that is not certain.
pub fn placing(plan: &Plan, layer: &Layer, asked: Option<Crs>) -> Result<Placing, Message> {
    let home = plan.about.grid;
    let drawn = drawn(layer);
    if drawn.is_empty() {
        return Ok(Placing::new(Way::Nothing, home, None));
    }
    let are_degrees = drawn.iter().all(|shape| shape.all_corners(&is_in_degrees));
    match (asked, &layer.crs) {
        (Some(crs), _) => reprojected(crs, are_degrees, home),
        (None, DeclaredCrs::Known(crs)) => reprojected(*crs, are_degrees, home),
        (None, DeclaredCrs::Unknown(name)) => {
            Err(Message::new("io-layer-crs-unknown").with("crs", name.as_str()))
        }
        (None, DeclaredCrs::Unsaid) => found_out(plan, &drawn, home),
    }
}

/// What the numbers of a layer can mean, best first.
pub fn layer_diagnosis(plan: &Plan, layer: &Layer) -> Diagnosis {
    diagnosis(plan, &drawn(layer))
}

/// The same where these grids only come into question.
pub fn layer_diagnosis_on(plan: &Plan, layer: &Layer, grids: &[Grid]) -> Diagnosis {
    diagnose_on(plan, &sample(&drawn(layer)), None, grids)
}

fn drawn(layer: &Layer) -> Vec<&Geometry> {
    let drawn = layer.shapes.iter().filter_map(|shape| shape.as_ref().ok());
    drawn.filter(|shape| !shape.is_empty()).collect()
}

fn reprojected(crs: Crs, are_degrees: bool, home: Grid) -> Result<Placing, Message> {
    if crs.is_in_degrees() != are_degrees {
        let key = if are_degrees { "io-layer-are-degrees" } else { "io-layer-are-metres" };
        return Err(Message::new(key).with("crs", crs.name()));
    }
    let way = if crs == Crs::Grid(home) { Way::AsItStands } else { Way::From(crs) };
    Ok(Placing::new(way, home, None))
}

fn diagnosis(plan: &Plan, drawn: &[&Geometry]) -> Diagnosis {
    diagnose(plan, &sample(drawn), None::<Bounded>)
}

/// The corners of some of the shapes.
fn sample(drawn: &[&Geometry]) -> Vec<Vec<[f64; 2]>> {
    let step = drawn.len().div_ceil(LOOKED_AT).max(1);
    // On paper the northing is first, in a file the easting.
    let raw = |shape: &&Geometry| shape.corners().into_iter().map(|at| [at.y, at.x]).collect();
    drawn.iter().step_by(step).map(raw).collect()
}

fn found_out(plan: &Plan, drawn: &[&Geometry], home: Grid) -> Result<Placing, Message> {
    let diagnosis = diagnosis(plan, drawn);
    let Some(best) = diagnosis.to_take().and_then(|best| diagnosis.candidates.get(best)) else {
        return Err(uncertain(&diagnosis.candidates, &home));
    };
    let says = (!best.is_as_it_stands(&home)).then(|| {
        let read_as = Message::new("io-layer-read-as");
        read_as.with("says", best.says.clone()).with("lands", best.lands.clone())
    });
    Ok(Placing::new(Way::Read(Box::new(best.clone())), home, says))
}

const fn is_in_degrees(at: Coord) -> bool {
    at.x.abs() <= 180.0 && at.y.abs() <= 90.0
}

/// The readings a person can choose from.
fn uncertain(candidates: &[Candidate], home: &Grid) -> Message {
    let is_inside = |candidate: &&Candidate| {
        let mut corners = candidate.rings.iter().flatten();
        corners.all(|at| is_around_vietnam(home.to_wgs84(*at)))
    };
    let said = candidates.iter().filter(is_inside).filter_map(|candidate| {
        let crs = candidate.reading.crs()?;
        Some(
            Message::new("io-layer-candidate")
                .with("epsg", crs.epsg().to_string())
                .with("says", candidate.says.clone())
                .with("lands", candidate.lands.clone()),
        )
    });
    let said: Vec<Message> = said.collect();
    match Message::list(said.into_iter()) {
        Some(candidates) => Message::new("io-layer-uncertain").with("candidates", candidates),
        None => Message::new("io-layer-nowhere"),
    }
}
