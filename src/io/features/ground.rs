//! Where the shapes of a layer lie on the plan's grid.
//!
//! To reproject and to say what numbers mean are two acts: a system the file names is reprojected from;
//! where it names none the coordinate doctor looks, and what he cannot tell is asked.

use super::feature::{DeclaredCrs, Shape};
use super::layer::Layer;
use crate::domain::{Bounded, Plan, Point};
use crate::geodesy::{Crs, Grid, is_around_vietnam};
use crate::i18n::Message;
use crate::operations::{Candidate, diagnose};
use crate::wkb::Geometry;
use geo::Coord;
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
    let home = plan.about.grid;
    let drawn = layer.shapes.iter().filter_map(|shape| shape.as_ref().ok());
    let drawn: Vec<&Geometry> = drawn.filter(|shape| !shape.is_empty()).collect();
    if drawn.is_empty() {
        return Ok(OnGround { shapes: layer.shapes.clone(), says: None });
    }
    let are_degrees = drawn.iter().all(|shape| shape.all_corners(&is_in_degrees));
    match (asked, &layer.crs) {
        (Some(crs), _) => reprojected(layer, crs, are_degrees, &home),
        (None, DeclaredCrs::Known(crs)) => reprojected(layer, *crs, are_degrees, &home),
        (None, DeclaredCrs::Unknown(name)) => {
            Err(Message::new("io-layer-crs-unknown").with("crs", name.as_str()))
        }
        (None, DeclaredCrs::Unsaid) => found_out(plan, layer, &drawn, &home),
    }
}

fn reprojected(
    layer: &Layer,
    crs: Crs,
    are_degrees: bool,
    home: &Grid,
) -> Result<OnGround, Message> {
    if crs.is_in_degrees() != are_degrees {
        let key = if are_degrees { "io-layer-are-degrees" } else { "io-layer-are-metres" };
        return Err(Message::new(key).with("crs", crs.name()));
    }
    let is_home = crs == Crs::Grid(*home);
    let moved = |at: Coord| if is_home { at } else { crs.on_grid(at.into(), home).0 };
    Ok(OnGround { shapes: placed(layer, home, moved), says: None })
}

fn found_out(
    plan: &Plan,
    layer: &Layer,
    drawn: &[&Geometry],
    home: &Grid,
) -> Result<OnGround, Message> {
    let step = drawn.len().div_ceil(LOOKED_AT).max(1);
    // On paper the northing is first, in a file the easting.
    let raw = |shape: &&Geometry| shape.corners().into_iter().map(|at| [at.y, at.x]).collect();
    let sample: Vec<Vec<[f64; 2]>> = drawn.iter().step_by(step).map(raw).collect();
    let diagnosis = diagnose(plan, &sample, None::<Bounded>);
    let Some(best) = diagnosis.to_take().and_then(|best| diagnosis.candidates.get(best)) else {
        return Err(uncertain(&diagnosis.candidates, home));
    };
    let says = (!best.is_as_it_stands(home)).then(|| {
        let read_as = Message::new("io-layer-read-as");
        read_as.with("says", best.says.clone()).with("lands", best.lands.clone())
    });
    let moved = |at: Coord| best.on_grid([at.y, at.x], home).0;
    Ok(OnGround { shapes: placed(layer, home, moved), says })
}

/// Every shape moved; one with a corner outside Vietnam is none.
fn placed(layer: &Layer, home: &Grid, moved: impl Fn(Coord) -> Coord + Sync) -> Vec<Shape> {
    let is_around = |at: Coord| is_around_vietnam(home.to_wgs84(Point::from(at)));
    let place = |shape: &Shape| {
        let placed = shape.clone()?.moved(&moved);
        // To take every corner back to degrees costs more than to bring it here.
        let is_inside = placed.all_corners(&|at| at.x.is_finite() && at.y.is_finite())
            && placed
                .extent()
                .is_none_or(|rect| rect.to_polygon().exterior().coords().all(|at| is_around(*at)));
        if is_inside { Ok(placed) } else { Err(Message::new("io-feature-outside")) }
    };
    layer.shapes.par_iter().map(place).collect()
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
