//! Axes of roads meet at corners of both, and none stops short of another.

use super::finding::{Findings, Rule, Severity};
use super::read::Read;
use crate::domain::{Figure, Point};
use crate::i18n::{Argument, Message};
use crate::wkb::Geometry;
use geo::{Closest, ClosestPoint, Coord, Distance, Euclidean, Line, LineString};

pub(super) const RULE: Rule = Rule { name: "roads", look };

const AXES: &str = "MangLuoiGiaoThongDuongBo_L";
/// Corners this near are one.
const SAME_M: f64 = 1e-3;
/// Half a narrow carriageway: an end this near was meant to meet.
const SHORT_M: f64 = 3.5;
/// More sides than this are no plan of a cluster.
const MOST_SIDES: usize = 20_000;

fn look(read: &Read, findings: &mut Findings) {
    for package in &read.packages {
        let Some(class) = package.class(AXES) else { continue };
        let mut axes: Vec<(usize, LineString)> = Vec::new();
        for (place, shape) in class.shapes() {
            gather(shape, place, &mut axes);
        }
        if axes.iter().map(|(_, axis)| axis.0.len()).sum::<usize>() > MOST_SIDES {
            continue;
        }
        for (number, (place, axis)) in axes.iter().enumerate() {
            let others = || {
                let others = axes.iter().enumerate().filter(|(other, _)| *other != number);
                others.map(|(_, (_, axis))| axis)
            };
            for end in axis.0.first().into_iter().chain(axis.0.last()) {
                if let Some(short_m) = short_of(*end, others()) {
                    let says =
                        Message::new("dossier-check-road").with("name", class.called(*place));
                    let says = says.with("distance", Argument::Distance(short_m));
                    let at = Figure::Point(Point::from(*end));
                    findings.at(Severity::Error, &package.subject(class), says, at);
                }
            }
        }
    }
}

fn gather(shape: &Geometry, place: usize, axes: &mut Vec<(usize, LineString)>) {
    match shape {
        Geometry::Line(axis) => axes.push((place, axis.clone())),
        Geometry::Parts(parts) => parts.iter().for_each(|part| gather(part, place, axes)),
        Geometry::Point(_) | Geometry::Rings(_) => {}
    }
}

/// How far an end is from another axis that it was meant to meet at a corner; nothing where it does, or
/// where none is near.
fn short_of<'a>(end: Coord, others: impl Iterator<Item = &'a LineString>) -> Option<f64> {
    let mut nearest_m = f64::INFINITY;
    for other in others {
        if other.0.iter().any(|corner| Euclidean.distance(*corner, end) <= SAME_M) {
            return None;
        }
        let sides = other.lines().map(|side| from(end, &side));
        nearest_m = sides.fold(nearest_m, f64::min);
    }
    (nearest_m <= SHORT_M).then_some(nearest_m)
}

fn from(end: Coord, side: &Line) -> f64 {
    match side.closest_point(&Point::from(end)) {
        Closest::Intersection(at) | Closest::SinglePoint(at) => {
            Euclidean.distance(Point::from(end), at)
        }
        Closest::Indeterminate => f64::INFINITY,
    }
}
