//! The land behind a ray that turns on a corner, exactly: between two corners it grows with the tangents
//! of the angle.

use crate::operations::land::trace::{Way, cross, sides_of};
use geo::{Coord, MultiPolygon};

/// Steps to an angle; each doubles the digits once it is near.
const MOST_STEPS: usize = 60;

/// A ray that turns clockwise over land.
#[derive(Debug)]
pub(crate) struct Turn {
    /// Seen from the corner.
    sides: Vec<Way>,
    /// The way of length 1 it starts in.
    start: Coord,
    /// Angles at which corners lie, radians from the start.
    stops: Vec<f64>,
}

impl Turn {
    /// On a corner of land, starting in a way of length 1. The land lies within half a turn.
    pub(crate) fn of(land: &MultiPolygon, corner: Coord, start: Coord) -> Self {
        let seen = land.iter().flat_map(sides_of).map(|side| side.map(|at| at - corner));
        let sides: Vec<Way> = seen.filter(|[from, to]| cross(*from, *to) != 0.0).collect();
        let mut turn = Self { sides, start, stops: Vec::new() };
        turn.stops = turn.sides.iter().flatten().map(|at| turn.angle(*at)).collect();
        turn.stops.sort_by(f64::total_cmp);
        turn
    }

    /// The angle of the ray with this much land behind it, square metres.
    pub(crate) fn until(&self, area_m2: f64) -> f64 {
        let above = self.stops.partition_point(|stop| self.behind(*stop).0 < area_m2);
        let last = self.stops.len().saturating_sub(1);
        let stop = |place: usize| self.stops.get(place.min(last)).copied().unwrap_or(0.0);
        let (mut low, mut high) = (stop(above.saturating_sub(1)), stop(above));
        let mut angle = f64::midpoint(low, high);
        for _ in 0..MOST_STEPS {
            let (behind, grows) = self.behind(angle);
            if behind < area_m2 {
                low = angle;
            } else {
                high = angle;
            }
            let next = angle + (area_m2 - behind) / grows;
            let next = if (low..=high).contains(&next) { next } else { f64::midpoint(low, high) };
            if next == angle {
                break;
            }
            angle = next;
        }
        angle
    }

    /// The land behind the ray, square metres, and how it grows with the angle.
    fn behind(&self, angle: f64) -> (f64, f64) {
        let ray = self.way(angle);
        let (mut area, mut grows) = (0.0, 0.0);
        for [from, to] in &self.sides {
            // Behind the ray lies what is to its left.
            let (left, left_end) = (cross(ray, *from), cross(ray, *to));
            let [mut start, mut end] = [*from, *to];
            if left < 0.0 && left_end < 0.0 {
                continue;
            }
            if (left < 0.0) != (left_end < 0.0) {
                let met = *from + (*to - *from) * (left / (left - left_end));
                let far = met.x * met.x + met.y * met.y;
                // A side that comes to meet the ray from behind ends the land there.
                grows += if left < 0.0 { far / 2.0 } else { -far / 2.0 };
                if left < 0.0 { start = met } else { end = met }
            }
            area += cross(start, end) / 2.0;
        }
        (area, grows.abs())
    }

    /// Clockwise from the start to where a position lies from the corner, radians.
    pub(crate) fn angle(&self, to: Coord) -> f64 {
        let ahead = self.start.x * to.x + self.start.y * to.y;
        (-cross(self.start, to)).atan2(ahead)
    }

    /// The way of length 1 at an angle.
    pub(crate) fn way(&self, angle: f64) -> Coord {
        let (sin, cos) = angle.sin_cos();
        let Coord { x, y } = self.start;
        Coord { x: x * cos + y * sin, y: y * cos - x * sin }
    }
}
