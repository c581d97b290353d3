//! Figures measured by hand, never a test: `cargo bench --bench geodesy`.
//!
//! 200 000 lots of 12 corners on one core: plane area, perimeter and the way to WGS 84, beside
//! proj4rs and `GeographicLib` (geographiclib-rs) on the same lots, with the greatest difference.
//! The coordinate doctor on a long table.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use geo::{
    Area as _, Distance, Euclidean, Geodesic, GeodesicArea, Length, MapCoords, MultiPolygon, Point,
    Polygon,
};
use lapday::builtin::{self, BuiltIn};
use lapday::domain::Plan;
use lapday::geodesy::Grid;
use lapday::operations::diagnose;
use proj4rs::Proj;
use std::hint::black_box;
use std::time::Instant;

const LOTS: usize = 200_000;
const CORNERS: usize = 12;
const HUE: &str = "+proj=tmerc +lat_0=0 +lon_0=107 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 \
                   +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,\
                   0.00427372,0.252906278 +units=m";

fn main() {
    let grid = Grid::from_epsg(9214).unwrap();
    let lots: Vec<MultiPolygon> = (0..LOTS).map(lot).collect();
    println!("{LOTS} lots of {CORNERS} corners, one core");
    let start = Instant::now();
    let plane = timed("plane area", || lots.iter().map(MultiPolygon::unsigned_area).sum::<f64>());
    timed("plane perimeter", || lots.iter().map(perimeter).sum::<f64>());
    let ours = timed("conversion to WGS 84", || {
        lots.iter().map(|lot| grid.wgs84_rings(lot)).collect::<Vec<_>>()
    });
    println!("  {:<32} {:>8.3} s", "these three together", start.elapsed().as_secs_f64());
    timed("conversion back", || {
        ours.iter()
            .map(|lot| lot.map_coords(|corner| grid.from_wgs84(corner.into()).into()))
            .collect::<Vec<_>>()
    });
    let measured = timed("Grid::measure, all of it", || {
        lots.iter().map(|lot| grid.measure(lot)).collect::<Vec<_>>()
    });
    let theirs = beside_proj4rs(&lots);
    let geodesic = timed("GeographicLib: area, perimeter", || {
        theirs.iter().map(|lot| lot.0[0].geodesic_perimeter_area_unsigned()).collect::<Vec<_>>()
    });
    doctor();
    println!("greatest differences");
    let apart = ours.iter().zip(&theirs).map(|(one, other)| apart_m(one, other));
    println!("  position, beside proj4rs   {:.1e} m", greatest(apart));
    let areas = measured.iter().zip(&geodesic);
    let area_off = areas.clone().map(|(one, other)| one.geodesic.as_square_metres() - other.1);
    println!("  geodesic area              {:.1e} m²", greatest(area_off));
    let length_off = areas.map(|(one, other)| one.geodesic_perimeter_m - other.0);
    println!("  geodesic perimeter         {:.1e} m", greatest(length_off));
    println!("all lots are {:.1} ha on the plane", plane / 10_000.0);
}

/// A table as long as any, in another zone, for a plan with surveyed lots.
fn doctor() {
    let BuiltIn { about, contents } = builtin::sample(100, 100, 1);
    let mut plan = Plan::about(about);
    plan.apply(&contents);
    let ring = (0..100_000).map(|corner| {
        let turn = f64::from(corner) / 100_000.0 * std::f64::consts::TAU;
        [1_828_500.0 + 400.0 * turn.sin(), 442_300.0 + 400.0 * turn.cos()]
    });
    let raw = vec![ring.collect::<Vec<_>>()];
    timed("doctor, 100 000 corners", || diagnose(&plan, &raw, None));
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = black_box(work());
    println!("  {what:<32} {:>8.3} s", start.elapsed().as_secs_f64());
    done
}

/// Irregular, about 60 m across, spread over Hương Trà.
fn lot(number: usize) -> MultiPolygon {
    let (row, column) = (number / 500, number % 500);
    let (east, north) = (535_000.0 + column as f64 * 60.0, 1_800_000.0 + row as f64 * 80.0);
    let corners: Vec<(f64, f64)> = (0..CORNERS)
        .map(|corner| {
            let turn = corner as f64 / CORNERS as f64 * std::f64::consts::TAU;
            let reach = 20.0 + ((number * 7 + corner * 13) % 10) as f64;
            (east + reach * turn.cos(), north + reach * turn.sin())
        })
        .collect();
    MultiPolygon::new(vec![Polygon::new(corners.into(), Vec::new())])
}

fn perimeter(lot: &MultiPolygon) -> f64 {
    lot.iter().map(|part| Euclidean.length(part.exterior())).sum()
}

fn beside_proj4rs(lots: &[MultiPolygon]) -> Vec<MultiPolygon> {
    let hue = Proj::from_proj_string(HUE).unwrap();
    let wgs84 = Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs").unwrap();
    timed("proj4rs: conversion to WGS 84", || {
        lots.iter()
            .map(|lot| {
                lot.map_coords(|corner| {
                    let mut place = (corner.x, corner.y, 0.0);
                    proj4rs::transform::transform(&hue, &wgs84, &mut place).unwrap();
                    (place.0.to_degrees(), place.1.to_degrees()).into()
                })
            })
            .collect()
    })
}

fn apart_m(one: &MultiPolygon, other: &MultiPolygon) -> f64 {
    let corners = one.0[0].exterior().points().zip(other.0[0].exterior().points());
    greatest(corners.map(|(one, other): (Point, Point)| Geodesic.distance(one, other)))
}

fn greatest(values: impl Iterator<Item = f64>) -> f64 {
    values.map(f64::abs).fold(0.0, f64::max)
}
